/** What `read` writes, by name: words for the terminal, or any form of readings. */
import { type Format, loadReadingFormat, READING_FORMATS, type ReadingFormatOptions } from '../../forms/index.ts';
import type { Terminal } from '../terminal.ts';

export const FORMATS = ['pretty', ...READING_FORMATS] as const;
export type FormatName = (typeof FORMATS)[number];

export interface FormatOptions extends ReadingFormatOptions {
  readonly terminal: Terminal;
  readonly brief: boolean;
}

export async function loadFormat(name: FormatName, options: FormatOptions): Promise<Format> {
  if (name === 'pretty') return (await import('./pretty.ts')).pretty(options);
  return loadReadingFormat(name, options);
}
