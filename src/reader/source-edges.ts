/**
 * Edges of a source: carriers that stand beside the speaker are no part of the speaker.
 *
 * Examples: «قال | مصدر أمني | لوكالة السهل إن», «قال لـ"الشراع" | المهندس سليم العطار | إن», «وأوردت | النقابة | في المراسلة أن»,
 * «نقل رئيس البلدية عن | لجنة السوق | تعهدها بـ»; but «كشف | تقرير لـ"الضفتين" | أن»: the outlet owns the document.
 */
import { Kind } from '../text/index.ts';
import { withoutFor } from './carrier-names.ts';
import type { Carriers } from './carriers.ts';
import type { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';
import { canBeName } from './word-class.ts';

/** Cuts the carriers off a statement's sources. */
export function cutCarriers(doc: Document, carriers: Carriers, draft: Draft): void {
  const cut = draft.sources
    .map((range) => speakerIn(doc, carriers, draft, range))
    .filter((range) => range.to > range.from);
  draft.sources = cut;
}

function speakerIn(doc: Document, carriers: Carriers, draft: Draft, range: TokenRange): TokenRange {
  let { from, to } = range;
  const first = carriers.forOutlet(from, to);
  if (first !== -1 && first < to) from = first;
  if (relayedIn(doc, draft, range) !== -1) from = relayedIn(doc, draft, range) + 1;
  const owned = doc.isNoun(from, 'document', 'data', 'post', 'speech');
  for (let j = from + 1; j < to; j++) {
    if (doc.quotations.opensAt[j] !== -1 && doc.bare(j - 1) !== 'ل') {
      // «أبلغ مصدر | "الشراع"», but «أفادت وكالة "الشراع"».
      if (
        !doc.isNoun(j - 1, 'carrier', 'outlet') &&
        tells(draft) &&
        (carriers.isOutlet(j + 1) || carriers.house.startsAt(j + 1))
      )
        to = j;
      continue;
    }
    if (opensOccasion(doc, j) || isBareFor(doc, j, to)) to = j;
    else if (!owned && isComplete(doc, from, j) && carriers.forOutlet(j, to) !== -1) to = j;
    else if (tells(draft) && carriers.house.startsAt(j) && carriers.house.end(j) >= to) to = j;
  }
  return { from, to };
}

/**
 * Whether what stands before names somebody by itself: a name, one word, a source without a name, one who speaks for
 * another. «المدير العام | لقناة المرفأ» does not: the outlet is what he directs.
 */
function isComplete(doc: Document, from: number, to: number): boolean {
  if (to - from === 1 || doc.isNoun(from, 'unnamed', 'organisation', 'state', 'group')) return true;
  if (canBeName(doc, to - 1) || doc.kind(to - 1) !== Kind.Arabic) return true;
  for (let j = from; j < to; j++) if (doc.bare(j) === 'باسم') return true;
  return false;
}

/** A ل that lost its word: the mark behind it was taken for the content's. */
function isBareFor(doc: Document, j: number, to: number): boolean {
  return j === to - 1 && (doc.bare(j) === 'ل' || doc.bare(j) === 'لـ');
}

/** «أبلغ», «أفاد»: verbs that take the outlet as their object. */
function tells(draft: Draft): boolean {
  return draft.form !== null && (draft.form.verb.addressee.includes('NP') || draft.form.verb.lemma === 'أفاد');
}

/** «في المراسلة», «في تصريح»: where it was said. */
function opensOccasion(doc: Document, j: number): boolean {
  const bare = doc.bare(j);
  if (bare !== 'في' && bare !== 'عبر' && bare !== 'خلال') return false;
  return doc.isNoun(j + 1, 'document', 'speech', 'post') && withoutFor(doc.bare(j + 1)) === '';
}

/** In «نقل X عن Y تعهده»: the عن between, where both were taken for the speaker; else -1. */
function relayedIn(doc: Document, draft: Draft, range: TokenRange): number {
  if (range.to > draft.cue) return -1;
  const relays = doc.type(range.from - 1)?.cues.some((form) => form.verb.strength === 'relay') === true;
  if (!relays) return -1;
  for (let j = range.from + 1; j < range.to - 1; j++) if (doc.bare(j) === 'عن') return j;
  return -1;
}
