/** Judgements of reviewers in their table, and the order in which statements wait for one. */
import { type Agreement, agreementOf, type Judgement } from '../agreement.ts';
import { LedgerFault } from '../fault.ts';
import type { ArticleId, StatementId } from '../ids.ts';
import type { Reading, StatementClass } from '../../reader/index.ts';
import type { NewReview, Review, ReviewPage, ReviewProgress, Reviews, ReviewScope } from '../reviews.ts';
import { number, text } from '../columns.ts';
import type { Row } from '../steps.ts';
import type { Database } from './driver.ts';
import type { Step } from './desks.ts';

/** Statements that can be judged: of newest revisions, and not gone from their reading. */
const STANDING = "FROM statement s JOIN article a ON a.id = s.article WHERE a.newest = 1 AND s.state <> 'gone'";

const MINE = 'SELECT 1 FROM review r WHERE r.statement = s.id AND r.reviewer = ?1';
const ANYBODY = 'SELECT 1 FROM review r WHERE r.statement = s.id';
const REJECTED = "SELECT 1 FROM correction c WHERE c.subject = s.id AND c.kind = 'reject' AND c.undone = 0";
/** Each names the reviewer. */
const SCOPES: { readonly [scope in ReviewScope]: string } = {
  mine: `NOT EXISTS (${MINE}) AND NOT EXISTS (${REJECTED})`,
  open: `NOT EXISTS (${ANYBODY}) AND NOT EXISTS (${REJECTED}) AND ?1 <> ''`,
  // What the first one rejected is shown too, as it was read.
  second: `EXISTS (${ANYBODY}) AND NOT EXISTS (${MINE})`,
};

const PAGE = 20;
/** Readings opened at a time for confidences that an older ledger does not have in its table. */
const FILLED = 200;

export class SqliteReviews implements Reviews {
  constructor(
    private readonly db: Database,
    private readonly now: () => number,
    private readonly reading: (article: ArticleId) => Reading | null,
    private readonly step: Step,
  ) {}

