/**
 * Ids, issued by the client: ULIDs, 26 letters that sort by the time they were issued at.
 *
 * Example: two ids of one millisecond differ in their last letters, the later one is the greater. So that articles taken in together
 * lie together, and a store on many machines needs nobody to hand out numbers. (ULID specification, 2016)
 */

declare const article: unique symbol;
declare const statement: unique symbol;
declare const actor: unique symbol;
declare const event: unique symbol;
export type ArticleId = string & { readonly [article]: true };
export type StatementId = string & { readonly [statement]: true };
export type ActorId = string & { readonly [actor]: true };
export type EventId = string & { readonly [event]: true };

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_LETTERS = 10;
const RANDOM_LETTERS = 16;
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u;

/** Whether a text has the form of an id. */
export function isId(text: string): boolean {
  return ULID.test(text);
}

export interface IdSources {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Fills with random bytes. */
  readonly random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
}

/** Issues ids, each greater than the one before. */
export class Ids {
  private last = -1;
  private readonly tail = new Uint8Array(RANDOM_LETTERS);
  private readonly bytes = new Uint8Array(RANDOM_LETTERS);

  constructor(private readonly sources: IdSources) {}

  article(): ArticleId {
    return this.issue() as ArticleId;
  }

  statement(): StatementId {
    return this.issue() as StatementId;
  }

  actor(): ActorId {
    return this.issue() as ActorId;
  }

  /** What is issued from now on is greater than `id`, whoever issued that, and whatever the clock says. */
  after(id: string): void {
    if (!isId(id)) return;
    let time = 0;
    for (const letter of id.slice(0, TIME_LETTERS)) time = time * 32 + LETTERS.indexOf(letter);
    if (time < this.last) return;
    const tail = Array.from(id.slice(TIME_LETTERS), (letter) => LETTERS.indexOf(letter));
    const first = tail.findIndex((value, i) => value !== this.tail[i]);
    if (time === this.last && (tail[first] ?? 0) <= (this.tail[first] ?? 0)) return;
    this.last = time;
    this.tail.set(tail);
  }

  event(): EventId {
    return this.issue() as EventId;
  }

  issue(): string {
    const now = this.sources.now();
    // A clock that is put back does not put ids back.
    if (now > this.last) {
      this.last = now;
      this.sources.random(this.bytes);
      for (let i = 0; i < RANDOM_LETTERS; i++) this.tail[i] = (this.bytes[i] ?? 0) & 31;
      // Room to count up in.
      this.tail[0] = (this.tail[0] ?? 0) & 15;
    } else this.countUp();
    let time = this.last;
    let out = '';
    for (let i = 0; i < TIME_LETTERS; i++) {
      out = LETTERS.charAt(time % 32) + out;
      time = Math.floor(time / 32);
    }
    for (const letter of this.tail) out += LETTERS.charAt(letter);
    return out;
  }

  private countUp(): void {
    for (let i = RANDOM_LETTERS - 1; i >= 0; i--) {
      const next = ((this.tail[i] ?? 0) + 1) & 31;
      this.tail[i] = next;
      if (next !== 0) return;
    }
  }
}
