/**
 * What holds for every text, however rough: news-like text with tashkeel, tatweel, bidi marks, lone surrogates, mixed
 * scripts, CR LF, NUL, presentation forms and marks thrown in anywhere.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithMap, originalSpan, plain, plainWithMap } from './fold.ts';
import { CLASS, Class } from './letters.ts';
import { findParagraphs } from './paragraphs.ts';
import { findQuotations } from './quotations.ts';
import { Boundary, findSentences } from './sentences.ts';
import { Kind, splitWords } from './words.ts';

const WORDS = [
  'قال',
  'الوزير',
  'أكّدَ',
  'بـ',
  'و',
  'لـ',
  'د',
  'إنّ',
  'ﻗﺎﻝ',
  'ﻻ',
  'ﷲ',
  'مـؤسّـسة',
  'کی',
  '٢٠٢٥',
  '1.5',
  '10',
  'U',
  'Reuters',
  'L',
  'ـ',
  'العمل',
  'نتوقف',
];
const MARKS = [
  '«',
  '»',
  '“',
  '”',
  '„',
  '"',
  "'",
  '‘',
  '’',
  '‹',
  '›',
  '((',
  '))',
  '<<',
  '>>',
  "''",
  '″',
  '(',
  ')',
  '.',
  '..',
  '...',
  '…',
  '؟',
  '!',
  '،',
  '؛',
  ':',
  '-',
];
const ROUGH = [
  '\u200f',
  '\u202b',
  '\u202c',
  '\ufeff',
  '\u0000',
  '\ud800',
  '\udc00',
  '😀',
  '\u064b',
  '\u0640',
  '\u200c',
  '\u00ad',
  '\uffff',
  '\ufdfd',
];
const GAPS = [' ', ' ', ' ', ' ', '', '  ', '\u00a0'];
const LINES = ['\n', '\r\n', '\n\n', '\u2028', ' \n '];

const piece = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GAPS)).map((pair) => pair.join('')) },
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...MARKS), fc.constantFrom(...GAPS)).map((pair) => pair.join('')) },
  { weight: 2, arbitrary: fc.constantFrom(...ROUGH) },
  { weight: 1, arbitrary: fc.constantFrom(...LINES) },
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const RUNS = { numRuns: 1500 };

describe('folding', () => {
  it('is idempotent, and folding forgives what plain form leaves', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(fold(fold(t))).toBe(fold(t));
        expect(plain(plain(t))).toBe(plain(t));
        expect(fold(plain(t))).toBe(fold(t));
      }),
      RUNS,
    );
  });

  it('maps every unit back, never falling, always in range', () => {
    fc.assert(
      fc.property(text, (t) => {
        for (const [folding, same] of [[foldWithMap(t), fold(t)] as const, [plainWithMap(t), plain(t)] as const]) {
          expect(folding.text).toBe(same);
          expect(folding.origin.length).toBe(same.length + 1);
          for (let i = 1; i < folding.origin.length; i++)
            expect(folding.origin[i]).toBeGreaterThanOrEqual(folding.origin[i - 1] ?? 0);
          expect(folding.origin[0] ?? 0).toBeGreaterThanOrEqual(0);
          expect(folding.origin[same.length]).toBe(t.length);
        }
      }),
      RUNS,
    );
  });

  it('gives for every span of the folded text an original that folds to at least that', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (t, a, b) => {
        const folding = foldWithMap(t);
        const from = a % (folding.text.length + 1);
        const to = Math.min(folding.text.length, from + (b % 20));
        const [start, end] = originalSpan(folding, from, to);
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(t.length);
        expect(fold(t.slice(start, end))).toContain(folding.text.slice(from, to));
      }),
      RUNS,
    );
  });
});

describe('words', () => {
  it('stand in order, do not overlap, and leave out nothing but spaces and silent marks', () => {
    fc.assert(
      fc.property(text, (t) => {
        const { count, start, end, kind } = splitWords(t);
        let last = 0;
        const skipped = (from: number, to: number): void => {
          for (let k = from; k < to; k++) expect([Class.Space, Class.Silent]).toContain(CLASS[t.charCodeAt(k)]);
        };
        for (let i = 0; i < count; i++) {
          const from = start[i] ?? -1;
          const to = end[i] ?? -1;
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(kind[i]).toBeGreaterThanOrEqual(Kind.Arabic);
          expect(kind[i]).toBeLessThanOrEqual(Kind.Line);
          skipped(last, from);
          last = to;
        }
        skipped(last, t.length);
      }),
      RUNS,
    );
  });
});

describe('paragraphs and sentences', () => {
  it('tile the tokens, sentences inside paragraphs, and end in a boundary', () => {
    fc.assert(
      fc.property(text, (t) => {
        const words = splitWords(t);
        const found = findSentences(words, findQuotations(words));
        expect(found.paragraphs).toEqual(findParagraphs(words));
        for (const { count, start, end, of } of [
          { ...found, of: found.sentenceOf },
          { ...found.paragraphs, of: found.paragraphs.paragraphOf },
        ]) {
          let next = 0;
          for (let s = 0; s < count; s++) {
            expect(start[s]).toBe(next);
            expect(end[s] ?? 0).toBeGreaterThan(next);
            next = end[s] ?? 0;
            for (let i = start[s] ?? 0; i < next; i++) expect(of[i]).toBe(s);
          }
          expect(next).toBe(words.count);
        }
        for (let s = 0; s < found.count; s++) {
          const last = (found.end[s] ?? 0) - 1;
          expect(found.boundary[last]).toBeGreaterThanOrEqual(Boundary.Sentence);
          expect(found.paragraphs.paragraphOf[last]).toBe(found.paragraphs.paragraphOf[found.start[s] ?? 0]);
        }
      }),
      RUNS,
    );
  });
});

describe('quotations', () => {
  it('are nested properly, in order, and the look-ups agree with them', () => {
    fc.assert(
      fc.property(text, (t) => {
        const words = splitWords(t);
        const { list, innermost, opensAt, paragraphs } = findQuotations(words);
        const expected = new Int32Array(words.count).fill(-1);
        list.forEach((q, k) => {
          expect(q.open).toBeGreaterThan(list[k - 1]?.open ?? -1);
          expect(q.close).toBeGreaterThan(q.open);
          expect(q.close).toBeLessThanOrEqual(q.closed ? words.count - 1 : words.count);
          expect(opensAt[q.open]).toBe(k);
          expect(q.continues).toBeLessThan(k);
          expect(q.parent).toBeLessThan(k);
          const parent = list[q.parent];
          if (parent !== undefined) {
            expect(parent.open).toBeLessThan(q.open);
            if (q.closed) expect(q.close).toBeLessThan(parent.close);
            else expect(q.close).toBeLessThanOrEqual(parent.close);
          }
          let inside = 0;
          for (let i = q.open + 1; i < q.close; i++)
            if (words.kind[i] !== Kind.Mark && words.kind[i] !== Kind.Line) inside++;
          expect(q.words).toBe(inside);
          if (!q.closed) expect(paragraphs.paragraphOf[q.close - 1]).toBe(paragraphs.paragraphOf[q.open]);
          expected.fill(k, q.open, q.closed ? q.close + 1 : q.close);
        });
        expect([...innermost]).toEqual([...expected]);
        expect(opensAt.filter((q) => q !== -1)).toHaveLength(list.length);
      }),
      RUNS,
    );
  });

  it('find what a well-typed text quotes', () => {
    const spoken = fc
      .array(fc.constantFrom('العمل', 'نتوقف', 'الوزير', 'نعم'), { minLength: 1, maxLength: 8 })
      .map((list) => list.join(' '));
    const pair = fc.constantFrom(['«', '»'], ['“', '”'], ['"', '"']);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(spoken, pair, fc.constantFrom('قال: ', 'وصفه بـ', 'وأكد أن ', 'و')), {
          minLength: 1,
          maxLength: 12,
        }),
        (parts) => {
          const t = `${parts.map(([inside, [open, close], before]) => `${before}${open}${inside}${close}`).join('، ')}.`;
          const words = splitWords(t);
          const { list } = findQuotations(words);
          expect(list.map((q) => t.slice(words.end[q.open], words.start[q.close]))).toEqual(
            parts.map(([inside]) => inside),
          );
          expect(list.every((q) => q.closed && q.parent === -1)).toBe(true);
        },
      ),
      RUNS,
    );
  });
});
