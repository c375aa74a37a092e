/** Who is at the browser, as the server sees it; what changes something carries the token that it gives. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ask, carryCsrf, client, whenRefused } from '../api/index.ts';

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
  /** It was there, and ended by itself: what stands on the screen waits until somebody has signed in anew. */
  readonly ended?: true;
}

const KEY = ['session'] as const;

const NOBODY = { name: null, role: null, by: null, csrf: null, endsAt: null } as const;

/** Takes over what signing in has made of it. */
export function becomeSession(session: Session): void {
  carryCsrf(session.csrf);
  const before = client.getQueryData<Session>(KEY);
  client.setQueryData(KEY, session);
  // What another may see is not what was seen before.
  if (before?.ended === true) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
  else forgetAnswers();
}

/** Nobody is here any more, and nothing that was seen stays. */
export function leaveSession(session: Session): void {
  carryCsrf(null);
  client.setQueryData<Session>(KEY, { ...session, ...NOBODY });
  forgetAnswers();
}

function forgetAnswers(): void {
  void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
}

// The server does not know the session any more: it was idle for too long, or was ended elsewhere.
whenRefused(() => {
  const session = client.getQueryData<Session>(KEY);
  if (session?.mode === 'accounts' && session.name !== null) client.setQueryData<Session>(KEY, ended(session));
});

/** The role stays for as long, so that forms which it was offered stay on the screen with what was typed. */
function ended(session: Session): Session {
  carryCsrf(null);
  return { ...session, csrf: null, ended: true };
}

/** What the server says now; that a session has ended is remembered until somebody signs in. */
async function asked(signal: AbortSignal): Promise<Session> {
  const before = client.getQueryData<Session>(KEY);
  const session = await ask<Session>('/session', { signal });
  carryCsrf(session.csrf);
  const ended =
    session.mode === 'accounts' && session.name === null && (before?.name != null || before?.ended === true);
  return ended ? { ...session, ended } : session;
}

export function useSession(): UseQueryResult<Session> {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => asked(signal),
    staleTime: 60_000,
  });
}

/** Whether who is here may change records, collections and alerts; what nobody may do is not offered. */
export function useMayEdit(): boolean {
  const { data } = useSession();
  return data?.role === 'editor' || data?.role === 'admin';
}
