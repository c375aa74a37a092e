/**
 * The people and bodies of an article in words, for whatever shows them: name, office, state, code, and who is meant where an office has no name.
 *
 * Example: «وزير النقل العراقي» without a name, published on 2032-05-06: office «وزير النقل العراقي · العراق», held by «سليم العطار · 12 articles,
 * 2031-02-03 to 2033-06-20, before and after that day»; or why nobody can be told.
 */
import type {
  ActorCandidate,
  ActorOffice,
  Article,
  Cluster,
  LexiconNames,
  MentionSpan,
  Reading,
} from '../reader/index.ts';
import {
  countryName,
  ENTITY_LABELS,
  type Language,
  MENTION_LABELS,
  REASON_LABELS,
  STANDING_LABELS,
  UNRESOLVED_OFFICE_LABELS,
  WORDS,
} from '../messages/index.ts';
import { bareName, sameName, textOf } from './record.ts';

export interface ActorInWords {
  /** Unique in the article: c0 for a cluster, n1 for a name that is in none. */
  readonly id: string;
  readonly name: string;
  /** The clusters it is made of; none for a name by itself. */
  readonly clusters: readonly number[];
  readonly type: string;
  /** As event data write it: IRQGOV; null where not known. */
  readonly code: string | null;
  /** How many statements are this actor's. */
  readonly statements: number;
  readonly spans: readonly MentionSpan[];
  /** Offices as printed, for a short line. */
  readonly titles: readonly string[];
  /** Of each value the parts that may run in different directions. */
  readonly rows: readonly { readonly label: string; readonly parts: readonly string[] }[];
}

/** What a noun phrase must be to be somebody: a speaker, or what a name, an office or a code tells of. */
const NOBODY: ReadonlySet<string> = new Set(['document', 'unnamed', 'unknown']);
const PEOPLE_FIRST = ['person', 'group', 'organisation', 'media', 'state'];

/** People first, then bodies and states, each in the order of the text. */
export function actorRows(
  article: Article,
  reading: Reading,
  names: LexiconNames,
  language: Language,
): readonly ActorInWords[] {
  const statements = new Map<number, number>();
  for (const { speakers } of reading.statements)
    for (const { cluster } of speakers) statements.set(cluster, (statements.get(cluster) ?? 0) + 1);
  const named = new Set<number>();
  for (const { cluster, type } of reading.mentions)
    if (cluster !== null && (type === 'person' || type === 'organisation' || type === 'state')) named.add(cluster);
  const listed = reading.clusters.flatMap((cluster, c): Ordered[] => {
    const known = named.has(c) || statements.has(c) || cluster.offices.length > 0 || cluster.code !== null;
    // A phrase about a state that has no code and says nothing is nobody: «قيادة البلاد».
    const silent = cluster.type === 'state' && cluster.code === null && !statements.has(c);
    if (!known || silent || NOBODY.has(cluster.type)) return [];
    return [
      {
        order: PEOPLE_FIRST.indexOf(cluster.type),
        actor: ofCluster(article, cluster, c, statements.get(c) ?? 0, names, language),
      },
    ];
  });
  const actors = oneRowAState(listed, names);
  for (const alone of namesAlone(article, reading, language)) {
    const known = whoseName(alone, actors);
    if (known === null) actors.push(alone);
    else
      actors[known.at] = {
        ...known.of,
        actor: { ...known.of.actor, spans: [...known.of.actor.spans, ...alone.actor.spans] },
      };
  }
  return actors.sort((a, b) => a.order - b.order || place(a.actor) - place(b.actor)).map(({ actor }) => actor);
}

interface Ordered {
  readonly order: number;
  readonly actor: ActorInWords;
}

const STATE = PEOPLE_FIRST.indexOf('state');

/** Phrases that are coded as one and the same state are one row, under its name: «العراق», «بغداد», «العراق الشقيق». */
function oneRowAState(listed: readonly Ordered[], names: LexiconNames): Ordered[] {
  const rows: Ordered[] = [];
  const byCode = new Map<string, number>();
  for (const one of listed) {
    const { code } = one.actor;
    const at = one.order === STATE && code?.length === 3 ? byCode.get(code) : undefined;
    const known = at === undefined ? undefined : rows[at];
    if (at === undefined || known === undefined) {
      if (one.order === STATE && code?.length === 3) byCode.set(code, rows.length);
      rows.push(one);
      continue;
    }
    const { name, statements, spans, clusters } = known.actor;
    rows[at] = {
      order: STATE,
      actor: {
        ...known.actor,
        // «بغداد» and «العراق الشقيق» are العراق.
        name: code === null ? name : countryName(names, code, 'ar'),
        clusters: [...clusters, ...one.actor.clusters],
        statements: statements + one.actor.statements,
        spans: [...spans, ...one.actor.spans],
      },
    };
  }
  return rows;
}

