/**
 * Places: where words, phrases and words near one another stand among the terms of a text.
 *
 * Example: «وقف النار» side by side; «هدنة NEAR/5 دائمة» in one paragraph, with at most five words from one to the next, in any order.
 */
import type { MatchText, Why } from './unit.ts';
import type { WordMatcher } from './words.ts';

/** Terms `from` to `to`, the end exclusive. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly why: Why;
}

/** Each place where a phrase stands; a word is a phrase of one. Linear in the text. */
export function phrasePlaces({ text, terms }: MatchText, words: readonly WordMatcher[]): Place[] {
  const out: Place[] = [];
  const [first] = words;
  if (first === undefined) return out;
  for (let i = 0; i < terms.count; i++) {
    let why = first.at(terms, i, text);
    if (why === null) continue;
    let next = i + first.width(terms, i);
    for (let k = 1; k < words.length; k++) {
      const word = words[k];
      const more = word === undefined || next >= terms.count ? null : word.at(terms, next, text);
      if (word === undefined || more === null || terms.paragraph(next) !== terms.paragraph(i)) {
        why = null;
        break;
      }
      why = lesser(why, more);
      next += word.width(terms, next);
    }
    if (why !== null) out.push({ from: i, to: next, why });
  }
  return out;
}

/** From what is as typed to what is furthest from it. */
const ORDER: readonly Why[] = ['exact', 'variant', 'form', 'month', 'prefix', 'transliteration'];

/** A phrase was found for the weakest reason of its words. */
function lesser(a: Why, b: Why): Why {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}

/**
 * The places that lie near one another: chains in one paragraph in which each next place begins at most `distance` words behind
 * the one before, if every part has a place in the chain.
 *
 * @param parts the places of each part, in order
 */
export function nearPlaces({ terms }: MatchText, parts: readonly (readonly Place[])[], distance: number): Place[] {
  const all = parts.flatMap((places, part) => places.map((place) => ({ part, place })));
  all.sort((a, b) => a.place.from - b.place.from || a.place.to - b.place.to);
  const out: Place[] = [];
  let chain: typeof all = [];
  let reach = -1;
  const close = (): void => {
    if (new Set(chain.map(({ part }) => part)).size === parts.length) out.push(...chain.map(({ place }) => place));
    chain = [];
  };
  for (const one of all) {
    const last = chain.at(-1);
    const joins =
      last !== undefined &&
      one.place.from - reach <= distance &&
      terms.paragraph(one.place.from) === terms.paragraph(last.place.from);
    if (!joins) close();
    reach = joins ? Math.max(reach, one.place.to - 1) : one.place.to - 1;
    chain.push(one);
  }
  close();
  return out;
}
