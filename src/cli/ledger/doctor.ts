/** `musnad doctor`: whether all is in place: versions, the ledger's health, room on the disk, the right to write. */
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { availableParallelism } from 'node:os';
import { actorJudge, ledgerMessage, OwnReader } from '../../desk/index.ts';
import { examineServer, isOnServer, openLedger, type ServerReport, shownAddress } from '../../ledger/index.ts';
import type { RawOptions } from '../arguments.ts';
import { type Bilingual, type Language, LEDGER_WORDS, message, say, WORDS } from '../../messages/index.ts';
import { packageVersion } from '../package-files.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { ledgerOptions } from './options.ts';
import { megabytes } from './stats.ts';

/** Less room than this is a fault: a batch and the log of its transaction must fit. */
const LEAST_FREE = 200e6;
/** Ids are issued by the clock: records of machines that differ by more stand in the wrong order. */
const MOST_CLOCK_MS = 5000;

interface Finding {
  readonly name: string;
  readonly words: Bilingual;
  readonly value: string;
  readonly well: boolean;
}

/** @throws {UsageError} */
export async function doctor(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const options = ledgerOptions(raw, io.env);
  const { language } = options;
  const onServer = isOnServer(options.ledger);
  const shown = shownAddress(options.ledger);
  const path = resolve(shown);
  const { version, lexicon } = await new OwnReader().version();
  const findings: Finding[] = [
    { name: 'program', words: LEDGER_WORDS.program, value: `musnad ${packageVersion()}`, well: true },
    { name: 'reader', words: LEDGER_WORDS.reader, value: `${version} · ${lexicon}`, well: true },
    {
      name: 'system',
      words: { ar: 'النظام', en: 'system' },
      value: `Node ${process.versions.node} · ${process.platform} ${process.arch} · ${availableParallelism()} CPU`,
      well: Number(process.versions.node.split('.')[0]) >= 20,
    },
    { name: 'ledger', words: LEDGER_WORDS.ledger, value: onServer ? shown : path, well: true },
  ];
  findings.push(
    ...(onServer ? await ofServer(options.ledger, language) : await ofFile(path, options.ledger, language)),
  );
  const well = findings.every((finding) => finding.well);
  if (options.json) {
    const told = Object.fromEntries(findings.map(({ name, value, well: good }) => [name, { value, well: good }]));
    io.stdout.write(`${JSON.stringify({ well, ...told }, null, 2)}\n`);
  } else
    for (const finding of findings)
      io.stdout.write(`${finding.well ? '✓' : '✗'} ${finding.words[language]}: ${finding.value}\n`);
  return well ? EXIT.ok : EXIT.failed;
}

async function ofFile(path: string, address: string, language: Language): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const there = existsSync(path);
  const writable = mayWrite(there ? path : dirname(path)) && mayWrite(dirname(path));
  findings.push(writing(writable, language));
  const free = freeBytes(dirname(path));
  if (free !== null)
    findings.push({ name: 'free', words: LEDGER_WORDS.freeSpace, value: megabytes(free), well: free >= LEAST_FREE });
  if (there) findings.push(...(await health(address, language)));
  else
    findings.push({ name: 'readable', words: LEDGER_WORDS.readable, value: LEDGER_WORDS.absent[language], well: true });
  return findings;
}

async function ofServer(address: string, language: Language): Promise<readonly Finding[]> {
  let report: ServerReport;
  try {
    report = await examineServer(address);
  } catch (error) {
    return [unreadable(error, language)];
  }
  const { version, fit, encoding, encrypted, latency, clock, standby, schema, newest } = report;
  const parts = [`PostgreSQL ${version}`, encoding, ...(standby ? [LEDGER_WORDS.standby[language]] : [])];
  const coded = (encrypted ? LEDGER_WORDS.encrypted : LEDGER_WORDS.notEncrypted)[language];
  const lines = `${report.connections}/${report.mostConnections}`;
  const findings: Finding[] = [
    { name: 'server', words: LEDGER_WORDS.server, value: parts.join(' · '), well: fit },
    {
      name: 'connection',
      words: LEDGER_WORDS.connection,
      value: `${latency.toFixed(1)} ms · ${coded} · ${lines}`,
      well: report.connections < report.mostConnections,
    },
    {
      name: 'clock',
      words: LEDGER_WORDS.clock,
      value: `${(clock / 1000).toFixed(2)} s`,
      well: Math.abs(clock) < MOST_CLOCK_MS,
    },
    writing(report.writable, language),
  ];
  if (schema === 0)
    findings.push({ name: 'readable', words: LEDGER_WORDS.readable, value: LEDGER_WORDS.absent[language], well: true });
  else {
    findings.push({
      name: 'schema',
      words: LEDGER_WORDS.schema,
      value: schema === newest ? String(schema) : `${schema} / ${newest}`,
      well: schema <= newest,
    });
    findings.push(...(await health(address, language)));
  }
  return findings;
}

function writing(may: boolean, language: Language): Finding {
  return {
    name: 'writable',
    words: LEDGER_WORDS.writable,
    value: LEDGER_WORDS[may ? 'yes' : 'no'][language],
    well: may,
  };
}

function unreadable(error: unknown, language: Language): Finding {
  const said = ledgerMessage(error) ?? message('internal', { reason: String(error) });
  return { name: 'readable', words: LEDGER_WORDS.readable, value: say(language, said), well: false };
}

async function health(address: string, language: Language): Promise<readonly Finding[]> {
  try {
    const ledger = await openLedger(address, { judge: actorJudge(), readOnly: true });
    try {
      const { articles, statements, schema, bytes } = await ledger.stats();
      const value = `${WORDS.articles[language]} ${articles} · ${WORDS.statements[language]} ${statements} · ${megabytes(bytes)} · ${LEDGER_WORDS.schema[language]} ${schema}`;
      return [{ name: 'readable', words: LEDGER_WORDS.readable, value, well: true }];
    } finally {
      await ledger.close();
    }
  } catch (error) {
    return [unreadable(error, language)];
  }
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
