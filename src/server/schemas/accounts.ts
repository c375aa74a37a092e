/** Who is signed in, users, tokens and the log. */
import { z } from '@hono/zod-openapi';
import { orNull } from './lists.ts';
import { LONGEST_TOKEN_DAYS, OUTCOMES, ROLES, SCOPES, USUAL_TOKEN_DAYS } from '../accounts/index.ts';

const Id = z.string().min(1).max(40);
const Time = z.string().openapi({ description: 'ISO time, UTC.', example: '2031-01-06T09:00:00.000Z' });
/** How much of a name or password is read at all; what may be taken is decided later. */
const Typed = z.string().min(1).max(1024);

export const RoleName = z.enum(ROLES).openapi('Role');
export const ScopeName = z.enum(SCOPES).openapi('Scope');

export const SessionState = z
  .object({
    mode: z.enum(['open', 'accounts']).openapi({
      description: 'Whether the server has accounts. An open one is for its machine alone, and nobody signs in.',
    }),
    name: z.string().nullable().openapi({ description: 'Null where nobody is signed in.' }),
    role: orNull(RoleName),
    by: orNull(z.enum(['machine', 'session', 'token'])),
    csrf: z.string().nullable().openapi({
      description: 'To be sent as X-Musnad-CSRF with everything that a session changes.',
    }),
    endsAt: orNull(Time).openapi({ description: 'When the session ends, however much it is used.' }),
  })
  .openapi('SessionState');

export const SignInBody = z.object({ name: Typed, password: Typed }).openapi('SignIn');
export const PasswordBody = z.object({ old: Typed, password: Typed }).openapi('PasswordChange');

export const OpenSession = z
  .object({
    id: Id,
    createdAt: Time,
    seenAt: Time,
    address: z.string(),
    agent: z.string().openapi({ description: 'How the browser names itself.' }),
    current: z.boolean(),
  })
  .openapi('OpenSession');

export const UserView = z
  .object({ id: Id, name: z.string(), role: RoleName, createdAt: Time, passwordAt: Time })
  .openapi('User');
export const NewUser = z.object({ name: Typed, role: RoleName, password: Typed }).openapi('NewUser');
export const UserChange = z.object({ role: RoleName.optional(), password: Typed.optional() }).openapi('UserChange');

export const TokenView = z
  .object({
    id: Id,
    user: Id,
    name: z.string(),
    scope: ScopeName,
    createdAt: Time,
    expiresAt: Time,
    usedAt: orNull(Time),
  })
  .openapi('Token');
export const NewToken = z
  .object({
    name: z.string().trim().min(1).max(80).openapi({ description: 'What it is for.' }),
    scope: ScopeName,
    days: z.number().int().min(1).max(LONGEST_TOKEN_DAYS).default(USUAL_TOKEN_DAYS),
  })
  .openapi('NewToken');
export const IssuedToken = z
  .object({ token: TokenView, secret: z.string().openapi({ description: 'Shown this once.' }) })
  .openapi('IssuedToken');

export const LogEntry = z
  .object({
    id: Id,
    at: Time,
    who: orNull(Id),
    name: z.string().nullable(),
    via: z.string().openapi({ description: 'session, token ID, command or none.' }),
    action: z.string(),
    subject: z.string().nullable(),
    outcome: z.enum(OUTCOMES),
    address: z.string().nullable(),
    request: z.string().nullable(),
  })
  .openapi('LogEntry');

export const IdParam = z.object({ id: Id.openapi({ param: { name: 'id', in: 'path' } }) });

export function time(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
