/**
 * The clause of a reporting verb: where its complement begins and what stands between the two.
 *
 * Example: «وأكد | رئيس الجمهورية، بحسب البيان، | "ضرورة ..."»; «ودعا | التحالف الأمم المتحدة | إلى تحمل ...»;
 * «شدد | المتحدث | على أن ...»; «أفادت | اللجنة | بمقتل ...».
 */
import { Kind } from '../text/index.ts';
import type { Document } from './document.ts';
import { Complement, type CueForm, type VerbEntry } from './lexicon.ts';
import { That } from './vocabulary.ts';
import { isFiniteVerb } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

export interface ComplementFound {
  readonly frame: 'that' | 'colon' | 'quote' | 'preposition';
  /** The token that opens the complement: preposition, complementiser, colon or mark. */
  readonly at: number;
  /** First token of the content. */
  readonly content: number;
}

/** How far from its verb a complement may stand, in tokens. */
const REACH = 70;

/** Words before أن that claim it for themselves: «قبل أن», «يجب أن», «إلا أن». */
const CLAIMS_THAT = WORD_LISTS['claims-that'];

/**
 * Finds where the complement of the verb at `cue` begins.
 *
 * @param end the token at which the search stops
 */
export function findComplement(doc: Document, cue: number, form: CueForm, end: number): ComplementFound | null {
  const verb = form.verb;
  const limit = Math.min(end, cue + REACH);
  let kept: ComplementFound | null = null;
  for (let j = cue + 1; j < limit; j++) {
    const kind = doc.kind(j);
    if (kind === Kind.Line) break;
    if (kind === Kind.Mark) {
      const quotation = doc.quotations.opensAt[j] ?? -1;
      if (quotation !== -1) {
        if (kept === null && opensSpeech(doc, j, quotation, cue)) return { frame: 'quote', at: j, content: j };
        const close = doc.quotations.list[quotation]?.close ?? j;
        if (close > j && close < limit) j = close;
        continue;
      }
      if (doc.isMark(j, ':') && kept === null) {
        if (doc.kind(j + 1) === 0) break;
        return { frame: 'colon', at: j, content: doc.kind(j + 1) === Kind.Line ? j + 2 : j + 1 };
      }
      if (doc.isMark(j, '([')) {
        const close = closingBracket(doc, j, limit);
        if (close > j) j = close;
        continue;
      }
      if (doc.isMark(j, '؛;')) break;
      if (doc.isComma(j) && kept !== null) break;
      continue;
    }
    const type = doc.type(j);
    if (type === null) continue;
    if (type.that !== That.None) {
      const before = doc.bare(j - 1);
      const preposition = j - 1 > cue && doc.isFunction(j - 1, 'preposition') ? prepositionOf(doc, j - 1) : '';
      if (type.conjunction === 'و' && j > cue + 1) continue;
      if (preposition !== '' && verb.prepositions.has(preposition)) return { frame: 'that', at: j - 1, content: j + 1 };
      if (j - 1 > cue && CLAIMS_THAT.has(before)) continue;
      if (kept !== null && !isAddresseePreposition(doc, kept.at, verb)) return kept;
      if (
        type.that === That.BiAn
          ? (verb.complements & Complement.ByThat) !== 0 || verb.prepositions.has('ب') || verb.strength === 'strong'
          : (verb.complements & Complement.That) !== 0 || verb.strength === 'strong'
      )
        return { frame: 'that', at: j, content: j + 1 };
      continue;
    }
    if (kept !== null) {
      if (stopsSearch(doc, j)) break;
      continue;
    }
    const asked = type.function?.class === 'question' || (type.bare === 'ما' && doc.bare(j + 1) === 'إذا');
    const question = asked && (verb.class === 'ask' || verb.prepositions.has(type.bare));
    if (question) return { frame: 'that', at: j, content: j };
    const opening = prepositionOf(doc, j);
    const carried = opening === '' ? undefined : verb.prepositions.get(opening);
    if (
      carried !== undefined &&
      (carried.noun || opensSpeechAt(doc, j + 1, cue)) &&
      opensContent(doc, cue, j, opening, limit)
    ) {
      const glued = !doc.isFunction(j, 'preposition') && type.bare.length > 1 && type.bare !== 'بـ';
      kept = { frame: 'preposition', at: j, content: glued ? j : j + 1 };
      if (!verb.addressee.includes(opening) && !verb.addressee.includes('NP')) return kept;
      continue;
    }
    if (j > cue + 1 && stopsSearch(doc, j)) break;
  }
  return kept;
}

/** The preposition a token is or begins with, as the lexicon writes it: إلى, also where «الى» is printed; ب of «بمقتل». */
export function prepositionOf(doc: Document, j: number): string {
  const type = doc.type(j);
  if (type === null) return '';
  if (type.function?.class === 'preposition') return type.function.word;
  if (type.bare === 'ب' || type.bare === 'ل') return type.bare;
  if (type.preposition !== '') return type.preposition;
  if (
    type.bare[0] === 'ب' &&
    type.bare.length >= 4 &&
    type.nouns.length === 0 &&
    type.cues.length === 0 &&
    !type.given &&
    type.function === null
  )
    return 'ب';
  return '';
}

