/** The house of a running server: its ledger is in threads. */
import type { Ledger } from '../../ledger/index.ts';
import type { LexiconNames } from '../../reader/index.ts';
import type { GivenReport } from '../answers/adding.ts';
import { WRITING } from '../answers/index.ts';
import type { House } from '../house.ts';
import { CALLS, type Part } from './calls.ts';
import { LedgerThreads, type ThreadsOptions } from './ledger-threads.ts';

export interface OpenHouse {
  readonly house: House;
  readonly threads: LedgerThreads;
  /** Finishes what the threads are at, and closes the ledger. */
  close(): Promise<void>;
}

export interface OpenHouseOptions extends ThreadsOptions {
  readonly given: Pick<House, 'accounts' | 'alerts' | 'live' | 'queue' | 'version' | 'owner' | 'language'>;
}

/** @throws {LedgerFault} where the ledger cannot be opened */
export async function openHouse(options: OpenHouseOptions): Promise<OpenHouse> {
  const threads = await LedgerThreads.open(options);
  const ledger = ledgerIn(threads);
  let names: Promise<unknown> | null = null;
  const house: House = {
    ledger,
    // What comes back is what the answer of that name gave on the other side.
    answer: (name, ...given) => {
      // A ledger that takes the example world takes its names too.
      if (name === 'takeExample') names = null;
      return threads.do(WRITING.has(name) ? 'write' : 'look', { kind: 'answer', name, given }) as never;
    },
    add: (given) => threads.do('write', { kind: 'add', given }) as Promise<GivenReport>,
    names: () => {
      names ??= threads.do('write', { kind: 'names' });
      names.catch(() => {
        names = null;
      });
      return names as Promise<LexiconNames>;
    },
    stream: (name, ...given) => piecesOf(threads, name, given),
    now: () => Date.now(),
    ...options.given,
  };
  return { house, threads, close: () => threads.close() };
}

async function* piecesOf(
  threads: LedgerThreads,
  name: Parameters<House['stream']>[0],
  given: readonly unknown[],
): AsyncGenerator<Uint8Array> {
  const stream = await threads.open({ kind: 'open', name, given });
  try {
    for (let piece = await stream.next(); piece !== null; piece = await stream.next()) yield piece;
  } finally {
    await stream.drop();
  }
}

/** A ledger whose calls run in threads. */
export function ledgerIn(threads: LedgerThreads): Ledger {
  const part = (name: Part): object =>
    Object.fromEntries(
      Object.entries(CALLS[name]).map(([method, side]) => [
        method,
        (...given: readonly unknown[]) => threads.do(side, { kind: 'call', part: name, name: method, given }),
      ]),
    );
  const special = {
    relations: part('relations'),
    collections: part('collections'),
    alerts: part('alerts'),
    reviews: part('reviews'),
    sources: part('sources'),
    verify: ({ repair = false }: { readonly repair?: boolean } = {}) => threads.do('write', { kind: 'verify', repair }),
    exportLines: () =>
      linesOf(piecesOf(threads, 'exported', [{ form: 'ledger', boxes: {}, filters: [], collection: null }, 'en'])),
    importLines: async (lines: AsyncIterable<string> | Iterable<string>) => {
      const all: string[] = [];
      for await (const line of lines) all.push(line);
      return threads.do('write', { kind: 'import', lines: all });
    },
    close: () => threads.close(),
  };
  // The tables have every method of the interface, which the compiler checks where they stand.
  return { ...part('ledger'), ...special } as unknown as Ledger;
}

async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
