/** The reader as a library: what it takes, what it says of texts with nothing to read, its lexicon, its explanations. */
import { beforeAll, describe, expect, it } from 'vitest';
import { LexiconError, loadReader, type Reader } from './index.ts';

const TEXT = 'قال وزير النقل سليم العطار إن الطريق مفتوح.';
const VERBS = 'lemma\tperfect\timperfect\tparticiple\tmasdar\tclass\tcomplements\taddressee\tstrength\tnote';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

describe('a reading', () => {
  it('carries the article’s own data, and null for what it has not', () => {
    expect(reader.read({ text: TEXT, id: 'a1', outlet: 'الشراع', date: '2025-02-06' })).toMatchObject({
      id: 'a1',
      outlet: 'الشراع',
      date: '2025-02-06',
    });
    expect(reader.read({ text: TEXT })).toMatchObject({ schemaVersion: 1, id: null, outlet: null, date: null });
  });

  it('names the reader and the lexicon that made it', () => {
    const { version, lexicon } = reader.read({ text: TEXT }).reader;
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
    expect(lexicon).not.toBe('');
  });

  it.each([
    ['', 'no-text'],
    [' \r\n\t', 'no-text'],
    ['The minister said the road is open.', 'no-arabic'],
    ['... «» 2025', 'no-arabic'],
  ])('of %j is empty, and says why', (text, empty) => {
    expect(reader.read({ text })).toMatchObject({ empty, statements: [], clusters: [] });
  });

  it('of a text that reports nothing is not empty', () => {
    const reading = reader.read({ text: 'الطريق مفتوح اليوم.' });
    expect(reading.statements).toEqual([]);
    expect(reading).not.toHaveProperty('empty');
  });

  it('says that a speaker is unknown, and names nobody', () => {
    const [statement] = reader.read({ text: 'وأضاف أن العمل بدأ.' }).statements;
    expect(statement).toMatchObject({ sources: [], speakers: [], unresolved: 'no-candidate' });
  });

  it('gathers the mentions of a speaker in a cluster', () => {
    const text = `${TEXT} وأضاف العطار أن العمل بدأ.`;
    const { statements, clusters } = reader.read({ text });
    const numbers = statements.map(({ speakers }) => speakers[0]?.cluster);
    expect(new Set(numbers).size).toBe(1);
    const mentions = clusters[numbers[0] ?? -1]?.mentions.map(({ start, end }) => text.slice(start, end));
    expect(mentions).toEqual(['وزير النقل سليم العطار', 'العطار']);
  });
});

describe('offsets', () => {
  it.each([
    ['a mark of direction and a vowel', '\u200f', 'قالَ'],
    ['a character of two units', '😀 ', 'قال'],
    ['a line end of two characters', '\r\n', 'قال'],
  ])('count units of the text as given, behind %s', (_, before, cue) => {
    const text = `${before}${cue} وزير النقل سليم العطار إن الطريق مفتوح.\r\n`;
    const [statement] = reader.read({ text }).statements;
    expect(statement?.cue).toMatchObject({ start: before.length, end: before.length + cue.length, lemma: 'قال' });
    expect(statement?.content.map(({ start, end }) => text.slice(start, end))).toEqual(['الطريق مفتوح']);
  });
});

describe('explaining', () => {
  it('lists what was looked at and dropped, only when asked', async () => {
    const text = 'ويذكر أن الجسر قديم.';
    expect(reader.read({ text })).not.toHaveProperty('rejections');
    const rejections = (await loadReader({ explain: true })).read({ text }).rejections ?? [];
    expect(rejections.map(({ start, end }) => text.slice(start, end))).toContain('ويذكر');
    expect(rejections.every(({ pass, rule }) => pass !== '' && rule !== '')).toBe(true);
  });

  it('changes nothing else', async () => {
    const { rejections, ...reading } = (await loadReader({ explain: true })).read({ text: TEXT });
    expect(rejections).toBeDefined();
    expect(reading).toEqual(reader.read({ text: TEXT }));
  });
});

describe('a lexicon of one’s own', () => {
  it('teaches a verb, with comments and empty lines beside it', async () => {
    const verbs = `# own words\n${VERBS}\n\nطقطق\tطقطق\tيطقطق\tمطقطق\tطقطقة\twarn\tأن\t-\tstrong\t-\n`;
    const own = await loadReader({ lexicon: { verbs } });
    const text = 'طقطق وزير النقل سليم العطار أن الطريق مغلق.';
    expect(own.read({ text }).statements).toMatchObject([{ class: 'warn', cue: { lemma: 'طقطق' } }]);
    expect(reader.read({ text }).statements).toEqual([]);
  });

  it('is refused where it cannot be understood, naming the file', async () => {
    const verbs = `${VERBS}\nطقطق\tطقطق\tيطقطق\tمطقطق\tطقطقة\tshout\tأن\t-\tstrong\t-\n`;
    await expect(loadReader({ lexicon: { verbs } })).rejects.toThrow(LexiconError);
    await expect(loadReader({ lexicon: { verbs } })).rejects.toThrow(/verbs/);
  });
});
