/** Records of the ledger as they go out: statements with their words and the head of their article. */
import { quoted, textOfStatement } from '../../forms/index.ts';
import type { ArticleId, EventView, Ledger, StatementId, StatementView, StoredArticle } from '../../ledger/index.ts';
import type { Span, Statement } from '../../reader/index.ts';
import type { ArticleHead } from '../schemas/articles.ts';
import type { EventRecord } from '../schemas/relations.ts';
import { placed } from '../place.ts';
import type { StatementRecord, StatementWords } from '../schemas/statements.ts';

export function headOf({ text: _, ...head }: StoredArticle): ArticleHead {
  return placed(head);
}

/** A statement with its words. */
export function recordOf(view: StatementView, article: StoredArticle): StatementRecord {
  const { id, version, state, statement, actors } = view;
  const words = statement === null ? null : wordsOf(statement, article);
  return { id, version, state, article: headOf(article), statement, words, actors };
}

function wordsOf(statement: Statement, article: StoredArticle): StatementWords {
  const text = textOfStatement(article, statement);
  const each = (spans: readonly Span[]): readonly string[] => spans.map((span) => quoted(text, [span]));
  const { cue, sources, content, addressee, chain } = statement;
  return {
    cue: cue === null ? null : quoted(text, [cue]),
    sources: each(sources),
    content: each(content),
    addressee: addressee === null ? null : quoted(text, [addressee]),
    chain: each(chain),
  };
}

export async function statement(ledger: Ledger, id: StatementId): Promise<StatementRecord | null> {
  const view = await ledger.statement(id);
  const home = view === null ? null : await ledger.article(view.article);
  return view === null || home === null ? null : recordOf(view, home);
}

/** All statements of an article, in the order of its text; null where there is no such article. */
export async function statementsOf(ledger: Ledger, id: ArticleId): Promise<readonly StatementRecord[] | null> {
  const home = await ledger.article(id);
  if (home === null) return null;
  return (await ledger.statementsOf(id)).map((view) => recordOf(view, home));
}

/** All revisions of an article's page; null where there is no such article. */
export async function revisionsOf(ledger: Ledger, id: ArticleId): Promise<readonly ArticleHead[] | null> {
  const heads = await headsOf(ledger, await ledger.revisions(id));
  return heads.length === 0 ? null : heads;
}

async function headsOf(ledger: Ledger, ids: readonly ArticleId[]): Promise<readonly ArticleHead[]> {
  const heads: ArticleHead[] = [];
  for (const one of ids) {
    const article = await ledger.article(one);
    if (article !== null) heads.push(headOf(article));
  }
  return heads;
}

/** An event with the words that tell of it first. */
export function eventRecordOf({ id, event }: EventView, article: StoredArticle): EventRecord {
  const [first] = event?.evidence ?? [];
  const text = first?.sentence.part === 'headline' ? (article.title ?? '') : article.text;
  return { id, article: headOf(article), event, words: first === undefined ? null : quoted(text, [first.sentence]) };
}

/** All events of an article; null where there is no such article. */
export async function eventsOf(ledger: Ledger, id: ArticleId): Promise<readonly EventRecord[] | null> {
  const home = await ledger.article(id);
  if (home === null) return null;
  return (await ledger.relations.eventsOf(id)).map((view) => eventRecordOf(view, home));
}

/** Articles with nearly the same text, and where else the very same one was met. */
export async function nearTo(
  ledger: Ledger,
  id: ArticleId,
): Promise<{
  readonly items: readonly ArticleHead[];
  readonly again: readonly { readonly where: string; readonly run: string }[];
} | null> {
  if ((await ledger.article(id)) === null) return null;
  return { items: await headsOf(ledger, await ledger.near(id)), again: (await ledger.again(id)).map(placed) };
}
