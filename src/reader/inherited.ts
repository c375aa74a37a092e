/**
 * Inherited links: what follows a communiqué's opening came through it, until somebody outside it speaks.
 *
 * Example: «وذكر بيان للبلدية، تلقته "الشراع"، أن "الرئيس استقبل السفير".» opens; «وأكد الرئيس، بحسب البيان، ..., مضيفا ...» and
 * «وأشار إلى ...» came through the same communiqué and the same hands: their links are those of the opening, marked inherited.
 * «من جهة أخرى، قال التاجر لقناة المرفأ ...» ends it.
 */
import type { Document } from './document.ts';
import type { Draft, DraftLink, TokenRange } from './draft.ts';
import type { Resolution } from './speakers.ts';

/** The communiqué that is being reported from. */
interface Opened {
  /** Where it was mentioned last. */
  document: TokenRange;
  /** Who carried it or took it in. */
  readonly others: readonly DraftLink[];
  /** Clusters of those who speak in it, and of all whom it names. */
  readonly speakers: Set<number>;
  readonly named: Set<number>;
}

/**
 * Adds inherited links to the chains.
 *
 * @param drafts in the order of the text, with their own links
 * @param resolution who speaks in each
 */
export function inheritLinks(doc: Document, drafts: readonly Draft[], resolution: Resolution): void {
  const clusterAt = clustersByToken(doc, resolution);
  let opened: Opened | null = null;
  let outer: Draft | null = null;
  for (const [d, draft] of drafts.entries()) {
    if (outer !== null && standsIn(draft, outer)) continue;
    outer = draft;
    const speakers = (resolution.speakers[d] ?? []).map(({ cluster }) => cluster);
    const document = documentOf(doc, draft);
    if (document !== null) {
      const again = opened !== null && isSame(doc, document.range, opened);
      if (opened === null || !again) opened = open(document.range, draft);
      else {
        opened.document = document.range;
        inherit(draft, opened, false);
      }
      if (!document.isSource) for (const speaker of speakers) opened.speakers.add(speaker);
    } else if (opened !== null) {
      const goesOn = speakers.some((one) => opened?.speakers.has(one) || opened?.named.has(one));
      if (!goesOn || draft.chain.some((link) => link.relation === 'media')) opened = null;
      else {
        inherit(draft, opened, true);
        for (const speaker of speakers) opened.speakers.add(speaker);
      }
    }
    if (opened !== null) collect(draft.content, clusterAt, opened.named);
  }
}

/** For every token the cluster of the mention that begins there, or -1. */
function clustersByToken(doc: Document, resolution: Resolution): Int32Array {
  const at = new Int32Array(doc.count).fill(-1);
  for (const [c, cluster] of resolution.clusters.entries())
    for (const mention of cluster.mentions) if (at[mention.range.from] === -1) at[mention.range.from] = c;
  return at;
}

function collect(content: readonly TokenRange[], clusterAt: Int32Array, named: Set<number>): void {
  for (const range of content)
    for (let k = range.from; k < range.to; k++) {
      const cluster = clusterAt[k] ?? -1;
      if (cluster !== -1) named.add(cluster);
    }
}

/** Whether a statement stands inside the words of another: it came through nobody but that speaker. */
function standsIn(draft: Draft, outer: Draft): boolean {
  const at = draft.cue === -1 ? (draft.content[0]?.from ?? -1) : draft.cue;
  return outer.content.some((range) => at >= range.from && at < range.to);
}

interface Named {
  readonly range: TokenRange;
  /** Whether the document itself speaks: «ذكر بيان». */
  readonly isSource: boolean;
}

/** The document that a statement's own sentence names: its link, or its source. */
function documentOf(doc: Document, draft: Draft): Named | null {
  const link = draft.chain.find(({ relation }) => relation === 'document');
  if (link !== undefined) return { range: link, isSource: false };
  const source = draft.sources[0];
  if (source === undefined || !doc.isNoun(source.from, 'document')) return null;
  return { range: { from: source.from, to: source.from + 1 }, isSource: true };
}

/** «البيان», «البلاغ نفسه» behind «بيان»: the document that is being reported from. */
function isSame(doc: Document, range: TokenRange, opened: Opened): boolean {
  const word = (at: number): string => doc.type(at)?.nouns[0]?.word ?? '';
  return doc.type(range.from)?.article === true && word(range.from) === word(opened.document.from);
}

function open(document: TokenRange, draft: Draft): Opened {
  const others = draft.chain.filter(({ relation }) => relation === 'received' || relation === 'media');
  return { document, others, speakers: new Set(), named: new Set() };
}

/** Gives a statement the links that it does not name itself. */
function inherit(draft: Draft, opened: Opened, withDocument: boolean): void {
  const has = (link: DraftLink): boolean => draft.chain.some(({ relation }) => relation === link.relation);
  const all: DraftLink[] = withDocument ? [{ ...opened.document, relation: 'document', inherited: true }] : [];
  for (const link of opened.others) all.push({ ...link, inherited: true });
  const added = all.filter((link) => !has(link));
  if (added.length === 0) return;
  draft.chain = [...draft.chain, ...added];
  draft.rules.push('chain/inherited');
}
