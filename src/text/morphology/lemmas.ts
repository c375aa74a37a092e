/**
 * The lemmas that a word can have, out of context, and how likely each is.
 *
 * Example: «والكتب» has «كتاب»; «كتب» has «كتاب» and «كتب» («he wrote»), and nobody knows which without its sentence.
 */
import { type Candidate, Origin } from './candidates.ts';
import { groupsOf, worthOf } from './groups.ts';
import { type Lexicon, lemmaOf } from './lexicon.ts';
import type { Prior } from './prior.ts';
import type { Pos } from './tags.ts';

/** One lemma of a word. */
export interface LikelyLemma {
  /** The citation form without tashkeel. */
  readonly lemma: string;
  /** Minus the logarithm of its share among the word's readings, nearly: 0 for what is meant nearly always, 12 for hardly ever. */
  readonly cost: number;
  /** Whether the lexicon has it; if not, it is the word itself, its proclitics aside. */
  readonly known: boolean;
  /** Whether the lexicon has it as a proper noun. */
  readonly proper: boolean;
  /** Whether a word with it is of a closed class: «على», «حتى». */
  readonly closed: boolean;
}

const CLOSED: ReadonlySet<Pos> = new Set(['ADP', 'CCONJ', 'SCONJ', 'PRON', 'DET', 'PART']);

/** A word without a lemma in the lexicon begins with the article if so many letters follow. */
const AFTER_ARTICLE = 3;

/**
 * All lemmas, likeliest first.
 *
 * @param text a word in the plain form
 */
export function likelyLemmas(lexicon: Lexicon, prior: Prior, text: string): LikelyLemma[] {
  const found = new Map<string, LikelyLemma>();
  const add = (lemma: string, cost: number, { origin, pos }: Candidate): void => {
    const known = origin !== Origin.Guess;
    const proper = known && pos === 'PROPN';
    const closed = CLOSED.has(pos);
    const other = found.get(lemma);
    if (other === undefined) found.set(lemma, { lemma, cost, known, proper, closed });
    else
      found.set(lemma, {
        lemma,
        cost: Math.min(cost, other.cost),
        known: known || other.known,
        proper: proper || other.proper,
        closed: closed || other.closed,
      });
  };
  for (const { members, rank, classRank } of groupsOf(lexicon, prior, text)) {
    const [first] = members;
    if (first === undefined) continue;
    const best = worthOf(first, lexicon, prior);
    for (const one of members) {
      const cost = rank + classRank + best - worthOf(one, lexicon, prior);
      if (one.origin !== Origin.Guess) {
        const lemma =
          one.lemma ?? (one.stem < 0 ? text.slice(one.core, one.end) : lemmaOf(lexicon, one.stem, one.reading));
        add(lemma, cost, one);
        continue;
      }
      const whole = text.slice(one.core, one.end);
      add(whole, cost, one);
      // «الكسندر» may be the foreign name or a word with the article.
      if (whole.startsWith('ال') && whole.length >= 2 + AFTER_ARTICLE) add(whole.slice(2), cost, one);
    }
  }
  return [...found.values()].filter(({ lemma }) => lemma !== '').sort((a, b) => a.cost - b.cost);
}
