/**
 * The whole path, from a file of articles to a ledger that can be searched: `npx tsx benchmarks/add.ts --data ARTICLES.jsonl.gz [--articles 10000]`.
 *
 * Runs the built command, as a newsroom would. Beside the clock it prints the time of all processors, which tells on a busy machine what the
 * clock cannot; and the same articles are added a second time, when none of them is read.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { builtCommand } from './built.ts';

const SAMPLE_MS = 200;
/** Ticks of the processor's clock a second, as /proc counts them. */
const TICKS = 100;

const { values } = parseArgs({ options: { data: { type: 'string' }, articles: { type: 'string', default: '10000' } } });
if (values.data === undefined) throw new Error('--data ARTICLES.jsonl.gz');

interface Ran {
  readonly seconds: number;
  /** Of all processors together; null where the system does not tell. */
  readonly busy: number | null;
  readonly peakMb: number | null;
  readonly answer: Readonly<Record<string, number>>;
}

/** What the system says of a process that runs: seconds of processors, and the most memory it had. */
function sample(pid: number | undefined): { readonly busy: number; readonly peakMb: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /u, '')
      .split(' ');
    const peak = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
    return { busy: (Number(fields[11]) + Number(fields[12])) / TICKS, peakMb: Number(peak) / 1024 };
  } catch {
    return null;
  }
}

/** @throws where the command fails */
async function run(...args: readonly string[]): Promise<Ran> {
  const began = performance.now();
  const child: ChildProcess = spawn(process.execPath, [builtCommand(), ...args, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let last = sample(child.pid);
  const timer = setInterval(() => {
    last = sample(child.pid) ?? last;
  }, SAMPLE_MS);
  let written = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    written += part;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`the command ended with ${code}`);
  const seconds = (performance.now() - began) / 1000;
  return {
    seconds,
    busy: last?.busy ?? null,
    peakMb: last?.peakMb ?? null,
    answer: JSON.parse(written) as Ran['answer'],
  };
}

function told({ seconds, busy, peakMb }: Ran, articles: number): string {
  const each = busy === null ? '' : `, ${((busy / articles) * 1000).toFixed(1)} ms of processors an article`;
  const memory = peakMb === null ? '' : `, ${peakMb.toFixed(0)} MB at most`;
  return `${seconds.toFixed(1)} s: ${Math.round(articles / seconds)} articles a second${each}${memory}\n`;
}

const folder = mkdtempSync(join(tmpdir(), 'musnad-add-'));
try {
  const news = join(folder, 'news.jsonl');
  const out = createWriteStream(news);
  const most = Number(values.articles);
  let articles = 0;
  for await (const line of createInterface({ input: createReadStream(values.data).pipe(createGunzip()) })) {
    if (articles === most) break;
    if (!out.write(`${line}\n`)) await once(out, 'drain');
    articles++;
  }
  out.end();
  await finished(out);
  const ledger = ['--ledger', join(folder, 'add.ledger')];
  const first = await run('add', news, ...ledger);
  const { answer } = await run('stats', ...ledger);
  const again = await run('add', news, ...ledger);
  const { damages } = (await run('verify', ...ledger)).answer;
  process.stdout.write(
    `${articles} articles, ${availableParallelism()} processors\nadded    ${told(first, articles)}again    ${told(again, articles)}` +
      `ledger   ${((answer['bytes'] ?? 0) / (answer['textBytes'] ?? 1)).toFixed(2)} times the text; verify: ${JSON.stringify(damages)}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
