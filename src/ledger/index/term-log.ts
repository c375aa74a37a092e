/**
 * The tokens of a field as they come, unit after unit, and how they become lists: all tokens of a term together, in the order of
 * the units. Everything here is used again for the next segment.
 */
import { PARAGRAPH_GAP, SPACES, type Space } from './layout.ts';
import { IntList } from './numbers.ts';
import { PostingsWriter } from './postings.ts';
import type { SegmentFileWriter } from './segment-file.ts';
import { StringTableWriter } from './string-table.ts';
import type { Passage } from './passage.ts';
import { type FieldTerms, isPassages } from './unit.ts';
import { NO_WORD, type Vocabulary } from './vocabulary.ts';
import { writeTerms } from './write-terms.ts';

/** The terms of one field as written, or its keys: numbers of the vocabulary, with positions. */
interface TermLog {
  readonly terms: IntList;
  readonly positions: IntList;
  /** Where the tokens of each unit begin. */
  readonly from: IntList;
}

const NO_KEYS: readonly string[] = [];
const NONE: readonly number[] = [];

/** One field: its two logs and its length in each unit. */
export class FieldLog {
  private readonly logs: { readonly [space in Space]: TermLog } = { exact: newLog(), keys: newLog() };
  private readonly lengths = new IntList();

  constructor(private readonly vocabulary: Vocabulary) {}

  get tokens(): number {
    return this.logs.exact.terms.length + this.logs.keys.terms.length;
  }

  clear(): void {
    this.lengths.clear();
    for (const space of SPACES) {
      const { terms, positions, from } = this.logs[space];
      terms.clear();
      positions.clear();
      from.clear();
    }
  }

  add(unit: number, field: FieldTerms | readonly Passage[]): void {
    this.fillUp(unit);
    this.lengths.push(isPassages(field) ? this.addPassages(field) : this.addTerms(field));
  }

  /** @returns how many words there were */
  private addTerms({ exact, keys, breaks = NONE, joined = NONE }: FieldTerms): number {
    const { vocabulary } = this;
    let gap = 0;
    let nextBreak = 0;
    let nextJoined = 0;
    let length = 0;
    for (let i = 0; i < exact.length; i++) {
      for (; nextBreak < breaks.length && (breaks[nextBreak] ?? 0) <= i; nextBreak++) if (i > 0) gap += PARAGRAPH_GAP;
      for (; nextJoined < joined.length && (joined[nextJoined] ?? 0) <= i; nextJoined++) if (i > 0) gap--;
      const word = exact[i] ?? '';
      if (word === '') continue;
      length++;
      const number = vocabulary.number(word);
      this.log(number, vocabulary.keys(number, keys[i] ?? NO_KEYS), i + gap);
    }
    return length;
  }

  private addPassages(passages: readonly Passage[]): number {
    const { vocabulary } = this;
    let position = 0;
    let length = 0;
    let begun = false;
    for (const { of: text, stretches } of passages) {
      for (const [from, to] of stretches) {
        let paragraph = -1;
        for (let i = from; i < to; i++) {
          if (i === from || text.paragraph(i) !== paragraph) {
            paragraph = text.paragraph(i);
            if (begun) position += PARAGRAPH_GAP;
          } else if (text.joined(i)) position--;
          begun = true;
          const token = vocabulary.token(text, i);
          const word = vocabulary.word(token);
          if (word !== NO_WORD) {
            this.log(word, vocabulary.keysOfToken(token), position);
            length++;
          }
          position++;
        }
      }
    }
    return length;
  }

  private log(word: number, keys: readonly number[], position: number): void {
    const { logs } = this;
    logs.exact.terms.push(word);
    logs.exact.positions.push(position);
    for (let k = 0; k < keys.length; k++) {
      logs.keys.terms.push(keys[k] ?? 0);
      logs.keys.positions.push(position);
    }
  }

  /** @param order the units in the order of the segment */
  write(file: SegmentFileWriter, field: string, order: Int32Array, sorter: TokenSorter): void {
    this.fillUp(order.length);
    const { values } = this.lengths;
    file.addLengths(
      field,
      order.map((unit) => values[unit] ?? 0),
    );
    for (const space of SPACES) {
      const log = this.logs[space];
      log.from.push(log.terms.length);
      sorter.write(file, log, field, space, order);
    }
  }

  /** Units up to this one have no tokens unless they had some. */
  private fillUp(unit: number): void {
    const { exact, keys } = this.logs;
    while (this.lengths.length < unit) this.lengths.push(0);
    while (exact.from.length <= unit) exact.from.push(exact.terms.length);
    while (keys.from.length <= unit) keys.from.push(keys.terms.length);
  }
}

function newLog(): TermLog {
  return {
    terms: new IntList(1024),
    positions: new IntList(1024),
    from: new IntList(1024),
  };
}

/** Sorts the tokens of logs by term and unit, and writes them. */
export class TokenSorter {
  /** For each term of the vocabulary: how many tokens, then where its next one goes. 0 between logs. */
  private places = new Int32Array(0);
  private units = new Int32Array(0);
  private positions = new Int32Array(0);
  private readonly met = new IntList(1024);
  private readonly postings = new PostingsWriter();

  constructor(readonly vocabulary: Vocabulary) {}

  write(file: SegmentFileWriter, log: TermLog, field: string, space: Space, order: Int32Array): void {
    const sorted = this.sort(log, order);
    const { units, positions, places, vocabulary, postings } = this;
    postings.clear();
    const table = new StringTableWriter(3);
    let i = 0;
    for (const term of sorted) {
      const to = places[term] ?? 0;
      places[term] = 0;
      while (i < to) {
        const unit = units[i] ?? 0;
        let end = i + 1;
        while (end < to && units[end] === unit) end++;
        postings.begin(unit, end - i);
        let before = 0;
        for (; i < end; i++) {
          const position = positions[i] ?? 0;
          postings.positions.varint(position - before);
          before = position;
        }
      }
      table.addText(vocabulary.text(term), postings.finish());
    }
    writeTerms(file, field, space, { table, postings, units: order.length });
  }

  /** Puts the tokens in their places; returns the terms in order, and leaves in `places` where the tokens of each end. */
  private sort(log: TermLog, order: Int32Array): Int32Array {
    const { met } = this;
    const terms = log.terms.values;
    const logged = log.positions.values;
    const from = log.from.values;
    this.makeRoom(terms.length);
    const { places, units, positions } = this;
    met.clear();
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] ?? 0;
      const count = places[term] ?? 0;
      if (count === 0) met.push(term);
      places[term] = count + 1;
    }
    const sorted = this.vocabulary.sorted(met.values);
    let begin = 0;
    for (const term of sorted) {
      const count = places[term] ?? 0;
      places[term] = begin;
      begin += count;
    }
    // Unit after unit in the order of the segment: so the tokens of each term come out sorted.
    for (let unit = 0; unit < order.length; unit++) {
      const old = order[unit] ?? 0;
      const to = from[old + 1] ?? 0;
      for (let i = from[old] ?? 0; i < to; i++) {
        const term = terms[i] ?? 0;
        const at = places[term] ?? 0;
        places[term] = at + 1;
        units[at] = unit;
        positions[at] = logged[i] ?? 0;
      }
    }
    return sorted;
  }

  private makeRoom(tokens: number): void {
    const { vocabulary } = this;
    if (this.places.length < vocabulary.size) this.places = new Int32Array(vocabulary.size * 2);
    if (this.units.length < tokens) {
      this.units = new Int32Array(tokens * 2);
      this.positions = new Int32Array(tokens * 2);
    }
  }
}
