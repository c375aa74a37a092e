/**
 * Verification: every stored span still quotes its article, unit for unit; hashes, readings, statements and index agree.
 *
 * The index and what else can be made from articles and readings is built anew where asked; an article or a reading that is damaged
 * is named, never guessed.
 */
import type { Reading } from '../../reader/index.ts';
import { number } from '../columns.ts';
import { LedgerFault } from '../fault.ts';
import type { ArticleId } from '../ids.ts';
import { IndexFault, IndexWriter } from '../index/index.ts';
import type { Damage, StatementView, StoredArticle, Verification } from '../ledger.ts';
import { get, type Steps } from '../steps.ts';
import { checkArticle, type Checked, type Stored } from './check-article.ts';
import { miscounted, tallyAll } from './tallies.ts';
import type { Tables } from './tables.ts';
import type { Work } from './work.ts';

/** Articles checked at a time. */
const PAGE = 100;
/** Articles indexed in one transaction of a repair. */
const REPAIRED = 1000;

export interface VerifyOptions {
  readonly repair?: boolean;
  readonly progress?: (articles: number) => void;
}

export async function verify(
  tables: Tables & Work,
  { repair = false, progress }: VerifyOptions,
): Promise<Verification> {
  const { engine, articles: kept, reviews } = tables;
  const damages: Damage[] = (await engine.check()).map((detail) => ({ what: 'store', id: '', detail }));
  let articles = 0;
  let statements = 0;
  let spans = 0;
  let findable = 0;
  for (let after = ''; ; ) {
    const from = after;
    const ids = await engine.read(() => kept.ids(from, PAGE));
    if (ids.length === 0) break;
    for (const found of await checkArticles(tables, ids)) {
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
  for (const id of await engine.read(() => reviews.strays())) damages.push({ what: 'statement', id, detail: 'review' });
  const wrong = await engine.read(() => miscounted());
  if (wrong.length > 0 && repair) await engine.change(() => tallyAll());
  else damages.push(...wrong.map((id) => ({ what: 'index', id, detail: 'tallies' }) as const));
  const index = await engine.search(() => checkIndex(tables, findable));
  if (index.length > 0 && repair) await rebuild(tables, progress);
  else damages.push(...index);
  return { articles, statements, spans, damages };
}

/** Makes the index anew from articles, readings and corrections. */
async function rebuild(
  { engine, articles, indexing }: Tables & Work,
  progress?: (articles: number) => void,
): Promise<void> {
  let done = 0;
  for (let after = ''; ; ) {
    const from = after;
    const ids = await engine.read(() => articles.ids(from, REPAIRED));
    await engine.write(function* (index) {
      if (from === '') index.clear();
      yield* indexing.again(ids, index);
    });
    if (ids.length === 0) return;
    after = ids.at(-1) ?? '';
    done += ids.length;
    progress?.(done);
    await new Promise(setImmediate);
  }
}

async function checkArticles(tables: Tables, ids: readonly ArticleId[]): Promise<readonly Checked[]> {
  try {
    return await tables.engine.read(function* () {
      const articles = yield* tables.articles.many(ids, true);
      const readings = yield* tables.articles.readings.many(ids);
      const views = yield* tables.views.ofArticles(ids);
      const broken = yield* tables.articles.readings.broken(ids);
      return ids.map((id) =>
        checkArticle(id, {
          article: articles.get(id) ?? null,
          reading: readings.get(id) ?? null,
          views: views.get(id) ?? [],
          broken: brokenOf(broken, id),
        }),
      );
    });
  } catch (error) {
    if (!(error instanceof LedgerFault)) throw error;
    const out: Checked[] = [];
    for (const id of ids) out.push(await checkAlone(tables, id));
    return out;
  }
}

/** An article that is damaged itself, or comes with one that is: what can be read of it is checked. */
async function checkAlone({ engine, articles, views }: Tables, id: ArticleId): Promise<Checked> {
  const damages: Damage[] = [];
  const tried = async <T>(logic: () => Steps<T>, otherwise: T): Promise<T> => {
    try {
      return await engine.read(logic);
    } catch (error) {
      if (!(error instanceof LedgerFault) || error.code === 'closed') throw error;
      if (damages.length === 0) damages.push({ what: 'store', id, detail: error.about });
      return otherwise;
    }
  };
  const stored: Stored = {
    article: await tried<StoredArticle | null>(function* () {
      return (yield* articles.many([id], true)).get(id) ?? null;
    }, null),
    reading: await tried<Reading | null>(() => articles.readings.get(id), null),
    views: await tried<readonly StatementView[]>(() => views.ofArticle(id), []),
    broken: await tried<readonly ('reading' | 'original')[]>(function* () {
      return brokenOf(yield* articles.readings.broken([id]), id);
    }, []),
  };
  const checked = checkArticle(id, stored);
  return { ...checked, damages: [...damages, ...checked.damages] };
}

function brokenOf(
  broken: { readonly [what in 'reading' | 'original']: ReadonlySet<string> },
  id: string,
): readonly ('reading' | 'original')[] {
  return (['reading', 'original'] as const).filter((what) => broken[what].has(id));
}

function* checkIndex({ engine }: Tables, findable: number): Steps<readonly Damage[]> {
  const damages: Damage[] = [];
  const damage = (detail: string): void => void damages.push({ what: 'index', id: '', detail });
  try {
    new IndexWriter(engine.segments).verify();
  } catch (error) {
    if (!(error instanceof IndexFault)) throw error;
    damage(error.message);
  }
  const indexed = { article: 0, statement: 0 };
  for (const { unit, units, deleted } of engine.segments.list()) indexed[unit] += units - deleted;
  const articles = number(yield* get('SELECT count(*) AS n FROM article WHERE newest = 1'), 'n');
  if (indexed.article !== articles) damage(`${indexed.article} articles, ${articles}`);
  if (indexed.statement !== findable) damage(`${indexed.statement} statements, ${findable}`);
  return damages;
}
