/** `musnad explain FILE --at OFFSET`: which rules made the record at a place in the text, or why there is none. */
import type { Article, Reading } from '../../reader/index.ts';
import type { ExplainOptions } from '../arguments.ts';
import { type ArticleFound, articlesOf } from '../input/articles.ts';
import { textOf } from '../../forms/index.ts';
import { problemOf } from '../input/failures.ts';
import { EXTENSIONS } from '../input/shapes.ts';
import { listInputs } from '../../intake/index.ts';
import { message } from '../../messages/index.ts';
import { failure, type Problem, Reports, UsageError } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { terminalFor } from '../terminal.ts';
import { readerWith } from '../user-lexicon.ts';
import { explanation } from './explanation.ts';

/**
 * Explains one place of one article.
 *
 * @throws {UsageError} where the offset lies outside the text, or the file holds several articles and none was chosen
 */
export async function explain(path: string, options: ExplainOptions, io: Surroundings): Promise<ExitCode> {
  const reports = new Reports(
    (line) => void io.stderr.write(line),
    options.language,
    terminalFor(io.stderr, options.colour, io.env),
    true,
  );
  const article = await findArticle(path, options, io, reports);
  if (article === null) return EXIT.failed;
  const part = options.headline ? 'headline' : undefined;
  const last = textOf(article, part).length;
  if (options.at >= Math.max(1, last))
    throw new UsageError(message('offsetOutside', { offset: options.at, last: Math.max(0, last - 1) }));
  const reader = await readerWith(options.lexicon, true);
  const reading: Reading = reader.read(article);
  const terminal = terminalFor(io.stdout, options.colour, io.env);
  io.stdout.write(explanation(article, reading, { part, at: options.at }, options.language, terminal, reader.names));
  return EXIT.ok;
}

async function findArticle(
  path: string,
  options: ExplainOptions,
  io: Surroundings,
  reports: Reports,
): Promise<Article | null> {
  let only: ArticleFound | null = null;
  for await (const item of itemsOf(path, options, io)) {
    if (item.kind === 'problem') {
      // With an article asked for by name, what ails the others is no matter.
      if (options.id === null && item.level === 'error') {
        reports.report(item);
        return null;
      }
      continue;
    }
    if (options.id !== null) {
      if (item.article.id === options.id) return item.article;
    } else if (only !== null) {
      throw new UsageError(message('severalArticles', { path, id: only.article.id ?? '' }));
    } else {
      only = item;
    }
  }
  if (only !== null) return only.article;
  reports.report(
    options.id === null ? failure('noArticles', path, {}) : failure('noSuchArticle', path, { id: options.id }),
  );
  return null;
}

async function* itemsOf(
  path: string,
  options: ExplainOptions,
  io: Surroundings,
): AsyncGenerator<ArticleFound | Problem> {
  const { signal } = new AbortController();
  for await (const input of listInputs([path], EXTENSIONS)) {
    if (input.kind === 'failure') yield problemOf(input);
    else yield* articlesOf(input, { stdin: io.stdin, signal, shape: options.shape });
  }
}
