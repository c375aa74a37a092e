/** Tries of a transaction: connections that were lost while they waited to be lent are no fault of it. */
import { describe, expect, test } from 'vitest';
import { LedgerFault } from '../fault.ts';
import type { Connection, Connections } from './connections.ts';
import { Transactions } from './transactions.ts';

/** A pool of ten of which some are idle, and gone with the server they were to. */
function poolOf(gone: number, backAgain = true): { readonly transactions: Transactions; readonly lent: () => number } {
  let idle = gone;
  let lent = 0;
  const connection = { run: async () => ({ number: '1' }), get: async () => undefined };
  const connections = {
    address: { schema: 'musnad', pool: 10 },
    get idle() {
      return idle;
    },
    async lend<T>(use: (connection: Connection) => Promise<T>): Promise<T> {
      lent++;
      if (idle > 0 || !backAgain) {
        idle = Math.max(0, idle - 1);
        throw new LedgerFault('connection-lost', 'db.example');
      }
      return use(connection as unknown as Connection);
    },
  };
  return { transactions: new Transactions(connections as unknown as Connections, 1000), lent: () => lent };
}

describe('a server that came back', () => {
  test.each([0, 1, 5, 9])('with %i connections to the one before it: what looks goes on', async (gone) => {
    const { transactions, lent } = poolOf(gone);
    expect(await transactions.read(async () => 'seen')).toBe('seen');
    expect(lent()).toBe(gone + 1);
  });

  test('what writes goes on too', async () => {
    const { transactions } = poolOf(6);
    expect(await transactions.turn('write', async () => 'kept')).toBe('kept');
  });

  test('one that is still away is told of after a few tries', async () => {
    const { transactions, lent } = poolOf(4, false);
    await expect(transactions.read(async () => 'seen')).rejects.toMatchObject({ code: 'connection-lost' });
    expect(lent()).toBeLessThan(8);
  });
});
