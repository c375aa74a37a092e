/** How a form writes the records of the ledger. `open` and `close` stand once around all of them. */
import type { Message } from '../../messages/index.ts';
import type { Exported } from './records.ts';

export interface Form {
  open(): string;
  /** The records of an article, and how many they are. */
  records(one: Exported): { readonly text: string; readonly count: number };
  close(): string;
  /** What the form could not hold. */
  left?(): readonly Message[];
}
