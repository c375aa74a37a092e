/**
 * Folds read side by side, each in one of as many processes as there are processors: a fold trains for minutes, and the folds ask nothing of one another.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { FlatDocument } from './flat.ts';
import type { ReadFold } from './folds.ts';
import type { GoldDocument } from './gold.ts';

/** What a process is sent. */
export interface FoldTask {
  readonly training: readonly GoldDocument[];
  readonly fold: readonly GoldDocument[];
}

const PROCESS = fileURLToPath(new URL('fold-process.ts', import.meta.url));
/** A process begins where it can read TypeScript, whoever begins it. */
const READS_TYPESCRIPT = ['--import', import.meta.resolve('tsx')];

export interface FoldProcesses {
  readonly read: ReadFold;
  close(): void;
}

/** Begins no process before there is a fold for it. @param most processes at a time */
export function foldProcesses(most = availableParallelism()): FoldProcesses {
  const idle: ChildProcess[] = [];
  const waiting: ((one: ChildProcess) => void)[] = [];
  const all = new Set<ChildProcess>();
  const take = (): Promise<ChildProcess> => {
    const free = idle.pop();
    if (free !== undefined) return Promise.resolve(free);
    if (all.size >= most) return new Promise((resolve) => waiting.push(resolve));
    const begun = fork(PROCESS, { serialization: 'advanced', execArgv: READS_TYPESCRIPT });
    all.add(begun);
    return Promise.resolve(begun);
  };
  const giveBack = (one: ChildProcess): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(one);
    else next(one);
  };
  return {
    read: async (training, fold) => {
      const one = await take();
      const flat = await answerOf(one, { training, fold });
      giveBack(one);
      return flat;
    },
    close: () => {
      for (const one of all) one.kill();
    },
  };
}

function answerOf(one: ChildProcess, task: FoldTask): Promise<readonly FlatDocument[]> {
  return new Promise((resolve, reject) => {
    const died = (code: number | null, signal: NodeJS.Signals | null): void =>
      reject(new Error(`a process that read a fold ended with ${signal ?? code}`));
    one.once('exit', died);
    // What our own process sends, it sends in that form.
    one.once('message', (answer) => {
      one.off('exit', died);
      resolve(answer as unknown as readonly FlatDocument[]);
    });
    one.send(task);
  });
}
