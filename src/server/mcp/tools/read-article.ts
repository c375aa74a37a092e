import { z } from 'zod';
import type { ArticleId } from '../../../ledger/index.ts';
import { ToolAdvice } from '../advice.ts';
import { isolate, isolateLine } from '../plain-text.ts';
import { articleSchema, givenArticle } from '../records.ts';
import { tool } from '../tool.ts';

/** Characters that are given at a time. */
const MOST = 20_000;
const USUAL = 8000;

export const readArticle = tool({
  name: 'read_article',
  title: 'Read a stretch of an article',
  description: `Gives the text of an article from one character to another, as printed, with the statements that stand in it.
Use when: you check a quotation against its place, want the words around a span, or read a long article in parts.
Do not use when: you have a statement id and want the statement (get_statement).
The offsets are those of every quotable span: text from start to end is exactly the span's words.`,
  input: z.object({
    article_id: z.string(),
    start: z.int().min(0).default(0).describe('First character, in UTF-16 code units.'),
    length: z.int().min(1).max(1_000_000).default(USUAL).describe(`Characters to give; at most ${MOST}.`),
  }),
  output: z.object({
    article: articleSchema,
    start: z.int(),
    end: z.int(),
    length: z.int().describe('Characters of the whole text.'),
    text: z.string(),
    next_start: z.int().nullable().describe('Where the next part begins; null at the end.'),
    statements: z
      .array(z.object({ id: z.string(), start: z.int(), end: z.int() }))
      .describe('Statements whose words begin in this part.'),
  }),
  run: async ({ article_id, start, length }, { ledger }) => {
    const article = await ledger.article(article_id as ArticleId);
    if (article === null)
      throw new ToolAdvice(
        `There is no article with the id ${JSON.stringify(article_id)}. Take the id from "article" of a statement.`,
      );
    const { text } = article;
    if (start > text.length)
      throw new ToolAdvice(`The text has ${text.length} characters; start (${start}) lies behind its end.`);
    const from = boundary(text, start);
    const end = boundary(text, Math.min(text.length, from + Math.min(length, MOST)));
    const views = await ledger.statementsOf(article.id);
    const statements = views.flatMap(({ id, state, statement }) => {
      const [first] = statement?.content ?? [];
      const last = statement?.content.at(-1);
      if (state !== 'live' || statement?.part === 'headline' || first === undefined || last === undefined) return [];
      return first.start >= from && first.start < end ? [{ id, start: first.start, end: last.end }] : [];
    });
    const structured = {
      article: givenArticle(article),
      start: from,
      end,
      length: text.length,
      text: text.slice(from, end),
      next_start: end < text.length ? end : null,
      statements,
    };
    const told = [
      `[article ${article.id}] ${[article.date?.slice(0, 10), article.outlet, article.title].flatMap((one) => (one ? [isolateLine(one)] : [])).join(' · ')}`,
      `Characters ${from}–${end} of ${text.length}${structured.next_start === null ? '' : `; more from ${structured.next_start}`}`,
      isolate(structured.text),
      ...statements.map((one) => `statement ${one.id}: ${one.start}–${one.end}`),
    ].join('\n');
    return { structured, text: told };
  },
});

/** No character that takes two units is cut in half. */
function boundary(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
