/**
 * `search` and `fetch` as ChatGPT's deep research and connectors want them: one string each, results of exactly these fields, and the same as
 * JSON in one text block. (platform.openai.com/docs/mcp)
 */
import { z } from 'zod';
import { understand } from '../../../desk/index.ts';
import { citedOf, permalink, quoted, textOfStatement } from '../../../forms/index.ts';
import type {
  ArticleId,
  Hit,
  SearchRequest,
  StatementId,
  StatementView,
  StoredArticle,
} from '../../../ledger/index.ts';
import { ToolAdvice } from '../advice.ts';
import type { McpHouse } from '../house.ts';
import { safeJson } from '../plain-text.ts';
import { partOf } from '../quote.ts';
import { tool } from '../tool.ts';

/** Results of a search. */
const RESULTS = 20;
/** Of a question in plain words: the most that are looked for. */
const WORDS = 24;
/** Letters of the words said in a title. */
const TITLE = 160;

export const search = tool({
  name: 'search',
  title: 'Search (deep research)',
  description: `Finds attributed statements and articles for a question and gives their ids, titles and addresses; open them with fetch.
Use when: your client asks for search and fetch (deep research, connectors), or you want a first look at a subject.
Do not use when: search_statements is at hand: it gives the exact words, speakers and places at once, with filters and pages.
Words are Arabic; all forms and spellings of a word are found. A question that meets nothing is asked again with any of its words. At most ${RESULTS} results.`,
  input: z.object({ query: z.string().describe('The question, best in Arabic.') }),
  output: z.object({
    results: z.array(z.object({ id: z.string(), title: z.string(), url: z.string() })),
  }),
  run: async ({ query }, house) => {
    const hits = await found(query.slice(0, 8000), house);
    const results = [];
    for (const hit of hits) results.push(await resultOf(hit, house));
    return { structured: { results }, text: safeJson({ results }) };
  },
});

/** Statements that meet the question; else those that meet any of its words; and articles after them. */
async function found(query: string, { ledger }: McpHouse): Promise<readonly Hit[]> {
  const ask = async (typed: string, unit: SearchRequest['unit']): Promise<readonly Hit[]> => {
    const question = await understand({ query: typed }, 'en');
    return question.ok && question.query.type !== 'all'
      ? (await ledger.search({ query: question.query, unit, limit: RESULTS })).hits
      : [];
  };
  const words = [...new Set(query.match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? [])].slice(0, WORDS);
  const anyWord = words.map((word) => `"${word}"`).join(' OR ');
  const out: Hit[] = [];
  for (const [typed, unit] of [
    [query, 'statement'],
    [query, 'article'],
    [anyWord, 'statement'],
    [anyWord, 'article'],
  ] as const) {
    if (typed === anyWord && out.length > 0) break;
    for (const hit of await ask(typed, unit))
      if (out.length < RESULTS && !out.some(({ id }) => id === hit.id)) out.push(hit);
  }
  return out;
}

async function resultOf(hit: Hit, house: McpHouse): Promise<{ id: string; title: string; url: string }> {
  const article = await house.ledger.article(hit.article.id);
  if (article === null) return { id: hit.id, title: hit.article.title ?? hit.id, url: '' };
  return { id: hit.id, title: titleOf(article, hit.statement), url: urlOf(article, hit.statement, house.home) };
}

function titleOf(article: StoredArticle, view: StatementView | null): string {
  const place = [article.outlet, article.date?.slice(0, 10)].filter(Boolean).join('، ');
  const statement = view?.statement ?? null;
  if (statement === null) return [article.title, place].filter(Boolean).join(' — ');
  const words = quoted(textOfStatement(article, statement), statement.content);
  const short = words.length > TITLE ? `${words.slice(0, TITLE).replace(/\s\S*$/u, '')} …` : words;
  const names = statement.speakers.map(({ name }) => name).join('، ');
  return [`${names === '' ? '؟' : names}: ${statement.kind === 'direct' ? `«${short}»` : short}`, place]
    .filter(Boolean)
    .join(' — ');
}

/** Where the article was published; else where the web app has the record; else the permalink. */
function urlOf(article: StoredArticle, view: StatementView | null, home: string | null): string {
  const address = article.canonicalUrl ?? article.url;
  if (address !== null && /^https?:/u.test(address)) return address;
  if (home === null) return permalink(citedOf(article, view));
  return view === null ? `${home}/articles/${article.id}` : `${home}/statements/${view.id}`;
}

export const fetchRecord = tool({
  name: 'fetch',
  title: 'Fetch (deep research)',
  description: `Gives the whole article of an id from search: its text as printed, its address, and, where the id is a statement's, who said which words at which characters of the text.
Use when: your client asks for search and fetch, or you need the context of a statement.
Do not use when: you want chain, wordings and standing of a statement (get_statement).`,
  input: z.object({ id: z.string().describe('Id of a statement or an article.') }),
  output: z.object({
    id: z.string(),
    title: z.string(),
    text: z.string(),
    url: z.string(),
    metadata: z.record(z.string(), z.string()),
  }),
  run: async ({ id }, { ledger, home }) => {
    const view = await ledger.statement(id as StatementId);
    const article = await ledger.article(view === null ? (id as ArticleId) : view.article);
    if (article === null)
      throw new ToolAdvice(
        `There is no statement or article with the id ${JSON.stringify(id)}. Take an id from search; do not make one up.`,
      );
    const structured = {
      id,
      title: titleOf(article, view),
      text: article.text,
      url: urlOf(article, view, home),
      metadata: metadataOf(article, view),
    };
    return { structured, text: safeJson(structured) };
  },
});

function metadataOf(article: StoredArticle, view: StatementView | null): Record<string, string> {
  const statement = view?.statement ?? null;
  const values: readonly (readonly [string, string | null])[] = [
    ['record', view === null ? 'article' : 'statement'],
    ['article', article.id],
    ['headline', article.title],
    ['outlet', article.outlet],
    ['date', article.date],
    ['sha256', article.hash],
    ['permalink', permalink(citedOf(article, view))],
  ];
  const said: readonly (readonly [string, string | null])[] =
    view === null || statement === null
      ? []
      : [
          ['state', view.state],
          ['speakers', statement.speakers.map(({ name }) => name).join('، ')],
          ['words', quoted(textOfStatement(article, statement), statement.content)],
          ['part', partOf(statement)],
          ['spans', statement.content.map(({ start, end }) => `${start}-${end}`).join(' ')],
          ['offsets', 'UTF-16 code units, end exclusive'],
          ['class', statement.class],
          ['kind', statement.kind],
          ['verbatim', String(statement.kind === 'direct')],
          [
            'chain',
            statement.chain
              .map((link) => `${link.relation}: ${textOfStatement(article, statement).slice(link.start, link.end)}`)
              .join(' → '),
          ],
        ];
  return Object.fromEntries(
    [...values, ...said].flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value]])),
  );
}
