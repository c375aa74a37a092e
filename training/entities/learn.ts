/**
 * From labelled documents to weights of the tagger: rows of every token, the field trained on them, the weights in whole numbers.
 */
import { Kind } from '../../src/text/index.ts';
import { REACH, wordRows } from '../../src/reader/entities/features.ts';
import type { KnownWords } from '../../src/reader/entities/known-words.ts';
import { EVIDENCE_ROWS } from '../../src/reader/entities/evidence.ts';
import { LABELS, OUTSIDE } from '../../src/reader/entities/labels.ts';
import { type EntityModel, ROWS } from '../../src/reader/entities/model.ts';
import { SparseRows } from '../../src/reader/entities/sparse-rows.ts';
import { factsAt } from '../../src/reader/entities/tagged-words.ts';
import type { Tagger } from '../../src/reader/entities/tagger.ts';
import { Rows } from '../../src/reader/model/features.ts';
import type { LabelledDocument } from './corpora.ts';
import { type Field, type FieldOptions, type Stretch, trainField } from './field.ts';

export function stretchesOf(documents: readonly LabelledDocument[], known: KnownWords, weight = 1): Stretch[] {
  const rows = new Rows(ROWS - 1, 512);
  const out: Stretch[] = [];
  for (const { doc, labels } of documents)
    for (let from = 0; from < doc.count; ) {
      while (from < doc.count && doc.kind(from) === Kind.Line) from++;
      let to = from;
      while (to < doc.count && doc.kind(to) !== Kind.Line) to++;
      const at: Int32Array[] = [];
      const near = (i: number) => (i < from || i >= to ? factsAt(doc, -1, known) : factsAt(doc, i, known));
      const facts = Array.from({ length: to - from + 2 * REACH }, (_, k) => near(from - REACH + k));
      for (let i = from; i < to; i++) {
        rows.clear();
        const [a, b, c, d, e] = facts.slice(i - from, i - from + 2 * REACH + 1);
        if (!a || !b || !c || !d || !e) continue;
        [a, b, c, d, e].forEach((one, k) => {
          wordRows(rows, one, REACH - k);
        });
        at.push(rows.at.slice(0, rows.count));
      }
      if (to > from) out.push({ rows: at, labels: labels.slice(from, to), weight });
      from = to;
    }
  return out;
}

export const OPTIONS: FieldOptions = { rows: ROWS, epochs: 12, rate: 0.5, penalty: 0, dropout: 0.3, calm: 1 };
/** A row that holds at fewer tokens tells nothing that another text would bear out. */
const FEWEST = 3;
/** What a weight of one stands for, and the least that is kept. */
const SCALE = 0.1;
const LEAST = 2;

export function learn(
  stretches: readonly Stretch[],
  known: KnownWords,
  options: FieldOptions = OPTIONS,
  fewest = FEWEST,
): EntityModel {
  const met = new Int32Array(ROWS);
  for (const { rows } of stretches) for (const at of rows) for (const row of at) met[row] = (met[row] ?? 0) + 1;
  const often = stretches.map(
    (one): Stretch => ({ ...one, rows: one.rows.map((at) => at.filter((row) => (met[row] ?? 0) >= fewest)) }),
  );
  return modelOf(trainField(often, options), known);
}

/** The second reading's options: few rows, each met often. */
const AGAIN: FieldOptions = { rows: EVIDENCE_ROWS, epochs: 8, rate: 0.1, penalty: 0, dropout: 0.1, calm: 1 };

/** How sure it is, in nats, that a token is outside which the first reading did not even ask for. */
const CERTAIN = 20;

/** A tagger and documents that it has not learnt from. */
export interface Unseen {
  readonly tagger: Tagger;
  readonly documents: readonly LabelledDocument[];
}

/** Adds the second reading to a model, learnt from what taggers make of text that they have not learnt from. */
export function learnAgain(model: EntityModel, unseen: readonly Unseen[], options: FieldOptions = AGAIN): EntityModel {
  const rows = new Rows(EVIDENCE_ROWS - 1);
  const stretches: Stretch[] = [];
  for (const { tagger, documents } of unseen)
    for (const { doc, labels } of documents) {
      const first = new Uint8Array(doc.count);
      tagger.readFirst(doc, first);
      const { evidence, said } = tagger.evidenceFor(doc, first);
      for (let from = 0; from < doc.count; ) {
        let to = from;
        while (to < doc.count && doc.kind(to) !== Kind.Line) to++;
        const at: Int32Array[] = [];
        for (let i = from; i < to; i++) {
          rows.clear();
          if (said(i, OUTSIDE) !== null) evidence.rows(rows, i, first, from, to);
          at.push(rows.at.slice(0, rows.count));
        }
        const base = Float32Array.from({ length: (to - from) * LABELS }, (_, k) => {
          const label = k % LABELS;
          return said(from + Math.floor(k / LABELS), label) ?? (label === OUTSIDE ? CERTAIN : 0);
        });
        if (to > from) stretches.push({ rows: at, labels: labels.slice(from, to), weight: 1, base });
        from = to + 1;
      }
    }
  const links = Float32Array.from(model.links, (link) => link * model.scale);
  const field = trainField(stretches, { ...options, links });
  return {
    ...model,
    evidence: wholes(field.own, model.scale, 1),
  };
}

/** Weights as whole numbers of one byte; small ones are left out. */
export function modelOf({ own, links }: Field, known: KnownWords, least = LEAST): EntityModel {
  const scale = SCALE;
  const whole = withoutFaint(wholes(own, scale, least), least);
  return {
    known,
    scale,
    own: SparseRows.of(whole),
    links: Int32Array.from(links, (value) => Math.round(value / scale)),
    evidence: new Int8Array(EVIDENCE_ROWS * LABELS),
  };
}

function wholes(weights: Float32Array, scale: number, least: number): Int8Array {
  return Int8Array.from(weights, (value) => {
    const whole = Math.max(-127, Math.min(127, Math.round(value / scale)));
    return Math.abs(whole) < least ? 0 : whole;
  });
}

/** Without rows that say the least there is of one label or two: a third of all, and hardly anything is read otherwise. */
function withoutFaint(own: Int8Array, least: number): Int8Array {
  for (let at = 0; at < own.length; at += LABELS) {
    const row = own.subarray(at, at + LABELS);
    let said = 0;
    let loud = false;
    for (const value of row) {
      if (value !== 0) said++;
      if (Math.abs(value) > least) loud = true;
    }
    if (said <= 2 && !loud) row.fill(0);
  }
  return own;
}
