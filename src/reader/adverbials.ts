/**
 * Adverbial attribution: بحسب، وفق، وفقا لـ، نقلا عن.
 *
 * Alone it is the cue: «وقتل ناشطان، | بحسب | مكتب المحافظ». Beside another cue it is a link of the chain («بحسب البيان») or
 * redundant («حسب قوله»). «وفق القانون» attributes nothing.
 */
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { That } from './vocabulary.ts';
import { isFiniteVerb, isProper } from './word-class.ts';

export interface Adverbial {
  /** Token of the marker: بحسب. */
  readonly cue: number;
  /** First token of the phrase, a preposition before the marker included. */
  readonly from: number;
  /** Behind the whole phrase. */
  readonly to: number;
  /** The named source; null for «حسب قوله», «على حد تعبيره». */
  readonly source: TokenRange | null;
  /** For «بحسب ما أعلنت الوزارة»: the token of the verb. */
  readonly verb: number;
}

/** The adverbial attribution that begins at token `i`, or null. */
export function readAdverbial(doc: Document, i: number, limit: number): Adverbial | null {
  const found = doc.phrase(doc.lexicon.adverbials, i);
  if (found === null || found.value.relation === 'basis' || found.value.relation === 'none') return null;
  let j = i + found.words;
  if (found.value.glued && !/^ل/.test(doc.bare(j))) return null;
  if (doc.bare(j) === 'ل' || doc.bare(j) === 'لـ') j++;
  let cue = i;
  // «على حد قول»: the cue is the whole marker's first word; «وفقا ل» glued to its noun.
  const next = doc.type(j);
  if (
    doc.bare(j) === 'ما' ||
    doc.bare(j - 1) === 'ما' ||
    (/ما$/.test(doc.bare(i)) && found.value.complement.includes('ما'))
  ) {
    if (doc.bare(j) === 'ما') j++;
    if (doc.isFunction(j, 'auxiliary')) j++;
    const type = doc.type(j);
    if (type !== null && type.cues.length > 0 && isFiniteVerb(doc, j)) {
      cue = j;
      const stop = nounPhraseEnd(doc, skipPreposition(doc, j + 1), limit, { single: true });
      return {
        cue,
        from: i,
        to: Math.max(stop, j + 1),
        source: stop > j + 1 ? { from: j + 1, to: stop } : null,
        verb: j,
      };
    }
    return null;
  }
  if (next === null && doc.quotations.opensAt[j] === -1) return null;
  // «حسب قوله», «حسب تعبير عبد السلام بلاجي»: over the word for his words
  const words = new Set(['قول', 'تعبير', 'وصف', 'كلام', 'زعم', 'رأي', 'إفادة', 'تصريح', 'رواية']);
  if (
    next !== null &&
    (next.cuePronoun !== '' ||
      next.possessive !== '' ||
      /^(?:قوله|قولها|قولهم|تعبيره|تعبيرها|تعبيرهم|وصفه|وصفها|وصفهم|كلامه|كلامها|رأيه|رأيها|زعمه|زعمهم|زعمها|روايته|تصريحاته|تصريحه)$/.test(
        next.bare,
      ))
  ) {
    if (next.nouns.length === 0 || next.cues.some((form) => form.form === 'masdar'))
      return { cue, from: i, to: j + 1, source: null, verb: -1 };
  }
  if (next !== null && words.has(next.bare)) j++;
  if (doc.lexicon.basis.has(doc.bare(j)) || doc.lexicon.basis.has(doc.bare(j).replace(/^ال|^لل/, ''))) return null;
  const stop = nounPhraseEnd(doc, j, limit, { single: true });
  if (stop === j) return null;
  if (!isSource(doc, j, stop)) return null;
  return { cue, from: i, to: stop, source: { from: j, to: stop }, verb: -1 };
}

function skipPreposition(doc: Document, j: number): number {
  return doc.isFunction(j, 'preposition') && doc.type(j + 1)?.that !== That.An ? j : j;
}

/** Whether the noun phrase can be somebody or something that tells. */
function isSource(doc: Document, from: number, to: number): boolean {
  if (doc.quotations.opensAt[from] !== -1) return true;
  for (let k = from; k < to; k++)
    if (
      isProper(doc, k) ||
      doc.isNoun(
        k,
        'office',
        'rank',
        'honorific',
        'profession',
        'kin',
        'organisation',
        'state',
        'group',
        'unnamed',
        'document',
        'data',
        'carrier',
        'outlet',
        'platform',
        'demonym',
        'country',
        'speech',
        'post',
      )
    )
      return true;
  return false;
}
