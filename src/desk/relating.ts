/**
 * Relating: statements are put into the families they belong to, and denials, corrections and repetitions are tied to what they are about,
 * in the order in which their articles came.
 *
 * Example: «الجسر سيفتح غدا» of one minister in a third outlet joins the family that two others began; «نفى الوزير إغلاق الجسر» is tied to the
 * statement that said it was closed.
 *
 * What was related stays; run again, it goes on with the statements that are in no family yet.
 */
import type { ArticleId, FamilyMember, Ledger, StatementId, ThreadTie } from '../ledger/index.ts';
import {
  candidateKeys,
  type ComparedStatement,
  type Family,
  joinFamily,
  type Prepared,
  prepare,
  statementThreadOf,
  type ThreadLink,
} from '../relate/index.ts';
import { type ReadyStatements, readyStatements } from './ready-statements.ts';

/** Families that share a key and are looked at. */
const NEAR = 24;
const PAGE = 200;

export interface RelatingTally {
  readonly statements: number;
  /** Of them those that joined a family that was there. */
  readonly joined: number;
  readonly threads: number;
}

export interface RelatingOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (tally: RelatingTally) => void;
}

/** Relates every statement of a ledger that is in no family yet. @throws {LedgerFault} */
export async function relate(ledger: Ledger, { signal, onProgress }: RelatingOptions = {}): Promise<RelatingTally> {
  const relating = new Relating(ledger, await readyStatements(ledger));
  for (let after: ArticleId | undefined; signal?.aborted !== true; ) {
    const ids = await ledger.articleIds(after, PAGE);
    if (ids.length === 0) break;
    for (const id of ids) await relating.article(id);
    after = ids.at(-1);
    onProgress?.(relating.tally());
  }
  return relating.tally();
}

/** Relates the statements of some articles: those that have just come. @throws {LedgerFault} */
export async function relateArticles(ledger: Ledger, articles: readonly ArticleId[]): Promise<RelatingTally> {
  const relating = new Relating(ledger, await readyStatements(ledger));
  for (const id of articles) await relating.article(id);
  return relating.tally();
}

class Relating {
  private statements = 0;
  private joined = 0;
  private threads = 0;

  constructor(
    private readonly ledger: Ledger,
    private readonly ready: ReadyStatements,
  ) {}

  tally(): RelatingTally {
    return { statements: this.statements, joined: this.joined, threads: this.threads };
  }

  async article(id: ArticleId): Promise<void> {
    for (const [statement, prepared] of await this.ready.of(id)) {
      if ((await this.ledger.relations.familyOf(statement)) !== null) continue;
      await this.relateOne(statement, prepared);
    }
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
    if (joining.family !== null) this.joined++;
    await this.tie(prepared, known, joining.family, families);
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
        if (link !== null)
          ties.push({
            earlier: link.from as StatementId,
            later: link.to as StatementId,
            kind: link.kind,
            reasons: { bySpeaker: link.bySpeaker, score: link.score, reasons: link.reasons },
          });
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
