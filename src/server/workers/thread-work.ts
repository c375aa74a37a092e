/** What a thread does with the ledger it has opened: calls, answers, streams; the one that writes also takes in. */
import { lexiconOfExample, ReaderPool } from '../../desk/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { addGiven, type Given } from '../answers/adding.ts';
import { ANSWERS } from '../answers/index.ts';
import { inPieces, STREAMS } from '../answers/streams.ts';
import type { Part } from './calls.ts';
import type { Task, ThreadOptions } from './messages.ts';

/** One reads while the other is fed; more would take the cores from those who search. */
const READERS = 1;

export class ThreadWork {
  private pool: Promise<ReaderPool> | null = null;
  private readonly streams = new Map<number, AsyncGenerator<Uint8Array>>();

  constructor(
    private readonly ledger: Ledger,
    private readonly options: Pick<ThreadOptions, 'lexicon'>,
  ) {}

  async do(id: number, task: Task): Promise<unknown> {
    const { ledger } = this;
    switch (task.kind) {
      case 'call':
        return this.call(task.part, task.name, task.given);
      case 'answer': {
        // The caller's side holds what is given to the types of its name.
        const answer = ANSWERS[task.name] as (ledger: Ledger, ...given: readonly unknown[]) => unknown;
        const given = await answer(ledger, ...task.given);
        // The ledger has a lexicon of its own now.
        if (task.name === 'takeExample') await this.closeReaders();
        return given;
      }
      case 'add':
        return addGiven(ledger, await this.readers(), task.given as Given);
      case 'names':
        return (await this.readers()).names();
      case 'verify':
        return ledger.verify({ repair: task.repair });
      case 'import':
        return ledger.importLines(task.lines);
      case 'open': {
        const open = STREAMS[task.name] as (ledger: Ledger, ...given: readonly unknown[]) => AsyncIterable<string>;
        this.streams.set(id, inPieces(open(ledger, ...task.given)));
        return id;
      }
      case 'next': {
        const stream = this.streams.get(task.stream);
        const next = await stream?.next();
        if (next !== undefined && next.done !== true) return next.value;
        this.streams.delete(task.stream);
        return null;
      }
      case 'drop': {
        const stream = this.streams.get(task.stream);
        this.streams.delete(task.stream);
        await stream?.return(undefined);
        return null;
      }
    }
  }

  async close(): Promise<void> {
    for (const stream of this.streams.values()) await stream.return(undefined);
    await this.closeReaders();
    await this.ledger.close();
  }

  private call(part: Part, name: string, given: readonly unknown[]): unknown {
    const of: object = part === 'ledger' ? this.ledger : this.ledger[part];
    // Name and values come from the other side's table of calls.
    const method = (of as Record<string, (...given: readonly unknown[]) => unknown>)[name];
    return method?.call(of, ...given);
  }

  private readers(): Promise<ReaderPool> {
    this.pool ??= this.load();
    return this.pool;
  }

  private async load(): Promise<ReaderPool> {
    const lexicon = this.options.lexicon ?? (await lexiconOfExample(this.ledger));
    return new ReaderPool(lexicon === null ? {} : { lexicon }, READERS);
  }

  private async closeReaders(): Promise<void> {
    const pool = await this.pool?.catch(() => null);
    this.pool = null;
    await pool?.close();
  }
}
