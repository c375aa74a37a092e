/**
 * The bands of articles, by which near ones find one another: two articles that share a band are near.
 *
 * Example: the same report in two outlets, one sentence cut, shares some of its twenty bands.
 */
import { number, text } from '../columns.ts';
import type { ArticleId } from '../ids.ts';
import { all, get, insert, insertion, run, type Steps } from '../steps.ts';
import { allIn, type EachOf, firstOfEach } from './many.ts';

/** Articles looked at for a band: of a text that comes a thousand times, the first are enough. */
const MOST = 16;

const SKETCH = insertion('sketch', ['article', 'bands']);
const BAND = insertion('near_band', ['band', 'number']);
const NEAR = insertion('near', ['article', 'other'], 'keep', ['article', 'other']);
const BANDS: EachOf = {
  table: 'near_band',
  column: 'band',
  type: 'BIGINT',
  first: 'number',
  above: '9007199254740991',
  of: { table: 'sketch', key: 'number', column: 'article' },
};

export interface Sketch {
  readonly id: ArticleId;
  readonly bands: readonly number[];
}

export class Sketches {
  /** Notes the bands of articles; gives for each, in its order, those noted before it that share one. */
  *put(sketches: readonly Sketch[]): Steps<readonly (readonly ArticleId[])[]> {
    const sharing = yield* this.sharing([...new Set(sketches.flatMap(({ bands }) => bands))]);
    const noted = sketches.filter(({ bands }) => bands.length > 0);
    for (const { id, bands } of noted) yield* insert(SKETCH, id, [...new Set(bands)].join());
    const rows = yield* allIn(
      'SELECT article, number FROM sketch WHERE article IN (??)',
      noted.map(({ id }) => id),
    );
    const numbers = new Map(rows.map((row) => [text(row, 'article'), number(row, 'number')]));
    const out: (readonly ArticleId[])[] = [];
    for (const { id, bands } of sketches) {
      const near = new Set<string>();
      for (const band of new Set(bands)) {
        const known = sharing.get(band);
        for (const article of known ?? []) near.add(article);
        if (known === undefined) sharing.set(band, [id]);
        else if (known.length < MOST) known.push(id);
        yield* insert(BAND, band, numbers.get(id) ?? null);
      }
      near.delete(id);
      for (const other of near) yield* insert(NEAR, id, other);
      out.push([...near].sort() as ArticleId[]);
    }
    return out;
  }

  *of(id: ArticleId): Steps<readonly number[]> {
    return (yield* this.ofEach([id])).get(id) ?? [];
  }

  *ofEach(ids: readonly ArticleId[]): Steps<ReadonlyMap<string, readonly number[]>> {
    const rows = yield* allIn('SELECT article, bands FROM sketch WHERE article IN (??)', ids);
    return new Map(rows.map((row) => [text(row, 'article'), text(row, 'bands').split(',').map(Number)]));
  }

  *near(id: ArticleId): Steps<readonly ArticleId[]> {
    const rows = yield* all(
      'SELECT other AS id FROM near WHERE article = ? UNION SELECT article FROM near WHERE other = ? ORDER BY 1',
      id,
      id,
    );
    return rows.map((row) => text(row, 'id') as ArticleId);
  }

  *delete(id: ArticleId): Steps<void> {
    const own = number(yield* get('SELECT number FROM sketch WHERE article = ?', id), 'number');
    for (const band of yield* this.of(id)) yield* run('DELETE FROM near_band WHERE band = ? AND number = ?', band, own);
    yield* run('DELETE FROM sketch WHERE article = ?', id);
  }

  /** The articles that have a band, for each band. */
  private *sharing(bands: readonly number[]): Steps<Map<number, string[]>> {
    const out = new Map<number, string[]>();
    for (const row of yield* firstOfEach(BANDS, bands, MOST)) {
      const band = number(row, 'value');
      const known = out.get(band);
      if (known === undefined) out.set(band, [text(row, 'found')]);
      else known.push(text(row, 'found'));
    }
    return out;
  }
}
