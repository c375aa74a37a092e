/**
 * Trains the context model: an averaged structured perceptron over sentences of words with gold segments and classes.
 *
 * Where no candidate has the gold class (treebanks disagree on adverbs and particles), any with the gold segments will
 * do; words whose segments no candidate has teach nothing.
 */
import { classOf, OPENINGS } from '../../src/text/morphology/classes.ts';
import { type Group, groupsOf } from '../../src/text/morphology/groups.ts';
import type { Lexicon } from '../../src/text/morphology/lexicon.ts';
import {
  EDGE,
  FROM_NEXT,
  FROM_PREVIOUS,
  ownFeatures,
  previousWordPlace,
  SCALE,
  WEIGHTS,
  wordHash,
} from '../../src/text/morphology/model.ts';
import type { Prior } from '../../src/text/morphology/prior.ts';
import { segmentLengths } from '../../src/text/morphology/segments.ts';
import { choose, EDGE_HASH, Paths, type ScoredGroups, score } from '../../src/text/morphology/tagger.ts';
import type { GoldWord } from '../../evaluation/morphology-gold.ts';

export interface TypeFeatures {
  readonly text: string;
  readonly hash: number;
  readonly groups: readonly Group[];
  readonly features: ReadonlyMap<Group, readonly number[]>;
}

/** The groups of each word, found once. */
export class TypeTable {
  private readonly types = new Map<string, TypeFeatures>();
  readonly lexicon: Lexicon;
  readonly prior: Prior;

  constructor(lexicon: Lexicon, prior: Prior) {
    this.lexicon = lexicon;
    this.prior = prior;
  }

  get(text: string): TypeFeatures {
    const known = this.types.get(text);
    if (known !== undefined) return known;
    const hash = wordHash(text);
    const groups = groupsOf(this.lexicon, this.prior, text);
    const type = {
      text,
      hash,
      groups,
      features: new Map(groups.map((group) => [group, ownFeatures(text, hash, group, groups.length)])),
    };
    this.types.set(text, type);
    return type;
  }
}

const GOLD_CLASS: Readonly<Record<string, number>> = {
  NOUN: 1,
  PROPN: 2,
  ADJ: 3,
  ADP: 7,
  CCONJ: 8,
  SCONJ: 9,
  PRON: 10,
  DET: 11,
  NUM: 12,
  ADV: 13,
  PART: 14,
  INTJ: 16,
};

function goldClass(word: GoldWord, group: Group): boolean {
  const first = group.members[0];
  if (first === undefined) return false;
  const at = first.conjunction + (first.particle !== 0 || first.before === 3 ? 1 : 0);
  const pos = word.pos[first.lengths === undefined ? at : word.pos.length - 1];
  if (pos === 'VERB' || pos === 'AUX') {
    const features = word.features[at] ?? '';
    const want = /Aspect=Perf/.test(features) ? 4 : /Mood=Imp|Aspect=Imper/.test(features) ? 6 : 5;
    return classOf(first) === want || classOf(first) === 15;
  }
  return pos !== undefined && GOLD_CLASS[pos] === group.klass;
}

/** Groups that are right for a word: gold segments, and gold class where any group has both. */
export function rightGroups(word: GoldWord, type: TypeFeatures): readonly Group[] {
  const cut = word.segments.map((segment) => segment.length).join(' ');
  const sameCut = type.groups.filter((group) => {
    const first = group.members[0];
    return first !== undefined && segmentLengths(first, word.text.length).join(' ') === cut;
  });
  const sameClass = sameCut.filter((group) => goldClass(word, group));
  return sameClass.length > 0 ? sameClass : sameCut;
}

/** Passes over the text. */
const EPOCHS = 8;

/** Orders of the sentences; the model is the mean of what each teaches. */
const SEEDS = [12345, 54321, 271828];

/** Trains on sentences and returns real-valued weights, averaged over all steps and several orders of the sentences. */
export function train(table: TypeTable, sentences: readonly (readonly GoldWord[])[]): Float64Array {
  const mean = new Float64Array(WEIGHTS);
  for (const seed of SEEDS)
    trainOnce(table, sentences, seed).forEach((weight, i) => {
      mean[i] = (mean[i] ?? 0) + weight / SEEDS.length;
    });
  return mean;
}

function trainOnce(table: TypeTable, sentences: readonly (readonly GoldWord[])[], seed: number): Float64Array {
  const weights = new Float64Array(WEIGHTS);
  const totals = new Float64Array(WEIGHTS);
  const paths = new Paths();
  // Features that one word alone shows in the whole text teach nothing about other texts.
  const seen = new Map<number, Set<string>>();
  for (const sentence of sentences)
    sentence.forEach((word, i) => {
      const type = table.get(word.text);
      for (const group of rightGroups(word, type))
        for (const at of type.features.get(group) ?? []) note(seen, at, `${i}${sentence[0]?.text}`);
    });
  const useful = (at: number): boolean => at >= FROM_PREVIOUS || (seen.get(at)?.size ?? 0) > 1;
  const order = sentences.map((_, i) => i);
  let step = 0;
  let random = seed;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      random = (Math.imul(random, 1103515245) + 12345) >>> 0;
      const j = random % (i + 1);
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    for (const index of order) {
      const sentence = sentences[index] ?? [];
      step++;
      const types = sentence.map((word) => table.get(word.text));
      const scored: ScoredGroups[] = types.map((type) =>
        score(weights, 1, type.hash, type.groups, (group) => type.features.get(group) ?? []),
      );
      const chosen = new Uint8Array(sentence.length);
      choose(weights, scored, paths, chosen);
      const guess: (Group | undefined)[] = sentence.map((_, i) => scored[i]?.groups[chosen[i] ?? 0]);
      const gold = sentence.map((word, i) => {
        const type = types[i];
        const own = guess[i];
        if (type === undefined || own === undefined) return own;
        const right = rightGroups(word, type);
        if (right.length === 0 || right.includes(own)) return own;
        const ranked = scored[i]?.groups ?? [];
        return ranked.find((group) => right.includes(group)) ?? own;
      });
      if (gold.every((group, i) => group === guess[i])) continue;
      const update = (path: readonly (Group | undefined)[], by: number): void => {
        path.forEach((group, i) => {
          const type = types[i];
          if (group === undefined || type === undefined) return;
          const add = (at: number): void => {
            weights[at] = (weights[at] ?? 0) + by;
            totals[at] = (totals[at] ?? 0) + by * step;
          };
          for (const at of type.features.get(group) ?? []) if (useful(at)) add(at);
          const before = path[i - 1];
          add(FROM_PREVIOUS + (before?.state ?? EDGE) * OPENINGS + group.opening);
          add(previousWordPlace(types[i - 1]?.hash ?? EDGE_HASH, group.opening));
          add(FROM_NEXT + (scored[i + 1]?.likely ?? EDGE) * OPENINGS + group.opening);
        });
      };
      update(gold, 1);
      update(guess, -1);
    }
  }
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] ?? 0) - (totals[i] ?? 0) / (step + 1);
  return weights;
}

function note(seen: Map<number, Set<string>>, at: number, word: string): void {
  const known = seen.get(at);
  if (known === undefined) seen.set(at, new Set([word]));
  else if (known.size < 2) known.add(word);
}

/** Weights as the whole numbers that ship. */
export function quantise(weights: Float64Array): Int16Array {
  return Int16Array.from(weights, (weight) => Math.max(-32768, Math.min(32767, Math.round(weight * SCALE))));
}
