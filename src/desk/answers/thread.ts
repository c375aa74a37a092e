/** What denies, corrects, repeats or fulfils a record, what it does so to itself, and what state that leaves it in. */
import type {
  EventId,
  EventView,
  Ledger,
  StatementId,
  StatementView,
  StoredArticle,
  ThreadTie,
} from '../../ledger/index.ts';
import { stateOf, THREAD_KINDS, type ThreadKind, type ThreadLink, type ThreadState } from '../../relate/index.ts';

/** One end of a tie: a statement or an event, in its article. */
export interface ThreadEnd {
  readonly id: StatementId | EventId;
  readonly statement: StatementView | null;
  readonly event: EventView | null;
  readonly article: StoredArticle | null;
}

export interface ThreadTieReport {
  /** Null for a kind that this release does not know. */
  readonly kind: ThreadKind | null;
  readonly tie: ThreadTie;
  /** The record at the other end. */
  readonly other: ThreadEnd;
  /** Whether the other one came later, and acts on this one. */
  readonly otherIsLater: boolean;
}

export interface ThreadReport {
  readonly of: ThreadEnd;
  readonly state: ThreadState;
  readonly ties: readonly ThreadTieReport[];
}

/** @param id of a statement or an event; null where there is none */
export async function threadReport(ledger: Ledger, id: string): Promise<ThreadReport | null> {
  const of = await endOf(ledger, id);
  if (of.statement === null && of.event === null) return null;
  const ties = await ledger.relations.threadsOf(of.id);
  const reports = await Promise.all(
    ties.map(async (tie): Promise<ThreadTieReport> => {
      const otherIsLater = tie.earlier === id;
      const other = await endOf(ledger, otherIsLater ? tie.later : tie.earlier);
      return { kind: THREAD_KINDS.find((one) => one === tie.kind) ?? null, tie, other, otherIsLater };
    }),
  );
  return { of, state: stateOf(id, ties.flatMap(linkOf)).state, ties: reports };
}

async function endOf(ledger: Ledger, id: string): Promise<ThreadEnd> {
  const statement = await ledger.statement(id as StatementId);
  const event = statement === null ? await ledger.relations.event(id as EventId) : null;
  const home = statement?.article ?? event?.article ?? null;
  const article = home === null ? null : await ledger.article(home);
  return { id: id as StatementId | EventId, statement, event, article };
}

/** A tie as a link: whether the earlier one's own speaker made it stands in its reasons, as `relate` wrote them. */
function linkOf({ earlier, later, kind, reasons }: ThreadTie): readonly ThreadLink[] {
  const known: ThreadKind | undefined = THREAD_KINDS.find((one) => one === kind);
  if (known === undefined) return [];
  const bySpeaker = reasons instanceof Object && 'bySpeaker' in reasons && reasons.bySpeaker === true;
  return [{ kind: known, from: earlier, to: later, bySpeaker, outcome: null, score: 1, reasons: [] }];
}
