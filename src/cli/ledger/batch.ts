/** `musnad search --batch`: a table of questions in, a table of hits out, whatever becomes of single questions. */
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { Hit } from '../../ledger/index.ts';
import { BOM, csvLine } from '../../forms/index.ts';
import type { RawOptions } from '../arguments.ts';
import { message, say } from '../../messages/index.ts';
import { whole } from '../output/progress.ts';
import { UsageError } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { newFile } from './new-file.ts';
import { text } from './options.ts';
import { understand } from '../../desk/index.ts';
import { ask, type SearchOptions } from './page.ts';
import { type Session, withLedger } from './session.ts';

// biome-ignore format: read as the row it is
const COLUMNS = ['rank', 'total', 'id', 'article', 'speakers', 'class', 'kind', 'snippet', 'date', 'outlet', 'title', 'url', 'error'] as const;
const BOXES = ['query', 'who', 'what'] as const;

type Row = Readonly<Record<string, string>>;

/** @throws {UsageError} */
export function searchBatch(options: SearchOptions, raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const output = text(raw.output);
    const write = output === null || output === '-' ? null : await newFile(output, raw.force === true);
    const { table, queries, hits, failed } = await answerAll(session, text(raw.batch) ?? '', options);
    if (write === null) await session.write(table);
    else await write(table);
    if (!session.options.quiet)
      session.say(message('batchDone', { queries: whole(queries), hits: whole(hits), failed: whole(failed) }));
    return failed > 0 ? EXIT.failed : EXIT.ok;
  });
}

interface Answers {
  readonly table: string;
  readonly queries: number;
  readonly hits: number;
  readonly failed: number;
}

async function answerAll(session: Session, path: string, options: SearchOptions): Promise<Answers> {
  const lines: string[] = [];
  let [queries, hits, failed] = [0, 0, 0];
  let given: readonly string[] | null = null;
  for await (const row of rowsOf(path)) {
    given ??= header(row, lines);
    const own = given.map((name) => row[name] ?? '');
    queries++;
    const boxes = { query: row.query ?? '', who: row.who ?? '', what: row.what ?? '' };
    const question = await understand(boxes, session.language);
    if (!question.ok) {
      failed++;
      const told = question.faults.flatMap(({ messages }) => messages.map((one) => say(session.language, one)));
      lines.push(csvLine([...own, ...cells({ error: told.join('; ') })]));
      continue;
    }
    const answer = await ask(session.ledger, question.query, { ...options, facets: [] });
    hits += answer.hits.length;
    if (answer.hits.length === 0) lines.push(csvLine([...own, ...cells({ total: '0' })]));
    for (const [i, hit] of answer.hits.entries())
      lines.push(csvLine([...own, ...cells({ rank: String(i + 1), total: String(answer.total), ...ofHit(hit) })]));
  }
  return { table: lines.join(''), queries, hits, failed };
}

/** Writes the header and gives the columns that are carried through. @throws {UsageError} */
function header(row: Row, lines: string[]): readonly string[] {
  const names = Object.keys(row);
  if (!BOXES.some((box) => names.includes(box)))
    throw new UsageError(message('badQueryColumn', { columns: names.join(', ') }));
  lines.push(BOM + csvLine([...names, ...COLUMNS.map((name) => (names.includes(name) ? `hit_${name}` : name))]));
  return names;
}

async function* rowsOf(path: string): AsyncGenerator<Row> {
  const parser = createReadStream(path).pipe(
    parse({ bom: true, columns: true, relax_column_count: true, skip_empty_lines: true, trim: true }),
  );
  try {
    for await (const row of parser) yield row as Row;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      message('queriesUnreadable', { path, reason: error instanceof Error ? error.message : String(error) }),
    );
  }
}

function ofHit({ id, article, statement, snippets }: Hit): Partial<Record<(typeof COLUMNS)[number], string>> {
  const record = statement?.statement ?? null;
  return {
    id,
    article: article.id,
    snippet: snippets.map(({ text: words }) => words).join(' … '),
    date: article.date ?? '',
    outlet: article.outlet ?? '',
    title: article.title ?? '',
    url: article.url ?? '',
    ...(record === null
      ? {}
      : { speakers: record.speakers.map(({ name }) => name).join(' | '), class: record.class, kind: record.kind }),
  };
}

function cells(values: Partial<Record<(typeof COLUMNS)[number], string>>): readonly string[] {
  return COLUMNS.map((name) => values[name] ?? '');
}
