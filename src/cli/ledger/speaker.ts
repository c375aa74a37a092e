/**
 * `musnad speaker`: the dossier of one who speaks: who it is, under which names and offices, what was said when, about what, in which
 * kinds of saying, to whom, and through whom it is known.
 */
import { DOSSIER_FACETS, type Dossier, type DossierFacet, dossier } from '../../desk/index.ts';
import { type Field, isClosed, valueName } from '../../query/index.ts';
import type { RawOptions } from '../arguments.ts';
import { LEDGER_WORDS, WORDS } from '../../messages/index.ts';
import { whole } from '../output/progress.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { actorLines } from './actor-lines.ts';
import { shortLines } from './found.ts';
import { actorNamed, tellOthers } from './named-actor.ts';
import { wholeNumber } from './options.ts';
import { type Session, withLedger } from './session.ts';

const LATEST = 5;

/** @throws {UsageError} */
export function speaker(name: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const words = name.join(' ');
  const limit = wholeNumber('--limit', raw.limit, 0, 1000) ?? LATEST;
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const named = await actorNamed(session, words);
    if (named === null) return EXIT.failed;
    const { actor, others } = named;
    const found = await dossier(session.ledger, actor, limit);
    if (session.options.json) {
      await session.json({ ...found, others });
      return EXIT.ok;
    }
    tellOthers(session, named);
    await print(session, found);
    return EXIT.ok;
  });
}

async function print(session: Session, { actor, first, last, statements, counts, latest }: Dossier): Promise<void> {
  const { word, lines, show, terminal } = session;
  await lines(
    ...actorLines(session, actor),
    '',
    `${word(WORDS.statements)}: ${whole(statements)}`,
    ...(first === null ? [] : [`${word(LEDGER_WORDS.firstAndLast)}: ${first} – ${last ?? first}`]),
  );
  const titles = {
    class: LEDGER_WORDS.classes,
    topic: LEDGER_WORDS.topics,
    month: LEDGER_WORDS.months,
    addressee: LEDGER_WORDS.addressees,
    chain: LEDGER_WORDS.chains,
    via: LEDGER_WORDS.through,
    outlet: LEDGER_WORDS.outlets,
  };
  for (const facet of DOSSIER_FACETS) {
    const counted = counts[facet] ?? [];
    if (counted.length === 0) continue;
    const values = counted.map(({ value, label, count }) => `${valueIn(session, facet, value, label)} ${whole(count)}`);
    await lines(`${word(titles[facet])}: ${show(values.join(' · '))}`);
  }
  if (latest.length > 0) await lines('', terminal.paint('bold', word(LEDGER_WORDS.latest)));
  await lines(...latest.flatMap((hit) => shortLines(session, hit)));
}

function valueIn({ language }: Session, facet: DossierFacet, value: string, label: string): string {
  const field: Field | null = facet === 'month' ? null : facet;
  return field !== null && isClosed(field) ? valueName(field, value, language) : label;
}
