/** `/healthz`: the server answers at all; `/readyz`: its ledger does too; `/metrics`: figures for Prometheus. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import type { Figures } from './figures.ts';

/** A ledger that is silent for so long is not ready. */
const SILENCE_MS = 3000;

export function addHealth(app: OpenAPIHono<Env>, house: Pick<House, 'ledger' | 'live'>, figures: Figures): void {
  const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  app.get('/healthz', (c) => c.body('ok\n', 200, plain));
  app.get('/readyz', async (c) => {
    if (house.live.signal.aborted) return c.body('stopping\n', 503, plain);
    const answered = await Promise.race([
      house.ledger.run('').then(
        () => true,
        () => false,
      ),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), SILENCE_MS).unref()),
    ]);
    return answered ? c.body('ready\n', 200, plain) : c.body('the ledger does not answer\n', 503, plain);
  });
  app.get('/metrics', async (c) => {
    const [text, type] = await figures.text();
    return c.body(text, 200, { 'content-type': type, 'cache-control': 'no-store' });
  });
}
