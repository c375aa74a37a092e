/**
 * What an alert asks: a question as it was typed, or one speaker who is watched, as the question `speaker:ID`.
 *
 * Example: «speaker:العطار class:deny» is a saved search; `speaker:01J9Z3Q8W4TBX2M6K7N5E0R1YC` watches whoever has that id, under all names,
 * and goes on with the one into whom that actor is merged.
 */
import { understand } from '../../desk/index.ts';
import { type ActorId, type ActorView, isId, type Ledger, type SearchRequest } from '../../ledger/index.ts';
import type { Message } from '../../messages/index.ts';

const WATCHED = 'speaker:';

export function watchedQuery(actor: ActorId): string {
  return `${WATCHED}${actor}`;
}

/** The actor that an alert's question watches; null where it is another question. */
export function watchedBy(query: string): ActorId | null {
  const asked = query.trim();
  const id = asked.startsWith(WATCHED) ? asked.slice(WATCHED.length) : '';
  return isId(id) ? (id as ActorId) : null;
}

/** The actor as it is now. */
export async function watchedActor(ledger: Ledger, query: string): Promise<ActorView | null> {
  const actor = watchedBy(query);
  return actor === null ? null : ledger.actor(actor);
}

export type AskedByAlert =
  | ({ readonly ok: true } & Pick<SearchRequest, 'query' | 'filters'>)
  | { readonly ok: false; readonly messages: readonly Message[] };

/** An alert's question as the ledger takes it; messages where it is none: a newer Musnad may have written it. */
export async function questionOf(ledger: Ledger, query: string): Promise<AskedByAlert> {
  const watched = watchedBy(query);
  if (watched !== null) {
    const actor = await ledger.actor(watched);
    return { ok: true, query: { type: 'all' }, filters: [{ facet: 'speaker', values: [actor?.id ?? watched] }] };
  }
  const question = await understand({ query }, 'ar');
  return question.ok ? question : { ok: false, messages: question.faults.flatMap(({ messages }) => messages) };
}
