/**
 * The ledger: keeps articles, what was read in them, whom they name, what people corrected and what was done when, and finds it again.
 *
 * One interface for one machine and many. Every method that writes returns when what it wrote is on disk. Ids are made by the
 * client; all of an article hangs on its id.
 */
import type { Reading, Statement, StatementClass, StatementKind } from '../reader/index.ts';
import type { QueryNode, Snippet, Why } from '../query/index.ts';
import type { Alerts, Collections } from './desks.ts';
import type { ActorId, ArticleId, StatementId } from './ids.ts';
import type { FacetCount, FacetFilter } from './index/index.ts';
import type { Relations } from './relations.ts';
import type { Reviews } from './reviews.ts';
import type { Sources } from './sources.ts';

/** An article as it comes to the ledger. */
export interface NewArticle {
  readonly text: string;
  /** The headline where kept apart. */
  readonly title: string | null;
  readonly outlet: string | null;
  /** Day of publication, ISO, perhaps with its time. */
  readonly date: string | null;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly byline: string | null;
  readonly section: string | null;
  readonly language: string | null;
  /** The id it had where it comes from. */
  readonly givenId: string | null;
  /** Where it stood: file, member, line, address. */
  readonly where: string;
}

/** The bytes as they came: a page, an entry of a feed. */
export interface Original {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** What is added at a time: an article with its reading, and the signature by which near ones are found. */
export interface Entry {
  readonly article: NewArticle;
  readonly reading: Reading;
  readonly original: Original | null;
  /** Numbers of which two near articles share at least one. */
  readonly bands: readonly number[];
  /** The reading's JSON in UTF-8 as raw deflate, where it was packed already: it is kept as it is. */
  readonly packed?: Uint8Array | undefined;
}

/** An article as kept: immutable. */
export interface StoredArticle extends NewArticle {
  readonly id: ArticleId;
  /** SHA-256 of what was kept, hexadecimal. */
  readonly hash: string;
  /** The revision of the same page before this one. */
  readonly revisionOf: ArticleId | null;
  /** Whether no newer revision is kept. */
  readonly newest: boolean;
  readonly takenAt: string;
  readonly run: string;
}

export type AddOutcome =
  | { readonly outcome: 'added'; readonly id: ArticleId; readonly near: readonly ArticleId[] }
  | { readonly outcome: 'revision'; readonly id: ArticleId; readonly of: ArticleId }
  | { readonly outcome: 'same'; readonly id: ArticleId }
  /** Its hash is that of an article that was to be forgotten. */
  | { readonly outcome: 'forgotten' };

/** A statement with what people made of it. */
export interface StatementView {
  readonly id: StatementId;
  readonly article: ArticleId;
  /** How many corrections it has; the next one names it. */
  readonly version: number;
  readonly state: 'live' | 'gone' | 'rejected';
  /** As read, with the corrections in it; null where the newest reading has it no more. */
  readonly statement: Statement | null;
  /** For each speaker the actor, or null. */
  readonly actors: readonly (ActorId | null)[];
}

export interface ActorView {
  readonly id: ActorId;
  readonly kind: 'person' | 'office' | 'organisation' | 'state';
  readonly name: string;
  /** Every name under which articles know it, the most frequent first. */
  readonly names: readonly { readonly name: string; readonly articles: number }[];
  readonly country: string | null;
  readonly offices: readonly {
    readonly office: string;
    readonly country: string | null;
    readonly first: string | null;
    readonly last: string | null;
    readonly articles: number;
  }[];
}

/** That one article calls somebody the holder of an office on its day. */
export interface OfficeHolding {
  readonly actor: ActorId;
  readonly name: string;
  readonly country: string | null;
  /** `holder`, `former` ... as its words say. */
  readonly standing: string;
  readonly date: string | null;
  readonly article: ArticleId;
}

/** A change to a record, kept beside the reader's, never over it. */
export type Correction =
  | { readonly kind: 'reject'; readonly statement: StatementId }
  | { readonly kind: 'class'; readonly statement: StatementId; readonly value: StatementClass }
  | { readonly kind: 'manner'; readonly statement: StatementId; readonly value: StatementKind }
  | { readonly kind: 'speaker'; readonly statement: StatementId; readonly names: readonly string[] }
  | {
      readonly kind: 'span';
      readonly statement: StatementId;
      readonly field: 'cue' | 'source' | 'content' | 'addressee';
      readonly spans: readonly { readonly start: number; readonly end: number }[];
    }
  | { readonly kind: 'add'; readonly article: ArticleId; readonly record: Statement }
  | { readonly kind: 'merge'; readonly actor: ActorId; readonly into: ActorId }
  /** Takes readings out of an actor: those of the articles that call it by these names become an actor of their own; without names, parts what was merged. */
  | { readonly kind: 'split'; readonly actor: ActorId; readonly names?: readonly string[] };

export interface KeptCorrection {
  readonly id: string;
  readonly correction: Correction;
  readonly author: string;
  readonly at: string;
  /** The version that was corrected. */
  readonly base: number;
  readonly undone: boolean;
}

/** A correction that a newer reading does not bear out. */
export interface Conflict {
  readonly correction: KeptCorrection;
  readonly statement: StatementId;
  /**
   * gone: the newest reading does not have the statement any more; changed: it now has something else than what was corrected and than
   * what it was corrected to; review: the article has a newer revision, and the correction did not come over.
   */
  readonly why: 'gone' | 'changed' | 'review';
}

export interface SearchRequest {
  readonly query: QueryNode;
  readonly unit: 'statement' | 'article';
  readonly sort?: 'relevance' | 'newest' | 'oldest';
  readonly limit?: number;
  readonly cursor?: string;
  readonly facets?: readonly string[];
  readonly facetLimit?: number;
  readonly filters?: readonly FacetFilter[];
  /** Looks only in these: for what is new among the articles that have just come. */
  readonly articles?: readonly ArticleId[];
}

export interface FoundSnippet extends Snippet {
  /** Where the snippet is cut from. */
  readonly field: 'text' | 'title';
}

export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly article: Omit<StoredArticle, 'text'>;
  /** Null where a whole article was looked for. */
  readonly statement: StatementView | null;
  readonly snippets: readonly FoundSnippet[];
  /** How each part of the query was met. */
  readonly why: readonly { readonly query: readonly [number, number]; readonly why: Why; readonly found: string }[];
}

