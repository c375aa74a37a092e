/**
 * The classes and kinds a statement can have, as names that are there when the program runs. The reader's own list is not: what keeps
 * records loads no reader. One left out here is an error of the compiler's.
 */
import type { StatementClass, StatementKind } from '../reader/index.ts';

export const STATEMENT_CLASSES = namesOf<StatementClass>({
  say: true,
  stress: true,
  announce: true,
  call: true,
  pledge: true,
  threat: true,
  warn: true,
  deny: true,
  claim: true,
  admit: true,
  praise: true,
  blame: true,
  express: true,
  judge: true,
  ask: true,
});

export const STATEMENT_KINDS = namesOf<StatementKind>({ direct: true, mixed: true, indirect: true });

function namesOf<Name extends string>(all: Readonly<Record<Name, true>>): readonly [Name, ...Name[]] {
  return Object.keys(all) as [Name, ...Name[]];
}
