/** What a query finds in a statement and in an article, and why. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadTermAnalyser, type TermAnalyser, termsWithin } from '../../text/index.ts';
import { parseQuery } from '../parse.ts';
import type { Field } from '../syntax.ts';
import { matcherFor, type Mark, type MatchText, type MatchUnit, snippets } from './index.ts';

let analyser: TermAnalyser;
beforeAll(async () => {
  analyser = await loadTermAnalyser();
});

const ARTICLE =
  'مرسى الغد: أكد وزير النقل سالم الحداد يوم الاثنين أن «وقف النار في الميناء سيبدأ غدا»، نافيا إغلاق الجسور.\n' +
  'وقال مسئول إن المدارس ستفتح في تموز، وإن السفن التركية غادرت.';

function unit(
  texts: Partial<Record<Field, string | MatchText>>,
  values: Partial<Record<Field, string[]>> = {},
): MatchUnit {
  return {
    fields: ['what', 'text'],
    texts: (field) => {
      const one = texts[field];
      if (one === undefined) return [];
      return [typeof one === 'string' ? { text: one, terms: analyser.analyse(one) } : one];
    },
    values: (field) => values[field] ?? [],
    date: '2024-03-05',
  };
}

function marks(query: string, against: MatchUnit): readonly Mark[] | null {
  const parsed = parseQuery(query, { analyser });
  if (!parsed.ok) throw new Error(`${query}: ${parsed.faults.map(({ code }) => code).join()}`);
  return matcherFor(parsed.query, analyser).match(against);
}

/** What is marked, as `word why`; null for no match. */
function marked(query: string, text = ARTICLE): string[] | null {
  return marks(query, unit({ text }))?.map(({ start, end, why }) => `${text.slice(start, end)} ${why}`) ?? null;
}

describe('words', () => {
  test.each([
    ['الميناء', ['الميناء exact']],
    ['ميناء', ['الميناء form']],
    ['مدرسة', ['المدارس form']],
    ['=مدرسة', null],
    ['=المدارس', ['المدارس exact']],
    ['=المدارِس', ['المدارس exact']],
    ['مسؤول', ['مسئول variant']],
    ['=مسؤول', ['مسئول variant']],
    ['يوليو', ['تموز month']],
    ['ترك*', ['التركية prefix']],
    ['=ترك*', null],
    ['=الترك*', ['التركية prefix']],
    ['جسر', ['الجسور form']],
    ['طائرة', null],
  ])('%s', (query, wanted) => {
    expect(marked(query)).toEqual(wanted);
  });
});

describe('operators', () => {
  test.each([
    ['ميناء جسر', ['الميناء form', 'الجسور form']],
    ['ميناء طائرة', null],
    ['ميناء OR طائرة', ['الميناء form']],
    ['ميناء -طائرة', ['الميناء form']],
    ['ميناء -جسر', null],
    ['-طائرة', []],
    ['*', []],
    ['ميناء (طائرة أو سفينة)', ['الميناء form', 'السفن form']],
  ])('%s', (query, wanted) => {
    expect(marked(query)).toEqual(wanted);
  });
});

describe('phrases and nearness', () => {
  test.each([
    ['"وقف النار"', ['وقف النار exact']],
    ['"نار وقف"', null],
    ['"وزير النقل سالم"', ['وزير النقل سالم exact']],
    ['"وزراء النقل"', ['وزير النقل form']],
    ['="وزراء النقل"', null],
    ['"غدا نافيا"', ['غدا»، نافيا exact']],
    ['"الجسور وقال"', null],
    ['وزير NEAR/2 سالم', ['وزير exact', 'سالم exact']],
    ['سالم NEAR/2 وزير', ['وزير exact', 'سالم exact']],
    ['وزير NEAR/1 سالم', null],
    ['وزير NEAR/30 مدرسة', null],
    ['"وزير النقل" NEAR/3 (نائب أو الحداد)', ['وزير النقل exact', 'الحداد exact']],
  ])('%s', (query, wanted) => {
    expect(marked(query)).toEqual(wanted);
  });

  test('a month of two words is one, and a phrase goes on behind it', () => {
    const text = 'في تشرين الأول الماضي';
    expect(marked('"تشرين الأول الماضي"', text)).toEqual(['تشرين الأول الماضي form']);
    expect(marked('أكتوبر', text)).toEqual(['تشرين الأول month']);
    expect(marked('تشرين الأول', 'في أكتوبر')).toEqual(['أكتوبر month']);
  });
});

