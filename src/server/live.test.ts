/** What is told to who was away, and from where on to who is new, whatever is under way in the ledger. */
import { expect, test } from 'vitest';
import type { ArticleId } from '../ledger/index.ts';
import { Live, type LiveEvent, type LiveSource } from './live.ts';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** The id of a moment, with a number in it. */
function idAt(milliseconds: number, number = 0): ArticleId {
  const letters = (value: number, width: number): string => {
    let out = '';
    for (let rest = value, i = 0; i < width; i++, rest = Math.floor(rest / 32)) out = LETTERS.charAt(rest % 32) + out;
    return out;
  };
  return `${letters(milliseconds, 10)}${letters(number, 16)}` as ArticleId;
}

/** A ledger that keeps ids alone. */
function ledgerOf(ids: ArticleId[]): LiveSource {
  const after = (id: string): ArticleId[] => ids.filter((one) => one > id).sort();
  return {
    arrivals: async (id, limit) => ({
      items: after(id)
        .slice(0, limit)
        .map((one) => ({ article: { id: one } as never, statements: 0 })),
      runs: [],
    }),
    newestSince: async (since) => after(since).at(-1) ?? since,
  };
}

async function missedOf(ids: ArticleId[], last: string): Promise<readonly (number | null)[]> {
  const live = new Live();
  live.watch(ledgerOf(ids), 3_600_000);
  const pages: (number | null)[] = [];
  for await (const page of live.missed(last)) pages.push(page?.length ?? null);
  live.close();
  return pages;
}

test('what came meanwhile is told to its end, in pages', async () => {
  const start = Date.now() - 1000;
  const ids = Array.from({ length: 450 }, (_, number) => idAt(start, number + 1));
  expect(await missedOf(ids, idAt(start))).toEqual([200, 200, 50]);
  expect(await missedOf(ids, ids.at(-1) ?? '')).toEqual([0]);
});

test('where it is too much, that is said', async () => {
  const start = Date.now() - 1000;
  const ids = Array.from({ length: 2300 }, (_, number) => idAt(start, number + 1));
  expect(await missedOf(ids, idAt(start))).toEqual([...Array.from({ length: 10 }, () => 200), null]);
});

test('an article whose id was issued before somebody began to listen, and that is kept after, is told', async () => {
  const now = Date.now();
  const ids = [idAt(now - 60_000, 1)];
  const underWay = idAt(now - 2000, 2);
  const live = new Live();
  live.watch(ledgerOf(ids), 3_600_000);
  const heard: LiveEvent[] = [];
  const { from } = live.listen((event) => heard.push(event));
  expect(await from).toBe(ids[0]);
  ids.push(underWay);
  await live.look();
  await live.look();
  expect(heard.map(({ id }) => id)).toEqual([underWay]);
  live.close();
});
