/**
 * The tagger: gives every token of a text its label.
 *
 * Example: «وقال | سليم | العطار | في | بيروت» → outside, person begins, person goes on, outside, place begins.
 */
import type { Document } from '../document.ts';
import { Rows } from '../model/features.ts';
import { Kind } from '../../text/index.ts';
import type { WordType } from '../vocabulary.ts';
import { PLACES, pairRows, REACH, wordRows } from './features.ts';
import type { KnownWords } from './known-words.ts';
import { Evidence, EVIDENCE_ROWS } from './evidence.ts';
import { LABELS, OUTSIDE } from './labels.ts';
import { Path } from './path.ts';
import type { TaggedWord, WordFacts } from './tagged-word.ts';
import { factsOf, factsOfMark } from './word-facts.ts';

/** Rows of the table, a power of two. */
export const ROWS = 1 << 18;

export interface EntityModel {
  readonly known: KnownWords;
  /** What a weight of one stands for, in nats. */
  readonly scale: number;
  /** One weight a label in each row. */
  readonly own: Int8Array;
  /** One bit a row of `own`: whether any of its weights is not zero. */
  readonly filled: Uint32Array;
  /** From label (row) to label; one more row for the beginning of a stretch. In the worth of `own`. */
  readonly links: Int32Array;
  /** Weights of what the article tells elsewhere. */
  readonly evidence: Int8Array;
}

const EDGE = 0;

export class Tagger {
  private readonly marks = new Map<number, TaggedWord>();
  private readonly rows = new Rows(ROWS - 1);
  private readonly evidenceRows = new Rows(EVIDENCE_ROWS - 1);
  private readonly evidence = new Evidence();
  private readonly path = new Path();
  private readonly edge: TaggedWord;
  private readonly sum = new Int32Array(LABELS);
  /** What the features of each token of the text say of its labels. */
  private sums = new Int32Array(LABELS * 1024);
  private cores = new Int32Array(1024);

