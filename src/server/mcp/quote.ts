/**
 * A quotable span: the article, the characters from where to where, and the very words that stand there. What an assistant quotes it can be
 * held to: the same words must stand at the same place.
 */
import { z } from 'zod';
import type { Span } from '../../reader/index.ts';
import type { Statement } from '../../reader/index.ts';
import type { StoredArticle } from '../../ledger/index.ts';

export const quoteSchema = z
  .object({
    article: z.string().describe('Id of the article the words stand in.'),
    part: z.enum(['text', 'headline']).describe('Whether the offsets count in the text or in the headline.'),
    start: z.int().min(0).describe('First character, in UTF-16 code units from 0.'),
    end: z.int().min(0).describe('Behind the last character, in UTF-16 code units.'),
    exact: z.string().describe('The words exactly as printed. Quote these, never a rewording of them.'),
  })
  .meta({ id: 'Quote', description: 'A quotable span.' });
export type Quote = z.infer<typeof quoteSchema>;

/** The part of an article that a statement's offsets count in. */
export function partOf(statement: Pick<Statement, 'part'>): Quote['part'] {
  return statement.part === 'headline' ? 'headline' : 'text';
}

export function quote(article: StoredArticle, part: Quote['part'], { start, end }: Span): Quote {
  const text = part === 'headline' ? (article.title ?? '') : article.text;
  return { article: article.id, part, start, end, exact: text.slice(start, end) };
}
