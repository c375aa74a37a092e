/** How steps of the ledger's logic are asked of a connection. */
import { type Answer, runWaiting, type Step, type Steps } from '../steps.ts';
import type { Connection } from './connections.ts';
import type { HeldRows } from './held-rows.ts';
import { bound } from './values.ts';

/** Runs logic whose statements are asked as they come. */
export function asking<T>(connection: Connection, steps: Steps<T>): Promise<T> {
  return runWaiting(steps, (step) => ask(connection, step));
}

/** Runs logic whose rows are held back until something asks for them. */
export async function askingHeld<T>(connection: Connection, held: HeldRows, steps: Steps<T>): Promise<T> {
  const result = await runWaiting(steps, async (step) => {
    if (step.ask === 'insert') {
      await held.hold(step.into, step.values);
      return undefined;
    }
    const { tables } = connection.prepared(step.sql);
    await held.writeNamed((table) => tables.has(table));
    return ask(connection, step);
  });
  await held.writeAll();
  return result;
}

/** Logic before each piece of which something is done. */
export function* before<T>(done: () => void, steps: Steps<T>): Steps<T> {
  done();
  let next = steps.next();
  while (next.done !== true) {
    let answer: Answer;
    try {
      answer = yield next.value;
    } catch (error) {
      done();
      next = steps.throw(error);
      continue;
    }
    done();
    next = steps.next(answer);
  }
  return next.value;
}

async function ask(connection: Connection, step: Step): Promise<Answer> {
  const prepared = connection.prepared(step.ask === 'insert' ? step.into.sql : step.sql);
  const { rows, changed } = await connection.ask(prepared, step.values.map(bound));
  switch (step.ask) {
    case 'get':
      return rows[0];
    case 'all':
      return rows;
    case 'run':
      return changed;
    case 'insert':
      return undefined;
  }
}
