/**
 * A family in words: one statement in all outlets that carry it, in the order in which they published, with the wording of each against the
 * first, its verbs, its chains and its roots.
 */
import type { ArticleId, FamilyView, Ledger, StatementId, StoredArticle } from '../../ledger/index.ts';
import { type Carriers, type ComparedStatement, carriers, type DiffKind, wordDiff } from '../../relate/index.ts';
import { comparedFamily } from '../ready-statements.ts';

/** Words of a wording beside those of the first. */
export interface WordingPart {
  readonly kind: DiffKind;
  /** As this one has them; empty where they are only in the first. */
  readonly words: string;
  /** As the first has them; empty where they are only in this one. */
  readonly first: string;
}

export interface FamilyMemberReport {
  readonly member: Carriers['order'][number];
  readonly article: Omit<StoredArticle, 'text'>;
  readonly wording: readonly WordingPart[];
  /** Whether no other was published before it. */
  readonly first: boolean;
}

export interface FamilyReport {
  readonly id: string;
  readonly members: readonly FamilyMemberReport[];
  readonly verbs: Carriers['verbs'];
  readonly roots: Carriers['roots'];
  readonly kept: FamilyView['members'];
  /** The member against whose wording those of the others are held. */
  readonly base: string | null;
}

/**
 * @param id of a family, which may have been merged since, or of a statement in it; null where there is none
 * @param against a member whose wording the others are held against; otherwise the first
 */
export async function familyReport(ledger: Ledger, id: string, against?: string): Promise<FamilyReport | null> {
  const view = (await ledger.relations.familyOf(id as StatementId)) ?? (await ledger.relations.family(id));
  if (view === null) return null;
  const compared = await comparedFamily(
    ledger,
    view.members.map(({ statement }) => statement),
  );
  const { order, first, verbs, roots } = carriers(compared);
  const byId = new Map(compared.map((member) => [member.id, member]));
  const head = byId.get(against ?? '') ?? byId.get(order[0]?.statement ?? '');
  const headArticle = head === undefined ? null : await ledger.article(head.article as ArticleId);
  const members: FamilyMemberReport[] = [];
  for (const member of order) {
    const statement = byId.get(member.statement);
    const article = statement === undefined ? null : await ledger.article(statement.article as ArticleId);
    if (statement === undefined || article === null || head === undefined || headArticle === null) continue;
    const wording = wordingOf(statement, textOf(statement, article), head, textOf(head, headArticle));
    const { text: _, ...rest } = article;
    members.push({ member, article: rest, wording, first: first.includes(member.statement) });
  }
  return { id: view.id, members, verbs, roots, kept: view.members, base: head?.id ?? null };
}

function textOf({ part }: ComparedStatement, { text, title }: StoredArticle): string {
  return part === 'headline' ? (title ?? '') : text;
}

function wordingOf(
  statement: ComparedStatement,
  text: string,
  head: ComparedStatement,
  headText: string,
): readonly WordingPart[] {
  if (statement === head) {
    const { start, end } = head.wording;
    const words = start.map((from, i) => text.slice(from, end[i])).join(' ');
    return [{ kind: 'same', words, first: words }];
  }
  return wordDiff(head.wording, statement.wording).map(({ kind, a, b }) => ({
    kind,
    words: text.slice(b.start, b.end),
    first: headText.slice(a.start, a.end),
  }));
}
