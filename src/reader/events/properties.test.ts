/** What holds of the events of any text: every span lies in it, quotes a word, and everything pointed at is there. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadReader, type Reader, type Reading } from '../index.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

const PIECES =
  'استقبل وزير النقل سليم العطار نظيره كمال الزين في بغداد ، . : " « » والوفد المرافق له وجرى خلال اللقاء بحث التعاون دعوة لحضور قمة الشرق سيعقد لم إلى مع من على غدا اعتقلت الشرطة ثلاثة قال إن وأضاف زيارته عقوبات هدنة \n\n 5 (الناتو) اتصالا هاتفيا أجرى شن غارة وقف إطلاق النار و ب ل لل'.split(
    ' ',
  );
const article = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));

function spans(reading: Reading): { start: number; end: number; part?: 'headline' }[] {
  return reading.events.flatMap(({ participants, place, discussed, evidence }) => [
    ...participants.flatMap((one) => one.spans),
    ...(place?.spans ?? []),
    ...discussed,
    ...evidence.flatMap(({ trigger, sentence }) => [trigger, sentence]),
  ]);
}

describe('events of any text', () => {
  test('have spans inside it, none empty', () => {
    fc.assert(
      fc.property(article, article, (title, text) => {
        for (const { start, end, part } of spans(reader.read({ title, text }))) {
          const whole = part === 'headline' ? title : text;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(whole.length);
          expect(whole.slice(start, end).trim()).not.toBe('');
        }
      }),
      { numRuns: 150 },
    );
  });

  test('point at clusters and statements that are there, and are told by a word of their own sentence', () => {
    fc.assert(
      fc.property(article, (text) => {
        const { events, clusters, statements } = reader.read({ text });
        const ids = new Set(statements.map(({ id }) => id));
        events.forEach((event, e) => {
          expect(event.id).toBe(`e${e + 1}`);
          expect(event.evidence.length).toBeGreaterThan(0);
          for (const { cluster, name } of event.participants) {
            expect(name).not.toBe('');
            if (cluster !== null) expect(clusters[cluster]).toBeDefined();
          }
          for (const { trigger, sentence, statement } of event.evidence) {
            expect(sentence.start <= trigger.start && trigger.end <= sentence.end).toBe(true);
            if (statement !== null) expect(ids.has(statement)).toBe(true);
          }
        });
      }),
      { numRuns: 150 },
    );
  });

  test('are a function of the text', () => {
    fc.assert(
      fc.property(article, (text) => {
        expect(reader.read({ text }).events).toEqual(reader.read({ text }).events);
      }),
      { numRuns: 40 },
    );
  });
});
