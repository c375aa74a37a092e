/**
 * A ledger kept on PostgreSQL: what every engine does, with a pool of connections, the writers of all machines in turn, and a copy of the search
 * index on each machine.
 */
import { number, text } from '../columns.ts';
import type { Engine, Extent } from '../engine.ts';
import { LedgerFault } from '../fault.ts';
import {
  IndexFault,
  IndexWriter,
  isMergeDue,
  MERGES_OF_A_WRITE,
  mergeAside,
  placeMerge,
  SegmentBuilders,
} from '../index/index.ts';
import type { Row, Steps } from '../steps.ts';
import { readAddress } from './address.ts';
import { asking, askingHeld, before } from './asking.ts';
import { dump } from './backup.ts';
import { checkStore } from './check.ts';
import { type Connection, Connections } from './connections.ts';
import { HeldRows } from './held-rows.ts';
import { Queue } from './queue.ts';
import { migrate, shapesOf, type TableShape } from './schema.ts';
import { SegmentCopies } from './segment-copies.ts';
import { PostgresSegments, SegmentsAt, type View } from './segments.ts';
import { IDS_OF_A_WRITE, StagedSegments } from './staged-segments.ts';
import { quoted, Transactions } from './transactions.ts';

export interface PostgresOptions {
  readonly readOnly?: boolean;
  /** How long one waits for a turn, or for a connection, in milliseconds. */
  readonly patience?: number;
  /** Where copies of the index are kept, instead of the usual place. */
  readonly cache?: string;
}

const PATIENCE_MS = 30_000;

/** Read with what begins a transaction: how often others have written, and which index they left. */
const COUNTS = 'writes, changes, segments, ledger';
const TURNS = `SELECT ${COUNTS} FROM turns`;
/**
 * A write numbers its segments from its tick on: the time, and always later than the last. So a ledger that went back to a backup gives no number
 * again that a machine has a copy under.
 */
const TURNS_AND_TICK = `SELECT ${COUNTS}, greatest(floor(extract(epoch FROM clock_timestamp()) * 16)::bigint, tick + 1) AS tick FROM turns`;

export class PostgresEngine implements Engine {
  readonly segments: PostgresSegments;
  private readonly hooks: (() => void)[] = [];
  private readonly builders = new SegmentBuilders();
  private readonly queue = new Queue();
  private known = { writes: -1, changes: -1 };
  private shapes: ReadonlyMap<string, TableShape> | null = null;
  private open = true;

  private constructor(
    private readonly transactions: Transactions,
    copies: SegmentCopies,
    readonly readOnly: boolean,
  ) {
    this.segments = new PostgresSegments(copies);
    transactions.connections.whenLost(() => {
      this.segments.forget();
      this.known = { writes: -1, changes: -1 };
    });
  }

  /** @throws {LedgerFault} where it cannot be opened */
  static async open(
    address: string,
    { readOnly = false, patience = PATIENCE_MS, cache }: PostgresOptions,
  ): Promise<PostgresEngine> {
    const connections = new Connections(readAddress(address), patience);
    try {
      const transactions = new Transactions(connections, patience);
      const { standby } = await migrate(transactions, { readOnly });
      const row = await transactions.read(async (_, begun) => begun, TURNS);
      return new PostgresEngine(transactions, SegmentCopies.of(text(row, 'ledger'), cache), readOnly || standby);
    } catch (error) {
      await connections.close();
      throw error;
    }
  }

  get address(): string {
    return this.transactions.connections.address.shown;
  }

  whenUnsure(hook: () => void): void {
    this.hooks.push(hook);
  }

  async read<T>(logic: () => Steps<T>): Promise<T> {
    this.checkOpen();
    return this.transactions.read(async (connection, begun) => {
      this.meet(begun);
      return asking(connection, logic());
    }, TURNS);
  }

  async search<T>(logic: () => Steps<T>): Promise<T> {
    this.checkOpen();
    return this.onWholeCopies(() =>
      this.transactions.read(async (connection, begun) => {
        this.meet(begun);
        return this.segments.at(connection, number(begun, 'segments'), (view) => {
          const shown = new SegmentsAt(view, this.segments.copies);
          return asking(
            connection,
            before(() => this.segments.show(shown), logic()),
          );
        });
      }, TURNS),
    );
  }

  async change<T>(logic: () => Steps<T>): Promise<T> {
    this.checkWritable();
    let changes = -1;
    const result = await this.transactions.turn(
      'change',
      async (connection, begun) => {
        this.meet(begun);
        changes = number(begun, 'changes');
        return askingHeld(connection, await this.heldRows(connection), logic());
      },
      { first: TURNS, last: () => 'UPDATE turns SET changes = changes + 1', undone: () => this.unsure() },
    );
    this.known.changes = Math.max(this.known.changes, changes + 1);
    return result;
  }

  async write<T>(logic: (index: IndexWriter) => Steps<T>): Promise<T> {
    this.checkWritable();
    const result = await this.onWholeCopies(() =>
      this.writeStaged(async (connection, staged) => {
        const index = new IndexWriter(staged, { builders: this.builders });
        const held = await this.heldRows(connection);
        const done = await askingHeld(
          connection,
          held,
          before(() => this.segments.show(staged), logic(index)),
        );
        index.flush();
        return done;
      }),
    );
    await this.mergeDue();
    return result;
  }

