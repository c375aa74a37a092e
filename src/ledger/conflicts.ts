/**
 * When a correction wants a look again: the reader has come to think something else than what was corrected, and than what it was corrected to.
 *
 * Example: a person made the class of «زعم» `claim` where the reader had `say`. A newer reader that has `claim` agrees, one that still has `say` is
 * corrected as before; one that has `deny` is a conflict, and is shown.
 */
import type { Statement } from '../reader/index.ts';
import type { Correction } from './ledger.ts';

/** What the reader has in the place that a correction is about, written so that two can be compared. */
export function readValue(correction: Correction, read: Statement | null): string | null {
  if (read === null) return null;
  switch (correction.kind) {
    case 'class':
      return read.class;
    case 'manner':
      return read.kind;
    case 'speaker':
      return JSON.stringify(read.speakers.map(({ name }) => name));
    case 'span':
      return JSON.stringify(spansOf(read, correction.field).map(({ start, end }) => [start, end]));
    default:
      return null;
  }
}

/** What a person put there. */
export function givenValue(correction: Correction): string | null {
  switch (correction.kind) {
    case 'class':
    case 'manner':
      return correction.value;
    case 'speaker':
      return JSON.stringify(correction.names);
    case 'span':
      return JSON.stringify(correction.spans.map(({ start, end }) => [start, end]));
    default:
      return null;
  }
}

/**
 * @param was what the reader had when it was corrected
 * @param read what it has now; null where it has the statement no more
 */
export function conflictOf(
  correction: Correction,
  was: string | null,
  read: Statement | null,
): 'gone' | 'changed' | null {
  // One who rejected it, or added what the reader did not have, is not contradicted.
  if (correction.kind === 'reject' || correction.kind === 'add') return null;
  if (read === null) return 'gone';
  const now = readValue(correction, read);
  return now === was || now === givenValue(correction) ? null : 'changed';
}

function spansOf(
  { cue, sources, content, addressee }: Statement,
  field: Extract<Correction, { kind: 'span' }>['field'],
): readonly { readonly start: number; readonly end: number }[] {
  switch (field) {
    case 'content':
      return content;
    case 'source':
      return sources;
    case 'cue':
      return cue === null ? [] : [cue];
    case 'addressee':
      return addressee === null ? [] : [addressee];
  }
}
