/**
 * Carriers: who published a family's words first, how the verb changed on the way, and from how many independent roots they come.
 *
 * Example: «قال» in one outlet on Monday, «أكد» in another on Tuesday, «زعم» in a third: two changes of the verb, the second from saying to
 * claiming.
 */
import type { StatementClass } from '../reader/index.ts';
import { type Root, rootsOf } from './roots.ts';
import { type Degree, samenessOf } from './sameness.ts';
import type { ComparedLink, ComparedStatement } from './statement.ts';

export interface Carrier {
  readonly statement: string;
  readonly article: string;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly cue: string | null;
  readonly class: StatementClass;
  readonly chain: readonly ComparedLink[];
  /** Index into the roots. */
  readonly root: number;
  /** How its wording stands to that of the first; null for the first itself, and where only others link them. */
  readonly degree: Degree | null;
}

/** The verb of one carrier is another than that of the one before it in time. */
export interface VerbChange {
  readonly from: { readonly statement: string; readonly cue: string | null; readonly class: StatementClass };
  readonly to: { readonly statement: string; readonly cue: string | null; readonly class: StatementClass };
  /** Whether the kind of saying changed too: say → claim. */
  readonly classChanged: boolean;
  /** False where the order of the two is not known: published on one day. */
  readonly ordered: boolean;
}

export interface Carriers {
  /** In order of publication; those without a date last. */
  readonly order: readonly Carrier[];
  /** Those that published first: more than one where their dates do not tell. */
  readonly first: readonly string[];
  readonly verbs: readonly VerbChange[];
  readonly roots: readonly Root[];
}

/** What became of the words of a family, told from its members. */
export function carriers(members: readonly ComparedStatement[]): Carriers {
  const inOrder = [...members].sort(byPublication);
  const roots = rootsOf(inOrder);
  const head = inOrder[0];
  const order = inOrder.map((member) => ({
    statement: member.id,
    article: member.article,
    outlet: member.outlet,
    date: member.date,
    cue: member.cue,
    class: member.class,
    chain: member.chain,
    root: roots.findIndex(({ statements }) => statements.includes(member.id)),
    degree: head === undefined || member === head ? null : samenessOf(head, member).degree,
  }));
  return {
    order,
    first: order
      .filter(({ date }) => date !== null && !before(order[0]?.date ?? null, date))
      .map(({ statement }) => statement),
    verbs: verbChanges(order),
    roots,
  };
}

function verbChanges(order: readonly Carrier[]): readonly VerbChange[] {
  const out: VerbChange[] = [];
  let last: Carrier | undefined;
  for (const carrier of order) {
    // A headline with a colon has no verb, and changes none.
    if (carrier.cue === null) continue;
    if (last !== undefined && last.cue !== carrier.cue)
      out.push({
        from: { statement: last.statement, cue: last.cue, class: last.class },
        to: { statement: carrier.statement, cue: carrier.cue, class: carrier.class },
        classChanged: last.class !== carrier.class,
        ordered: before(last.date, carrier.date),
      });
    last = carrier;
  }
  return out;
}

/** Whether one was surely published before another: a day tells less than a time. */
function before(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const timed = a.length > 10 && b.length > 10;
  return timed ? Date.parse(a) < Date.parse(b) : a.slice(0, 10) < b.slice(0, 10);
}

function byPublication(a: ComparedStatement, b: ComparedStatement): number {
  if (before(a.date, b.date)) return -1;
  if (before(b.date, a.date)) return 1;
  if ((a.date === null) !== (b.date === null)) return a.date === null ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
