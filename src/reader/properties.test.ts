/**
 * What holds of a reading of any text, however rough: the annotated articles, their paragraphs shuffled, cut and strewn
 * with tashkeel, tatweel, bidi marks, lone surrogates, other scripts, CR LF, NUL, marks without a partner and endless words.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadOwnGold } from '../../evaluation/articles/compile.ts';
import { type Article, loadReader, type Reader, type Reading, type Span } from './index.ts';

/** What may be thrown in anywhere. */
const ROUGH = [
  '\u064b',
  '\u0651\u064e',
  '\u0640',
  '\u0640\u0640\u0640',
  '\u200f',
  '\u202b',
  '\u202c',
  '\u2067',
  '\u2069',
  '\ufeff',
  '\u200c',
  '\u00ad',
  '\ud800',
  '\udc00',
  '😀',
  '👨‍👩‍👧',
  '\u0000',
  '\r\n',
  '\n\n',
  '\u2028',
  '\t',
  '«',
  '»',
  '"',
  '“',
  '”',
  '(',
  ')',
  '[',
  '،',
  '؛',
  ':',
  '..',
  '…',
  '-',
  'قال',
  ' وأكد أن ',
  ' بحسب ',
  'ـه',
  'Reuters',
  'Ελλάδα',
  '中文',
  'עברית',
  '٢٠٢٥',
  'ﷺ',
  'ا'.repeat(900),
  'و'.repeat(300),
  'مؤكدا'.repeat(60),
] as const;

type Change =
  | { readonly kind: 'insert'; readonly at: number; readonly what: string }
  | { readonly kind: 'delete'; readonly at: number; readonly length: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number };

const paragraphs = loadOwnGold().flatMap(({ text }) => text.split('\n').filter((line) => line !== ''));

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('insert'), at: place, what: fc.constantFrom(...ROUGH) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('delete'), at: place, length: fc.integer({ min: 1, max: 40 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('repeat'), at: place, length: fc.integer({ min: 1, max: 60 }) }),
  },
);

function changed(text: string, change: Change): string {
  const at = Math.floor(change.at * (text.length + 1));
  if (change.kind === 'insert') return text.slice(0, at) + change.what + text.slice(at);
  const part = text.slice(at, at + change.length);
  return text.slice(0, at) + (change.kind === 'repeat' ? part + part : '') + text.slice(at + change.length);
}

const roughText = fc
  .tuple(
    fc.array(fc.constantFrom(...paragraphs), { minLength: 1, maxLength: 5 }),
    fc.constantFrom('\n', '\n\n', '\r\n', ' '),
    fc.array(change, { maxLength: 12 }),
  )
  .map(([chosen, gap, changes]) => changes.reduce(changed, chosen.join(gap)));

const RUNS = { numRuns: 60, seed: 20250206 };

/** Every span of a reading, under a name that tells where it is from. */
function spansOf(reading: Reading): [string, Span][] {
  return [
    ...reading.statements.flatMap(({ id, cue, sources, content, chain, addressee }): [string, Span][] => [
      ...(cue === null ? [] : ([[`${id} cue`, cue]] as [string, Span][])),
      ...sources.map((span): [string, Span] => [`${id} source`, span]),
      ...content.map((span): [string, Span] => [`${id} content`, span]),
      ...chain.map((span): [string, Span] => [`${id} ${span.relation}`, span]),
      ...(addressee === null ? [] : ([[`${id} addressee`, addressee]] as [string, Span][])),
    ]),
    ...reading.clusters.flatMap(({ name, mentions }) => mentions.map((span): [string, Span] => [`«${name}»`, span])),
    ...(reading.rejections ?? []).map((span): [string, Span] => [span.rule, span]),
  ];
}

/** Whether an offset parts the two halves of one character. */
function partsPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const behind = text.charCodeAt(offset);
  return before >= 0xd800 && before < 0xdc00 && behind >= 0xdc00 && behind < 0xe000;
}

/** The words of a name or text without marks, which names leave out, and without the article: «للمشروع» names «المشروع». */
function wordsOf(text: string): string[] {
  const words = text.replace(/\p{P}/gu, '').split(/\s+/u);
  return words.map((word) => word.replace(/^ال/u, ''));
}

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader({ explain: true });
});

