/**
 * Headline speakers: a headline names by half whom the text names in full, where both tell the same words.
 *
 * Example: headline «طرق المحافظة: إغلاق الجسر أسبوعا», text «كشفت الإدارة العامة للطرق أن الجسر سيغلق أسبوعا»: one speaker.
 */
import { weighty } from './designation-words.ts';
import type { Document } from './document.ts';
import type { Draft } from './draft.ts';
import { REACH } from './entries.ts';
import type { MentionCluster } from './entries.ts';
import type { EntityType } from './reading.ts';

/** Statements of the text that a headline's is compared with. */
const MOST_COMPARED = 6;
/** The least part of the headline's words that the text must have. */
const LEAST_SHARED = 0.4;
const PEOPLE: ReadonlySet<EntityType> = new Set<EntityType>(['person', 'unnamed', 'unknown']);
const BODIES: ReadonlySet<EntityType> = new Set<EntityType>(['organisation', 'state', 'media', 'group', 'unknown']);

/** Who speaks where: the headline and the text behind it. */
interface Speaking {
  readonly drafts: readonly Draft[];
  /** First token behind the headline. */
  readonly end: number;
  /** Clusters that speak in each draft. */
  readonly speakers: readonly (readonly number[])[];
  readonly clusters: readonly MentionCluster[];
}

/**
 * For each cluster that only the headline names, the cluster of the text that says the same.
 *
 * @param end first token behind the headline
 * @param speakers clusters that speak in each draft
 */
