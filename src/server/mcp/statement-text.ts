/** Statements as lines of text: the id, who, how, the words with their place, where they stand and through whom they came. */
import { isolateLine } from './plain-text.ts';
import type { Quote } from './quote.ts';
import type { StatementGiven } from './records.ts';

/** `«words» (article 01J… text 30–90)`. */
export function quoteText({ article, part, start, end, exact }: Quote): string {
  return `«${isolateLine(exact)}» (article ${article} ${part} ${start}–${end})`;
}

/** @param number before the first line, where there are several */
export function statementText(given: StatementGiven, number?: number): string {
  const { id, speakers, unresolved, cue, words, chain, article, negated, verbatim } = given;
  const names = speakers.map(({ name, actor }) => `${isolateLine(name)}${actor === null ? '' : ` (actor ${actor})`}`);
  const who =
    names.length === 0 ? `speaker not resolved${unresolved === null ? '' : `: ${unresolved}`}` : names.join(', ');
  const how = [
    given.class,
    given.kind,
    ...(negated ? ['the saying is negated'] : []),
    ...(given.state === 'live' ? [] : [given.state]),
  ];
  return [
    `${number === undefined ? '' : `${number}. `}[statement ${id}] ${who} · ${how.join(' · ')}`,
    ...(cue === null ? [] : [`   verb: ${isolateLine(cue.exact)}`]),
    ...words.map((one) => `   words${verbatim ? '' : ' (as the outlet words them)'}: ${quoteText(one)}`),
    ...chain.map(({ relation, quote }) => `   through ${relation}: ${isolateLine(quote.exact)}`),
    `   in: ${[article.date?.slice(0, 10), article.outlet, article.title].flatMap((one) => (one ? [isolateLine(one)] : [])).join(' · ')}`,
    ...(article.url === null ? [] : [`   url: ${article.url}`]),
    `   permalink: ${given.permalink}`,
  ].join('\n');
}

export function statementsText(all: readonly StatementGiven[]): string {
  return all.map((given, i) => statementText(given, i + 1)).join('\n');
}
