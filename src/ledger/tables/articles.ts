/** Articles in their table: written once, read back whole, and which of a page's is the newest. */
import { bytes, number, text, textOrNull } from '../columns.ts';
import { LedgerFault } from '../fault.ts';
import type { ArticleId } from '../ids.ts';
import type { NewArticle, StoredArticle } from '../ledger.ts';
import { all, get, insert, insertion, type Row, run, type Steps } from '../steps.ts';
import type { IncomingArticle } from './incoming.ts';
import { allIn } from './many.ts';
import { packText, unpackText } from './packing.ts';
import { Readings } from './readings.ts';
import { Sketches } from './sketches.ts';
import { Unpacked } from './unpacked.ts';

const ARTICLE = insertion('article', [
  'id',
  'hash',
  'page',
  'outlet',
  'day',
  'date',
  'newest',
  'revision_of',
  'run',
  'taken_at',
  'text_bytes',
  'head',
  'body',
]);
const AGAIN = insertion('again', ['article', 'place', 'run'], 'keep', ['article', 'place', 'run']);
const HEAD = 'id, hash, newest, revision_of, run, taken_at, head';

/** What of an article stands in its `head`: all but its text. */
type Head = Omit<NewArticle, 'text'>;
export type StoredHead = Omit<StoredArticle, 'text'>;

export class Articles {
  readonly sketches = new Sketches();
  readonly readings = new Readings();
  /** Texts by the id of their article: they never change. */
  private readonly texts = new Unpacked<string>();

  *insert(
    { article, hash, page, day, packed = packText(article.text) }: IncomingArticle,
    stored: Pick<StoredArticle, 'id' | 'revisionOf' | 'newest' | 'takenAt' | 'run'>,
  ): Steps<void> {
    const { text: words, ...head } = article;
    yield* insert(
      ARTICLE,
      stored.id,
      hash,
      page,
      article.outlet,
      day,
      article.date,
      stored.newest ? 1 : 0,
      stored.revisionOf,
      stored.run,
      stored.takenAt,
      Buffer.byteLength(words),
      JSON.stringify(head),
      packed,
    );
  }

  /** A newer revision of its page has come. */
  *supersede(id: ArticleId): Steps<void> {
    yield* run('UPDATE article SET newest = 0 WHERE id = ?', id);
  }

  *idsOfHashes(hashes: readonly string[]): Steps<ReadonlyMap<string, ArticleId>> {
    const rows = yield* allIn('SELECT hash, id FROM article WHERE hash IN (??)', hashes);
    return new Map(rows.map((row) => [text(row, 'hash'), text(row, 'id') as ArticleId]));
  }

  /** Which of the hashes are of articles that were to be forgotten. */
  *forgotten(hashes: readonly string[]): Steps<ReadonlySet<string>> {
    const rows = yield* allIn('SELECT hash FROM forgotten WHERE hash IN (??)', hashes);
    return new Set(rows.map((row) => text(row, 'hash')));
  }

  *newestOfPages(pages: readonly string[]): Steps<ReadonlyMap<string, ArticleId>> {
    const rows = yield* allIn('SELECT page, id FROM article WHERE newest = 1 AND page IN (??)', pages);
    return new Map(rows.map((row) => [text(row, 'page'), text(row, 'id') as ArticleId]));
  }

  /** @throws {LedgerFault} `damaged` */
  *get(id: ArticleId): Steps<StoredArticle | null> {
    return (yield* this.many([id])).get(id) ?? null;
  }

  /**
   * Those that there are.
   *
   * @param anew as they are kept, whatever was unpacked before
   * @throws {LedgerFault} `damaged`
   */
  *many(ids: readonly ArticleId[], anew = false): Steps<ReadonlyMap<ArticleId, StoredArticle>> {
    const lacking = ids.filter((id) => anew || !this.texts.has(id));
    const known = lacking.length === ids.length ? [] : ids.filter((id) => !lacking.includes(id));
    const out = new Map<ArticleId, StoredArticle>();
    for (const row of yield* allIn(`SELECT ${HEAD} FROM article WHERE id IN (??)`, known)) {
      const head = headOf(row);
      // Let go of meanwhile: asked for again with the rest.
      const words = this.texts.get(head.id);
      if (words === undefined) lacking.push(head.id);
      else out.set(head.id, { ...head, text: words });
    }
    for (const row of yield* allIn(`SELECT ${HEAD}, body FROM article WHERE id IN (??)`, lacking)) {
      const head = headOf(row);
      const words = unpackText(bytes(row, 'body'), head.id);
      this.texts.set(head.id, words);
      out.set(head.id, { ...head, text: words });
    }
    return out;
  }

  *head(id: ArticleId): Steps<StoredHead | null> {
    const row = yield* get(`SELECT ${HEAD} FROM article WHERE id = ?`, id);
    return row === undefined ? null : headOf(row);
  }

  /** Which of the ids are of articles that there are. */
  *known(ids: readonly string[]): Steps<ReadonlySet<string>> {
    const rows = yield* allIn('SELECT id FROM article WHERE id IN (??)', ids);
    return new Set(rows.map((row) => text(row, 'id')));
  }

  *ids(after: string, limit: number): Steps<readonly ArticleId[]> {
    const rows = yield* all('SELECT id FROM article WHERE id > ? ORDER BY id LIMIT ?', after, limit);
    return rows.map((row) => text(row, 'id') as ArticleId);
  }

  *revisions(id: ArticleId): Steps<readonly ArticleId[]> {
    const page = textOrNull(yield* get('SELECT page FROM article WHERE id = ?', id), 'page');
    if (page === null) return [id];
    const rows = yield* all('SELECT id FROM article WHERE page = ? ORDER BY id', page);
    return rows.map((row) => text(row, 'id') as ArticleId);
  }

  *delete(id: ArticleId): Steps<void> {
    const row = yield* get('SELECT revision_of, newest FROM article WHERE id = ?', id);
    const before = textOrNull(row, 'revision_of');
    yield* run('UPDATE article SET revision_of = ? WHERE revision_of = ?', before, id);
    if (before !== null && number(row, 'newest') === 1)
      yield* run('UPDATE article SET newest = 1 WHERE id = ?', before);
    yield* this.sketches.delete(id);
    yield* this.readings.delete(id);
    yield* run('DELETE FROM article WHERE id = ?', id);
    this.texts.delete(id);
  }

  /** Notes that the very same article was met again. */
  *putAgain(id: ArticleId, place: string, by: string): Steps<void> {
    yield* insert(AGAIN, id, place, by);
  }

  *again(id: ArticleId): Steps<readonly { readonly where: string; readonly run: string }[]> {
    const rows = yield* all('SELECT place, run FROM again WHERE article = ? ORDER BY run, place', id);
    return rows.map((row) => ({ where: text(row, 'place'), run: text(row, 'run') }));
  }
}

function headOf(row: Row): StoredHead {
  const id = text(row, 'id') as ArticleId;
  let head: Head;
  try {
    // Written by `insert`.
    head = JSON.parse(text(row, 'head')) as Head;
  } catch (error) {
    throw new LedgerFault('damaged', id, { cause: error });
  }
  return {
    ...head,
    id,
    hash: text(row, 'hash'),
    revisionOf: textOrNull(row, 'revision_of') as ArticleId | null,
    newest: number(row, 'newest') === 1,
    takenAt: text(row, 'taken_at'),
    run: text(row, 'run'),
  };
}
