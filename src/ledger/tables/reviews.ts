/** Judgements of reviewers in their table, and the order in which statements wait for one. */
import type { StatementClass } from '../../reader/index.ts';
import { type Agreement, agreementOf, type Judgement } from '../agreement.ts';
import { number, text } from '../columns.ts';
import type { Engine } from '../engine.ts';
import { LedgerFault } from '../fault.ts';
import type { ArticleId, StatementId } from '../ids.ts';
import type { NewReview, Review, ReviewPage, ReviewProgress, Reviews, ReviewScope } from '../reviews.ts';
import { all, get, insert, insertion, type Row, run, type Steps, type Value } from '../steps.ts';
import { keptOf } from './corrections.ts';
import { listed } from './many.ts';
import type { Readings } from './readings.ts';

/** Statements that can be judged: of newest revisions, and not gone from their reading. */
const STANDING = "FROM statement s JOIN article a ON a.id = s.article WHERE a.newest = 1 AND s.state <> 'gone'";

const MINE = 'SELECT 1 FROM review r WHERE r.statement = s.id AND r.reviewer = ?';
const ANYBODY = 'SELECT 1 FROM review r WHERE r.statement = s.id';
const REJECTED = "SELECT 1 FROM correction c WHERE c.subject = s.id AND c.kind = 'reject' AND c.undone = 0";
/** What is in a reviewer's scope, and whether it names the reviewer. */
const SCOPES: { readonly [scope in ReviewScope]: { readonly sql: string; readonly named: boolean } } = {
  mine: { sql: `NOT EXISTS (${MINE}) AND NOT EXISTS (${REJECTED})`, named: true },
  open: { sql: `NOT EXISTS (${ANYBODY}) AND NOT EXISTS (${REJECTED})`, named: false },
  // What the first one rejected is shown too, as it was read.
  second: { sql: `EXISTS (${ANYBODY}) AND NOT EXISTS (${MINE})`, named: true },
};

const REVIEW = insertion(
  'review',
  ['statement', 'reviewer', 'article', 'judgement', 'version', 'corrections', 'class', 'confidence', 'at'],
  'replace',
  ['statement', 'reviewer'],
);

const PAGE = 20;
/** Readings opened at a time for confidences that an older ledger does not have in its table. */
const FILLED = 200;

export class TableReviews implements Reviews {
  constructor(
    private readonly engine: Engine,
    private readonly readings: Readings,
    private readonly now: () => number,
  ) {}

  put({ statement, judgement, reviewer, version, corrections = [] }: NewReview): Promise<Review> {
    const { readings, now } = this;
    return this.engine.change(function* () {
      const row = yield* get('SELECT article, seq, version FROM statement WHERE id = ?', statement);
      if (row === undefined) throw new LedgerFault('no-such-statement', statement);
      const newest = number(row, 'version');
      if (version !== 0 && version !== newest - corrections.length)
        throw new LedgerFault('stale', `${statement}: ${version}, ${newest}`);
      const article = text(row, 'article') as ArticleId;
      const read = (yield* readings.get(article))?.statements[number(row, 'seq')];
      const made: Review = {
        statement,
        article,
        judgement,
        reviewer,
        version,
        corrections,
        class: read?.class ?? (yield* classAdded(statement)),
        confidence: read?.confidence ?? 1,
        at: new Date(now()).toISOString(),
      };
      yield* insert(
        REVIEW,
        statement,
        reviewer,
        article,
        judgement,
        version,
        JSON.stringify(corrections),
        made.class,
        made.confidence,
        made.at,
      );
      return made;
    });
  }

  take(statement: StatementId, reviewer: string): Promise<Review | null> {
    return this.engine.change(function* () {
      const row = yield* get('SELECT * FROM review WHERE statement = ? AND reviewer = ?', statement, reviewer);
      yield* run('DELETE FROM review WHERE statement = ? AND reviewer = ?', statement, reviewer);
      return row === undefined ? null : reviewOf(row);
    });
  }

  of(statement: StatementId): Promise<readonly Review[]> {
    return this.engine.read(function* () {
      return (yield* all('SELECT * FROM review WHERE statement = ? ORDER BY at, reviewer', statement)).map(reviewOf);
    });
  }

  by(reviewer: string, limit = PAGE): Promise<readonly Review[]> {
    return this.engine.read(function* () {
      const rows = yield* all(
        'SELECT * FROM review WHERE reviewer = ? ORDER BY at DESC, statement LIMIT ?',
        reviewer,
        limit,
      );
      return rows.map(reviewOf);
    });
  }

