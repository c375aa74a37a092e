/** The options of the scorer of dates, events and lines. */
import { parseArgs } from 'node:util';
import { OptionError } from '../options.ts';

export const LAYER_USAGE = `npx tsx evaluation/layers/main.ts [options]     dates, events and lines: how right the reader is

  --gold PATH     a gold file (JSONL) instead of our own layer and that of the published articles; may be repeated
  --data DIR      the folder that holds gold/dev.jsonl, the published texts; else MUSNAD_DATA, else ../shared
  --only own|dev  only our own articles, or only the published ones
  --against PATH  score this file of annotations (JSONL, the form of gold) instead of what the reader reads
  --ids A,B,...   only the articles with these ids
  --errors N      the first N errors
  --json          all figures as JSON
  --folds         in four folds of outlets, what chooses events learnt anew for each; else the reader as shipped, which has learnt from what it reads
  --tables        the tables as they stand in docs/accuracy.md
  --floor         fail where a figure on our own articles is below evaluation/layers/floor.json
  --set-floor     write evaluation/layers/floor.json, a little below the present figures
`;

export interface LayerOptions {
  readonly gold: readonly string[];
  readonly data: string;
  readonly only: 'own' | 'dev' | null;
  readonly against: string | null;
  readonly ids: readonly string[] | null;
  readonly errors: number;
  readonly json: boolean;
  readonly folds: boolean;
  readonly tables: boolean;
  readonly floor: boolean;
  readonly setFloor: boolean;
  readonly help: boolean;
}

/** @throws {OptionError} telling what is wrong */
export function parseLayerOptions(argv: readonly string[], dataFolder: string): LayerOptions {
  const raw = parsed(argv);
  const only = raw.only ?? null;
  if (only !== null && only !== 'own' && only !== 'dev') throw new OptionError(`--only: own or dev, not ${only}`);
  const errors = Number(raw.errors ?? 0);
  if (!Number.isInteger(errors) || errors < 0) throw new OptionError(`--errors: a whole number, not ${raw.errors}`);
  const floor = raw.floor ?? false;
  const setFloor = raw['set-floor'] ?? false;
  if ((floor || setFloor) && [raw.gold, raw.ids, raw.against].some((value) => value !== undefined))
    throw new OptionError('the floor is that of our own articles, all of them: leave out --gold, --ids and --against');
  const folds = raw.folds ?? false;
  if (
    folds &&
    (floor || setFloor || errors > 0 || [raw.gold, raw.ids, raw.against].some((value) => value !== undefined))
  )
    throw new OptionError(
      '--folds reads all articles, and has no floor: leave out --gold, --ids, --against, --errors and the floor',
    );
  return {
    gold: raw.gold ?? [],
    data: raw.data ?? dataFolder,
    only,
    against: raw.against ?? null,
    ids: raw.ids === undefined ? null : raw.ids.split(','),
    errors,
    json: raw.json ?? false,
    folds,
    tables: raw.tables ?? false,
    floor,
    setFloor,
    help: raw.help ?? false,
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        gold: { type: 'string', multiple: true },
        data: { type: 'string' },
        only: { type: 'string' },
        against: { type: 'string' },
        ids: { type: 'string' },
        errors: { type: 'string' },
        json: { type: 'boolean' },
        folds: { type: 'boolean' },
        tables: { type: 'boolean' },
        floor: { type: 'boolean' },
        'set-floor': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error));
  }
}
