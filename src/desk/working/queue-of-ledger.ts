/** The queue of a ledger, by the ledger's address: one on PostgreSQL can have one, in its own database; a file has none. */
import { isOnServer, readPostgresAddress } from '../../ledger/index.ts';
import {
  type ArticleQueue,
  openArticleQueue,
  type OpenQueueOptions,
  type QueuePlace,
  type QueueState,
  type SetAside,
} from '../../queue/index.ts';

/** Where the queue of a ledger is, or would be; null where its kind has none. @throws {LedgerFault} `bad-address` */
export function queuePlace(address: string): QueuePlace | null {
  if (!isOnServer(address)) return null;
  const { connection, schema } = readPostgresAddress(address);
  return { connection: { connectionString: connection }, schema };
}

/** The queue of a ledger; null where it has none. @throws {QueueFault} */
export async function openQueue(address: string, options?: OpenQueueOptions): Promise<ArticleQueue | null> {
  const place = queuePlace(address);
  return place === null ? null : openArticleQueue(place, options);
}

/** Milliseconds after which a ledger that had no queue is looked at again. */
const AGAIN = 30_000;
/** Of what was set aside: as many as a person looks at. */
const ASIDE = 20;

/** Looks at the queue of a ledger from time to time, with a connection that stays open. */
export class QueueLook {
  private queue: Promise<ArticleQueue | null> | null = null;
  private openedAt = 0;

  constructor(private readonly address: string) {}

  /** The state of the queue, null where there is none; and what was set aside last. @throws {QueueFault} */
  async look(): Promise<{ readonly queue: QueueState | null; readonly aside: readonly SetAside[] }> {
    const queue = await this.opened();
    if (queue === null) return { queue: null, aside: [] };
    const state = await queue.state();
    return { queue: state, aside: state.setAside === 0 ? [] : await queue.aside(ASIDE) };
  }

  async close(): Promise<void> {
    await (await this.queue?.catch(() => null))?.close();
  }

  /** One that was not there is looked for again after a while. */
  private async opened(): Promise<ArticleQueue | null> {
    if (queuePlace(this.address) === null) return null;
    if (this.queue === null || (Date.now() - this.openedAt > AGAIN && (await this.queue) === null)) {
      this.openedAt = Date.now();
      const opening = openQueue(this.address);
      this.queue = opening;
      opening.catch(() => {
        this.queue = null;
      });
    }
    return this.queue;
  }
}