  constructor(readonly model: EntityModel) {
    this.edge = this.make(factsOfMark(EDGE));
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
      this.cores = new Int32Array(doc.count * 2);
      this.sums = new Int32Array(doc.count * 2 * LABELS);
    }
    for (let from = 0; from < doc.count; ) {
      const to = lineEnd(doc, from);
      this.addUp(doc, from, to);
      this.choose(from, to, labels);
      from = to + 1;
    }
  }

  /** The labels with what the article tells of its words elsewhere, after {@link readFirst}. */
  private readAgain(doc: Document, labels: Uint8Array): void {
    const { evidence, evidenceRows, sums, model } = this;
    if (!this.gather(doc, labels)) return;
    const first = labels.slice();
    for (let from = 0; from < doc.count; ) {
      const to = lineEnd(doc, from);
      for (let i = from; i < to; i++) {
        evidenceRows.clear();
        evidence.rows(evidenceRows, i, first, from, to);
        for (let k = 0; k < evidenceRows.count; k++) {
          const row = (evidenceRows.at[k] ?? 0) * LABELS;
          for (let y = 0; y < LABELS; y++)
            sums[i * LABELS + y] = (sums[i * LABELS + y] ?? 0) + (model.evidence[row + y] ?? 0);
        }
      }
      this.choose(from, to, labels);
      from = to + 1;
    }
  }

  /** Counts the labels of the first reading; whether there are any names at all. */
  private gather(doc: Document, labels: Uint8Array): boolean {
    let names = false;
    for (let i = 0; i < doc.count && !names; i++) names = labels[i] !== OUTSIDE;
    if (names) this.evidence.count(this.cores, labels, doc.count);
    return names;
  }

  /** What training the second reading needs of the first: after {@link readFirst}. */
  evidenceFor(doc: Document, labels: Uint8Array): { readonly evidence: Evidence; readonly sums: Int32Array } {
    this.evidence.count(this.cores, labels, doc.count);
    return { evidence: this.evidence, sums: this.sums };
  }

  private choose(from: number, to: number, labels: Uint8Array): void {
    const { path, sums } = this;
    const { links } = this.model;
    path.begin();
    for (let i = from; i < to; i++) path.step(sums, i * LABELS, links);
    path.finish(labels, from);
  }

  /** Sums what the features say, token by token. */
  private addUp(doc: Document, from: number, to: number): void {
    const { rows, edge, sums, cores } = this;
    const { own, filled } = this.model;
    if (to < doc.count) cores[to] = 0;
    let a = edge;
    let b = edge;
    let c = from < to ? this.word(doc, from) : edge;
    let d = from + 1 < to ? this.word(doc, from + 1) : edge;
    for (let i = from; i < to; i++) {
      const e = i + 2 < to ? this.word(doc, i + 2) : edge;
      const at = i * LABELS;
      cores[i] = doc.types[i] === null ? 0 : c.facts.core;
      for (let y = 0; y < LABELS; y++)
        sums[at + y] =
          (a.sums[(REACH + 2) * LABELS + y] ?? 0) +
          (b.sums[(REACH + 1) * LABELS + y] ?? 0) +
          (c.sums[REACH * LABELS + y] ?? 0) +
          (d.sums[(REACH - 1) * LABELS + y] ?? 0) +
          (e.sums[(REACH - 2) * LABELS + y] ?? 0);
      rows.clear();
      pairRows(rows, a.facts, b.facts, c.facts, d.facts, e.facts);
      addRows(own, filled, rows, sums, at);
      a = b;
      b = c;
      c = d;
      d = e;
    }
  }

  private word(doc: Document, i: number): TaggedWord {
    const type = doc.types[i];
    if (type === null || type === undefined) return this.mark(signOfMark(doc, i));
    if (type.tagged !== null && type.tagged.by === this) return type.tagged;
    const made = this.make(factsOf(type, doc.partsOf(type), this.model.known));
    type.tagged = made;
    return made;
  }

  private mark(sign: number): TaggedWord {
    const known = this.marks.get(sign);
    if (known !== undefined) return known;
    const made = this.make(factsOfMark(sign));
    this.marks.set(sign, made);
    return made;
  }

  private make(facts: WordFacts): TaggedWord {
    const sums = new Int16Array(PLACES * LABELS);
    const { rows, sum } = this;
    for (let place = 0; place < PLACES; place++) {
      rows.clear();
      wordRows(rows, facts, place - REACH);
      sum.fill(0);
      addRows(this.model.own, this.model.filled, rows, sum, 0);
      sums.set(sum, place * LABELS);
    }
    return { by: this, facts, sums };
  }
}

function addRows(own: Int8Array, filled: Uint32Array, { at, count }: Rows, sums: Int32Array, to: number): void {
  for (let k = 0; k < count; k++) {
    const found = at[k] ?? 0;
    if (((filled[found >>> 5] ?? 0) & (1 << (found & 31))) === 0) continue;
    const row = found * LABELS;
    for (let y = 0; y < LABELS; y++) sums[to + y] = (sums[to + y] ?? 0) + (own[row + y] ?? 0);
  }
}

/** The end of the line that begins at a token. */
function lineEnd(doc: Document, from: number): number {
  let to = from;
  while (to < doc.count && doc.kind(to) !== Kind.Line) to++;
  return to;
}

/** Facts of any token, for training. */
export function factsAt(doc: Document, i: number, known: KnownWords): WordFacts {
  const type: WordType | null | undefined = i >= 0 && i < doc.count ? doc.types[i] : undefined;
  if (type === undefined) return factsOfMark(EDGE);
  if (type === null) return factsOfMark(signOfMark(doc, i));
  return factsOf(type, doc.partsOf(type), known);
}

/** 0 the edge of a stretch, 1 a number, 2 another script, else by the mark. */
function signOfMark(doc: Document, i: number): number {
  switch (doc.kind(i)) {
    case Kind.Line:
      return EDGE;
    case Kind.Number:
      return 1;
    case Kind.Foreign:
      return 2;
    default: {
      const unit = doc.text.charCodeAt(doc.start(i));
      return 3 + (QUOTES.has(unit) ? 0 : unit);
    }
  }
}

const QUOTES: ReadonlySet<number> = new Set([0x22, 0xab, 0xbb, 0x201c, 0x201d, 0x201e]);
