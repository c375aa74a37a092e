/**
 * The record: what the reader finds in one article. Pure data, a function of the article, the reader's version and
 * its lexicon; this file is the contract that the JSON Schema publishes.
 *
 * All offsets are UTF-16 code units, end exclusive, into the article's `text`, or into its `title` where a record
 * says `"part": "headline"`.
 */
import type { PloverEvent } from './codes/plover.ts';

/** An article as the reader takes it. Only `text` must be there. */
export interface Article {
  readonly text: string;
  /** Name of the record in its collection; carried through. */
  readonly id?: string | undefined;
  /** The headline, where kept apart; read once if the text already opens with it. */
  readonly title?: string | undefined;
  /** The outlet's name, as printed: «الصباح». */
  readonly outlet?: string | undefined;
  /** Day of publication, ISO: 2025-02-06. */
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What kind of saying a cue is. */
export const CLASSES = [
  'say',
  'stress',
  'announce',
  'call',
  'pledge',
  'threat',
  'warn',
  'deny',
  'claim',
  'admit',
  'praise',
  'blame',
  'express',
  'judge',
  'ask',
] as const;
export type StatementClass = (typeof CLASSES)[number];

/** Direct: all of the content stands in quotation marks; mixed: some; indirect: none. */
export const KINDS = ['direct', 'mixed', 'indirect'] as const;
export type StatementKind = (typeof KINDS)[number];

/** How a link of the chain passed the words on. */
export const RELATIONS = ['document', 'media', 'person', 'received'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What a cluster of mentions stands for. */
export const ENTITY_TYPES = [
  'person',
  'group',
  'organisation',
  'state',
  'document',
  'media',
  'unnamed',
  'unknown',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export interface Cue extends Span {
  /** Citation form in the lexicon: أكد for «ويؤكدون». */
  readonly lemma: string;
  readonly form: 'perfect' | 'imperfect' | 'participle' | 'masdar' | 'passive' | 'adverbial' | 'nominal';
}

/** The source resolved inside the article. */
export interface Speaker {
  /** The fullest name by which the article knows the speaker. */
  readonly name: string;
  /** Index into `Reading.clusters`. */
  readonly cluster: number;
  readonly type: EntityType;
  /** False where no span of this statement names the speaker (a dropped subject, a running quotation). */
  readonly explicit: boolean;
}

export interface ChainLink extends Span {
  readonly relation: Relation;
  /** True where the link was opened in an earlier sentence and still holds. */
  readonly inherited: boolean;
}

/** What the codebook PLOVER calls a statement: an event and perhaps its mode. */
export interface PloverCode {
  readonly event: PloverEvent;
  readonly mode: string | null;
}

/** A topic of the article; `score` is its share of what shows any topic, 0 to 1. */
export interface TopicScore {
  readonly id: string;
  readonly score: number;
}

export interface Statement {
  /** Local to the reading: s1, s2 ... in order of the text. */
  readonly id: string;
  /** Present and 'headline' where offsets count in the title. */
  readonly part?: 'headline';
  /** Null in a headline with a colon and in a running quotation. */
  readonly cue: Cue | null;
  readonly class: StatementClass;
  readonly kind: StatementKind;
  /** True when the saying itself is negated: «لم يستبعد». */
  readonly negated: boolean;
  /** Spans that name who speaks; none for a dropped subject. */
  readonly sources: readonly Span[];
  /** Who speaks; empty where the article does not tell, and then `unresolved` says why. */
  readonly speakers: readonly Speaker[];
  readonly unresolved?: 'no-candidate' | 'ambiguous';
  /** The reported words, one or more spans. */
  readonly content: readonly Span[];
  /** Transmitters from the speaker outward. */
  readonly chain: readonly ChainLink[];
  readonly addressee: Span | null;
  /** Null where PLOVER has nothing for it: it codes no mere comment. */
  readonly plover: PloverCode | null;
  /** CAMEO's code with its leading zero: '016'; null where it has none. */
  readonly cameo: string | null;
  /** What its words are about, in the order in which they say so: 'water/resources' (lexicon/topics.tsv). */
  readonly topics: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
  /** The rules that made the record, in the order of the passes: `cue/verb`, `source/after-cue` ... */
  readonly rules: readonly string[];
}

/** A mention; offsets count in the title where it says `headline`. */
export interface MentionSpan extends Span {
  readonly part?: 'headline';
}

/** Mentions of one and the same actor inside the article. */
export interface Cluster {
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: readonly MentionSpan[];
}

/** A place where the reader looked at a candidate and dropped it; only with `explain: true`. */
export interface Rejection extends Span {
  readonly part?: 'headline';
  readonly pass: string;
  readonly rule: string;
}

export interface Reading {
  readonly schemaVersion: 1;
  readonly id: string | null;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly reader: { readonly version: string; readonly lexicon: string };
  /** Why there is nothing to read, where that is so. */
  readonly empty?: 'no-text' | 'no-arabic';
  readonly statements: readonly Statement[];
  readonly clusters: readonly Cluster[];
  /** What the article is about, the first first. */
  readonly topics: readonly TopicScore[];
  readonly rejections?: readonly Rejection[];
}
