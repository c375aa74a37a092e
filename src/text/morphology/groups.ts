/**
 * The candidates of a word in groups that one decision chooses between: same segments, same class.
 *
 * Example: «كتبت» is one group for the verb (I, you or she wrote); its persons stay alternatives inside the group.
 */
import { type Candidate, candidates, letterCodes, Origin } from './candidates.ts';
import { Before } from './clitics.ts';
import { classOf, openingOf, stateOf } from './classes.ts';
import type { Lexicon } from './lexicon.ts';
import { plausibility } from './plausibility.ts';
import { coreHash, coreLevel, frameIndex, LEVEL, type Prior, UNSEEN } from './prior.ts';

/** Candidates with the same segments and the same class. */
export interface Group {
  /** Best first. */
  readonly members: readonly Candidate[];
  readonly state: number;
  readonly opening: number;
  readonly klass: number;
  readonly origin: number;
  readonly frame: number;
  /** Hash of the core's letters. */
  readonly core: number;
  readonly level: number;
  /** Minus the logarithm of the segmentation's share, by counts alone; rounded, at most 12. */
  readonly rank: number;
  /** Minus the logarithm of the class's share among readings of the same segments; rounded, at most 7. */
  readonly classRank: number;
}

const GUESS_COST = 4;
const RESPELT_COST = 3;
const FIXED_GAIN = 4;

/** Level from which a reading is common. */
const COMMON = 14;

/** Natural logarithm of a count per level of a reading. */
const READING_LEVEL = LEVEL * 1.4;

/** Only to choose between forms alike in everything else. */
const PLURAL = 0.01;

/** Level of a word that the lexicon has and the counts have not. */
const KNOWN_UNSEEN = 3;

/** What each letter of an unseen unknown word costs beyond so many: names are short, inflected verbs are long. */
const LONG_COST = 2.5;
const SHORT = 4;

/** Key of the segments alone. */
function cutKey(one: Candidate): number {
  const inner = one.lengths === undefined ? 0 : one.lengths.length * 8 + (one.lengths[0] ?? 0);
  return (
    ((one.start * 64 + one.end) * 2 + one.conjunction) * 64 + inner + (one.before === Before.Future ? 32768 * 256 : 0)
  );
}

/** The groups of a plain word; never empty. */
export function groupsOf(lexicon: Lexicon, prior: Prior, text: string): Group[] {
  const word = letterCodes(text);
  const all = candidates(lexicon, text);
  const exact = all.some((one) => one.origin === Origin.Lexicon || one.origin === Origin.Fixed);
  interface Draft {
    readonly members: Candidate[];
    readonly key: number;
    readonly cut: number;
    score: number;
    mass: number;
    core: number;
    level: number;
  }
  const drafts = new Map<number, Draft>();
  for (const one of all) {
    if (one.origin === Origin.Respelt && exact && !worthRespelling(one, prior)) continue;
    const cut = cutKey(one);
    const key = cut * 32 + classOf(one);
    const bound = one.after !== 0;
    const hash = coreHash(word, one.core, one.end, bound);
    const level = coreLevel(prior, hash);
    const frame = prior.frames[frameIndex(one.conjunction, one.before, one.particle, one.after)] ?? 0;
    const guess = one.origin === Origin.Guess;
    let score = (level === UNSEEN && !guess ? KNOWN_UNSEEN : level) * LEVEL + frame;
    if (guess) score -= GUESS_COST + (level === UNSEEN ? LONG_COST * Math.max(0, one.end - one.core - SHORT) : 0);
    else if (one.origin === Origin.Respelt) score -= RESPELT_COST;
    else if (one.origin === Origin.Fixed) score += FIXED_GAIN;
    const mass =
      one.reading < 0
        ? one.closed
          ? 1e4
          : 0.05
        : Math.exp(((prior.readings[one.reading] ?? 0) - 5) * READING_LEVEL) + (one.closed ? 1e3 : 0);
    const draft = drafts.get(key);
    if (draft === undefined) drafts.set(key, { members: [one], key, cut, score, mass, core: hash, level });
    else {
      draft.members.push(one);
      if (score > draft.score) {
        draft.score = score;
        draft.core = hash;
        draft.level = level;
      }
      draft.mass = Math.max(draft.mass, mass);
    }
  }
  const cuts = new Map<number, { score: number; mass: number }>();
  for (const draft of drafts.values()) {
    const cut = cuts.get(draft.cut);
    if (cut === undefined) cuts.set(draft.cut, { score: draft.score, mass: draft.mass });
    else {
      cut.score = Math.max(cut.score, draft.score);
      cut.mass += draft.mass;
    }
  }
  let top = -Infinity;
  for (const cut of cuts.values()) top = Math.max(top, cut.score);
  let sum = 0;
  for (const cut of cuts.values()) sum += Math.exp(cut.score - top);
  const groups: Group[] = [];
  for (const draft of drafts.values()) {
    const members = order(draft.members, lexicon, prior);
    const first = members[0];
    const cut = cuts.get(draft.cut);
    if (first === undefined || cut === undefined) continue;
    groups.push({
      members,
      state: stateOf(first),
      opening: openingOf(first),
      klass: classOf(first),
      origin: first.origin,
      frame: frameIndex(first.conjunction, first.before, first.particle, first.after),
      core: draft.core,
      level: draft.level,
      rank: Math.min(12, Math.round(Math.log(sum) + top - cut.score)),
      classRank: Math.min(7, Math.round(Math.log(cut.mass / draft.mass))),
    });
  }
  return groups;
}

/** A respelling is worth a thought beside exact readings only if it is common. */
function worthRespelling(one: Candidate, prior: Prior): boolean {
  return one.stem >= 0 && (prior.readings[one.reading] ?? 0) >= COMMON;
}

/** Best first: by how common the reading is and how plausible the form; singular before the rest. */
function order(members: readonly Candidate[], lexicon: Lexicon, prior: Prior): readonly Candidate[] {
  if (members.length < 2) return members;
  const rows = members.map((one) => ({ one, worth: worthOf(one, lexicon, prior) }));
  return rows.sort((a, b) => b.worth - a.worth).map((row) => row.one);
}

/** Natural logarithm of the worth of a member beside the others of its group. */
export function worthOf(one: Candidate, lexicon: Lexicon, prior: Prior): number {
  const common = (prior.readings[one.reading] ?? 0) * READING_LEVEL;
  return common + plausibility(lexicon, one) - ((one.shape >> 8) & 3) * PLURAL;
}
