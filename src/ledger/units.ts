/**
 * What of an article goes into the index: the whole of it, and each of its statements.
 *
 * Example: of «أكد وزير النقل سليم العطار، لقناة المرسى، أن "الجسر آمن"» the statement is found by its words («الجسر آمن»), by who said them
 * («وزير النقل سليم العطار») and counted under its class, its kind, its chain («لقناة المرسى») and what it is about.
 */
import type { Reading, Span, Statement } from '../reader/index.ts';
import { type TermAnalyser, type Terms, termsWithin } from '../text/index.ts';
import type { ActorId, ArticleId, StatementId } from './ids.ts';
import { daysOf, type FieldTerms, fieldTerms, type IndexedUnit } from './index/index.ts';
import type { NewArticle } from './ledger.ts';

/** An article opened for indexing: its terms are found once. */
export class IndexableArticle {
  readonly terms: Terms;
  readonly title: Terms | null;
  readonly day: number | null;

  constructor(
    readonly id: ArticleId,
    readonly article: NewArticle,
    readonly reading: Reading,
    private readonly analyser: TermAnalyser,
  ) {
    this.terms = analyser.analyse(article.text);
    this.title = article.title === null ? null : analyser.analyse(article.title);
    this.day = dayOf(article.date);
  }

  /** @param actors of the article's speakers, whoever they are */
  unit(actors: readonly ActorId[]): IndexedUnit {
    const { reading, article } = this;
    const places = unique(placesOf(article, reading, null));
    return {
      id: this.id,
      unit: 'article',
      article: this.id,
      text: {
        ...this.outletWords(),
        ...(this.title === null ? {} : { title: this.field([this.title]) }),
        text: this.field([this.terms]),
        place: this.words(places),
      },
      facets: {
        ...this.common(),
        speaker: unique(actors),
        topic: withParents(reading.topics.map(({ id }) => id)),
        place: places,
        event: unique(reading.events.map(({ kind }) => kind)),
      },
      day: this.day,
    };
  }

  /**
   * @param actors of the speakers, as far as they are known
   * @param called their names beside those that the article has
   */
  statement(id: StatementId, statement: Statement, actors: readonly ActorId[], called: readonly string[]): IndexedUnit {
    const { article, reading } = this;
    const headline = statement.part === 'headline';
    const text = headline ? (article.title ?? '') : article.text;
    const terms = headline ? (this.title ?? this.terms) : this.terms;
    const names = statement.speakers.map(({ name }) => name);
    const { addressee, chain } = statement;
    const places = headline ? [] : unique(placesOf(article, reading, statement.content));
    const what = this.field([termsWithin(terms, inOrder(statement.content))]);
    const who = this.field([
      termsWithin(terms, inOrder(statement.sources)),
      ...names.map((name) => this.analyser.analyse(name)),
    ]);
    return {
      id,
      unit: 'statement',
      article: this.id,
      text: {
        ...this.outletWords(),
        what,
        who,
        speaker: this.words(unique([...names, ...called])),
        addressee: this.field(addressee === null ? [] : [termsWithin(terms, [addressee])]),
        via: this.field(chain.map((link) => termsWithin(terms, [link]))),
        place: this.words(places),
      },
      facets: {
        ...this.common(),
        speaker: unique(actors),
        addressee: addressee === null ? [] : [cut(text, addressee)],
        class: [statement.class],
        kind: [statement.kind],
        chain: unique(chain.map(({ relation }) => relation)),
        via: unique(chain.map((link) => cut(text, link))),
        topic: withParents(statement.topics),
        place: places,
        event: unique(eventsIn(reading, statement.id)),
        negated: [String(statement.negated)],
      },
      day: this.day,
    };
  }

  /** The outlet's name as words, beside being a value. */
  private outletWords(): IndexedUnit['text'] {
    const { outlet } = this.article;
    return outlet === null ? {} : { outlet: this.words([outlet]) };
  }

  private field(lists: readonly Terms[]): FieldTerms {
    return fieldOf(lists, (first, second) => this.analyser.isMonth(first, second));
  }

  private words(names: readonly string[]): FieldTerms {
    return this.field(names.map((name) => this.analyser.analyse(name)));
  }

  private common(): { readonly outlet: readonly string[]; readonly lang: readonly string[] } {
    const { outlet, language } = this.article;
    return { outlet: outlet === null ? [] : [outlet], lang: language === null ? [] : [language] };
  }
}

/** The day of a date, with or without its time; null for what is none. */
export function dayOf(date: string | null): number | null {
  return date === null ? null : (daysOf(date.slice(0, 10))?.[0] ?? null);
}

/** Terms one behind the other as a field; each list begins a paragraph. */
function fieldOf(lists: readonly Terms[], isMonth: (first: string, second: string) => boolean): FieldTerms {
  const [first, ...others] = lists;
  if (first === undefined) return fieldTerms(NO_TERMS);
  if (others.length === 0) return fieldTerms(first, undefined, isMonth);
  const parts = lists.map((terms) => fieldTerms(terms, undefined, isMonth));
  const exact = parts.flatMap((part) => part.exact);
  const keys = parts.flatMap((part) => part.keys);
  const breaks: number[] = [];
  const joined: number[] = [];
  let at = 0;
  for (const part of parts) {
    breaks.push(...(part.breaks ?? []).map((place) => at + place));
    joined.push(...(part.joined ?? []).map((place) => at + place));
    at += part.exact.length;
  }
  return { exact, keys, breaks, joined };
}

const NO_TERMS = { count: 0, exact: () => '', keys: () => [], paragraph: () => 0 };

/** A topic is counted under its field too: «water/resources» under «water». */
function withParents(topics: readonly string[]): readonly string[] {
  return unique(
    topics.flatMap((topic) => (topic.includes('/') ? [topic.slice(0, topic.indexOf('/')), topic] : [topic])),
  );
}

function placesOf({ text }: NewArticle, { mentions }: Reading, within: readonly Span[] | null): readonly string[] {
  return mentions
    .filter(({ type, part }) => part !== 'headline' && (type === 'place' || type === 'state'))
    .filter((one) => within === null || within.some(({ start, end }) => one.start >= start && one.end <= end))
    .map((one) => cut(text, one));
}

function eventsIn({ events }: Reading, statement: string): readonly string[] {
  return events.filter(({ evidence }) => evidence.some((one) => one.statement === statement)).map(({ kind }) => kind);
}

/** Words as a value to count by: blanks are one space. */
export function cut(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/gu, ' ').trim();
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  return [...spans].sort((a, b) => a.start - b.start);
}

function unique<T extends string>(values: readonly T[]): readonly T[] {
  return [...new Set(values)].filter((value) => value !== '');
}
