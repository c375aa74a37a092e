/** `musnad search`: statements or articles that meet a question, with the words that met it, and counts. */
import type { Hit, Ledger, SearchAnswer, SearchRequest } from '../../ledger/index.ts';
import { type Field, fieldName, FIELDS, isClosed, valueName } from '../../query/index.ts';
import type { RawOptions } from '../arguments.ts';
import { LEDGER_WORDS } from '../messages/ledger-labels.ts';
import { message, say } from '../messages/index.ts';
import { whole } from '../output/progress.ts';
import { UsageError } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { headLine, marked, statementLine } from './found.ts';
import { list, oneOf, text, wholeNumber } from './options.ts';
import { caretLines, type Fault, understand } from './query.ts';
import { type Session, withLedger } from './session.ts';

export const UNITS = ['statement', 'article'] as const;
export const SORTS = ['relevance', 'newest', 'oldest'] as const;
/** What can be counted. */
export const FACETS = [
  ...(['speaker', 'addressee', 'outlet', 'class', 'kind', 'chain', 'via', 'topic', 'place', 'event'] as const),
  ...(['negated', 'lang', 'day', 'month', 'year'] as const),
];

const PAGE = 20;
const MOST = 1000;
const FACET_VALUES = 10;

export interface SearchOptions {
  readonly unit: SearchRequest['unit'];
  readonly sort: NonNullable<SearchRequest['sort']>;
  readonly limit: number;
  readonly cursor: string | null;
  readonly facets: readonly string[];
}

/** @throws {UsageError} */
export function searchOptions(raw: RawOptions): SearchOptions {
  const facets = raw.facets === true ? ['speaker', 'outlet', 'class', 'month'] : list(raw.facets);
  for (const facet of facets) oneOf('--facets', facet, FACETS);
  return {
    unit: oneOf('--unit', raw.unit, UNITS) ?? 'statement',
    sort: oneOf('--sort', raw.sort, SORTS) ?? 'relevance',
    limit: wholeNumber('--limit', raw.limit, 0, MOST) ?? PAGE,
    cursor: text(raw.cursor),
    facets,
  };
}

/** Asks the ledger for a page. */
export function ask(ledger: Ledger, query: SearchRequest['query'], options: SearchOptions): Promise<SearchAnswer> {
  const { unit, sort, limit, cursor, facets } = options;
  const request = { query, unit, sort, limit, facets, facetLimit: FACET_VALUES };
  return ledger.search(cursor === null ? request : { ...request, cursor });
}

/** @throws {UsageError} */
export async function search(words: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const options = searchOptions(raw);
  const boxes = { query: words.join(' '), who: text(raw.who) ?? '', what: text(raw.what) ?? '' };
  if (Object.values(boxes).every((typed) => typed.trim() === '') && options.facets.length === 0)
    throw new UsageError(message('missingArgument', { name: 'query' }));
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const question = await understand(boxes, session.language);
    if (!question.ok) {
      for (const { box, at, messages } of question.faults) {
        for (const line of caretLines(boxes[box], at)) io.stderr.write(`${line}\n`);
        for (const said of messages) session.say(said);
      }
      if (session.options.json) await session.json({ faults: faultRecords(session, question.faults) });
      return EXIT.usage;
    }
    const answer = await ask(session.ledger, question.query, options);
    if (session.options.json) await session.json(answer);
    else await print(session, answer, options);
    return EXIT.ok;
  });
}

function faultRecords({ language }: Session, faults: readonly Fault[]): readonly unknown[] {
  return faults.map(({ box, at, messages }) => ({ box, at, messages: messages.map((said) => say(language, said)) }));
}

async function print(session: Session, answer: SearchAnswer, options: SearchOptions): Promise<void> {
  const { word, lines, terminal } = session;
  if (answer.total === 0 && !session.options.quiet) session.say(message('nothingFound', {}));
  const count = word(options.unit === 'statement' ? LEDGER_WORDS.statementsFound : LEDGER_WORDS.articlesFound);
  await lines(`${count}: ${whole(answer.total)}`);
  for (const hit of answer.hits) await lines('', ...hitLines(session, hit));
  for (const [facet, counts] of Object.entries(answer.facets)) {
    await lines('', terminal.paint('bold', facetName(session, facet)));
    for (const { value, label, count: n } of counts)
      await lines(`  ${whole(n).padStart(8)}  ${session.show(valueLabel(session, facet, value, label))}`);
  }
  if (answer.next !== null && options.limit > 0)
    await lines('', `${word(LEDGER_WORDS.nextPage)}: --cursor ${answer.next}`);
}

function hitLines(session: Session, { id, article, statement, snippets }: Hit): readonly string[] {
  const { terminal, show } = session;
  const record = statement?.statement ?? null;
  return [
    terminal.paint('dim', id),
    ...(record === null ? [] : [`  ${statementLine(session, record)}`]),
    ...snippets.map((snippet) => `  ${marked(session, snippet.text, snippet.marks)}`),
    `  ${headLine(session, article)}`,
    ...(article.url === null ? [] : [`  ${show(article.url)}`]),
  ];
}

function facetName({ word, language }: Session, facet: string): string {
  const field = FIELDS.find((name) => name === facet);
  if (facet === 'day' || facet === 'month' || facet === 'year') return word(LEDGER_WORDS[facet]);
  return field === undefined ? facet : fieldName(field, language);
}

function valueLabel({ language }: Session, facet: string, value: string, label: string): string {
  const field: Field | undefined = FIELDS.find((name) => name === facet);
  return field !== undefined && isClosed(field) ? valueName(field, value, language) : label;
}
