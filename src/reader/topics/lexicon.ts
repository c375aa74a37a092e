/**
 * The topics in memory: stems of one word, pairs of two, and what each shows. «تبادل معلومات» is a pair, «مياه» a single.
 *
 * A stem has a number; a word type learns its own once, so that a text costs a look at an integer a word.
 */
import { LexiconError, type Row } from '../tsv.ts';
import { stem } from './stems.ts';

export interface Topic {
  readonly id: string;
  readonly en: string;
  readonly ar: string;
}

/** What a word or pair shows: a topic by its place in the list, and how surely. */
export interface Sign {
  readonly topic: number;
  readonly weight: number;
}

export const SURE = 2;
export const HINT = 1;

const TOPIC_ID = /^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/;
const NONE: readonly Sign[] = [];
/** Pairs are kept under one number: first stem times this, plus the second. */
const PAIR = 1 << 16;

export class TopicLexicon {
  readonly topics: readonly Topic[];
  private readonly stems = new Map<string, number>();
  /** By stem number; 0 is no stem. */
  private readonly singles: Sign[][] = [[]];
  private readonly pairs = new Map<number, Sign[]>();
  /** Whether a stem opens a pair. */
  private readonly opens: boolean[] = [false];

  /** @throws {LexiconError} where a row names no topic or has a phrase of more than two words */
  constructor(rows: readonly Row[]) {
    const topics: Topic[] = [];
    const places = new Map<string, number>();
    for (const [i, row] of rows.entries()) {
      const id = row['topic'] ?? '';
      if (!TOPIC_ID.test(id))
        throw new LexiconError('topics', i + 1, `«${id}» is no topic; write two levels: water/resources`);
      let place = places.get(id);
      if (place === undefined) {
        place = topics.length;
        places.set(id, place);
        topics.push({ id, en: row['en'] ?? '', ar: row['ar'] ?? '' });
      }
      for (const [field, weight] of [
        [row['sure'], SURE],
        [row['hint'], HINT],
      ] as const)
        for (const phrase of (field ?? '').split('|')) if (phrase !== '') this.add(phrase, { topic: place, weight }, i);
    }
    this.topics = topics;
  }

  /** The number of a stem, 0 where no topic knows it. */
  number(word: string): number {
    return this.stems.get(word) ?? 0;
  }

  single(number: number): readonly Sign[] {
    return this.singles[number] ?? NONE;
  }

  opensPair(number: number): boolean {
    return this.opens[number] ?? false;
  }

  pair(first: number, second: number): readonly Sign[] {
    return this.pairs.get(first * PAIR + second) ?? NONE;
  }

  private add(phrase: string, sign: Sign, row: number): void {
    const [first = 0, second, ...more] = phrase.split(' ').map((word) => this.take(stem(word)));
    if (more.length > 0)
      throw new LexiconError('topics', row + 1, `«${phrase}» has more than two words; write the two that matter`);
    if (second === undefined) push(this.singles[first] ?? [], sign);
    else {
      this.opens[first] = true;
      const key = first * PAIR + second;
      const list = this.pairs.get(key);
      if (list === undefined) this.pairs.set(key, [sign]);
      else push(list, sign);
    }
  }

  private take(word: string): number {
    const known = this.stems.get(word);
    if (known !== undefined) return known;
    const number = this.singles.length;
    this.stems.set(word, number);
    this.singles.push([]);
    this.opens.push(false);
    return number;
  }
}

/** Two forms of a word give one stem: the surer sign counts. */
function push(list: Sign[], sign: Sign): void {
  const at = list.findIndex(({ topic }) => topic === sign.topic);
  const old = list[at];
  if (old === undefined) list.push(sign);
  else if (old.weight < sign.weight) list[at] = sign;
}
