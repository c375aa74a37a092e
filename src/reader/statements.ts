/**
 * Hypotheses: what the rules of Arabic say of a word that could report, its source, its addressee, its content.
 *
 * Example: «وأوضح العطار، أن "..."، مشيرا إلى أن "..."»: a finite verb with its source and a that-clause; a participle whose subject
 * is dropped. The models weigh what is said here together with what they have learned.
 */
import { Kind } from '../text/index.ts';
import { bareContent } from './bare-content.ts';
import { type ComplementFound, findComplement } from './clause.ts';
import { circumstantial, namesSomebody, place, subjectBefore } from './cue-clause.ts';
import type { Document } from './document.ts';
import { type Candidate, newDraft, type Reject } from './hypothesis.ts';
import type { CueForm } from './lexicon.ts';
import { isNegated } from './negation.ts';
import { readNominal } from './nominal-cues.ts';
import { type Participants, readParticipants } from './participants.ts';
import { light, relay, relayed } from './relayed-cues.ts';
import { That, type WordType } from './vocabulary.ts';
import { isFiniteVerb } from './word-class.ts';

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
  if (participle && type.nouns.length > 0 && type.bare.endsWith('ة') && !speaksAtOnce(doc, i) && !doc.isComma(i - 1))
    return null;
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
  if (preposition && !isVerb(doc, i, from)) return null;
  // «وطالب قباني بـ»: at the head of a sentence behind و it is the verb; «، داعية الدول إلى» is no preacher, «عبّر» no preposition.
  const opening =
    (type.conjunction !== '' && (i === from || doc.kind(i - 1) !== Kind.Arabic)) ||
    (participle && doc.isComma(i - 1)) ||
    (preposition && isDoubled(type));
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
    const backward = weak && verb.strength !== 'weak' ? null : saidBefore(doc, i, form, sentence, from, limit);
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

/**
 * Whether a word that is mostly a preposition is the verb: at a sentence's head, behind what introduces a clause: «كما | بيّن | أن», «من جانبه،
 * | عبّر | العطار عن», where its doubled letter is marked.
 */
function isVerb(doc: Document, i: number, from: number): boolean {
  if (i === from || doc.kind(i - 1) === Kind.Line || doc.isMark(i - 1, '.')) return true;
  if (isDoubled(doc.type(i))) return true;
  const introduced = doc.isComma(i - 1) || doc.isFunction(i - 1, 'subordinator', 'auxiliary');
  return introduced && (doc.type(i + 1)?.that ?? That.None) !== That.None;
}

/** Whether the doubled letter of a verb is marked: «بيّن», «عبّر». */
function isDoubled(type: WordType | null): boolean {
  return type?.surface.includes('\u0651') === true;
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

/** «"..."، قال فلان»: the quotation stands before its cue. */
function saidBefore(
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
  const found = doc.quotationClosing(j);
  if (found === undefined || found.words < 4) return null;
  const draft = newDraft(i, form, form.form, sentence);
  const participants = readParticipants(doc, i, form, Math.min(limit, i + 30), false);
  draft.sources.push(...participants.sources);
  draft.frame = 'before';
  draft.content.push({ from: found.open + 1, to: found.close });
  draft.rules.push(`cue/${form.form}`, 'content/before-cue');
  return { draft, contentFrom: -1, outer: true, clauseStart: i };
}
