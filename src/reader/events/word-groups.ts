/**
 * Groups of words that the needs of events name: «كتيبة», «لواء», «تعزيزات» are of the group troops (`event-classes.tsv`).
 *
 * Whether a word is of a group is told by its spelling alone, so it is asked once for each spelling and group.
 */

/** A spelling, with what is known of its groups: 0 not asked, 1 no, 2 yes. */
interface Spelling {
  readonly plain: string;
  groups: Uint8Array | null;
}

/** A text as spellings. */
interface Spellings {
  type(i: number): Spelling | null;
}

const NO = 1;
const YES = 2;

export class WordGroups {
  private readonly numbers = new Map<string, number>();
  private readonly stems: RegExp[] = [];

  constructor(rows: readonly { readonly name: string; readonly stems: string }[]) {
    for (const { name, stems } of rows) {
      this.numbers.set(name, this.stems.length);
      this.stems.push(new RegExp(stems, 'u'));
    }
  }

  /** Whether some word of a range is of the group. */
  holds(text: Spellings, name: string, from: number, to: number): boolean {
    const number = this.numbers.get(name);
    if (number === undefined) return false;
    for (let i = from; i < to; i++) {
      const type = text.type(i);
      if (type === null) continue;
      type.groups ??= new Uint8Array(this.stems.length);
      let known = type.groups[number] ?? NO;
      if (known === 0) {
        known = this.stems[number]?.test(type.plain) === true ? YES : NO;
        type.groups[number] = known;
      }
      if (known === YES) return true;
    }
    return false;
  }
}
