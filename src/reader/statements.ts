/**
 * Hypotheses: what the rules of Arabic say of a word that could report, its source, its addressee, its content.
 *
 * Example: «وأوضح العطار، أن "..."، مشيرا إلى أن "..."»: a finite verb with its source and a that-clause; a participle whose subject
 * is dropped. The models weigh what is said here together with what they have learned.
 */
import { Kind } from '../text/index.ts';
import { type ComplementFound, findComplement, prepositionOf } from './clause.ts';
import type { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';
import { Complement, type CueForm } from './lexicon.ts';
import { isNegated } from './negation.ts';
import { readNominal } from './nominal-cues.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { type Participants, readParticipants, readPreceding } from './participants.ts';
import { That } from './vocabulary.ts';
import { isFiniteVerb, isProper } from './word-class.ts';

/** A cue that the pass looked at and dropped, for `explain`. */
export type Reject = (token: number, rule: string) => void;

/** Nouns that make «أبدى» a statement: what one shows in words. */
const FEELINGS =
  /^(?:و?ب?(?:ال)?)(?:رغب|استعداد|قلق|أمل|أسف|ارتياح|إعجاب|اعجاب|دعم|ترحيب|حرص|تحفظ|تفاؤل|تخوف|اهتمام|استغراب|دهش|امتعاض|انزعاج|اعتراض|رفض|موافق|تضامن|تعاطف|تأييد|تقدير|ملاحظات|رأي|ثق|غضب|استياء|خشي|مخاوف)/;
const REFUSED = /^(?:هذا|هذه|ذلك)$|^(?:ال)?(?:تعليق|اتهامات|اتهام|مزاعم|ادعاءات|تصريحات|إدلاء|كشف عن|رد|إفصاح|خوض)/;

export interface Candidate {
  readonly draft: Draft;
  /** Where the content begins, or -1 where the content is already set. */
  readonly contentFrom: number;
  /** Whether this cue starts a clause of the reporter's own, and so ends contents before it. */
  readonly outer: boolean;
  /** Where that clause begins: at the cue, or at «كما», «من جانبه» before it. */
  readonly clauseStart: number;
}

/** What the rules make of the cue at token `i`, or null where they see none. */
export function weigh(
  doc: Document,
  i: number,
  sentence: number,
  from: number,
  to: number,
  reject: Reject,
): Candidate | null {
  const type = doc.type(i);
  if (type === null) return null;
  for (const form of rank(type.cues)) {
    const candidate =
      form.form === 'masdar' ? nominal(doc, i, sentence, to) : verbal(doc, i, form, sentence, from, to, reject);
    if (candidate !== null) return candidate;
  }
  return null;
}

/** Finite third-person readings first; strong before weak. */
export function rank(cues: readonly CueForm[]): readonly CueForm[] {
  if (cues.length < 2) return cues;
  const known = RANKED.get(cues);
  if (known !== undefined) return known;
  const ranked = [...cues].sort((a, b) => rankOf(a) - rankOf(b));
  RANKED.set(cues, ranked);
  return ranked;
}

/** Lists of forms come from the lexicon, the same for every word spelt so. */
const RANKED = new WeakMap<readonly CueForm[], readonly CueForm[]>();

function rankOf(form: CueForm): number {
  return (
    (form.form === 'perfect' ? 0 : form.form === 'imperfect' ? 1 : form.form === 'participle' ? 2 : 3) +
    (form.agreement?.person === 1 ? 4 : 0) +
    (form.verb.strength === 'weak' ? 0.5 : 0) +
    (form.jussive ? 0.3 : 0)
  );
}

function nominal(doc: Document, i: number, sentence: number, to: number): Candidate | null {
  const found = readNominal(doc, i, to);
  if (found === null) return null;
  const draft = newDraft(i, found.form, 'masdar', sentence);
  if (found.source !== null) draft.sources.push(found.source);
  draft.frame = found.frame;
  draft.rules.push('cue/masdar', `content/${found.frame}`);
  // «نقلت وكالة عن الوزير قوله»: the source stands before the masdar.
  if (found.source === null) relayed(doc, i, draft);
  return { draft, contentFrom: found.content, outer: false, clauseStart: i };
}

/** «نقلت X عن Y قوله», «نُقل عن Y قوله», «على لسان Y قوله»: Y is the source, X a link of the chain. */
function relayed(doc: Document, masdar: number, draft: Draft): void {
  const floor = Math.max(doc.sentenceStart(masdar), masdar - 40);
  for (let j = masdar - 1; j >= floor; j--) {
    const bare = doc.bare(j);
    if (bare === 'عن' || bare === 'إلى' || bare === 'لسان') {
      const verb = relayVerb(doc, j, floor);
      if (verb === -1 && bare !== 'لسان') {
        if (bare === 'عن' && doc.bare(j - 1) === 'نقلا') {
          sourceBetween(doc, j + 1, masdar, draft);
          return;
        }
        continue;
      }
      sourceBetween(doc, j + 1, masdar, draft);
      if (verb !== -1 && verb + 1 < j) {
        const stop = nounPhraseEnd(doc, verb + 1, j, { single: false });
        if (stop > verb + 1)
          draft.chain.push({
            from: verb + 1,
            to: stop,
            relation: carrierRelation(doc, verb + 1, stop),
            inherited: false,
          });
      }
      return;
    }
  }
}

function sourceBetween(doc: Document, from: number, to: number, draft: Draft): void {
  const stop = nounPhraseEnd(doc, from, to, { single: false });
  if (stop > from) {
    draft.sources.push({ from, to: stop });
    draft.rules.push('source/relayed');
  }
}

function relayVerb(doc: Document, j: number, floor: number): number {
  for (let k = j - 1; k >= floor && k >= j - 14; k--)
    if (doc.type(k)?.cues.some((form) => form.verb.strength === 'relay' && form.form !== 'masdar')) return k;
  return -1;
}

export function carrierRelation(doc: Document, from: number, to: number): 'media' | 'document' | 'person' {
  for (let k = from; k < to; k++) {
    if (doc.isNoun(k, 'carrier', 'outlet', 'platform', 'post')) return 'media';
    if (doc.isNoun(k, 'document')) return 'document';
  }
  return 'person';
}

/** An empty draft for a cue. */
export function newDraft(cue: number, form: CueForm | null, cueForm: Draft['cueForm'], sentence: number): Draft {
  return {
    cue,
    form,
    cueForm,
    lemma: form?.verb.lemma ?? '',
    class: form?.verb.class ?? 'say',
    frame: 'that',
    sources: [],
    content: [],
    chain: [],
    addressee: null,
    negated: false,
    kind: 'indirect',
    antecedent: null,
    sentence,
    confidence: 0.9,
    rules: [],
  };
}

function verbal(
  doc: Document,
  i: number,
  form: CueForm,
  sentence: number,
  from: number,
  to: number,
  reject: Reject,
): Candidate | null {
  const type = doc.type(i);
  if (type === null) return null;
  const verb = form.verb;
  const participle = form.form === 'participle';
  if (participle && type.nouns.length > 0 && type.bare.endsWith('ة') && !speaksAtOnce(doc, i)) return null;
  if (type.cuePronoun !== '' && verb.strength === 'weak' && !verb.addressee.includes('NP') && verb.class !== 'judge')
    return null;
  if (participle && (type.article || (type.preposition !== '' && type.preposition !== 'و'))) return null;
  if (!participle && form.agreement?.person === 1) return null;
  const before = doc.type(i - 1);
  // No finite verb stands behind a preposition or «عدم»: «في كشف», «إلى تحمل».
  if (
    !participle &&
    (doc.isFunction(i - 1, 'preposition', 'quantifier') || before?.bare === 'عدم') &&
    type.conjunction === ''
  )
    return null;
  const negation = doc.isFunction(i - 1, 'negation') ? doc.bare(i - 1) : '';
  if (form.jussive && negation === '') return null;
  if (type.preposition === 'ل' && form.form === 'imperfect') {
    if (type.conjunction !== 'ف') return null;
  }
  // Unreal: «أن يعلن», «إذا أعلن», «قد يعلن»
  if (form.form === 'imperfect' && before?.that === That.An && !before.thatPronoun && !isNegated(doc, i)) return null;
  if (before !== null && (before.bare === 'إذا' || before.bare === 'لو' || before.bare === 'قبل')) return null;
  // «بين» the preposition, «وعد» the noun, «مصر» ...: a word that is also something else needs that-content close by.
  const preposition = type.function?.class === 'preposition';
  if (preposition && !(i === from || doc.kind(i - 1) === Kind.Line || doc.isMark(i - 1, '.'))) return null;
  // «وطالب قباني بـ»: at the head of a sentence behind و it is the verb.
  const opening = type.conjunction !== '' && (i === from || doc.kind(i - 1) !== Kind.Arabic);
  const homograph = !opening && (preposition || type.nouns.length > 0 || type.given);
  const weak = verb.strength === 'weak' || homograph;
  const quoted = doc.quotations.innermost[i] ?? -1;
  const enclosing = quoted === -1 ? null : (doc.quotations.list[quoted] ?? null);
  const limit = enclosing !== null && enclosing.close > i ? Math.min(to, enclosing.close) : to;
  if (verb.strength === 'light') return light(doc, i, form, sentence, limit);
  if (verb.strength === 'relay') return relay(doc, i, form, sentence, limit);

  const found = findComplement(doc, i, form, limit);
  let content = found;
  if (found !== null && weak && !closeEnough(doc, i, found)) {
    reject(i, 'cue/weak-without-complement');
    content = null;
  }
  if (content === null) {
    const backward = weak && verb.strength !== 'weak' ? null : quotationBefore(doc, i, form, sentence, from, limit);
    if (backward !== null) return backward;
    return bareContent(doc, i, form, sentence, from, limit, weak, reject);
  }
  const draft = newDraft(i, form, form.form, sentence);
  draft.frame = content.frame;
  draft.negated = negation === 'لم' || negation === 'لا' || negation === 'لن' || negation === 'ما';
  const subject = subjectBefore(doc, i, form, from);
  const participants = readParticipants(doc, i, form, content.at, false, subject !== null);
  const outer = place(doc, i, form, participants, draft, from, subject);
  if (
    form.form === 'imperfect' &&
    content.frame === 'preposition' &&
    !(participants.sources.length > 0 || draft.sources.length > 0) &&
    i > from &&
    type.conjunction === ''
  ) {
    reject(i, 'cue/imperfect-without-source');
    return null;
  }
  if (
    form.form === 'imperfect' &&
    content.frame === 'preposition' &&
    draft.sources.some((range) => !namesSomebody(doc, range))
  ) {
    reject(i, 'cue/subject-cannot-speak');
    return null;
  }
  if (verb.strength === 'refuse' && content.frame !== 'colon' && content.frame !== 'quote') return null;
  if (participle && content.frame === 'preposition' && !circumstantial(doc, i)) {
    reject(i, 'cue/adjective');
    return null;
  }
  if (quoted !== -1 && draft.sources.length === 0) {
    reject(i, 'cue/inside-quotation-without-source');
    return null;
  }
  if (verb.strength === 'describe' || verb.class === 'blame' || verb.lemma === 'اعتبر' || verb.lemma === 'عدّ') {
    // The object belongs to the content: «اتهم الجيش | جماعة الحوثي بمواصلة», «وصف | الاتفاق بأنه ...».
    const object = objectStart(doc, i, content, participants, type.cuePronoun !== '');
    if (object !== -1) {
      draft.rules.push(`cue/${form.form}`, 'content/object');
      draft.frame = 'object';
      draft.addressee = null;
      return { draft, contentFrom: object, outer: outer.outer, clauseStart: outer.start };
    }
  } else draft.addressee = participants.addressee;
  draft.rules.push(`cue/${form.form}`, `content/${content.frame}`);
  return { draft, contentFrom: content.content, outer: outer.outer, clauseStart: outer.start };
}

/** Whether a phrase names people, bodies, states, documents or media: somebody who can speak. */
export function namesSomebody(doc: Document, range: TokenRange): boolean {
  if (doc.phrase(doc.lexicon.times, range.from) !== null || doc.type(range.from)?.preposition === 'ب') return false;
  if (doc.quotations.opensAt[range.from] !== -1) return true;
  for (let k = range.from; k < range.to; k++)
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
        'demonym',
        'country',
      )
    )
      return true;
  return range.to - range.from === 1 && !(doc.type(range.from)?.article ?? true);
}

