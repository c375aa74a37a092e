/** `musnad move --from sqlite:FILE --to postgres://…`: a ledger as it is into another engine, and both held against each other. */
import { type Moved, moveLedger } from '../../ledger/index.ts';
import { ledgerMessage } from '../../desk/index.ts';
import type { RawOptions } from '../arguments.ts';
import { LEDGER_WORDS, message, WORDS } from '../../messages/index.ts';
import { whole } from '../output/progress.ts';
import { reportLine, UsageError } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { terminalFor } from '../terminal.ts';
import { ledgerOptions, text } from './options.ts';

const REDRAW_MS = 200;

/** @throws {UsageError} */
export async function move(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const options = ledgerOptions(raw, io.env);
  const { language, quiet, json } = options;
  const from = text(raw.from) ?? (raw.from === undefined ? options.ledger : null);
  const to = text(raw.to);
  if (from === null || to === null) throw new UsageError(message('moveNeedsBoth', {}));
  const errors = terminalFor(io.stderr, options.colour, io.env);
  const say = (said: Parameters<typeof reportLine>[2]): void => {
    io.stderr.write(reportLine(language, errors, said));
  };
  const stop = new AbortController();
  io.onStopRequest(() => stop.abort());
  const drawn = io.stderr.isTTY === true && !quiet;
  let drawnAt = 0;
  let moved: Moved | null;
  try {
    moved = await moveLedger(from, to, {
      signal: stop.signal,
      progress: ({ step, table, rows }) => {
        if (!drawn || Date.now() - drawnAt < REDRAW_MS) return;
        drawnAt = Date.now();
        const doing = (step === 'move' ? LEDGER_WORDS.moving : LEDGER_WORDS.comparing)[language];
        io.stderr.write(`\r\x1b[K${doing} ${table} ${whole(rows)}`);
      },
    });
  } catch (error) {
    const said = ledgerMessage(error);
    if (said === null) throw error;
    say(said);
    return EXIT.failed;
  } finally {
    if (drawn) io.stderr.write('\r\x1b[K');
  }
  if (moved === null) {
    say(message('moveStopped', {}));
    return EXIT.failed;
  }
  if (json) io.stdout.write(`${JSON.stringify(moved, null, 2)}\n`);
  else if (!quiet) io.stdout.write(tableOf(moved, language));
  if (!moved.same) {
    const differing = moved.tables.filter(({ same }) => !same).map(({ table }) => table);
    say(message('moveDiffers', { tables: [...differing, ...(moved.index.same ? [] : ['index'])].join(' ') }));
    return EXIT.failed;
  }
  if (!quiet) {
    const rows = moved.tables.reduce((sum, table) => sum + table.to.rows, 0);
    say(message('moved', { rows: whole(rows), tables: String(moved.tables.length) }));
  }
  return EXIT.ok;
}

/** A line for each table: whether both are the same, its rows, the beginning of the sum over them. */
function tableOf({ tables, index }: Moved, language: 'ar' | 'en'): string {
  const lines = tables.map(({ table, from, to, same }) => {
    const rows = same ? whole(to.rows) : `${whole(from.rows)} → ${whole(to.rows)}`;
    const sums = same ? to.sum.slice(0, 16) : `${from.sum.slice(0, 16)} → ${to.sum.slice(0, 16)}`;
    return `${same ? '✓' : '✗'} ${table.padEnd(16)} ${rows.padStart(12)}  ${sums}`;
  });
  const found = (['article', 'statement'] as const).map(
    (unit) =>
      `${index.same ? '✓' : '✗'} ${(unit === 'article' ? WORDS.articles : WORDS.statements)[language]}: ${whole(index.from[unit])} → ${whole(index.to[unit])}`,
  );
  return [...lines, `${LEDGER_WORDS.index[language]}`, ...found, ''].join('\n');
}
