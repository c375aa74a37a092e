/**
 * How often the terms of a word stand in each unit of a segment, counted list after list. A prefix of three letters («وال») is thirty
 * million postings of ten million statements: what is done for each of them is done here, and is to decode it and to add one number
 * to another. Lengths, weights and scores come once for a unit, not once for a posting.
 */
import type { FieldNorm } from './bm25.ts';
import { ByteSource } from './bytes.ts';
import { corrupt } from './fault.ts';
import { SKIP_EVERY } from './layout.ts';
import type { Accumulator, Matches } from './matches.ts';
import { addSmall, type Column } from './numbers.ts';
import { PostingDecoder } from './postings.ts';
import { type CountedTerms, postingsOf, type TermRun } from './term-runs.ts';

/** Up to so many postings, as bits of the number of units, each unit that has one is noted; for more all units are looked at. */
const FEW = 3;
/** Units whose weights are added up together. */
const TOGETHER = 4096;

/** Terms of a word in a field of a segment, with the field's tokens in each unit, and what one of them counts. */
export interface CountedField extends CountedTerms {
  readonly lengths: Column;
  readonly norm: FieldNorm;
}

export class Tally {
  /** For each field, how often in each unit; all 0 between two words. */
  private readonly counts: Int32Array[] = [];
  private readonly touched: Int32Array;
  /** For each of some units, how often in all fields, weighed. */
  private readonly weights = new Float64Array(TOGETHER);
  private readonly decoder = new PostingDecoder();
  /** What is found, before it is known how much that is: room for all units, made when a common word is first asked for. */
  private found: { readonly docs: Int32Array; readonly scores: Float64Array } | null = null;

  /** @param units units of the largest segment */
  constructor(private readonly units: number) {
    this.touched = new Int32Array((units >> FEW) + 1);
  }

  /** The units that have any of the terms, and how often, weighed by how long the field is there. */
  match(fields: readonly CountedField[], accumulator: Accumulator, units: number): Matches {
    try {
      const isFew = ({ runs, columns }: CountedField): boolean =>
        columns.length === 0 && runs.reduce((sum, run) => sum + postingsOf(run), 0) <= this.touched.length;
      if (!fields.every(isFew)) return this.matchMany(fields, units);
      for (const field of fields) this.addFew(field, accumulator, units);
      return accumulator.take(units);
    } catch (error) {
      for (const counts of this.counts) counts.fill(0);
      throw error;
    }
  }

  private addFew({ runs, norm, lengths }: CountedField, accumulator: Accumulator, units: number): void {
    const { touched } = this;
    const counts = this.countsAt(0);
    let count = 0;
    for (const run of runs) count = this.countFew(run, units, count);
    for (let i = 0; i < count; i++) {
      const unit = touched[i] ?? 0;
      accumulator.add(unit, (counts[unit] ?? 0) * norm.factor(lengths[unit] ?? 0));
      counts[unit] = 0;
    }
  }

  /** Looks at all units, so many at a time that what is added up for them stays at hand. */
  private matchMany(fields: readonly CountedField[], units: number): Matches {
    const counted = fields.map((field, f) => ({ ...field, counts: this.countsOf(field, f, units) }));
    const { weights } = this;
    // Written before it is known whether the unit was met, and written over if not: no branch to guess wrong.
    this.found ??= { docs: new Int32Array(this.units + 1), scores: new Float64Array(this.units + 1) };
    const { docs, scores } = this.found;
    let at = 0;
    for (let from = 0; from < units; from += TOGETHER) {
      const to = Math.min(units, from + TOGETHER);
      weights.fill(0);
      for (const { counts, norm, lengths } of counted) addWeights(weights, counts, norm, lengths, from, to);
      for (let unit = from; unit < to; unit++) {
        const weight = weights[unit - from] ?? 0;
        docs[at] = unit;
        scores[at] = weight;
        at += weight > 0 ? 1 : 0;
      }
    }
    for (const counts of this.counts) counts.fill(0, 0, units);
    return { docs: docs.slice(0, at), scores: scores.slice(0, at) };
  }

  /** How often the terms stand in each unit. */
  private countsOf({ runs, columns }: CountedField, f: number, units: number): Int32Array {
    const counts = this.countsAt(f).subarray(0, units);
    for (const run of runs) countPostings(run.lists(), run.postings, run.bytes, counts);
    for (const column of columns) addSmall(column, counts);
    return counts;
  }

  private countsAt(f: number): Int32Array {
    while (this.counts.length <= f) this.counts.push(new Int32Array(this.units));
    return this.counts[f] ?? new Int32Array(this.units);
  }

  /** @returns how many units were touched by now */
  private countFew(run: TermRun, units: number, before: number): number {
    const { touched, decoder } = this;
    const counts = this.countsAt(0);
    const bytes = run.lists();
    let count = before;
    for (let t = 0, at = 0; t < run.postings.length; t++) {
      const length = run.bytes[t] ?? 0;
      let left = run.postings[t] ?? 0;
      decoder.open(bytes, left, at, at + length);
      while (left > 0) {
        const decoded = decoder.next(units);
        for (let i = 0; i < decoded; i++) {
          const unit = decoder.docs[i] ?? 0;
          if (counts[unit] === 0) touched[count++] = unit;
          counts[unit] = (counts[unit] ?? 0) + (decoder.frequencies[i] ?? 0);
        }
        left -= decoded;
      }
      at += length;
    }
    return count;
  }
}

/**
 * Adds to each unit how often it stands in lists that lie behind one another. As a decoder reads them, but that nothing is put down between reading
 * and adding: this loop is what a prefix spends its time in.
 *
 * @param postings of each list; @param lengths their bytes
 */
export function countPostings(bytes: Uint8Array, postings: Int32Array, lengths: Int32Array, counts: Int32Array): void {
  let at = 0;
  for (let t = 0, end = 0; t < postings.length; t++) {
    const count = postings[t] ?? 0;
    end += lengths[t] ?? 0;
    if (count > SKIP_EVERY) {
      const source = new ByteSource(bytes, at);
      source.skip(source.varint());
      at = source.at;
    }
    let unit = -1;
    for (let i = 0; i < count; i++) {
      let byte = bytes[at++] ?? 0;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        value |= (byte & 127) << shift;
      }
      unit += (value >>> 1) + 1;
      let frequency = 1;
      if ((value & 1) !== 0) {
        byte = bytes[at++] ?? 0;
        frequency = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = bytes[at++] ?? 0;
          frequency |= (byte & 127) << shift;
        }
        frequency += 2;
      }
      counts[unit] = (counts[unit] ?? 0) + frequency;
    }
    if (unit >= counts.length || at !== end) throw corrupt('postings of a term');
  }
}

/** Adds the weights of units from one to another to those that begin with the first of them. */
function addWeights(
  weights: Float64Array,
  counts: Int32Array,
  norm: FieldNorm,
  lengths: Column,
  from: number,
  to: number,
): void {
  for (let unit = from; unit < to; unit++)
    weights[unit - from] = (weights[unit - from] ?? 0) + (counts[unit] ?? 0) * norm.factor(lengths[unit] ?? 0);
}
