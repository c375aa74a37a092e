/** The ledger on PostgreSQL: what every ledger does. */
import { afterAll, beforeAll, inject } from 'vitest';
import { actorJudge } from '../../desk/index.ts';
import { loadTermAnalyser, type TermAnalyser } from '../../text/index.ts';
import { type IdSources, type Ledger, openLedger } from '../index.ts';
import { ledgerContract } from '../testing/contract.ts';
import { batchesContract } from '../testing/contract-batches.ts';
import { recordsContract } from '../testing/contract-records.ts';
import { relationsContract } from '../testing/contract-relations.ts';
import { reviewsContract } from '../testing/contract-reviews.ts';
import { testSchemas } from '../testing/postgres.ts';

const schemas = testSchemas(inject('postgres'));
let analyser: TermAnalyser;
const open = (sources?: IdSources): Promise<Ledger> =>
  openLedger(schemas.address(), {
    judge: actorJudge(),
    analyser,
    patience: 5000,
    ...(sources === undefined ? {} : { sources }),
  });

beforeAll(async () => {
  analyser = await loadTermAnalyser();
  process.env['MUSNAD_CACHE'] = schemas.cache;
});
afterAll(() => schemas.remove());

ledgerContract('a ledger on PostgreSQL', () => open());
recordsContract('a ledger on PostgreSQL', () => open());
relationsContract('a ledger on PostgreSQL', () => open());
batchesContract('a ledger on PostgreSQL', () => open());
reviewsContract('a ledger on PostgreSQL', (sources) => open(sources));
