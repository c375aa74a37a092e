import { z } from 'zod';
import { RULES } from '../../../messages/index.ts';
import { isolateLine } from '../plain-text.ts';
import { givenStatement, statementSchema } from '../records.ts';
import { quoteText } from '../statement-text.ts';
import { tool } from '../tool.ts';
import { statementOf } from './get-statement.ts';

export const explain = tool({
  name: 'explain',
  title: 'Why a record says what it says',
  description: `Tells which rules of the reader made a statement, in their order, which words of the article each part rests on, by which version it was read, and what people corrected.
Use when: a speaker, a boundary of the words or a kind of saying looks doubtful, or somebody asks how you know.
Do not use when: you want the statement itself (get_statement).`,
  input: z.object({ statement_id: z.string() }),
  output: z.object({
    statement: statementSchema,
    rules: z.array(z.object({ rule: z.string(), en: z.string().describe('What the rule looks at.'), ar: z.string() })),
    reader: z.object({ version: z.string(), lexicon: z.string() }).nullable(),
    corrections: z.array(
      z.object({ id: z.string(), kind: z.string(), author: z.string(), at: z.string(), undone: z.boolean() }),
    ),
  }),
  run: async ({ statement_id }, { ledger }) => {
    const { view, article } = await statementOf(ledger, statement_id);
    const reading = await ledger.reading(article.id);
    const statement = givenStatement(view, article);
    const rules = (view.statement?.rules ?? []).map((rule) => {
      const words = RULES[rule] ?? RULES[rule.slice(0, Math.max(0, rule.lastIndexOf('/')))] ?? { en: rule, ar: rule };
      return { rule, en: words.en, ar: words.ar };
    });
    const corrections = (await ledger.corrections(view.id)).map(({ id, correction, author, at, undone }) => ({
      id,
      kind: correction.kind,
      author,
      at,
      undone,
    }));
    const reader = reading === null ? null : { version: reading.reader.version, lexicon: reading.reader.lexicon };
    const text = [
      `[statement ${view.id}] · confidence ${statement.confidence ?? '?'}`,
      ...(statement.cue === null ? [] : [`cue: ${quoteText(statement.cue)}`]),
      ...statement.source.map((one) => `source: ${quoteText(one)}`),
      ...statement.words.map((one) => `words: ${quoteText(one)}`),
      ...statement.chain.map(({ relation, quote }) => `${relation}: ${quoteText(quote)}`),
      ...rules.map(({ rule, en }) => `rule ${rule}: ${isolateLine(en)}`),
      ...(reader === null ? [] : [`read by ${reader.version}, lexicon ${reader.lexicon}`]),
      ...corrections.map(
        ({ kind, author, at, undone }) =>
          `corrected: ${kind} by ${isolateLine(author)} at ${at}${undone ? ' (undone)' : ''}`,
      ),
    ].join('\n');
    return { structured: { statement, rules, reader, corrections }, text };
  },
});
