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
} from '../../reader/index.ts';
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
import { sameName, textOf } from './record.ts';

export interface ActorInWords {
  /** Unique in the article: c0 for a cluster, n1 for a name that is in none. */
  readonly id: string;
  readonly name: string;
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
  const listed = reading.clusters.flatMap((cluster, c) => {
    const known = named.has(c) || statements.has(c) || cluster.offices.length > 0 || cluster.code !== null;
    if (!known || NOBODY.has(cluster.type)) return [];
    return [
      {
        order: PEOPLE_FIRST.indexOf(cluster.type),
        actor: ofCluster(article, cluster, c, statements.get(c) ?? 0, names, language),
      },
    ];
  });
  listed.push(...namesAlone(article, reading, language));
  return listed.sort((a, b) => a.order - b.order || place(a.actor) - place(b.actor)).map(({ actor }) => actor);
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
      type: MENTION_LABELS[type][language],
      code: null,
      statements: 0,
      spans,
      titles: [],
      rows: [],
    },
  }));
}
