/**
 * How a running server answers under load: a ledger of invented articles, a mixed stream of questions at a fixed rate on loopback, whether or
 * not earlier ones were answered. Prints the times, the errors, and how late the server's event loop was.
 *
 *   npx tsx benchmarks/server.ts [--statements N] [--rate N] [--seconds N] [--ledger FILE]
 *
 * The ledger is made where FILE is not there, with the built command; it is kept where a file was named. Server and load share the machine.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { builtCommand } from './built.ts';
import { statementArticles } from './server-articles.ts';

const { values } = parseArgs({
  options: {
    statements: { type: 'string', default: '100000' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '30' },
    ledger: { type: 'string' },
  },
});
const STATEMENTS = Number(values.statements);
const RATE = Number(values.rate);
const SECONDS = Number(values.seconds);
const WARM_SECONDS = 3;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Questions as people ask them: some words, a speaker, a phrase, facets, pages, whole articles, newest first. */
const QUESTIONS: readonly string[] = [
  '/search?q=الجسر',
  '/search?q=الميناء%20السفن&facets=class,outlet',
  '/search?q="جسر%20الرمال"',
  '/search?who=وزير%20النقل&what=الميناء',
  '/search?who=الحداد&sort=newest&limit=20',
  '/search?q=class:deny&facets=speaker,month',
  '/search?q=الطريق%20OR%20المعبر&limit=50',
  '/search?q=مفتوح*&unit=article',
  '/search?q=&sort=newest&facets=speaker,outlet,class,topic,month',
  '/search?q=date:2031-02..2031-04%20السفن',
  '/search?filter=class:say&q=المدينة',
  '/suggest?q=الح',
  '/actors?q=الحداد',
];

async function makeLedger(path: string, folder: string): Promise<void> {
  const file = join(folder, 'articles.jsonl');
  const out = createWriteStream(file);
  for (const line of statementArticles(STATEMENTS)) if (!out.write(`${line}\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
  const begun = performance.now();
  execFileSync(process.execPath, [builtCommand(), 'add', file, '--ledger', path, '--quiet', '--no-originals']);
  say(`made in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
}

interface Answer {
  readonly question: string;
  readonly status: number;
  readonly ms: number;
  readonly bytes: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

function ask(base: string, question: string): Promise<Answer> {
  const begun = performance.now();
  return new Promise((resolve) => {
    const done = (status: number, bytes: number): void =>
      resolve({ question, status, ms: performance.now() - begun, bytes });
    const asked = request(`${base}/api/v1${encodeURI(decodeURI(question))}`, { agent }, (answer) => {
      let bytes = 0;
      answer.on('data', (piece: Buffer) => {
        bytes += piece.length;
      });
      answer.on('end', () => done(answer.statusCode ?? 0, bytes));
    });
    asked.on('error', () => done(0, 0));
    asked.end();
  });
}

/** Asks at a fixed rate, each at its time, whatever became of those before. */
async function load(base: string, seconds: number): Promise<readonly Answer[]> {
  const count = Math.round(seconds * RATE);
  const begun = performance.now();
  const answers: Promise<Answer>[] = [];
  while (answers.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - begun) / 1000) * RATE) + 1);
    while (answers.length < due) answers.push(ask(base, QUESTIONS[answers.length % QUESTIONS.length] ?? ''));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return Promise.all(answers);
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

function report(answers: readonly Answer[]): void {
  const rows = [...new Set(answers.map(({ question }) => question)), ''];
  say(`${'p50'.padStart(8)} ${'p95'.padStart(8)} ${'p99'.padStart(8)} ${'KB'.padStart(6)}  question`);
  for (const row of rows) {
    const own = row === '' ? answers : answers.filter(({ question }) => question === row);
    const times = own.map(({ ms }) => ms).sort((a, b) => a - b);
    const kilobytes = own.reduce((sum, { bytes }) => sum + bytes, 0) / own.length / 1000;
    const shown = [0.5, 0.95, 0.99].map((share) => percentile(times, share).toFixed(1).padStart(8));
    say(`${shown.join(' ')} ${kilobytes.toFixed(0).padStart(6)}  ${row === '' ? 'all' : row}`);
  }
  const wrong = answers.filter(({ status }) => status !== 200);
  say(
    `${answers.length} questions at ${RATE}/s, errors: ${wrong.length} ${wrong[0] === undefined ? '' : `(${wrong[0].status} ${wrong[0].question})`}`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'musnad-bench-'));
try {
  const ledger = values.ledger ?? join(folder, 'bench.ledger');
  if (!existsSync(ledger)) await makeLedger(ledger, folder);
  const server = spawn(
    process.execPath,
    [builtCommand(), 'serve', '--ledger', ledger, '--port', '0', '--json', '--quiet'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [first] = (await once(server.stdout, 'data')) as [Buffer];
  const { address } = JSON.parse(first.toString()) as { address: string };
  const { statements, articles } = (await (await fetch(`${address}/api/v1`)).json()) as {
    statements: number;
    articles: number;
  };
  say(
    `${articles} articles, ${statements} statements; load of the machine before: ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}`,
  );
  await load(address, WARM_SECONDS);
  await (await fetch(`${address}/metrics`)).text();
  report(await load(address, SECONDS));
  const figures = await (await fetch(`${address}/metrics`)).text();
  const late = /^musnad_event_loop_delay_p99_seconds (\S+)/mu.exec(figures)?.[1];
  const memory = /^musnad_process_resident_memory_bytes (\S+)/mu.exec(figures)?.[1];
  say(`event loop of the server: 99 % of its turns were late by at most ${(Number(late) * 1000).toFixed(1)} ms`);
  say(`memory of the server: ${(Number(memory) / 1e6).toFixed(0)} MB`);
  server.kill('SIGTERM');
  const [code] = (await once(server, 'exit')) as [number];
  say(`stopped with ${code}`);
} finally {
  agent.destroy();
  rmSync(folder, { recursive: true, force: true });
}