/** Whether a complementiser, colon or mark follows at once: «مضيفة:», not «مضيفة الطيران». */
function speaksAtOnce(doc: Document, i: number): boolean {
  return (
    (doc.type(i + 1)?.that ?? That.None) !== That.None ||
    (doc.type(i + 2)?.that ?? That.None) !== That.None ||
    doc.isMark(i + 1, ':') ||
    doc.quotations.opensAt[i + 1] !== -1
  );
}

/** A participle as a clause of its own and no adjective: «، مشددة على ...», not «حراسة مشددة على ...». */
function circumstantial(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null) return false;
  if (type.conjunction !== '' || doc.kind(i - 1) !== Kind.Arabic) return true;
  return !type.bare.endsWith('ة') && !type.bare.endsWith('ين') && !type.bare.endsWith('ات');
}

/** A weak verb's complement must be near, with no other verb between. */
function closeEnough(doc: Document, cue: number, found: ComplementFound): boolean {
  if (found.frame === 'preposition') return false;
  if (found.at - cue > 24) return false;
  for (let j = cue + 1; j < found.at; j++) {
    if (doc.isMark(j, '-–—([')) return found.at - cue <= 16;
    if (isFiniteVerb(doc, j) && !doc.isFunction(j - 1, 'relative')) return false;
  }
  return true;
}

