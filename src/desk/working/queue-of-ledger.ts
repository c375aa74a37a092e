/** The queue of a ledger, by the ledger's address: one on PostgreSQL can have one, in its own database; a file has none. */
import { isOnServer, readPostgresAddress } from '../../ledger/index.ts';
import { ArticleQueue, type OpenQueueOptions, type QueuePlace, type QueueState } from '../../queue/index.ts';

/** Where the queue of a ledger is, or would be; null where its kind has none. @throws {LedgerFault} `bad-address` */
export function queuePlace(address: string): QueuePlace | null {
  if (!isOnServer(address)) return null;
  const { connection, schema } = readPostgresAddress(address);
  return { connection: { connectionString: connection }, schema };
}

/** The queue of a ledger; null where it has none. @throws {QueueFault} */
export async function openQueue(address: string, options?: OpenQueueOptions): Promise<ArticleQueue | null> {
  const place = queuePlace(address);
  return place === null ? null : ArticleQueue.open(place, options);
}

/** Milliseconds after which a ledger that had no queue is looked at again. */
const AGAIN = 30_000;

/** Looks at the queue of a ledger from time to time, with a connection that stays open. */
export class QueueLook {
  private queue: Promise<ArticleQueue | null> | null = null;
  private openedAt = 0;

  constructor(private readonly address: string) {}

  /** Null where there is no queue. @throws {QueueFault} */
  async state(): Promise<QueueState | null> {
    if (queuePlace(this.address) === null) return null;
    if (this.queue === null || (Date.now() - this.openedAt > AGAIN && (await this.queue) === null)) this.open();
    return (await (await this.queue)?.state()) ?? null;
  }

  async close(): Promise<void> {
    await (await this.queue?.catch(() => null))?.close();
  }

  private open(): void {
    this.openedAt = Date.now();
    const opening = openQueue(this.address);
    this.queue = opening;
    opening.catch(() => {
      this.queue = null;
    });
  }
}
