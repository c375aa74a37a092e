/**
 * Relating: statements are put into the families they belong to, denials, corrections and repetitions are tied to what they are about, and
 * events to what came of them, in the order in which their articles came.
 *
 * Examples: «الجسر سيفتح غدا» of one minister in a third outlet joins the family that two others began; «نفى الوزير إغلاق الجسر» is tied to the
 * statement that said it was closed, «زار الوزير بغداد» to the invitation.
 *
 * What was related stays; run again, it goes on with what is in no family and under no key yet.
 */
import type { ActorId, ArticleId, EventId, FamilyMember, Ledger, StatementId, ThreadTie } from '../ledger/index.ts';
import {
  candidateKeys,
  canHang,
  type ComparedEvent,
  type ComparedStatement,
  EVENT_REACH,
  eventKeys,
  eventThread,
  type Family,
  joinFamily,
  type Prepared,
  prepare,
  rootsOf,
  statementThreadOf,
  type ThreadLink,
} from '../relate/index.ts';
import { ReadyEvents } from './ready-events.ts';
import { type ReadyStatements, readyStatements } from './ready-statements.ts';

/** Families that share a key and are looked at. */
const NEAR = 24;
const PAGE = 200;

export interface RelatingTally {
  readonly statements: number;
  /** Of them those that joined a family that was there. */
  readonly joined: number;
  readonly threads: number;
  /** Events that were looked at: those that can be an end of a thread. */
  readonly events: number;
}

export interface RelatingOptions {
  /** Only these articles, in this order: those that have just come. */
  readonly articles?: readonly ArticleId[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (tally: RelatingTally) => void;
}

/** Relates every statement and event of a ledger that was not related yet, or those of some articles. @throws {LedgerFault} */
export async function relate(
  ledger: Ledger,
  { articles, signal, onProgress }: RelatingOptions = {},
): Promise<RelatingTally> {
  const relating = new Relating(ledger, await readyStatements(ledger), new ReadyEvents(ledger));
  if (articles !== undefined) {
    for (const id of articles) {
      if (signal?.aborted === true) break;
      await relating.article(id);
      onProgress?.(relating.tally());
    }
    return relating.tally();
  }
  for (let after: ArticleId | undefined; signal?.aborted !== true; ) {
    const ids = await ledger.articleIds(after, PAGE);
    if (ids.length === 0) break;
    for (const id of ids) await relating.article(id);
    after = ids.at(-1);
    onProgress?.(relating.tally());
  }
  return relating.tally();
}

class Relating {
  private statements = 0;
  private joined = 0;
  private threads = 0;
  private events = 0;

  constructor(
    private readonly ledger: Ledger,
    private readonly ready: ReadyStatements,
    private readonly readyEvents: ReadyEvents,
  ) {}

  tally(): RelatingTally {
    const { statements, joined, threads, events } = this;
    return { statements, joined, threads, events };
  }

  async article(id: ArticleId): Promise<void> {
    for (const [statement, prepared] of await this.ready.of(id)) {
      if ((await this.ledger.relations.familyOf(statement)) !== null) continue;
      await this.relateOne(statement, prepared);
    }
    for (const [event, compared] of await this.readyEvents.of(id)) {
      if (!canHang(compared) || (await this.ledger.relations.isListed(event))) continue;
      await this.relateEvent(compared);
    }
  }

  /** Ties an event to those of other days that it comes of, or that come of it. */
  private async relateEvent(own: ComparedEvent): Promise<void> {
    const { relations } = this.ledger;
    const keys = eventKeys(own);
    if (keys.length === 0) return;
    this.events++;
    const near = own.date === null ? [] : await relations.eventsNear(keys, ...daysAround(own.date));
    const ties: ThreadTie[] = [];
    for (const id of near) {
      const other = await this.readyEvents.event(id);
      if (other === null) continue;
      const [earlier, later] = (own.date ?? '') < (other.date ?? '') ? [own, other] : [other, own];
      const link = eventThread(earlier, later);
      if (link !== null) ties.push(tieOf(link));
    }
    if (ties.length > 0) await relations.putThreads(ties);
    this.threads += ties.length;
    await relations.listEvent(own.id as EventId, keys);
  }

