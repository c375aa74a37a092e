/**
 * What the ledger's logic asks of a database, one statement at a time, and not how it is asked: the logic is written as generators that yield
 * statements and are given the answers. SQLite answers at once, so all of it runs through without waiting; PostgreSQL answers when its answer
 * has come. One logic, word for word, is what both ledgers have in common.
 *
 * Example: `const row = yield* get('SELECT name FROM actor WHERE id = ?', id)`.
 *
 * Statements are written in the SQL that both engines speak: `?` for a value, `ON CONFLICT` for what is there already, 0 and 1 for no and
 * yes, order by ids and other texts of ASCII alone where a page depends on it.
 */

/** What a statement is given, and what a column holds. Whole numbers beyond 2^53 come as bigints. */
export type Value = string | number | bigint | Uint8Array | null;
export type Row = Readonly<Record<string, Value>>;

/** A table that rows are put into, and what happens to a row whose key is there: `keep` leaves the old one, `replace` takes the new one. */
export interface Insert {
  readonly table: string;
  readonly columns: readonly string[];
  /** Columns of the key; needed unless a row must be new. */
  readonly key: readonly string[];
  readonly known: 'fail' | 'keep' | 'replace';
  /** The statement for a row. */
  readonly sql: string;
}

/**
 * get: the first row or undefined; all: every row; run: how many rows were changed; insert: undefined, and an engine may hold the row back
 * until something asks for its table, so that many rows travel together.
 */
export type Step =
  | { readonly ask: 'get' | 'all' | 'run'; readonly sql: string; readonly values: readonly Value[] }
  | { readonly ask: 'insert'; readonly into: Insert; readonly values: readonly Value[] };

export type Answer = Row | undefined | readonly Row[] | number;

/** Logic that comes to T by way of statements. An engine that fails throws its fault at the statement that failed. */
export type Steps<T> = Generator<Step, T, Answer>;

export function* get(sql: string, ...values: readonly Value[]): Steps<Row | undefined> {
  // The engine answers in the form that was asked for.
  return (yield { ask: 'get', sql, values }) as Row | undefined;
}

export function* all(sql: string, ...values: readonly Value[]): Steps<readonly Row[]> {
  return (yield { ask: 'all', sql, values }) as readonly Row[];
}

/** @returns how many rows it changed */
export function* run(sql: string, ...values: readonly Value[]): Steps<number> {
  return (yield { ask: 'run', sql, values }) as number;
}

export function* insert(into: Insert, ...values: readonly Value[]): Steps<void> {
  yield { ask: 'insert', into, values };
}

/** Logic that asks nothing of the tables: the index alone, say. */
// biome-ignore lint/correctness/useYield: it comes to its end at once.
export function* atOnce<T>(work: () => T): Steps<T> {
  return work();
}

/** Describes rows of a table once, to be put there by `insert`. */
export function insertion(
  table: string,
  columns: readonly string[],
  known: Insert['known'] = 'fail',
  key: readonly string[] = [],
): Insert {
  const places = columns.map(() => '?').join(', ');
  const rest = columns.filter((column) => !key.includes(column));
  const otherwise = {
    fail: '',
    keep: ' ON CONFLICT DO NOTHING',
    replace: ` ON CONFLICT (${key.join(', ')}) DO ${
      rest.length === 0 ? 'NOTHING' : `UPDATE SET ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}`
    }`,
  }[known];
  return {
    table,
    columns,
    key,
    known,
    sql: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})${otherwise}`,
  };
}

/** How an engine answers one statement where the answer is at hand. */
export type AnswerNow = (step: Step) => Answer;

/** Runs logic through, each statement answered at once. */
export function runNow<T>(steps: Steps<T>, answer: AnswerNow): T {
  let next = steps.next();
  while (next.done !== true) {
    let answered: Answer;
    try {
      answered = answer(next.value);
    } catch (error) {
      next = steps.throw(error);
      continue;
    }
    next = steps.next(answered);
  }
  return next.value;
}

/** Runs logic through, waiting for each answer. */
export async function runWaiting<T>(steps: Steps<T>, answer: (step: Step) => Promise<Answer>): Promise<T> {
  let next = steps.next();
  while (next.done !== true) {
    let answered: Answer;
    try {
      answered = await answer(next.value);
    } catch (error) {
      next = steps.throw(error);
      continue;
    }
    next = steps.next(answered);
  }
  return next.value;
}
