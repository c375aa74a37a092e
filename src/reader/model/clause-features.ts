/**
 * What the clause of a cue looks like, as features: the tokens behind it (or before it) up to its content.
 *
 * Example: for «شدد | المتحدث | في تصريح | على أن» the token «المتحدث» is an office with its article, right behind the cue,
 * agrees with it, and a preposition the verb takes stands ahead.
 */
import type { Document } from '../document.ts';
import { Complement, type CueForm } from '../lexicon.ts';
import { That } from '../vocabulary.ts';
import { type Gatherer, type Rows, step, wordId } from './features.ts';
import { Sign, type Signs } from './signs.ts';
import { BEFORE, standingFeatures } from './token-features.ts';

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

/** Groups of features that ask the same signs; 8 is that of `token-features.ts`. */
const Group = { Guess: 1, Place: 2, Met: 3, Opens: 4, Opening: 5 } as const;

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
    if (type.nouns.length > 0 && doc.isNoun(i, ...TITLES)) bits |= 2;
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
  const preposition = type.function?.class === 'preposition' ? type.function.word : type.preposition;
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
  out: Gatherer,
): void {
  standingFeatures(doc, signs, clause.before, i, out);
  clauseFeatures(doc, signs, clause, facts, i, out);
}

/** Those that tell of the token in the clause of this cue. */
export function clauseFeatures(
  doc: Document,
  signs: Signs,
  clause: Clause,
  facts: ClauseFacts,
  i: number,
  out: Gatherer,
): void {
  const { sign } = signs;
  const base = clause.before ? BEFORE : 0;
  const s0 = sign[i] ?? 0;
  const s1 = i > 0 ? (sign[i - 1] ?? 0) : Sign.Edge;
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
  const { lemma, form, takes, joined, near, reported } = facts;
  const beside = place === 1 ? 1 : 0;
  // What the rules make of the token and its neighbours.
  if (!out.knows(Group.Guess, h0, h1, g1)) {
    out.add(base + 18, h0);
    out.add(base + 19, h0, g1);
    out.add(base + 44, h1, h0, g1);
    out.learn();
  }
  // Where it stands against the content that the rules see, and whether it agrees with the verb.
  if (!out.knows(Group.Place, rel, near, agreement * 4 + joined)) {
    out.add(base + 22, agreement);
    out.add(base + 23, agreement, rel, joined);
    out.add(base + 31, rel, near);
    out.learn();
  }
  // What has been met before it in the clause.
  if (!out.knows(Group.Met, met, h0, name0 * 16 + o0)) {
    out.add(base + 48, met, h0);
    out.add(base + 49, met);
    out.add(base + 52, name0, met);
    out.add(base + 60, o0, met, h0);
    out.learn();
  }
  // What opens a content behind this verb.
  if (!out.knows(Group.Opens, lemma, frame * 8 + joined * 2 + beside, form)) {
    out.add(base + 16, frame, form);
    out.add(base + 36, frame, lemma);
    out.add(base + 46, beside, joined, form);
    out.learn();
  }
  if (!out.knows(Group.Opening, frame, next, takes * 8 + h0)) {
    out.add(base + 37, frame, next, takes);
    out.add(base + 45, frame, h0, takes);
    out.learn();
  }
  // What the sign itself says in such a place.
  out.add(base + 13, rel, s0);
  out.add(base + 14, lemma, s0);
  out.add(base + 15, form, s0, s1);
  out.add(base + 20, h0, s0);
  out.add(base + 21, h0, h1, s0);
  out.add(base + 29, reported, s0);
  out.add(base + 30, quotes, s0);
  out.add(base + 35, near, s0);
  out.add(base + 38, takes, s0, joined);
  out.add(base + 47, met, s0);
  out.add(base + 54, met & 3, s0, s1);
  out.add(base + 17, lemma, signs.word[i] ?? 0);
  out.add(base + 41, frame, s1);
  out.add(base + 61, o0, takes, rel);
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
