/** What fired, in words: each statement with its article, as the ledger has them now. What was forgotten, rejected or is read no more is left out. */
import { citedOf, permalink, quoted, textOfStatement } from '../../forms/index.ts';
import type { ArticleId, Ledger, StatementId, StatementView, StoredArticle } from '../../ledger/index.ts';
import type { Relation, StatementClass, StatementKind } from '../../reader/index.ts';
import type { Fired } from './store.ts';

export interface NewsEntry {
  readonly alert: string;
  readonly statement: StatementId;
  /** `urn:musnad:statement:…#sha256-…` */
  readonly permalink: string;
  /** Where people open it; null where no web app is known of. */
  readonly page: string | null;
  readonly firedAt: string;
  readonly speakers: readonly string[];
  readonly class: StatementClass;
  readonly kind: StatementKind;
  readonly negated: boolean;
  /** The reporting word; null where there is none. */
  readonly verb: string | null;
  readonly words: string;
  readonly chain: readonly { readonly relation: Relation; readonly words: string }[];
  readonly article: ArticleId;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly date: string | null;
  /** Where the article was published: an address of the web, or null. */
  readonly url: string | null;
}

/** @param home address of the web app without a slash at its end; null where there is none */
export async function entriesOf(
  ledger: Ledger,
  fired: readonly Fired[],
  home: string | null,
): Promise<readonly NewsEntry[]> {
  const homes = new Map<ArticleId, Home | null>();
  const entries: NewsEntry[] = [];
  for (const { alert, statement: id, article: of, at } of fired) {
    let found = homes.get(of);
    if (found === undefined) {
      found = await homeOf(ledger, of);
      homes.set(of, found);
    }
    const view = found?.views.get(id);
    if (found === null || view === undefined || view.state !== 'live' || view.statement === null) continue;
    const { article } = found;
    const { statement } = view;
    const text = textOfStatement(article, statement);
    const address = article.canonicalUrl ?? article.url;
    entries.push({
      alert,
      statement: id,
      permalink: permalink(citedOf(article, view)),
      page: home === null ? null : `${home}/statements/${id}`,
      firedAt: at,
      speakers: statement.speakers.map(({ name }) => name),
      class: statement.class,
      kind: statement.kind,
      negated: statement.negated,
      verb: statement.cue === null ? null : text.slice(statement.cue.start, statement.cue.end),
      words: quoted(text, statement.content),
      chain: statement.chain.map((link) => ({ relation: link.relation, words: text.slice(link.start, link.end) })),
      article: article.id,
      title: article.title,
      outlet: article.outlet,
      date: article.date,
      url: address !== null && /^https?:\/\//u.test(address) ? address : null,
    });
  }
  return entries;
}

/** An article with its statements: one look-up, however many of them fired. */
interface Home {
  readonly article: StoredArticle;
  readonly views: ReadonlyMap<StatementId, StatementView>;
}

async function homeOf(ledger: Ledger, id: ArticleId): Promise<Home | null> {
  const article = await ledger.article(id);
  if (article === null) return null;
  return { article, views: new Map((await ledger.statementsOf(id)).map((view) => [view.id, view])) };
}

/** «سالم الحداد: «جسر الرمال آمن»», cut to a line. */
export function headlineOf({ speakers, words, kind }: NewsEntry, most = 140): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  const short = line.length > most ? `${line.slice(0, most).replace(/\s\S*$/u, '')} …` : line;
  return `${speakers.length === 0 ? '؟' : speakers.join('، ')}: ${kind === 'direct' ? `«${short}»` : short}`;
}