export interface SearchAnswer {
  readonly total: number;
  readonly hits: readonly Hit[];
  readonly facets: { readonly [facet: string]: readonly (FacetCount & { readonly label: string })[] };
  readonly next: string | null;
}

/** What was taken in at a time, by whom, and what came of it. */
export interface Run {
  readonly id: string;
  readonly kind: 'add' | 'reread' | 'import';
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly reader: string;
  readonly lexicon: string;
  readonly inputs: readonly string[];
  readonly counts: { readonly [outcome: string]: number };
}

export interface RunFailure {
  readonly where: string;
  readonly code: string;
  readonly detail: string;
}

export interface Damage {
  readonly what: 'hash' | 'span' | 'reading' | 'original' | 'statement' | 'index' | 'store';
  readonly id: string;
  readonly detail: string;
}

export interface Verification {
  readonly articles: number;
  readonly statements: number;
  readonly spans: number;
  readonly damages: readonly Damage[];
}

export interface Stats {
  readonly articles: number;
  readonly revisions: number;
  readonly statements: number;
  readonly actors: number;
  readonly corrections: number;
  readonly outlets: readonly {
    readonly outlet: string;
    readonly articles: number;
    readonly first: string | null;
    readonly last: string | null;
  }[];
  /** Bytes on disk, and of the texts in UTF-8. */
  readonly bytes: number;
  readonly textBytes: number;
  readonly schema: number;
}

