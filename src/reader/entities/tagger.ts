/**
 * The tagger: gives every token of a text its label.
 *
 * Example: «وقال | سليم | العطار | في | بيروت» → outside, person begins, person goes on, outside, place begins.
 *
 * What words tell is summed once for each spelling, so that a token costs a few sums. Most tokens are far from any name, and the words
 * around them say so: these are outside at once, and only between them the best path is sought.
 */
import type { Document } from '../document.ts';
import { Rows } from '../model/features.ts';
import { Kind } from '../../text/index.ts';
import { Evidence, EVIDENCE_ROWS } from './evidence.ts';
import { LABELS, OUTSIDE } from './labels.ts';
import type { EntityModel } from './model.ts';
import { Path } from './path.ts';
import { CORE, LEADS, PAIRED, WIDTH } from './rows-of-words.ts';
import { EDGE, TaggedWords } from './tagged-words.ts';

/** Numbers that the sums of a token take. */
export const SUMS = 2 * PAIRED;
/**
 * How far, in nats, {@link OUTSIDE} must lead before all names by the words around alone for nothing to make a name of a token: on
 * news one label of some ten thousand would be another.
 */
const SURE = 6;

export class Tagger {
  private readonly words: TaggedWords;
  private readonly evidenceRows = new Rows(EVIDENCE_ROWS - 1);
  private readonly evidence = new Evidence();
  private readonly path = new Path();
  private readonly sure: number;
  /** What the features of each token of the text say of its labels. */
  private sums = new Int32Array(SUMS * 1024);
  private cores = new Int32Array(1024);
  private slots = new Int32Array(1024);
  /** Whether a token is asked for, 0 where it is outside at once. */
  private asked = new Uint8Array(1024);

  constructor(readonly model: EntityModel) {
    this.words = new TaggedWords(model);
    this.sure = Math.round(SURE / model.scale);
  }

  /** The label of each token: see `labels.ts`. */
  tag(doc: Document): Uint8Array {
    const labels = new Uint8Array(doc.count);
    this.readFirst(doc, labels);
    this.readAgain(doc, labels);
    return labels;
  }

  /** The labels by words and their neighbours alone. */
  readFirst(doc: Document, labels: Uint8Array): void {
    if (this.cores.length < doc.count) {
      const room = doc.count * 2;
      this.cores = new Int32Array(room);
      this.slots = new Int32Array(room);
      this.asked = new Uint8Array(room);
      this.sums = new Int32Array(room * SUMS);
    }
    this.words.open();
    const { words, slots } = this;
    for (let i = 0; i < doc.count; i++) slots[i] = words.slot(doc, i);
    for (let from = 0; from < doc.count; ) {
      const to = lineEnd(doc, from);
      this.addUp(doc, from, to);
      this.choose(from, to, labels);
      from = to + 1;
    }
  }

  /** The labels with what the article tells of its words elsewhere, after {@link readFirst}. */
  private readAgain(doc: Document, labels: Uint8Array): void {
    const { evidence, evidenceRows, sums, model, asked } = this;
    if (!evidence.count(this.cores, labels, doc.count)) return;
    const first = labels.slice();
    for (let from = 0; from < doc.count; ) {
      const to = lineEnd(doc, from);
      let told = false;
      for (let i = from; i < to; i++) {
        if (asked[i] === 0) continue;
        evidenceRows.clear();
        evidence.rows(evidenceRows, i, first, from, to);
        for (let k = 0; k < evidenceRows.count; k++) {
          const row = (evidenceRows.at[k] ?? 0) * LABELS;
          for (let y = 0; y < LABELS; y++)
            sums[i * SUMS + y] = (sums[i * SUMS + y] ?? 0) + (model.evidence[row + y] ?? 0);
        }
        told ||= evidenceRows.count > 0;
      }
      if (told) this.choose(from, to, labels);
      from = to + 1;
    }
  }

