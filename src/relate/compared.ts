/**
 * From an article and its reading to statements that can be compared: content words cut from the text, names and links as written.
 *
 * Example: the reading of «قالت سلمى الحاج لوكالة النخيل: "الطريق مفتوح"» gives one statement, its words «الطريق» and «مفتوح»
 * quoted, its chain «وكالة النخيل».
 */
import type { Reading, Statement } from '../reader/index.ts';
import { findQuotations, fold, splitWords } from '../text/index.ts';
import type { ComparedStatement } from './statement.ts';
import type { WordKeys } from './word-keys.ts';

/** An article as families see it. */
export interface ComparedArticle {
  readonly id: string;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly text: string;
  readonly title?: string | undefined;
}

export interface ComparedOptions {
  /** The id of a statement across articles; by default `article#s1`. */
  readonly statementId?: (local: string) => string;
  /** The id of an event across articles; by default `article#e1`. */
  readonly eventId?: (local: string) => string;
  /** The actor a cluster of the reading stands for, where the ledger knows one. */
  readonly actor?: (cluster: number) => string | null;
}

/** The statements of one article, in order of the text. */
export function comparedStatements(
  article: ComparedArticle,
  reading: Reading,
  words: WordKeys,
  options: ComparedOptions = {},
): readonly ComparedStatement[] {
  const quotedBody = quotedIn(article.text);
  const title = article.title ?? '';
  const quotedTitle = quotedIn(title);
  const idOf = options.statementId ?? ((local: string) => `${article.id}#${local}`);
  const actorOf = options.actor ?? (() => null);
  const named = new Set<number | null>();
  for (const { type, cluster } of reading.mentions) if (type === 'person') named.add(cluster);
  return reading.statements.map((statement) => {
    const headline = statement.part === 'headline';
    const text = headline ? title : article.text;
    return {
      id: idOf(statement.id),
      article: article.id,
      outlet: article.outlet,
      date: article.date,
      part: headline ? 'headline' : 'body',
      cue: statement.cue?.lemma ?? null,
      class: statement.class,
      kind: statement.kind,
      negated: statement.negated,
      speakers: statement.speakers.map(({ name, type, cluster }) => ({
        name,
        type,
        named: named.has(cluster),
        actor: actorOf(cluster),
      })),
      wording: words.wording(text, statement.content, headline ? quotedTitle : quotedBody),
      names: namesIn(statement, reading, text, headline),
      chain: statement.chain.map(({ relation, start, end }) => ({ relation, name: text.slice(start, end) })),
    };
  });
}

/** Quotations of fewer words are titles and words held at arm's length. */
const SHORTEST_QUOTATION = 4;

/** Whether a place stands between quotation marks. */
function quotedIn(text: string): (at: number) => boolean {
  const { start, end, ...words } = splitWords(text);
  const spans: { start: number; end: number }[] = [];
  for (const { open, close, words: inside } of findQuotations({ start, end, ...words }).list) {
    if (inside < SHORTEST_QUOTATION) continue;
    const span = { start: end[open] ?? 0, end: start[close] ?? text.length };
    // Those inside others add nothing.
    if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span);
  }
  return (at) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return at < (spans[low - 1]?.end ?? 0);
  };
}

/** Folded names of mentions inside the content. */
function namesIn({ content }: Statement, { mentions }: Reading, text: string, headline: boolean): readonly string[] {
  const found = new Set<string>();
  for (const { start, end, part } of mentions) {
    if ((part === 'headline') !== headline) continue;
    if (content.some((span) => span.start <= start && end <= span.end)) found.add(fold(text.slice(start, end)));
  }
  return [...found];
}
