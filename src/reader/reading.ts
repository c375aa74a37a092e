/**
 * The record: what the reader finds in one article. Pure data, a function of the article, the reader's version and
 * its lexicon; this file is the contract that the JSON Schema publishes.
 *
 * All offsets are UTF-16 code units, end exclusive, into the article's `text`, or into its `title` where a record
 * says `"part": "headline"`.
 */
import type { EventRecord } from './events/event.ts';
import type { MentionSpan, Span } from './spans.ts';

export type { MentionSpan, Span };

import type { Calendar, Granularity, Unresolved, Written } from '../text/index.ts';
import type { PloverEvent } from './codes/plover.ts';

/** An article as the reader takes it. Only `text` must be there; what is null is not known. */
export interface Article {
  readonly text: string;
  /** Name of the record in its collection; carried through. */
  readonly id?: string | null | undefined;
  /** The headline, where kept apart; read once if the text already opens with it. */
  readonly title?: string | null | undefined;
  /** The outlet's name, as printed: «الصباح». */
  readonly outlet?: string | null | undefined;
  /** Day of publication, ISO: 2025-02-06. */
  readonly date?: string | null | undefined;
  readonly url?: string | null | undefined;
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

/** How somebody stands to an office. */
export const STANDINGS = ['holder', 'former', 'acting', 'designated', 'deputy', 'spokesman'] as const;
export type Standing = (typeof STANDINGS)[number];

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
  /** Null where its clause does not tell: «قال أمس الأربعاء». */
  readonly said: Said | null;
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

/** An expression of calendar time, without the preposition and the proclitics before it. */
export interface DateMention extends MentionSpan {
  /**
   * ISO 8601: 2025-02-05, 2025-02, 2025, 2025-02-05T15:00, a span 2025-02-05/2025-02-07, or --02-05 where the year is not known; null where it cannot
   * be told.
   */
  readonly value: string | null;
  readonly granularity: Granularity;
  /** In which calendar it is written; the value is Gregorian always. */
  readonly calendar: Calendar;
  readonly written: Written;
  /** The weekday said with it is another than the date's. */
  readonly conflict?: 'weekday';
  /** Why there is no value, or none with its year. */
  readonly unresolved?: Unresolved;
  readonly rule: string;
}

/** What a line that is no prose is; offsets count in the title where it says `headline`. */
export const LINE_KINDS = ['headline', 'dateline', 'section', 'byline', 'caption', 'date'] as const;

export interface Line extends MentionSpan {
  readonly kind: (typeof LINE_KINDS)[number];
  /** Of a dateline: «بغداد». */
  readonly place?: Span;
  /** Of a dateline: «الصباح», «وكالات», in its quotation marks where it has them. */
  readonly outlet?: Span;
  /** Index into `Reading.dates`. */
  readonly date?: number;
}

/** When a statement was said, as its clause tells. */
export interface Said extends Span {
  /** The value of the date at that place. */
  readonly date: string;
}

/** An office as words name it. */
export type OfficeNamed = Pick<ActorOffice, 'office' | 'country' | 'body' | 'standing'>;

/** An office that a title of a cluster names. */
export interface ActorOffice {
  /** Its id in `lexicon/offices.tsv`: foreign-minister. */
  readonly office: string;
  /** ISO 3166-1 alpha-3, or the code of a body: UNO, IGO, EUR, NGO; null where the article does not tell. */
  readonly country: string | null;
  /** What the office is of, where one state has many: the province of a governor, the party of a leader; the code of the state an envoy is sent to. */
  readonly body: string;
  readonly standing: Standing;
  /** The words that say so, the name left out. */
  readonly span: MentionSpan;
  /** How the country was found: `office/named-state`, `office/dateline` ... */
  readonly rule: string;
}

/** Somebody whom an office without a name can mean on the article's day. */
export interface ActorCandidate {
  readonly name: string;
  readonly office: string;
  /** First and last day on which somebody calls the person so; null where the user's table leaves it open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Articles that attest it; 0 for the user's own rows. */
  readonly evidence: number;
  readonly standing: Standing;
  /** Attested on both sides of the day, or only near it; or a row of the user's own. */
  readonly reason: 'attested' | 'near' | 'own';
}

/** Why an office without a name leads to nobody, or to more than one. */
export const UNRESOLVED_OFFICES = [
  'no-evidence',
  'no-date',
  'no-country',
  'out-of-range',
  'rivals',
  'many-holders',
] as const;
export type UnresolvedOffice = (typeof UNRESOLVED_OFFICES)[number];

/** What a cluster tells of its actor. */
export interface Actor {
  readonly offices: readonly ActorOffice[];
  /** Whom an office without a name can mean; empty where the article has the name. */
  readonly candidates: readonly ActorCandidate[];
  readonly unresolved?: UnresolvedOffice;
  /** Country and sectors as event data write them: IRQGOVMIL, UNO; null where one of them is not known. */
  readonly code: string | null;
}

/** What a named mention names. */
export const MENTION_TYPES = ['person', 'organisation', 'state', 'nationality', 'place', 'office', 'document'] as const;
export type MentionType = (typeof MENTION_TYPES)[number];

/** A named thing, whether it speaks or not. Its span leaves out clitics: of «ولبغداد» it holds «بغداد». */
export interface NamedMention extends MentionSpan {
  readonly type: MentionType;
  /** Index into `Reading.clusters`, where a mention of the cluster has this name or office; else null. */
  readonly cluster: number | null;
  /** What told: `mention/tagger` the trained tagger, `mention/state` the list of states ... */
  readonly rule: string;
}

/** Mentions of one and the same actor inside the article. */
export interface Cluster extends Actor {
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
  /** In the order of the text. */
  readonly dates: readonly DateMention[];
  /** The lines that are no prose, in the order of the text. */
  readonly lines: readonly Line[];
  /** What the article tells that was done, is to be done or was not, in order of the text. */
  readonly events: readonly EventRecord[];
  /** Every named thing, in the order of the text; none inside another. */
  readonly mentions: readonly NamedMention[];
  /** What the article is about, the first first. */
  readonly topics: readonly TopicScore[];
  readonly rejections?: readonly Rejection[];
}
