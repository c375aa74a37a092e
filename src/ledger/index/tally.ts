/**
 * How often the terms of a word stand in each unit of a segment, counted list after list. A prefix of three letters («وال») is thirty
 * million postings of ten million statements: what is done for each of them is done here, and is to decode it and to add one number
 * to another. Lengths, weights and scores come once for a unit, not once for a posting.
 */
import type { FieldNorm } from './bm25.ts';
import { ByteSource } from './bytes.ts';
import { corrupt } from './fault.ts';
import { SKIP_EVERY } from './layout.ts';
import type { Accumulator } from './matches.ts';
import type { Column } from './numbers.ts';
import { PostingDecoder } from './postings.ts';
import { type CountedTerms, postingsOf, type TermRun } from './term-runs.ts';

/** Up to so many postings, as bits of the number of units, each unit that has one is noted; for more all units are looked at. */
const FEW = 3;

/** A field in the units of a segment: its tokens in each, and what one of them counts. */
export interface FieldOfUnits {
  readonly lengths: Column;
  readonly norm: FieldNorm;
}

export class Tally {
  /** For each unit, how often; all 0 between two words. */
  private readonly counts: Int32Array;
  private readonly touched: Int32Array;
  private readonly decoder = new PostingDecoder();

  /** @param units units of the largest segment */
  constructor(units: number) {
    this.counts = new Int32Array(units);
    this.touched = new Int32Array((units >> FEW) + 1);
  }

  /** Adds to each unit how often terms stand in it in one field, weighed by how long the field is there. */
  addTo(accumulator: Accumulator, { runs, columns }: CountedTerms, { norm, lengths }: FieldOfUnits): void {
    const units = lengths.length;
    const postings = runs.reduce((sum, run) => sum + postingsOf(run), 0);
    const { counts, touched } = this;
    const [column] = columns;
    try {
      if (postings === 0 && column !== undefined && columns.length === 1) accumulator.addCounts(column, norm, lengths);
      else if (column !== undefined || postings > touched.length) {
        const own = counts.subarray(0, units);
        for (const run of runs) countPostings(run.lists(), run.postings, run.bytes, own);
        for (const more of columns)
          for (let unit = 0; unit < units; unit++) own[unit] = (own[unit] ?? 0) + (more[unit] ?? 0);
        accumulator.addCounts(own, norm, lengths);
        own.fill(0);
      } else {
        let count = 0;
        for (const run of runs) count = this.countFew(run, units, count);
        for (let i = 0; i < count; i++) {
          const unit = touched[i] ?? 0;
          accumulator.add(unit, (counts[unit] ?? 0) * norm.factor(lengths[unit] ?? 0));
          counts[unit] = 0;
        }
      }
    } catch (error) {
      counts.fill(0);
      throw error;
    }
  }

  /** @returns how many units were touched by now */
  private countFew(run: TermRun, units: number, before: number): number {
    const { counts, touched, decoder } = this;
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
