/** The options of `npm run eval`. */
import { parseArgs } from 'node:util';
import type { Folding } from './folds.ts';
import { type IdRange, idRange } from './gold.ts';

export const USAGE = `npm run eval -- [options]     how right the reader is on annotated articles

  --gold PATH        another gold file (JSONL, flat form) instead of our own articles; may be repeated
  --unread           the articles of evaluation/unread, which nothing is learnt from, as the reader ships; their errors are not shown
  --only FROM-TO     only the documents with these ids: d071-d100
  --held-out FROM-TO with --write: ids that nobody tunes on, told apart in the page
  --folds K          train a reader for each of K folds on the other documents; K = outlet: one fold an outlet; outlet:4: outlets dealt into four
                     (without it: the reader as shipped, whose weights have seen our own articles)
  --errors N         the first N errors with the gold and the read text
  --predictions PATH write what was read, in the flat form, without inherited links
  --json             all figures as JSON
  --floor            fail where a figure on our own articles, in folds, is below evaluation/floor.json
  --set-floor        write evaluation/floor.json, a little below the present figures
  --write            write docs/accuracy.md from our own articles and every --gold, in folds
  --write-layers     write only its part on dates, events, lines, names and topics, in seconds
  --data DIR         with both: the folder that holds gold/dev.jsonl and data/; else MUSNAD_DATA, else ../shared
`;

export interface Options {
  /** Paths of gold files; empty for our own articles. */
  readonly gold: readonly string[];
  /** Whether the articles that nothing is learnt from are read. */
  readonly unread: boolean;
  readonly only: IdRange | null;
  readonly heldOut: IdRange | null;
  readonly folding: Folding | null;
  readonly errors: number;
  readonly predictions: string | null;
  readonly json: boolean;
  readonly floor: boolean;
  readonly setFloor: boolean;
  readonly write: boolean;
  readonly writeLayers: boolean;
  /** Where texts and corpora lie that are not part of the project; null for the usual place. */
  readonly data: string | null;
  readonly help: boolean;
}

/** An option given wrongly. */
export class OptionError extends Error {}

/** @throws {OptionError} telling what is wrong */
export function parseOptions(argv: readonly string[]): Options {
  const raw = parsed(argv);
  return {
    gold: raw.gold ?? [],
    unread: raw.unread ?? false,
    only: raw.only === undefined ? null : idRange(raw.only),
    heldOut: raw['held-out'] === undefined ? null : idRange(raw['held-out']),
    folding: raw.folds === undefined ? null : foldingOf(raw.folds),
    errors: raw.errors === undefined ? 0 : whole('--errors', raw.errors),
    predictions: raw.predictions ?? null,
    json: raw.json ?? false,
    floor: raw.floor ?? false,
    setFloor: raw['set-floor'] ?? false,
    write: raw.write ?? false,
    writeLayers: raw['write-layers'] ?? false,
    data: raw.data ?? null,
    help: raw.help ?? false,
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        gold: { type: 'string', multiple: true },
        unread: { type: 'boolean' },
        only: { type: 'string' },
        'held-out': { type: 'string' },
        folds: { type: 'string' },
        errors: { type: 'string' },
        predictions: { type: 'string' },
        json: { type: 'boolean' },
        floor: { type: 'boolean' },
        'set-floor': { type: 'boolean' },
        write: { type: 'boolean' },
        'write-layers': { type: 'boolean' },
        data: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error));
  }
}

function foldingOf(words: string): Folding {
  if (words === 'outlet') return { by: 'outlet' };
  const ofOutlets = words.startsWith('outlet:');
  const count = whole('--folds', ofOutlets ? words.slice('outlet:'.length) : words);
  if (count < 2) throw new OptionError('--folds: two at least, or "outlet"');
  return { by: ofOutlets ? 'outlet' : 'count', count };
}

function whole(option: string, words: string): number {
  if (!/^\d{1,6}$/.test(words)) throw new OptionError(`${option}: a whole number should stand here, not "${words}"`);
  return Number(words);
}
