/**
 * Two cues before the same words: one of them reports something else, or nothing.
 *
 * Examples: «وأضاف الوزير | يقول |: "..."», «قال في لقاء | نقله | التلفزيون إن ...»: the words are the first verb's; «أشاد العطار | بعمل
 * المرفأ |، وأضاف أن ...»: they are the second's, and the first has its own before the comma.
 */
import { doublesVerb, prepositionOf } from './clause.ts';
import { trimRange } from './contents.ts';
import type { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';

/** What the first of two cues says by itself has at least so many words. */
const SHORTEST = 2;

/** Whether the words of two drafts, both behind their cues, begin at the same place. */
export function haveSameWords(first: Draft, second: Draft): boolean {
  const from = first.content[0]?.from ?? -1;
  return first.cue !== -1 && first.cue < second.cue && second.cue < from && second.content[0]?.from === from;
}

/** Whether the second cue only carries on the first: «أردف | يقول», «كتبت ... | قائلة», or tells who passed it on: «في لقاء | نقله | التلفزيون». */
export function carriesOn(doc: Document, first: Draft, { cue, form }: Draft): boolean {
  const type = doc.type(cue);
  if (form === null || type === null || type.conjunction !== '') return false;
  // «يقول | يزيد | العطار»: his name.
  if (type.given && cue === first.cue + 1) return true;
  // «أوضح العطار | عبر | صفحته»: the preposition that the verb is spelt like.
  if (doc.isFunction(cue, 'preposition')) return true;
  // «قال صياد | طالبا | كتمان اسمه»
  if (form.form === 'participle' && first.cueForm !== 'participle' && !doc.isComma(cue - 1)) return true;
  if (form.verb.strength === 'relay') return type.cuePronoun !== '';
  // «وأضافت في بيان | أوردته | الوكالة: "..."»
  const carried = type.cuePronoun !== '' && doc.lexicon.transmission.get(type.bare) === 'carried';
  if (carried && doc.isNoun(cue - 1, 'document', 'speech', 'post')) return true;
  if (!doublesVerb(form.verb.lemma) || first.cueForm === 'participle') return false;
  return form.form !== 'perfect' && !doc.isFunction(cue - 1, 'relative', 'subordinator') && doc.bare(cue - 1) !== 'ثم';
}

/** What the first of two cues says by itself, before the clause of the second; null where nothing is left. */
export function ownWords(doc: Document, { cue, sources, form }: Draft, second: Draft): TokenRange | null {
  let from = Math.max(cue + 1, ...sources.map(({ to }) => to));
  // The source may have run on into them.
  const last = sources.at(-1);
  if (last !== undefined && last.from > cue)
    for (let k = last.from + 1; k < last.to; k++)
      if (doc.isFunction(k, 'preposition') && form?.verb.prepositions.get(prepositionOf(doc, k))?.noun === true) {
        sources.splice(-1, 1, { from: last.from, to: k });
        from = k + 1;
        break;
      }
  let to = second.cue;
  while (to > from && !doc.isComma(to)) to--;
  if (to === from && doc.type(second.cue)?.conjunction === 'و') to = second.cue;
  const range = trimRange(doc, { from, to });
  return range.to - range.from >= SHORTEST ? range : null;
}
