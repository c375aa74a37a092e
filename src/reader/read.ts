/** Reading: the passes in their order, and the record cut from what they found. */
import { type FoundDate, Kind } from '../text/index.ts';
import type { ActorReader } from './actors/index.ts';
import { linkChains } from './chains.ts';
import { dateMention, findDates } from './dates.ts';
import { codeStatement } from './codes/index.ts';
import type { Drafter } from './drafting.ts';
import { Document } from './document.ts';
import { type ChoosingEvents, type EventRecord, findEvents } from './events/index.ts';
import type { Draft, TokenRange } from './draft.ts';
import { findNamedMentions, type Tagger } from './entities/index.ts';
import { draftHeadlines } from './headlines.ts';
import { inheritLinks } from './inherited.ts';
import { Kinds } from './kinds.ts';
import type { Lexicon } from './lexicon.ts';
import { findLines, type LineFound, lineRecord } from './lines.ts';
import { phraseSpan } from './mentions.ts';
import type { Models } from './model/models.ts';
import type {
  Actor,
  Article,
  Cluster,
  DateMention,
  NamedMention,
  Reading,
  Rejection,
  Said,
  Span,
  Speaker,
  Statement,
} from './reading.ts';
import { draftRunning } from './running.ts';
import { dateOfSaying } from './said.ts';
import { resolveSpeakers } from './speakers.ts';
import { Topics } from './topics/index.ts';
import type { Vocabulary } from './vocabulary.ts';

export const READER_VERSION = '0.1.0';

const NOBODY: Actor = { offices: [], candidates: [], code: null };

export interface ReadOptions {
  readonly explain: boolean;
}

/** What the passes over the whole text have found, before statements are recorded. */
interface Found {
  readonly lines: readonly LineFound[];
  readonly dates: readonly FoundDate[];
  /** The same dates as the record has them. */
  readonly dated: readonly DateMention[];
  readonly topics: Topics;
}

/** Reads one article. Pure: the same article and lexicon give the same reading. */
export function readArticle(
  article: Article,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
  drafter: Drafter,
  tagger: Tagger,
  actors: ActorReader,
  choose: ChoosingEvents | null,
  options: ReadOptions,
): Reading {
  const rejections: Rejection[] = [];
  const doc = new Document(article.text, lexicon, vocabulary);
  const dates = findDates(doc, article.date ?? null);
  const lines = findLines(doc, dates, article.outlet ?? null);
  doc.names = tagger.tag(doc);
  const drafts = findStatements(doc, article.outlet ?? null, drafter, lines, (token, rule) => {
    if (options.explain) rejections.push({ start: doc.start(token), end: doc.end(token), pass: 'cues', rule });
  });
  const topics = new Topics(doc, lexicon.topics);
  const found: Found = { dates, dated: dates.map(dateMention), topics, lines };
  const { statements, clusters, mentions, events } = record(
    doc,
    drafts,
    drafter.models,
    found,
    actors,
    choose,
    article,
  );
  const empty = article.text.trim() === '' ? 'no-text' : doc.types.every((type) => type === null) ? 'no-arabic' : null;
  return {
    schemaVersion: 1,
    id: article.id ?? null,
    outlet: article.outlet ?? null,
    date: article.date ?? null,
    reader: { version: READER_VERSION, lexicon: lexicon.version },
    ...(empty === null ? {} : { empty }),
    statements,
    clusters,
    dates: found.dated,
    lines: lines.map((line) => lineRecord(doc, line)),
    events,
    mentions,
    topics: topics.article(),
    ...(options.explain ? { rejections } : {}),
  };
}

export function findStatements(
  doc: Document,
  outlet: string | null,
  drafter: Drafter,
  lines: readonly LineFound[],
  reject: (token: number, rule: string) => void,
): Draft[] {
  const drafted = drafter.draft(doc, reject);
  drafted.push(...draftHeadlines(doc, drafted));
  const drafts = drafted.filter((draft) => {
    if (!inFurniture(draft, lines)) return true;
    reject(position(draft), 'line/no-prose');
    return false;
  });
  drafts.push(...draftRunning(doc, drafts));
  const kinds = new Kinds(doc);
  for (const draft of drafts) draft.kind = kinds.of(draft);
  drafts.sort((a, b) => position(a) - position(b));
  linkChains(doc, drafts, outlet);
  return drafts;
}

/** Whether a draft has been made of a dateline, a byline or another line in which nobody speaks. */
function inFurniture(draft: Draft, lines: readonly LineFound[]): boolean {
  const at = position(draft);
  const last = draft.content.at(-1)?.to ?? at;
  return lines.some(({ kind, from, to }) => kind !== 'headline' && at >= from && at < to && last <= to);
}

function position(draft: Draft): number {
  return draft.cue !== -1 ? draft.cue : (draft.content[0]?.from ?? 0);
}

