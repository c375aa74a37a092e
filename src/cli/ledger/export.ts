/** `musnad export` and `musnad import`: the ledger, or what a question finds, in a form for other programs; and back. */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { QueryNode } from '../../query/index.ts';
import type { RawOptions } from '../arguments.ts';
import { message } from '../../messages/index.ts';
import { whole } from '../output/progress.ts';
import { fileSink, type Sink, streamSink } from '../output/sink.ts';
import { UsageError } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import {
  exportedFrom,
  LEDGER_FORMS,
  type LedgerFormName,
  loadLedgerForm,
  loadParquet,
  loadWorkbook,
  type TextForm,
  workedOn,
} from '../../forms/index.ts';
import { reasonOf } from '../../intake/index.ts';
import { oneOf, text } from './options.ts';
import { understand } from '../../desk/index.ts';
import { reportFaults } from './query.ts';
import { type Session, withLedger } from './session.ts';

const BY_EXTENSION: Readonly<Record<string, LedgerFormName>> = {
  csv: 'csv',
  xlsx: 'xlsx',
  parquet: 'parquet',
  jsonld: 'jsonld',
};

/** @throws {UsageError} */
export async function exportRecords(words: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const given = text(raw.output);
  const output = given === '-' ? null : given;
  const extension = /\.([a-z]+)$/i.exec(output ?? '')?.[1]?.toLowerCase() ?? '';
  const form = oneOf('--format', raw.format ?? raw.form, LEDGER_FORMS) ?? BY_EXTENSION[extension] ?? 'jsonl';
  const boxes = { query: words.join(' '), who: text(raw.who) ?? '', what: text(raw.what) ?? '' };
  const all = Object.values(boxes).every((typed) => typed.trim() === '');
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const question = all ? null : await understand(boxes, session.language);
    if (question !== null && !question.ok) return reportFaults(session, boxes, question.faults);
    const count = await write(session, form, question?.query ?? null, output, raw.force === true);
    if (!session.options.quiet) session.say(message('exported', { count: whole(count) }));
    return EXIT.ok;
  });
}

async function write(
  session: Session,
  form: LedgerFormName,
  query: QueryNode | null,
  output: string | null,
  force: boolean,
): Promise<number> {
  if (form === 'parquet' || form === 'xlsx') {
    if (output === null) throw new UsageError(message('exportNeedsFile', { form }));
    if (!force && existsSync(output)) throw new UsageError(message('outputExists', { path: output }));
    const count =
      form === 'parquet'
        ? await writeParquet(session, query, `${output}.partial`)
        : await writeWorkbook(session, query, `${output}.partial`);
    await rename(`${output}.partial`, output);
    return count;
  }
  const sink = output === null ? streamSink(session.io.stdout) : await fileSink(output, force);
  try {
    const count = form === 'ledger' ? await writeLines(session, sink) : await writeForm(session, form, query, sink);
    await sink.finish();
    return count;
  } catch (error) {
    await sink.drop();
    throw error;
  }
}

async function writeParquet({ ledger }: Session, query: QueryNode | null, path: string): Promise<number> {
  const { bytes, count } = await (await loadParquet())(exportedFrom(ledger, query));
  await writeFile(path, bytes);
  return count;
}

async function writeWorkbook({ ledger, language }: Session, query: QueryNode | null, path: string): Promise<number> {
  const { bytes, count } = (await loadWorkbook())(exportedFrom(ledger, query), language);
  try {
    await pipeline(Readable.from(bytes), createWriteStream(path));
  } catch (error) {
    await rm(path, { force: true });
    throw new UsageError(message('outputFailed', { path, reason: reasonOf(error) }));
  }
  return count();
}

async function writeLines({ ledger }: Session, sink: Sink): Promise<number> {
  let count = 0;
  for await (const line of ledger.exportLines()) {
    await sink.write(`${line}\n`);
    count++;
  }
  return count;
}

async function writeForm(session: Session, name: TextForm, query: QueryNode | null, sink: Sink): Promise<number> {
  const form = await loadLedgerForm(name);
  let count = 0;
  await sink.write(form.open());
  // What a reader is held to is what people have looked at.
  const all = (name === 'gold' ? workedOn : exportedFrom)(session.ledger, query);
  for await (const one of all) {
    const { text: records, count: more } = form.records(one);
    await sink.write(records);
    count += more;
  }
  await sink.write(form.close());
  for (const said of form.left?.() ?? []) if (!session.options.quiet) session.say(said);
  return count;
}

/** @throws {UsageError} */
export function importRecords([file = '-']: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  if (file !== '-' && !existsSync(file))
    throw new UsageError(message('queriesUnreadable', { path: file, reason: 'ENOENT' }));
  return withLedger(raw, io, { readOnly: false }, async ({ ledger, options, json, say }) => {
    const input = file === '-' ? io.stdin : createReadStream(file);
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
    const brought = await ledger.importLines(lines);
    if (options.json) await json(brought);
    else if (!options.quiet) say(message('imported', brought));
    return EXIT.ok;
  });
}
