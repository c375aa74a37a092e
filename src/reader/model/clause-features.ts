/**
 * What the clause of a cue looks like, as features: the tokens behind it (or before it) up to its content.
 *
 * Example: for «شدد | المتحدث | في تصريح | على أن» the token «المتحدث» is an office with its article, right behind the cue,
 * agrees with it, and a preposition the verb takes stands ahead.
 */
import type { Document } from '../document.ts';
import { Complement, type CueForm } from '../lexicon.ts';
import { That } from '../vocabulary.ts';
import { type Rows, step, wordId } from './features.ts';
import { Sign, type Signs } from './signs.ts';

/** What the rules make of the clause, one label a token: see {@link Hypothesis}. */
export const Guess = {
  None: 0,
  Outside: 1,
  SourceBegins: 2,
  SourceGoesOn: 3,
  Addressee: 4,
  Content: 5,
  Beyond: 6,
} as const;

/** A clause to be labelled: the tokens `[from, to)` beside the cue. */
export interface Clause {
  readonly cue: number;
  readonly form: CueForm;
  readonly from: number;
  readonly to: number;
  /** Whether the tokens stand before the cue. */
  readonly before: boolean;
  /** The rules' label of each token, from `from` on. */
  readonly guess: Uint8Array;
}

/** Facts of a clause that hold for all its tokens. */
export interface ClauseFacts {
  readonly lemma: number;
  readonly form: number;
  readonly takes: number;
  readonly gender: number;
  readonly quoted: number;
  readonly near: number;
  readonly joined: number;
  readonly reported: number;
  /** What has been met in the clause before each token: commas, a name, a title, a complementiser or quotation. */
  readonly met: Uint8Array;
  /** What the verb's frame says of each token, and of the one behind the last. */
  readonly frames: Uint8Array;
}

/** Number of the first template of clauses before their cue. */
const BEFORE = 128;

const FORMS = ['perfect', 'imperfect', 'participle', 'masdar'];

export function factsOf(doc: Document, signs: Signs, clause: Clause): ClauseFacts {
  const { form, cue } = clause;
  const agreement = form.agreement;
  const gender = agreement === null ? 0 : agreement.gender === 'm' ? 1 : agreement.gender === 'f' ? 2 : 3;
  const number = agreement === null || agreement.number === 'singular' ? 0 : agreement.number === 'dual' ? 1 : 2;
  const type = doc.type(cue);
  let content = 0;
  for (let k = 0; k < clause.guess.length; k++) if (clause.guess[k] === Guess.Content) content = k + 1;
  return {
    lemma: wordId(form.verb.lemma),
    form: FORMS.indexOf(form.form) + 4 * number + (type?.cuePronoun === '' ? 0 : 16),
    takes: (form.verb.complements & Complement.Noun ? 1 : 0) | (form.verb.addressee.includes('NP') ? 2 : 0),
    gender,
    quoted: doc.quotations.innermost[cue] === -1 ? 0 : 1,
    near: step(content),
    joined: (type?.conjunction === '' ? 0 : 1) | (signs.sign[cue - 1] === 1 ? 2 : 0),
    reported: wordId(form.verb.class),
    met: metBefore(doc, signs, clause),
    frames: framesOf(doc, clause),
  };
}

const TITLES = ['office', 'rank', 'honorific', 'profession', 'kin'] as const;

function metBefore(doc: Document, signs: Signs, clause: Clause): Uint8Array {
  const met = new Uint8Array(clause.to - clause.from);
  let commas = 0;
  let bits = 0;
  for (let i = clause.from; i < clause.to; i++) {
    met[i - clause.from] = commas + 4 * bits;
    const type = doc.type(i);
    if (type === null) {
      if (doc.isComma(i)) commas = Math.min(3, commas + 1);
      else if (doc.quotations.opensAt[i] !== -1 || doc.isMark(i, ':')) bits |= 4;
      continue;
    }
    if (signs.name[i] !== 0) bits |= 1;
    if (doc.isNoun(i, ...TITLES)) bits |= 2;
    if (type.that !== That.None) bits |= 4;
  }
  return met;
}

function framesOf(doc: Document, clause: Clause): Uint8Array {
  const size = clause.to - clause.from;
  const frames = new Uint8Array(size + 1);
  const last = Math.min(size, doc.count - 1 - clause.from);
  for (let k = 0; k <= last; k++) frames[k] = framing(doc, clause.from + k, clause.form);
  return frames;
}

