import { z } from 'zod';
import { askingShape, limitOf, pageOf, pageSchema, pageText, pagingShape, requestOf } from '../asking.ts';
import { givenHits, statementSchema } from '../records.ts';
import { statementsText } from '../statement-text.ts';
import { tool } from '../tool.ts';

export const searchStatements = tool({
  name: 'search_statements',
  title: 'Search attributed statements',
  description: `Finds who said what in Arabic news: attributed statements with their speaker, the exact words, the outlet and the chain through which they came.
Use when: you want what a person or body said about something, in a period, in an outlet, or in one kind of saying (deny, pledge, threat ...).
Do not use when: you want to know who a name is (resolve_actor), everything about one speaker (dossier), how one statement reads in other outlets (compare_wordings), or whether something was denied (find_denials).
Order: relevance, newest or oldest. Nothing found does not mean nothing was said: ask coverage what the ledger holds.`,
  input: z.object({
    ...askingShape,
    sort: z.enum(['relevance', 'newest', 'oldest']).default('relevance'),
    ...pagingShape,
  }),
  output: z.object({ statements: z.array(statementSchema), page: pageSchema }),
  run: async (asked, house) => {
    const request = await requestOf(asked);
    const { total, hits, next } = await house.ledger.search({
      ...request,
      unit: 'statement',
      sort: asked.sort,
      limit: limitOf(asked.limit),
      ...(asked.cursor === undefined ? {} : { cursor: asked.cursor }),
    });
    const statements = await givenHits(house, hits);
    const page = pageOf(asked.limit, total, statements.length, next);
    const advice =
      total === 0
        ? '\nTry fewer words, one box alone, a wider period, or resolve_actor for the speaker; coverage tells what the ledger holds.'
        : '';
    return {
      structured: { statements, page },
      text: `${pageText(page, 'Statements')}${advice}\n${statementsText(statements)}`.trim(),
      links: statements.map(({ uri, id }) => ({ uri, name: `statement ${id}` })),
    };
  },
});
