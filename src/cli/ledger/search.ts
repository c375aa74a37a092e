/** `musnad search`: statements or articles that meet a question, with the words that met it, and counts. */
import type { Hit, SearchAnswer } from '../../ledger/index.ts';
import { type Field, fieldName, FIELDS, isClosed, valueName } from '../../query/index.ts';
import type { RawOptions } from '../arguments.ts';
import { LEDGER_WORDS, message } from '../../messages/index.ts';
import { whole } from '../output/progress.ts';
import { UsageError } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { headLine, marked, statementLine } from './found.ts';
import { text } from './options.ts';
import { ask, type SearchOptions, searchOptions } from './page.ts';
import { understand } from '../../desk/index.ts';
import { reportFaults } from './query.ts';
import { type Session, withLedger } from './session.ts';

/** @throws {UsageError} */
export async function search(words: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const options = searchOptions(raw);
  if (text(raw.batch) !== null) return (await import('./batch.ts')).searchBatch(options, raw, io);
  const boxes = { query: words.join(' '), who: text(raw.who) ?? '', what: text(raw.what) ?? '' };
  if (Object.values(boxes).every((typed) => typed.trim() === '') && options.facets.length === 0)
    throw new UsageError(message('missingArgument', { name: 'query' }));
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const question = await understand(boxes, session.language);
    if (!question.ok) return reportFaults(session, boxes, question.faults);
    const answer = await ask(session.ledger, question.query, options);
    if (session.options.json) await session.json(answer);
    else await print(session, answer, options);
    return EXIT.ok;
  });
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
