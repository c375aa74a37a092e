/** What annotated events teach, and how they are kept without their text. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { LayerDocument } from '../../evaluation/layers/form.ts';
import { NOBODY } from '../../src/reader/events/part-features.ts';
import { NO_EVENT } from '../../src/reader/events/telling-features.ts';
import { fitEvents } from './fit.ts';
import { type EventTraining, openEventTraining } from './open.ts';
import { bodyOf, eventOf } from './rows.ts';

const TEXT = 'أضرب معلمو المدينة أمس.\nوزار الوزير سليم العطار المدينة.';
const span = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
const STRIKE: LayerDocument = {
  id: 'v1',
  outlet: 'مرسى الغد',
  date: '2031-03-05',
  text: TEXT,
  dates: [],
  lines: [],
  events: [eventOf(['strike', 'held', [span('أضرب')], [['agent', [span('معلمو المدينة')]]], [], '2031-03-04', []])],
};

describe('an annotated article of the news', () => {
  test('is its paragraphs, without the headline that its file has apart', () => {
    expect(bodyOf({ outlet: 'أ', title: 'عنوان', text: ' أول \n\n ثان   طويل' })).toBe('أول\n\nثان طويل');
  });

  test('has events with kind, status, words and people, and no codes', () => {
    expect(STRIKE.events[0]).toMatchObject({
      kind: 'strike',
      status: 'held',
      plover: null,
      participants: [{ role: 'agent' }],
      time: '2031-03-04',
    });
  });
});

describe('lessons', () => {
  let training: EventTraining;
  beforeAll(async () => {
    training = await openEventTraining();
  });

  test('tell that an annotated word is an event, and another that could be is none', () => {
    const { tellings } = training.teach(STRIKE, 'once').lessons;
    const right = (lemma: string): boolean | undefined => {
      const lesson = tellings.find(({ candidates }) => candidates[0]?.includes(`lemma:${lemma}`));
      return lesson === undefined ? undefined : lesson.right[0] === 0;
    };
    expect(right('أضرب عمال')).toBe(true);
    expect(right('زار')).toBe(false);
    expect(tellings.every(({ candidates }) => candidates[1] === NO_EVENT)).toBe(true);
  });

  test('tell who takes part, in his role', () => {
    const { parts } = training.teach(STRIKE, 'once').lessons;
    const taking = parts.filter(({ right }) => right[0] === 0).map(({ candidates }) => candidates[0] ?? []);
    expect(taking).toHaveLength(1);
    expect(taking[0]).toContain('role:agent');
    expect(parts.every(({ candidates }) => candidates[1] === NOBODY)).toBe(true);
  });

  test('of one article alone teach nothing: what fewer than five hold is left out', () => {
    const forests = fitEvents([training.teach(STRIKE, 'careful')]);
    expect([...forests.tellings.places.keys()].filter(Boolean)).toEqual([]);
  });
});
