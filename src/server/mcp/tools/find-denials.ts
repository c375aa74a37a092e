import { z } from 'zod';
import { threadReport } from '../../../desk/index.ts';
import { ToolAdvice } from '../advice.ts';
import { askingShape, limitOf, pageOf, pageSchema, pageText, pagingShape, requestOf } from '../asking.ts';
import type { McpHouse } from '../house.ts';
import { givenHits, givenStatement, type StatementGiven, statementSchema } from '../records.ts';
import { statementText } from '../statement-text.ts';
import { tool } from '../tool.ts';
import { statementOf } from './get-statement.ts';

const { class: _, ...questionShape } = askingShape;

const denialSchema = z.object({
  denial: statementSchema,
  relation: z
    .enum(['denial', 'correction', 'unlinked'])
    .describe('unlinked: says that something is not so; what it denies was not found in the ledger.'),
  by_speaker: z
    .boolean()
    .nullable()
    .describe('Whether the one who had said it denies it; null where nothing is linked.'),
  denied: z.array(statementSchema).describe('What is denied, where it is in the ledger.'),
});
type Denial = z.infer<typeof denialSchema>;

export const findDenials = tool({
  name: 'find_denials',
  title: 'What was denied, and by whom',
  description: `Finds denials and corrections: of one statement (statement_id), or all that meet a question, each with what it denies where that is in the ledger.
Use when: you are about to repeat a claim and must know whether it was denied or corrected, or want what somebody denied about a subject.
Do not use when: you look for statements of other kinds (search_statements).
No denial found does not make a claim true: it was not found in this ledger. The fact of a denial does not make the claim false either.`,
  input: z.object({
    statement_id: z.string().optional().describe('A claim; then the question is not needed.'),
    ...questionShape,
    ...pagingShape,
  }),
  output: z.object({
    standing: z
      .enum(['stands', 'denied-by-speaker', 'denied-by-others', 'corrected'])
      .nullable()
      .describe('Of statement_id; null where a question was asked.'),
    denials: z.array(denialSchema),
    page: pageSchema,
  }),
  run: async (asked, house) => {
    const { statement_id: id } = asked;
    if (id !== undefined) return ofStatement(id, house);
    if ([asked.query, asked.who, asked.what, asked.speaker_id].every((one) => (one ?? '').trim() === ''))
      throw new ToolAdvice('Give statement_id, or a question: query, who, what or speaker_id.');
    const request = await requestOf(asked);
    const { total, hits, next } = await house.ledger.search({
      ...request,
      filters: [...(request.filters ?? []), { facet: 'class', values: ['deny'] }],
      unit: 'statement',
      sort: 'newest',
      limit: limitOf(asked.limit),
      ...(asked.cursor === undefined ? {} : { cursor: asked.cursor }),
    });
    const denials: Denial[] = [];
    for (const denial of await givenHits(house, hits)) denials.push(await linked(denial, house));
    const page = pageOf(asked.limit, total, denials.length, next);
    return {
      structured: { standing: null, denials, page },
      text: `${pageText(page, 'Denials')}\n${textOf(denials)}`.trim(),
    };
  },
});

async function ofStatement(id: string, house: McpHouse) {
  await statementOf(house.ledger, id);
  const thread = await threadReport(house.ledger, id);
  const denials: Denial[] = [];
  const claim = await statementOf(house.ledger, id);
  const denied = [givenStatement(claim.view, claim.article)];
  for (const { kind, tie, other, otherIsLater } of thread?.ties ?? []) {
    if (!otherIsLater || (kind !== 'denial' && kind !== 'correction')) continue;
    if (other.statement === null || other.article === null) continue;
    denials.push({
      denial: givenStatement(other.statement, other.article),
      relation: kind,
      by_speaker: bySpeaker(tie.reasons),
      denied,
    });
  }
  const standing = thread?.state ?? 'stands';
  const page = pageOf(denials.length, denials.length, denials.length, null);
  return {
    structured: { standing, denials, page },
    text: [
      `Standing in this ledger: ${standing}. Denials and corrections: ${denials.length}.`,
      'The claim:',
      ...denied.map((one) => statementText(one)),
      textOf(denials),
    ]
      .join('\n')
      .trim(),
  };
}

/** A denial with what it denies. */
async function linked(denial: StatementGiven, { ledger }: McpHouse): Promise<Denial> {
  const thread = await threadReport(ledger, denial.id);
  const ties = (thread?.ties ?? []).filter(
    ({ kind, otherIsLater }) => !otherIsLater && (kind === 'denial' || kind === 'correction'),
  );
  const denied = ties.flatMap(({ other }) =>
    other.statement === null || other.article === null ? [] : [givenStatement(other.statement, other.article)],
  );
  const [first] = ties;
  const relation = first === undefined ? 'unlinked' : first.kind === 'correction' ? 'correction' : 'denial';
  return { denial, relation, by_speaker: first === undefined ? null : bySpeaker(first.tie.reasons), denied };
}

function bySpeaker(reasons: unknown): boolean {
  return reasons instanceof Object && 'bySpeaker' in reasons && reasons.bySpeaker === true;
}

function textOf(denials: readonly Denial[]): string {
  return denials
    .map(({ denial, relation, by_speaker, denied }, i) =>
      [
        statementText(denial, i + 1),
        `   ${relation === 'unlinked' ? 'what it denies was not found in the ledger' : `${relation}${by_speaker === true ? ' by the speaker of the claim' : ''} of:`}`,
        ...denied.map((one) => statementText(one)),
      ].join('\n'),
    )
    .join('\n');
}
