/**
 * Whether a word that can report does report here, as features: its form, what the rules say, what stands around it.
 *
 * Example: «أعلن الوزير أن» reports, «المعلن عنه» and «أعلن الحرب» do not; «بين» is a verb before «أن» and else a preposition.
 */
import type { Document } from '../document.ts';
import { Complement, type CueForm } from '../lexicon.ts';
import { That } from '../vocabulary.ts';
import { type Rows, step, wordId } from './features.ts';
import { Sign, type Signs } from './signs.ts';

/** A word that may be a cue, and what the rules make of it. */
export interface CueCandidate {
  readonly cue: number;
  readonly form: CueForm;
  /** The rules' verdict: accepted, or the rule that dropped it. */
  readonly verdict: string;
  readonly frame: string;
  readonly hasSource: boolean;
  readonly contentFrom: number;
}

const FORMS = ['perfect', 'imperfect', 'participle', 'masdar'];

export function cueFeatures(doc: Document, signs: Signs, candidate: CueCandidate, rows: Rows): void {
  const { cue, form } = candidate;
  const { sign, word, phrase, ending } = signs;
  const at = (i: number): number => (i >= 0 && i < doc.count ? (sign[i] ?? 0) : Sign.Edge);
  const spelt = (i: number): number => (i >= 0 && i < doc.count ? (word[i] ?? 0) : 0);
  const s0 = at(cue);
  const s1 = at(cue - 1);
  const s2 = at(cue - 2);
  const n1 = at(cue + 1);
  const n2 = at(cue + 2);
  const n3 = at(cue + 3);
  const type = doc.type(cue);
  const lemma = wordId(form.verb.lemma);
  const number = form.agreement === null || form.agreement.number === 'singular' ? 0 : 1;
  const shape =
    FORMS.indexOf(form.form) +
    4 * number +
    (type === null || type.cuePronoun === '' ? 0 : 8) +
    (form.jussive ? 16 : 0) +
    (type?.future === true ? 32 : 0) +
    (form.agreement?.person === 1 ? 64 : 0);
  const strength = wordId(form.verb.strength);
  const verdict = wordId(candidate.verdict);
  const frame = wordId(candidate.frame);
  const quoted = doc.quotations.innermost[cue] === -1 ? 0 : 1;
  const start = step(cue - doc.sentenceStart(cue));
  const ahead = lookAhead(doc, cue, form);
  const others = (type?.nouns.length ?? 0) > 0 ? 1 : type?.given === true ? 2 : type?.function !== null ? 3 : 0;
  const joined = type === null || type.conjunction === '' ? 0 : 1;
  const source = candidate.hasSource ? 1 : 0;
  const back = lastBreak(doc, cue);
  rows.add(0);
  rows.add(1, shape);
  rows.add(2, lemma);
  rows.add(3, lemma, shape);
  rows.add(4, strength, shape);
  rows.add(5, verdict);
  rows.add(6, verdict, shape);
  rows.add(7, verdict, lemma);
  rows.add(8, verdict, strength, s1);
  rows.add(9, frame, shape);
  rows.add(10, frame, lemma);
  rows.add(11, s1);
  rows.add(12, s1, shape);
  rows.add(13, s1, n1);
  rows.add(14, n1, shape);
  rows.add(15, n1, n2);
  rows.add(16, n1, n2, shape);
  rows.add(17, s2, s1, shape);
  rows.add(18, spelt(cue - 1), shape);
  rows.add(19, spelt(cue + 1), lemma);
  rows.add(20, spelt(cue - 1), lemma);
  rows.add(21, spelt(cue + 1), shape);
  rows.add(22, ahead.kind, ahead.distance, shape);
  rows.add(23, ahead.kind, lemma);
  rows.add(24, ahead.kind, strength, ahead.distance);
  rows.add(25, ahead.verbs, ahead.kind);
  rows.add(26, quoted, shape);
  rows.add(27, quoted, lemma);
  rows.add(28, quoted, verdict, source);
  rows.add(29, start, shape);
  rows.add(30, others, shape, ahead.kind);
  rows.add(31, others, verdict);
  rows.add(32, joined, shape, s1);
  rows.add(33, source, verdict, frame);
  rows.add(34, source, shape, ahead.kind);
  rows.add(35, phrase[cue] ?? 0, shape);
  rows.add(36, phrase[cue + 1] ?? 0, shape);
  rows.add(37, s0);
  rows.add(38, s0, n1);
  rows.add(39, s0, s1);
  rows.add(40, n1, n2, n3);
  rows.add(41, ending[cue + 1] ?? 0, shape);
  rows.add(42, wordId(form.verb.class), shape, quoted);
  rows.add(43, back, shape);
  rows.add(44, back, verdict);
  rows.add(45, (form.verb.complements & Complement.Noun) !== 0 ? 1 : 0, n1, shape);
  rows.add(46, step(candidate.contentFrom === -1 ? 99 : candidate.contentFrom - cue), shape);
  rows.add(47, ending[cue] ?? 0, s1);
  rows.add(48, type === null ? 0 : doc.parts(cue), shape);
}

/** What comes first behind the cue that could open a content, how far, and how many finite verbs stand between. */
function lookAhead(doc: Document, cue: number, form: CueForm): { kind: number; distance: number; verbs: number } {
  const end = Math.min(doc.sentenceEnd(cue), cue + 40);
  let verbs = 0;
  for (let i = cue + 1; i < end; i++) {
    const type = doc.type(i);
    let kind = 0;
    if (type === null) {
      if (doc.isMark(i, ':')) kind = 1;
      else if (doc.quotations.opensAt[i] !== -1) {
        const words = doc.quotations.list[doc.quotations.opensAt[i] ?? -1]?.words ?? 0;
        kind = words >= 5 ? 2 : words >= 3 ? 3 : 0;
      } else if (doc.isMark(i, '.؛')) break;
    } else if (type.that !== That.None) kind = type.that === That.BiAn ? 4 : 5;
    else {
      const preposition = type.function?.class === 'preposition' ? type.function.word : type.preposition;
      const carried = preposition === '' ? undefined : form.verb.prepositions.get(preposition);
      if (carried !== undefined) kind = (doc.type(i + 1)?.that ?? That.None) !== That.None ? 6 : carried.noun ? 7 : 8;
      else if (type.cues.length > 0 && !type.article && type.preposition === '') verbs++;
    }
    if (kind !== 0) return { kind, distance: step(i - cue), verbs: Math.min(verbs, 3) };
  }
  return { kind: 0, distance: 0, verbs: Math.min(verbs, 3) };
}

/** The last mark or complementiser before the cue, and how far. */
function lastBreak(doc: Document, cue: number): number {
  const floor = Math.max(doc.sentenceStart(cue), cue - 20);
  for (let i = cue - 1; i >= floor; i--) {
    const type = doc.type(i);
    if (type === null) {
      if (doc.isComma(i)) return 16 + step(cue - i);
      if (doc.isMark(i, ':')) return 48 + step(cue - i);
      continue;
    }
    if (type.that !== That.None) return 80 + step(cue - i);
    if (doc.isFunction(i, 'relative')) return 112 + step(cue - i);
  }
  return step(cue - floor);
}
