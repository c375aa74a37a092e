/** Who is at the browser, as the server sees it; what changes something carries the token that it gives. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ask, carryCsrf, client } from '../api/index.ts';

export const ROLES = ['reader', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export interface Session {
  /** An open server is for its machine alone, and nobody signs in. */
  readonly mode: 'open' | 'accounts';
  readonly name: string | null;
  readonly role: Role | null;
  readonly by: 'machine' | 'session' | 'token' | null;
  readonly csrf: string | null;
  readonly endsAt: string | null;
}

const KEY = ['session'] as const;

/** Takes over what signing in or out has made of it. */
export function becomeSession(session: Session): void {
  carryCsrf(session.csrf);
  client.setQueryData(KEY, session);
  // What another may see is not what was seen before.
  void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
}

export function useSession(): UseQueryResult<Session> {
  return useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => {
      const session = await ask<Session>('/session', { signal });
      carryCsrf(session.csrf);
      return session;
    },
    staleTime: 60_000,
  });
}

/** Whether who is here may change records, collections and alerts; what nobody may do is not offered. */
export function useMayEdit(): boolean {
  const { data } = useSession();
  return data?.role === 'editor' || data?.role === 'admin';
}
