/**
 * The form of GDELT's Global Quotation Graph: an article a line, its quotations each with the words before and behind; and beside what
 * GDELT has, the speaker, the class and the chain.
 */
import { textOfStatement } from './quoting.ts';
import type { Form } from './form.ts';
import type { Exported, Standing } from './records.ts';

const AROUND = 100;

export function quotationGraph(): Form {
  return {
    open: () => '',
    records: (one) => {
      const quotes = one.statements.flatMap((standing) => quotesOf(one, standing));
      if (quotes.length === 0) return { text: '', count: 0 };
      const { date, url, title, language } = one.article;
      const line = { date, url, title, lang: language === 'ar' ? 'ARABIC' : language, quotes };
      return { text: `${JSON.stringify(line)}\n`, count: quotes.length };
    },
    close: () => '',
  };
}

function quotesOf({ article }: Exported, { view, statement }: Standing): readonly unknown[] {
  const text = textOfStatement(article, statement);
  // The graph holds what stands in quotation marks.
  if (statement.kind === 'indirect') return [];
  return statement.content.map(({ start, end }) => ({
    pre: text.slice(Math.max(0, start - AROUND), start),
    quote: text.slice(start, end),
    post: text.slice(end, end + AROUND),
    speaker: statement.speakers.map(({ name }) => name).join(' | ') || null,
    actor: view.actors.find((actor) => actor !== null) ?? null,
    class: statement.class,
    kind: statement.kind,
    negated: statement.negated,
    chain: statement.chain.map((link) => ({ relation: link.relation, through: text.slice(link.start, link.end) })),
    id: view.id,
  }));
}
