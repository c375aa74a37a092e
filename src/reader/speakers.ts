/**
 * Speakers: which mentions are one and the same, and who speaks where nobody is named.
 *
 * Examples: «العطار» is «رئيس الوزراء سليم هادي العطار»; «الوزير» is the minister named last; «المصدر نفسه» is the last source;
 * a dropped subject («وأضاف», «مؤكدا») is whom the clause or the last statement names.
 */
import { Kind } from '../text/index.ts';
import { anaphor } from './anaphora.ts';
import { appositionsOf, persons } from './appositions.ts';
import { Clusters } from './clusters.ts';
import type { MentionCluster } from './entries.ts';
import type { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';
import { REACH } from './entries.ts';
import type { Candidate, SpokenBefore, Surroundings } from './candidate.ts';
import { candidatesFor } from './implicit.ts';
import { allNames, fullestName, namesIn } from './fullest-name.ts';
import { type NameCandidate, namesFor, type Naming, withGivenName } from './name-choice.ts';
import { sameAsInText, speakersOfText } from './headline-speakers.ts';
import { scanMentions } from './mention-scan.ts';
import { type Mention, mentionOf } from './mentions.ts';
import type { Models } from './model/models.ts';
import { dualKind, isDualVerb, twoBefore } from './pairs.ts';
import { heaviest } from './ranker.ts';
import type { EntityType } from './reading.ts';
import { isShort, type Referent, Referents } from './referents.ts';
import { POSTS } from './titles.ts';

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

/** Of each of several, the fullest name first, all that he is called. */
export type Called = readonly (readonly string[])[];

/** Chooses where several may be meant; -1 for none. Training puts its own in place of the rankers. */
export interface Choosing {
  /** Among the candidates for a dropped subject; `names` gives, of each who would speak, all that he is called. */
  subject(candidates: readonly Candidate[], draft: number, names: (candidate: Candidate) => Called): number;
  /** Among those whom a source that is told in short may mean. */
  referent(referents: readonly Referent[], draft: number, names: (referent: Referent) => Called): number;
  /** Among the names of a cluster. */
  name(names: readonly NameCandidate[], cluster: number): number;
}

/** Tokens of the finite verbs that report, rising. */
function reportingVerbs(drafts: readonly Draft[]): number[] {
  return drafts
    .flatMap(({ cue, cueForm }) => (cue !== -1 && (cueForm === 'perfect' || cueForm === 'imperfect') ? [cue] : []))
    .sort((a, b) => a - b);
}

/**
 * Resolves the speakers of all drafts, and leaves with each the rule that did it.
 *
 * @param drafts in the order of the text
 * @param models how far words belong to the names of sources, and what tells for a dropped subject, for a referent and for a name
 */
export function resolveSpeakers(
  doc: Document,
  drafts: readonly Draft[],
  { sourcehood, subjects, referents, names: named }: Pick<Models, 'sourcehood' | 'subjects' | 'referents' | 'names'>,
  choose: Choosing = {
    subject: (candidates) => heaviest(candidates, subjects),
    referent: (found) => heaviest(found, referents),
    name: (found) => heaviest(found, named),
  },
): Resolution {
  const sources = drafts.map((draft) => draft.sources.flatMap((range) => persons(doc, range)));
  const ranges = sourceRanges(drafts, sources);
  const { mentions, nested } = scanMentions(doc, ranges, reportingVerbs(drafts));
  const inner = new Set(nested);
  const bySource = new Map<number, Mention>();
  for (const mention of mentions) bySource.set(key(mention.range), mention);
  for (const range of ranges) if (!bySource.has(key(range))) bySource.set(key(range), mentionOf(doc, range, true));
  const headline = headlineEnd(doc);
  const all = [...new Set([...mentions, ...nested, ...bySource.values()])].sort((a, b) => a.range.from - b.range.from);
  const clusters = new Clusters(all, headline, appositionsOf(doc, mentions));
  const { owner, parents } = ownership(doc, drafts);
  const spoken: SpokenBefore[] = [];
  const heard = new Set<number>();
  const around: Surroundings = {
    doc,
    drafts,
    sourcehood,
    mentions,
    parents,
    owner,
    clusterOf: (mention) => clusters.clusterOf(mention),
    cluster: (index) => clusters.list[index],
    spoken,
    speakers: heard,
    told: sources.map((own) =>
      own.map((range) => {
        const mention = bySource.get(key(range));
        return mention === undefined ? -1 : clusters.clusterOf(mention);
      }),
    ),
  };
  const meant = new Referents(clusters, all, around);
  const called = (cluster: number, but: Mention | null): readonly string[] => {
    const own = clusters.list[cluster];
    return own === undefined ? [] : allNames(doc, own, inner, but);
  };
  const names = ({ clusters: several, mention }: Candidate): Called =>
    several.length > 0 ? several.map((one) => called(one, null)) : mention === null ? [] : [namesIn(doc, mention)];
  const speakers = drafts.map((draft, d): readonly ResolvedSpeaker[] => {
    let explicit = draft.sources.length > 0;
    const own = explicit ? (sources[d] ?? []) : draft.antecedent === null ? [] : [draft.antecedent];
    let resolved = own.flatMap((range): readonly number[] => {
      const mention = bySource.get(key(range)) ?? mentionOf(doc, range, true);
      const dual = own.length === 1 ? dualKind(around, mention) : null;
      const two = dual === null ? [] : twoBefore(around, range.from, dual);
      if (two.length > 0) {
        draft.rules.push('speaker/both');
        return two;
      }
      const known = clusters.clusterOf(mention);
      const found = known !== -1 ? { cluster: known, rule: 'speaker/name' } : anaphor(clusters, mention, around, d);
      const may = isShort(mention) ? meant.of(mention, found, d) : [];
      const chosen =
        may.length < 2
          ? undefined
          : may[
              choose.referent(may, d, (one) => [
                one.own === null ? called(one.cluster, mention) : namesIn(doc, one.own),
              ])
            ];
      const joined = chosen?.cluster ?? found.cluster;
      const alone = (chosen?.own ?? null) !== null;
      const cluster = alone ? clusters.part(mention) : joined;
      if (joined !== found.cluster) clusters.move(mention, joined);
      draft.rules.push(alone ? 'speaker/own-words' : joined === found.cluster ? found.rule : 'speaker/referent');
      learnGender(clusters.list[cluster], draft, own.length);
      return [cluster];
    });
    if (own.length === 0 && isDualVerb(draft)) {
      resolved = [...twoBefore(around, draft.cue, 'any')];
      if (resolved.length > 0) draft.rules.push('speaker/both');
    }
    if (own.length === 0 && resolved.length === 0) {
      const candidates = candidatesFor(around, d);
      const chosen = candidates[choose.subject(candidates, d, names)];
      if (chosen !== undefined) {
        draft.rules.push(ruleOf(chosen));
        if (chosen.source !== null) {
          takeSource(doc, draft, chosen.source);
          explicit = true;
        }
        resolved =
          chosen.clusters.length > 0
            ? [...chosen.clusters]
            : chosen.mention === null
              ? []
              : [settle(clusters, chosen.mention, around, d)];
      }
    }
    if (resolved.length > 0) spoken.push({ draft: d, clusters: resolved });
    for (const cluster of resolved) heard.add(cluster);
    return resolved.map((cluster) => ({ cluster, explicit }));
  });
  drafts.forEach((draft, d) => {
    if (draft.sources.length > 0 || draft.cue !== -1) return;
    const told = speakersOfText(
      doc,
      drafts,
      headline,
      d,
      speakers.map((own) => own.map(({ cluster }) => cluster)),
    );
    if (told.length === 0) return;
    speakers[d] = told.map((cluster) => ({ cluster, explicit: false }));
    draft.rules.push('speaker/text');
  });
  const aliases = sameAsInText(
    doc,
    drafts,
    headline,
    speakers.map((own) => own.map(({ cluster }) => cluster)),
    clusters.list,
  );
  clusters.merge(aliases);
  const naming: Naming = {
    inner,
    sources: new Set(sources.flatMap((own) => own.flatMap((range) => bySource.get(key(range)) ?? []))),
    headline,
  };
  return {
    clusters: clusters.list,
    speakers: speakers.map((own) => own.map((one) => ({ ...one, cluster: clusters.current(one.cluster) }))),
    names: clusters.list.map((cluster, index) => {
      const usual = fullestName(doc, cluster, inner);
      const offered = namesFor(doc, cluster, usual, naming);
      return offered.length < 2 ? usual : withGivenName(offered[choose.name(offered, index)]?.text ?? usual, offered);
    }),
    types: clusters.list.map((cluster) => bestType(cluster)),
  };
}

/** The first token behind the headline; 0 where the text is one paragraph. */
function headlineEnd(doc: Document): number {
  let end = 0;
  while (end < doc.count && doc.kind(end) !== Kind.Line) end++;
  return end === doc.count ? 0 : end;
}

/** What the ranker has found beside the verb is its source; words that it was taken for begin behind it. */
function takeSource(doc: Document, draft: Draft, source: TokenRange): void {
  draft.sources.push(source);
  // «وأصدرت الوزارة | بيانا | جاء فيه أن»: the document speaks, and is no link to itself.
  draft.chain = draft.chain.filter(({ from, to }) => to <= source.from || from >= source.to);
  draft.rules.push(source.from > draft.cue ? 'source/behind' : 'source/before');
  if (draft.addressee !== null && draft.addressee.from < source.to && source.from < draft.addressee.to)
    draft.addressee = null;
  const [first] = draft.content;
  if (first === undefined || first.from < source.from || first.from >= source.to) return;
  let from = source.to;
  while (from < first.to - 1 && doc.isComma(from)) from++;
  draft.content[0] = { from, to: first.to };
}

function settle(clusters: Clusters, mention: Mention, around: Surroundings, d: number): number {
  const known = clusters.clusterOf(mention);
  return known !== -1 ? known : anaphor(clusters, mention, around, d).cluster;
}

function ruleOf({ features }: Candidate): string {
  if (
    features.has('spoke1:here') ||
    features.has('spoke1:next') ||
    features.has('spoke1:near') ||
    features.has('spoke1:far')
  )
    return 'speaker/last';
  if (features.has('parent')) return 'speaker/embedding';
  if (features.has('relative:antecedent')) return 'speaker/antecedent';
  for (const role of ['subject', 'opening', 'topic'])
    if (features.has(`role:${role}:here`)) return 'speaker/clause-subject';
  if (features.has('mention:here')) return 'speaker/clause-mention';
  return features.has('mention:before') ? 'speaker/sentence-before' : 'speaker/earlier';
}

/** A number for a range: tokens are fewer than this. */
function key(range: TokenRange): number {
  return range.from * MOST_TOKENS + range.to;
}

const MOST_TOKENS = 2 ** 26;

/** The ranges that name speakers, sorted, without doubles. */
function sourceRanges(drafts: readonly Draft[], sources: readonly (readonly TokenRange[])[]): TokenRange[] {
  const found = new Map<number, TokenRange>();
  drafts.forEach((draft, d) => {
    for (const range of sources[d] ?? []) found.set(key(range), range);
    if (draft.antecedent !== null) found.set(key(draft.antecedent), draft.antecedent);
  });
  return [...found.values()].sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Whose words each token is, and inside whose words each cue stands. */
function ownership(doc: Document, drafts: readonly Draft[]): { owner: Int32Array; parents: number[] } {
  const owner = new Int32Array(doc.count).fill(-1);
  const ranges: { readonly from: number; readonly to: number; readonly d: number }[] = [];
  for (let d = 0; d < drafts.length; d++)
    for (const { from, to } of drafts[d]?.content ?? []) ranges.push({ from, to, d });
  // Wide ones first, so that the innermost is written last.
  ranges.sort((a, b) => b.to - b.from - (a.to - a.from));
  for (const { from, to, d } of ranges) owner.fill(d, from, to);
  const parents = drafts.map((draft, d) => {
    const inside = draft.cue === -1 ? -1 : (owner[draft.cue] ?? -1);
    return inside === d ? -1 : inside;
  });
  return { owner, parents };
}

/** The gender that the verb shows belongs to its source. */
function learnGender(cluster: MentionCluster | undefined, draft: Draft, sources: number): void {
  const agreement = draft.form?.agreement;
  if (cluster === undefined || agreement === null || agreement === undefined || agreement.person !== 3 || sources > 1)
    return;
  if (agreement.gender === undefined || agreement.number !== 'singular' || cluster.plural) return;
  // A feminine verb is sure, but for a man's given name and «وزير»; a masculine one may stand before a woman too, and names are borne by both.
  const man = cluster.mentions
    .slice(0, REACH)
    .some(({ gender, head }) => gender === 'm' || (head !== null && head.gender === 'm' && POSTS.has(head.word)));
  if (cluster.gender === null || (agreement.gender === 'f' && !man)) cluster.gender = agreement.gender;
}

function bestType(cluster: MentionCluster): EntityType {
  for (const mention of cluster.mentions) if (mention.type !== 'unknown') return mention.type;
  return 'unknown';
}
