/**
 * The bands of articles, by which near ones find one another: two articles that share a band are near.
 *
 * Example: the same report in two outlets, one sentence cut, shares some of its twenty bands.
 */
import type { ArticleId } from '../ids.ts';
import { number, text } from '../columns.ts';
import type { Database } from './driver.ts';

/** Articles looked at for a band: of a text that comes a thousand times, the first are enough. */
const MOST = 16;
/** Bands asked for and written at a time. */
const TOGETHER = 20;

export class Sketches {
  constructor(private readonly db: Database) {}

  /** Notes the bands of an article; gives the articles that share one. */
  put(id: ArticleId, bands: readonly number[]): readonly ArticleId[] {
    if (bands.length === 0) return [];
    const near = new Set<string>();
    const distinct = [...new Set(bands)];
    for (let i = 0; i < distinct.length; i += TOGETHER)
      for (const article of this.sharing(distinct.slice(i, i + TOGETHER))) near.add(article);
    this.db.run('INSERT INTO sketch (article, bands) VALUES (?, ?)', id, distinct.join());
    const own = number(this.db.get('SELECT number FROM sketch WHERE article = ?', id), 'number');
    for (let i = 0; i < distinct.length; i += TOGETHER) {
      const some = distinct.slice(i, i + TOGETHER);
      this.db.run(
        `INSERT INTO near_band (band, number) VALUES ${some.map(() => '(?, ?)').join()}`,
        ...some.flatMap((band) => [band, own]),
      );
    }
    near.delete(id);
    for (const other of near) this.db.run('INSERT OR IGNORE INTO near (article, other) VALUES (?, ?)', id, other);
    return [...near].sort() as ArticleId[];
  }

  of(id: ArticleId): readonly number[] {
    const row = this.db.get('SELECT bands FROM sketch WHERE article = ?', id);
    return row === undefined ? [] : text(row, 'bands').split(',').map(Number);
  }

  near(id: ArticleId): readonly ArticleId[] {
    return this.db
      .all(
        'SELECT other AS id FROM near WHERE article = ? UNION SELECT article FROM near WHERE other = ? ORDER BY 1',
        id,
        id,
      )
      .map((row) => text(row, 'id') as ArticleId);
  }

  delete(id: ArticleId): void {
    const own = number(this.db.get('SELECT number FROM sketch WHERE article = ?', id), 'number');
    for (const band of this.of(id)) this.db.run('DELETE FROM near_band WHERE band = ? AND number = ?', band, own);
    this.db.run('DELETE FROM sketch WHERE article = ?', id);
  }

  private sharing(bands: readonly number[]): readonly string[] {
    const each = bands.map(() => `SELECT * FROM (SELECT number FROM near_band WHERE band = ? LIMIT ${MOST})`);
    return this.db
      .all(`SELECT article FROM sketch WHERE number IN (${each.join(' UNION ')})`, ...bands)
      .map((row) => text(row, 'article'));
  }
}
