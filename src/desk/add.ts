/** The pipeline: what was named is taken in, read by several threads, and kept, a batch at a time. */
import { takeBytes, takeIn } from '../intake/index.ts';
import type { AddOptions, AddReport } from './add-options.ts';
import { Adding } from './adding.ts';
import { pathBelow, placedBelow } from './told-from.ts';

/**
 * Takes in, reads and keeps all that was named.
 *
 * @throws {LedgerFault} where the ledger can keep no more: the disk is full, another writer will not end. What was kept stays.
 */
export async function add(inputs: readonly string[], options: AddOptions): Promise<AddReport> {
  const { intake = {}, signal, toldFrom } = options;
  const taking = takeIn(inputs, signal === undefined ? intake : { ...intake, signal });
  if (toldFrom === undefined) return new Adding(inputs, taking, options).go();
  const below = (where: string): string => pathBelow(toldFrom, where);
  return new Adding(inputs.map(below), placedBelow(taking, below), options).go();
}

/**
 * Takes in, reads and keeps what some bytes hold: a page, a text, an archive.
 *
 * @param name a file's name or an address, by which their kind and place are told
 */
export async function addBytes(
  bytes: Uint8Array,
  name: string,
  options: AddOptions & { readonly contentType?: string },
): Promise<AddReport> {
  const { intake = {}, signal, contentType } = options;
  const taking = {
    ...intake,
    ...(signal === undefined ? {} : { signal }),
    ...(contentType === undefined ? {} : { contentType }),
  };
  return new Adding([name], takeBytes(bytes, name, taking), options).go();
}
