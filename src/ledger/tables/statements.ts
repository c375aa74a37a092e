/** Statements: the ids issued for them, and where they stand in their article's reading. */
import type { Reading } from '../../reader/index.ts';
import { align, anchorOf, readAnchor, writeAnchor } from '../anchors.ts';
import { number, text } from '../columns.ts';
import type { ArticleId, Ids, StatementId } from '../ids.ts';
import { all, get, insert, insertion, run, type Steps } from '../steps.ts';

const STATEMENT = insertion('statement', ['id', 'article', 'seq', 'anchor', 'state', 'version', 'confidence']);

/** A statement as its table has it. */
export interface StatementRow {
  /** Its place in the reading; -1 where it has none. */
  readonly seq: number;
  readonly anchor: string;
  readonly state: string;
  readonly version: number;
  readonly confidence: number;
}

export class Statements {
  constructor(private readonly ids: Ids) {}

  /** Issues ids for the statements of an article that is new; in the order of the reading. */
  *issue(article: ArticleId, reading: Pick<Reading, 'statements'>): Steps<readonly StatementId[]> {
    const issued: StatementId[] = [];
    for (const [seq, statement] of reading.statements.entries()) {
      const id = this.ids.statement();
      const anchor = writeAnchor(anchorOf(statement));
      yield* this.insert(id, article, { seq, anchor, state: 'live', version: 0, confidence: statement.confidence });
      issued.push(id);
    }
    return issued;
  }

  /** Gives the statements of a newer reading the ids they had, and those that are gone a tombstone. */
  *realign(
    article: ArticleId,
    reading: Reading,
  ): Steps<{ readonly kept: number; readonly added: number; readonly gone: number }> {
    const rows = yield* all(
      "SELECT id, anchor FROM statement WHERE article = ? AND state <> 'added' ORDER BY seq, id",
      article,
    );
    const old = rows.map((row) => readAnchor(text(row, 'anchor')) ?? { part: 'text' as const, start: 0, end: 0 });
    const now = reading.statements.map(anchorOf);
    const from = align(old, now);
    yield* run("UPDATE statement SET state = 'gone', seq = -1 WHERE article = ? AND state <> 'added'", article);
    let kept = 0;
    for (const [seq, place] of now.entries()) {
      const row = rows[from[seq] ?? -1];
      const anchor = writeAnchor(place);
      const confidence = reading.statements[seq]?.confidence ?? 1;
      if (row === undefined) {
        yield* this.insert(this.ids.statement(), article, { seq, anchor, state: 'live', version: 0, confidence });
        continue;
      }
      kept++;
      yield* run(
        "UPDATE statement SET seq = ?, anchor = ?, confidence = ?, state = 'live' WHERE id = ?",
        seq,
        anchor,
        confidence,
        text(row, 'id'),
      );
    }
    return { kept, added: now.length - kept, gone: rows.length - kept };
  }

  /** A statement that a person added: its record is the correction's, which is the first of it. */
  *insertAdded(article: ArticleId, anchor: string): Steps<StatementId> {
    const id = this.ids.statement();
    // One who adds it is sure of it.
    yield* this.insert(id, article, { seq: -1, anchor, state: 'added', version: 1, confidence: 1 });
    return id;
  }

  *bump(id: StatementId, by: number): Steps<void> {
    yield* run('UPDATE statement SET version = version + ? WHERE id = ?', by, id);
  }

  /** Article and version of a statement; null for none. */
  *place(
    id: StatementId,
  ): Steps<{ readonly article: ArticleId; readonly version: number; readonly seq: number } | null> {
    const row = yield* get('SELECT article, version, seq FROM statement WHERE id = ?', id);
    if (row === undefined) return null;
    return { article: text(row, 'article') as ArticleId, version: number(row, 'version'), seq: number(row, 'seq') };
  }

  *deleteOf(article: ArticleId): Steps<void> {
    yield* run('DELETE FROM statement WHERE article = ?', article);
  }

  *insert(id: StatementId, article: ArticleId, row: StatementRow): Steps<void> {
    yield* insert(STATEMENT, id, article, row.seq, row.anchor, row.state, row.version, row.confidence);
  }
}
