/**
 * Statements as PostgreSQL wants them: the places of values numbered, a name under which the server keeps its plan, and the tables
 * that it names.
 *
 * Example: `SELECT '?' AS mark, name FROM actor WHERE id = ?` becomes `SELECT '?' AS mark, name FROM actor WHERE id = $1`.
 */
import { createHash } from 'node:crypto';

export interface Prepared {
  readonly text: string;
  /** Undefined where there are too many to be named. */
  readonly name: string | undefined;
  /** The tables that it names. */
  readonly tables: ReadonlySet<string>;
}

/** Statements that get a name: a server keeps each for every connection. */
const MOST_NAMED = 1000;
/** Statements that are remembered; logic that writes lists of places makes many. */
const MOST_KNOWN = 5000;

export class Statements {
  private readonly known = new Map<string, Prepared>();
  private named = 0;

  /** @param naming whether statements get names */
  constructor(private naming: boolean) {}

  /** From now on without names: behind a pooler that does not know of them. */
  stopNaming(): void {
    this.naming = false;
    this.known.clear();
  }

  of(sql: string): Prepared {
    let prepared = this.known.get(sql);
    if (prepared === undefined) {
      const text = numbered(sql);
      const name = this.naming && this.named < MOST_NAMED ? nameOf(text) : undefined;
      if (name !== undefined) this.named++;
      prepared = { text, name, tables: tablesOf(sql) };
      if (this.known.size < MOST_KNOWN) this.known.set(sql, prepared);
    }
    return prepared;
  }
}

/** Each `?` outside of quotes becomes `$1`, `$2` ... */
export function numbered(sql: string): string {
  let place = 0;
  return sql.replace(/'[^']*'|"[^"]*"|\?/gu, (part) => (part === '?' ? `$${++place}` : part));
}

/** The same on every connection and in every process: behind a pooler they share the server's. */
function nameOf(text: string): string {
  return `musnad_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
}

const BEFORE_TABLES: ReadonlySet<string> = new Set(['from', 'join', 'into', 'update']);

/** `DELETE FROM party WHERE article = ?` names `party`, and not `article`. */
export function tablesOf(sql: string): ReadonlySet<string> {
  const tables = new Set<string>();
  const tokens = sql.toLowerCase().match(/\w+|[^\s\w]/gu) ?? [];
  const isWord = (i: number): boolean => /^\w/u.test(tokens[i] ?? '');
  for (let i = 0; i < tokens.length; i++) {
    if (!BEFORE_TABLES.has(tokens[i] ?? '')) continue;
    // A list of tables, each perhaps with a name of its own: `FROM event e, party AS p`.
    for (let at = i + 1; isWord(at); at++) {
      tables.add(tokens[at] ?? '');
      at++;
      if (tokens[at] === 'as') at++;
      if (isWord(at)) at++;
      if (tokens[at] !== ',') break;
    }
  }
  return tables;
}
