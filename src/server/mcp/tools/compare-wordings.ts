import { z } from 'zod';
import { familyReport } from '../../../desk/index.ts';
import type { StatementId } from '../../../ledger/index.ts';
import { isolateLine } from '../plain-text.ts';
import { givenStatement, statementSchema } from '../records.ts';
import { statementText } from '../statement-text.ts';
import { tool } from '../tool.ts';
import { statementOf } from './get-statement.ts';

/** Wordings on a page. */
const PAGE = 20;

export const compareWordings = tool({
  name: 'compare_wordings',
  title: 'The same words in all outlets',
  description: `Sets the wordings of one statement side by side: who published first, what each outlet added, cut or inflected, how the reporting verb changed (said, stressed, claimed), and from how many independent roots they come.
Use when: you check whether somebody said it in these words, compare coverage, or ask who had it first.
Do not use when: you want other statements on the subject (search_statements).
Many outlets may copy one source: speak of the number of roots, not of outlets.`,
  input: z.object({
    statement_id: z.string().describe('Id of any of the wordings.'),
    cursor: z.string().max(100).optional().describe('next_cursor of the page before.'),
  }),
  output: z.object({
    family: z.string().nullable().describe('Id of the family of wordings; null where the statement is in none.'),
    wordings: z.array(
      z.object({
        statement: statementSchema,
        first: z.boolean().describe('No other was published before it.'),
        degree: z
          .enum(['exact', 'partial', 'paraphrase'])
          .nullable()
          .describe('How it stands to the first wording; null for the first itself.'),
        root: z.int().describe('Index into roots.'),
        difference: z
          .array(
            z.object({
              kind: z.enum(['same', 'inflected', 'removed', 'added']),
              words: z.string().describe('As this wording has them.'),
              first: z.string().describe('As the first wording has them.'),
            }),
          )
          .describe('Word by word against the first wording.'),
      }),
    ),
    verbs: z
      .array(
        z.object({
          from: z.string(),
          from_verb: z.string().nullable(),
          to: z.string(),
          to_verb: z.string().nullable(),
          class_changed: z.boolean(),
          ordered: z.boolean(),
        }),
      )
      .describe(
        'Where the reporting verb changed, by ids of statements. ordered is false where their order is not known.',
      ),
    roots: z
      .array(z.object({ name: z.string().nullable(), statements: z.array(z.string()) }))
      .describe('Independent sources, each with the statements that go back to it.'),
    total: z.int(),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ statement_id, cursor }, { ledger }) => {
    const asked = await statementOf(ledger, statement_id);
    const family = await familyReport(ledger, statement_id);
    if (family === null) {
      const alone = givenStatement(asked.view, asked.article);
      return {
        structured: {
          family: null,
          wordings: [{ statement: alone, first: true, degree: null, root: 0, difference: [] }],
          verbs: [],
          roots: [],
          total: 1,
          next_cursor: null,
        },
        text: `No other wording is known: the statement has not been related to others yet, or stands alone.\n${statementText(alone)}`,
      };
    }
    const from = Number(cursor ?? '0') || 0;
    const wordings = [];
    for (const { member, wording, first } of family.members.slice(from, from + PAGE)) {
      const view = await ledger.statement(member.statement as StatementId);
      const article = view === null ? null : await ledger.article(view.article);
      if (view === null || article === null) continue;
      wordings.push({
        statement: givenStatement(view, article),
        first,
        degree: member.degree,
        root: Math.max(0, member.root),
        difference: wording.map(({ kind, words, first: as }) => ({ kind, words, first: as })),
      });
    }
    const total = family.members.length;
    const structured = {
      family: family.id,
      wordings,
      verbs: family.verbs.map(({ from: a, to: b, classChanged, ordered }) => ({
        from: a.statement,
        from_verb: a.cue,
        to: b.statement,
        to_verb: b.cue,
        class_changed: classChanged,
        ordered,
      })),
      roots: family.roots.map(({ name, statements }) => ({ name, statements: [...statements] })),
      total,
      next_cursor: from + PAGE < total ? String(from + PAGE) : null,
    };
    const text = [
      `Wordings: ${total}, from ${family.roots.length} independent root(s): ${family.roots.map(({ name }) => isolateLine(name ?? '(unnamed)')).join(', ')}.`,
      ...wordings.map(({ statement, first, degree, difference }, i) =>
        [
          statementText(statement, from + i + 1),
          `   ${first ? 'published first' : `against the first: ${degree ?? 'linked through others'}`}`,
          ...difference
            .filter(({ kind }) => kind !== 'same')
            .map(({ kind, words, first: as }) =>
              kind === 'inflected'
                ? `   inflected: ${isolateLine(as)} → ${isolateLine(words)}`
                : `   ${kind}: ${isolateLine(kind === 'removed' ? as : words)}`,
            ),
        ].join('\n'),
      ),
      ...(structured.next_cursor === null ? [] : [`More: cursor ${structured.next_cursor}`]),
    ].join('\n');
    return { structured, text };
  },
});