describe('fields', () => {
  const statement = (): MatchUnit =>
    unit(
      { speaker: 'سالم الحداد', who: 'وزير النقل سالم الحداد', what: 'وقف النار في الميناء', outlet: 'مرسى الغد' },
      { class: ['deny'], speaker: ['Q42'] },
    );

  test.each([
    ['speaker:سالم', ['speaker']],
    ['speaker:Q42', []],
    ['speaker:(سالم -نادر)', ['speaker']],
    ['speaker:(سالم نادر)', null],
    ['المنفذ:"مرسى الغد" ميناء', ['outlet', 'what']],
    ['class:نفي', []],
    ['class:(زعم أو نفي)', []],
    ['class:زعم', null],
    ['-class:زعم', []],
    ['من:وزير ماذا:نار', ['who', 'what']],
    ['ماذا:وزير', null],
    ['وزير', null],
    ['date:2024', []],
    ['date:>2024-03', null],
    ['date:..2024-03-05', []],
  ])('%s', (query, wanted) => {
    expect(marks(query, statement())?.map(({ field }) => field) ?? null).toEqual(wanted);
  });
});

test('all fields are marked', () => {
  const found = marks('ميناء', unit({ what: 'الميناء مفتوح', text: 'فتح الميناء' }));
  expect(found?.map(({ field, start }) => [field, start])).toEqual([
    ['what', 0],
    ['text', 4],
  ]);
});

test('a phrase does not run from one span of a statement into the next', () => {
  const text = 'أكد الوزير "الجسر آمن" مضيفا "وسيفتح غدا"';
  const spans = ['الجسر آمن', 'وسيفتح غدا'].map((part) => ({
    start: text.indexOf(part),
    end: text.indexOf(part) + part.length,
  }));
  const what = { text, terms: termsWithin(analyser.analyse(text), spans) };
  expect(what.terms.count).toBe(4);
  expect(marks('"آمن وسيفتح"', unit({ what }))).toBeNull();
  expect(marks('مضيفا', unit({ what }))).toBeNull();
  expect(marks('غدا', unit({ what }))?.map(({ start, end }) => text.slice(start, end))).toEqual(['غدا']);
});

describe('snippets', () => {
  test('show the marks between whole words', () => {
    const found = marks('مدرسة', unit({ text: ARTICLE })) ?? [];
    const [one] = snippets(ARTICLE, found, { length: 40 });
    expect(one?.text).toBe('مسئول إن المدارس ستفتح في تموز، وإن');
    expect(one?.marks.map(([from, to]) => one.text.slice(from, to))).toEqual(['المدارس']);
    expect(ARTICLE.slice(one?.start, one?.end)).toBe(one?.text);
  });

  test('without marks give the beginning', () => {
    expect(snippets(ARTICLE, [], { length: 20 }).map(({ text }) => text)).toEqual(['مرسى الغد: أكد وزير']);
  });

  test('hold whole marks, in order, never overlapping, and quote the text', () => {
    const spans = fc.array(fc.tuple(fc.nat(150), fc.integer({ min: 1, max: 30 })), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('ا', 'ب', ' ', '\n'), maxLength: 180 }), spans, (text, pairs) => {
        const all = pairs
          .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
          .filter(({ start, end }) => start < end)
          .sort((a, b) => a.start - b.start);
        let last = 0;
        for (const one of snippets(text, all, { length: 50, most: 3 })) {
          expect(one.start).toBeGreaterThanOrEqual(last);
          last = one.end;
          expect(text.slice(one.start, one.end)).toBe(one.text);
          let behind = 0;
          for (const [from, to] of one.marks) {
            expect(from).toBeGreaterThanOrEqual(behind);
            expect(to).toBeGreaterThan(from);
            behind = to;
          }
          expect(behind).toBeLessThanOrEqual(one.text.length);
        }
      }),
    );
  });
});

test('every mark is a stretch of the text, whatever is asked of whatever', () => {
  const words = fc.constantFrom(
    'وقف',
    'النار',
    'نار*',
    '=ميناء',
    '"وزير النقل"',
    'تموز',
    'سالم NEAR/4 وزير',
    'مدرسة',
    '-جسر',
  );
  const texts = fc.array(
    fc.constantFrom('وقف', 'النار،', 'الميناء', 'وزير', 'النقل', 'سالم', 'في', 'تموز', 'المدارس\n'),
    {
      maxLength: 30,
    },
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), texts, (query, many) => {
      const text = many.join(' ');
      for (const mark of marks(query.join(' OR '), unit({ text })) ?? []) {
        expect(mark.end).toBeGreaterThan(mark.start);
        expect(text.slice(mark.start, mark.end).trim()).not.toBe('');
      }
    }),
  );
});
