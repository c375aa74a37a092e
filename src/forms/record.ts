/** One article that was read, as the formats take it, and how they cut its spans. */
import type { Message } from '../messages/index.ts';
import type { Article, Reading, Span, Statement } from '../reader/index.ts';

export interface ReadArticle {
  readonly article: Article;
  readonly reading: Reading;
}

/** A way of writing readings. `open` and `close` stand once around all records. */
export interface Format {
  open(): string;
  record(item: ReadArticle): string;
  close(): string;
  /** What the format could not hold, by reason; asked when all is written. */
  left?(): readonly Message[];
}

/** The text a statement's offsets count in: the article's, or its headline's. */
export function textOf(article: Article, part: 'headline' | undefined): string {
  return part === 'headline' ? (article.title ?? '') : article.text;
}

/** What the statement's spans quote. */
export function quoter(article: Article, statement: Statement): (span: Span) => string {
  const text = textOf(article, statement.part);
  return (span) => text.slice(span.start, span.end);
}

/** A name as printed, without quotation marks and small differences: «الصباح» is "الصباح". */
export function sameName(a: string, b: string): boolean {
  return bareName(a) === bareName(b);
}

/** A name without marks, and with one form of alef. */
export function bareName(name: string): string {
  return name
    .replace(/[\p{P}\p{M}\u0640]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The steps from speaker to outlet: what passed the words on, and how. */
export interface ChainStep {
  readonly relation: Statement['chain'][number]['relation'] | 'published';
  readonly name: string;
  readonly inherited: boolean;
}

/** The chain of a statement, closed by the outlet where that is known and not yet its last step; empty without links. */
export function chainSteps(article: Article, statement: Statement): ChainStep[] {
  if (statement.chain.length === 0) return [];
  const cut = quoter(article, statement);
  const steps: ChainStep[] = statement.chain.map((link) => ({
    relation: link.relation,
    name: cut(link),
    inherited: link.inherited,
  }));
  const last = steps[steps.length - 1];
  const outlet = article.outlet;
  if (typeof outlet === 'string' && last !== undefined && !sameName(last.name, outlet))
    steps.push({ relation: 'published', name: outlet, inherited: false });
  return steps;
}

/** What the codebooks call a statement, «REQUEST · CAMEO 0231»; '' where they have nothing for it. */
export function codeWords({ plover, cameo }: Pick<Statement, 'plover' | 'cameo'>): string {
  const parts = plover === null ? [] : [plover.event, ...(plover.mode === null ? [] : [plover.mode])];
  if (cameo !== null) parts.push(`CAMEO ${cameo}`);
  return parts.join(' · ');
}
