/**
 * Scores of names in labelled words, as conlleval counts them: a name is right where its first word, its last and its class are.
 *
 * Example: of «مجلس الأمن الدولي» only «مجلس الأمن» found is one name missed and one too many.
 */
import { begins, type NameClass, NAME_CLASSES, classOf, OUTSIDE } from '../src/reader/entities/labels.ts';

export interface Found {
  right: number;
  found: number;
  gold: number;
}

interface Name {
  readonly from: number;
  readonly to: number;
  readonly name: NameClass;
}

export class EntityTally {
  readonly of: Readonly<Record<NameClass, Found>> = {
    person: { right: 0, found: 0, gold: 0 },
    organisation: { right: 0, found: 0, gold: 0 },
    location: { right: 0, found: 0, gold: 0 },
    other: { right: 0, found: 0, gold: 0 },
  };

  /** Counts one sentence: the labels it should have and those it got. */
  add(gold: ArrayLike<number>, found: ArrayLike<number>): void {
    const is = namesIn(gold);
    const got = namesIn(found);
    for (const { name } of is) this.of[name].gold++;
    for (const one of got) {
      this.of[one.name].found++;
      if (is.some(({ from, to, name }) => from === one.from && to === one.to && name === one.name))
        this.of[one.name].right++;
    }
  }

  /** All classes together. */
  get all(): Found {
    const sum: Found = { right: 0, found: 0, gold: 0 };
    for (const name of NAME_CLASSES) {
      sum.right += this.of[name].right;
      sum.found += this.of[name].found;
      sum.gold += this.of[name].gold;
    }
    return sum;
  }

  report(): string[] {
    return [...NAME_CLASSES.map((name) => row(name, this.of[name])), row('all', this.all)];
  }
}

/** Names in a row of labels; an inside that goes on from nothing begins one. */
export function namesIn(labels: ArrayLike<number>): Name[] {
  const out: Name[] = [];
  for (let i = 0; i < labels.length; ) {
    const label = labels[i] ?? OUTSIDE;
    const name = classOf(label);
    if (name === null) {
      i++;
      continue;
    }
    const inside = begins(label) ? label + 1 : label;
    let to = i + 1;
    while (to < labels.length && labels[to] === inside) to++;
    out.push({ from: i, to, name });
    i = to;
  }
  return out;
}

/** Harmonic mean of precision and recall, in percent. */
export function f1({ right, found, gold }: Found): number {
  return found + gold === 0 ? 0 : (200 * right) / (found + gold);
}

function row(name: string, one: Found): string {
  const share = (part: number, of: number): string => ((100 * part) / Math.max(1, of)).toFixed(1).padStart(6);
  return `  ${name.padEnd(14)} P ${share(one.right, one.found)}  R ${share(one.right, one.gold)}  F1 ${f1(one).toFixed(2).padStart(6)}  of ${one.gold}`;
}
