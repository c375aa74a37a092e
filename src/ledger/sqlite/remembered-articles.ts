/**
 * Articles and readings for a connection that only looks: those asked for lately are kept unpacked, for a page of hits asks for the same ones
 * again and again. What another connection writes is noticed before each look.
 */
import type { ArticleId } from '../ids.ts';
import type { Reading } from '../../reader/index.ts';
import type { StoredArticle } from '../ledger.ts';
import { Articles } from './articles.ts';
import { number } from '../columns.ts';
import type { Database } from './driver.ts';

/** An article with its reading takes some tens of kilobytes. */
const KEPT = 400;

export class RememberedArticles extends Articles {
  private readonly texts = new Map<ArticleId, StoredArticle | null>();
  private readonly readings = new Map<ArticleId, Reading | null>();
  private version = -1;

  constructor(private readonly connection: Database) {
    super(connection);
  }

  override get(id: ArticleId): StoredArticle | null {
    return this.kept(this.texts, id, () => super.get(id));
  }

  override reading(id: ArticleId): Reading | null {
    return this.kept(this.readings, id, () => super.reading(id));
  }

  private kept<Value>(known: Map<ArticleId, Value>, id: ArticleId, look: () => Value): Value {
    // Counts the transactions of other connections; this one has none.
    const version = number(this.connection.get('PRAGMA data_version'), 'data_version');
    if (version !== this.version) {
      this.version = version;
      this.texts.clear();
      this.readings.clear();
    }
    const found = known.get(id) ?? look();
    known.delete(id);
    known.set(id, found);
    const [oldest] = known.keys();
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    return found;
  }
}
