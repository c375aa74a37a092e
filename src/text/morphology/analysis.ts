/**
 * The analysis of a word: its segments where they stand in the word as written, its lemma, its part of speech.
 *
 * Example: «وَبِالمُعَلِّمِينَ» → وَ · بِ · ال · مُعَلِّمِينَ, lemma «معلم», NOUN. Segments tile the written word: tashkeel and
 * tatweel belong to the segment of the letter before them.
 */
import { fold, plainWithMap } from '../fold.ts';
import { type Candidate, Origin } from './candidates.ts';
import type { Group } from './groups.ts';
import { type Lexicon, lemmaOf } from './lexicon.ts';
import { type Segment, segmentLengths, segmentsOf } from './segments.ts';
import type { Pos } from './tags.ts';

/** What a word is, in its sentence. */
export interface Analysis {
  /** The segments, in order; they tile the word as written. */
  readonly segments: readonly Segment[];
  /** Part of speech of the stem. */
  readonly pos: Pos;
  /** The citation form without tashkeel: «كتبوا» → «كتب», «الكتب» → «كتاب»; of an unknown word, its stem. */
  readonly lemma: string;
  /** What the forms of one lemma share, however its hamza is spelt: the folded lemma. */
  readonly lemmaId: string;
  /** Whether the lexicon has the word; if not, it is read as a name. */
  readonly known: boolean;
}

/** The verb that stands before another: «كان يقول». */
const AUXILIARY = 'كان';

/** An unknown word begins with the article if so many letters follow. */
const AFTER_ARTICLE = 3;

/**
 * Writes out what a group means.
 *
 * @param written the word as written
 * @param text the word in the plain form
 * @param groups all groups of the word, for what a name shares with the noun it is made of: «الشروق»
 */
export function analysisOf(
  lexicon: Lexicon,
  written: string,
  text: string,
  group: Group | undefined,
  groups: readonly Group[],
): Analysis {
  const own = group?.members[0];
  if (own === undefined) throw new RangeError('a group without members');
  const noun = own.origin === Origin.Guess ? nounOf(own, groups, text.length) : undefined;
  const shown = noun ?? own;
  const core = noun === undefined && own.origin === Origin.Guess ? behindArticle(own, text) : shown.core;
  const lemma =
    shown.lemma ?? (shown.stem < 0 ? text.slice(core, shown.end) : lemmaOf(lexicon, shown.stem, shown.reading));
  const pos = own.pos === 'VERB' && lemma === AUXILIARY ? 'AUX' : own.pos;
  return {
    segments: asWritten(segmentsOf(own, text.length, core, pos), written, text),
    pos,
    lemma,
    lemmaId: fold(lemma),
    known: shown.origin !== Origin.Guess,
  };
}

/** The likeliest noun, adjective or name of the lexicon with the same cuts as a guess. */
function nounOf(guess: Candidate, groups: readonly Group[], length: number): Candidate | undefined {
  const cut = segmentLengths(guess, length).join();
  let best: Candidate | undefined;
  let cost = Infinity;
  for (const { members, rank, classRank } of groups) {
    const one = members[0];
    if (one === undefined || one.origin === Origin.Guess || one.lengths !== undefined) continue;
    if (one.pos !== 'NOUN' && one.pos !== 'ADJ' && one.pos !== 'PROPN') continue;
    if (rank + classRank >= cost || one.particle !== guess.particle || segmentLengths(one, length).join() !== cut)
      continue;
    best = one;
    cost = rank + classRank;
  }
  return best;
}

/** Where the core of an unknown word begins: behind «ال», or behind the ل that is left of it in «للحمراني». */
function behindArticle(guess: Candidate, text: string): number {
  const { start, core, end } = guess;
  if (core > start) return core;
  if (text.startsWith('ال', start) && end - start >= 2 + AFTER_ARTICLE) return start + 2;
  if (start > 0 && text.startsWith('لل', start - 1) && end - start >= 1 + AFTER_ARTICLE) return start + 1;
  return core;
}

/** Segments of the plain word as segments of the written one. */
function asWritten(segments: readonly Segment[], written: string, text: string): readonly Segment[] {
  if (written === text) return segments;
  // Marks without a letter are a stem of no letters.
  if (segments.length === 0) return [{ start: 0, end: written.length, role: 'stem', pos: 'X' }];
  const { origin } = plainWithMap(written);
  const out: Segment[] = [];
  let start = 0;
  segments.forEach((segment, i) => {
    // Where a ligature holds letters of two segments, the first has it.
    const end = i === segments.length - 1 ? written.length : Math.max(origin[segment.end] ?? 0, start + 1);
    if (start < written.length) out.push({ ...segment, start, end: Math.min(end, written.length) });
    start = end;
  });
  return out;
}
