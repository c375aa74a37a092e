/** What a group of commands is added to: the program, its language, and where its exit code goes. */
import type { Command } from 'commander';
import type { Language } from '../../messages/index.ts';
import type { ExitCode, Surroundings } from '../surroundings.ts';

export interface Frame {
  readonly program: Command;
  readonly language: Language;
  readonly io: Surroundings;
  finish(code: ExitCode): void;
}