/** What the verb's frame says of token `i`: opens a content, a complementiser, nothing. */
function framing(doc: Document, i: number, form: CueForm): number {
  const type = doc.type(i);
  if (type === null) return doc.isMark(i, ':') ? 1 : doc.quotations.opensAt[i] !== -1 ? 2 : 0;
  if (type.that !== That.None) return type.that === That.BiAn ? 4 : 3;
  const preposition = type.function?.class === 'preposition' ? type.bare : type.preposition;
  if (preposition === '') return 0;
  const carried = form.verb.prepositions.get(preposition);
  const spoken = form.verb.addressee.includes(preposition) ? 2 : 0;
  return 5 + (carried === undefined ? 0 : carried.noun ? 4 : 8) + spoken + (type.function === null ? 16 : 0);
}

/** Gender of a noun against that of the verb: agrees, differs, unknown. */
function agrees(doc: Document, i: number, facts: ClauseFacts): number {
  const noun = doc.type(i)?.nouns[0];
  if (noun === undefined || facts.gender === 0 || facts.gender === 3) return 0;
  const own = noun.number === 'plural' ? 3 : noun.gender === 'f' ? 2 : 1;
  return own === 3 ? 3 + facts.gender : own === facts.gender ? 1 : 2;
}

/** The features of token `i` of a clause. */
export function tokenFeatures(
  doc: Document,
  signs: Signs,
  clause: Clause,
  facts: ClauseFacts,
  i: number,
  rows: Rows,
): void {
  standingFeatures(doc, signs, clause.before, i, rows);
  clauseFeatures(doc, signs, clause, facts, i, rows);
}

/** Those that are the same for every cue, since they tell of the token and its neighbours alone. */
export function standingFeatures(doc: Document, signs: Signs, before: boolean, i: number, rows: Rows): void {
  const { sign, word, phrase, ending } = signs;
  const base = before ? BEFORE : 0;
  const count = doc.count;
  const s0 = sign[i] ?? 0;
  const s1 = i > 0 ? (sign[i - 1] ?? 0) : Sign.Edge;
  const s2 = i > 1 ? (sign[i - 2] ?? 0) : Sign.Edge;
  const n1 = i + 1 < count ? (sign[i + 1] ?? 0) : Sign.Edge;
  const n2 = i + 2 < count ? (sign[i + 2] ?? 0) : Sign.Edge;
  const w0 = word[i] ?? 0;
  const w1 = i > 0 ? (word[i - 1] ?? 0) : 0;
  const m1 = i + 1 < count ? (word[i + 1] ?? 0) : 0;
  const p0 = phrase[i] ?? 0;
  const q1 = i + 1 < count ? (phrase[i + 1] ?? 0) : 0;
  const e0 = ending[i] ?? 0;
  const parts = doc.parts(i);
  const name0 = signs.name[i] ?? 0;
  const name1 = i > 0 ? (signs.name[i - 1] ?? 0) : 0;
  const nameN = i + 1 < count ? (signs.name[i + 1] ?? 0) : 0;
  const o0 = signs.source[i] ?? 0;
  const o1 = i > 0 ? (signs.source[i - 1] ?? 0) : 0;
  const oN = i + 1 < count ? (signs.source[i + 1] ?? 0) : 0;
  const f0 = signs.first[i] ?? 0;
  rows.add(base);
  rows.add(base + 1, s0);
  rows.add(base + 2, s0, s1);
  rows.add(base + 3, s0, n1);
  rows.add(base + 4, s1, s0, n1);
  rows.add(base + 5, s2, s1, s0);
  rows.add(base + 6, s0, n1, n2);
  rows.add(base + 7, w0);
  rows.add(base + 8, w1);
  rows.add(base + 9, m1);
  rows.add(base + 10, w1, s0);
  rows.add(base + 11, w0, n1);
  rows.add(base + 12, w0, s1);
  rows.add(base + 24, p0);
  rows.add(base + 25, p0, q1);
  rows.add(base + 26, p0, s0);
  rows.add(base + 27, e0, s1);
  rows.add(base + 28, e0);
  rows.add(base + 32, s1, n1);
  rows.add(base + 33, parts);
  rows.add(base + 34, parts, doc.parts(i - 1));
  rows.add(base + 39, s0 & 511);
  rows.add(base + 40, s0 & 511, s1 & 511);
  rows.add(base + 42, s1);
  rows.add(base + 43, n1);
  rows.add(base + 50, name0, name1, nameN);
  rows.add(base + 51, name0, s1);
  rows.add(base + 53, name1, s0);
  rows.add(base + 55, o0);
  rows.add(base + 56, o0, o1);
  rows.add(base + 57, o0, oN);
  rows.add(base + 58, o0, s0);
  rows.add(base + 59, o0, f0, s1);
  rows.add(base + 62, f0, s0, s1);
  rows.add(base + 63, o1, s0);
}

