/**
 * Words as the tagger of names keeps them: what each tells of its own label and of those beside it, summed once for its
 * spelling.
 *
 * Example: what «الرئيس» tells of the word behind it is summed once, however many texts it stands in.
 * All lie in one room, as `rows-of-words.ts` says.
 */
import { Kind } from '../../text/index.ts';
import type { Document } from '../document.ts';
import { Rows } from '../model/features.ts';
import type { WordType } from '../vocabulary.ts';
import { PLACES, REACH, wordRows } from './features.ts';
import { beginOf, LABELS, OUTSIDE } from './labels.ts';
import { type EntityModel, ROWS } from './model.ts';
import { CORE, LEADS, PAIRED, WIDTH } from './rows-of-words.ts';
import { factsOf, factsOfMark, type WordFacts } from './word-facts.ts';

/** The slot of what stands before and behind a stretch. */
export const EDGE = 0;
/** About as many spellings as the vocabulary keeps. */
const KEPT = 1 << 16;
const ORGANISATION = beginOf('organisation');
/** No sum of a place is larger, so that five of them keep within 16 bits. */
const MOST = 6000;

export class TaggedWords {
  rows = new Int32Array(0);
  /** The same numbers by halves. */
  halves = new Int16Array(0);
  private used = 0;
  /** Stands for the words that are kept now. */
  private age: object = {};
  private readonly marks = new Map<number, number>();
  private readonly features = new Rows(ROWS - 1);
  private readonly sum = new Int32Array(LABELS);
  /** What the word kept last tells of its own label. */
  private readonly own = new Int32Array(LABELS);

  /** @param most so many spellings are kept over from text to text */
  constructor(
    private readonly model: EntityModel,
    private readonly most = KEPT,
  ) {
    this.begin();
  }

  /** Makes ready for a text: old words go when there are too many. */
  open(): void {
    if (this.used > this.most) this.begin();
  }

  /** The slot of a token's word or mark; holds until the next text is opened. */
  slot(doc: Document, i: number): number {
    const type = doc.types[i];
    if (type === null || type === undefined) return this.mark(signOfMark(doc, i));
    if (type.taggedBy === this.age) return type.tagged;
    const facts = factsOf(type, doc.partsOf(type), this.model.known);
    type.tagged = this.keep(facts);
    type.taggedBy = this.age;
    type.cut = facts.cut;
    type.opensBody = (this.own[ORGANISATION] ?? 0) >= (this.own[OUTSIDE] ?? 0);
    return type.tagged;
  }

  private begin(): void {
    this.age = {};
    this.used = 0;
    this.marks.clear();
    this.rows = new Int32Array(1 << (WIDTH + 10));
    this.halves = new Int16Array(this.rows.buffer);
    this.mark(EDGE);
  }

  private mark(sign: number): number {
    const known = this.marks.get(sign);
    if (known !== undefined) return known;
    const slot = this.keep(factsOfMark(sign));
    this.marks.set(sign, slot);
    return slot;
  }

  private keep(facts: WordFacts): number {
    const slot = this.used++;
    const at = slot << WIDTH;
    if (at === this.rows.length) this.widen();
    const { rows, halves, features, sum } = this;
    for (let place = 0; place < PLACES; place++) {
      features.clear();
      wordRows(features, facts, place - REACH);
      this.model.own.sum(features, sum);
      let lead = -MOST;
      for (let y = 0; y < LABELS; y++) {
        sum[y] = Math.max(-MOST, Math.min(MOST, sum[y] ?? 0));
        if (y !== OUTSIDE) lead = Math.max(lead, (sum[y] ?? 0) - (sum[OUTSIDE] ?? 0));
      }
      halves[at * 2 + LEADS + place] = lead;
      if (place === REACH) this.own.set(sum);
      for (let k = 0; k < PAIRED; k++)
        rows[at + place * PAIRED + k] = (sum[2 * k] ?? 0) + ((2 * k + 1 < LABELS ? (sum[2 * k + 1] ?? 0) : 0) << 16);
    }
    rows[at + CORE] = facts.core;
    return slot;
  }

  private widen(): void {
    const rows = new Int32Array(this.rows.length * 2);
    rows.set(this.rows);
    this.rows = rows;
    this.halves = new Int16Array(rows.buffer);
  }
}

/** Facts of any token, for training. */
export function factsAt(doc: Document, i: number, known: EntityModel['known']): WordFacts {
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
