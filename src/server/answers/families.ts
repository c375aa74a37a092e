/** A family as it goes out: each wording with its statement. */
import { familyReport } from '../../desk/index.ts';
import type { Ledger, StatementId } from '../../ledger/index.ts';
import type { Family } from '../schemas/families.ts';
import { recordOf, statement as recordWith } from './records.ts';

/**
 * Of a statement that nothing was related to yet, a family of its own.
 *
 * @returns null where there is neither a family nor a statement of this id
 */
export async function family(ledger: Ledger, id: string, against: string | null): Promise<Family | null> {
  const report = await familyReport(ledger, id, against ?? undefined);
  if (report === null) return alone(ledger, id as StatementId);
  const members: Family['members'][0][] = [];
  for (const { member, wording, first } of report.members) {
    const view = await ledger.statement(member.statement as StatementId);
    const article = view === null ? null : await ledger.article(view.article);
    if (view === null || article === null) continue;
    members.push({
      statement: recordOf(view, article),
      first,
      degree: member.degree,
      root: member.root,
      wording: wording.map(({ kind, words, first: base }) => ({ kind, words, base })),
    });
  }
  return { id: report.id, base: report.base ?? '', members, verbs: report.verbs, roots: report.roots };
}

async function alone(ledger: Ledger, id: StatementId): Promise<Family | null> {
  const record = await recordWith(ledger, id);
  if (record === null) return null;
  const words = record.words?.content.join(' … ') ?? '';
  const { outlet } = record.article;
  return {
    id,
    base: id,
    members: [
      { statement: record, first: true, degree: null, root: 0, wording: [{ kind: 'same', words, base: words }] },
    ],
    verbs: [],
    roots: [{ kind: outlet === null ? 'unknown' : 'outlet', name: outlet, statements: [id] }],
  };
}
