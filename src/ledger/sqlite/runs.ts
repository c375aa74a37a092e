/** Runs: what was taken in, when, by which reader and lexicon, what came of it and what failed and why. */
import type { Ids } from '../ids.ts';
import type { Run, RunFailure } from '../ledger.ts';
import { text, textOrNull } from '../columns.ts';
import type { Row } from '../steps.ts';
import type { Database } from './driver.ts';

export class Runs {
  constructor(
    private readonly db: Database,
    private readonly ids: Ids,
    private readonly now: () => number,
  ) {}

  begin({ kind, reader, lexicon, inputs }: Pick<Run, 'kind' | 'reader' | 'lexicon' | 'inputs'>): string {
    const id = this.ids.issue();
    this.db.run(
      'INSERT INTO run (id, kind, started_at, finished_at, reader, lexicon, inputs, counts) VALUES (?, ?, ?, NULL, ?, ?, ?, ?)',
      id,
      kind,
      new Date(this.now()).toISOString(),
      reader,
      lexicon,
      JSON.stringify(inputs),
      '{}',
    );
    return id;
  }

  finish(id: string, counts: Run['counts']): void {
    const at = new Date(this.now()).toISOString();
    this.db.run('UPDATE run SET finished_at = ?, counts = ? WHERE id = ?', at, JSON.stringify(counts), id);
  }

  restore(run: Run): void {
    this.db.run(
      'INSERT OR IGNORE INTO run (id, kind, started_at, finished_at, reader, lexicon, inputs, counts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      run.id,
      run.kind,
      run.startedAt,
      run.finishedAt,
      run.reader,
      run.lexicon,
      JSON.stringify(run.inputs),
      JSON.stringify(run.counts),
    );
  }

  addFailures(run: string, failures: readonly RunFailure[]): void {
    this.db.transaction(() => {
      for (const { where, code, detail } of failures)
        this.db.run('INSERT INTO failure (run, place, code, detail) VALUES (?, ?, ?, ?)', run, where, code, detail);
    });
  }

  /** The latest first. */
  list(limit: number, before?: string): readonly Run[] {
    const rows =
      before === undefined
        ? this.db.all('SELECT * FROM run ORDER BY id DESC LIMIT ?', limit)
        : this.db.all('SELECT * FROM run WHERE id < ? ORDER BY id DESC LIMIT ?', before, limit);
    return rows.map(runOf);
  }

  get(id: string): Run | null {
    const row = this.db.get('SELECT * FROM run WHERE id = ?', id);
    return row === undefined ? null : runOf(row);
  }

  failures(run: string): readonly RunFailure[] {
    return this.db
      .all('SELECT place, code, detail FROM failure WHERE run = ? ORDER BY rowid', run)
      .map((row) => ({ where: text(row, 'place'), code: text(row, 'code'), detail: text(row, 'detail') }));
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
