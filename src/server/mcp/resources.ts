/** Records by their address: `musnad://statement/{id}` and `musnad://article/{id}`. */
import { type McpServer, ResourceNotFoundError, ResourceTemplate } from '@modelcontextprotocol/server';
import { citation, citedOf } from '../../forms/index.ts';
import type { ArticleId, StatementId } from '../../ledger/index.ts';
import type { McpHouse } from './house.ts';
import { safeJson } from './plain-text.ts';
import { givenArticle, givenStatement } from './records.ts';

export function registerResources(server: McpServer, { ledger }: McpHouse): void {
  server.registerResource(
    'statement',
    new ResourceTemplate('musnad://statement/{id}', { list: undefined }),
    {
      title: 'A statement',
      description: 'One attributed statement with every part as a quotable span, its article, and its citation.',
      mimeType: 'application/json',
    },
    async (uri, { id }) => {
      const view = await ledger.statement(String(id) as StatementId);
      const article = view === null ? null : await ledger.article(view.article);
      if (view === null || article === null) throw new ResourceNotFoundError(uri.href);
      const cited = citedOf(article, view);
      const record = {
        ...givenStatement(view, article),
        citation: { ar: citation(cited, 'ar'), en: citation(cited, 'en') },
      };
      return { contents: [{ uri: uri.href, mimeType: 'application/json', text: safeJson(record) }] };
    },
  );
  server.registerResource(
    'article',
    new ResourceTemplate('musnad://article/{id}', { list: undefined }),
    {
      title: 'An article',
      description: 'The whole text of an article as printed, with the ids of its statements.',
      mimeType: 'application/json',
    },
    async (uri, { id }) => {
      const article = await ledger.article(String(id) as ArticleId);
      if (article === null) throw new ResourceNotFoundError(uri.href);
      const statements = await ledger.statementsOf(article.id);
      const record = {
        ...givenArticle(article),
        text: article.text,
        statements: statements.filter(({ state }) => state === 'live').map(({ id: one }) => one),
      };
      return { contents: [{ uri: uri.href, mimeType: 'application/json', text: safeJson(record) }] };
    },
  );
}