/** Where the object of a blaming or judging verb begins, or -1 where the verb has a that-clause only. */
function objectStart(
  doc: Document,
  cue: number,
  found: ComplementFound,
  participants: Participants,
  pronoun: boolean,
): number {
  if (pronoun) return found.frame === 'that' ? found.content : found.at;
  const after = participants.sources.length > 0 ? (participants.sources.at(-1)?.to ?? cue + 1) : cue + 1;
  for (let j = after; j < found.at; j++) {
    const type = doc.type(j);
    if (doc.kind(j) === Kind.Mark && doc.quotations.opensAt[j] === -1) continue;
    if (type !== null && (doc.isFunction(j, 'preposition', 'particle') || type.preposition !== '')) return -1;
    if (doc.phrase(doc.lexicon.times, j) !== null) continue;
    return j;
  }
  return -1;
}

/**
 * The subject that stands before its verb: «العطار | يحذر البرلمان», «وكان الوزير | قد أعلن», «المنظمة التي | طالبت».
 * Behind a relative pronoun only where no pronoun takes the antecedent up again: «الخطة التي أعلنتها», «الذي تطالب به».
 */
function subjectBefore(doc: Document, i: number, form: CueForm, floor: number): TokenRange | null {
  const type = doc.type(i);
  if (type === null || form.form === 'participle' || type.conjunction !== '' || i === floor) return null;
  if (afterRelative(doc, i)) {
    if (type.cuePronoun !== '' || doc.isFunction(i + 1, 'pronoun')) return null;
    return readPreceding(doc, i, floor);
  }
  const preceding = readPreceding(doc, i, floor);
  return preceding !== null && namesSomebody(doc, preceding) ? preceding : null;
}

