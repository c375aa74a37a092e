/** What can be wrong with an index or with what it is asked. The words for people are in the catalogue, under the code. */

/** Codes of the faults, and what each says. */
export const INDEX_FAULTS = {
  corrupt: 'MSN-0500',
  otherFormat: 'MSN-0501',
  cursor: 'MSN-0502',
  notNear: 'MSN-0503',
  segmentGone: 'MSN-0504',
} as const;
export type IndexFaultKind = keyof typeof INDEX_FAULTS;

/**
 * A fault of the index. `corrupt` and `otherFormat` are mended by a rebuild. A store says `segmentGone` of a segment that another
 * process merged away; a search then begins again with the manifest as it is now.
 */
export class IndexFault extends Error {
  override readonly name = 'IndexFault';
  readonly code: string;

  /**
   * @param kind which fault
   * @param detail where: segment and section, or the part of the question
   */
  constructor(
    readonly kind: IndexFaultKind,
    readonly detail: string,
  ) {
    super(`${INDEX_FAULTS[kind]} ${kind}: ${detail}`);
    this.code = INDEX_FAULTS[kind];
  }
}

/** For what can only be when bytes are not what was written. */
export function corrupt(detail: string): IndexFault {
  return new IndexFault('corrupt', detail);
}
