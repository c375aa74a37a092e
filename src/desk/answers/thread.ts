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
import {
  stateOf,
  THREAD_KINDS,
  type ThreadKind,
  type ThreadLink,
  type ThreadReason,
  type ThreadState,
} from '../../relate/index.ts';

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

/** One record of a story, and what became of it. */
export interface StoryEnd extends ThreadEnd {
  readonly state: ThreadState;
  /** Other statements of its family: the same words, elsewhere. */
  readonly elsewhere: readonly StatementId[];
}

export interface StoryTie {
  /** Null for a kind that this release does not know. */
  readonly kind: ThreadKind | null;
  readonly earlier: StatementId | EventId;
  readonly later: StatementId | EventId;
  /** Of a denial or correction: whether the earlier one's own speaker made it. */
  readonly bySpeaker: boolean;
  /** Of an outcome: whether it came about. */
  readonly outcome: ThreadLink['outcome'];
  readonly reasons: readonly ThreadReason[];
}

/** All that hangs together with a record, directly or through others, told in the order of time. */
export interface Story {
  readonly of: StatementId | EventId;
  readonly records: readonly StoryEnd[];
  readonly ties: readonly StoryTie[];
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

/** Records of a story at most. */
const MOST = 40;
/** Members of a family whose ties count as those of their words. */
const FAMILY = 24;

/**
 * The story of a record: a claim, its denials in all outlets that carry either, what was planned and what came of it.
 *
 * @param id of a statement or an event; null where there is none
 */
export async function threadStory(ledger: Ledger, id: string): Promise<Story | null> {
  const of = id as StatementId | EventId;
  const ends = new Map<StatementId | EventId, ThreadEnd & { readonly elsewhere: readonly StatementId[] }>();
  const ties = new Map<string, ThreadTie>();
  const queue = [of];
  for (let next = queue.shift(); next !== undefined && ends.size < MOST; next = queue.shift()) {
    if (ends.has(next)) continue;
    const end = await endOf(ledger, next);
    if (end.statement === null && end.event === null) continue;
    const elsewhere = end.statement === null ? [] : await otherMembers(ledger, next as StatementId);
    ends.set(next, { ...end, elsewhere });
    for (const each of [next, ...elsewhere.slice(0, FAMILY)])
      for (const tie of await ledger.relations.threadsOf(each)) {
        ties.set(`${tie.earlier} ${tie.later} ${tie.kind}`, tie);
        // The words of another outlet are shown where they are the ones that are denied.
        queue.push(tie.earlier, tie.later);
      }
  }
  if (!ends.has(of)) return null;
  const links = [...ties.values()].flatMap(linkOf);
  const records = [...ends.values()].map((end) => ({ ...end, state: stateWith(end, links) }));
  return {
    of,
    records: records.sort((a, b) => dateOf(a).localeCompare(dateOf(b)) || (a.id < b.id ? -1 : 1)),
    ties: [...ties.values()].filter(({ earlier, later }) => ends.has(earlier) && ends.has(later)).map(storyTie),
  };
}

/** What became of the words, whichever outlet's were denied. */
function stateWith(
  end: ThreadEnd & { readonly elsewhere: readonly string[] },
  links: readonly ThreadLink[],
): ThreadState {
  const own = new Set<string>([end.id, ...end.elsewhere]);
  return stateOf(
    end.id,
    links.map((link) => (own.has(link.from) ? { ...link, from: end.id } : link)),
  ).state;
}

async function otherMembers(ledger: Ledger, id: StatementId): Promise<readonly StatementId[]> {
  const family = await ledger.relations.familyOf(id);
  return (family?.members ?? []).map(({ statement }) => statement).filter((statement) => statement !== id);
}

function storyTie(tie: ThreadTie): StoryTie {
  const { earlier, later } = tie;
  const [link] = linkOf(tie);
  return {
    kind: link?.kind ?? null,
    earlier,
    later,
    bySpeaker: link?.bySpeaker ?? false,
    outcome: link?.outcome ?? null,
    reasons: link?.reasons ?? [],
  };
}

function dateOf({ article, event }: ThreadEnd): string {
  return article?.date ?? event?.event?.time?.value ?? '';
}

async function endOf(ledger: Ledger, id: string): Promise<ThreadEnd> {
  const statement = await ledger.statement(id as StatementId);
  const event = statement === null ? await ledger.relations.event(id as EventId) : null;
  const home = statement?.article ?? event?.article ?? null;
  const article = home === null ? null : await ledger.article(home);
  return { id: id as StatementId | EventId, statement, event, article };
}

/** A tie as a link: who made it, what came of it and why it holds stand in its reasons, as `relate` wrote them. */
function linkOf({ earlier, later, kind, reasons }: ThreadTie): readonly ThreadLink[] {
  const known: ThreadKind | undefined = THREAD_KINDS.find((one) => one === kind);
  if (known === undefined) return [];
  const written: Partial<ThreadLink> = reasons instanceof Object ? reasons : {};
  const { bySpeaker = false, outcome = null, score = 1, reasons: why = [] } = written;
  return [{ kind: known, from: earlier, to: later, bySpeaker, outcome, score, reasons: why }];
}
