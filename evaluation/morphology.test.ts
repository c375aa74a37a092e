/** Gold marks fold to clitics and the tally counts what it says: «و+ال+مصنع» is و|المصنع. */
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../src/text/index.ts';
import { foldFarasa, type GoldWord } from './morphology-gold.ts';
import { Conflation, compareCuts, pairs, pieces, sameLetters, Tally } from './morphology-tally.ts';

describe("Farasa's marks", () => {
  test.each([
    ['و+ال+مصنع', 'CONJ+DET+NOUN', 'و|المصنع'],
    ['مصنع+ات+ها', 'NOUN+NSUFF+PRON', 'مصنعات|ها'],
    ['بني+ت', 'V+PRON', 'بنيت'],
    ['ل+ال+مصنع', 'PREP+DET+NOUN', 'ل|لمصنع'],
    ['ل+ال+لغ+ة', 'PREP+DET+NOUN+NSUFF', 'ل|لغة'],
    ['س+يبني', 'FUT_PART+V', 'س|يبني'],
    ['من+ما', 'PREP+PART', 'مما'],
  ])('%s fold to clitics', (marks, tags, expected) => {
    expect(foldFarasa(marks.split('+'), tags.split('+')).segments.join('|')).toBe(expected);
  });
});

const GOLD: GoldWord = {
  text: 'وللمصنع',
  segments: ['و', 'ل', 'لمصنع'],
  pos: ['CCONJ', 'ADP', 'NOUN'],
  lemmas: ['', '', 'مَصْنَع_1'],
  features: [],
};

function analysis(
  lemma: string,
  ...parts: readonly (readonly [number, number, Analysis['segments'][number]['role']])[]
): Analysis {
  return {
    segments: parts.map(([start, end, role]) => ({ start, end, role, pos: role === 'stem' ? 'NOUN' : 'ADP' })),
    pos: 'NOUN',
    lemma,
    lemmaId: lemma,
    known: true,
  };
}

describe('the tally', () => {
  test('keeps the article with its stem', () => {
    const one = analysis('مصنع', [0, 1, 'conjunction'], [1, 2, 'preposition'], [2, 3, 'article'], [3, 7, 'stem']);
    expect(pieces(GOLD, one).map(({ text }) => text)).toEqual(['و', 'ل', 'لمصنع']);
  });

  test('counts cuts that both have, that are missed and that are wrong', () => {
    expect(compareCuts(['و', 'ل', 'لمصنع'], ['ولل', 'مصنع'])).toEqual({ both: 0, missed: 2, wrong: 1 });
    expect(compareCuts(['و', 'ل', 'لمصنع'], ['و', 'للمصنع'])).toEqual({ both: 1, missed: 1, wrong: 0 });
  });

  test('gives shares of words, segments and lemmas', () => {
    const tally = new Tally();
    tally.add(GOLD, analysis('مصنع', [0, 1, 'conjunction'], [1, 2, 'preposition'], [2, 3, 'article'], [3, 7, 'stem']));
    tally.add(GOLD, analysis('مصنع', [0, 1, 'conjunction'], [1, 7, 'stem']));
    expect(tally.report().map((line) => line.replace(/ +/g, ' ').trim())).toEqual([
      'segmentation exact 50.00 cuts P 100.00 R 75.00 F 85.71 (2 words)',
      'UPOS 33.33 (6 segments, gold cuts)',
      'lemma 50.00 (2 content words, letters normalised)',
    ]);
  });
});

describe('conflation', () => {
  test('counts pairs', () => {
    expect(pairs(['ا', 'ب', 'ا', 'ا'])).toBe(3);
  });

  test('compares pairs of spellings by their commonest lemmas', () => {
    const conflation = new Conflation();
    const add = (text: string, gold: string, found: string): void =>
      conflation.add(
        { text, segments: [text], pos: ['NOUN'], lemmas: [gold], features: [] },
        analysis(found, [0, 4, 'stem']),
      );
    add('مصنع', 'مَصْنَع_1', 'مصنع');
    add('مصانع', 'مَصْنَع_1', 'مصنع');
    add('مصنعا', 'مَصْنَع_1', 'صنع');
    expect(conflation.report()[0]).toContain('P 100.00  R 33.33  F 50.00  (3 spellings, 3 pairs)');
  });

  test('takes lemmas for one whose letters differ in hamza alone', () => {
    expect(sameLetters('أَخَذ-ُ_1')).toBe(sameLetters('اخذ'));
  });
});
