/**
 * Three workers, each the command `musnad work`: one is killed with kill -9, one is cut off from the database, the database is restarted, all in the middle of the work. The same
 * with 20,000 articles: `npx tsx benchmarks/workers.ts --articles 20000 --kill --cut --restart`.
 */
import { expect, test } from 'vitest';
import { runFleet } from '../../../benchmarks/workers/fleet.ts';

test('every article is in the ledger once, whoever dies', async () => {
  const report = await runFleet({
    articles: 600,
    workers: 3,
    threads: 1,
    batch: 10,
    claimSeconds: 5,
    kill: true,
    cut: true,
    restart: true,
  });
  const { state, said } = report;
  expect({ inLedger: report.inLedger, damages: report.damages }).toEqual({ inLedger: 600, damages: 0 });
  expect(state).toMatchObject({ waiting: [], active: 0, setAside: 0 });
  // Counted once each, whoever had them first.
  expect(state.done.added + state.done.same).toBe(600);
  expect(said.filter(({ said: what }) => what === 'begun')).toHaveLength(3);
  expect(said.filter(({ said: what }) => what === 'ended')).toHaveLength(2);
  expect(said.some(({ said: what }) => what === 'lost')).toBe(true);
  // Said once each time that it was gone, and once when it was back.
  expect(said.filter(({ said: what }) => what === 'away').length).toBeLessThan(10);
}, 420_000);

test('two workers on one machine share what waits', async () => {
  const report = await runFleet({
    articles: 200,
    workers: 2,
    threads: 1,
    batch: 10,
    claimSeconds: 30,
    kill: false,
    cut: false,
    restart: false,
  });
  expect([report.inLedger, report.damages, report.same]).toEqual([200, 0, 0]);
  expect(report.state.workers.filter(({ done }) => done.added > 0)).toHaveLength(2);
}, 240_000);
