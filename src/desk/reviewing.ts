/**
 * Reviewing: what to check next, and a judgement with the corrections that come of it.
 *
 * Example: «زعم» was read as `say`. The reviewer makes it `claim`: a correction on version 0, and the judgement `correct` of version 0 that names
 * it. Taken back, both are gone. A second opinion is asked of the record as it was read, so that two people judge the same thing.
 */
import type {
  Correction,
  Judgement,
  Ledger,
  Review,
  ReviewScope,
  StatementId,
  StatementView,
  StoredArticle,
} from '../ledger/index.ts';
import { LedgerFault } from '../ledger/index.ts';
import type { QueryNode } from '../query/index.ts';

export interface ReviewItem {
  /** As it stands; in a second opinion as it was read, with version 0. */
  readonly view: StatementView;
  readonly article: StoredArticle;
}

export interface ReviewItems {
  readonly items: readonly ReviewItem[];
  readonly next: string | null;
}

export interface ReviewRequest {
  readonly reviewer: string;
  readonly scope: ReviewScope;
  /** In the order of a search; null for the least confident first. */
  readonly query: QueryNode | null;
  readonly limit: number;
  readonly cursor: string | null;
}

export interface VerdictGiven {
  readonly statement: StatementId;
  readonly judgement: Judgement;
  readonly reviewer: string;
  /** The version that was looked at. */
  readonly base: number;
  /** What `correct` puts right. */
  readonly corrections?: readonly Correction[];
}

/** Hits looked through in one step. */
const PAGE = 50;
/** Hits that the progress of a search counts; beyond it says that there are more. */
const COUNTED = 5_000;

/** @throws {IndexFault} where the cursor is none */
export async function nextToReview(ledger: Ledger, request: ReviewRequest): Promise<ReviewItems> {
  const { reviewer, scope, query, limit, cursor } = request;
  if (query !== null) return nextOfSearch(ledger, { ...request, query });
  const page = await ledger.reviews.next(reviewer, scope, limit, cursor ?? undefined);
  const items: ReviewItem[] = [];
  for (const { id } of page.statements) {
    const item = await itemOf(ledger, id, scope);
    if (item !== null) items.push(item);
  }
  return { items, next: page.next };
}

async function nextOfSearch(
  ledger: Ledger,
  { reviewer, scope, query, limit, cursor }: ReviewRequest & { readonly query: QueryNode },
): Promise<ReviewItems> {
  const items: ReviewItem[] = [];
  let at = cursor;
  do {
    const page = await ledger.search({
      query,
      unit: 'statement',
      // The order by relevance moves when others add articles; this one only grows at its end.
      sort: 'oldest',
      limit: Math.min(PAGE, limit - items.length),
      ...(at === null ? {} : { cursor: at }),
    });
    const ids = page.hits.flatMap(({ statement }) => (statement === null ? [] : [statement.id]));
    const done = new Set(await ledger.reviews.done(ids, reviewer, scope));
    for (const id of ids) {
      const item = done.has(id) ? null : await itemOf(ledger, id, scope);
      if (item !== null) items.push(item);
    }
    at = page.next;
  } while (at !== null && items.length < limit);
  return { items, next: at };
}

async function itemOf(ledger: Ledger, id: StatementId, scope: ReviewScope): Promise<ReviewItem | null> {
  const view = await ledger.statement(id);
  const article = view === null ? null : await ledger.article(view.article);
  if (view === null || article === null || view.statement === null) return null;
  return { view: scope === 'second' ? await asRead(ledger, view) : view, article };
}

/** A statement without what people made of it. */
async function asRead(ledger: Ledger, view: StatementView): Promise<StatementView> {
  const reading = view.version === 0 ? null : await ledger.reading(view.article);
  const read = reading?.statements.find(({ id }) => id === view.statement?.id);
  if (read === undefined) return view;
  // Whom the speakers are is known of those that the reader found.
  const same = read.speakers.map(({ name }) => view.statement?.speakers.findIndex((one) => one.name === name) ?? -1);
  return { ...view, version: 0, state: 'live', statement: read, actors: same.map((at) => view.actors[at] ?? null) };
}

/**
 * Keeps a judgement with the corrections that come of it; rejecting is a correction too.
 *
 * @throws {LedgerFault} `stale` where somebody changed the record meanwhile, `bad-correction`
 */
export async function judge(
  ledger: Ledger,
  { statement, judgement, reviewer, base, corrections = [] }: VerdictGiven,
): Promise<Review> {
  const before = await ledger.statement(statement);
  if (before === null) throw new LedgerFault('no-such-statement', statement);
  // Who judges the record as it was read, after others have changed it, gives an opinion and changes nothing.
  const opinion = base === 0 && before.version !== 0;
  if (base !== before.version && !opinion) throw new LedgerFault('stale', `${statement}: ${base}, ${before.version}`);
  const wanted: readonly Correction[] = judgement === 'reject' ? [{ kind: 'reject', statement }] : corrections;
  const made: string[] = [];
  if (!opinion && judgement !== 'accept')
    for (const [i, correction] of wanted.entries())
      made.push((await ledger.correct(correction, reviewer, base + i)).id);
  return ledger.reviews.put({ statement, judgement, reviewer, version: base, corrections: made });
}

/** Takes a judgement back, and with it the corrections that came of it; null where there is none. */
export async function takeBack(ledger: Ledger, statement: StatementId, reviewer: string): Promise<Review | null> {
  const taken = await ledger.reviews.take(statement, reviewer);
  for (const id of [...(taken?.corrections ?? [])].reverse()) {
    try {
      await ledger.undo(id);
    } catch (error) {
      // Undone by somebody already.
      if (!(error instanceof LedgerFault && error.code === 'stale')) throw error;
    }
  }
  return taken;
}

/** How much of what a search finds a reviewer has judged; counted up to a few thousand hits. */
export async function searchProgress(
  ledger: Ledger,
  query: QueryNode,
  reviewer: string,
  scope: ReviewScope,
): Promise<{ readonly total: number; readonly counted: number; readonly done: number }> {
  const count = { total: 0, counted: 0, done: 0 };
  for (let cursor: string | null | undefined; cursor !== null && count.counted < COUNTED; ) {
    const page = await ledger.search({
      query,
      unit: 'statement',
      sort: 'oldest',
      limit: 500,
      ...(cursor === undefined ? {} : { cursor }),
    });
    const ids = page.hits.flatMap(({ statement }) => (statement === null ? [] : [statement.id]));
    count.total = page.total;
    count.counted += ids.length;
    count.done += (await ledger.reviews.done(ids, reviewer, scope)).length;
    cursor = page.next;
  }
  return count;
}
