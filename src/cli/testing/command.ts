/** Runs the real command as a process of its own, from a bundle built once for a test file, on temporary files. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** Called with the running process, to send it signals or take its output away. */
  readonly during?: (child: ChildProcess) => void;
}

export interface TestCommand {
  /** The folder the command runs in. */
  readonly folder: string;
  /** The built program, for who starts it by itself. */
  readonly program: string;
  /** Writes a file in it, with the folders on its way, and gives its path. */
  write(name: string, content: string | Buffer): string;
  run(args: readonly string[], options?: RunOptions): Promise<Outcome>;
  remove(): void;
}

/** Builds the command inside the repository, where it finds the files published with it. */
export async function testCommand(): Promise<TestCommand> {
  const folder = mkdtempSync(join(tmpdir(), 'musnad-'));
  const outdir = join(ROOT, 'node_modules', '.cache', `musnad-test-${process.pid}-${Date.now()}`);
  await build({
    entryPoints: {
      main: join(ROOT, 'src/cli/main.ts'),
      'reading-worker': join(ROOT, 'src/desk/readers/reading-worker.ts'),
      'following-worker': join(ROOT, 'src/desk/following-worker.ts'),
      'ledger-worker': join(ROOT, 'src/server/workers/ledger-worker.ts'),
    },
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  return {
    folder,
    program: join(outdir, 'main.js'),
    write: (name, content) => {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    run: (args, options = {}) => runProcess([join(outdir, 'main.js'), ...args], folder, options),
    remove: () => {
      rmSync(outdir, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function runProcess(args: readonly string[], cwd: string, options: RunOptions): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8', ...options.env },
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(stdout).toString('utf8'), stderr: Buffer.concat(stderr).toString('utf8') }),
    );
    child.stdin.on('error', () => {});
    if (options.during === undefined || options.stdin !== undefined) child.stdin.end(options.stdin ?? '');
    options.during?.(child);
  });
}

/** The lines of output that are not empty, parsed as JSON. */
export function records(stdout: string): Readonly<Record<string, unknown>>[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
