/** What tools that look for statements take: the question, whole or in two boxes, filters by value, days, pages. */
import { z } from 'zod';
import { understand } from '../../desk/index.ts';
import { type FacetFilter, type SearchRequest, STATEMENT_CLASSES, STATEMENT_KINDS } from '../../ledger/index.ts';
import { codeOf, say } from '../../messages/index.ts';
import type { QueryNode } from '../../query/index.ts';
import { ToolAdvice } from './advice.ts';

/** Hits that a page has at most, whatever is asked for. */
export const MOST = 50;
const USUAL = 10;

const LANGUAGE =
  'Arabic words find all their forms and spellings. Also: "a phrase", OR, NOT, NEAR/5, begin*, =exact, and the fields speaker: addressee: outlet: class: kind: via: topic: place: date: event:.';

export const askingShape = {
  query: z
    .string()
    .max(8192)
    .optional()
    .describe(`The question. Every word must be met. ${LANGUAGE} Write it in Arabic: articles are Arabic.`),
  who: z.string().max(2048).optional().describe('Words of who speaks, name or title: وزير النقل.'),
  what: z.string().max(2048).optional().describe('Words of what is said, looked for in the reported words only.'),
  speaker_id: z.string().optional().describe('Id of an actor from resolve_actor. Surer than a name.'),
  class: z.enum(STATEMENT_CLASSES).optional().describe('Only this kind of saying.'),
  kind: z.enum(STATEMENT_KINDS).optional().describe('direct, where only words in quotation marks will do.'),
  outlet: z.string().optional().describe('Exact name of an outlet, as coverage gives it.'),
  from: z.iso.date().optional().describe('First day of publication, YYYY-MM-DD.'),
  to: z.iso.date().optional().describe('Last day of publication, YYYY-MM-DD.'),
};
type Asking = z.output<z.ZodObject<typeof askingShape>>;

export const pagingShape = {
  limit: z
    .int()
    .min(1)
    .max(1000)
    .default(USUAL)
    .describe(`Statements on a page; ${MOST} at most are given, and the answer says so.`),
  cursor: z
    .string()
    .max(4096)
    .optional()
    .describe('next_cursor of the page before, with the same question. Opaque: pass it on as it is.'),
};

export const pageSchema = z.object({
  total: z.int().describe('How many there are in all.'),
  returned: z.int().describe('How many are on this page.'),
  limit: z.int().describe('The limit that was applied.'),
  next_cursor: z.string().nullable().describe('Pass it as cursor for the next page; null behind the last.'),
  notice: z.string().nullable().describe('What was done otherwise than asked.'),
});
export type Page = z.infer<typeof pageSchema>;

/** The limit that is applied. */
export function limitOf(asked: number): number {
  return Math.min(asked, MOST);
}

export function pageOf(asked: number, total: number, returned: number, next: string | null): Page {
  const limit = limitOf(asked);
  const notice =
    limit < asked ? `At most ${MOST} are given at a time: ${asked} were asked for. Go on with next_cursor.` : null;
  return { total, returned, limit, next_cursor: next, notice };
}

export function pageText({ total, returned, next_cursor, notice }: Page, what: string): string {
  const more = next_cursor === null ? '' : ` More: cursor ${next_cursor}`;
  return `${what}: ${total}, shown: ${returned}.${more}${notice === null ? '' : ` ${notice}`}`;
}

/**
 * The question with its filters, as the ledger takes it.
 *
 * @throws {ToolAdvice} where it cannot be understood
 */
export async function requestOf(asked: Asking): Promise<Pick<SearchRequest, 'query' | 'filters'>> {
  const question = await understand({ query: asked.query ?? '', who: asked.who ?? '', what: asked.what ?? '' }, 'en');
  if (!question.ok) {
    const faults = question.faults.map(
      ({ box, at, messages }) =>
        `- ${box}, characters ${at[0]}–${at[1]}: ${messages.map((one) => `${say('en', one)} [${codeOf(one)}]`).join('; ')}`,
    );
    throw new ToolAdvice(`The question cannot be understood:\n${faults.join('\n')}\n${LANGUAGE}`);
  }
  const { from = null, to = null } = asked;
  if (from !== null && to !== null && from > to)
    throw new ToolAdvice(`"from" (${from}) lies behind "to" (${to}); swap them.`);
  const query = from === null && to === null ? question.query : onDays(question.query, from, to);
  const filters: FacetFilter[] = [
    ...valueFilter('speaker', asked.speaker_id),
    ...valueFilter('class', asked.class),
    ...valueFilter('kind', asked.kind),
    ...valueFilter('outlet', asked.outlet),
  ];
  return { query, filters };
}

function valueFilter(facet: string, value: string | undefined): readonly FacetFilter[] {
  return value === undefined ? [] : [{ facet, values: [value] }];
}

/** A tree holds no `and` in an `and`. */
function onDays(query: QueryNode, from: string | null, to: string | null): QueryNode {
  const days: QueryNode = { type: 'range', field: 'date', from, to, at: [0, 0] };
  if (query.type === 'all') return days;
  return { type: 'and', parts: query.type === 'and' ? [...query.parts, days] : [query, days], at: [0, 0] };
}
