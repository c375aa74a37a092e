/**
 * The door of a server: whether it may listen where it is to, who is let in, and what stands between a request and the routes. Whoever
 * starts a server asks for its door first, and starts none where that is refused.
 *
 * ```ts
 * const doorway = await openDoorway({ ledger: 'musnad.ledger', host: '127.0.0.1', owner: 'أنا' });
 * if (doorway.kind === 'refused') return say(doorway.said);
 * const app = createApp({ ...house, accounts: doorway.accounts }, GROUPS, { guard: doorway.guard });
 * ```
 */
import { hostname } from 'node:os';
import type { MiddlewareHandler } from 'hono';
import { type Message, message } from '../messages/index.ts';
import { type Accounts, accountsOf, type AccountsOptions } from './accounts/index.ts';
import { API_BASE } from './app.ts';
import type { Env } from './env.ts';
import { type AppPolicy, decideBinding, guards, type Rates, TrustedProxies } from './guard/index.ts';

export interface DoorwayOptions {
  /** Address of the ledger, beside which its accounts are. */
  readonly ledger: string;
  /** Where the server is to listen. */
  readonly host: string;
  /** Whoever sits at this machine, where nobody signs in. */
  readonly owner: string;
  /** Proxies whose `X-Forwarded-…` is believed: addresses, networks, `loopback`. */
  readonly proxies?: readonly string[];
  /** Names of the server besides those of this machine. */
  readonly names?: readonly string[];
  readonly rates?: Rates | null;
  readonly policy?: AppPolicy;
  readonly accounts?: AccountsOptions;
}

export type Doorway =
  | { readonly kind: 'refused'; readonly said: Message }
  | {
      /** `open` where nobody signs in. */
      readonly kind: 'open' | 'login';
      readonly accounts: Accounts | null;
      readonly guard: readonly MiddlewareHandler<Env>[];
      /** What to say about it all the same. */
      readonly notice: Message | null;
      close(): Promise<void>;
    };

const HOUR = 3_600_000;
/** The web app starts one script by itself, its reading thread, through a policy of this name (web/src/parts/trusted-script.ts). */
const WEB_APP: AppPolicy = { trustedTypes: ['musnad'] };

/** @throws {AccountFault} `not-accounts`, `newer-schema` */
export async function openDoorway(options: DoorwayOptions): Promise<Doorway> {
  const { ledger, host, owner, names = [], policy = WEB_APP, rates } = options;
  const proxies = TrustedProxies.of(options.proxies ?? []);
  if ('wrong' in proxies) return { kind: 'refused', said: message('badProxy', { value: proxies.wrong }) };
  const accounts = await accountsOf(ledger, options.accounts);
  const facts = accounts === null ? null : { admin: await accounts.hasAdmin() };
  const binding = decideBinding(host, { accounts: facts, proxied: !proxies.none, ledger });
  if (binding.kind === 'refused') {
    await accounts?.close();
    return binding;
  }
  await accounts?.prune();
  const pruning = accounts === null ? null : setInterval(() => void accounts.prune().catch(() => {}), HOUR).unref();
  return {
    kind: binding.kind,
    accounts,
    notice: binding.kind === 'login' ? binding.notice : null,
    guard: guards({
      ...{ base: API_BASE, accounts, owner, proxies, policy },
      // The machine's own name leads nobody astray where people sign in; where they do not, a name can be rebound.
      names: accounts === null ? names : [...names, hostname()],
      ...(rates === undefined ? {} : { rates }),
    }),
    close: async () => {
      if (pruning !== null) clearInterval(pruning);
      await accounts?.close();
    },
  };
}
