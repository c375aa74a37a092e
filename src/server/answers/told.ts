/** What is told about a statement or an article beside the record: its rules in words, a reference to it. */
import { type CitationStyle, citation, citedOf, permalink } from '../../forms/index.ts';
import type { ArticleId, Ledger, StatementId } from '../../ledger/index.ts';
import { type Language, ruleInWords } from '../../messages/index.ts';
import type { Citation, Explanation } from '../schemas/statements.ts';
import { statement } from './records.ts';

export async function explanation(ledger: Ledger, id: StatementId, language: Language): Promise<Explanation | null> {
  const record = await statement(ledger, id);
  if (record === null) return null;
  const reading = await ledger.reading(record.article.id);
  const rules = record.statement?.rules ?? [];
  return {
    record,
    reader: reading?.reader ?? { version: '', lexicon: '' },
    rules: rules.map((rule) => ({ rule, words: ruleInWords(rule, language) })),
  };
}

/** @param id of a statement, or of an article to cite it as a whole */
export async function citationOf(
  ledger: Ledger,
  id: StatementId | ArticleId,
  form: CitationStyle,
): Promise<Citation | null> {
  const view = await ledger.statement(id as StatementId);
  const article = await ledger.article(view?.article ?? (id as ArticleId));
  if (article === null) return null;
  const cited = citedOf(article, view);
  return { form, text: citation(cited, form), permalink: permalink(cited) };
}
