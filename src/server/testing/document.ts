/** The OpenAPI document of all routes, from a house with nothing in it. */
import { readFileSync } from 'node:fs';
import { actorJudge, OwnReader } from '../../desk/index.ts';
import { openLedger } from '../../ledger/index.ts';
import { API_BASE, joined } from '../app.ts';
import { houseOf } from '../house.ts';
import { openApiDocument } from '../openapi.ts';
import { GROUPS } from '../routes/index.ts';

export async function documentOfRoutes(): Promise<ReturnType<typeof openApiDocument>> {
  const ledger = await openLedger(':memory:', { judge: actorJudge() });
  try {
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    return openApiDocument(joined(houseOf(ledger, new OwnReader()), GROUPS), API_BASE, version);
  } finally {
    await ledger.close();
  }
}
