/**
 * Verification: every stored span still quotes its article, unit for unit; hashes, readings, statements and index agree.
 *
 * The index and what else can be made from articles and readings is built anew where asked; an article or a reading that is damaged
 * is named, never guessed.
 */
import type { Reading, Span } from '../../reader/index.ts';
import { LedgerFault } from '../fault.ts';
import type { ArticleId } from '../ids.ts';
import { IndexFault, IndexWriter } from '../index/index.ts';
import type { Damage, StatementView, StoredArticle, Verification } from '../ledger.ts';
import { hashOf } from './articles.ts';
import { text } from '../columns.ts';
import type { Tables } from './tables.ts';

const PAGE = 500;
/** Articles indexed in one transaction of a repair. */
const REPAIRED = 1000;

export async function verify(
  ledger: Tables,
  { repair = false, progress }: { readonly repair?: boolean; readonly progress?: (articles: number) => void },
): Promise<Verification> {
  const damages: Damage[] = [];
  let articles = 0;
  let statements = 0;
  let spans = 0;
  let findable = 0;
  for (const row of ledger.db.all('PRAGMA quick_check')) {
    const said = text(row, 'quick_check');
    if (said !== 'ok') damages.push({ what: 'store', id: '', detail: said });
  }
  for (let after = ''; ; ) {
    const ids = ledger.articles.ids(after, PAGE);
    if (ids.length === 0) break;
    for (const id of ids) {
      const found = checkArticle(ledger, id);
      damages.push(...found.damages);
      statements += found.statements;
      spans += found.spans;
      findable += found.findable;
      articles++;
    }
    after = ids.at(-1) ?? '';
    progress?.(articles);
    // Lets signals and a progress line in.
    await new Promise(setImmediate);
  }
  for (const row of ledger.db.all('SELECT statement FROM review WHERE statement NOT IN (SELECT id FROM statement)'))
    damages.push({ what: 'statement', id: text(row, 'statement'), detail: 'review' });
  const index = checkIndex(ledger, findable);
  if (index.length > 0 && repair) await rebuild(ledger, progress);
  else damages.push(...index);
  return { articles, statements, spans, damages };
}

/** Makes the index anew from articles, readings and corrections. */
export async function rebuild(ledger: Tables, progress?: (articles: number) => void): Promise<void> {
  ledger.db.transaction(() => ledger.segments.clear());
  let done = 0;
  for (let after = ''; ; ) {
    const ids = ledger.articles.ids(after, REPAIRED);
    if (ids.length === 0) return;
    ledger.writing((index) => {
      for (const id of ids) ledger.indexStored(id, index);
    });
    after = ids.at(-1) ?? '';
    done += ids.length;
    progress?.(done);
    await new Promise(setImmediate);
  }
}

interface Checked {
  readonly damages: readonly Damage[];
  readonly statements: number;
  readonly spans: number;
  /** Statements that are to be in the index. */
  readonly findable: number;
}

function checkArticle(ledger: Tables, id: ArticleId): Checked {
  const damages: Damage[] = [];
  const damage = (what: Damage['what'], detail: string): void => void damages.push({ what, id, detail });
  let article: StoredArticle | null = null;
  let reading: Reading | null = null;
  let views: readonly StatementView[] = [];
  try {
    article = ledger.articles.get(id);
    reading = ledger.articles.reading(id);
    views = ledger.viewsOf(id);
  } catch (error) {
    if (!(error instanceof LedgerFault)) throw error;
    damage('store', error.about);
  }
  if (article === null) return { damages, statements: 0, spans: 0, findable: 0 };
  if (hashOf(article) !== article.hash) damage('hash', article.hash);
  // Text and reading are those that were written: so every span quotes what it quoted.
  for (const what of ledger.articles.broken(id)) damage(what, 'sum');
  if (reading === null) {
    damage('reading', 'none');
    return { damages, statements: 0, spans: 0, findable: 0 };
  }
  const live = new Set(views.filter(({ state }) => state !== 'gone').map((view) => view.statement?.id));
  for (const { id: local } of reading.statements) if (!live.has(local)) damage('statement', local);
  let spans = 0;
  for (const [part, span, what] of spansOf(reading, views)) {
    spans++;
    const length = (part === 'headline' ? (article.title ?? '') : article.text).length;
    if (!(span.start >= 0 && span.end >= span.start && span.end <= length))
      damage('span', `${what} ${span.start}-${span.end} of ${length}`);
  }
  const found = views.filter(({ state, statement }) => state === 'live' && statement !== null).length;
  return { damages, statements: views.length, spans, findable: article.newest ? found : 0 };
}

type Placed = readonly [part: 'text' | 'headline', span: Span, what: string];

function spansOf(reading: Reading, views: readonly StatementView[]): readonly Placed[] {
  const out: Placed[] = [];
  for (const { statement } of views) {
    if (statement === null) continue;
    const part = statement.part ?? 'text';
    const { cue, sources, content, chain, addressee, said } = statement;
    for (const span of [cue, addressee, said, ...sources, ...content, ...chain])
      if (span !== null) out.push([part, span, statement.id]);
  }
  for (const cluster of reading.clusters)
    for (const mention of cluster.mentions) out.push([mention.part ?? 'text', mention, cluster.name]);
  for (const mention of reading.mentions) out.push([mention.part ?? 'text', mention, mention.type]);
  return out;
}

function checkIndex(ledger: Tables, findable: number): readonly Damage[] {
  const damages: Damage[] = [];
  try {
    new IndexWriter(ledger.segments).verify();
  } catch (error) {
    if (!(error instanceof IndexFault)) throw error;
    damages.push({ what: 'index', id: '', detail: error.message });
  }
  const indexed = { article: 0, statement: 0 };
  for (const { unit, units, deleted } of ledger.segments.list()) indexed[unit] += units - deleted;
  const wanted = ledger.db.get('SELECT count(*) AS n FROM article WHERE newest = 1');
  const articles = Number(wanted?.['n'] ?? 0);
  if (indexed.article !== articles)
    damages.push({ what: 'index', id: '', detail: `${indexed.article} articles, ${articles}` });
  if (indexed.statement !== findable)
    damages.push({ what: 'index', id: '', detail: `${indexed.statement} statements, ${findable}` });
  return damages;
}
