/**
 * Statements as lines that a person reads and writes, in the notation of `evaluation/articles`:
 *
 *     stress direct | cue أكد | by العطار = سليم العطار | says الرصيف جاهز | document البيان
 *
 * `by = NAME` is a dropped subject, `by ?` one that the article does not tell; a part of the content is a `says` of its own,
 * an inherited link ends in `~`.
 */
import type { Article, Reader, Span, Statement } from '../index.ts';

/** What an example shows, its text, and the lines of its statements in order. */
export type Example = readonly [shows: string, text: string, ...statements: readonly string[]];

/** The statements of an article, a line each, in order. */
export function linesOf(reader: Reader, article: Article | string): string[] {
  const given = typeof article === 'string' ? { text: article } : article;
  return reader.read(given).statements.map((statement) => lineOf(given, statement));
}

/** One statement as a line. */
export function lineOf(article: Article, statement: Statement): string {
  const text = (statement.part === 'headline' ? article.title : article.text) ?? '';
  const cut = ({ start, end }: Span): string => text.slice(start, end);
  const { cue, content, addressee, chain } = statement;
  return [
    `${statement.class} ${statement.kind}${statement.negated ? ' not' : ''}`,
    ...(cue === null ? [] : [`cue ${cut(cue)}`]),
    ...speakersOf(statement, cut),
    ...(addressee === null ? [] : [`to ${cut(addressee)}`]),
    ...content.map((span) => `says ${cut(span)}`),
    ...chain.map((link) => `${link.relation}${link.inherited ? '~' : ''} ${cut(link)}`),
  ].join(' | ');
}

/** «by SOURCE = NAME», the name left out where the source's words are the name. */
function speakersOf({ sources, speakers }: Statement, cut: (span: Span) => string): string[] {
  const written = sources.map(cut);
  const named = speakers.map(({ name }) => name);
  const most = Math.max(written.length, named.length);
  if (most === 0) return ['by ?'];
  return Array.from({ length: most }, (_, i) => {
    const source = written[i];
    const name = named[i] ?? '?';
    if (source === undefined) return `by = ${name}`;
    return source === name ? `by ${source}` : `by ${source} = ${name}`;
  });
}
