/**
 * Families: statements across outlets that report the same words of the same speaker, linked one by one as articles arrive.
 *
 * Example: three outlets with «الجسر سيفتح غدا» of one minister are one family; a fourth with his «الجسر آمن» is none of it.
 *
 * A statement joins where it is the same as enough of the members, not only as one: a long statement that holds two short ones must not make
 * these two one family. A denial is none of the family of what it denies, be its words the same: a thread ties the two.
 * What joined stays; a family's name is the id of its first statement.
 */
import { type Prepared, prepare } from './evidence.ts';
import { candidateKeys } from './keys.ts';
import { type Sameness, samenessOfPrepared } from './sameness.ts';
import type { ComparedStatement } from './statement.ts';
import { gainsay } from './statement-threads.ts';

export interface Family {
  /** The id of the statement that began it. */
  readonly id: string;
  /** In the order in which they came. */
  readonly members: readonly ComparedStatement[];
}

/** Why a statement is in a family: one member it is the same as. */
export interface FamilyLink {
  readonly member: string;
  readonly sameness: Sameness;
}

export interface Joining {
  /** The family it belongs to; null where it begins one of its own. */
  readonly family: string | null;
  /** The surest first. */
  readonly links: readonly FamilyLink[];
}

/** Members looked at: the first, for they are the fullest of evidence, and the latest. */
const LOOKED_AT = 24;
/** Share of the members looked at that a statement must be the same as. */
const ENOUGH = 1 / 3;

/** The family, of some that share a key with the statement, to which it belongs. */
export function joinFamily(
  statement: ComparedStatement,
  families: readonly Family[],
  kept: (statement: ComparedStatement) => Prepared = prepare,
): Joining {
  const own = kept(statement);
  let best: Joining = { family: null, links: [] };
  let most = 0;
  for (const { id, members } of families) {
    const some =
      members.length <= LOOKED_AT ? members : [...members.slice(0, LOOKED_AT / 2), ...members.slice(-LOOKED_AT / 2)];
    const links: FamilyLink[] = [];
    let sum = 0;
    for (const member of some) {
      const other = kept(member);
      if (gainsay(own, other)) continue;
      const sameness = samenessOfPrepared(own, other);
      if (!sameness.same) continue;
      links.push({ member: member.id, sameness });
      sum += sameness.score;
    }
    if (links.length < Math.max(1, ENOUGH * some.length) || sum / some.length <= most) continue;
    most = sum / some.length;
    links.sort((x, y) => y.sameness.score - x.sameness.score);
    best = { family: id, links };
  }
  return best;
}

/** Families in memory: what a ledger does with its tables, for a few thousand statements. */
export class FamilyIndex {
  private readonly members = new Map<string, ComparedStatement[]>();
  private readonly kept = new Map<ComparedStatement, Prepared>();
  private readonly byKey = new Map<string, Set<string>>();

  /** Puts a statement into its family; one that belongs to none begins one. */
  add(statement: ComparedStatement): Joining {
    const keys = candidateKeys(statement);
    const near = new Set<string>();
    for (const key of keys) for (const family of this.byKey.get(key) ?? []) near.add(family);
    const joining = joinFamily(
      statement,
      [...near].map((id) => ({ id, members: this.members.get(id) ?? [] })),
      (one) => this.prepared(one),
    );
    const id = joining.family ?? statement.id;
    const members = this.members.get(id);
    if (members === undefined) this.members.set(id, [statement]);
    else members.push(statement);
    for (const key of keys) {
      const families = this.byKey.get(key);
      if (families === undefined) this.byKey.set(key, new Set([id]));
      else families.add(id);
    }
    return joining;
  }

  private prepared(statement: ComparedStatement): Prepared {
    const known = this.kept.get(statement);
    if (known !== undefined) return known;
    const made = prepare(statement);
    this.kept.set(statement, made);
    return made;
  }

  /** All families, those of one statement too, in the order in which they began. */
  families(): readonly Family[] {
    return [...this.members].map(([id, members]) => ({ id, members }));
  }
}
