import { z } from 'zod';
import { threadReport } from '../../../desk/index.ts';
import type { EventView, StoredArticle } from '../../../ledger/index.ts';
import { askingShape, limitOf, pageOf, pageSchema, pageText, pagingShape, requestOf } from '../asking.ts';
import type { McpHouse } from '../house.ts';
import { isolateLine } from '../plain-text.ts';
import { quote, quoteSchema } from '../quote.ts';
import { articleSchema, givenArticle, givenHits, type StatementGiven, statementSchema } from '../records.ts';
import { statementText } from '../statement-text.ts';
import { tool } from '../tool.ts';

const { class: _, ...questionShape } = askingShape;

const eventSchema = z.object({
  id: z.string().describe('Id of the event.'),
  kind: z.string().describe('visit, meeting, agreement ...'),
  status: z.enum(['held', 'planned', 'cancelled', 'denied', 'hypothetical']),
  time: z.string().nullable().describe('When, as its article tells.'),
  told: quoteSchema.describe('The sentence that tells of it.'),
  article: articleSchema,
});
type EventGiven = z.infer<typeof eventSchema>;

const commitmentSchema = z.object({
  pledge: statementSchema,
  standing: z.enum(['stands', 'denied-by-speaker', 'denied-by-others', 'corrected']),
  promised: z.array(eventSchema).describe('Events that stand in the words of the pledge.'),
  outcomes: z.array(eventSchema).describe('What became of them, where the ledger ties a later event to one of them.'),
});
type Commitment = z.infer<typeof commitmentSchema>;

export const listCommitments = tool({
  name: 'list_commitments',
  title: 'What was pledged, and what came of it',
  description: `Lists pledges that meet a question, the newest first, each with the events it promises and the later events that the ledger ties to them.
Use when: you follow up what somebody promised, or prepare a list of commitments.
Do not use when: you want all that somebody said (search_statements), or threats and warnings.
No outcome means that none was tied to the pledge in this ledger, not that it was broken. Whether a pledge was kept is for a person to judge.`,
  input: z.object({ ...questionShape, ...pagingShape }),
  output: z.object({ commitments: z.array(commitmentSchema), page: pageSchema }),
  run: async (asked, house) => {
    const request = await requestOf(asked);
    const { total, hits, next } = await house.ledger.search({
      ...request,
      filters: [...(request.filters ?? []), { facet: 'class', values: ['pledge'] }],
      unit: 'statement',
      sort: 'newest',
      limit: limitOf(asked.limit),
      ...(asked.cursor === undefined ? {} : { cursor: asked.cursor }),
    });
    const commitments: Commitment[] = [];
    for (const pledge of await givenHits(house, hits)) commitments.push(await followed(pledge, house));
    const page = pageOf(asked.limit, total, commitments.length, next);
    const text = commitments.map(({ pledge, standing, promised, outcomes }, i) =>
      [
        statementText(pledge, i + 1),
        `   standing: ${standing}`,
        ...promised.map((one) => `   promises: ${eventText(one)}`),
        ...outcomes.map((one) => `   came of it: ${eventText(one)}`),
      ].join('\n'),
    );
    return { structured: { commitments, page }, text: [pageText(page, 'Pledges'), ...text].join('\n') };
  },
});

/** A pledge with the events in its words and what is tied to them. */
async function followed(pledge: StatementGiven, { ledger }: McpHouse): Promise<Commitment> {
  const thread = await threadReport(ledger, pledge.id);
  const { statement: view, article } = thread?.of ?? { statement: null, article: null };
  const local = view?.statement?.id ?? null;
  const promised: EventGiven[] = [];
  const outcomes: EventGiven[] = [];
  if (view !== null && article !== null && local !== null)
    for (const one of await ledger.relations.eventsOf(article.id)) {
      if (one.event?.evidence.some(({ statement }) => statement === local) !== true) continue;
      promised.push(...givenEvent(one, article));
      for (const { other, otherIsLater } of (await threadReport(ledger, one.id))?.ties ?? [])
        if (otherIsLater && other.event !== null && other.article !== null)
          outcomes.push(...givenEvent(other.event, other.article));
    }
  return { pledge, standing: thread?.state ?? 'stands', promised, outcomes };
}

function givenEvent({ id, event }: EventView, article: StoredArticle): readonly EventGiven[] {
  const sentence = event?.evidence[0]?.sentence;
  if (event === null || sentence === undefined) return [];
  const told = quote(article, sentence.part === 'headline' ? 'headline' : 'text', sentence);
  return [
    {
      id,
      kind: event.kind,
      status: event.status,
      time: event.time?.value ?? null,
      told,
      article: givenArticle(article),
    },
  ];
}

function eventText({ id, kind, status, time, told, article }: EventGiven): string {
  return `[event ${id}] ${kind} · ${status}${time === null ? '' : ` · ${time}`} · «${isolateLine(told.exact)}» (article ${article.id} ${told.part} ${told.start}–${told.end})`;
}