  async scrub(): Promise<void> {
    this.checkWritable();
    const { connections } = this.transactions;
    this.segments.copies.clean(this.segments.newest.segments, true);
    const { schema } = connections.address;
    await connections.lend(async (connection) => {
      const tables = [...(await shapesOf(connection, schema)).keys()];
      const named = tables.map((table) => `${quoted(schema)}.${quoted(table)}`);
      await connection.run(`VACUUM ${named.join(', ')}`);
    });
  }

  async check(): Promise<readonly string[]> {
    this.checkOpen();
    return this.transactions.read((connection) => checkStore(connection));
  }

  async extent(): Promise<Extent> {
    this.checkOpen();
    const { schema } = this.transactions.connections.address;
    const row = await this.transactions.read((connection) =>
      connection.get(
        `SELECT sum(pg_total_relation_size(c.oid)) AS bytes, (SELECT max(step) FROM schema_step) AS schema
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = ? AND c.relkind IN ('r', 'm')`,
        schema,
      ),
    );
    return { bytes: number(row, 'bytes'), schema: number(row, 'schema') };
  }

  async backup(path: string): Promise<void> {
    this.checkOpen();
    await dump(this.transactions.connections.address, path);
  }

  async close(): Promise<void> {
    if (!this.open) return;
    this.open = false;
    await this.transactions.connections.close();
    this.segments.copies.closeAll();
  }

  /** Runs steps that change the index, in turn; what they staged is the index when it is kept. */
  private writeStaged<T>(steps: (connection: Connection, staged: StagedSegments) => Promise<T>): Promise<T> {
    return this.queue.next(async () => {
      let writes = -1;
      let tick = 0;
      const made: { staged: StagedSegments; view: View }[] = [];
      const result = await this.transactions.turn(
        'write',
        async (connection, begun) => {
          this.meet(begun);
          writes = number(begun, 'writes');
          tick = number(begun, 'tick');
          // In its turn a writer sees the newest index: an older one is that of a backup.
          if (number(begun, 'segments') < this.segments.newest.version) this.segments.forget();
          return this.segments.at(connection, number(begun, 'segments'), async (view) => {
            const staged = new StagedSegments(view, this.segments.copies, tick * IDS_OF_A_WRITE);
            const done = await steps(connection, staged);
            await staged.write(connection);
            if (staged.changed) made.push({ staged, view });
            return done;
          });
        },
        {
          first: TURNS_AND_TICK,
          last: () =>
            `UPDATE turns SET writes = writes + 1, tick = ${tick}${made.length === 0 ? '' : ', segments = segments + 1'}`,
          undone: () => {
            made.length = 0;
            this.builders.discard();
            this.unsure();
          },
        },
      );
      this.known.writes = Math.max(this.known.writes, writes + 1);
      for (const { staged, view } of made) this.segments.adopt(staged.kept(view, view.version + 1));
      return result;
    });
  }

  /**
   * Merges what is due while others write: one machine at a time. What is merged is put in place in a short turn, and dropped if one of its
   * segments is gone by then. The write that it comes after is kept already, whatever becomes of this.
   */
  private async mergeDue(): Promise<void> {
    try {
      for (let done = 0; done < MERGES_OF_A_WRITE && isMergeDue(this.segments.newest.segments); done++) {
        const merged = await this.transactions.ifFree('merge', () => this.mergeOnce());
        if (merged !== true) return;
      }
    } catch (error) {
      if (!(error instanceof LedgerFault || error instanceof IndexFault)) throw error;
    }
  }

  /** @returns whether there was something to merge, and it was put in place */
  private async mergeOnce(): Promise<boolean> {
    const { newest, copies } = this.segments;
    const merge = mergeAside(new SegmentsAt(newest, copies));
    return merge !== null && this.writeStaged(async (_, staged) => placeMerge(staged, merge));
  }

  private async heldRows(connection: Connection): Promise<HeldRows> {
    this.shapes ??= await shapesOf(connection, this.transactions.connections.address.schema);
    return new HeldRows(connection, this.shapes);
  }

  /** A copy that is damaged is brought again, and steps run again; what is damaged in the database stays so. */
  private async onWholeCopies<T>(steps: () => Promise<T>): Promise<T> {
    try {
      return await steps();
    } catch (error) {
      if (!(error instanceof IndexFault && error.kind === 'corrupt' && this.segments.recheck())) throw error;
      return steps();
    }
  }

  /** Looks at how often others have written. */
  private meet(turns: Row | undefined): void {
    const writes = number(turns, 'writes');
    const changes = number(turns, 'changes');
    if (writes <= this.known.writes && changes <= this.known.changes) return;
    this.known = { writes: Math.max(writes, this.known.writes), changes: Math.max(changes, this.known.changes) };
    this.unsure();
  }

  private unsure(): void {
    for (const hook of this.hooks) hook();
  }

  private checkOpen(): void {
    if (!this.open) throw new LedgerFault('closed', this.address);
  }

  private checkWritable(): void {
    this.checkOpen();
    if (this.readOnly) throw new LedgerFault('read-only', this.address);
  }
}
