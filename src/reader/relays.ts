/**
 * Relays: one who passes on what another said, «نقل X عن Y قوله»: Y speaks, X is a link of the chain.
 *
 * Examples: «نقلت | صحيفة الضفتين | عن الوزير قوله إن», «لكن | الوكالة | نقلت عن مصدر نفيه», «نقلت | إذاعة "الفجر" | عن | صحيفة
 * "المدى" | عن ضابط تأكيده أن» (two links), «نسبت | القناة | إليه قوله ... وتحذيره من» (both masdars).
 */
import { relationOf } from './carriers.ts';
import { outletEnd } from './carrier-names.ts';
import type { Document } from './document.ts';
import type { Draft, DraftLink } from './draft.ts';
import { nounPhraseEnd } from './noun-phrase.ts';

/** From the verb that passes on to the word that brings in the speaker. */
const REACH = 30;
/** Between the masdar and its عن. */
const SOURCE_REACH = 24;

/** The links of «نقل X عن Y» for a statement whose cue is the verb that passes on or a masdar behind it; outward from the speaker. */
export function relayLinks(doc: Document, draft: Draft): DraftLink[] {
  if (draft.cue === -1) return [];
  const floor = Math.max(doc.sentenceStart(draft.cue), draft.cue - REACH - SOURCE_REACH);
  if (isMasdar(doc, draft)) {
    const from = fromWhom(doc, draft, floor);
    return from === null ? [] : linksBetween(doc, relayVerb(doc, from.at, floor), from, floor);
  }
  if (draft.form?.verb.strength !== 'relay') return [];
  const source = draft.sources[0];
  if (source === undefined || source.from <= draft.cue) return [];
  const at = source.from - 1;
  const learnt = draft.form.verb.prepositions.has('من') && doc.bare(at) === 'من';
  if (!isFrom(doc, at) && !learnt) return [];
  return linksBetween(doc, draft.cue, { at, pronoun: false }, floor);
}

/** A masdar, by its form or, where the spelling is a verb's too («تعهدها»), by the speaker that عن brings in before it. */
export function isMasdar(doc: Document, draft: Draft): boolean {
  if (draft.cueForm === 'masdar') return true;
  const type = doc.type(draft.cue);
  if (type === null || type.cuePronoun === '' || !type.cues.some((form) => form.form === 'masdar')) return false;
  const source = draft.sources[0];
  return source === undefined ? type.conjunction === 'و' : source.to <= draft.cue && isFrom(doc, source.from - 1);
}

interface From {
  /** The token that brings the speaker in: عن، إلى, or the preposition with its pronoun: عنه. */
  readonly at: number;
  readonly pronoun: boolean;
}

function isFrom(doc: Document, i: number): boolean {
  const bare = doc.bare(i);
  return bare === 'عن' || bare === 'إلى' || bare === 'الى';
}

/** Where the speaker of a masdar is brought in: before its source, or else by the nearest عن، عنه before it. */
function fromWhom(doc: Document, draft: Draft, floor: number): From | null {
  const source = draft.sources[0];
  if (source !== undefined && source.from < draft.cue)
    return isFrom(doc, source.from - 1) ? { at: source.from - 1, pronoun: false } : null;
  if (source !== undefined) return null;
  for (let j = draft.cue - 1; j >= Math.max(floor, draft.cue - SOURCE_REACH); j--) {
    if (/^(?:عن|إلي|الي)(?:ه|ها|هم|هما)$/.test(doc.bare(j))) return { at: j, pronoun: true };
    if (isFrom(doc, j)) return { at: j, pronoun: false };
    if (doc.isMark(j, '.؛') || doc.quotations.innermost[j] !== doc.quotations.innermost[draft.cue]) return null;
  }
  return null;
}

function relayVerb(doc: Document, before: number, floor: number): number {
  for (let k = before - 1; k >= Math.max(floor, before - REACH); k--)
    if (doc.type(k)?.cues.some((form) => form.verb.strength === 'relay' && form.form !== 'masdar')) return k;
  return -1;
}

function linksBetween(doc: Document, verb: number, from: From, floor: number): DraftLink[] {
  if (verb === -1) return [];
  const links: DraftLink[] = [];
  let start = verb + 1;
  for (let j = verb + 1; j <= from.at; j++) {
    if (j !== from.at && doc.bare(j) !== 'عن') continue;
    const link = named(doc, start, j);
    if (link !== null) links.unshift(link);
    start = j + 1;
  }
  // The subject before its verb: «لكن الوكالة نقلت عن».
  if (links.length === 0) {
    const link = subjectBefore(doc, verb, floor);
    if (link !== null && !(from.pronoun && link.relation === 'person')) links.push(link);
  }
  return links;
}

function subjectBefore(doc: Document, verb: number, floor: number): DraftLink | null {
  let best: DraftLink | null = null;
  for (let j = verb - 1; j >= floor; j--) {
    const begins =
      doc.isNoun(j, 'carrier', 'outlet', 'document', 'office', 'rank', 'profession', 'organisation', 'state') ||
      doc.quotations.opensAt[j] !== -1;
    if (begins) best = named(doc, j, verb) ?? best;
    if (
      doc.kind(j - 1) === 0 ||
      doc.isMark(j - 1, '.؛') ||
      doc.isFunction(j - 1, 'conjunction', 'subordinator', 'auxiliary')
    )
      break;
  }
  return best;
}

/** The phrase that names who passes on, somewhere at the start of a stretch. */
function named(doc: Document, from: number, to: number): DraftLink | null {
  let at = from;
  while (at < to) {
    const time = doc.phrase(doc.lexicon.times, at);
    if (time !== null) {
      at += time.words;
      if (doc.isComma(at)) at++;
    } else if (doc.isComma(at) && doc.phrase(doc.lexicon.times, at + 1) !== null) at++;
    else break;
  }
  if (at >= to) return null;
  const carrier = doc.isNoun(at, 'carrier', 'outlet', 'platform') || doc.quotations.opensAt[at] !== -1;
  const end = carrier ? Math.min(to, outletEnd(doc, at, to)) : nameEnd(doc, at, to);
  if (end <= at) return null;
  const relation = carrier ? 'media' : relationOf(doc, { from: at, to: end });
  return { from: at, to: end, relation, inherited: false };
}

/** A person's phrase, with the name that stands in apposition behind a comma: «رئيس البلدية، سمير بن عودة، عن». */
function nameEnd(doc: Document, from: number, to: number): number {
  const end = nounPhraseEnd(doc, from, to, { single: false });
  if (end === from || !doc.isComma(end)) return end;
  const name = nounPhraseEnd(doc, end + 1, to, { single: true });
  return name > end + 1 && (doc.isComma(name) || name === to) ? name : end;
}
