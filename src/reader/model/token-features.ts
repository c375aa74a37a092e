/**
 * What a token and its neighbours say of it, whichever cue its clause has: the same for every clause it stands in.
 *
 * Example: in «قال | وزير | النقل» «وزير» is an office without its article before a noun with its own, a word that begins sources.
 */
import type { Document } from '../document.ts';
import type { Gatherer } from './features.ts';
import { Sign, type Signs } from './signs.ts';

/** Number of the first template of clauses before their cue. */
export const BEFORE = 128;

/** The group of features that ask how far words belong to sources, and phrases. */
const AROUND = 8;
/** That of those which ask what the tagger of names tells. */
const TAGGED = 9;

/** The features of token `i` that are the same for every cue. */
export function standingFeatures(doc: Document, signs: Signs, before: boolean, i: number, out: Gatherer): void {
  const { sign, word, phrase, ending, name, source } = signs;
  const base = before ? BEFORE : 0;
  const { count } = doc;
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
  const name0 = name[i] ?? 0;
  const name1 = i > 0 ? (name[i - 1] ?? 0) : 0;
  const nameN = i + 1 < count ? (name[i + 1] ?? 0) : 0;
  const o0 = source[i] ?? 0;
  const o1 = i > 0 ? (source[i - 1] ?? 0) : 0;
  const oN = i + 1 < count ? (source[i + 1] ?? 0) : 0;
  const f0 = signs.first[i] ?? 0;
  const t0 = doc.names[i] ?? 0;
  const t1 = i > 0 ? (doc.names[i - 1] ?? 0) : 0;
  const tN = doc.names[i + 1] ?? 0;
  out.add(base);
  out.add(base + 1, s0);
  out.add(base + 7, w0);
  out.add(base + 28, e0);
  out.add(base + 33, parts);
  out.add(base + 39, s0 & 511);
  out.add(base + 55, o0);
  out.add(base + 58, o0, s0);
  out.add(base + 8, w1);
  out.add(base + 42, s1);
  out.add(base + 9, m1);
  out.add(base + 43, n1);
  out.add(base + 2, s0, s1);
  out.add(base + 26, p0, s0);
  out.add(base + 40, s0 & 511, s1 & 511);
  out.add(base + 50, name0, name1, nameN);
  out.add(base + 51, name0, s1);
  out.add(base + 53, name1, s0);
  out.add(base + 62, f0, s0, s1);
  out.add(base + 3, s0, n1);
  out.add(base + 4, s1, s0, n1);
  out.add(base + 32, s1, n1);
  if (!out.knows(AROUND, (o0 << 8) | (o1 << 4) | oN, p0, q1)) {
    out.add(base + 24, p0);
    out.add(base + 25, p0, q1);
    out.add(base + 56, o0, o1);
    out.add(base + 57, o0, oN);
    out.learn();
  }
  out.add(base + 5, s2, s1, s0);
  out.add(base + 6, s0, n1, n2);
  out.add(base + 10, w1, s0);
  out.add(base + 11, w0, n1);
  out.add(base + 12, w0, s1);
  out.add(base + 27, e0, s1);
  out.add(base + 34, parts, doc.parts(i - 1));
  out.add(base + 59, o0, f0, s1);
  out.add(base + 63, o1, s0);
  // What the tagger of names makes of it and its neighbours.
  if (!out.knows(TAGGED, t0, t1, tN)) {
    out.add(base + 64, t0);
    out.add(base + 65, t0, t1);
    out.add(base + 66, t0, tN);
    out.add(base + 67, t1, t0, tN);
    out.learn();
  }
  out.add(base + 68, t0, s0);
  out.add(base + 69, t0, s1);
  out.add(base + 70, t1, s0);
  out.add(base + 71, t1, t0, s1);
}
