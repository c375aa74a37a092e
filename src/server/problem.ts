/**
 * What went wrong, as `application/problem+json` (RFC 9457), in the language of whoever asked, with the code of the catalogue.
 *
 * Example: a question with an open bracket is 400, MSN-0405, «هذا القوس لم يُغلق», and `at` has the bracket's characters.
 */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ledgerMessage, QueueFault } from '../desk/index.ts';
import { LedgerFault } from '../ledger/index.ts';
import { codeOf, type Language, type Message, message, say } from '../messages/index.ts';
import { type AccountFault, type AccountFaultCode, accountMessage } from './accounts/index.ts';
import type { Env } from './env.ts';
import type { Problem, ProblemPart } from './schemas/problem.ts';
import { ThreadLost } from './thread-lost.ts';

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 421 | 422 | 429 | 500 | 503;

const TITLES: Readonly<Record<ProblemStatus, Readonly<Record<Language, string>>>> = {
  400: { en: 'Not understood', ar: 'طلب غير مفهوم' },
  401: { en: 'Who are you?', ar: 'من أنت؟' },
  403: { en: 'Not allowed', ar: 'غير مسموح' },
  404: { en: 'Not found', ar: 'غير موجود' },
  405: { en: 'Not done here', ar: 'لا يُفعل هنا' },
  409: { en: 'Changed meanwhile', ar: 'تغيّر في أثناء ذلك' },
  410: { en: 'Gone', ar: 'زال' },
  413: { en: 'Too large', ar: 'أكبر من المسموح' },
  415: { en: 'Not this kind', ar: 'نوع غير مقبول' },
  421: { en: 'Not this server', ar: 'ليس هذا الخادم' },
  422: { en: 'Cannot be kept', ar: 'لا يمكن حفظه' },
  429: { en: 'Too often', ar: 'طلبات كثيرة' },
  500: { en: 'Failed', ar: 'تعثر' },
  503: { en: 'Not now', ar: 'ليس الآن' },
};

/** Thrown by whoever answers a request; the app makes the answer of it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  /**
   * @param said what is wrong
   * @param more where it is wrong, and the further faults of the same request
   */
  constructor(
    readonly status: ProblemStatus,
    readonly said: Message,
    readonly more: {
      readonly at?: readonly [number, number];
      readonly parts?: readonly (Omit<ProblemPart, 'code' | 'detail'> & { readonly said: Message })[];
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(said.key);
  }
}

/** An id that leads to nothing. */
export function notThere(id: string): ProblemError {
  return new ProblemError(404, message('noSuchItem', { id }));
}

const OF_FAULT: Readonly<Partial<Record<LedgerFault['code'], ProblemStatus>>> = {
  stale: 409,
  'not-found': 404,
  'no-such-article': 404,
  'no-such-statement': 404,
  'no-such-actor': 404,
  'bad-correction': 422,
  'bad-record': 422,
  'read-only': 403,
  busy: 503,
  'disk-full': 503,
  closed: 503,
  unreachable: 503,
  'no-connection': 503,
  'connection-lost': 503,
};

const OF_THE_FILE: ReadonlySet<LedgerFault['code']> = new Set([
  'not-a-ledger',
  'newer-schema',
  'not-found',
  'read-only',
  'disk-full',
  'busy',
  'damaged',
  'closed',
  'bad-address',
  'unreachable',
  'denied',
  'no-database',
  'no-connection',
  'connection-lost',
  'unfit-server',
  'backup-elsewhere',
  'not-empty',
  'half-moved',
]);

const OF_ACCOUNT: Readonly<Record<AccountFaultCode, ProblemStatus>> = {
  'not-accounts': 500,
  'newer-schema': 500,
  'bad-name': 422,
  'name-taken': 409,
  'no-such-user': 404,
  'no-such-token': 404,
  'last-admin': 409,
  'password-short': 422,
  'password-long': 422,
  'password-common': 422,
  'password-name': 422,
  'bad-expiry': 422,
  'too-many-tokens': 409,
  busy: 503,
};

/** The problem that an error is; null for one that nobody foresaw. */
export function problemOf(error: unknown): ProblemError | null {
  if (error instanceof ProblemError) return error;
  // The framework's own: a body that says it is JSON, or a form, and is none.
  if (error instanceof HTTPException && error.status === 400) return new ProblemError(400, message('notJson', {}));
  if (error instanceof HTTPException && error.status === 415) return new ProblemError(415, message('notThisType', {}));
  if (error instanceof ThreadLost) return new ProblemError(503, message('threadLost', { reason: error.message }));
  const account = accountMessage(error);
  if (account !== null) return new ProblemError(OF_ACCOUNT[(error as AccountFault).code], account);
  const said = ledgerMessage(error);
  if (said === null) return null;
  if (said.key === 'indexCursor') return new ProblemError(400, said);
  // What the database said is not for whoever asks over the network.
  if (error instanceof QueueFault)
    return new ProblemError(error.passes ? 503 : 500, { ...said, values: { about: error.code } });
  if (!(error instanceof LedgerFault)) return new ProblemError(500, said);
  // What is about the file itself names its path and what the engine said: not for whoever asks over the network.
  const told = OF_THE_FILE.has(error.code) ? { ...said, values: { about: 'musnad' } } : said;
  return new ProblemError(OF_FAULT[error.code] ?? 500, told);
}

/** The answer to a request that went wrong. */
export function problemResponse(c: Context<Env>, problem: ProblemError): Response {
  const language = c.get('language') ?? 'en';
  const { status, said, more } = problem;
  const body: Problem = {
    type: `urn:musnad:${codeOf(said)}`,
    title: TITLES[status][language],
    status,
    code: codeOf(said),
    detail: say(language, said),
    ...(more.at === undefined ? {} : { at: more.at }),
    ...(more.parts === undefined
      ? {}
      : {
          parts: more.parts.map(({ said: part, ...rest }) => ({
            ...rest,
            code: codeOf(part),
            detail: say(language, part),
          })),
        }),
    ...(c.get('requestId') === undefined ? {} : { request: c.get('requestId') }),
  };
  return c.body(JSON.stringify(body), status, {
    ...more.headers,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language,
  });
}
