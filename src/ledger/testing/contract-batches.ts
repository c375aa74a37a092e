/** What a batch comes to: the same as its articles one after another, whatever is asked for all of them at once. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadReader, type Reader } from '../../reader/index.ts';
import type { ActorView, AddOutcome, ArticleId, Entry, Ledger } from '../index.ts';
import { BRIDGE, entry, HARBOUR, newArticle } from './articles.ts';

/** Runs the suite. @param open a new, empty ledger each time */
export function batchesContract(name: string, open: () => Promise<Ledger>): void {
  let reader: Reader;
  const ledgers: Ledger[] = [];
  beforeAll(async () => {
    reader = await loadReader();
  });
  afterEach(async () => {
    for (const ledger of ledgers.splice(0)) await ledger.close();
  });

  /** A ledger with entries, so many at a time, and what came of each. */
  const filled = async (
    entries: readonly Entry[],
    together: number,
  ): Promise<{ readonly ledger: Ledger; readonly outcomes: readonly AddOutcome[] }> => {
    const ledger = await open();
    ledgers.push(ledger);
    const run = await ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: [] });
    const outcomes: AddOutcome[] = [];
    for (let at = 0; at < entries.length; at += together)
      outcomes.push(...(await ledger.add(entries.slice(at, at + together), run)));
    return { ledger, outcomes };
  };
  /** Outcomes with the place of their article in the order of articles instead of its id. */
  const placed = async (ledger: Ledger, outcomes: readonly AddOutcome[]): Promise<readonly unknown[]> => {
    const ids = await ledger.articleIds();
    const place = (id: ArticleId): number => ids.indexOf(id);
    return outcomes.map((one) => {
      if (one.outcome === 'forgotten') return [one.outcome];
      const more = one.outcome === 'added' ? [one.near.map(place)] : one.outcome === 'revision' ? [place(one.of)] : [];
      return [one.outcome, place(one.id), ...more];
    });
  };
  const entries = (): readonly Entry[] => {
    const page = { url: 'https://marsa.example/bridge' };
    const again = HARBOUR.replace('غدا', 'بعد غد');
    return [
      entry(reader, newArticle(BRIDGE, page), [1, 2, 3]),
      entry(reader, newArticle(HARBOUR, { outlet: 'صدى البحر' }), [4, 5]),
      entry(reader, newArticle(BRIDGE, { outlet: 'صدى البحر' }), [3, 9]),
      entry(reader, newArticle(`${BRIDGE}\nوقال الحداد إن الخطر زال.`, page), [2, 9]),
      entry(reader, newArticle(HARBOUR, { outlet: 'صدى البحر' }), [4, 5]),
      entry(reader, newArticle(again, { date: '2025-03-05' }), [5, 6]),
      entry(reader, newArticle(BRIDGE, page), [1]),
      entry(reader, newArticle('خبر بلا تصريح\nافتتح الجسر.', { date: null, outlet: null }), []),
    ];
  };

  describe(`${name}: a batch`, () => {
    test('comes to what its articles come to one after another', async () => {
      const alone = await filled(entries(), 1);
      const together = await filled(entries(), 100);
      const outcomes = await placed(together.ledger, together.outcomes);
      expect(outcomes).toEqual(await placed(alone.ledger, alone.outcomes));
      expect(outcomes).toEqual([
        ['added', 0, []],
        ['added', 1, []],
        ['added', 2, [0]],
        ['revision', 3, 0],
        ['same', 1],
        ['added', 4, [1]],
        ['same', 0],
        ['added', 5, []],
      ]);
      const stats = async (ledger: Ledger): Promise<unknown> => ({ ...(await ledger.stats()), bytes: 0 });
      expect(await stats(together.ledger)).toEqual(await stats(alone.ledger));
      const actors = async (ledger: Ledger): Promise<readonly unknown[]> =>
        (await ledger.findActors('الحداد')).map(({ id: _, ...actor }: ActorView) => actor);
      expect(await actors(together.ledger)).toEqual(await actors(alone.ledger));
      expect(await actors(together.ledger)).toHaveLength(1);
      for (const { ledger } of [alone, together]) expect((await ledger.verify()).damages).toEqual([]);
    });

    test('that cannot be kept leaves nothing behind, and what is remembered of it is forgotten', async () => {
      const { ledger } = await filled([], 1);
      const broken: Entry = { ...entry(reader, newArticle(HARBOUR)), bands: [Number.NaN] };
      const whole = entry(reader, newArticle(BRIDGE));
      await expect(ledger.add([whole, broken], 'run')).rejects.toThrow();
      expect(await ledger.articleIds()).toEqual([]);
      expect(await ledger.findActors('الحداد')).toEqual([]);
      await ledger.add([whole], 'run');
      expect(await ledger.findActors('الحداد')).toHaveLength(1);
      expect((await ledger.verify()).damages).toEqual([]);
    });

    test('of more articles than one question takes is kept whole', async () => {
      const many = Array.from({ length: 300 }, (_, i) =>
        entry(reader, newArticle(`قال الوزير سالم الحداد إن الرصيف ${i} جاهز.`, { outlet: `منبر ${i % 7}` }), [i >> 1]),
      );
      const { ledger, outcomes } = await filled(many, 300);
      expect(outcomes.filter(({ outcome }) => outcome === 'added')).toHaveLength(300);
      const near = outcomes.map((one) => (one.outcome === 'added' ? one.near.length : -1));
      expect(near).toEqual(many.map((_, i) => i % 2));
      const [actor] = await ledger.findActors('الحداد');
      expect(actor?.names.reduce((sum, { articles }) => sum + articles, 0)).toBe(300);
      const again = await ledger.meetAgain(
        many.map(({ article }) => article),
        'run',
      );
      expect(again.every((outcome) => outcome?.outcome === 'same')).toBe(true);
      expect((await ledger.verify()).damages).toEqual([]);
    });
  });
}