describe('a reading of any text', () => {
  it('has spans that lie in the text, hold something and part no character', () => {
    fc.assert(
      fc.property(roughText, (text) => {
        const faults = spansOf(reader.read({ text })).filter(([, { start, end }]) => {
          const words = text.slice(start, end);
          const inside = start >= 0 && start < end && end <= text.length;
          return !inside || words.trim() !== words || partsPair(text, start) || partsPair(text, end);
        });
        expect(faults).toEqual([]);
      }),
      RUNS,
    );
  });

  it('has statements in the order of the text, under ids that count them, each with words', () => {
    fc.assert(
      fc.property(roughText, (text) => {
        const { statements } = reader.read({ text });
        expect(statements.map(({ id }) => id)).toEqual(statements.map((_, i) => `s${i + 1}`));
        const anchors = statements.map(({ cue, content }) => cue?.start ?? content[0]?.start ?? -1);
        // One letter of play: a cue is cut behind its conjunction, words that begin with the same token are not.
        for (const [i, anchor] of anchors.entries()) expect(anchor).toBeGreaterThanOrEqual((anchors[i - 1] ?? 0) - 1);
        for (const { content, cue, rules, confidence } of statements) {
          expect(content.length).toBeGreaterThan(0);
          for (const [i, span] of content.entries()) {
            expect(span.start).toBeGreaterThanOrEqual(content[i - 1]?.end ?? 0);
            if (cue !== null) expect(span.end <= cue.start || cue.end <= span.start).toBe(true);
          }
          expect(rules.length).toBeGreaterThan(0);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        const cues = statements.flatMap(({ cue }) => (cue === null ? [] : [cue.start]));
        expect(new Set(cues).size).toBe(cues.length);
      }),
      RUNS,
    );
  });

  it('has speakers that point at their cluster, or says why there is none', () => {
    fc.assert(
      fc.property(roughText, (text) => {
        const { statements, clusters } = reader.read({ text });
        const written = wordsOf(text).join(' ');
        for (const { speakers, sources, unresolved } of statements) {
          expect(speakers.length === 0).toBe(unresolved !== undefined);
          for (const { cluster, name, type, explicit } of speakers) {
            expect(clusters[cluster]).toMatchObject({ name, type });
            expect(name.trim()).not.toBe('');
            for (const word of wordsOf(name)) expect(written).toContain(word);
            if (explicit) expect(sources.length).toBeGreaterThan(0);
          }
        }
        for (const { mentions } of clusters) {
          const starts = mentions.map(({ start }) => start);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
        }
      }),
      RUNS,
    );
  });

  it('is the same again, whatever was read before', () => {
    const once = new Map<string, Reading>();
    fc.assert(
      fc.property(roughText, (text) => {
        const reading = reader.read({ text });
        expect(reader.read({ text })).toEqual(reading);
        once.set(text, reading);
      }),
      { ...RUNS, numRuns: 30 },
    );
    for (const [text, reading] of [...once].reverse()) expect(reader.read({ text })).toEqual(reading);
  });

  it('carries what the article brings, and survives a rough headline', () => {
    fc.assert(
      fc.property(roughText, roughText, (text, title) => {
        const article: Article = { text, title, id: 'a', outlet: 'الشراع', date: '2025-02-06' };
        expect(reader.read(article)).toMatchObject({ schemaVersion: 1, id: 'a', outlet: 'الشراع', date: '2025-02-06' });
      }),
      { ...RUNS, numRuns: 25 },
    );
  });
});

describe('readers side by side', () => {
  it('know their own lexicon only', async () => {
    const row = 'lemma\tperfect\timperfect\tparticiple\tmasdar\tclass\tcomplements\taddressee\tstrength\tnote\n';
    const own = await loadReader({
      explain: true,
      lexicon: { verbs: `${row}طقطق\tطقطق\tيطقطق\tمطقطق\tطقطقة\tsay\tأن\t-\tstrong\t-` },
    });
    const text = 'طقطق وزير النقل سليم العطار أن الطريق مفتوح.';
    const plain = reader.read({ text });
    const taught = own.read({ text });
    expect(plain.statements).toEqual([]);
    expect(taught.statements.map(({ cue }) => cue?.lemma)).toEqual(['طقطق']);
    fc.assert(
      fc.property(roughText, (rough) => {
        const ours = own.read({ text: rough });
        const theirs = reader.read({ text: rough });
        expect({ ...ours, reader: null }).toEqual({ ...theirs, reader: null });
      }),
      { ...RUNS, numRuns: 25 },
    );
    expect(reader.read({ text })).toEqual(plain);
    expect(own.read({ text })).toEqual(taught);
  });
});

it('direct words begin and end inside their marks', () => {
  for (const { text } of loadOwnGold().slice(0, 30))
    for (const { kind, content } of reader.read({ text }).statements) {
      if (kind !== 'direct') continue;
      for (const { start, end } of content) {
        const words = text.slice(start, end);
        const [opens, closes] = [words.split(/[«“]/u).length, words.split(/[»”]/u).length];
        expect(opens, words).toBe(closes);
      }
    }
});