/** The one listed person or body whose name has all the words of a name: «العطار» of «سليم العطار»; null for none, or two. */
function whoseName(alone: Ordered, actors: readonly Ordered[]): { readonly at: number; readonly of: Ordered } | null {
  const words = wordsOf(alone.actor.name);
  const person = alone.order === 0;
  const found = actors.flatMap((of, at) => {
    if ((of.order === 0) !== person || of.actor.id.startsWith('n')) return [];
    const own = new Set(wordsOf(of.actor.name));
    return words.every((word) => own.has(word)) ? [{ at, of }] : [];
  });
  const [only] = found;
  return found.length === 1 && only !== undefined ? only : null;
}

function wordsOf(name: string): string[] {
  return bareName(name).split(' ');
}

/** The headline comes first. */
function place({ spans }: ActorInWords): number {
  const first = spans[0];
  return first === undefined ? Number.MAX_SAFE_INTEGER : first.part === 'headline' ? first.start - 1e9 : first.start;
}

function ofCluster(
  article: Article,
  cluster: Cluster,
  index: number,
  statements: number,
  names: LexiconNames,
  language: Language,
): ActorInWords {
  const rows: { label: string; parts: readonly string[] }[] = [];
  const titles: string[] = [];
  for (const office of cluster.offices) {
    const printed = textOf(article, office.span.part).slice(office.span.start, office.span.end);
    titles.push(printed);
    rows.push({ label: WORDS.office[language], parts: officeParts(office, printed, names, language) });
  }
  for (const candidate of cluster.candidates)
    rows.push({ label: WORDS.holder[language], parts: candidateParts(candidate, language) });
  if (cluster.unresolved !== undefined)
    rows.push({ label: WORDS.holder[language], parts: [UNRESOLVED_OFFICE_LABELS[cluster.unresolved][language]] });
  return {
    id: `c${index}`,
    name: cluster.name,
    clusters: [index],
    type: ENTITY_LABELS[cluster.type][language],
    code: cluster.code,
    statements,
    spans: cluster.mentions,
    titles,
    rows,
  };
}

/** The office by its id where labels are English, then state and standing, then the words of the article. */
function officeParts(
  { office, country, body, standing }: ActorOffice,
  printed: string,
  names: LexiconNames,
  language: Language,
): string[] {
  const parts = language === 'ar' ? [printed] : [office.replaceAll('-', ' ')];
  if (country !== null) parts.push(countryName(names, country, language));
  if (standing !== 'holder') parts.push(STANDING_LABELS[standing][language]);
  // A code is the state that an envoy is sent to.
  if (/^[A-Z]{3}$/.test(body)) parts.push(countryName(names, body, language));
  if (language === 'en') parts.push(printed);
  return parts;
}

function candidateParts({ name, from, to, evidence, reason }: ActorCandidate, language: Language): string[] {
  const range = from === null && to === null ? [] : [`${from ?? '…'} – ${to ?? '…'}`];
  const count = evidence === 0 ? [] : [`${WORDS.evidence[language]}: ${evidence}`];
  return [name, ...count, ...range, REASON_LABELS[reason][language]];
}

/** People and bodies that the tagger alone tells of; one name is listed once. */
function namesAlone(article: Article, reading: Reading, language: Language): { order: number; actor: ActorInWords }[] {
  const found: { name: string; type: 'person' | 'organisation'; spans: MentionSpan[] }[] = [];
  for (const { type, cluster, part, start, end } of reading.mentions) {
    if (cluster !== null || (type !== 'person' && type !== 'organisation')) continue;
    const name = textOf(article, part).slice(start, end);
    const span = part === undefined ? { start, end } : { part, start, end };
    const known = found.find((one) => one.type === type && sameName(one.name, name));
    if (known === undefined) found.push({ name, type, spans: [span] });
    else known.spans.push(span);
  }
  return found.map(({ name, type, spans }, n) => ({
    order: PEOPLE_FIRST.indexOf(type),
    actor: {
      id: `n${n + 1}`,
      name,
      clusters: [],
      type: MENTION_LABELS[type][language],
      code: null,
      statements: 0,
      spans,
      titles: [],
      rows: [],
    },
  }));
}
