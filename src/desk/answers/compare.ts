/**
 * Two who speak, side by side: how much, about what, in which kinds of saying, through whom, and what either says of the other.
 *
 * Example: of سليم العطار a third are denials, of ليلى النجار one in twenty; both speak of water, he in nine outlets, she in two.
 */
import type { ActorView, Hit, Ledger } from '../../ledger/index.ts';
import { type Dossier, dossier } from './dossier.ts';
import { about } from './pair.ts';
import { sideOf } from './party.ts';

export const COMPARED_FACETS = ['class', 'topic', 'outlet', 'chain', 'addressee'] as const;
export type ComparedFacet = (typeof COMPARED_FACETS)[number];

/** A value that either has. */
export interface ComparedCount {
  readonly value: string;
  readonly label: string;
  readonly one: number;
  readonly other: number;
}

export interface Comparison {
  readonly one: Dossier;
  readonly other: Dossier;
  /** Values that both have first, then those of most statements. */
  readonly counts: Readonly<Record<ComparedFacet, readonly ComparedCount[]>>;
  /** What the one says of the other, and the other of the one. */
  readonly ofOther: { readonly total: number; readonly hits: readonly Hit[] };
  readonly ofOne: { readonly total: number; readonly hits: readonly Hit[] };
}

const LATEST = 3;
/** Values of each count: so many that one that is missing is rare. */
const VALUES = 100;

export async function compareSpeakers(ledger: Ledger, one: ActorView, other: ActorView): Promise<Comparison> {
  const [first, second] = [await dossier(ledger, one, LATEST, VALUES), await dossier(ledger, other, LATEST, VALUES)];
  const [firstSide, secondSide] = [await sideOf(ledger, one), await sideOf(ledger, other)];
  return {
    one: first,
    other: second,
    counts: {
      class: counted(first, second, 'class'),
      topic: counted(first, second, 'topic'),
      outlet: counted(first, second, 'outlet'),
      chain: counted(first, second, 'chain'),
      addressee: counted(first, second, 'addressee'),
    },
    ofOther: await about(ledger, firstSide, secondSide, LATEST),
    ofOne: await about(ledger, secondSide, firstSide, LATEST),
  };
}

function counted(one: Dossier, other: Dossier, facet: ComparedFacet): readonly ComparedCount[] {
  const rows = new Map<string, { value: string; label: string; one: number; other: number }>();
  const add = (side: 'one' | 'other', { counts }: Dossier): void => {
    for (const { value, label, count } of counts[facet] ?? []) {
      const row = rows.get(value) ?? { value, label, one: 0, other: 0 };
      row[side] = count;
      rows.set(value, row);
    }
  };
  add('one', one);
  add('other', other);
  const shared = (row: ComparedCount): number => Number(row.one > 0 && row.other > 0);
  return [...rows.values()].sort((a, b) => shared(b) - shared(a) || b.one + b.other - (a.one + a.other));
}
