/**
 * The analyser: finds the candidates of every word type once, and for each sentence the path through them that the
 * context model likes best.
 *
 * Example: in «كتب الوزراء» the neighbours make «كتب» a verb, in «كتب الوزراء الثلاثة في القاعة» they may not.
 */
import { plain } from '../fold.ts';
import { type Analysis, analysisOf } from './analysis.ts';
import { type Group, groupsOf } from './groups.ts';
import type { Lexicon } from './lexicon.ts';
import { ownFeatures, SCALE, wordHash } from './model.ts';
import type { Prior } from './prior.ts';
import { choose, Paths, type Scored, type ScoredGroups, score, WEIGHED } from './tagger.ts';

/** A word type that was met, as little of it as the search needs, with the analyses that were asked for. */
interface Known extends Scored {
  readonly word: string;
  readonly analyses: (Analysis | undefined)[];
}

/** Word types kept: at most twice as many, the least recent go first. */
const KEPT = 1 << 16;

/** Longer words are not kept. */
const LONGEST_KEPT = 40;

/** From this length on, a part of a string holds the whole string in memory. */
const SLICED = 13;

/** Analyses words in sentences; holds what it has met, and is otherwise a function of its arguments. */
export class Analyser {
  private recent = new Map<string, Known>();
  private older = new Map<string, Known>();
  private readonly paths = new Paths();
  private types: Known[] = [];
  private chosen = new Uint8Array(256);
  private readonly lexicon: Lexicon;
  private readonly prior: Prior;
  private readonly weights: Int16Array;

  constructor(lexicon: Lexicon, prior: Prior, weights: Int16Array) {
    this.lexicon = lexicon;
    this.prior = prior;
    this.weights = weights;
  }

  /** The analyses of the words of one sentence, in order. */
  analyse(words: readonly string[]): Analysis[] {
    const { types } = this;
    const count = words.length;
    types.length = 0;
    for (const word of words) types.push(this.known(word));
    if (this.chosen.length < count) this.chosen = new Uint8Array(count * 2);
    choose(this.weights, types, this.paths, this.chosen);
    const out: Analysis[] = [];
    for (let i = 0; i < count; i++) {
      const type = types[i];
      if (type !== undefined) out.push(this.analysis(type, this.chosen[i] ?? 0));
    }
    return out;
  }

  private analysis(type: Known, index: number): Analysis {
    const known = type.analyses[index];
    if (known !== undefined) return known;
    const { groups, text } = this.groups(type.word);
    const made = analysisOf(this.lexicon, type.word, text, groups[index], groups);
    type.analyses[index] = made;
    return made;
  }

  private known(word: string): Known {
    const recent = this.recent.get(word);
    if (recent !== undefined) return recent;
    const type = this.older.get(word) ?? this.meet(word.length < SLICED ? word : copy(word));
    if (word.length > LONGEST_KEPT) return type;
    if (this.recent.size >= KEPT) {
      this.older = this.recent;
      this.recent = new Map();
    }
    this.recent.set(type.word, type);
    return type;
  }

  private meet(word: string): Known {
    const { text, groups, hash, states, openings, scores, likely } = this.groups(word);
    const analyses: (Analysis | undefined)[] = [analysisOf(this.lexicon, word, text, groups[0], groups)];
    while (analyses.length < states.length && analyses.length < WEIGHED) analyses.push(undefined);
    return {
      word,
      hash,
      states: states.slice(0, WEIGHED),
      openings: openings.slice(0, WEIGHED),
      scores: scores.slice(0, WEIGHED),
      likely,
      analyses,
    };
  }

  private groups(word: string): ScoredGroups & { readonly text: string } {
    const text = plain(word);
    const hash = wordHash(text);
    const groups = groupsOf(this.lexicon, this.prior, text);
    const features = (group: Group): readonly number[] => ownFeatures(text, hash, group, groups.length);
    return { text, ...score(this.weights, SCALE, hash, groups, features) };
  }
}

/** The same word in a string of its own. */
function copy(word: string): string {
  let out = '';
  for (let i = 0; i < word.length; i++) out += String.fromCharCode(word.charCodeAt(i));
  return out;
}
