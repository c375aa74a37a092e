/** What is kept of alerts, in a SQLite file of its own that its owner alone can read. */
import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import {
  type ArticleId,
  Ids,
  LedgerFault,
  number,
  type Row,
  SqliteFile,
  type StatementId,
  text,
  textOrNull,
} from '../../../ledger/index.ts';
import {
  type AlertStore,
  type Attempt,
  type Channel,
  CHANNEL_KINDS,
  type Delivery,
  DELIVERY_STATES,
  type DeliveryState,
  type Fired,
  type Firing,
} from '../store.ts';
import { migrate } from './schema.ts';

const OWNER_ONLY = 0o600;
/** Statements that one message carries; more go into the next one. */
const MESSAGE = 100;
/** Bytes of a secret, as Standard Webhooks wants them. */
const SECRET = 32;

export class SqliteAlertStore implements AlertStore {
  private readonly file: SqliteFile;
  private readonly ids = new Ids({ now: () => Date.now(), random: (bytes) => crypto.getRandomValues(bytes) });

  /** @throws {LedgerFault} */
  constructor(path: string) {
    // Made before it is opened, so that at no time it is there and open to others.
    if (path !== ':memory:' && !existsSync(path)) closeSync(openSync(path, 'a', OWNER_ONLY));
    this.file = new SqliteFile(path);
    this.file.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    migrate(this.file);
    if (path !== ':memory:') chmodSync(path, OWNER_ONLY);
  }

  fire(alert: string, firings: readonly Firing[], at: string): number {
    if (firings.length === 0) return 0;
    return this.file.transaction(() => {
      const fresh: number[] = [];
      for (const { statement, article, revisionOf, words } of firings) {
        // It is kept all the same, for the revision after this one.
        const quiet = revisionOf !== null && this.saidBefore(alert, revisionOf, words);
        const row = this.file.get(
          'INSERT INTO fired (alert, statement, article, words, at, quiet) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING number',
          ...[alert, statement, article, words, at, quiet ? 1 : 0],
        );
        if (row !== undefined && !quiet) fresh.push(number(row, 'number'));
      }
      for (const channel of this.channels(alert)) {
        if (channel.digestAt !== null) continue;
        for (let from = 0; from < fresh.length; from += MESSAGE)
          this.addDelivery(channel.id, alert, null, at, fresh.slice(from, from + MESSAGE));
      }
      return fresh.length;
    });
  }

  fired(alert: string, limit: number): readonly Fired[] {
    return this.file
      .all('SELECT * FROM fired WHERE alert = ? AND quiet = 0 ORDER BY number DESC LIMIT ?', alert, limit)
      .map(firedOf);
  }

  firedCount(alert: string): number {
    return number(this.file.get('SELECT count(*) AS n FROM fired WHERE alert = ? AND quiet = 0', alert), 'n');
  }

  firedBetween(from: string, to: string): readonly Fired[] {
    return this.file
      .all('SELECT * FROM fired WHERE at >= ? AND at < ? AND quiet = 0 ORDER BY number', from, to)
      .map(firedOf);
  }

  carried(delivery: string): readonly Fired[] {
    return this.file
      .all(
        'SELECT fired.* FROM carried JOIN fired ON number = carried.fired WHERE delivery = ? ORDER BY number',
        delivery,
      )
      .map(firedOf);
  }

  keepOnly(alerts: readonly string[]): void {
    this.file.transaction(() => {
      const known = this.file.all(
        'SELECT DISTINCT alert FROM fired UNION SELECT alert FROM channel WHERE alert IS NOT NULL',
      );
      for (const row of known) {
        const alert = text(row, 'alert');
        if (alerts.includes(alert)) continue;
        this.file.run('DELETE FROM fired WHERE alert = ?', alert);
        for (const { id, alert: of } of this.channels(alert)) if (of === alert) this.dropChannel(id);
        this.file.run(`DELETE FROM delivery WHERE alert = ? AND state = 'waiting'`, alert);
      }
    });
  }

  addChannel(
    { kind, to, alert, digestAt }: Omit<Channel, 'id' | 'createdAt'>,
    at: string,
  ): { readonly channel: Channel; readonly secret: string } {
    const id = this.ids.issue();
    const secret = `whsec_${randomBytes(SECRET).toString('base64')}`;
    this.file.run('INSERT INTO channel VALUES (?, ?, ?, ?, ?, ?, ?)', ...[id, kind, to, alert, digestAt, secret, at]);
    return { channel: { id, kind, to, alert, digestAt, createdAt: at }, secret };
  }

  channels(alert?: string): readonly Channel[] {
    const rows =
      alert === undefined
        ? this.file.all('SELECT * FROM channel ORDER BY id')
        : this.file.all('SELECT * FROM channel WHERE alert IS NULL OR alert = ? ORDER BY id', alert);
    return rows.map(channelOf);
  }

  secret(channel: string): string {
    const row = this.file.get('SELECT secret FROM channel WHERE id = ?', channel);
    if (row === undefined) throw new LedgerFault('not-found', channel);
    return text(row, 'secret');
  }

