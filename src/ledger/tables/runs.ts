/** Runs: what was taken in, when, by which reader and lexicon, what came of it and what failed and why. */
import { text, textOrNull } from '../columns.ts';
import type { Ids } from '../ids.ts';
import type { Run, RunFailure } from '../ledger.ts';
import { all, get, insert, insertion, type Row, run, type Steps } from '../steps.ts';

const RUN = insertion(
  'run',
  ['id', 'kind', 'started_at', 'finished_at', 'reader', 'lexicon', 'inputs', 'counts'],
  'keep',
  ['id'],
);
const FAILURE = insertion('failure', ['run', 'place', 'code', 'detail']);

export class Runs {
  constructor(
    private readonly ids: Ids,
    private readonly now: () => number,
  ) {}

  *begin({ kind, reader, lexicon, inputs }: Pick<Run, 'kind' | 'reader' | 'lexicon' | 'inputs'>): Steps<string> {
    const id = this.ids.issue();
    const startedAt = new Date(this.now()).toISOString();
    yield* this.restore({ id, kind, startedAt, finishedAt: null, reader, lexicon, inputs, counts: {} });
    return id;
  }

  *finish(id: string, counts: Run['counts']): Steps<void> {
    const at = new Date(this.now()).toISOString();
    yield* run('UPDATE run SET finished_at = ?, counts = ? WHERE id = ?', at, JSON.stringify(counts), id);
  }

  /** Puts a run back as it was; one that is there stays as it is. */
  *restore({ id, kind, startedAt, finishedAt, reader, lexicon, inputs, counts }: Run): Steps<void> {
    yield* insert(
      RUN,
      id,
      kind,
      startedAt,
      finishedAt,
      reader,
      lexicon,
      JSON.stringify(inputs),
      JSON.stringify(counts),
    );
  }

  *addFailures(run: string, failures: readonly RunFailure[]): Steps<void> {
    for (const { where, code, detail } of failures) yield* insert(FAILURE, run, where, code, detail);
  }

  /** The latest first. */
  *list(limit: number, before?: string): Steps<readonly Run[]> {
    const rows =
      before === undefined
        ? yield* all('SELECT * FROM run ORDER BY id DESC LIMIT ?', limit)
        : yield* all('SELECT * FROM run WHERE id < ? ORDER BY id DESC LIMIT ?', before, limit);
    return rows.map(runOf);
  }

  *get(id: string): Steps<Run | null> {
    const row = yield* get('SELECT * FROM run WHERE id = ?', id);
    return row === undefined ? null : runOf(row);
  }

  /** In the order in which they came: every engine numbers the rows of this table, which has no key, as its `rowid`. */
  *failures(run: string): Steps<readonly RunFailure[]> {
    const rows = yield* all('SELECT place, code, detail FROM failure WHERE run = ? ORDER BY rowid', run);
    return rows.map((row) => ({ where: text(row, 'place'), code: text(row, 'code'), detail: text(row, 'detail') }));
  }
}

function runOf(row: Row): Run {
  const kind = text(row, 'kind');
  return {
    id: text(row, 'id'),
    kind: kind === 'reread' || kind === 'import' ? kind : 'add',
    startedAt: text(row, 'started_at'),
    finishedAt: textOrNull(row, 'finished_at'),
    reader: text(row, 'reader'),
    lexicon: text(row, 'lexicon'),
    // Both written by this class.
    inputs: JSON.parse(text(row, 'inputs')) as readonly string[],
    counts: JSON.parse(text(row, 'counts')) as Run['counts'],
  };
}
