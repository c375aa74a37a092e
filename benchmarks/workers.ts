/**
 * Workers on one queue: how fast 1, 2 and 4 of them are, and whether every article is kept once whatever befalls them.
 *
 * Run: `npx tsx benchmarks/workers.ts` (1, 2, 4 workers of one thread each), `... --workers 3 --articles 20000 --kill --cut --restart`.
 * `--threads N`, `--batch N`, `--claim SECONDS`, `--relate`.
 * `--data FILE.jsonl.gz` takes articles of one's own, `--tables` tells how large the ledger's tables got.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type FleetPlan, type FleetReport, runFleet } from './workers/fleet.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '4000' },
    data: { type: 'string' },
    tables: { type: 'boolean', default: false },
    workers: { type: 'string' },
    threads: { type: 'string', default: '1' },
    batch: { type: 'string', default: '100' },
    claim: { type: 'string', default: '30' },
    relate: { type: 'boolean', default: false },
    kill: { type: 'boolean', default: false },
    cut: { type: 'boolean', default: false },
    restart: { type: 'boolean', default: false },
  },
});

const troubled = values.kill || values.cut || values.restart;
const fleets = values.workers?.split(',').map(Number) ?? (troubled ? [3] : [1, 2, 4]);

function line(workers: number, plan: FleetPlan, report: FleetReport): string {
  const { seconds, inLedger, statements, megabytes, damages, state, same } = report;
  const { articles } = plan;
  const thousand = (seconds: number | null): string =>
    seconds === null ? '?' : ((seconds / articles) * 1000).toFixed(1);
  return [
    `${workers} workers: ${inLedger} of ${articles} articles, ${statements} statements, ${megabytes.toFixed(1)} MB in ${seconds.toFixed(1)} s`,
    `${(articles / seconds).toFixed(0)} articles/s, ${(statements / seconds).toFixed(0)} statements/s, ${(megabytes / seconds).toFixed(2)} MB/s`,
    `${(report.ledgerBytes / statements).toFixed(0)} bytes of ledger a statement, ${(report.queuedBytes / articles).toFixed(0)} of queue an article`,
    `processor a thousand articles: workers ${thousand(report.workersProcessor)} s, database ${thousand(report.databaseProcessor)} s`,
    `put in ${report.putSeconds.toFixed(1)} s (${(articles / report.putSeconds).toFixed(0)} articles/s)`,
    `met again ${same}, set aside ${state.setAside}, left ${state.active + state.waiting.length}, damages ${damages}`,
  ].join('; ');
}

let wrong = 0;
for (const workers of fleets) {
  const plan: FleetPlan = {
    articles: Number(values.articles),
    workers,
    threads: Number(values.threads),
    batch: Number(values.batch),
    claimSeconds: Number(values.claim),
    kill: values.kill,
    cut: values.cut,
    restart: values.restart,
    ...(values.data === undefined ? {} : { data: values.data }),
    relate: values.relate,
    say: (said) => console.error(said),
  };
  const report = await runFleet(plan);
  console.log(line(workers, plan, report));
  if (values.tables)
    for (const { name, bytes } of report.tables)
      console.log(
        `  ${name}: ${(bytes / 1e6).toFixed(1)} MB, ${(bytes / report.statements).toFixed(0)} bytes a statement`,
      );
  // Articles of one's own may hold some twice.
  const all = plan.data === undefined ? plan.articles : report.inLedger;
  const finished = report.state.done.added + report.state.done.same;
  if (report.inLedger !== all || finished !== all || report.damages > 0 || report.state.setAside > 0) wrong++;
  console.error(`PostgreSQL ${report.postgres}, Node ${process.version}, ${availableParallelism()} cores`);
}
process.exitCode = wrong === 0 ? 0 : 1;
