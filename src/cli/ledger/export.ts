/** `musnad export`: statements of a query as lines of JSON, a table or JSON-LD; or the whole ledger, for `musnad import`. */
import type { Hit, Ledger } from '../../ledger/index.ts';
import type { QueryNode } from '../../query/index.ts';
import { fileSink, type Sink, streamSink } from '../output/sink.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import type { RawOptions } from '../arguments.ts';
import { choiceOf } from './choice.ts';
import { COLUMNS, rowOf } from './export-csv.ts';
import { jsonLdOf, JSON_LD_END, JSON_LD_START } from './export-json-ld.ts';
import { parsedQuery } from './search.ts';
import { withLedger } from './session.ts';

const FORMATS = ['jsonl', 'csv', 'json-ld', 'ledger'] as const;
const PAGE = 200;

export async function exportCommand(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const format = choiceOf('--format', raw['format'], FORMATS) ?? 'jsonl';
  const query = await parsedQuery(typeof raw['query'] === 'string' ? raw['query'] : '', raw, io);
  if (query === null) return EXIT.usage;
  const output = typeof raw['output'] === 'string' && raw['output'] !== '-' ? raw['output'] : null;
  return withLedger(raw, io, false, async ({ ledger }) => {
    const sink = output === null ? streamSink(io.stdout) : await fileSink(output, raw['force'] === true);
    let stopped = false;
    io.onStopRequest(() => {
      stopped = true;
    });
    try {
      for await (const part of parts(ledger, format, query)) {
        if (stopped) break;
        await sink.write(part);
      }
    } catch (error) {
      await sink.drop();
      throw error;
    }
    return ended(sink, stopped);
  });
}

async function ended(sink: Sink, stopped: boolean): Promise<ExitCode> {
  if (stopped) {
    await sink.leave();
    return EXIT.interrupted;
  }
  await sink.finish();
  return EXIT.ok;
}

async function* parts(ledger: Ledger, format: (typeof FORMATS)[number], query: QueryNode): AsyncIterable<string> {
  switch (format) {
    case 'ledger':
      for await (const line of ledger.exportLines()) yield `${line}\n`;
      return;
    case 'jsonl':
      for await (const hit of hitsOf(ledger, query)) yield `${JSON.stringify(hit)}\n`;
      return;
    case 'csv':
      yield COLUMNS;
      for await (const hit of hitsOf(ledger, query)) yield rowOf(hit, await textOf(ledger, hit));
      return;
    case 'json-ld': {
      yield JSON_LD_START;
      let first = true;
      for await (const hit of hitsOf(ledger, query)) {
        yield `${first ? '' : ',\n'}${JSON.stringify(jsonLdOf(hit, await textOf(ledger, hit)))}`;
        first = false;
      }
      yield JSON_LD_END;
    }
  }
}

/** All statements that a query finds, the oldest first, page by page. */
async function* hitsOf(ledger: Ledger, query: QueryNode): AsyncIterable<Hit> {
  for (let cursor: string | null = null; ; ) {
    const page = await ledger.search({
      query,
      unit: 'statement',
      sort: 'oldest',
      limit: PAGE,
      ...(cursor === null ? {} : { cursor }),
    });
    yield* page.hits;
    if (page.next === null) return;
    cursor = page.next;
  }
}

/** The text that a statement's offsets count in. */
async function textOf(ledger: Ledger, { article, statement }: Hit): Promise<string> {
  if (statement?.statement?.part === 'headline') return article.title ?? '';
  return (await ledger.article(article.id))?.text ?? '';
}
