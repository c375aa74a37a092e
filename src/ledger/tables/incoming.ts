/**
 * An article on its way into the ledger, with all that can be found out of it alone: what is heavy is done before a writer takes its turn.
 *
 * Example: the hash by which the same article is known again, its words packed, whom its clusters name, the terms of its text.
 */
import { createHash } from 'node:crypto';
import type { Cluster, Reading } from '../../reader/index.ts';
import type { TermAnalyser } from '../../text/index.ts';
import type { ActorJudge, ActorTraits } from '../actor-judge.ts';
import type { AnalysedNames } from '../analysed-names.ts';
import type { Entry, NewArticle } from '../ledger.ts';
import { storable } from '../../text/index.ts';
import { dayOf, IndexableArticle, placesOf } from '../units.ts';
import { packReading, packText } from './packing.ts';

export interface IncomingArticle {
  /** As a store can hold it. */
  readonly article: NewArticle;
  readonly hash: string;
  readonly page: string | null;
  readonly day: number | null;
  /** Its text packed, where that was done already. */
  readonly packed?: Uint8Array;
}

/** What of a reading its tables and the index hold; the other half of it need not wait in memory until the whole batch is kept. */
export type ReadingToKeep = Pick<Reading, 'reader' | 'statements' | 'events' | 'topics'> & {
  readonly clusters: readonly Pick<Cluster, 'name' | 'code'>[];
};

/** An entry made ready to be kept. */
export interface IncomingEntry extends IncomingArticle, Pick<Entry, 'original' | 'bands'> {
  readonly reading: ReadingToKeep;
  readonly packed: Uint8Array;
  readonly packedReading: Uint8Array;
  /** For each cluster what it tells of an actor; null where it is none. */
  readonly traits: readonly (ActorTraits | null)[];
  readonly indexable: IndexableArticle;
}

export interface ReadyTools {
  readonly analyser: TermAnalyser;
  readonly names: AnalysedNames;
  readonly judge: ActorJudge;
}

export function incoming(given: NewArticle): IncomingArticle {
  const article = storableArticle(given);
  return { article, hash: hashOf(article), page: pageOf(article), day: dayOf(article.date) };
}

export function ready(
  { reading, original, bands, packed }: Entry,
  known: IncomingArticle,
  { analyser, names, judge }: ReadyTools,
): IncomingEntry {
  const { reader, statements, events, topics } = reading;
  const clusters = reading.clusters.map(({ name, code }) => ({ name, code }));
  const toKeep: ReadingToKeep = { reader, statements, events, topics, clusters };
  return {
    ...known,
    reading: toKeep,
    original,
    bands,
    packed: packText(known.article.text),
    packedReading: packed ?? packReading(reading),
    traits: traitsOf(reading, judge),
    indexable: new IndexableArticle(known.article, toKeep, placesOf(known.article, reading), { analyser, names }),
  };
}

export function traitsOf(reading: Reading, judge: ActorJudge): readonly (ActorTraits | null)[] {
  return reading.clusters.map((_, cluster) => judge.traits(reading, cluster));
}

/** The article as a store can hold it. */
function storableArticle(article: NewArticle): NewArticle {
  const or = (value: string | null): string | null => (value === null ? null : storable(value));
  return {
    text: storable(article.text),
    title: or(article.title),
    outlet: or(article.outlet),
    date: or(article.date),
    url: or(article.url),
    canonicalUrl: or(article.canonicalUrl),
    byline: or(article.byline),
    section: or(article.section),
    language: or(article.language),
    givenId: or(article.givenId),
    where: storable(article.where),
  };
}

/**
 * SHA-256 of what makes an article this one: its words, its headline, its outlet, its day and its page. The same words in two outlets are
 * two articles; the same page taken in twice is one.
 */
export function hashOf(article: NewArticle): string {
  const { text: words, title, outlet, date } = article;
  return createHash('sha256')
    .update(JSON.stringify([words, title, outlet, date, pageOf(article)]))
    .digest('hex');
}

/** What the revisions of one page share: its address without its fragment, or its outlet and the id it has there. */
function pageOf({ canonicalUrl, url, outlet, givenId }: NewArticle): string | null {
  const address = canonicalUrl ?? url;
  if (address !== null) return address.replace(/#.*$/u, '');
  return givenId === null ? null : `${outlet ?? ''}\n${givenId}`;
}
