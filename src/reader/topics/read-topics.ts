/**
 * What a text is about, and each of its statements: «التعاون في مجال التدريب وتبادل المعلومات» is about training and the exchange
 * of information.
 *
 * One pass finds the signs of topics among the words. A statement has the topics that its own words show: by a sure word, or by two
 * hints. An article has those that stand out in it: how many different words show them and how often, the headline counting more.
 */
import type { Document } from '../document.ts';
import { Kind } from '../../text/index.ts';
import type { TopicScore } from '../reading.ts';
import { UNASKED } from '../vocabulary.ts';
import { type Sign, SURE, type TopicLexicon } from './lexicon.ts';
import { stemOf } from './word-stems.ts';

/** Tokens `from` (inclusive) to `to` (exclusive). */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** How much more a word of the headline counts. */
const HEADLINE = 3;
/** A hint counts less in a whole article, where others of its topic stand too far off to bear it out. */
const STRAY_HINT = 0.5;
/** What an article must show of a topic, a short one less; and which share of what it shows of the first. */
const LEAST = 5;
const LEAST_SHORT = 2;
const WORDS_A_POINT = 120;
const OF_FIRST = 0.35;
const STATEMENTS = 3;
const OF_STATEMENTS = 0.2;
const MOST = 8;

export class Topics {
  /** Signs in the order of the text: token, term, topic and weight of each. */
  private readonly at: number[] = [];
  private readonly term: number[] = [];
  private readonly topic: number[] = [];
  private readonly weight: number[] = [];
  /** How many statements were asked for, and how many had each topic. */
  private statements = 0;
  private readonly having = new Map<number, number>();

  constructor(
    private readonly doc: Document,
    private readonly lexicon: TopicLexicon,
  ) {
    const { types, count } = doc;
    let before = 0;
    let beforeThat = 0;
    for (let i = 0; i < count; i++) {
      const type = types[i] ?? null;
      if (type === null) {
        // Marks inside a pair do no harm; a line's end parts.
        if (doc.kind(i) === Kind.Line) before = beforeThat = 0;
        continue;
      }
      if (type.term === UNASKED) type.term = lexicon.number(stemOf(type));
      const term = type.term;
      if (term > 0) {
        this.take(i, term, lexicon.single(term));
        if (before > 0 && lexicon.opensPair(before)) this.take(i, -term, lexicon.pair(before, term));
        if (beforeThat > 0 && lexicon.opensPair(beforeThat)) this.take(i, -term, lexicon.pair(beforeThat, term));
      }
      beforeThat = before;
      before = term;
    }
  }

  private take(token: number, term: number, signs: readonly Sign[]): void {
    for (let k = 0; k < signs.length; k++) {
      const sign = signs[k];
      if (sign === undefined) continue;
      this.at.push(token);
      this.term.push(term);
      this.topic.push(sign.topic);
      this.weight.push(sign.weight);
    }
  }

  /** The topics of some words, in the order in which they come up. */
  of(ranges: readonly Range[]): string[] {
    const shown = new Map<number, number>();
    const last = new Map<number, number>();
    for (const { from, to } of ranges) {
      for (let s = this.first(from); s < this.at.length && (this.at[s] ?? to) < to; s++) {
        const topic = this.topic[s] ?? 0;
        const term = this.term[s] ?? 0;
        // The same word twice is one hint.
        if (last.get(topic) === term) continue;
        last.set(topic, term);
        shown.set(topic, (shown.get(topic) ?? 0) + (this.weight[s] ?? 0));
      }
    }
    const out: string[] = [];
    this.statements++;
    for (const [topic, weight] of shown) {
      if (weight < SURE) continue;
      out.push(this.id(topic));
      this.having.set(topic, (this.having.get(topic) ?? 0) + 1);
    }
    return out;
  }

  /** The topics of the article, the first first; those too that a good part of its statements are about, once they were asked for. */
  article(): TopicScore[] {
    const headline = this.headlineEnd();
    const counts = new Map<number, number>();
    const { length } = this.lexicon.topics;
    const scores = new Float64Array(length);
    for (let s = 0; s < this.at.length; s++) {
      const topic = this.topic[s] ?? 0;
      const weight = (this.weight[s] === SURE ? SURE : STRAY_HINT) * ((this.at[s] ?? 0) < headline ? HEADLINE : 1);
      const key = (this.term[s] ?? 0) * length + topic;
      const times = (counts.get(key) ?? 0) + 1;
      counts.set(key, times);
      // Each further time adds less.
      scores[topic] = (scores[topic] ?? 0) + weight / Math.sqrt(times);
    }
    let sum = 0;
    let first = 0;
    for (const score of scores) {
      sum += score;
      if (score > first) first = score;
    }
    const least = Math.min(LEAST, LEAST_SHORT + this.doc.count / WORDS_A_POINT);
    const out: TopicScore[] = [];
    scores.forEach((score, topic) => {
      const held = this.having.get(topic) ?? 0;
      const spoken = held >= STATEMENTS && held >= this.statements * OF_STATEMENTS;
      if (spoken || (score >= least && score >= first * OF_FIRST))
        out.push({ id: this.id(topic), score: Math.round((score / sum) * 1000) / 1000 });
    });
    // Sorting is stable: of equal scores the one that the lexicon has first.
    return out.sort((a, b) => b.score - a.score).slice(0, MOST);
  }

  private id(topic: number): string {
    return this.lexicon.topics[topic]?.id ?? '';
  }

  /** The first sign at or behind a token. */
  private first(token: number): number {
    let low = 0;
    let high = this.at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.at[middle] ?? 0) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private headlineEnd(): number {
    const { doc } = this;
    for (let i = 0; i < doc.count; i++) if (doc.kind(i) === Kind.Line) return i;
    return 0;
  }
}
