/**
 * Adding what somebody sends: a page, a text, a file with many articles. It is taken in, read, kept, and put into families and threads.
 *
 * Nothing on the network is fetched: what leads elsewhere, as a feed does, is told as left.
 */
import { addBytes, failureMessage, type Readers, relate } from '../../desk/index.ts';
import type { AddOutcome, ArticleId, Ledger } from '../../ledger/index.ts';
import type { Message } from '../../messages/index.ts';

export interface Given {
  readonly bytes: Uint8Array;
  /** A file's name, or the address of a page, by which kind and place are told. */
  readonly name: string;
  readonly contentType: string | null;
  /** For articles that name none. */
  readonly outlet: string | null;
  readonly date: string | null;
}

export interface GivenReport {
  readonly run: string;
  readonly items: readonly { readonly where: string; readonly title: string | null; readonly outcome: AddOutcome }[];
  readonly left: readonly { readonly where: string; readonly code: string; readonly said: Message }[];
}

export async function addGiven(ledger: Ledger, readers: Readers, given: Given): Promise<GivenReport> {
  const { bytes, name, contentType, outlet, date } = given;
  const items: GivenReport['items'][number][] = [];
  const left: GivenReport['left'][number][] = [];
  const { run } = await addBytes(bytes, name, {
    ledger,
    readers,
    ...(contentType === null ? {} : { contentType }),
    intake: { ...(outlet === null ? {} : { outlet }), ...(date === null ? {} : { date }) },
    onKept: ({ where, title }, outcome) => items.push({ where, title, outcome }),
    onLeft: ({ where, code, detail }) => left.push({ where, code, said: failureMessage(code, detail) }),
  });
  await relate(ledger, { articles: items.flatMap(({ outcome }) => newOnes(outcome)) });
  return { run: run ?? '', items, left };
}

function newOnes(outcome: AddOutcome): readonly ArticleId[] {
  return outcome.outcome === 'added' || outcome.outcome === 'revision' ? [outcome.id] : [];
}
