/**
 * What of an article goes into the index: the whole of it, and each of its statements.
 *
 * Example: of «أكد وزير النقل سليم العطار، لقناة المرسى، أن "الجسر آمن"» the statement is found by its words («الجسر آمن»), by who said them
 * («وزير النقل سليم العطار») and counted under its class, its kind, its chain («لقناة المرسى») and what it is about.
 */
import type { Reading, Span, Statement } from '../reader/index.ts';
import { stretchOf, type TermAnalyser, type Terms } from '../text/index.ts';
import type { AnalysedNames } from './analysed-names.ts';
import type { ActorId, ArticleId, StatementId } from './ids.ts';
import { daysOf, type IndexedUnit, type Passage, wholeOf } from './index/index.ts';
import type { NewArticle } from './ledger.ts';

/** A place where the text names it. */
export interface Place extends Span {
  readonly name: string;
}

/** An article opened for indexing: its terms are found once. */
export class IndexableArticle {
  readonly terms: Terms;
  readonly title: Terms | null;
  readonly day: number | null;
  private readonly names: AnalysedNames;
  /** Kinds of the events that a statement is evidence of. */
  private readonly eventsOf = new Map<string, string[]>();

  constructor(
    readonly article: NewArticle,
    readonly reading: Pick<Reading, 'events' | 'topics'>,
    private readonly places: readonly Place[],
    { analyser, names }: { readonly analyser: TermAnalyser; readonly names: AnalysedNames },
  ) {
    this.names = names;
    this.terms = analyser.analyse(article.text);
    this.title = article.title === null ? null : analyser.analyse(article.title);
    this.day = dayOf(article.date);
    for (const { kind, evidence } of reading.events)
      for (const statement of new Set(evidence.map((one) => one.statement))) {
        if (statement === null || statement === undefined) continue;
        const kinds = this.eventsOf.get(statement);
        if (kinds === undefined) this.eventsOf.set(statement, [kind]);
        else kinds.push(kind);
      }
  }

  /** @param actors of the article's speakers, whoever they are */
  unit(id: ArticleId, actors: readonly ActorId[]): IndexedUnit {
    const { reading } = this;
    const places = unique(this.places.map(({ name }) => name));
    return {
      id,
      unit: 'article',
      article: id,
      text: {
        ...this.outletWords(),
        ...(this.title === null ? {} : { title: [wholeOf(this.title)] }),
        text: [wholeOf(this.terms)],
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
   * @param of the statement's article
   * @param actors of the speakers, as far as they are known
   * @param called their names beside those that the article has
   */
  statement(
    id: StatementId,
    of: ArticleId,
    statement: Statement,
    { actors, called }: { readonly actors: readonly ActorId[]; readonly called: readonly string[] },
  ): IndexedUnit {
    const { article } = this;
    const headline = statement.part === 'headline';
    const text = headline ? (article.title ?? '') : article.text;
    const terms = headline ? (this.title ?? this.terms) : this.terms;
    const names = statement.speakers.map(({ name }) => name);
    const { addressee, chain } = statement;
    const places = headline ? [] : this.placesIn(statement.content);
    const what = [within(terms, inOrder(statement.content))];
    const who = [within(terms, inOrder(statement.sources)), ...this.words(names)];
    return {
      id,
      unit: 'statement',
      article: of,
      text: {
        ...this.outletWords(),
        what,
        who,
        speaker: this.words(unique([...names, ...called])),
        addressee: addressee === null ? [] : [within(terms, [addressee])],
        via: chain.map((link) => within(terms, [link])),
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
        event: unique(this.eventsOf.get(statement.id) ?? []),
        negated: [String(statement.negated)],
      },
      day: this.day,
    };
  }

  private placesIn(spans: readonly Span[]): readonly string[] {
    return unique(
      this.places
        .filter((place) => spans.some(({ start, end }) => place.start >= start && place.end <= end))
        .map(({ name }) => name),
    );
  }

  /** The outlet's name as words, beside being a value. */
  private outletWords(): IndexedUnit['text'] {
    const { outlet } = this.article;
    return outlet === null ? {} : { outlet: this.words([outlet]) };
  }

  private words(names: readonly string[]): readonly Passage[] {
    return names.map((name) => wholeOf(this.names.of(name)));
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

/** The terms of a text that lie in spans; each span is a paragraph of its own. */
function within(terms: Terms, spans: readonly Span[]): Passage {
  return { of: terms, stretches: spans.map((span) => stretchOf(terms, span)) };
}

/** A topic is counted under its field too: «water/resources» under «water». */
function withParents(topics: readonly string[]): readonly string[] {
  return unique(
    topics.flatMap((topic) => (topic.includes('/') ? [topic.slice(0, topic.indexOf('/')), topic] : [topic])),
  );
}

/** Where the text names a place or a state. */
export function placesOf(
  { text }: Pick<NewArticle, 'text'>,
  { mentions }: Pick<Reading, 'mentions'>,
): readonly Place[] {
  return mentions
    .filter(({ type, part }) => part !== 'headline' && (type === 'place' || type === 'state'))
    .map((one) => ({ start: one.start, end: one.end, name: cut(text, one) }));
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
