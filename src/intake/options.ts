/** How to take in: what is wanted, what is known of inputs that do not say it, what may be fetched. */
import type { Readable } from 'node:stream';
import type { Fetcher } from './fetch/fetched.ts';
import type { Kind } from './sources/kinds.ts';
import type { FieldMap } from './tables/fields.ts';

export interface TakeInOptions {
  /** Columns of tables and keys of JSON objects; usual names are known. */
  readonly fields?: FieldMap;
  /** What an input is whose name and content do not tell, or tell wrongly. */
  readonly kind?: Kind;
  /** For articles that name none. */
  readonly outlet?: string;
  readonly date?: string;
  /** ISO 639 codes of the languages that are taken in; others are passed over by name. Arabic by default. */
  readonly languages?: readonly string[] | 'all';
  /** First and last day of publication, both inclusive: `2031-02-06`. Articles without a date are kept. */
  readonly since?: string;
  readonly until?: string;
  /** Keep the bytes of pages, PDFs and messages with the article. By default they are. */
  readonly originals?: boolean;
  /** What goes on the network; without it addresses are refused. */
  readonly fetcher?: Fetcher;
  /** Whether the links of a feed's entries are fetched: where the entry is only a taste (default), always, never. */
  readonly follow?: 'when-cut' | 'always' | 'never';
  /** The most pages that one site map or feed may lead to. */
  readonly most?: number;
  /** Standard input, for `-`. */
  readonly stdin?: Readable;
  readonly signal?: AbortSignal;
  /** Called as bytes of an input are consumed. */
  readonly onBytes?: (where: string, consumed: number) => void;
}

/** The options with what holds by default. */
export interface Settings {
  readonly fields: FieldMap;
  readonly kind: Kind | null;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly languages: ReadonlySet<string> | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly originals: boolean;
  readonly fetcher: Fetcher | null;
  readonly follow: 'when-cut' | 'always' | 'never';
  readonly most: number;
  readonly stdin: Readable | null;
  readonly signal: AbortSignal;
  readonly onBytes: (where: string, consumed: number) => void;
}

export function settingsOf(options: TakeInOptions): Settings {
  const { languages = ['ar'] } = options;
  return {
    fields: options.fields ?? {},
    kind: options.kind ?? null,
    outlet: options.outlet ?? null,
    date: options.date ?? null,
    languages: languages === 'all' ? null : new Set(languages),
    since: options.since ?? null,
    until: options.until ?? null,
    originals: options.originals ?? true,
    fetcher: options.fetcher ?? null,
    follow: options.follow ?? 'when-cut',
    most: options.most ?? 5000,
    stdin: options.stdin ?? null,
    signal: options.signal ?? new AbortController().signal,
    onBytes: options.onBytes ?? (() => {}),
  };
}
