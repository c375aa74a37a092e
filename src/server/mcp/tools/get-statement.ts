import { z } from 'zod';
import { familyReport, threadReport } from '../../../desk/index.ts';
import { citation, citedOf } from '../../../forms/index.ts';
import type { Ledger, StatementId, StatementView, StoredArticle } from '../../../ledger/index.ts';
import { noSuchStatement } from '../advice.ts';
import { isolateLine } from '../plain-text.ts';
import { articleSchema, givenArticle, givenStatement, statementSchema } from '../records.ts';
import { statementText } from '../statement-text.ts';
import { tool } from '../tool.ts';

/** Other wordings that are given with a statement; compare_wordings has all. */
const WORDINGS = 20;

/** @throws {ToolAdvice} where there is none */
export async function statementOf(
  ledger: Ledger,
  id: string,
): Promise<{ readonly view: StatementView; readonly article: StoredArticle }> {
  const view = await ledger.statement(id as StatementId);
  const article = view === null ? null : await ledger.article(view.article);
  if (view === null || article === null) throw noSuchStatement(id);
  return { view, article };
}

const tieSchema = z.object({
  relation: z.string().describe('denial, correction, repetition, invitation-visit, pledge-outcome.'),
  direction: z
    .enum(['acts-on-this', 'this-acts-on'])
    .describe('acts-on-this: the other record denies, corrects ... this one.'),
  other: z.string().describe('Id of the other record.'),
  statement: statementSchema.nullable().describe('The other record, where it is a statement.'),
});

export const getStatement = tool({
  name: 'get_statement',
  title: 'One statement with its chain and wordings',
  description: `Gives one statement in full: exact words with their place, speaker, chain of transmission, a citation in Arabic and English, the outlets that carry the same words, and what denies, corrects or repeats it.
Use when: you have an id and are about to quote or rely on the statement.
Do not use when: you are still looking (search_statements), or want word-by-word differences (compare_wordings).`,
  input: z.object({ statement_id: z.string().describe('Id from any other tool.') }),
  output: z.object({
    statement: statementSchema,
    citation: z.object({ ar: z.string(), en: z.string() }).describe('For a footnote.'),
    standing: z
      .enum(['stands', 'denied-by-speaker', 'denied-by-others', 'corrected'])
      .describe('What is known in this ledger to have become of it.'),
    wordings: z
      .array(
        z.object({
          statement: z.string().describe('Id of the statement in the other outlet.'),
          article: articleSchema,
          cue: z.string().nullable(),
          first: z.boolean().describe('No other was published before it.'),
        }),
      )
      .describe('The outlets that carry the same words, in the order in which they published; this one among them.'),
    roots: z
      .int()
      .nullable()
      .describe('From how many independent sources the wordings come; null where not related yet.'),
    ties: z.array(tieSchema),
    corrections: z.int().describe('How many corrections people made to the record.'),
  }),
  run: async ({ statement_id }, { ledger }) => {
    const { view, article } = await statementOf(ledger, statement_id);
    const [family, thread, corrections] = [
      await familyReport(ledger, view.id),
      await threadReport(ledger, view.id),
      await ledger.corrections(view.id),
    ];
    const statement = givenStatement(view, article);
    const cited = citedOf(article, view);
    const members = family?.members ?? [];
    const structured = {
      statement,
      citation: { ar: citation(cited, 'ar'), en: citation(cited, 'en') },
      standing: thread?.state ?? ('stands' as const),
      wordings: members.slice(0, WORDINGS).map(({ member, article: its, first }) => ({
        statement: member.statement,
        article: givenArticle(its),
        cue: member.cue,
        first,
      })),
      roots: family === null ? null : family.roots.length,
      ties: (thread?.ties ?? []).map(({ tie, other, otherIsLater }) => ({
        relation: tie.kind,
        direction: otherIsLater ? ('acts-on-this' as const) : ('this-acts-on' as const),
        other: other.id,
        statement:
          other.statement === null || other.article === null ? null : givenStatement(other.statement, other.article),
      })),
      corrections: corrections.length,
    };
    const text = [
      statementText(statement),
      `   standing: ${structured.standing}`,
      `   citation: ${isolateLine(structured.citation.ar)}`,
      ...(members.length < 2
        ? []
        : [`   carried by ${members.length} articles from ${structured.roots ?? '?'} root(s):`]),
      ...(members.length < 2
        ? []
        : structured.wordings.map(
            (one) =>
              `   - ${one.statement} ${one.article.date?.slice(0, 10) ?? ''} ${isolateLine(one.article.outlet ?? '')}${one.first ? ' (first)' : ''}`,
          )),
      ...structured.ties.map(
        (tie) =>
          `   ${tie.direction === 'acts-on-this' ? 'later' : 'earlier'} ${tie.relation}: ${tie.statement === null ? tie.other : `\n${statementText(tie.statement)}`}`,
      ),
    ].join('\n');
    return { structured, text, links: [{ uri: statement.uri, name: `statement ${statement.id}` }] };
  },
});