function afterRelative(doc: Document, i: number): boolean {
  return doc.isFunction(i - 1, 'relative') || (doc.isFunction(i - 1, 'auxiliary') && doc.isFunction(i - 2, 'relative'));
}

/** Whose clause the cue stands in: takes the sources over and tells the cue's level. */
function place(
  doc: Document,
  i: number,
  form: CueForm,
  participants: Participants,
  draft: Draft,
  floor: number,
  before: TokenRange | null,
): { outer: boolean; start: number } {
  const conjunction = doc.type(i)?.conjunction ?? '';
  draft.sources.push(...participants.sources);
  if (participants.sources.length > 0) draft.rules.push('source/behind');
  if (form.form === 'participle') return { outer: true, start: clauseStart(doc, i, floor) };
  if (before !== null) {
    draft.sources.splice(0, draft.sources.length, before);
    draft.rules.push(afterRelative(doc, i) ? 'source/antecedent' : 'source/before');
    if (afterRelative(doc, i)) return { outer: false, start: i };
    return { outer: opensClause(doc, before.from, floor), start: before.from };
  }
  if (afterRelative(doc, i)) return { outer: false, start: i };
  if (participants.sources.length === 0 && conjunction === '') {
    const preceding = readPreceding(doc, i, floor);
    if (preceding !== null) {
      draft.sources.push(preceding);
      draft.rules.push('source/before');
      return { outer: opensClause(doc, preceding.from, floor), start: preceding.from };
    }
  }
  const start = clauseStart(doc, i, floor);
  const outer =
    conjunction !== ''
      ? form.form === 'perfect' || doc.isComma(i - 1) || i === floor
      : start < i || doc.isComma(i - 1) || doc.kind(i - 1) !== Kind.Arabic;
  return { outer, start };
}