  private async relateOne(id: StatementId, prepared: Prepared): Promise<void> {
    const { relations } = this.ledger;
    const keys = candidateKeys(prepared.statement);
    const near = keys.length === 0 ? [] : await relations.familiesNear(keys, NEAR);
    const families: Family[] = [];
    const known = new Map<ComparedStatement, Prepared>([[prepared.statement, prepared]]);
    for (const family of near) {
      const view = await relations.family(family);
      const members: ComparedStatement[] = [];
      for (const { statement } of view?.members ?? []) {
        const one = await this.ready.statement(statement);
        if (one === null || one.statement.article === prepared.statement.article) continue;
        known.set(one.statement, one);
        members.push(one.statement);
      }
      if (members.length > 0) families.push({ id: family, members });
    }
    const joining = joinFamily(prepared.statement, families, (one) => known.get(one) ?? prepare(one));
    const member: FamilyMember = {
      statement: id,
      family: joining.family ?? id,
      reasons: joining.links.slice(0, 3).map(({ member: other, sameness }) => ({
        member: other,
        degree: sameness.degree,
        score: sameness.score,
      })),
      keys,
    };
    await relations.putFamilies([member]);
    this.statements++;
    if (joining.family !== null) {
      this.joined++;
      const others = families.find(({ id: known }) => known === joining.family)?.members ?? [];
      await this.weigh(joining.family, [...others, prepared.statement]);
    }
    await this.tie(prepared, known, joining.family, families);
  }

  /** Keeps through how many outlets and from how many roots the words of a family are known, and whose they are. */
  private async weigh(family: string, members: readonly ComparedStatement[]): Promise<void> {
    const speakers = new Set<ActorId>();
    for (const { id } of members) {
      const view = await this.ledger.statement(id as StatementId);
      for (const actor of view?.actors ?? []) if (actor !== null) speakers.add(actor);
    }
    const outlets = new Set(members.map(({ outlet }) => outlet)).size;
    await this.ledger.relations.weighFamily({
      family,
      speakers: [...speakers],
      outlets,
      roots: rootsOf(members).length,
    });
  }

  /** Ties the statement to those of other families that it denies, corrects or repeats. */
  private async tie(
    later: Prepared,
    known: ReadonlyMap<ComparedStatement, Prepared>,
    own: string | null,
    families: readonly Family[],
  ): Promise<void> {
    const ties: ThreadTie[] = [];
    for (const { id, members } of families) {
      if (id === own) continue;
      for (const member of members) {
        const earlier = known.get(member);
        if (earlier === undefined) continue;
        const link = threadOf(earlier, later);
        if (link !== null) ties.push(tieOf(link));
      }
    }
    if (ties.length === 0) return;
    await this.ledger.relations.putThreads(ties);
    this.threads += ties.length;
  }
}

/** The thread between two statements, whichever was published first. */
function threadOf(a: Prepared, b: Prepared): ThreadLink | null {
  const before = (a.statement.date ?? '') <= (b.statement.date ?? '');
  return before ? statementThreadOf(a, b) : statementThreadOf(b, a);
}

function tieOf({ from, to, kind, bySpeaker, outcome, score, reasons }: ThreadLink): ThreadTie {
  return {
    earlier: from as StatementId | EventId,
    later: to as StatementId | EventId,
    kind,
    reasons: { bySpeaker, outcome, score, reasons },
  };
}

/** The days from which and up to which what hangs on an event can be published. */
function daysAround(date: string): readonly [from: string, to: string] {
  const middle = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  const day = (distance: number): string => new Date(middle + distance * 86_400_000).toISOString().slice(0, 10);
  return [day(-EVENT_REACH), day(EVENT_REACH)];
}
