/** What the commands on a ledger are hung on: the program, its language, and where a command's exit code goes. */
import type { Command } from 'commander';
import type { Language } from '../../messages/index.ts';
import type { ExitCode, Surroundings } from '../surroundings.ts';

export interface Frame {
  readonly program: Command;
  readonly language: Language;
  readonly io: Surroundings;
  finish(code: ExitCode): void;
}
