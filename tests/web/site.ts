/**
 * A site for the tests: the command as it is built serves a ledger of the example world on a port of the system's choice, as a process of its
 * own. Whoever starts one ends it, by its process.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { longArticle, LONG_TITLE } from './long-article.ts';

const COMMAND = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const LEXICON = fileURLToPath(new URL('../../examples/world/lexicon', import.meta.url));
const STARTS_WITHIN = 60_000;

export interface Site {
  /** Without a slash at the end. */
  readonly base: string;
  close(): Promise<void>;
}

export interface SiteOptions {
  /** An empty ledger instead of the example world. */
  readonly empty?: boolean;
  /** Whether the long article is there too. */
  readonly long?: boolean;
}

export async function startSite({ empty = false, long = true }: SiteOptions = {}): Promise<Site> {
  if (!existsSync(COMMAND)) throw new Error('nothing to serve; run: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'musnad-site-'));
  const ledger = join(folder, 'site.ledger');
  const run = (...args: readonly string[]): void => {
    execFileSync(process.execPath, [COMMAND, ...args, '--ledger', ledger, '--quiet'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  };
  if (!empty) run('example');
  if (!empty && long) {
    const file = join(folder, 'long.jsonl');
    writeFileSync(
      file,
      `${JSON.stringify({ url: 'https://sadaghaym.example/long', outlet: 'صدى الغيم', date: '2026-07-20', title: LONG_TITLE, text: longArticle() })}\n`,
    );
    run('add', file, '--lexicon', LEXICON);
  }
  const serving = spawn(process.execPath, [COMMAND, 'serve', '--ledger', ledger, '--port', '0', '--lang', 'en'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: folder,
  });
  try {
    const base = await addressOf(serving);
    return {
      base,
      close: async () => {
        await ended(serving);
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await ended(serving);
    rmSync(folder, { recursive: true, force: true });
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

/** Asks it to end, and waits until it has. */
function ended(serving: ChildProcess): Promise<void> {
  if (serving.exitCode !== null || serving.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    serving.once('exit', () => resolve());
    serving.kill('SIGTERM');
  });
}
