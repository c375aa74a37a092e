/** Statements: the ids issued for them, where they stand in their article's reading, and what people corrected. */
import type { Reading } from '../../reader/index.ts';
import { align, anchorOf, readAnchor, writeAnchor } from '../anchors.ts';
import { corrected } from '../corrected.ts';
import type { ActorId, ArticleId, Ids, StatementId } from '../ids.ts';
import type { StatementView } from '../ledger.ts';
import type { Corrections } from './corrections.ts';
import { number, text } from '../columns.ts';
import type { Row } from '../steps.ts';
import type { Database } from './driver.ts';

/** What the view of a statement is made from, found once for an article. */
export interface Around {
  readonly reading: Reading | null;
  readonly actors: ReadonlyMap<number, ActorId>;
}

/** A statement as its table has it. */
interface InTable {
  /** Its place in the reading; -1 where it has none. */
  readonly seq: number;
  readonly anchor: string;
  readonly state: string;
  readonly confidence: number;
}

export class Statements {
  constructor(
    private readonly db: Database,
    private readonly ids: Ids,
    private readonly corrections: Corrections,
  ) {}

  /** Issues ids for the statements of an article that is new; in the order of the reading. */
  issue(article: ArticleId, reading: Reading): readonly StatementId[] {
    return reading.statements.map((statement, seq) => {
      const id = this.ids.statement();
      this.insert(id, article, {
        seq,
        anchor: writeAnchor(anchorOf(statement)),
        state: 'live',
        confidence: statement.confidence,
      });
      return id;
    });
  }

  /** Gives the statements of a newer reading the ids they had, and those that are gone a tombstone. */
  realign(
    article: ArticleId,
    reading: Reading,
  ): { readonly kept: number; readonly added: number; readonly gone: number } {
    const rows = this.db.all(
      "SELECT id, anchor FROM statement WHERE article = ? AND state <> 'added' ORDER BY seq",
      article,
    );
    const old = rows.map((row) => readAnchor(text(row, 'anchor')) ?? { part: 'text' as const, start: 0, end: 0 });
    const now = reading.statements.map(anchorOf);
    const from = align(old, now);
    this.db.run("UPDATE statement SET state = 'gone', seq = -1 WHERE article = ? AND state <> 'added'", article);
    let kept = 0;
    for (const [seq, anchor] of now.entries()) {
      const row = rows[from[seq] ?? -1];
      const place = { seq, anchor: writeAnchor(anchor), confidence: reading.statements[seq]?.confidence ?? 1 };
      if (row === undefined) this.insert(this.ids.statement(), article, { ...place, state: 'live' });
      else {
        kept++;
        const id = text(row, 'id');
        this.db.run(
          "UPDATE statement SET seq = ?, anchor = ?, confidence = ?, state = 'live' WHERE id = ?",
          seq,
          place.anchor,
          place.confidence,
          id,
        );
      }
    }
    return { kept, added: now.length - kept, gone: rows.length - kept };
  }

  /** A statement that a person added: its record is the correction's. */
  insertAdded(article: ArticleId, anchor: string): StatementId {
    const id = this.ids.statement();
    // One who adds it is sure of it.
    this.insert(id, article, { seq: -1, anchor, state: 'added', confidence: 1 });
    return id;
  }

  bump(id: StatementId, by: number): void {
    this.db.run('UPDATE statement SET version = version + ? WHERE id = ?', by, id);
  }

  /** Article and version of a statement; null for none. */
  place(id: StatementId): { readonly article: ArticleId; readonly version: number; readonly seq: number } | null {
    const row = this.db.get('SELECT article, version, seq FROM statement WHERE id = ?', id);
    if (row === undefined) return null;
    return { article: text(row, 'article') as ArticleId, version: number(row, 'version'), seq: number(row, 'seq') };
  }

  view(id: StatementId, around: Around): StatementView | null {
    const row = this.db.get('SELECT * FROM statement WHERE id = ?', id);
    return row === undefined ? null : this.viewOf(row, around);
  }

  /** All of an article in the order of its text, those gone last. */
  views(article: ArticleId, around: Around): readonly StatementView[] {
    const rows = this.db.all('SELECT * FROM statement WHERE article = ? ORDER BY seq < 0, seq, id', article);
    return rows.map((row) => this.viewOf(row, around));
  }

  deleteOf(article: ArticleId): void {
    this.db.run('DELETE FROM statement WHERE article = ?', article);
  }

  /** Puts a statement back as an export has it. */
  restore(id: StatementId, article: ArticleId, { version, ...row }: InTable & { readonly version: number }): void {
    this.insert(id, article, row);
    this.db.run('UPDATE statement SET version = ? WHERE id = ?', version, id);
  }

  private insert(id: StatementId, article: ArticleId, { seq, anchor, state, confidence }: InTable): void {
    this.db.run(
      'INSERT INTO statement (id, article, seq, anchor, state, version, confidence) VALUES (?, ?, ?, ?, ?, 0, ?)',
      id,
      article,
      seq,
      anchor,
      state,
      confidence,
    );
  }

  private viewOf(row: Row, { reading, actors }: Around): StatementView {
    const id = text(row, 'id') as StatementId;
    const version = number(row, 'version');
    const made = version === 0 && text(row, 'state') !== 'added' ? [] : this.corrections.of(id);
    const read = reading?.statements[number(row, 'seq')] ?? this.corrections.added(id);
    const base = { id, article: text(row, 'article') as ArticleId, version };
    if (read === null) return { ...base, state: 'gone', statement: null, actors: [] };
    const { statement, rejected, speakers } = corrected(read, made);
    const known = statement.speakers.map(({ name, cluster }) =>
      speakers === null ? (actors.get(cluster) ?? null) : this.corrections.actorNamed(name),
    );
    return { ...base, state: rejected ? 'rejected' : 'live', statement, actors: known };
  }
}