  /** The core of a token of the text read last, 0 for what is no word. */
  coreAt(i: number): number {
    return this.cores[i] ?? 0;
  }

  /** What training the second reading needs of the first: after {@link readFirst}. */
  evidenceFor(
    doc: Document,
    labels: Uint8Array,
  ): {
    readonly evidence: Evidence;
    /** What the first reading says of a label of a token, in nats; null where the token is outside at once. */
    readonly said: (i: number, label: number) => number | null;
  } {
    this.evidence.count(this.cores, labels, doc.count);
    return {
      evidence: this.evidence,
      said: (i, label) => (this.asked[i] === 0 ? null : (this.sums[i * SUMS + label] ?? 0) * this.model.scale),
    };
  }

  /** The best path between each two tokens that are outside at once. */
  private choose(from: number, to: number, labels: Uint8Array): void {
    const { path, sums, asked } = this;
    const { links } = this.model;
    for (let i = from; i < to; ) {
      if (asked[i] === 0) {
        i++;
        continue;
      }
      const first = i;
      path.begin(first === from ? LABELS : OUTSIDE);
      for (; i < to && asked[i] !== 0; i++) path.step(sums, i * SUMS, links);
      path.finish(labels, first, i < to ? links : null);
    }
  }

  /** Sums what the features say, token by token. */
  private addUp(doc: Document, from: number, to: number): void {
    const { sums, cores, slots, asked } = this;
    const { rows, halves } = this.words;
    if (to < doc.count) cores[to] = 0;
    let a = EDGE;
    let b = EDGE;
    let c = from < to ? (slots[from] ?? 0) : EDGE;
    let d = from + 1 < to ? (slots[from + 1] ?? 0) : EDGE;
    for (let i = from; i < to; i++) {
      const e = i + 2 < to ? (slots[i + 2] ?? 0) : EDGE;
      cores[i] = doc.types[i] === null ? 0 : (rows[(c << WIDTH) + CORE] ?? 0);
      const lead =
        (halves[(a << (WIDTH + 1)) + LEADS + 4] ?? 0) +
        (halves[(b << (WIDTH + 1)) + LEADS + 3] ?? 0) +
        (halves[(c << (WIDTH + 1)) + LEADS + 2] ?? 0) +
        (halves[(d << (WIDTH + 1)) + LEADS + 1] ?? 0) +
        (halves[(e << (WIDTH + 1)) + LEADS] ?? 0);
      asked[i] = lead < -this.sure ? 0 : 1;
      if (asked[i] !== 0) {
        const at = i * SUMS;
        for (let k = 0; k < PAIRED; k++) {
          const two =
            (rows[(a << WIDTH) + 4 * PAIRED + k] ?? 0) +
            (rows[(b << WIDTH) + 3 * PAIRED + k] ?? 0) +
            (rows[(c << WIDTH) + 2 * PAIRED + k] ?? 0) +
            (rows[(d << WIDTH) + PAIRED + k] ?? 0) +
            (rows[(e << WIDTH) + k] ?? 0);
          const low = (two << 16) >> 16;
          sums[at + 2 * k] = low;
          sums[at + 2 * k + 1] = (two - low) >> 16;
        }
        if (this.leads(at) < -this.sure) asked[i] = 0;
      }
      a = b;
      b = c;
      c = d;
      d = e;
    }
  }

  /** How far any name leads before {@link OUTSIDE}. */
  private leads(at: number): number {
    const { sums } = this;
    let best = sums[at + 1] ?? 0;
    for (let y = 2; y < LABELS; y++) best = Math.max(best, sums[at + y] ?? 0);
    return best - (sums[at] ?? 0);
  }
}

/** The end of the line that begins at a token. */
function lineEnd(doc: Document, from: number): number {
  const { kind } = doc.words;
  let to = from;
  while (to < doc.count && kind[to] !== Kind.Line) to++;
  return to;
}
