/**
 * The doors of the room that lead to much: what stands behind them is loaded when they are first gone through, so that a
 * program which only wants to decode a file does not wait for parsers and the network.
 */
import type { Fetcher } from './fetch/fetched.ts';
import type { FetchOptions } from './fetch/fetcher.ts';
import type { TakeInOptions } from './options.ts';
import type { TakenIn } from './taken.ts';

/**
 * Takes in all that was named: files, folders, patterns, `-`, addresses. Failures come out among the articles.
 *
 * @param inputs paths, patterns, folders, `-`, or addresses `https://...`, which need `options.fetcher`
 */
export async function* takeIn(inputs: readonly string[], options: TakeInOptions = {}): AsyncGenerator<TakenIn> {
  const { takeInNamed } = await import('./take-in.ts');
  yield* takeInNamed(inputs, options);
}

/**
 * Takes in bytes that are at hand.
 *
 * @param name a file's name, or an address, by which kind and place are told
 */
export async function* takeBytes(
  bytes: Uint8Array,
  name: string,
  options: TakeInOptions & { readonly contentType?: string } = {},
): AsyncGenerator<TakenIn> {
  const { takeInBytes } = await import('./take-in.ts');
  yield* takeInBytes(bytes, name, options);
}

/** Makes what goes on the network. Its connections are closed with `close()`. */
export async function createFetcher(options: FetchOptions = {}): Promise<Fetcher & { close(): Promise<void> }> {
  const { politeFetcher } = await import('./fetch/fetcher.ts');
  return politeFetcher(options);
}

/**
 * Loads what tells equal, near and newer texts apart: `fingerprint`, `resemblance`, `KnownTexts`, `NearIndex`, `pageKey`.
 * All of it is synchronous and knows neither files nor clocks.
 */
export function loadDuplicates(): Promise<typeof import('./duplicates/index.ts')> {
  return import('./duplicates/index.ts');
}