function opensClause(doc: Document, from: number, floor: number): boolean {
  return from === floor || doc.kind(from - 1) === Kind.Line || doc.isFunction(from - 1, 'auxiliary', 'subordinator');
}

/** Back over what introduces the reporter's clause: «كما», «فيما», «من جانبه»، «وفي هذا السياق،». */
export function clauseStart(doc: Document, i: number, floor: number): number {
  let start = i;
  for (let k = i - 1; k >= Math.max(floor, i - 8); k--) {
    if (
      doc.isFunction(k, 'subordinator', 'auxiliary', 'negation') ||
      doc.bare(k) === 'كذلك' ||
      doc.bare(k) === 'لكنه' ||
      doc.bare(k) === 'لكنها'
    ) {
      start = k;
      continue;
    }
    const opener = doc.phrase(doc.lexicon.openers, k);
    if (opener !== null && k + opener.words >= start - 1) {
      start = k;
      continue;
    }
    if (doc.isComma(k)) continue;
    break;
  }
  return start;
}

/** «جاء في بيان للوزارة أن»: the document is the source. */
function light(doc: Document, i: number, form: CueForm, sentence: number, limit: number): Candidate | null {
  if (doc.bare(i + 1) !== 'في' || !doc.isNoun(i + 2, 'document', 'data', 'post', 'speech')) return null;
  const that = { ...form.verb, prepositions: new Map(), complements: Complement.That | Complement.ByThat };
  const found = findComplement(doc, i + 1, { ...form, verb: that }, limit);
  if (found === null) return null;
  const stop = nounPhraseEnd(doc, i + 2, found.at, { single: false });
  if (stop === i + 2) return null;
  const draft = newDraft(i, form, form.form, sentence);
  draft.sources.push({ from: i + 2, to: stop });
  draft.rules.push('cue/light-verb', 'source/document');
  return {
    draft,
    contentFrom: found.content,
    outer: true,
    clauseStart: clauseStart(doc, i, doc.sentenceStart(i)),
  };
}

/** «نقلت وكالة كذا عن مصدر أن», «نقلت القناة أن». With «قوله» behind, the masdar is the cue. */
function relay(doc: Document, i: number, form: CueForm, sentence: number, limit: number): Candidate | null {
  if (form.form === 'masdar') return null;
  const found = findComplement(doc, i, { ...form, verb: { ...form.verb, prepositions: new Map() } }, limit);
  if (found === null) return null;
  for (let j = i + 1; j < found.at; j++) {
    const type = doc.type(j);
    if (type?.cues.some((inner) => inner.form === 'masdar' && inner.verb.lemma !== 'نقل') && type.cuePronoun !== '')
      return null;
    if (type?.bare === 'القول') return null;
  }
  const draft = newDraft(i, form, form.form, sentence);
  let at = -1;
  for (let j = i + 1; j < found.at; j++)
    if (doc.bare(j) === 'عن') {
      at = j;
      break;
    }
  if (at !== -1) {
    const source = nounPhraseEnd(doc, at + 1, found.at, { single: false });
    if (source > at + 1) draft.sources.push({ from: at + 1, to: source });
    const carrier = nounPhraseEnd(doc, i + 1, at, { single: false });
    if (carrier > i + 1)
      draft.chain.push({ from: i + 1, to: carrier, relation: carrierRelation(doc, i + 1, carrier), inherited: false });
  } else {
    const participants = readParticipants(doc, i, form, found.at, false);
    draft.sources.push(...participants.sources);
    if (draft.sources.length === 0 || found.frame !== 'that') return null;
  }
  if (draft.sources.length === 0 || !draft.sources.every((range) => namesSomebody(doc, range))) return null;
  draft.rules.push('cue/relay', `content/${found.frame}`);
  return {
    draft,
    contentFrom: found.content,
    outer: true,
    clauseStart: clauseStart(doc, i, doc.sentenceStart(i)),
  };
}

