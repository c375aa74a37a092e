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
import { ownFeatures, wordHash } from './model.ts';
import type { Prior } from './prior.ts';
import { choose, Paths, type Scored, score, WEIGHED } from './tagger.ts';

/** A word type that was met: its groups, best first, and their analyses once they are asked for. */
interface Known extends Scored {
  readonly analyses: (Analysis | undefined)[];
  readonly written: string;
  readonly text: string;
}

/** Word types kept: at most twice as many, the least recent go first. */
const KEPT = 40_000;

/** Longer words are not kept. */
const LONGEST_KEPT = 40;

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
    const group = type.groups[index];
    if (group === undefined) throw new RangeError('no such group');
    const made = analysisOf(this.lexicon, type.written, type.text, group, type.groups);
    type.analyses[index] = made;
    return made;
  }

  private known(word: string): Known {
    const recent = this.recent.get(word);
    if (recent !== undefined) return recent;
    const type = this.older.get(word) ?? this.meet(word);
    if (word.length > LONGEST_KEPT) return type;
    if (this.recent.size >= KEPT) {
      this.older = this.recent;
      this.recent = new Map();
    }
    this.recent.set(word, type);
    return type;
  }

  private meet(written: string): Known {
    const text = plain(written);
    const hash = wordHash(text);
    const groups = groupsOf(this.lexicon, this.prior, text);
    const features = (group: Group): readonly number[] => ownFeatures(text, hash, group, groups.length);
    const scored = score(this.weights, hash, groups, features);
    return { ...scored, groups: scored.groups.map(lean), analyses: Array(WEIGHED).fill(undefined), written, text };
  }
}

/** A group with its best member only; the others have done their work. */
function lean(group: Group): Group {
  return { ...group, members: group.members.slice(0, 1) };
}
