/**
 * Speakers: which mentions are one and the same, and who speaks where nobody is named.
 *
 * Examples: «السوداني» is «رئيس الوزراء محمد شياع السوداني»; «الوزير» is the minister named last; «المصدر نفسه» and a dropped
 * subject («وأضاف», «مؤكدا») are the last speaker, if the verb agrees with him.
 */
import type { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';
import { type Mention, mentionOf, phraseText } from './mentions.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import type { EntityType } from './reading.ts';
import { isProper } from './word-class.ts';

export interface MentionCluster {
  readonly mentions: Mention[];
  gender: 'm' | 'f' | null;
  plural: boolean;
}

export interface ResolvedSpeaker {
  readonly cluster: number;
  readonly explicit: boolean;
}

export interface Resolution {
  readonly clusters: readonly MentionCluster[];
  /** Speakers of each draft, in its order. */
  readonly speakers: readonly (readonly ResolvedSpeaker[])[];
  readonly names: readonly string[];
  readonly types: readonly EntityType[];
}

export function resolveSpeakers(doc: Document, drafts: readonly Draft[]): Resolution {
  const clusters: MentionCluster[] = [];
  const found: { mention: Mention; draft: number }[] = [];
  drafts.forEach((draft, d) => {
    for (const range of draft.sources) found.push({ mention: mentionOf(doc, range), draft: d });
  });
  for (const mention of titledNames(doc))
    if (!found.some(({ mention: other }) => overlap(other.range, mention.range))) found.push({ mention, draft: -1 });
  found.sort((a, b) => a.mention.range.from - b.mention.range.from);
  // Named mentions first, so that a surname that comes before the full name still meets it.
  const clusterOf = new Map<Mention, number>();
  for (const { mention } of found) if (isFull(mention)) clusterOf.set(mention, join(clusters, mention));
  const speakers: ResolvedSpeaker[][] = drafts.map(() => []);
  const lastOf: { cluster: number; draft: number }[] = [];
  drafts.forEach((draft, d) => {
    const own = found.filter((entry) => entry.draft === d);
    const resolved: ResolvedSpeaker[] = [];
    for (const { mention } of own) {
      let cluster = clusterOf.get(mention);
      if (cluster === undefined) {
        cluster = anaphor(clusters, mention, lastOf, draft);
        if (cluster === -1) {
          clusters.push({ mentions: [mention], gender: null, plural: false });
          cluster = clusters.length - 1;
        } else clusters[cluster]?.mentions.push(mention);
        clusterOf.set(mention, cluster);
      }
      resolved.push({ cluster, explicit: true });
      learn(clusters[cluster], draft, own.length);
    }
    if (own.length === 0) resolved.push(...implicit(doc, draft, d, drafts, speakers, clusters, lastOf));
    speakers[d] = resolved;
    if (resolved.length > 0 && !isEmbedded(drafts, d))
      for (const { cluster } of resolved) lastOf.push({ cluster, draft: d });
  });
  return {
    clusters,
    speakers,
    names: clusters.map((cluster) => fullestName(doc, cluster)),
    types: clusters.map((cluster) => bestType(cluster)),
  };
}

function overlap(a: TokenRange, b: TokenRange): boolean {
  return a.from < b.to && b.from < a.to;
}

/** A mention that says enough to stand by itself: a full name, a designation of several words, an indefinite one. */
function isFull(mention: Mention): boolean {
  if (mention.anaphoric) return false;
  if (mention.head === null) return mention.name.length >= 2 || mention.words.length >= 2;
  return mention.name.length > 0 || mention.words.length >= 2 || !mention.definite;
}

/** Title and name anywhere in the text: «شارك وزير الإعلام زياد المكاري». */
function titledNames(doc: Document): Mention[] {
  const out: Mention[] = [];
  for (let i = 0; i < doc.count; i++) {
    if (!doc.isNoun(i, 'office', 'rank', 'honorific', 'profession')) continue;
    const stop = nounPhraseEnd(doc, i, Math.min(doc.count, i + 18), { single: true });
    if (stop <= i + 1) continue;
    const mention = mentionOf(doc, { from: i, to: stop });
    if (mention.name.length > 0) {
      out.push(mention);
      i = stop - 1;
    }
  }
  return out;
}

/** The cluster of a full mention: one that bears the same name, or the same words; else a new one. */
function join(clusters: MentionCluster[], mention: Mention): number {
  let best = -1;
  let bestScore = 0;
  clusters.forEach((cluster, c) => {
    for (const other of cluster.mentions) {
      const score = likeness(mention, other);
      if (score > 0 && score >= bestScore) {
        best = c;
        bestScore = score;
      }
    }
  });
  if (best === -1) {
    clusters.push({ mentions: [mention], gender: null, plural: false });
    return clusters.length - 1;
  }
  clusters[best]?.mentions.push(mention);
  return best;
}

/** 0 where two mentions are not the same, else how sure it is. */
function likeness(a: Mention, b: Mention): number {
  if (a.name.length > 0 && b.name.length > 0) {
    const [short, long] = a.name.length <= b.name.length ? [a.name, b.name] : [b.name, a.name];
    const shared = short.filter((word) => long.includes(word)).length;
    if (shared === short.length)
      return short.length === 1 ? (long.at(-1) === short[0] || long.length === 1 ? 2 : 1) : 3;
    return 0;
  }
  if (a.name.length > 0 || b.name.length > 0) {
    // A title without a name against a titled name: «رئيس الوزراء» and «رئيس الوزراء محمد».
    const [title, named] = a.name.length > 0 ? [b, a] : [a, b];
    if (title.head === null || named.head === null || !samePost(title, named)) return 0;
    return title.words.length >= 2 && title.words.every((word) => named.words.includes(word)) ? 2 : 0;
  }
  if (a.head !== null && b.head !== null && a.head.class !== b.head.class) return 0;
  if (
    a.head !== null &&
    b.head !== null &&
    (a.head.word !== b.head.word || (a.head.number === 'plural') !== (b.head.number === 'plural'))
  )
    return 0;
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (
    !short.definite &&
    short.head !== null &&
    short.head.class !== 'organisation' &&
    short.words.length !== long.words.length
  )
    return 0;
  if (short.words.length >= 2 && short.words.every((word) => long.words.includes(word))) return 2;
  if (short.words.length === 1 && long.words.length === 1 && short.words[0] === long.words[0]) return 2;
  return 0;
}

function samePost(a: Mention, b: Mention): boolean {
  return a.head?.word === b.head?.word;
}

/**
 * The cluster that a short mention stands for: the nearest before it that bears the name or has the same head and all
 * its words, or the last speaker; -1 for none. A mention without an article is somebody new.
 */
function anaphor(
  clusters: readonly MentionCluster[],
  mention: Mention,
  last: readonly { cluster: number }[],
  draft: Draft,
): number {
  if (mention.anaphoric) {
    const same = [...last]
      .reverse()
      .find(({ cluster }) => fits(clusters[cluster], draft) && compatible(clusters[cluster], mention));
    if (same !== undefined) return same.cluster;
  }
  const at = mention.range.from;
  let best = -1;
  let bestAt = -1e9;
  clusters.forEach((cluster, c) => {
    for (const other of cluster.mentions) {
      if (other === mention || !refersTo(mention, other)) continue;
      const nearness = other.range.from < at ? other.range.from : -other.range.from;
      if (nearness > bestAt) {
        best = c;
        bestAt = nearness;
      }
    }
  });
  return best;
}

function compatible(cluster: MentionCluster | undefined, mention: Mention): boolean {
  const other = cluster?.mentions.find(({ head }) => head !== null);
  if (mention.head === null || other === undefined || other.head === null) return true;
  if (mention.head.class === 'unnamed')
    return other.head.class === 'unnamed' && (mention.head.number === 'plural') === (other.head.number === 'plural');
  return mention.type === other.type || (mention.type === 'person' && other.type === 'unknown');
}

/** «بلاجي» to «عبد السلام بلاجي»; «الوزير» to «وزير السياحة»; «السلطات» to «السلطات اليونانية»; never «مصدر» to «مصادر». */
function refersTo(mention: Mention, other: Mention): boolean {
  if (mention.head === null && mention.words.length > 0) {
    if (other.name.length > 0) return mention.words.every((word) => other.name.includes(word));
    return mention.words.every((word) => other.words.includes(word)) && mention.definite === other.definite;
  }
  if (mention.head === null || other.head === null) return false;
  if (mention.head.word !== other.head.word || (mention.head.number === 'plural') !== (other.head.number === 'plural'))
    return false;
  if (!mention.definite)
    return mention.words.length === other.words.length && mention.words.every((word) => other.words.includes(word));
  return mention.words.every((word) => other.words.includes(word) || ANAPHORIC_WORDS.has(word));
}

const ANAPHORIC_WORDS = new Set(['نفس', 'ذات', 'عين', 'مذكور', 'مذكوره']);

/** Gender and number that the verb shows belong to its source. */
function learn(cluster: MentionCluster | undefined, draft: Draft, sources: number): void {
  const agreement = draft.form?.agreement;
  if (cluster === undefined || agreement === null || agreement === undefined || agreement.person !== 3 || sources > 1)
    return;
  if (agreement.gender !== undefined && cluster.gender === null && agreement.number === 'singular')
    cluster.gender = agreement.gender;
}

function fits(cluster: MentionCluster | undefined, draft: Draft): boolean {
  const agreement = draft.form?.agreement;
  if (cluster === undefined) return false;
  if (
    agreement === null ||
    agreement === undefined ||
    agreement.gender === undefined ||
    agreement.number !== 'singular'
  )
    return true;
  return cluster.gender === null || cluster.gender === agreement.gender;
}

function isEmbedded(drafts: readonly Draft[], d: number): boolean {
  const cue = drafts[d]?.cue ?? -1;
  if (cue === -1) return false;
  return drafts.some((other, o) => o !== d && other.content.some((range) => range.from <= cue && cue < range.to));
}

/** Who speaks where the subject is dropped. */
function implicit(
  doc: Document,
  draft: Draft,
  d: number,
  drafts: readonly Draft[],
  speakers: readonly ResolvedSpeaker[][],
  clusters: MentionCluster[],
  last: readonly { cluster: number; draft: number }[],
): ResolvedSpeaker[] {
  const plural = draft.form?.agreement?.number === 'plural' || draft.form?.agreement?.number === 'dual';
  if (isEmbedded(drafts, d) || last.length === 0) {
    const near = nearestBefore(doc, draft, clusters);
    if (near !== -1) return [{ cluster: near, explicit: false }];
  }
  // The statement before, all its speakers.
  for (let k = last.length - 1; k >= 0 && k >= last.length - 8; k--) {
    const entry = last[k];
    if (entry === undefined) continue;
    const group = (speakers[entry.draft] ?? []).map(({ cluster }) => cluster);
    if (group.length > 1 && plural) return group.map((cluster) => ({ cluster, explicit: false }));
    if (fits(clusters[entry.cluster], draft))
      return group.length > 1 && draft.cueForm === 'participle'
        ? group.map((cluster) => ({ cluster, explicit: false }))
        : [{ cluster: entry.cluster, explicit: false }];
  }
  const fallback = last.at(-1);
  if (fallback !== undefined) return [{ cluster: fallback.cluster, explicit: false }];
  const near = nearestBefore(doc, draft, clusters);
  return near === -1 ? [] : [{ cluster: near, explicit: false }];
}

/** The noun phrase that opens the sentence, or stands nearest before the cue, as a speaker not marked as source. */
function nearestBefore(doc: Document, draft: Draft, clusters: MentionCluster[]): number {
  if (draft.cue === -1) return -1;
  const floor = doc.sentenceStart(draft.cue);
  let best: TokenRange | null = null;
  for (let i = floor; i < draft.cue; i++) {
    if (
      !(
        doc.isNoun(
          i,
          'office',
          'rank',
          'honorific',
          'organisation',
          'state',
          'group',
          'unnamed',
          'profession',
          'country',
          'outlet',
          'carrier',
        ) || isProper(doc, i)
      )
    )
      continue;
    const stop = nounPhraseEnd(doc, i, draft.cue, { single: true });
    if (stop <= i) continue;
    if (best === null) best = { from: i, to: stop };
    i = stop - 1;
  }
  if (best === null) return -1;
  const mention = mentionOf(doc, best);
  return join(clusters, mention);
}

/** The fullest name the article has for a cluster: a person's longest name, else the longest designation. */
function fullestName(doc: Document, cluster: MentionCluster): string {
  let name = '';
  for (const mention of cluster.mentions) {
    if (mention.nameRange === null) continue;
    const text = phraseText(doc, mention.nameRange);
    if (text.length > name.length) name = text;
  }
  if (name !== '') return name;
  let best = '';
  for (const mention of cluster.mentions)
    if (mention.text.length > best.length && mention.words.length <= 14) best = mention.text;
  return best === '' ? (cluster.mentions[0]?.text ?? '') : best;
}

function bestType(cluster: MentionCluster): EntityType {
  for (const mention of cluster.mentions) if (mention.type !== 'unknown') return mention.type;
  return 'unknown';
}