/** «"..."، قال فلان»: the quotation stands before its cue. */
function quotationBefore(
  doc: Document,
  i: number,
  form: CueForm,
  sentence: number,
  from: number,
  limit: number,
): Candidate | null {
  if (form.form === 'participle' || doc.type(i)?.conjunction !== '') return null;
  let j = i - 1;
  while (j > from && (doc.isComma(j) || doc.isMark(j, '-–—'))) j--;
  if (doc.bare(j) === 'هكذا' || doc.bare(j) === 'بهذا' || doc.bare(j) === 'كما') {
    j--;
    while (j > from && (doc.isComma(j) || doc.isMark(j, '-–—.'))) j--;
  }
  const quotation = closing(doc, j);
  if (quotation === -1) return null;
  const found = doc.quotations.list[quotation];
  if (found === undefined || found.words < 4) return null;
  const draft = newDraft(i, form, form.form, sentence);
  const participants = readParticipants(doc, i, form, Math.min(limit, i + 30), false);
  draft.sources.push(...participants.sources);
  draft.frame = 'before';
  draft.content.push({ from: found.open + 1, to: found.close });
  draft.rules.push(`cue/${form.form}`, 'content/before-cue');
  return { draft, contentFrom: -1, outer: true, clauseStart: i };
}

function closing(doc: Document, j: number): number {
  const quotation = doc.quotations.innermost[j] ?? -1;
  return quotation !== -1 && doc.quotations.list[quotation]?.close === j ? quotation : -1;
}

/** Content that is a bare noun phrase: «أكد رئيس الوزراء | أهمية استمرار ...», «وأكدوا | رفضهم ...». */
function bareContent(
  doc: Document,
  i: number,
  form: CueForm,
  sentence: number,
  from: number,
  limit: number,
  weak: boolean,
  reject: Reject,
): Candidate | null {
  const verb = form.verb;
  const type = doc.type(i);
  if (type === null) return null;
  const pronoun = type.cuePronoun !== '' && form.form !== 'participle';
  if ((verb.complements & Complement.Noun) === 0 && !pronoun) {
    reject(i, 'cue/no-complement');
    return null;
  }
  if (weak) {
    reject(i, 'cue/weak-without-complement');
    return null;
  }
  const draft = newDraft(i, form, form.form, sentence);
  draft.negated = doc.isFunction(i - 1, 'negation');
  const quoted = doc.quotations.innermost[i] !== -1;
  if (form.form === 'participle' && !circumstantial(doc, i)) return null;
  if (pronoun) {
    // «هدنة أعلنتها الحكومة», «تتهمهما واشنطن بـ...»: a relative clause about the object.
    if (verb.class !== 'judge' && verb.class !== 'blame' && verb.strength !== 'describe') {
      reject(i, 'cue/object-pronoun');
      return null;
    }
  }
  const before = subjectBefore(doc, i, form, from);
  const participants = readParticipants(doc, i, form, limit, true, before !== null);
  const outer = place(doc, i, form, participants, draft, from, before);
  if (quoted && draft.sources.length === 0) return null;
  let at = participants.sources.length > 0 ? participants.end : i + 1;
  for (let k = 0; k < 6; k++) {
    const next = skipAdverbial(doc, at, limit);
    if (next === at) break;
    at = next;
  }
  if (
    form.form === 'imperfect' &&
    (draft.sources.length === 0
      ? !pronoun && i > from && type.conjunction === ''
      : draft.sources.some((range) => !namesSomebody(doc, range)))
  ) {
    reject(i, 'cue/subject-cannot-speak');
    return null;
  }
  if (!pronoun && doc.isFunction(i - 1, 'relative') && verb.class === 'judge') return null;
  if (
    pronoun &&
    (doc.bare(i - 1) === 'ما' || doc.bare(i - 1) === 'بما' || doc.bare(i - 1) === 'من') &&
    draft.sources.length === 0 &&
    i - from > 6 &&
    quotedBy(doc, i, from)
  )
    return null;
  if (at >= limit || !opensNounContent(doc, at, verb.strength === 'describe' || pronoun)) {
    reject(i, 'cue/no-noun-content');
    return null;
  }
  const head = doc.bare(at);
  if (verb.strength === 'feeling' && !FEELINGS.test(head)) return null;
  if (verb.strength === 'refuse' && !REFUSED.test(head)) return null;
  if (verb.strength === 'see') return null;
  if (verb.strength === 'burden' && !mentions(doc, at, limit, /مسؤولي|مسئولي|مسوولي/)) return null;
  draft.frame = 'noun';
  draft.rules.push(`cue/${form.form}`, 'content/noun');
  return { draft, contentFrom: at, outer: outer.outer, clauseStart: outer.start };
}