function record(
  doc: Document,
  drafts: readonly Draft[],
  models: Models,
  { dates, dated, topics, lines }: Found,
  actors: ActorReader,
  choose: ChoosingEvents | null,
  { outlet, date }: Article,
): { statements: Statement[]; clusters: Cluster[]; mentions: NamedMention[]; events: EventRecord[] } {
  const resolution = resolveSpeakers(doc, drafts, models);
  inheritLinks(doc, drafts, resolution);
  const statements = drafts.map((draft, d): Statement => {
    const speakers = (resolution.speakers[d] ?? []).map(
      ({ cluster, explicit }): Speaker => ({
        name: resolution.names[cluster] ?? '',
        cluster,
        type: resolution.types[cluster] ?? 'unknown',
        explicit,
      }),
    );
    return {
      id: `s${d + 1}`,
      cue:
        draft.cue === -1 || draft.cueForm === null
          ? null
          : { ...cueSpan(doc, draft.cue), lemma: draft.lemma, form: draft.cueForm },
      class: draft.class,
      kind: draft.kind,
      negated: draft.negated,
      sources: draft.sources.map((range) => phrase(doc, range)),
      speakers,
      ...(speakers.length === 0 ? { unresolved: 'no-candidate' as const } : {}),
      content: draft.content.map((range) => span(doc, range)),
      chain: draft.chain.map((link) => ({
        ...behindFor(doc, link),
        relation: link.relation,
        inherited: link.inherited,
      })),
      addressee: draft.addressee === null ? null : behindFor(doc, draft.addressee),
      said: said(dates[dateOfSaying(doc, draft, dates, date ?? null)]),
      ...coded(doc, draft, topics),
      confidence: draft.confidence,
      rules: draft.rules,
    };
  });
  const { clusters: grouped, types, names: called } = resolution;
  const known = actors.read(doc, grouped, types, called, lines, outlet ?? null, date ?? null);
  const clusters = resolution.clusters.map(
    (cluster, c): Cluster => ({
      name: resolution.names[c] ?? '',
      type: resolution.types[c] ?? 'unknown',
      mentions: cluster.mentions.map((mention) => phrase(doc, mention.range)).sort((a, b) => a.start - b.start),
      ...(known[c] ?? NOBODY),
    }),
  );
  const mentions = findNamedMentions(doc, doc.names, resolution, carriers(drafts));
  return {
    statements,
    clusters,
    mentions,
    events: findEvents(doc, drafts, resolution, dated, mentions, lines, date ?? null, choose),
  };
}

function said(date: FoundDate | undefined): Said | null {
  return date === undefined || date.value === null ? null : { date: date.value, start: date.start, end: date.end };
}

/** Documents that carry words: «بيان», «وأضاف البيان». */
function carriers(drafts: readonly Draft[]): TokenRange[] {
  return drafts.flatMap(({ chain, sources }) => [
    ...chain.filter(({ relation, inherited }) => relation === 'document' && !inherited),
    ...sources,
  ]);
}

/** What the statement is in the codebooks, and what it is about. */
function coded(doc: Document, draft: Draft, topics: Topics): Pick<Statement, 'plover' | 'cameo' | 'topics'> {
  const { plover, cameo, rule } = codeStatement(doc, draft);
  const about = topics.of(draft.content);
  if (rule !== null) draft.rules.push(rule);
  if (about.length > 0) draft.rules.push('topic/words');
  return { plover, cameo, topics: about };
}

/** A cue without the conjunction it opens with: «وأكد» is cut as «أكد». */
function cueSpan(doc: Document, i: number): Span {
  const [start, end] = phraseSpan(doc, { from: i, to: i + 1 });
  return { start, end };
}

function phrase(doc: Document, range: TokenRange): Span {
  const [start, end] = phraseSpan(doc, range);
  return { start, end };
}

/** A link or an addressee without the ل that a verb has it with: «قال لقناة المرفأ» came through «قناة المرفأ»; the ل of «للقناة» is its article's too. */
function behindFor(doc: Document, range: TokenRange): Span {
  const { start, end } = phrase(doc, range);
  const type = doc.type(range.from);
  const glued = type !== null && type.preposition === 'ل' && type.conjunction === '' && doc.text[start] === 'ل';
  return glued && doc.text[start + 1] !== 'ل' && !type.article ? { start: start + 1, end } : { start, end };
}

/** Content from its first token to its last; a closing mark whose opening is not part of it stays outside. */
function span(doc: Document, range: TokenRange): Span {
  let { to } = range;
  while (to > range.from + 1 && (doc.kind(to - 1) === Kind.Line || doc.isMark(to - 1, '،,؛;'))) to--;
  return { start: doc.start(range.from), end: doc.end(to - 1) };
}