/** Those that tell of the token in the clause of this cue. */
export function clauseFeatures(
  doc: Document,
  signs: Signs,
  clause: Clause,
  facts: ClauseFacts,
  i: number,
  rows: Rows,
): void {
  const { sign } = signs;
  const base = clause.before ? BEFORE : 0;
  const s0 = sign[i] ?? 0;
  const s1 = i > 0 ? (sign[i - 1] ?? 0) : Sign.Edge;
  const w0 = signs.word[i] ?? 0;
  const place = clause.before ? clause.cue - i : i - clause.cue;
  const rel = step(place);
  const k = i - clause.from;
  const h0 = clause.guess[k] ?? 0;
  const h1 = k > 0 ? (clause.guess[k - 1] ?? 0) : 7;
  const g1 = k + 1 < clause.guess.length ? (clause.guess[k + 1] ?? 7) : 7;
  const frame = facts.frames[k] ?? 0;
  const next = facts.frames[k + 1] ?? 0;
  const agreement = agrees(doc, i, facts);
  const quotes = (doc.quotations.innermost[i] === -1 ? 0 : 1) + 2 * facts.quoted;
  const met = facts.met[k] ?? 0;
  const name0 = signs.name[i] ?? 0;
  const o0 = signs.source[i] ?? 0;
  rows.add(base + 13, rel, s0);
  rows.add(base + 14, facts.lemma, s0);
  rows.add(base + 15, facts.form, s0, s1);
  rows.add(base + 16, frame, facts.form);
  rows.add(base + 17, facts.lemma, w0);
  rows.add(base + 18, h0);
  rows.add(base + 19, h0, g1);
  rows.add(base + 20, h0, s0);
  rows.add(base + 21, h0, h1, s0);
  rows.add(base + 22, agreement);
  rows.add(base + 23, agreement, rel, facts.joined);
  rows.add(base + 29, facts.reported, s0);
  rows.add(base + 30, quotes, s0);
  rows.add(base + 31, rel, facts.near);
  rows.add(base + 35, facts.near, s0);
  rows.add(base + 36, frame, facts.lemma);
  rows.add(base + 37, frame, next, facts.takes);
  rows.add(base + 38, facts.takes, s0, facts.joined);
  rows.add(base + 41, frame, s1);
  rows.add(base + 44, h1, h0, g1);
  rows.add(base + 45, frame, h0, facts.takes);
  rows.add(base + 47, met, s0);
  rows.add(base + 48, met, h0);
  rows.add(base + 49, met);
  rows.add(base + 52, name0, met);
  rows.add(base + 54, met & 3, s0, s1);
  rows.add(base + 60, o0, met, h0);
  rows.add(base + 61, o0, facts.takes, rel);
  rows.add(base + 46, place === 1 ? 1 : 0, facts.joined, facts.form);
}

/** The features between a token and the one before it. */
export function betweenFeatures(signs: Signs, clause: Clause, i: number, rows: Rows): void {
  const base = clause.before ? 64 : 0;
  const s0 = signs.sign[i] ?? 0;
  const s1 = i > 0 ? (signs.sign[i - 1] ?? 0) : Sign.Edge;
  rows.add(base);
  rows.add(base + 1, s0);
  rows.add(base + 2, s1);
  rows.add(base + 3, s0 & 511, s1 & 511);
  rows.add(base + 4, signs.phrase[i] ?? 0);
  const k = i - clause.from;
  rows.add(base + 5, clause.guess[k] ?? 0, k > 0 ? (clause.guess[k - 1] ?? 0) : 7);
}

/** What {@link betweenFeatures} tell, as two numbers: the signs of both tokens, */
export function betweenSigns(signs: Signs, i: number): number {
  return ((i > 0 ? (signs.sign[i - 1] ?? 0) : Sign.Edge) << 13) | (signs.sign[i] ?? 0);
}

/** and the phrase that the token stands in with what the rules make of both. */
export function betweenGuess(signs: Signs, clause: Clause, i: number): number {
  const k = i - clause.from;
  return ((signs.phrase[i] ?? 0) << 6) | ((clause.guess[k] ?? 0) << 3) | (k > 0 ? (clause.guess[k - 1] ?? 0) : 7);
}
