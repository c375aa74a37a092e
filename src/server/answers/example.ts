/** The example world is taken into the ledger where the ledger is written: reading it takes a second, which nobody else shall wait. */
import { addExample } from '../../desk/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import type { ExampleTaken } from '../schemas/example.ts';

/** What is in the ledger now; null where it holds articles already. @throws {LedgerFault} */
export async function takeExample(ledger: Ledger): Promise<ExampleTaken | null> {
  const report = await addExample(ledger);
  if (!report.taken) return null;
  const { tally } = report.added;
  const { joined, threads } = report.related;
  return { articles: tally.added + tally.revision, statements: tally.statements, joined, threads };
}
