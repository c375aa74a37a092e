/** The commands that look after a ledger: stats, runs, verify, reread, backup, forget, import, doctor. */
import { createReadStream, existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import process from 'node:process';
import { ReadingPool, reread } from '../../desk/index.ts';
import type { ArticleId } from '../../ledger/index.ts';
import { READER_VERSION } from '../../reader/index.ts';
import { message } from '../messages/index.ts';
import { packageVersion } from '../package-files.ts';
import { UsageError } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import type { RawOptions } from '../arguments.ts';
import { addressOf, type Session, wholeNumber, withLedger } from './session.ts';

const SHOWN_OUTLETS = 30;
const REDRAW_MS = 250;

export function statsCommand(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, false, async ({ ledger, json, line, word, show }) => {
    const stats = await ledger.stats();
    if (json) {
      line(JSON.stringify(stats));
      return EXIT.ok;
    }
    line(`${word('articles')}: ${grouped(stats.articles)} (${word('revisions')}: ${grouped(stats.revisions)})`);
    for (const name of ['statements', 'actors', 'corrections'] as const) line(`${word(name)}: ${grouped(stats[name])}`);
    line(`${word('size')}: ${megabytes(stats.bytes)} · ${megabytes(stats.textBytes)} ${word('text')}`);
    line(`${word('outlets')}:`);
    for (const { outlet, articles, first, last } of stats.outlets.slice(0, SHOWN_OUTLETS)) {
      const days = first === null ? '' : ` · ${first.slice(0, 10)} – ${last?.slice(0, 10) ?? ''}`;
      line(`  ${String(articles).padStart(7)}  ${show(outlet === '' ? word('noOutlet') : outlet)}${days}`);
    }
    return EXIT.ok;
  });
}

export function runsCommand(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const limit = wholeNumber('--limit', raw['limit'], 1, 10_000) ?? 20;
  const of = typeof raw['failures'] === 'string' ? raw['failures'] : null;
  return withLedger(raw, io, false, async ({ ledger, json, line, word, show }) => {
    if (of !== null) {
      for (const failure of await ledger.failures(of))
        line(json ? JSON.stringify(failure) : `${show(failure.where)}: ${failure.code} ${show(failure.detail)}`);
      return EXIT.ok;
    }
    for (const run of await ledger.runs(limit)) {
      const counts = Object.entries(run.counts).map(([name, count]) => `${name} ${grouped(count)}`);
      const ended = run.finishedAt === null ? word('running') : counts.join(' · ');
      line(
        json
          ? JSON.stringify(run)
          : `${run.id} ${run.startedAt.slice(0, 16)} ${run.kind} ${show(run.inputs.join(' '))}: ${ended}`,
      );
    }
    return EXIT.ok;
  });
}

export function verifyCommand(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const repair = raw['repair'] === true;
  return withLedger(raw, io, repair, async (session) => {
    const { ledger, json, line, word, show } = session;
    const found = await ledger.verify({ repair, progress: drawing(session) });
    clear(session);
    if (json) line(JSON.stringify(found));
    else {
      line(
        `${word('articles')}: ${grouped(found.articles)} · ${word('statements')}: ${grouped(found.statements)} · ${word('spans')}: ${grouped(found.spans)}`,
      );
      for (const { what, id, detail } of found.damages) line(`${what} ${id} ${show(detail)}`);
      if (found.damages.length === 0) line(word('whole'));
    }
    return found.damages.length === 0 ? EXIT.ok : EXIT.failed;
  });
}

export function rereadCommand(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const threads = wholeNumber('--threads', raw['threads'], 0, 256);
  return withLedger(raw, io, true, async (session) => {
    const stop = new AbortController();
    io.onStopRequest(() => stop.abort());
    const pool = new ReadingPool(threads === null ? {} : { threads });
    try {
      const report = await reread(session.ledger, { pool, signal: stop.signal, onProgress: drawing(session) });
      clear(session);
      const { word } = session;
      if (session.json) session.line(JSON.stringify(report));
      else
        session.line(
          `${word('articles')}: ${grouped(report.articles)} · ${word('kept')} ${grouped(report.kept)} · ${word('added')} ${grouped(report.added)} · ${word('gone')} ${grouped(report.gone)}`,
        );
      if (stop.signal.aborted) return EXIT.interrupted;
      return report.failed > 0 ? EXIT.failed : EXIT.ok;
    } finally {
      await pool.close();
    }
  });
}

export function backupCommand(to: string, raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  if (existsSync(to)) throw new UsageError(message('outputExists', { path: to }));
  return withLedger(raw, io, false, async ({ ledger }) => {
    await ledger.backup(to);
    return EXIT.ok;
  });
}

export function forgetCommand(id: string, raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, true, async ({ ledger }) => {
    await ledger.forget(id as ArticleId);
    return EXIT.ok;
  });
}

export function importCommand(file: string, raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  if (!existsSync(file)) throw new UsageError(message('outputFailed', { path: file, reason: 'ENOENT' }));
  return withLedger(raw, io, true, async ({ ledger, json, line, word }) => {
    const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
    const report = await ledger.importLines(lines);
    line(
      json
        ? JSON.stringify(report)
        : `${word('articles')}: ${grouped(report.articles)} · ${word('corrections')}: ${grouped(report.corrections)}`,
    );
    return EXIT.ok;
  });
}

export async function doctorCommand(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const address = addressOf(raw, io);
  const path = resolve(address.replace(/^sqlite:/u, ''));
  const { bavail, bsize } = statfsSync(existsSync(path) ? path : dirname(path));
  const facts = {
    musnad: packageVersion(),
    reader: READER_VERSION,
    node: process.version,
    ledger: path,
    freeBytes: bavail * bsize,
  };
  if (!existsSync(path)) {
    io.stdout.write(`${JSON.stringify({ ...facts, there: false })}\n`);
    return EXIT.ok;
  }
  return withLedger(raw, io, false, async ({ ledger, json, line, word }) => {
    const { schema, articles, statements } = await ledger.stats();
    const { damages } = await ledger.verify();
    if (json) line(JSON.stringify({ ...facts, there: true, schema, articles, statements, damages }));
    else {
      line(`musnad ${facts.musnad} · ${word('reader')} ${facts.reader} · ${word('node')} ${facts.node}`);
      line(`${word('ledger')}: ${facts.ledger} · ${word('schema')} ${schema}`);
      line(`${word('free')}: ${megabytes(facts.freeBytes)}`);
      line(damages.length === 0 ? word('whole') : damages.map(({ what, id }) => `${what} ${id}`).join('\n'));
    }
    return damages.length === 0 ? EXIT.ok : EXIT.failed;
  });
}

function drawing({ io, word }: Session): (articles: number) => void {
  const started = performance.now();
  let drawnAt = started;
  return (articles) => {
    const now = performance.now();
    if (io.stderr.isTTY !== true || now - started < 1000 || now - drawnAt < REDRAW_MS) return;
    drawnAt = now;
    io.stderr.write(
      `\r\x1b[K${word('articles')} ${grouped(articles)} · ${grouped(Math.round(articles / ((now - started) / 1000)))}/s`,
    );
  };
}

function clear({ io }: Session): void {
  if (io.stderr.isTTY === true) io.stderr.write('\r\x1b[K');
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
