/**
 * What a teacher has taught (`teacher/pupil.py`): weights of the tagger's first reading, kinds of words, and what each word mostly is.
 *
 * Example: of five pupils one has learnt from all the annotated text, the others without one fold each, so that the second reading can be
 * learnt from what they make of it.
 */
import { readFileSync } from 'node:fs';
import { EVIDENCE_ROWS } from '../../src/reader/entities/evidence.ts';
import { LABELS, OUTSIDE } from '../../src/reader/entities/labels.ts';
import { type EntityModel, ROWS } from '../../src/reader/entities/model.ts';
import type { KnownColumns } from '../../src/reader/entities/pack.ts';
import { SparseRows } from '../../src/reader/entities/sparse-rows.ts';
import { columnsOf, knownWords } from './known.ts';

/** What a weight of one stands for, in nats: `SCALE` of the pupil. */
const SCALE = 1 / 8;

export interface Taught {
  readonly columns: KnownColumns;
  readonly model: EntityModel;
}

/**
 * Reads a pupil's file: five lengths; rows; kinds, coarse kinds, codes and links in two bytes each; weights of the rows in one.
 *
 * @param cores the words of the news, as `numbered.ts` wrote them
 */
export function readTaught(path: string, cores: readonly string[], lists: ReadonlyMap<string, number>): Taught {
  const bytes = readFileSync(path);
  let at = 0;
  const lengths = Array.from({ length: 5 }, (_, k) => bytes.readInt32LE(4 * k));
  at += 20;
  const rows = Int32Array.from({ length: lengths[4] ?? 0 }, (_, k) => bytes.readInt32LE(at + 4 * k));
  at += 4 * rows.length;
  const [kinds = [], coarse = [], codes = [], links = []] = lengths.slice(0, 4).map((length) => {
    const column = Array.from({ length }, (_, k) => bytes.readInt16LE(at + 2 * k));
    at += 2 * length;
    return column;
  });
  const own = new SparseRows(ROWS, rows, new Int8Array(bytes.subarray(at, at + rows.length * LABELS)));
  // Their first place stands for words that are not of the news.
  const columns = columnsOf({ cores, kinds: kinds.slice(1), coarse }, codes.slice(1), lists);
  return {
    columns,
    model: {
      known: knownWords(columns),
      scale: SCALE,
      own,
      // A line begins as behind a token outside.
      links: Int32Array.from([...links, ...links.slice(OUTSIDE * LABELS, (OUTSIDE + 1) * LABELS)]),
      evidence: new Int8Array(EVIDENCE_ROWS * LABELS),
    },
  };
}