  done(statements: readonly StatementId[], reviewer: string, scope: ReviewScope): Promise<readonly StatementId[]> {
    return this.engine.read(function* () {
      const { places, values } = listed(statements);
      const { sql, named } = SCOPES[scope];
      const rows = yield* all(
        `SELECT s.id ${STANDING} AND s.id IN (${places}) AND ${sql}`,
        ...values,
        ...reviewerOf(named, reviewer),
      );
      const left = new Set(rows.map((row) => text(row, 'id')));
      return statements.filter((id) => !left.has(id));
    });
  }

  next(reviewer: string, scope: ReviewScope, limit = PAGE, cursor?: string): Promise<ReviewPage> {
    return this.engine.read(function* () {
      const { sql, named } = SCOPES[scope];
      const rows = yield* all(
        `SELECT s.id, s.confidence ${STANDING} AND (s.confidence, s.id) > (?, ?) AND ${sql}
         ORDER BY s.confidence, s.id LIMIT ?`,
        ...placeOf(cursor),
        ...reviewerOf(named, reviewer),
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
    return this.engine.read(function* () {
      const rows = yield* all(
        'SELECT article FROM review UNION SELECT article FROM correction WHERE article IS NOT NULL AND undone = 0 ORDER BY 1',
      );
      return rows.map((row) => text(row, 'article') as ArticleId);
    });
  }

  progress(): Promise<ReviewProgress> {
    return this.engine.read(function* () {
      const count = function* (more: string): Steps<number> {
        return number(yield* get(`SELECT count(*) AS n ${STANDING} ${more}`), 'n');
      };
      const times = '(SELECT count(*) FROM review r WHERE r.statement = s.id)';
      const sum = (judgement: Judgement): string => `sum(CASE WHEN judgement = '${judgement}' THEN 1 ELSE 0 END)`;
      const rows = yield* all(
        `SELECT reviewer, count(*) AS n, max(at) AS last, ${sum('accept')} AS accepted, ${sum('correct')} AS corrected,
         ${sum('reject')} AS rejected FROM review GROUP BY reviewer ORDER BY n DESC, reviewer`,
      );
      return {
        statements: yield* count(''),
        judged: yield* count(`AND EXISTS (${ANYBODY})`),
        twice: yield* count(`AND s.id IN (SELECT statement FROM review) AND ${times} > 1`),
        reviewers: rows.map((row) => ({
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
    return this.engine.read(function* () {
      const rows = yield* all(
        `SELECT o.statement, o.article, o.class, o.judgement AS one, t.judgement AS other, o.version AS first, t.version AS second
         FROM review o JOIN review t ON t.statement = o.statement WHERE o.reviewer = ? AND t.reviewer = ? ORDER BY o.statement`,
        one,
        other,
      );
      return agreementOf(
        rows.map((row) => ({
          statement: text(row, 'statement') as StatementId,
          article: text(row, 'article') as ArticleId,
          class: text(row, 'class') as StatementClass,
          one: text(row, 'one') as Judgement,
          other: text(row, 'other') as Judgement,
          same: number(row, 'first') === number(row, 'second'),
        })),
      );
    });
  }

  *forget(article: ArticleId): Steps<void> {
    yield* run('DELETE FROM review WHERE article = ?', article);
  }

  /** Judgements of statements that there are not. */
  *strays(): Steps<readonly string[]> {
    const rows = yield* all('SELECT statement FROM review WHERE statement NOT IN (SELECT id FROM statement)');
    return rows.map((row) => text(row, 'statement'));
  }

  /** Some articles whose confidences an older ledger does not have in its table. */
  *unfilled(): Steps<readonly ArticleId[]> {
    const rows = yield* all('SELECT DISTINCT article FROM statement WHERE confidence IS NULL LIMIT ?', FILLED);
    return rows.map((row) => text(row, 'article') as ArticleId);
  }

  *fill(articles: readonly ArticleId[]): Steps<void> {
    for (const article of articles) {
      const read = (yield* this.readings.get(article))?.statements ?? [];
      for (const row of yield* all('SELECT id, seq FROM statement WHERE article = ?', article))
        yield* run(
          'UPDATE statement SET confidence = ? WHERE id = ?',
          read[number(row, 'seq')]?.confidence ?? 1,
          text(row, 'id'),
        );
    }
  }
}

function reviewerOf(named: boolean, reviewer: string): readonly Value[] {
  return named ? [reviewer] : [];
}

/** The class of a statement that a person added. */
function* classAdded(statement: StatementId): Steps<StatementClass> {
  const row = yield* get("SELECT * FROM correction WHERE subject = ? AND kind = 'add' ORDER BY id LIMIT 1", statement);
  const correction = row === undefined ? null : keptOf(row).correction;
  return correction?.kind === 'add' ? correction.record.class : 'say';
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
