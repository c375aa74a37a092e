/**
 * `musnad lexicon import wikidata FILE --to DIR`: a dump of Wikidata, line by line, into a folder of tables that `musnad read --lexicon DIR`
 * takes. Memory stays the same however long the dump is; a run that was stopped goes on where it was.
 */
import { mkdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type Line, linesOf, reasonOf, unreadable } from '../../intake/index.ts';
import { message } from '../../messages/index.ts';
import { whole } from '../output/progress.ts';
import { problemOf } from '../input/failures.ts';
import { failure, Reports, UsageError } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { terminalFor } from '../terminal.ts';
import type { ImportOptions } from '../arguments.ts';
import { CLASSES } from './classes.ts';
import { DumpDamaged, openDump } from './dump-bytes.ts';
import { type Entity, keep } from './entities.ts';
import { type ImportState, stateOf, Work } from './state.ts';
import { writeTables } from './tables.ts';

/** An entity may be long; a line beyond this is none. */
const LINE_LIMIT = 64 * 1024 * 1024;
/** Lines, or time, between two notes of how far it is. */
const SAVE_LINES = 20_000;
const SAVE_MS = 5000;
const REDRAW_MS = 500;

/** Entities without an Arabic name are passed by unparsed, save for states, which are told by their code. */
const ARABIC = Buffer.from('"ar"');
const ISO3 = Buffer.from('"P298"');
const ID = Buffer.from('"id"');

interface Counts {
  bytes: number;
  lines: number;
  entities: number;
  bad: number;
}

/**
 * Imports a dump.
 *
 * @returns the exit code
 * @throws {UsageError} where the command was given wrongly, or the target holds another import under way
 */
export async function importWikidata(file: string, options: ImportOptions, io: Surroundings): Promise<ExitCode> {
  const terminal = terminalFor(io.stderr, options.colour, io.env);
  const shown = io.stderr.isTTY === true && !options.quiet;
  const clear = (): void => void (shown && io.stderr.write('\r\x1b[K'));
  const reports = new Reports(
    (line) => {
      clear();
      io.stderr.write(line);
    },
    options.language,
    terminal,
    options.quiet,
  );
  const size = await sizeOf(file);
  if (size === null) {
    reports.report(failure('notFound', file, {}));
    return EXIT.failed;
  }
  const state = under(options, file, size);
  mkdirSync(options.to, { recursive: true });
  const work = new Work(options.to, state);
  const counts: Counts = {
    bytes: state?.bytes ?? 0,
    lines: state?.lines ?? 0,
    entities: state?.entities ?? 0,
    bad: state?.bad ?? 0,
  };
  const save = (): void => work.save({ file: resolve(file), size, ...counts });
  if (state !== null && !options.quiet)
    reports.say(message('importGoesOn', { lines: whole(state.lines) }), basename(file));
  const stop = new AbortController();
  io.onStopRequest(() => stop.abort());
  try {
    const dump = await openDump(file, counts.bytes, stop.signal);
    let savedAt = performance.now();
    let drawnAt = savedAt;
    let savedLines = counts.lines;
    for await (const line of linesOf(dump.chunks, LINE_LIMIT)) {
      // What an interrupted stream ends with may be half a line.
      if (stop.signal.aborted) break;
      take(line, counts, file, work, reports, options.everybody);
      const now = performance.now();
      if (counts.lines - savedLines >= SAVE_LINES || now - savedAt > SAVE_MS) {
        save();
        savedLines = counts.lines;
        savedAt = now;
        // Lets a signal in.
        await new Promise((done) => setImmediate(done));
      }
      if (shown && now - drawnAt > REDRAW_MS) {
        drawnAt = now;
        const share = Math.floor((100 * dump.consumed()) / Math.max(size, 1));
        io.stderr.write(`\r\x1b[K${share}% · ${whole(counts.lines)} · ${whole(counts.entities)}`);
      }
    }
  } catch (error) {
    save();
    work.close();
    reports.closeFile();
    reports.report(
      error instanceof DumpDamaged
        ? failure('dumpDamaged', file, { reason: error.message })
        : problemOf(unreadable(file, error)),
    );
    return EXIT.failed;
  }
  save();
  work.close();
  clear();
  reports.closeFile();
  if (stop.signal.aborted) {
    reports.say(message('importStopped', { lines: whole(counts.lines) }), basename(file));
    return EXIT.interrupted;
  }
  try {
    const reader = await (await import('../../reader/index.ts')).loadReader();
    const made = await writeTables(work.keptPath, options.to, reader);
    work.remove();
    if (!options.quiet)
      reports.say(
        message('importDone', {
          people: whole(made.people),
          holders: whole(made.holders),
          passed: whole(made.passed),
          organisations: whole(made.organisations),
          entities: whole(counts.lines),
          bad: whole(counts.bad),
          path: options.to,
        }),
      );
  } catch (error) {
    reports.say(message('outputFailed', { path: options.to, reason: reasonOf(error) }));
    return EXIT.failed;
  }
  return counts.bad > 0 ? EXIT.failed : EXIT.ok;
}

async function sizeOf(file: string): Promise<number | null> {
  const stats = await stat(file).catch(() => null);
  return stats?.isFile() ? stats.size : null;
}

/** The import under way that this run goes on with; null for a new one. */
function under(options: ImportOptions, file: string, size: number): ImportState | null {
  const state = options.restart ? null : stateOf(options.to);
  if (state === null) return null;
  if (state.file !== resolve(file) || state.size !== size)
    throw new UsageError(message('otherImport', { path: options.to, file: state.file }));
  return state;
}

/** Reads one line of the dump: «[», an entity with its comma, «]». */
function take(line: Line, counts: Counts, file: string, work: Work, reports: Reports, everybody: boolean): void {
  const { bytes } = line;
  counts.lines++;
  counts.bytes += (line.bytes === null ? line.length : line.bytes.length) + 1;
  if (bytes === null) {
    counts.bad++;
    reports.report(failure('lineTooLong', file, { limit: LINE_LIMIT / 1024 / 1024 }, counts.lines));
    return;
  }
  const body = trimmed(bytes);
  if (body.length === 0 || (body.length === 1 && (body[0] === 0x5b || body[0] === 0x5d))) return;
  const whole = body[0] === 0x7b && body[body.length - 1] === 0x7d;
  if (whole && body.includes(ID) && !body.includes(ARABIC) && !body.includes(ISO3)) return;
  try {
    const entity: unknown = JSON.parse(body.toString('utf8'));
    if (typeof entity !== 'object' || entity === null || !('id' in entity)) throw new Error('no entity');
    const kept = keep(entity as Entity, (one) => CLASSES.has(one));
    // Millions have an Arabic name; those who have held an office are whom news of states names.
    if (kept === null || (kept.kind === 'person' && kept.held.length === 0 && !everybody)) return;
    work.keep(kept);
    counts.entities++;
  } catch (error) {
    counts.bad++;
    reports.report(failure('badEntity', file, { reason: reasonOf(error) }, counts.lines));
  }
}

function trimmed(bytes: Buffer): Buffer {
  let from = 0;
  let to = bytes.length;
  while (from < to && (bytes[from] ?? 0) <= 0x20) from++;
  while (to > from && ((bytes[to - 1] ?? 0) <= 0x20 || bytes[to - 1] === 0x2c)) to--;
  return bytes.subarray(from, to);
}