  put({ statement, judgement, reviewer, version, corrections = [] }: NewReview): Promise<Review> {
    return this.step(() => {
      const row = this.db.get('SELECT article, seq, version FROM statement WHERE id = ?', statement);
      if (row === undefined) throw new LedgerFault('no-such-statement', statement);
      const newest = number(row, 'version');
      if (version !== 0 && version !== newest - corrections.length)
        throw new LedgerFault('stale', `${statement}: ${version}, ${newest}`);
      const article = text(row, 'article') as ArticleId;
      const read = this.reading(article)?.statements[number(row, 'seq')];
      this.db.run(
        `INSERT OR REPLACE INTO review (statement, reviewer, article, judgement, version, corrections, class, confidence, at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        statement,
        reviewer,
        article,
        judgement,
        version,
        JSON.stringify(corrections),
        read?.class ?? this.classAdded(statement),
        read?.confidence ?? 1,
        new Date(this.now()).toISOString(),
      );
      const kept = this.get(statement, reviewer);
      if (kept === null) throw new LedgerFault('damaged', statement);
      return kept;
    });
  }

  take(statement: StatementId, reviewer: string): Promise<Review | null> {
    return this.step(() => {
      const kept = this.get(statement, reviewer);
      this.db.run('DELETE FROM review WHERE statement = ? AND reviewer = ?', statement, reviewer);
      return kept;
    });
  }

  of(statement: StatementId): Promise<readonly Review[]> {
    return this.step(() =>
      this.db.all('SELECT * FROM review WHERE statement = ? ORDER BY at, reviewer', statement).map(reviewOf),
    );
  }

  by(reviewer: string, limit = PAGE): Promise<readonly Review[]> {
    return this.step(() =>
      this.db
        .all('SELECT * FROM review WHERE reviewer = ? ORDER BY at DESC, statement LIMIT ?', reviewer, limit)
        .map(reviewOf),
    );
  }

  done(statements: readonly StatementId[], reviewer: string, scope: ReviewScope): Promise<readonly StatementId[]> {
    return this.step(() =>
      statements.filter(
        (id) =>
          this.db.get(`SELECT 1 AS one ${STANDING} AND s.id = ?2 AND ${SCOPES[scope]}`, reviewer, id) === undefined,
      ),
    );
  }

  next(reviewer: string, scope: ReviewScope, limit = PAGE, cursor?: string): Promise<ReviewPage> {
    return this.step(() => {
      const [confidence, id] = placeOf(cursor);
      const rows = this.db.all(
        `SELECT s.id, s.confidence ${STANDING} AND (s.confidence, s.id) > (?2, ?3) AND ${SCOPES[scope]}
         ORDER BY s.confidence, s.id LIMIT ?4`,
        reviewer,
        confidence,
        id,
        limit,
      );
      const last = rows.length < limit ? undefined : rows.at(-1);
      return {
        statements: rows.map((row) => ({ id: text(row, 'id') as StatementId, confidence: number(row, 'confidence') })),
        next: last === undefined ? null : `${number(last, 'confidence')}:${text(last, 'id')}`,
      };
    });
  }

  articles(): Promise<readonly ArticleId[]> {
    return this.step(() =>
      this.db
        .all(
          'SELECT article FROM review UNION SELECT article FROM correction WHERE article IS NOT NULL AND undone = 0 ORDER BY 1',
        )
        .map((row) => text(row, 'article') as ArticleId),
    );
  }

  progress(): Promise<ReviewProgress> {
    return this.step(() => {
      const count = (more: string): number => number(this.db.get(`SELECT count(*) AS n ${STANDING} ${more}`), 'n');
      const times = '(SELECT count(*) FROM review r WHERE r.statement = s.id)';
      return {
        statements: count(''),
        judged: count(`AND EXISTS (${ANYBODY})`),
        twice: count(`AND s.id IN (SELECT statement FROM review) AND ${times} > 1`),
        reviewers: this.db
          .all(
            `SELECT reviewer, count(*) AS n, max(at) AS last, sum(judgement = 'accept') AS accepted, sum(judgement = 'correct') AS corrected,
             sum(judgement = 'reject') AS rejected FROM review GROUP BY reviewer ORDER BY n DESC, reviewer`,
          )
          .map((row) => ({
            reviewer: text(row, 'reviewer'),
            judged: number(row, 'n'),
            counts: {
              accept: number(row, 'accepted'),
              correct: number(row, 'corrected'),
              reject: number(row, 'rejected'),
            },
            last: text(row, 'last'),
          })),
      };
    });
  }

  agreement(one: string, other: string): Promise<Agreement> {
    return this.step(() =>
      agreementOf(
        this.db
          .all(
            `SELECT o.statement, o.article, o.class, o.judgement AS one, t.judgement AS other, o.version = t.version AS same
             FROM review o JOIN review t ON t.statement = o.statement AND t.reviewer = ?2 WHERE o.reviewer = ?1 ORDER BY o.statement`,
            one,
            other,
          )
          .map((row) => ({
            statement: text(row, 'statement') as StatementId,
            article: text(row, 'article') as ArticleId,
            class: text(row, 'class') as StatementClass,
            one: text(row, 'one') as Judgement,
            other: text(row, 'other') as Judgement,
            same: number(row, 'same') === 1,
          })),
      ),
    );
  }

  forget(article: ArticleId): void {
    this.db.run('DELETE FROM review WHERE article = ?', article);
  }

  /** Fills in confidences, which an older ledger does not have in its table. */
  fill(): void {
    const unfilled = 'SELECT DISTINCT article FROM statement WHERE confidence IS NULL LIMIT ?';
    for (let rows = this.db.all(unfilled, FILLED); rows.length > 0; rows = this.db.all(unfilled, FILLED))
      this.db.transaction(() => {
        for (const row of rows) this.fillArticle(text(row, 'article') as ArticleId);
      });
  }

  private fillArticle(article: ArticleId): void {
    const read = this.reading(article)?.statements ?? [];
    for (const row of this.db.all('SELECT id, seq FROM statement WHERE article = ?', article))
      this.db.run(
        'UPDATE statement SET confidence = ? WHERE id = ?',
        read[number(row, 'seq')]?.confidence ?? 1,
        text(row, 'id'),
      );
  }

  private get(statement: StatementId, reviewer: string): Review | null {
    const row = this.db.get('SELECT * FROM review WHERE statement = ? AND reviewer = ?', statement, reviewer);
    return row === undefined ? null : reviewOf(row);
  }

  /** The class of a statement that a person added. */
  private classAdded(statement: StatementId): string {
    const row = this.db.get(
      "SELECT json_extract(body, '$.record.class') AS class FROM correction WHERE subject = ? AND kind = 'add' LIMIT 1",
      statement,
    );
    return text(row, 'class') === '' ? 'say' : text(row, 'class');
  }
}

function placeOf(cursor: string | undefined): readonly [confidence: number, id: string] {
  const at = cursor?.indexOf(':') ?? -1;
  const confidence = Number(cursor?.slice(0, at));
  return cursor === undefined || at < 1 || !Number.isFinite(confidence) ? [-1, ''] : [confidence, cursor.slice(at + 1)];
}

function reviewOf(row: Row): Review {
  return {
    statement: text(row, 'statement') as StatementId,
    article: text(row, 'article') as ArticleId,
    // Written by `put` from checked ones.
    judgement: text(row, 'judgement') as Judgement,
    reviewer: text(row, 'reviewer'),
    version: number(row, 'version'),
    corrections: JSON.parse(text(row, 'corrections')) as readonly string[],
    class: text(row, 'class') as StatementClass,
    confidence: number(row, 'confidence'),
    at: text(row, 'at'),
  };
}
