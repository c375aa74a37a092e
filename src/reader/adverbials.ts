/**
 * Adverbial attribution: بحسب، وفق، وفقا لـ، نقلا عن.
 *
 * Alone it is the cue: «وقتل ناشطان، | بحسب | مكتب المحافظ». Beside another cue it is a link of the chain («بحسب البيان») or
 * redundant («حسب قوله»). «وفق القانون» attributes nothing. How far the one named reaches is read in
 * `adverbial-sources.ts`, what he said in `adverbial-statements.ts`, verbs that attribute so in `adverbial-verbs.ts`.
 */
import { isSource, pointsAt, sourceEnd } from './adverbial-sources.ts';
import { type Adverbial, asSaid, asTold, clausal } from './adverbial-verbs.ts';
import type { Document } from './document.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** «قوله», «تعبيرها»: the speaker's own words, no other's. */
const OWN_WORDS =
  /^(?:قول|حديث|تعبير|وصف|كلام|رأي|رؤيت|زعم|رواي[ةت]|تصريح|تصريحات|تأكيد|ادعاء|ادعائ|ادعاؤ|تقدير|اعتقاد)(?:ه|ها|هم|هما|هن)$/;
const FOR_WORDS = WORD_LISTS['for-words'];

/** The adverbial attribution that begins at token `i`, or null. */
export function readAdverbial(doc: Document, i: number, limit: number): Adverbial | null {
  const found = doc.phrase(doc.lexicon.adverbials, i);
  const said = doc.plain(i) === 'كما' ? asSaid(doc, i, limit) : doc.isComma(i - 1) ? asTold(doc, i, limit) : null;
  if (said !== null) return said;
  if (found === null || found.value.relation === 'basis' || found.value.relation === 'none') return null;
  const { relation } = found.value;
  let j = i + found.words;
  // «بحسبه», «وفقا له»
  if (found.value.complement === 'whole')
    return { cue: i, from: i, to: j, source: null, verb: -1, relation, about: false };
  if (found.value.glued && !/^ل/.test(doc.bare(j))) return null;
  if (doc.bare(j) === 'ل' || doc.bare(j) === 'لـ') j++;
  const withWhat =
    doc.bare(j) === 'ما' ||
    doc.bare(j) === 'لما' ||
    doc.bare(j - 1) === 'ما' ||
    doc.bare(j - 1) === 'لما' ||
    (/ما$/.test(doc.bare(i)) && found.value.complement === 'ما+verb');
  if (withWhat) return clausal(doc, i, /^ل?ما$/.test(doc.bare(j)) ? j + 1 : j, limit, relation);
  const next = doc.type(j);
  if (next === null && doc.quotations.opensAt[j] === -1) return null;
  if (next !== null && (OWN_WORDS.test(next.bare) || isOwn(doc, j)))
    return { cue: i, from: i, to: j + 1, source: null, verb: -1, relation, about: false };
  if (next !== null && FOR_WORDS.has(next.bare) && doc.bare(i) !== 'كما') j++;
  const head = doc.bare(j).replace(/^لل/, 'ال').replace(/^ال/, '');
  // «وفق القانون» names no source, «وفق قاعدة بيانات» does; of «وفق نفس المصدر» the word behind نفس tells.
  const same = pointsAt(doc, j);
  const heads = same ? [doc.bare(j + 1).replace(/^ال/, '')] : [doc.bare(j), head, doc.bare(j).replace(/^ل/, '')];
  const rule = heads.some((word) => doc.lexicon.basis.has(word));
  if (rule && relation !== 'relay' && !doc.isNoun(j + 1, 'data')) return null;
  const stop = sourceEnd(doc, j, limit);
  if (stop === j || !(relation === 'relay' || isSource(doc, j, stop))) return null;
  // «كما جاء في بيان», «بحسب ما ورد في»: the cue is the verb; «على حد قول»: the word for his words.
  const verb = verbIn(doc, i, i + found.words);
  if (verb !== -1) return { cue: verb, from: i, to: stop, source: { from: j, to: stop }, verb, relation, about: false };
  // «على حد | قول |», «في | رأي |»
  const cue = doc.bare(i) === 'على' || doc.bare(i) === 'في' ? i + found.words - 1 : i;
  return { cue, from: i, to: stop, source: { from: j, to: stop }, verb: -1, relation, about: false };
}

function verbIn(doc: Document, from: number, to: number): number {
  for (let k = from; k < to; k++)
    if (doc.type(k)?.cues.some((form) => form.verb.strength === 'light') === true) return k;
  return -1;
}

function isOwn(doc: Document, j: number): boolean {
  const type = doc.type(j);
  if (type === null) return false;
  const masdar = type.cuePronoun !== '' && type.cues.some((form) => form.form === 'masdar');
  return masdar || (type.possessive !== '' && type.nouns.length === 0);
}
