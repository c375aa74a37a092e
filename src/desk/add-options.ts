/** What adding is told, and what it tells when it has ended. */
import type { Failure, Skipped, TakeInOptions } from '../intake/index.ts';
import type { AddOutcome, Ledger, NewArticle } from '../ledger/index.ts';
import type { Readers } from './readers/readers.ts';
import type { RelatingTally } from './relating.ts';
import type { Tally } from './tally.ts';
import type { Putter } from './working/putting.ts';

export interface DeskOptions {
  readonly ledger: Ledger;
  readonly readers: Readers;
  /** How to take in; its signal is {@link AddOptions.signal}. */
  readonly intake?: Omit<TakeInOptions, 'signal'>;
  /** Asks to stop: what is at hand is finished and kept. */
  readonly signal?: AbortSignal;
}

export interface AddOptions extends DeskOptions {
  /** What could not be taken in, read or kept, and what was passed over. */
  readonly onLeft?: (left: Failure | Skipped) => void;
  /** Called when a batch has been kept. */
  readonly onKept?: (article: NewArticle, outcome: AddOutcome) => void;
  readonly onProgress?: (tally: Tally) => void;
  /** Called when all that has been taken in is on disk. */
  readonly onSettled?: () => Promise<void>;
  /** Where given, what is new is put there for workers to read, and neither read nor kept here. */
  readonly queue?: Putter;
  /** Folder from which places are told, wherever it lies on this machine: what is below it is called by its path from there. */
  readonly toldFrom?: string;
  /** Puts what came into families and threads when all of it is kept. */
  readonly relate?: boolean;
  /** Called while that is done. */
  readonly onRelated?: (tally: RelatingTally) => void;
  /** Records a run only where something came of it: for looks at a feed that bring nothing. */
  readonly onlyIfAny?: boolean;
}

export interface AddReport {
  /** The run's id; null where nothing came of it and none was to be recorded. */
  readonly run: string | null;
  readonly tally: Tally;
  /** What came of relating; null where it was not asked for. */
  readonly related: RelatingTally | null;
  /** Whether it was stopped before the inputs had ended. */
  readonly stopped: boolean;
}