/** How far back a speaker's own words are looked for, in tokens. */
const REACH = 400;

/** Whether a reporting verb with a complementiser stands before in the sentence: the words are its speaker's own. */
function quotedBy(doc: Document, i: number, from: number): boolean {
  for (let k = i - 2; k > from && k > i - REACH; k--) if ((doc.type(k)?.that ?? That.None) !== That.None) return true;
  return false;
}

function mentions(doc: Document, from: number, to: number, what: RegExp): boolean {
  for (let j = from; j < Math.min(to, from + 25); j++) if (what.test(doc.bare(j))) return true;
  return false;
}

function skipAdverbial(doc: Document, at: number, limit: number): number {
  if (doc.isComma(at)) return at + 1;
  const time = doc.phrase(doc.lexicon.times, at);
  if (time !== null)
    return time.value === 'governs'
      ? Math.max(nounPhraseEnd(doc, at + time.words, limit, { single: true }), at + time.words)
      : at + time.words;
  if (doc.isMark(at, '-–—'))
    for (let k = at + 1; k < Math.min(limit, at + 14); k++) if (doc.isMark(k, '-–—')) return k + 1;
  if (doc.isMark(at, '(['))
    for (let k = at + 1; k < Math.min(limit, at + 14); k++) if (doc.isMark(k, ')]')) return k + 1;
  if (
    doc.isFunction(at, 'preposition') &&
    (doc.isNoun(at + 1, 'speech', 'document', 'post', 'carrier', 'platform') ||
      doc.bare(at) === 'خلال' ||
      doc.bare(at) === 'أمام')
  )
    return Math.max(nounPhraseEnd(doc, at + 1, limit, { single: true }), at + 1);
  const type = doc.type(at);
  if (type !== null && type.preposition === 'ل' && doc.isNoun(at, 'carrier', 'outlet'))
    return Math.max(nounPhraseEnd(doc, at, limit, { single: true }), at + 1);
  return at;
}

function opensNounContent(doc: Document, at: number, described: boolean): boolean {
  if (doc.quotations.opensAt[at] !== -1) return true;
  const kind = doc.kind(at);
  if (kind === Kind.Number || kind === Kind.Foreign) return true;
  const type = doc.type(at);
  if (type === null) return false;
  if (described && prepositionOf(doc, at) === 'ب') return true;
  if (type.function !== null && type.nouns.length === 0)
    return type.function.class === 'quantifier' || type.function.class === 'demonstrative' || type.bare === 'ما';
  if (type.preposition !== '' && type.nouns.length > 0) return false;
  return !isFiniteVerb(doc, at);
}
