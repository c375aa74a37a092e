/** Corrections in their table: what a person changed, who, when, and of which version; undone ones stay and say so. */
import type { Statement } from '../../reader/index.ts';
import type { ActorId, ArticleId, Ids } from '../ids.ts';
import type { Correction, KeptCorrection } from '../ledger.ts';
import { number, text, textOrNull } from '../columns.ts';
import type { Row } from '../steps.ts';
import type { Database } from './driver.ts';

/** What is kept beside a correction. */
export interface Beside {
  /** What the reader had in its place. */
  readonly was?: string | null;
  /** The correction of the revision before that it comes from. */
  readonly source?: string | null;
}

export class Corrections {
  constructor(
    private readonly db: Database,
    private readonly ids: Ids,
    private readonly now: () => number,
    /** The actor that a name given by a person means. */
    readonly actorNamed: (name: string) => ActorId | null,
  ) {}

  /** @param subject id of the statement or actor that is corrected */
  insert(
    correction: Correction,
    subject: string,
    article: ArticleId | null,
    author: string,
    base: number,
    beside: Beside = {},
  ): KeptCorrection {
    const kept: KeptCorrection = {
      id: this.ids.issue(),
      correction,
      author,
      at: new Date(this.now()).toISOString(),
      base,
      undone: false,
    };
    this.restore(kept, subject, article, beside);
    return kept;
  }

  restore(
    { id, correction, author, at, base, undone }: KeptCorrection,
    subject: string,
    article: string | null,
    { was = null, source = null }: Beside = {},
  ): void {
    this.db.run(
      `INSERT INTO correction (id, subject, article, kind, body, author, at, base, undone, was, source)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      subject,
      article,
      correction.kind,
      JSON.stringify(correction),
      author,
      at,
      base,
      undone ? 1 : 0,
      was,
      source,
    );
  }

  get(id: string): {
    readonly kept: KeptCorrection;
    readonly subject: string;
    readonly article: ArticleId | null;
    readonly was: string | null;
  } | null {
    const row = this.db.get('SELECT * FROM correction WHERE id = ?', id);
    if (row === undefined) return null;
    const article = row['article'];
    return {
      kept: keptOf(row),
      subject: text(row, 'subject'),
      article: typeof article === 'string' ? (article as ArticleId) : null,
      was: textOrNull(row, 'was'),
    };
  }

  markUndone(id: string): void {
    this.db.run('UPDATE correction SET undone = 1 WHERE id = ?', id);
  }

  /** Of a statement or an actor, in their order. */
  of(subject: string): readonly KeptCorrection[] {
    return this.db.all('SELECT * FROM correction WHERE subject = ? ORDER BY id', subject).map(keptOf);
  }

  /** Of an article, or all. */
  list(article: string | null): readonly KeptCorrection[] {
    const rows =
      article === null
        ? this.db.all('SELECT * FROM correction ORDER BY id')
        : this.db.all('SELECT * FROM correction WHERE article = ? ORDER BY id', article);
    return rows.map(keptOf);
  }

  rows(): readonly Row[] {
    return this.db.all('SELECT * FROM correction ORDER BY id');
  }

  /** The record of a statement that a person added; null where it was not. */
  added(id: string): Statement | null {
    for (const { correction, undone } of this.of(id))
      if (correction.kind === 'add' && !undone) return correction.record;
    return null;
  }

  deleteOf(article: ArticleId): void {
    this.db.run('DELETE FROM correction WHERE article = ?', article);
  }
}

export function keptOf(row: Row): KeptCorrection {
  return {
    id: text(row, 'id'),
    // Written by `restore` from a checked one.
    correction: JSON.parse(text(row, 'body')) as Correction,
    author: text(row, 'author'),
    at: text(row, 'at'),
    base: number(row, 'base'),
    undone: number(row, 'undone') === 1,
  };
}
