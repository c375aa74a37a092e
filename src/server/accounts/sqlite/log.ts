/** The audit log and the failed tries, in SQLite. */
import { number, type Row, type SqliteFile, text, textOrNull } from '../../../ledger/index.ts';
import { type AuditEntry, type AuditPage, type AuditRequest, OUTCOMES } from '../audit.ts';
import { type Counted, type Failures, FORGOTTEN_AFTER, nextTry } from '../waits.ts';

export function record(file: SqliteFile, entry: AuditEntry): void {
  const { id, at, who, name, via, action, subject, outcome, address, request } = entry;
  file.run(
    'INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ...[id, at, who, name, via, action, subject, outcome, address, request],
  );
}

export function audit(file: SqliteFile, request: AuditRequest): AuditPage {
  const { limit, before, who, action, since, until } = request;
  const wanted: readonly (readonly [string, string | number | undefined])[] = [
    ['id < ?', before],
    ['who = ?', who],
    ['action = ?', action],
    ['at >= ?', since],
    ['at < ?', until],
  ];
  const tests = wanted.filter(([, value]) => value !== undefined);
  const where = tests.length === 0 ? '' : ` WHERE ${tests.map(([test]) => test).join(' AND ')}`;
  const values = tests.flatMap(([, value]) => (value === undefined ? [] : [value]));
  const rows = file.all(`SELECT * FROM audit${where} ORDER BY id DESC LIMIT ?`, ...values, limit + 1);
  const items = rows.slice(0, limit).map(entryOf);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

function entryOf(row: Row): AuditEntry {
  return {
    id: text(row, 'id'),
    at: number(row, 'at'),
    who: textOrNull(row, 'who'),
    name: textOrNull(row, 'name'),
    via: text(row, 'via'),
    action: text(row, 'action'),
    subject: textOrNull(row, 'subject'),
    outcome: OUTCOMES.find((one) => one === row['outcome']) ?? 'failed',
    address: textOrNull(row, 'address'),
    request: textOrNull(row, 'request'),
  };
}

export function countTry(file: SqliteFile, counted: readonly Counted[], at: number): number | null {
  return file.transaction(() => {
    const next = Math.max(...counted.map(({ key, rule }) => nextTry(failures(file, key), rule)));
    if (next > at) return next;
    for (const { key } of counted) addFailure(file, key, at);
    return null;
  });
}

function failures(file: SqliteFile, key: string): Failures {
  const row = file.get('SELECT count, last FROM failure WHERE key = ?', key);
  return { count: number(row, 'count'), last: number(row, 'last') };
}

function addFailure(file: SqliteFile, key: string, at: number): void {
  file.run(
    `INSERT INTO failure VALUES (?1, 1, ?2) ON CONFLICT (key) DO UPDATE SET
       count = CASE WHEN last < ?3 THEN 1 ELSE count + 1 END, last = max(last, ?2)`,
    ...[key, at, at - FORGOTTEN_AFTER],
  );
}

export function takeBackFailure(file: SqliteFile, key: string): void {
  file.run('UPDATE failure SET count = max(0, count - 1) WHERE key = ?', key);
}
