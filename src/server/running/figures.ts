/**
 * Figures of a running server for Prometheus: requests by route and status, how long they took, how late the event loop is, what the
 * threads have to do. Nothing is sent anywhere: they are read at `/metrics`.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Env } from '../env.ts';

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export interface Figures {
  /** Stands before every route. */
  readonly count: MiddlewareHandler<Env>;
  /** As text, and its media type. */
  text(): Promise<readonly [text: string, type: string]>;
  close(): void;
}

export function figures(now: { readonly busy: () => number; readonly listening: () => number }): Figures {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'musnad_' });
  const requests = new Histogram({
    name: 'musnad_http_request_seconds',
    help: 'Time from a request to the head of its answer, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  new Gauge({
    name: 'musnad_ledger_calls',
    help: 'Calls of the ledger that are under way or wait.',
    registers: [registry],
    collect() {
      this.set(now.busy());
    },
  });
  new Gauge({
    name: 'musnad_live_listeners',
    help: 'Open streams of what arrives.',
    registers: [registry],
    collect() {
      this.set(now.listening());
    },
  });
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  new Gauge({
    name: 'musnad_event_loop_delay_p99_seconds',
    help: 'How late the event loop was since the figures were last read.',
    registers: [registry],
    collect() {
      this.set(delay.percentile(99) / 1e9);
      delay.reset();
    },
  });
  return {
    count: async (c, next) => {
      const started = performance.now();
      await next();
      // The route as it is written, not the address: ids would make a row each.
      const route = routePath(c, -1);
      requests.observe(
        { method: c.req.method, route: route === '*' ? 'app' : route, status: String(c.res.status) },
        (performance.now() - started) / 1000,
      );
    },
    text: async () => [await registry.metrics(), registry.contentType],
    close: () => delay.disable(),
  };
}
