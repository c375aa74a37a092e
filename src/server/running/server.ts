/**
 * A running server: its door, the ledger in threads, the app with everything that stands beside the API, alerts that look and send, and the
 * port at which it listens. What was opened is closed again in reverse, also where one of the steps fails.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { QueueLook } from '../../desk/index.ts';
import { type Language, type Message, message } from '../../messages/index.ts';
import { type AlertDesk, type AlertRounds, openAlertStore, type SmtpSettings, systemZone } from '../alerts/index.ts';
import { API_BASE, createApp } from '../app.ts';
import { openDoorway } from '../doorway.ts';
import { Live } from '../live.ts';
import { addMcp } from '../mcp/index.ts';
import { GROUPS } from '../routes/index.ts';
import { openHouse } from '../workers/threaded-house.ts';
import { beginRounds } from './alerting.ts';
import { addAppFiles, appFiles } from './app-files.ts';
import { figures } from './figures.ts';
import { beginFollowing } from './following.ts';
import { addHealth } from './health.ts';
import { listen, ListenFault } from './listen.ts';

export interface ServerOptions {
  /** Address of the ledger. */
  readonly ledger: string;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Folder of the built web app; null for none. */
  readonly web: string | null;
  readonly owner: string;
  readonly language: Language;
  /** Of the program. */
  readonly version: string;
  /** Address under which people open it, where that is not the one it listens at. */
  readonly home?: string | null;
  readonly proxies?: readonly string[];
  readonly names?: readonly string[];
  readonly zone?: string;
  readonly smtp?: SmtpSettings | null;
  /** Whether the sources that the ledger names are looked at. */
  readonly follow?: boolean;
  /** Hosts of this network to which alerts may be sent, and sources fetched from, all the same. */
  readonly privateHosts?: readonly string[];
  /** Tables of the user's own. */
  readonly lexicon?: Readonly<Record<string, string>>;
  readonly lookers?: number;
  readonly worker?: URL;
  /** What is to be said while it runs. */
  readonly say?: (said: Message) => void;
}

export type Started =
  | {
      readonly kind: 'started';
      /** `http://127.0.0.1:7380`. */
      readonly address: string;
      readonly port: number;
      readonly signIn: boolean;
      readonly webApp: boolean;
      stop(): Promise<void>;
    }
  | { readonly kind: 'refused'; readonly said: Message };

const GRACE_MS = 10_000;

/** @throws {LedgerFault} @throws {AccountFault} where a file is none of theirs */
export async function startServer(options: ServerOptions): Promise<Started> {
  const opened: (() => Promise<void> | void)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  try {
    const started = await start(options, opened, closeAll);
    if (started.kind === 'refused') await closeAll();
    return started;
  } catch (error) {
    await closeAll();
    if (error instanceof ListenFault) return { kind: 'refused', said: saidOf(error, options) };
    throw error;
  }
}

async function start(
  options: ServerOptions,
  opened: (() => Promise<void> | void)[],
  closeAll: () => Promise<void>,
): Promise<Started> {
  const { ledger: address, host, port, web, owner, language, version, proxies = [], names = [], say } = options;
  const doorway = await openDoorway({ ledger: address, host, owner, proxies, names });
  if (doorway.kind === 'refused') return doorway;
  opened.push(() => doorway.close());
  if (doorway.notice !== null) say?.(doorway.notice);

  const store = openAlertStore(address);
  opened.push(() => store.close());
  const live = new Live();
  // Asked for by routes, and begun when there is a ledger to look in.
  const rounds: { of: AlertRounds | null } = { of: null };
  const alerts: AlertDesk = {
    store,
    ask: () => rounds.of?.ask(),
    zone: options.zone ?? systemZone(),
    home: options.home ?? null,
    mail: (options.smtp ?? null) !== null,
  };
  const look = new QueueLook(address);
  opened.push(() => look.close());
  const { house, threads, close } = await openHouse({
    address,
    given: { accounts: doorway.accounts, alerts, live, queue: () => look.look(), version, owner, language },
    ...(options.lexicon === undefined ? {} : { lexicon: options.lexicon }),
    ...(options.lookers === undefined ? {} : { lookers: options.lookers }),
    ...(options.worker === undefined ? {} : { worker: options.worker }),
    onLost: (reason) => say?.(message('threadReplaced', { reason: reason === '' ? '-' : reason })),
  });
  opened.push(close);
  live.watch({
    arrivals: (after, limit) => house.answer('arrivals', after, limit),
    newestSince: (since) => house.answer('newestSince', since),
  });
  opened.push(() => live.close());

  const counted = figures({ busy: () => threads.busy, listening: () => live.listening });
  opened.push(() => counted.close());
  const failed = (error: unknown, request: string): void =>
    say?.(
      message('requestFailed', {
        request,
        reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    );
  const adding = {
    ...house,
    add: async (...given: Parameters<typeof house.add>) => {
      const report = await house.add(...given);
      void live.look();
      alerts.ask();
      return report;
    },
  };
  const app = createApp(adding, GROUPS, { guard: doorway.guard, counting: counted.count, onFailure: failed });
  addHealth(app, house, counted);
  const mcp = addMcp(app, house, version, (error) => failed(error, 'mcp'));
  opened.push(() => mcp.close());
  const webApp = web !== null && existsSync(join(web, 'index.html'));
  if (webApp) addAppFiles(app, await appFiles(web));
  else {
    if (web !== null) say?.(message('noWebApp', { folder: web }));
    app.get('/', (c) => c.redirect(API_BASE));
  }

  const listening = await listen(app, host, port);
  // Streams end first, or whoever listens would keep the server waiting.
  opened.push(() => {
    live.close();
    return listening.stop(GRACE_MS);
  });
  const home = `http://${host.includes(':') ? `[${host}]` : host}:${listening.port}`;
  const begun = beginRounds(house.ledger, {
    desk: alerts,
    home: options.home ?? home,
    language,
    smtp: options.smtp ?? null,
    privateHosts: options.privateHosts ?? [],
    live,
    say: (said) => say?.(said),
  });
  rounds.of = begun.rounds;
  opened.push(begun.close);
  if (options.follow === true)
    opened.push(
      beginFollowing({
        address,
        privateHosts: options.privateHosts ?? [],
        ...(options.lexicon === undefined ? {} : { lexicon: options.lexicon }),
        onNews: () => {
          void live.look();
          alerts.ask();
        },
        say: (said) => say?.(said),
      }),
    );
  return {
    kind: 'started',
    address: home,
    port: listening.port,
    signIn: doorway.kind === 'login',
    webApp,
    stop: closeAll,
  };
}

function saidOf({ code }: ListenFault, { host, port }: ServerOptions): Message {
  return code === 'EADDRINUSE'
    ? message('portTaken', { host, port, other: port + 1 })
    : message('cannotListen', { host, port, reason: code });
}
