/** An answer whose JSON was written where the ledger is, as the routes give it. */
import type { Context, TypedResponse } from 'hono';
import type { Env } from './env.ts';
import type { Written } from './answers/search.ts';

export function writtenJson<Answer>(
  c: Context<Env>,
  { json }: Written<Answer>,
): Response & TypedResponse<Answer, 200, 'json'> {
  const headers = { 'content-type': 'application/json', 'content-length': String(json.length) };
  // What the bytes hold is what the answer of that name writes.
  return c.body(json as Uint8Array<ArrayBuffer>, 200, headers) as unknown as Response &
    TypedResponse<Answer, 200, 'json'>;
}