export interface Ledger {
  /** Begins a run; what is added names it. */
  beginRun(run: Pick<Run, 'kind' | 'reader' | 'lexicon' | 'inputs'>): Promise<string>;
  finishRun(id: string, counts: Run['counts']): Promise<void>;
  recordFailures(run: string, failures: readonly RunFailure[]): Promise<void>;
  run(id: string): Promise<Run | null>;
  /** The latest first; @param before the id of a run, for those older than it */
  runs(limit?: number, before?: string): Promise<readonly Run[]>;
  failures(run: string): Promise<readonly RunFailure[]>;

  /**
   * Notes that articles were met which the ledger has word for word, or was told to forget: they need not be read. An outcome for each, in
   * their order; null for one that is new.
   */
  meetAgain(articles: readonly NewArticle[], run: string): Promise<readonly (AddOutcome | null)[]>;
  /** Adds entries in one transaction; an outcome for each, in their order. @throws {LedgerFault} and then nothing of the batch is kept */
  add(batch: readonly Entry[], run: string): Promise<readonly AddOutcome[]>;
  /** Puts a newer reading in place of an article's; ids are kept, corrections too. */
  reread(
    article: ArticleId,
    reading: Reading,
  ): Promise<{ readonly kept: number; readonly added: number; readonly gone: number }>;
  /** Takes articles out of everything and keeps their hashes alone, so that they do not come back. */
  forget(...articles: readonly ArticleId[]): Promise<void>;

  article(id: ArticleId): Promise<StoredArticle | null>;
  original(id: ArticleId): Promise<Original | null>;
  reading(id: ArticleId): Promise<Reading | null>;
  revisions(id: ArticleId): Promise<readonly ArticleId[]>;
  /** Articles that share a signature with this one, whichever came first. */
  near(id: ArticleId): Promise<readonly ArticleId[]>;
  /** Where else the very same article was met, and by which run. */
  again(id: ArticleId): Promise<readonly { readonly where: string; readonly run: string }[]>;
  /** Ids of all articles, in the order they came, from one on. */
  articleIds(after?: ArticleId, limit?: number): Promise<readonly ArticleId[]>;
  statement(id: StatementId): Promise<StatementView | null>;
  statementsOf(article: ArticleId): Promise<readonly StatementView[]>;

  actor(id: ActorId): Promise<ActorView | null>;
  /** Actors whose names hold all words, the most spoken of first; of the last word its beginning, where that is wanted. */
  findActors(words: string, limit?: number, lastBegins?: boolean): Promise<readonly ActorView[]>;
  /** Actors of a state, its media left out, or whom articles call the holders of some offices, there or anywhere; those of most articles first. */
  actorsUnder(
    where: { readonly country: string } | { readonly offices: readonly string[]; readonly country: string | null },
    limit?: number,
  ): Promise<readonly ActorId[]>;

  correct(correction: Correction, author: string, base: number): Promise<KeptCorrection>;
  undo(correction: string): Promise<void>;
  corrections(of: StatementId | ArticleId | ActorId | null): Promise<readonly KeptCorrection[]>;

  /** Corrections that want a look, of an article or of all. */
  conflicts(article?: ArticleId): Promise<readonly Conflict[]>;

  /** Who is called the holder of an office, in which country and on which days, by which articles; the latest first. */
  holders(office: string, country?: string | null): Promise<readonly OfficeHolding[]>;

  readonly relations: Relations;
  readonly collections: Collections;
  readonly alerts: Alerts;
  readonly reviews: Reviews;
  readonly sources: Sources;

  search(request: SearchRequest): Promise<SearchAnswer>;

  verify(options?: {
    readonly repair?: boolean;
    readonly progress?: (articles: number) => void;
  }): Promise<Verification>;
  /** Copies the ledger as it is now into a file, while others go on: a ledger of its own, or what the engine's own tools make one of. @throws {LedgerFault} `backup-elsewhere` */
  backup(path: string): Promise<void>;
  /** Every record as a line of JSON, from which `importLines` makes the same ledger. */
  exportLines(): AsyncIterable<string>;
  importLines(
    lines: AsyncIterable<string> | Iterable<string>,
  ): Promise<{ readonly articles: number; readonly corrections: number }>;
  stats(): Promise<Stats>;
  close(): Promise<void>;
}
