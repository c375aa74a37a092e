/** The words of a statement of the ledger, from the text that its offsets count in: «الجسر آمن … ولن يغلق». */
import type { StoredArticle } from '../../ledger/index.ts';
import type { Span, Statement } from '../../reader/index.ts';

/** The words of spans in their article. */
export function quoted(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

/** The text that a statement's offsets count in. */
export function textOfStatement(article: StoredArticle, statement: Statement): string {
  return statement.part === 'headline' ? (article.title ?? '') : article.text;
}