export function sameAsInText(
  doc: Document,
  drafts: readonly Draft[],
  end: number,
  speakers: readonly (readonly number[])[],
  clusters: readonly MentionCluster[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const speaking: Speaking = { drafts, end, speakers, clusters };
  drafts.forEach((draft, d) => {
    const own = speakers[d]?.[0];
    const source = draft.sources[0];
    if (own === undefined || source === undefined || source.from >= end || draft.sources.length !== 1) return;
    const cluster = clusters[own];
    if (cluster === undefined || found.has(own)) return;
    if (cluster.mentions.some(({ range, name }) => range.from >= end || name.length > 0)) return;
    let same = describedBehind(speaking, cluster);
    if (same === -1) same = tellsTheSame(doc, speaking, d, cluster);
    if (same === -1) same = onlyOne(speaking, cluster);
    if (same !== -1) found.set(own, same);
  });
  return found;
}

/** Of the first that speak in the text, the one who tells most of a headline's words; -1 where nobody tells enough of them. */
function tellsTheSame(
  doc: Document,
  { drafts, end, speakers, clusters }: Speaking,
  d: number,
  cluster: MentionCluster,
): number {
  const draft = drafts[d];
  if (draft === undefined) return -1;
  const words = contentWords(doc, draft);
  let best = -1;
  let most = LEAST_SHARED;
  let compared = 0;
  for (let k = d + 1; k < drafts.length && compared < MOST_COMPARED; k++) {
    const other = drafts[k];
    const speaker = speakers[k]?.[0];
    if (other === undefined || speaker === undefined || other.sources.length === 0) continue;
    if ((other.sources[0]?.from ?? 0) < end) continue;
    compared++;
    const theirs = clusters[speaker];
    if (theirs === cluster || speakers[k]?.length !== 1 || !alike(cluster, theirs)) continue;
    const told = contentWords(doc, other);
    const shared = [...words].filter((word) => told.has(word)).length / Math.max(1, words.size);
    if (shared > most) {
      most = shared;
      best = speaker;
    }
  }
  return best;
}

/** The one of those who speak in the text, but for the cluster itself, of whom something holds; -1 where several are, or nobody. */
function onlySpeaker(
  { drafts, end, speakers, clusters }: Speaking,
  cluster: MentionCluster,
  holds: (other: MentionCluster) => boolean,
): number {
  let only = -1;
  for (const [d, { sources }] of drafts.entries()) {
    if (sources.length === 0 || (sources[0]?.from ?? 0) < end) continue;
    for (const speaker of speakers[d] ?? []) {
      const other = clusters[speaker];
      if (other === undefined || other === cluster || speaker === only || !holds(other)) continue;
      if (only !== -1) return -1;
      only = speaker;
    }
  }
  return only;
}

/** «سياسي أوكراني: ...» whom the text goes on to call «السياسي الأوكراني سليم العطار»; -1 where it calls several so, or nobody. */
function describedBehind(speaking: Speaking, cluster: MentionCluster): number {
  const [mention] = cluster.mentions;
  if (mention === undefined || mention.definite || mention.words.length < LEAST_DESCRIBED) return -1;
  if (mention.type === 'document' || mention.type === 'organisation' || mention.type === 'state') return -1;
  return onlySpeaker(
    speaking,
    cluster,
    ({ plural, mentions }) =>
      plural === cluster.plural &&
      mentions
        .slice(0, REACH)
        .some(({ name, words }) => name.length > 0 && mention.words.every((word) => words.includes(word))),
  );
}

/** Words of a description that tells somebody apart. */
const LEAST_DESCRIBED = 2;

/**
 * «لاعب كيني يقترح» where one person speaks in all the text, «صحة الجزيرة تنفي» where one body shares a word with it; -1 where
 * there are several.
 */
function onlyOne(speaking: Speaking, cluster: MentionCluster): number {
  const [mention] = cluster.mentions;
  if (mention === undefined) return -1;
  const person = mention.type === 'person' || mention.type === 'unnamed';
  if (person && mention.definite) return -1;
  const own = mention.words.filter((word) => !mention.nations.includes(word));
  return onlySpeaker(speaking, cluster, (other) => {
    const theirs = other.mentions.slice(0, REACH);
    if (!alike(cluster, other)) return false;
    if (person) return theirs.some(({ name }) => name.length > 0);
    return (
      !theirs.some(({ type }) => type === 'person') &&
      theirs.some(({ words }) => own.some((word) => words.includes(word)))
    );
  });
}

/**
 * The speakers of a headline that is nothing but words, «"لن نغادر"»: who says them in the text, else who speaks first there.
 *
 * @param end first token behind the headline
 * @param speakers clusters that speak in each draft
 */
export function speakersOfText(
  doc: Document,
  drafts: readonly Draft[],
  end: number,
  d: number,
  speakers: readonly (readonly number[])[],
): readonly number[] {
  const own = drafts[d];
  if (own === undefined || own.cue !== -1 || (own.content[0]?.from ?? end) >= end) return [];
  const words = contentWords(doc, own);
  let best: readonly number[] = [];
  let most = -1;
  let compared = 0;
  for (let k = d + 1; k < drafts.length && compared < MOST_COMPARED; k++) {
    const other = drafts[k];
    const theirs = speakers[k] ?? [];
    if (other === undefined || theirs.length === 0 || (other.content[0]?.from ?? 0) < end) continue;
    compared++;
    const told = contentWords(doc, other);
    const shared = [...words].filter((word) => told.has(word)).length / Math.max(1, words.size);
    if (shared > most + 0.2 || most < 0) {
      most = shared;
      best = theirs;
    }
  }
  return best;
}

function contentWords(doc: Document, { content }: Draft): Set<string> {
  const words = new Set<string>();
  for (const { from, to } of content)
    for (let i = from; i < to; i++) {
      if (doc.type(i) === null || doc.type(i)?.function !== null) continue;
      const word = weighty(doc, i);
      if (word.length > 2) words.add(word);
    }
  return words;
}

function alike(a: MentionCluster, b: MentionCluster | undefined): boolean {
  if (b === undefined || a.plural !== b.plural) return false;
  const types = (one: MentionCluster): EntityType[] => one.mentions.slice(0, REACH).map(({ type }) => type);
  const all = [...types(a), ...types(b)];
  if (all.includes('document')) return all.every((type) => type === 'document');
  return all.every((type) => PEOPLE.has(type)) || all.every((type) => BODIES.has(type));
}
