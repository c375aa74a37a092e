/**
 * Objects of reporting verbs that were taken for who speaks: the one who is asked, and the one who is judged.
 *
 * Examples: «طالب النواب | الحكومة | بالاستقالة»; «ندد | بالقرار |»; «واتهم | رئيس البلدية | بالتقصير», where who accuses was told before.
 */
import { cannotSpeak, isSubjectForm, objectInside } from './addressees.ts';
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import { Complement, type CueForm } from './lexicon.ts';
import type { Labelled } from './model/label.ts';
import { Part } from './parts.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** «المسؤولية» */
const BURDEN = WORD_LISTS['burden'];
/** «دعا | أكبر حزب في البلاد | إلى», «طالب | عدد من النواب | بـ» */
const SPEAKING = WORD_LISTS['one-of-several'];

/** Gives a verb's object back what the source has swallowed of it. */
export function withObject(doc: Document, cue: number, form: CueForm, found: Labelled): Labelled {
  const [source] = found.sources;
  const addressed = form.verb.addressee.includes('NP');
  // «ندد | بالقرار |», «وأهابت | بالسكان |»: no subject stands behind ب.
  const first = source === undefined || source.from < cue ? null : doc.type(source.from);
  if (source !== undefined && first?.article === true && first.preposition === 'ب' && found.sources.length === 1) {
    if (form.verb.addressee.includes('ب')) return { ...found, sources: [], addressee: source };
    if (form.verb.prepositions.has('ب')) return { ...found, sources: [], contentFrom: source.from };
  }
  const judged = form.verb.class === 'blame' || form.verb.strength === 'describe' || form.verb.lemma === 'اعتبر';
  // «طالب | النواب الحكومة | بـ»: both taken for the one spoken to.
  const told = found.addressee;
  if (source === undefined && addressed && told !== null && told.from === cue + 1 && form.form !== 'participle') {
    const object = objectInside(doc, told);
    if (object === -1 && (isSubjectForm(doc, told) || SPEAKING.has(doc.bare(told.from))))
      return { ...found, sources: [told], addressee: null };
    if (object !== -1 && !cannotSpeak(doc, form, told))
      return { ...found, sources: [{ from: told.from, to: object }], addressee: { from: object, to: told.to } };
  }
  const taken = (form.verb.complements & Complement.Noun) !== 0 && found.contentFrom === source?.to;
  if (source === undefined || found.sources.length > 1 || !(addressed || judged || taken)) return found;
  if (addressed && found.addressee === null && source.from === cue + 1 && cannotSpeak(doc, form, source))
    return { ...found, sources: [], addressee: source };
  // «حملت | العاصمة | المسؤولية كاملة»: whom it burdens.
  if (form.verb.strength === 'burden' && isBurdened(doc, cue, source, found.contentFrom))
    return { ...found, sources: [], contentFrom: source.from };
  const at = objectInside(doc, source);
  // «واتهم | رئيس البلدية | بالتقصير»: who is accused, where nobody else stands there.
  if (at === -1 && judged && isObjectAlone(doc, cue, form, source, found.contentFrom))
    return { ...found, sources: [], contentFrom: source.from };
  if (at === -1) return found;
  const sources = [{ from: source.from, to: at }];
  if (judged || !addressed) return { ...found, sources, contentFrom: found.contentFrom === -1 ? -1 : at };
  const whom = found.addressee;
  const to = whom === null ? source.to : whom.from === source.to ? whom.to : -1;
  return { ...found, sources, addressee: to === -1 ? whom : { from: at, to } };
}

/** Whether one phrase stands between the verb and «المسؤولية», and no other behind it that would be burdened: «حملت الوزارة المسؤولية | للشركة». */
function isBurdened(doc: Document, cue: number, source: TokenRange, from: number): boolean {
  if (source.from !== cue + 1 || from !== source.to || !BURDEN.has(doc.bare(from))) return false;
  for (let k = from + 1; k < doc.sentenceEnd(from) && doc.type(k) !== null; k++) {
    const { bare = '', preposition = '' } = doc.type(k) ?? {};
    // «المسؤولية | لباكو»: what nobody knows may be a name behind ل.
    const parts = doc.parts(k);
    const given = bare.startsWith('ل') && (preposition !== '' || parts === 0 || (parts & Part.Preposition) !== 0);
    if (given || bare === 'إلى' || bare === 'على') return false;
  }
  return true;
}

/** Whether a verb that judges somebody by ب has nobody but the one it judges: «ووصف | القرار | بأنه جائر». */
function isObjectAlone(doc: Document, cue: number, form: CueForm, source: TokenRange, from: number): boolean {
  const both = Complement.Noun | Complement.ByThat;
  if ((form.verb.complements & both) !== both) return false;
  // «اتهمه | مدير الميناء | بالتقصير»: the one judged stands with the verb.
  if (doc.type(cue)?.cuePronoun !== '') return false;
  if (source.from !== cue + 1 || from !== source.to) return false;
  const type = doc.type(from);
  return type?.preposition === 'ب' || doc.bare(from) === 'ب' || doc.bare(from) === 'بـ';
}
