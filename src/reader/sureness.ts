/**
 * Sureness: statements that the rules leave no doubt of, whatever the models make of them.
 *
 * Examples: «وقال إن ...», «جاء في بيان الوزارة أن ...», «تطرق الوزير إلى "مشروع الميناء الذي بدأ العام الماضي"».
 */
import type { Possible } from './candidates.ts';
import type { Document } from './document.ts';
import type { Draft } from './draft.ts';
import { isClaimed } from './nominal-cues.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** «جاء في بيان ... أن», «نقلت وكالة عن ... أن»: verbs too rare to be learned, whose frame leaves the rules no doubt. */
export function byRule({ hypothesis, form }: Possible): boolean {
  return hypothesis !== null && (form.verb.strength === 'light' || form.verb.strength === 'relay');
}

/** Whether a draft is a statement for certain. */
export function isSure(doc: Document, possible: Possible, draft: Draft): boolean {
  if (possible.hypothesis !== null && isClaimed(doc, possible.cue)) return true;
  // Whoever says something says it: «وقال: ...»; what one says of oneself, «قلنا إن», may be no more than a turn of speech.
  const { form, agreement, verb } = possible.form;
  const opened = draft.frame === 'that' || draft.frame === 'colon' || draft.frame === 'quote';
  if (verb.lemma === 'قال' && form !== 'masdar' && agreement?.person !== 1 && opened) return true;
  if (draft.sources.length > 0 && opensQuotation(doc, possible)) return true;
  if (draft.frame !== 'that' && draft.frame !== 'colon') return false;
  if (verb.strength === 'light' && IN_IT.has(doc.bare(possible.cue + 1))) return true;
  return byRule(possible) && draft.sources.length > 0;
}

/** «بيانا جاء | فيه | أن»: in what has just been named. */
const IN_IT = WORD_LISTS['in-it'];

/** «تطرق الوزير إلى "مشروع الميناء الذي بدأ العام الماضي"»: whose words stand in marks behind a verb that reports has said them. */
export function opensQuotation(doc: Document, { form, hypothesis }: Possible): boolean {
  if (form.verb.strength !== 'strong' || hypothesis === null || hypothesis.draft.sources.length === 0) return false;
  const from = hypothesis.contentFrom;
  const quotation = doc.quotationFrom(from) ?? doc.quotationFrom(from - 1);
  return quotation !== undefined && quotation.words >= QUOTED;
}

/** A quotation of fewer words may be a name. */
const QUOTED = 4;

/** «وجهت الفنانة رسالة إلى جمهورها | قائلة |: ...»: the words stand right behind it. */
export function saysAtOnce(doc: Document, { cue, form }: Possible): boolean {
  if (form.verb.lemma !== 'قال' || form.form !== 'participle' || doc.type(cue)?.article !== false) return false;
  return doc.isMark(cue + 1, ':') || doc.quotationFrom(cue + 1) !== undefined;
}
