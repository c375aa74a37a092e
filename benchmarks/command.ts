/** The command from outside: how soon it answers, and how much memory it takes while articles stream through it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** Milliseconds from starting the command on a file to its first output; the middle one of so many starts. */
export async function measureStart(command: string, file: string, starts: number): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < starts; i++) {
    const begin = performance.now();
    const child = spawn(process.execPath, [command, 'read', file, '--format', 'json'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.stdout.once('data', () => resolve());
      child.once('exit', () => resolve());
    });
    times.push(performance.now() - begin);
    child.stdout.resume();
    await ended(child);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

export interface Streaming {
  readonly ms: number;
  /** Resident memory in MB: the most, and the most in each quarter of the time; empty where the system does not tell. */
  readonly peak: number | null;
  readonly quarters: readonly number[];
}

const SAMPLE_MS = 100;

/** Reads a whole file with the command, throwing the output away. @throws where the command fails */
export async function measureStreaming(command: string, file: string): Promise<Streaming> {
  const begin = performance.now();
  const child = spawn(process.execPath, [command, 'read', file, '--format', 'jsonl', '--quiet'], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const samples: number[] = [];
  const timer = setInterval(() => {
    const memory = residentMemory(child.pid);
    if (memory !== null) samples.push(memory);
  }, SAMPLE_MS);
  const code = await ended(child);
  clearInterval(timer);
  const ms = performance.now() - begin;
  if (code !== 0 && code !== 1) throw new Error(`the command ended with ${code}`);
  const quarter = Math.ceil(samples.length / 4);
  const quarters = [0, 1, 2, 3].map((q) => Math.max(0, ...samples.slice(q * quarter, (q + 1) * quarter)));
  return samples.length === 0 ? { ms, peak: null, quarters: [] } : { ms, peak: Math.max(...samples), quarters };
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
  });
}

/** Resident memory of a process in MB, where the system has /proc. */
function residentMemory(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
