/** Collections as the server has them, and what can be done to them. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ArticleHead, StatementRecord } from '../../../src/server/index.ts';
import { ask, client, send } from '../api/index.ts';

export interface Collection {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly createdAt: string;
  /** How many are in it. */
  readonly items: number;
}

export interface Collected {
  readonly item: string;
  readonly note: string;
  readonly addedAt: string;
  readonly article: ArticleHead;
  /** Null where a whole article is in it. */
  readonly statement: StatementRecord | null;
}

export function useCollections(enabled = true): UseQueryResult<{ readonly items: readonly Collection[] }> {
  return useQuery({
    queryKey: ['collections'],
    queryFn: ({ signal }) => ask<{ readonly items: readonly Collection[] }>('/collections', { signal }),
    enabled,
  });
}

export function useCollected(id: string): UseQueryResult<{ readonly items: readonly Collected[] }> {
  return useQuery({
    queryKey: ['collections', id, 'items'],
    queryFn: ({ signal }) => ask<{ readonly items: readonly Collected[] }>(`/collections/${id}/items`, { signal }),
  });
}

const again = (): Promise<void> => client.invalidateQueries({ queryKey: ['collections'] });

export async function makeCollection(name: string, note: string): Promise<Collection> {
  const made = await send<Collection>('POST', '/collections', { name, note });
  await again();
  return made;
}

export async function changeCollection(id: string, name: string, note: string): Promise<void> {
  await send('PATCH', `/collections/${id}`, { name, note });
  await again();
}

export async function removeCollection(id: string): Promise<void> {
  await send('DELETE', `/collections/${id}`);
  // What was in it is not asked for any more: there is no such place.
  await client.invalidateQueries({ queryKey: ['collections'], exact: true });
}

/** Puts a statement or an article in; again, to change its note. */
export async function putIn(id: string, item: string, note = ''): Promise<void> {
  await send('PUT', `/collections/${id}/items/${item}`, { note });
  await again();
}

export async function takeOut(id: string, item: string): Promise<void> {
  await send('DELETE', `/collections/${id}/items/${item}`);
  await again();
}
