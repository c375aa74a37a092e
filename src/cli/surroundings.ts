/** What the command touches outside itself, handed in so that a test can stand in for it. */
import type { Readable, Writable } from 'node:stream';
import type { StreamTraits } from './terminal.ts';

export interface Surroundings {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & StreamTraits & { readonly fd?: number };
  readonly stderr: Writable & StreamTraits;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Calls back once when the user or the system asks the command to end. */
  onStopRequest(stop: () => void): void;
}

/** Exit codes, as `musnad read --help` lists them. */
export const EXIT = { ok: 0, failed: 1, usage: 2, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
