/** `/live`: what arrives, as server-sent events. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { isId } from '../../ledger/index.ts';
import { message } from '../../messages/index.ts';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import type { LiveEvent } from '../live.ts';
import { ProblemError } from '../problem.ts';
import { newRoutes } from '../route-group.ts';
import { problems } from '../schemas/problem.ts';

const live = createRoute({
  method: 'get',
  path: '/live',
  operationId: 'live',
  tags: ['ledger'],
  summary: 'Articles, runs and alerts as they come; with Last-Event-ID, what came meanwhile',
  request: {
    headers: z.object({ 'last-event-id': z.string().max(64).optional() }),
    query: z.object({
      after: z.string().max(64).optional().openapi({ description: 'As Last-Event-ID, for who cannot send it.' }),
    }),
  },
  responses: {
    200: {
      description:
        'Events `article` {article, statements}, `run` and `alert` {alert, statements}, each as JSON; `behind` {} where so much came ' +
        'meanwhile that it is not told one by one. An event with an id and no data says from where on it is told.',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    ...problems(503),
  },
});

const MOST = 500;
/** Something must pass now and then, or what stands between gives the line up. */
const BEAT_MS = 20_000;
/** Events that wait for a slow listener; one who is further behind connects again. */
const WAITING = 1000;

export function liveRoutes(house: House): OpenAPIHono<Env> {
  return newRoutes().openapi(live, (c) => {
    if (house.live.listening >= MOST || house.live.signal.aborted)
      throw new ProblemError(503, message('tooManyListeners', {}), { headers: { 'Retry-After': '30' } });
    const asked = c.req.valid('header')['last-event-id'] ?? c.req.valid('query').after ?? '';
    const after = isId(asked) ? asked : null;
    // Servers between that gather what passes would hold events back.
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, async (stream) => {
      const waiting: LiveEvent[] = [];
      let wake: () => void = () => {};
      const { from, stop } = house.live.listen((event) => {
        if (waiting.push(event) > WAITING) stream.abort();
        wake();
      });
      const end = (): void => wake();
      house.live.signal.addEventListener('abort', end);
      stream.onAbort(end);
      const over = (): boolean => stream.aborted || stream.closed || house.live.signal.aborted;
      try {
        await stream.write(': musnad\nretry: 3000\n\n');
        const begins = await from;
        // The last article told: ids grow, so that what is not after it was told already.
        let last = after ?? '';
        if (after === null) {
          if (begins !== null) await stream.write(`id: ${begins}\n\n`);
        } else
          for await (const page of house.live.missed(after)) {
            if (over()) return;
            if (page === null) {
              if (begins !== null && begins > last) last = begins;
              await stream.writeSSE({ event: 'behind', data: '{}', id: last });
            }
            for (const event of page ?? []) {
              last = event.id ?? last;
              await stream.writeSSE(written(event));
            }
          }
        while (!over()) {
          const event = waiting.shift();
          if (event !== undefined) {
            if (event.id !== null && event.id <= last) continue;
            last = event.id ?? last;
            await stream.writeSSE(written(event));
            continue;
          }
          const beat = await new Promise<boolean>((resolve) => {
            const timer = setTimeout(() => resolve(true), BEAT_MS);
            wake = () => {
              clearTimeout(timer);
              resolve(false);
            };
            if (waiting.length > 0 || over()) wake();
          });
          if (beat && !over()) await stream.write(':\n\n');
        }
      } finally {
        stop();
        house.live.signal.removeEventListener('abort', end);
      }
    });
  });
}

function written({ kind, id, data }: LiveEvent): { event: string; data: string; id?: string } {
  return { event: kind, data: JSON.stringify(data), ...(id === null ? {} : { id }) };
}
