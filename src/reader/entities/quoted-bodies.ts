/**
 * Bodies with a name in quotation marks behind their noun.
 *
 * Example: «حركة "الوفاق"», «شركة «النور للنقل»»: what stands between the marks is the name, whatever its words mean elsewhere.
 */
import type { Document } from '../document.ts';
import type { TokenRange } from '../draft.ts';
import { isFiniteVerb } from '../word-class.ts';

/** A quoted name has at most so many tokens between its marks. */
const MOST_QUOTED = 5;
/** And where nothing but its marks tell of it, so many words. */
const MOST_WORDS = 3;

/** The closing mark of the short quotation that a token opens; -1 where it opens none. */
export function closeOf(doc: Document, i: number): number {
  const quotation = doc.quotations.list[doc.quotations.opensAt[i] ?? -1];
  return quotation?.closed === true && quotation.close - i <= MOST_QUOTED + 1 ? quotation.close : -1;
}

/** A noun that heads the name of a body. */
export function isBody(doc: Document, i: number): boolean {
  return doc.isNoun(i, 'organisation', 'carrier');
}

/** Noun and quoted name, marks included. */
export function quotedBodies(doc: Document): TokenRange[] {
  const out: TokenRange[] = [];
  for (const { open, close, closed, words } of doc.quotations.list) {
    const head = open - 1;
    if (!closed || words > MOST_WORDS || closeOf(doc, open) !== close || !isBody(doc, head)) continue;
    const type = doc.type(head);
    if (type === null || type.article || type.possessive !== '' || isFiniteVerb(doc, open + 1)) continue;
    out.push({ from: head, to: close + 1 });
  }
  return out;
}
