/** The formats by name. */
import type { LexiconNames } from '../../reader/index.ts';
import type { Language } from '../messages/index.ts';
import type { Terminal } from '../terminal.ts';
import type { Format } from './record.ts';

export const FORMATS = ['pretty', 'json', 'jsonl', 'csv', 'csv-events', 'html', 'polecat', 'icews', 'plover'] as const;
export type FormatName = (typeof FORMATS)[number];

export interface FormatOptions {
  readonly language: Language;
  readonly terminal: Terminal;
  readonly brief: boolean;
  readonly explain: boolean;
  /** What topics and states are called. */
  readonly names: LexiconNames;
  /** Whether the input holds one article and no more. */
  readonly single: boolean;
}

/** Loads only the format asked for, so that starting stays quick. */
export async function loadFormat(name: FormatName, options: FormatOptions): Promise<Format> {
  switch (name) {
    case 'pretty':
      return (await import('./pretty.ts')).pretty(options);
    case 'json':
      return (await import('./json.ts')).json(options.single);
    case 'jsonl':
      return (await import('./json.ts')).jsonLines;
    case 'csv':
      return (await import('./csv.ts')).csv;
    case 'csv-events':
      return (await import('./csv-events.ts')).csvEvents;
    case 'polecat':
      return (await import('./polecat.ts')).polecat();
    case 'icews':
      return (await import('./icews.ts')).icews();
    case 'plover':
      return (await import('./plover.ts')).plover();
    case 'html':
      return (await import('../html/page.ts')).html(options);
  }
}
