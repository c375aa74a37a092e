/** The forms in which readings are written, by name. Each is loaded only when it is asked for, so that starting stays quick. */
import type { Language } from '../messages/index.ts';
import type { LexiconNames } from '../reader/index.ts';
import type { Format } from './record.ts';

export const READING_FORMATS = ['json', 'jsonl', 'csv', 'csv-events', 'html', 'polecat', 'icews', 'plover'] as const;
export type ReadingFormatName = (typeof READING_FORMATS)[number];

export interface ReadingFormatOptions {
  readonly language: Language;
  readonly explain: boolean;
  /** What topics and states are called. */
  readonly names: LexiconNames;
  /** Whether the input holds one article and no more. */
  readonly single: boolean;
}

export async function loadReadingFormat(name: ReadingFormatName, options: ReadingFormatOptions): Promise<Format> {
  switch (name) {
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
      return (await import('./html/page.ts')).html(options);
  }
}
