/**
 * Negation of the saying itself.
 *
 * Examples: «لم | يؤكد | الوزير»، «لا | يستبعد |»، «من دون أن | يحدد | موعدا»، «لم تكن الوزارة قد | أعلنت |»; not «قال إنه لا يعلم», where
 * the words are negated, nor «ما | وصفه | بـ», where ما is "that which", nor «غير | معلنة |», an adjective.
 */
import type { Document } from './document.ts';
import { That } from './vocabulary.ts';

/** From قد back to «لم يكن», its subject between them: «لم تكن بيونغ يانغ قد أعلنت». */
const SUBJECT = 6;
const WAS_NOT = /^[يتن](?:كن|كونوا|كونا)$/;

/** Whether the verb at a token is negated. */
export function isNegated(doc: Document, cue: number): boolean {
  const type = doc.type(cue);
  if (type === null || !type.cues.some((form) => form.form === 'imperfect' || form.form === 'perfect')) return false;
  const before = doc.bare(cue - 1);
  if (doc.isFunction(cue - 1, 'negation') && before !== 'غير' && before !== 'عدم') return true;
  // «دون أن يحدد», «من غير أن تذكر»
  if (doc.type(cue - 1)?.that === That.An) {
    const preposition = doc.bare(cue - 2);
    return preposition === 'دون' || preposition === 'بدون' || (preposition === 'غير' && doc.bare(cue - 3) === 'من');
  }
  if (before !== 'قد') return false;
  for (let k = cue - 2; k > cue - 2 - SUBJECT; k--) if (WAS_NOT.test(doc.bare(k))) return doc.bare(k - 1) === 'لم';
  return false;
}
