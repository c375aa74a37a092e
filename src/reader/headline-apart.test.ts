import { beforeAll, describe, expect, it } from 'vitest';
import { loadReader, type Reader, type Reading } from './index.ts';

const TITLE = 'وزير النقل: الجسر مفتوح الأحد';
const TEXT = 'قال وزير النقل سليم العطار إن العمل انتهى.\r\nوأضاف: «لن نفرض رسوما على العبور».';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader({ explain: true });
});

const cut = (reading: Reading): (readonly string[])[] =>
  reading.statements.map(({ part, content, speakers }) => [
    part ?? 'text',
    speakers[0]?.name ?? '?',
    content.map(({ start, end }) => (part === 'headline' ? TITLE : TEXT).slice(start, end)).join(),
  ]);

describe('a headline kept apart', () => {
  it('is read as a part of its own, its speaker by the name that the text gives', () => {
    const reading = reader.read({ title: TITLE, text: TEXT });
    expect(cut(reading)).toEqual([
      ['headline', 'سليم العطار', 'الجسر مفتوح الأحد'],
      ['text', 'سليم العطار', 'العمل انتهى'],
      ['text', 'سليم العطار', 'لن نفرض رسوما على العبور'],
    ]);
    for (const { name, mentions } of reading.clusters)
      for (const { part, start, end } of mentions)
        expect([name, (part === 'headline' ? TITLE : TEXT).slice(start, end)]).not.toContain('');
  });

  it('leaves the records of the text where they are without it', () => {
    const without = reader.read({ text: TEXT });
    const withTitle = reader.read({ title: TITLE, text: TEXT });
    const places = ({ statements }: Reading): unknown[] =>
      statements.filter(({ part }) => part === undefined).map(({ cue, content, sources }) => [cue, content, sources]);
    expect(places(withTitle)).toEqual(places(without));
  });

  it('may be said to be unknown', () => {
    const unknown = { title: null, id: null, outlet: null, date: null, url: null };
    expect(reader.read({ text: TEXT, ...unknown })).toEqual(reader.read({ text: TEXT }));
  });

  it('is read once where the text opens with it', () => {
    const reading = reader.read({ title: TITLE, text: `${TITLE}\n\n${TEXT}` });
    expect(reading.statements.filter(({ part }) => part === 'headline')).toEqual([]);
    expect(reading.statements).toHaveLength(3);
  });
});
