/**
 * Every call of a ledger, and whether it only looks or also writes: lookers go to whichever thread is free, writers to the one that writes.
 *
 * The compiler holds the table to the interface: a new method of the ledger has to be entered here.
 */
import type { Ledger } from '../../ledger/index.ts';

export type Side = 'look' | 'write';

/** Names of the methods that give a promise and take and give plain data. */
type Calls<Part> = {
  readonly [Name in keyof Part as Part[Name] extends (...given: never[]) => Promise<unknown> ? Name : never]: Side;
};

/** Calls that take functions or streams: the threads do them in their own way, or not at all. */
type Special = 'verify' | 'importLines' | 'close';

export const CALLS = {
  ledger: {
    beginRun: 'write',
    finishRun: 'write',
    recordFailures: 'write',
    run: 'look',
    runs: 'look',
    failures: 'look',
    meetAgain: 'write',
    add: 'write',
    reread: 'write',
    forget: 'write',
    article: 'look',
    original: 'look',
    reading: 'look',
    revisions: 'look',
    near: 'look',
    again: 'look',
    articleIds: 'look',
    statement: 'look',
    statementsOf: 'look',
    actor: 'look',
    findActors: 'look',
    actorsUnder: 'look',
    correct: 'write',
    undo: 'write',
    corrections: 'look',
    conflicts: 'look',
    holders: 'look',
    search: 'look',
    backup: 'look',
    stats: 'look',
  } satisfies Omit<Calls<Ledger>, Special>,
  relations: {
    event: 'look',
    eventsOf: 'look',
    eventsBetween: 'look',
    listEvent: 'write',
    isListed: 'look',
    eventsNear: 'look',
    putFamilies: 'write',
    family: 'look',
    familyOf: 'look',
    familiesNear: 'look',
    weighFamily: 'write',
    mostCarried: 'look',
    mergeFamilies: 'write',
    putThreads: 'write',
    removeThread: 'write',
    threadsOf: 'look',
  } satisfies Calls<Ledger['relations']>,
  collections: {
    create: 'write',
    change: 'write',
    list: 'look',
    put: 'write',
    take: 'write',
    items: 'look',
    remove: 'write',
  } satisfies Calls<Ledger['collections']>,
  alerts: {
    create: 'write',
    list: 'look',
    news: 'look',
    advance: 'write',
    rename: 'write',
    remove: 'write',
  } satisfies Calls<Ledger['alerts']>,
  reviews: {
    put: 'write',
    take: 'write',
    of: 'look',
    by: 'look',
    done: 'look',
    next: 'look',
    articles: 'look',
    progress: 'look',
    agreement: 'look',
  } satisfies Calls<Ledger['reviews']>,
  sources: {
    add: 'write',
    change: 'write',
    list: 'look',
    get: 'look',
    looks: 'look',
    lookNow: 'write',
    claim: 'write',
    release: 'write',
    nextDue: 'look',
    looked: 'write',
    remove: 'write',
  } satisfies Calls<Ledger['sources']>,
} as const;

/** A part of the ledger with calls of its own. */
export type Part = keyof typeof CALLS;

/** Every part of the ledger has its table. */
type Missing = {
  [Name in keyof Ledger]: Ledger[Name] extends (...given: never[]) => unknown ? never : Exclude<Name, Part>;
}[keyof Ledger];
const NOTHING_MISSING: [Missing] extends [never] ? true : Missing = true;
void NOTHING_MISSING;
