/**
 * Features as rows of a weight table: small whole numbers hashed to a place, no string built on the way.
 *
 * Example: «the word before is a title and this one is a given name» is a template's number with two signs, hashed.
 */

/**
 * Takes features in, in groups that ask the same signs:
 *
 *     if (!out.knows(Group.Guess, guess, before, behind)) {
 *       out.add(18, guess);
 *       out.add(44, before, guess, behind);
 *       out.learn();
 *     }
 */
export interface Gatherer {
  /** Whether it has the group's features already, of which the three numbers tell all; `group` is 1 to 15, `c` less than 2^28. */
  knows(group: number, a: number, b: number, c: number): boolean;
  /** The group it did not know is complete. */
  learn(): void;
  add(template: number, a?: number, b?: number, c?: number): void;
}

/** Collects the rows that hold at one place of the text; reused, so that reading allocates nothing per token. */
export class Rows implements Gatherer {
  readonly at: Int32Array;
  count = 0;

  /** @param mask the table's number of rows less one; a power of two less one */
  constructor(
    protected mask: number,
    most = 192,
  ) {
    this.at = new Int32Array(most);
  }

  clear(): void {
    this.count = 0;
  }

  /** Never: each row is wanted by itself. */
  knows(_group: number, _a: number, _b: number, _c: number): boolean {
    return false;
  }

  learn(): void {}

  add(template: number, a = 0, b = 0, c = 0): void {
    let hash = Math.imul(template + 1, 0x9e3779b1) ^ a;
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b;
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ c;
    hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
    this.at[this.count++] = (hash ^ (hash >>> 15)) & this.mask;
  }
}

/** A number that stands for a spelling. */
export function wordId(text: string): number {
  return partId(text, 0, text.length);
}

/** The same for the letters of `[from, to)`. */
export function partId(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** A distance in few steps, so that near ones are told apart and far ones are not. */
export function step(distance: number): number {
  const far = distance < 0;
  const d = far ? -distance : distance;
  const bucket = d <= 4 ? d : d <= 6 ? 5 : d <= 9 ? 6 : d <= 14 ? 7 : d <= 22 ? 8 : d <= 35 ? 9 : d <= 60 ? 10 : 11;
  return far ? bucket + 16 : bucket;
}