  removeChannel(id: string): boolean {
    return this.file.transaction(() => this.dropChannel(id));
  }

  addDigest(channel: string, day: string, at: string): boolean {
    return this.file.transaction(() => {
      if (this.file.get('SELECT 1 AS one FROM delivery WHERE channel = ? AND day = ?', channel, day) !== undefined)
        return false;
      this.addDelivery(channel, null, day, at, []);
      return true;
    });
  }

  takeDue(now: string, until: string): Delivery | null {
    return this.file.transaction(() => {
      const row = this.file.get(
        `SELECT * FROM delivery WHERE state = 'waiting' AND next_at <= ? AND taken_until <= ? ORDER BY next_at, id LIMIT 1`,
        now,
        now,
      );
      if (row === undefined) return null;
      this.file.run('UPDATE delivery SET taken_until = ? WHERE id = ?', until, text(row, 'id'));
      return deliveryOf(row);
    });
  }

  settle(
    delivery: string,
    { at, sent, detail }: Omit<Attempt, 'delivery'>,
    { state, nextAt }: { readonly state: DeliveryState; readonly nextAt: string },
  ): void {
    this.file.transaction(() => {
      this.file.run('INSERT INTO attempt VALUES (?, ?, ?, ?)', delivery, at, sent ? 1 : 0, detail);
      this.file.run(
        `UPDATE delivery SET state = ?, attempts = attempts + 1, next_at = ?, taken_until = '', sent_at = ?, problem = ? WHERE id = ?`,
        ...[state, nextAt, state === 'sent' ? at : null, sent ? null : detail, delivery],
      );
    });
  }

  nextDue(): string | null {
    return textOrNull(
      this.file.get(`SELECT min(max(next_at, taken_until)) AS at FROM delivery WHERE state = 'waiting'`),
      'at',
    );
  }

  deliveries(limit: number, channel?: string): readonly Delivery[] {
    const rows =
      channel === undefined
        ? this.file.all('SELECT * FROM delivery ORDER BY id DESC LIMIT ?', limit)
        : this.file.all('SELECT * FROM delivery WHERE channel = ? ORDER BY id DESC LIMIT ?', channel, limit);
    return rows.map(deliveryOf);
  }

  attempts(delivery: string): readonly Attempt[] {
    return this.file.all('SELECT * FROM attempt WHERE delivery = ? ORDER BY rowid', delivery).map((row) => ({
      delivery: text(row, 'delivery'),
      at: text(row, 'at'),
      sent: number(row, 'sent') === 1,
      detail: text(row, 'detail'),
    }));
  }

  close(): void {
    this.file.close();
  }

  /** Whether the page's article before had the same words of the same speaker. */
  private saidBefore(alert: string, article: ArticleId, words: string): boolean {
    return (
      this.file.get(
        'SELECT 1 AS one FROM fired WHERE article = ? AND alert = ? AND words = ?',
        article,
        alert,
        words,
      ) !== undefined
    );
  }

  private addDelivery(
    channel: string,
    alert: string | null,
    day: string | null,
    at: string,
    fired: readonly number[],
  ): void {
    const id = this.ids.issue();
    this.file.run(
      `INSERT INTO delivery VALUES (?, ?, ?, ?, 'waiting', 0, ?, ?, '', NULL, NULL)`,
      ...[id, channel, alert, day, at, at],
    );
    for (const one of fired) this.file.run('INSERT INTO carried VALUES (?, ?)', id, one);
  }

  private dropChannel(id: string): boolean {
    const own = 'SELECT id FROM delivery WHERE channel = ?';
    this.file.run(`DELETE FROM carried WHERE delivery IN (${own})`, id);
    this.file.run(`DELETE FROM attempt WHERE delivery IN (${own})`, id);
    this.file.run('DELETE FROM delivery WHERE channel = ?', id);
    return this.file.run('DELETE FROM channel WHERE id = ?', id) > 0;
  }
}

function firedOf(row: Row): Fired {
  return {
    number: number(row, 'number'),
    alert: text(row, 'alert'),
    statement: text(row, 'statement') as StatementId,
    article: text(row, 'article') as ArticleId,
    at: text(row, 'at'),
  };
}

function channelOf(row: Row): Channel {
  return {
    id: text(row, 'id'),
    kind: CHANNEL_KINDS.find((kind) => kind === text(row, 'kind')) ?? 'webhook',
    to: text(row, 'target'),
    alert: textOrNull(row, 'alert'),
    digestAt: textOrNull(row, 'digest_at'),
    createdAt: text(row, 'created_at'),
  };
}

function deliveryOf(row: Row): Delivery {
  return {
    id: text(row, 'id'),
    channel: text(row, 'channel'),
    alert: textOrNull(row, 'alert'),
    day: textOrNull(row, 'day'),
    state: DELIVERY_STATES.find((state) => state === text(row, 'state')) ?? 'given-up',
    attempts: number(row, 'attempts'),
    createdAt: text(row, 'created_at'),
    nextAt: text(row, 'next_at'),
    sentAt: textOrNull(row, 'sent_at'),
    problem: textOrNull(row, 'problem'),
  };
}
