/** Where ids lead to: what was merged has become another, which may have been merged in its turn. */
import { text } from '../columns.ts';
import type { Steps } from '../steps.ts';
import { allIn } from './many.ts';

/** Merges followed from one id; more would be a circle. */
const MOST = 32;

/** @param sql asks for `id` and `next` of those among `??` that lead on */
export function* follow(sql: string, ids: Iterable<string>): Steps<ReadonlyMap<string, string>> {
  const out = new Map<string, string>();
  for (const id of ids) out.set(id, id);
  let asked: ReadonlySet<string> = new Set(out.keys());
  for (let steps = 0; steps < MOST && asked.size > 0; steps++) {
    const next = new Map<string, string>();
    for (const row of yield* allIn(sql, [...asked])) next.set(text(row, 'id'), text(row, 'next'));
    if (next.size > 0) for (const [id, at] of out) out.set(id, next.get(at) ?? at);
    asked = new Set(next.values());
  }
  return out;
}
