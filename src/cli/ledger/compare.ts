/** `musnad compare ONE OTHER`: two who speak, side by side: how much, about what, in which kinds of saying, in which outlets, through whom. */
import { COMPARED_FACETS, type ComparedFacet, type Comparison, compareSpeakers } from '../../desk/index.ts';
import { type Field, isClosed, valueName } from '../../query/index.ts';
import { LEDGER_WORDS, PAIR_WORDS, WORDS } from '../../messages/index.ts';
import type { RawOptions } from '../arguments.ts';
import { whole } from '../output/progress.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { actorNamed, tellOthers } from './named-actor.ts';
import { wholeNumber } from './options.ts';
import { type Session, withLedger } from './session.ts';

/** Values of each count. */
const VALUES = 8;
const TITLES = {
  class: LEDGER_WORDS.classes,
  topic: LEDGER_WORDS.topics,
  outlet: LEDGER_WORDS.outlets,
  chain: LEDGER_WORDS.chains,
  addressee: LEDGER_WORDS.addressees,
} as const satisfies Readonly<Record<ComparedFacet, unknown>>;

/** @throws {UsageError} */
export function compare(
  [first = '', second = '']: readonly string[],
  raw: RawOptions,
  io: Surroundings,
): Promise<ExitCode> {
  const limit = wholeNumber('--limit', raw.limit, 1, 1000) ?? VALUES;
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const [one, other] = [await actorNamed(session, first), await actorNamed(session, second)];
    if (one === null || other === null) return EXIT.failed;
    const found = await compareSpeakers(session.ledger, one.actor, other.actor);
    if (session.options.json) {
      await session.json(found);
      return EXIT.ok;
    }
    tellOthers(session, one);
    tellOthers(session, other);
    await print(session, found, limit);
    return EXIT.ok;
  });
}

/** Counts of the one, then of the other, then of what: the columns stay even whatever letters the words have. */
async function print(session: Session, found: Comparison, limit: number): Promise<void> {
  const { lines, word, show, terminal } = session;
  const { one, other, counts, ofOther, ofOne } = found;
  const row = (a: string, b: string, what: string): string => `${a.padStart(8)} ${b.padStart(8)}  ${what}`;
  await lines(
    terminal.paint('bold', `(1) ${show(one.actor.name)} – (2) ${show(other.actor.name)}`),
    '',
    row('(1)', '(2)', ''),
    row(whole(one.statements), whole(other.statements), word(WORDS.statements)),
    row(whole(ofOther.total), whole(ofOne.total), word(PAIR_WORDS.ofTheOther)),
  );
  for (const [i, { first, last }] of [one, other].entries())
    if (first !== null) await lines(`(${i + 1}) ${word(LEDGER_WORDS.firstAndLast)}: ${first} – ${last ?? first}`);
  for (const facet of COMPARED_FACETS) {
    const values = counts[facet].slice(0, limit);
    if (values.length === 0) continue;
    await lines('', terminal.paint('bold', word(TITLES[facet])));
    for (const { value, label, one: a, other: b } of values)
      await lines(row(whole(a), whole(b), show(named(session, facet, value, label))));
  }
}

function named({ language }: Session, facet: Field, value: string, label: string): string {
  return isClosed(facet) ? valueName(facet, value, language) : label;
}
