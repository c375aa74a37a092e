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
  /** Whether it is a communiqué, which speaks itself or was handed in, so that it may report the words of all whom it names. */
  readonly speaks: boolean;
  /** Clusters of those who speak in it, and of all whom it names. */
  readonly speakers: Set<number>;
  readonly named: Set<number>;
  /** Clusters of the communiqué itself. */
  readonly itself: Set<number>;
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
      if (opened === null || !again) opened = open(document, draft);
      else {
        opened.document = document.range;
        inherit(draft, opened, false);
      }
      for (const speaker of speakers) (document.isSource ? opened.itself : opened.speakers).add(speaker);
    } else if (opened !== null) {
      if (endsHere(doc, draft) || !goesOn(opened, speakers)) opened = null;
      else {
        // Where the communiqué goes on itself («وأضاف»), it is no link of its own words.
        const itself = speakers.some((one) => opened?.itself.has(one));
        inherit(draft, opened, !itself);
        if (!itself) for (const speaker of speakers) opened.speakers.add(speaker);
      }
    }
    if (opened !== null) {
      collect(draft.content, clusterAt, opened.named);
      // «جاء في بيان النيابة»: whose communiqué it is.
      if (document?.isSource === true)
        collect(
          draft.sources.map(({ from, to }) => ({ from: from + 1, to })),
          clusterAt,
          opened.named,
        );
    }
  }
}

/** Whether the speakers are those who spoke through the communiqué, or, where it speaks itself, anybody whom it names. */
function goesOn(opened: Opened, speakers: readonly number[]): boolean {
  return speakers.some(
    (one) => opened.speakers.has(one) || opened.itself.has(one) || (opened.speaks && opened.named.has(one)),
  );
}

/** Another carrier («لقناة المرفأ»), another attribution («وفقا لفلان») or another scene («في غضون ذلك») ends it. */
function endsHere(doc: Document, draft: Draft): boolean {
  if (draft.cueForm === 'adverbial' || draft.chain.some((link) => link.relation === 'media')) return true;
  if (draft.sources.length === 0 || draft.cue === -1) return false;
  let at = doc.sentenceStart(draft.cue);
  while (at < draft.cue && doc.type(at) === null) at++;
  return doc.phrase(doc.lexicon.openers, at)?.value === 'scene';
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

/** From a document to the outlet that carried it: «بيان نشرته وكالة السهل». */
const TO_CARRIER = 6;

function open({ range, isSource }: Named, draft: Draft): Opened {
  const others = draft.chain.filter(
    ({ relation, from }) =>
      relation === 'received' || (relation === 'media' && from >= range.to && from - range.to <= TO_CARRIER),
  );
  const speaks = isSource || others.some(({ relation }) => relation === 'received');
  return { document: range, others, speaks, speakers: new Set(), named: new Set(), itself: new Set() };
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