/** Another reporting word of the same level: what follows is its own. */
function stopsSearch(doc: Document, j: number): boolean {
  const type = doc.type(j);
  if (type === null || type.cues.length === 0) return false;
  if (doc.isFunction(j - 1, 'relative')) return false;
  // «وتابع قائلا:» is one cue.
  if (
    type.cues.some(
      (form) =>
        form.form === 'participle' &&
        (form.verb.lemma === 'تحدّث' || (doublesVerb(form.verb.lemma) && !doc.isComma(j - 1))),
    )
  )
    return false;
  if (type.nouns.length > 0 && type.cuePronoun === '') return false;
  return (
    type.cues.some(
      (form) =>
        form.form === 'participle' && form.verb.strength === 'strong' && !type.article && type.preposition === '',
    ) ||
    (type.conjunction !== '' && isFiniteVerb(doc, j))
  );
}

/** Participles that merely carry on the verb before them: «تابع قائلا», «صرح مستطردا». */
export function doublesVerb(lemma: string): boolean {
  return lemma === 'قال' || lemma === 'استطرد' || lemma === 'أدلى';
}

function isAddresseePreposition(doc: Document, j: number, verb: VerbEntry): boolean {
  return verb.addressee.includes(prepositionOf(doc, j));
}

/** Nouns whose own complement a preposition may be: «المبعوث الخاص إلى اليمن», «عدد من النواب». */
const TAKES_TO = WORD_LISTS['takes-to'];
const TAKES_OF = WORD_LISTS['takes-of'];
const PART_OF_NAME = WORD_LISTS['part-of-name'];

/** Whether a preposition opens the content and does not belong to the subject before it. */
function opensContent(doc: Document, cue: number, j: number, preposition: string, limit: number): boolean {
  const before = doc.bare(j - 1);
  if (doc.type(j + 1)?.that !== undefined && doc.type(j + 1)?.that !== That.None) return false;
  if (preposition === 'ب') {
    const word = doc.bare(j);
    if (PART_OF_NAME.has(word)) return false;
    if (doc.isNoun(j, 'organisation', 'country', 'office') && j > cue + 1) return false;
    return true;
  }
  if (j === cue + 1) return true;
  if (preposition === 'إلى' && TAKES_TO.has(before)) return false;
  if (preposition === 'إلى' && doc.isNoun(j + 1, 'country') && laterSame(doc, j, preposition, limit)) return false;
  if (preposition === 'من' && TAKES_OF.has(before)) return false;
  if (
    preposition === 'من' &&
    (doc.bare(j + 1) === 'جهته' || doc.bare(j + 1) === 'جهتها' || doc.bare(j + 1) === 'جانبه')
  )
    return false;
  if (preposition === 'في' || preposition === 'على')
    return (
      doc.phrase(doc.lexicon.times, j) === null &&
      !doc.isNoun(j + 1, 'platform', 'carrier', 'speech', 'document', 'post')
    );
  if (preposition === 'ل') return doc.bare(j - 1) !== '' && !doc.isNoun(j, 'carrier', 'outlet');
  return true;
}

function laterSame(doc: Document, j: number, preposition: string, limit: number): boolean {
  for (let k = j + 2; k < limit; k++) {
    if (doc.isComma(k) || doc.kind(k) === Kind.Line) return false;
    if (doc.isFunction(k, 'preposition') && prepositionOf(doc, k) === preposition) return true;
  }
  return false;
}

function closingBracket(doc: Document, j: number, limit: number): number {
  for (let k = j + 1; k < limit && k < j + 16; k++) if (doc.isMark(k, ')]')) return k;
  return j;
}

/** Whether a quotation is speech and not a name: «داعش», "الصباح". */
export function opensSpeech(doc: Document, j: number, quotation: number, cue: number): boolean {
  const found = doc.quotations.list[quotation];
  if (found === undefined) return false;
  if (found.words === 0) return false;
  const before = doc.type(j - 1);
  if (before !== null && (before.bare === 'ل' || before.bare === 'لـ') && doc.glued(j)) return false;
  if (
    found.words <= 4 &&
    before !== null &&
    (doc.isNoun(j - 1, 'organisation', 'carrier', 'group', 'state') ||
      (doc.isFunction(j - 1, 'preposition') && doc.bare(j - 1) === 'مع'))
  )
    return false;
  if (found.words >= 5) return true;
  if (j === cue + 1 && found.words >= 2) return true;
  const after = doc.kind(found.close + 1);
  const ends = after === 0 || after === Kind.Line || doc.isMark(found.close + 1, '.،,؛!؟');
  if (doc.type(found.close + 1)?.that) return false;
  return (
    ends && (found.words >= 3 || (found.words >= 2 && (hasVerb(doc, j + 1, found.close) || doc.isMark(j - 1, ':'))))
  );
}

function opensSpeechAt(doc: Document, j: number, cue: number): boolean {
  const quotation = doc.quotations.opensAt[j] ?? -1;
  return quotation !== -1 && opensSpeech(doc, j, quotation, cue);
}

function hasVerb(doc: Document, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (isFiniteVerb(doc, j)) return true;
  return false;
}
