/**
 * A site for the tests: the command as it is built serves a ledger of the example world on a port of the system's choice, as a process of its
 * own. Whoever starts one ends it, by its process.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openAccounts } from '../../src/server/index.ts';
import { longArticle, LONG_TITLE } from './long-article.ts';

const COMMAND = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const LEXICON = fileURLToPath(new URL('../../examples/world/lexicon', import.meta.url));
const STARTS_WITHIN = 60_000;

export interface Site {
  /** Without a slash at the end. */
  readonly base: string;
  /** The file of the ledger. */
  readonly ledger: string;
  /** Stops answering, as if its machine had gone: nothing is finished. */
  kill(): Promise<void>;
  /** Answers again, at the same address; where it answers already, nothing happens. */
  start(): Promise<void>;
  close(): Promise<void>;
}

export interface SiteUser {
  readonly name: string;
  readonly role: 'reader' | 'editor' | 'admin';
  readonly password: string;
}

export interface SiteOptions {
  /** An empty ledger instead of the example world. */
  readonly empty?: boolean;
  /** Whether the long article is there too. */
  readonly long?: boolean;
  /** Who may sign in; nobody does where there are none. */
  readonly users?: readonly SiteUser[];
  /** Files that are added, each under its name. */
  readonly files?: Readonly<Record<string, string>>;
  /** More that the server is told. */
  readonly serve?: readonly string[];
}

export async function startSite({
  empty = false,
  long = true,
  users = [],
  files = {},
  serve: told = [],
}: SiteOptions = {}): Promise<Site> {
  if (!existsSync(COMMAND)) throw new Error('nothing to serve; run: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'musnad-site-'));
  const ledger = join(folder, 'site.ledger');
  const run = (...args: readonly string[]): void => {
    const ran = spawnSync(process.execPath, [COMMAND, ...args, '--ledger', ledger, '--quiet'], { encoding: 'utf8' });
    // 1 tells that something was not taken in, which may be what a test wants.
    if (ran.status !== 0 && ran.status !== 1) throw new Error(`${args.join(' ')}: ${ran.stderr}`);
  };
  const takeIn = (name: string, content: string, ...more: readonly string[]): void => {
    const file = join(folder, name);
    writeFileSync(file, content);
    run('add', file, ...more);
  };
  if (!empty) run('example');
  if (!empty && long) {
    const article = {
      url: 'https://sadaghaym.example/long',
      outlet: 'صدى الغيم',
      date: '2026-07-20',
      title: LONG_TITLE,
    };
    takeIn('long.jsonl', `${JSON.stringify({ ...article, text: longArticle() })}\n`, '--lexicon', LEXICON);
  }
  for (const [name, content] of Object.entries(files)) takeIn(name, content);
  const accounts = users.length === 0 ? null : openAccounts(ledger);
  for (const { name, role, password } of users) await accounts?.addUser(name, role, password);
  await accounts?.close();
  const serve = (port: number): ChildProcess =>
    spawn(process.execPath, [COMMAND, 'serve', '--ledger', ledger, '--port', String(port), '--lang', 'en', ...told], {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: folder,
    });
  let serving = serve(0);
  const close = async (): Promise<void> => {
    await ended(serving, 'SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const base = await addressOf(serving);
    return {
      base,
      ledger,
      kill: () => ended(serving, 'SIGKILL'),
      start: async () => {
        if (serving.exitCode === null && serving.signalCode === null) return;
        serving = serve(Number(new URL(base).port));
        await addressOf(serving);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The address that the server says it listens on. */
function addressOf(serving: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`no address within ${STARTS_WITHIN} ms: ${said}`)), STARTS_WITHIN);
    const hear = (part: Buffer): void => {
      said += part.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found === null) return;
      clearTimeout(late);
      resolve(found[0]);
    };
    serving.stdout?.on('data', hear);
    serving.stderr?.on('data', hear);
    serving.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`ended with ${code}: ${said}`));
    });
  });
}

/** Makes it end, and waits until it has. */
function ended(serving: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (serving.exitCode !== null || serving.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    serving.once('exit', () => resolve());
    serving.kill(signal);
  });
}
