/**
 * Chains: through whom the words came.
 *
 * Links stand in zones of a statement's own sentence: between cue and content («قال، في بيان، إن»), before the cue («وفي تصريح
 * للشراع، أوضح»), behind the content («"..."، في حديث لقناة المرفأ»), behind what says "in it" («أصدرت بيانا قالت فيه»). What each
 * zone names is read by `carriers.ts`; «نقل X عن Y» by `relays.ts`.
 */
import { Kind } from '../text/index.ts';
import { Carriers } from './carriers.ts';
import { documentEnd } from './carrier-names.ts';
import type { Document } from './document.ts';
import type { Draft, DraftLink, TokenRange } from './draft.ts';
import { isMasdar, relayLinks } from './relays.ts';
import { cutCarriers } from './source-edges.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** Statements of one sentence that are looked at around one of them. */
const NEIGHBOURS = 6;
const LONGEST_BEFORE = 30;
const LONGEST_BEHIND = 16;
const LONGEST_AFTER_CUE = 25;
const IN_IT = WORD_LISTS['in-it'];
const ANSWERING = WORD_LISTS['answering'];

/**
 * Adds the explicit links of each statement's own sentence.
 *
 * @param drafts in the order of the text
 * @param outlet the name of the outlet that printed the article, or null
 */
export function linkChains(doc: Document, drafts: readonly Draft[], outlet: string | null): void {
  const carriers = new Carriers(doc, outlet);
  for (const [d, draft] of drafts.entries()) {
    if (isQuoted(doc, draft)) {
      draft.chain = [];
      continue;
    }
    cutCarriers(doc, carriers, draft);
    const taken = takenBy(draft);
    const found: DraftLink[] = draft.chain.flatMap((link) => carried(doc, carriers, draft, link, drafts, d));
    for (const zone of zonesOf(doc, drafts, d)) found.push(...carriers.read(zone, taken));
    found.push(...inIt(doc, carriers, draft));
    const told = toldOutlet(doc, carriers, draft);
    if (told !== null) found.push(told);
    draft.chain = settled(doc, draft, relayed(doc, drafts, d), found);
  }
  spreadBack(drafts);
}

/** A statement inside another's direct quotation has no chain. */
function isQuoted(doc: Document, draft: Draft): boolean {
  const quotation = draft.cue === -1 ? -1 : (doc.quotations.innermost[draft.cue] ?? -1);
  return quotation !== -1 && (doc.quotations.list[quotation]?.words ?? 0) > 3;
}

function takenBy(draft: Draft): (token: number) => boolean {
  return (token) => draft.sources.some((range) => token >= range.from && token < range.to);
}

/** Links without those that overlap each other or a source; relays first, the others outward. */
function settled(doc: Document, draft: Draft, relays: readonly DraftLink[], found: readonly DraftLink[]): DraftLink[] {
  const out: DraftLink[] = [];
  const overlaps = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to;
  for (const link of [...relays, ...[...found].sort((a, b) => distance(a) - distance(b) || a.from - b.from)]) {
    if (out.some((other) => overlaps(other, link)) || draft.sources.some((range) => overlaps(range, link))) continue;
    if (out.some((other) => other.relation === link.relation && sameWords(doc, other, link))) continue;
    out.push(link);
  }
  return out;
}

/** How far out a link stands by its nature: words stand in a document, an outlet carries it, another takes it in. */
function distance(link: DraftLink): number {
  return link.relation === 'received' ? 2 : link.relation === 'media' ? 1 : 0;
}

/** «قال لـ"الشراع" في رده على خبر نشرته "الشراع"»: the same outlet twice is one link. */
function sameWords(doc: Document, a: TokenRange, b: TokenRange): boolean {
  const text = (range: TokenRange): string => doc.text.slice(doc.start(range.from), doc.end(range.to - 1));
  return text(a) === text(b);
}

/** The links of «نقل X عن Y», or of the masdar before in the same sentence: «نقلت عنه قوله ... وتحذيره». */
function relayed(doc: Document, drafts: readonly Draft[], d: number): readonly DraftLink[] {
  const draft = drafts[d];
  if (draft === undefined) return [];
  const before = drafts[d - 1];
  const goesOn =
    isMasdar(doc, draft) &&
    draft.sources.length === 0 &&
    before !== undefined &&
    before.sentence === draft.sentence &&
    isMasdar(doc, before);
  if (goesOn && doc.type(draft.cue)?.conjunction === 'و') return before.chain.filter((link) => link.to <= before.cue);
  const own = relayLinks(doc, draft);
  return own.length === 0 && goesOn ? before.chain.filter((link) => link.to <= before.cue) : own;
}

/** A link that an adverbial made, and what it names further on: «حسب | بيان نشرته | صحيفة الضفتين». */
function carried(
  doc: Document,
  carriers: Carriers,
  draft: Draft,
  link: DraftLink,
  drafts: readonly Draft[],
  d: number,
): DraftLink[] {
  let to = doc.sentenceEnd(link.from);
  const content = draft.content[0];
  if (content !== undefined && content.from > link.to) to = Math.min(to, content.from);
  const next = drafts[d + 1];
  if (next !== undefined && next.cue >= link.to) to = Math.min(to, next.cue);
  const end = link.relation === 'document' ? documentEnd(doc, link.from, link.to) : link.to;
  let k = end;
  while (k < to && !doc.isComma(k) && doc.kind(k) !== Kind.Line) k++;
  const own = { ...link, to: end };
  const further = carriers.read({ from: end, to: k }, () => false);
  const isPost = link.relation === 'media' && doc.isNoun(link.from, 'post');
  return isPost && further.some((other) => other.relation === 'media') ? further : [own, ...further];
}

/** Where links of a statement may stand. */
function zonesOf(doc: Document, drafts: readonly Draft[], d: number): TokenRange[] {
  const draft = drafts[d];
  const content = draft?.content[0];
  if (draft === undefined || content === undefined) return [];
  const source = draft.sources[0];
  if (draft.cue === -1)
    return source === undefined || source.to > content.from ? [] : [{ from: source.to, to: content.from }];
  const end = doc.sentenceEnd(draft.cue);
  const next = drafts
    .slice(d + 1, d + 1 + NEIGHBOURS)
    .find((other) => other.cue > draft.cue && other.cue >= content.to);
  const limit = next === undefined ? end : Math.min(end, next.cue);
  if (draft.cueForm === 'adverbial') {
    const from = behindSource(doc, source?.to ?? draft.cue + 1);
    return [{ from, to: content.from > from ? content.from : upToComma(doc, from, limit) }];
  }
  const zones: TokenRange[] = [];
  const before = beforeCue(doc, drafts, d);
  if (before !== null) zones.push(before);
  if (content.from > draft.cue) {
    zones.push({ from: draft.cue + 1, to: content.from });
    const behind = behindContent(doc, draft, limit);
    if (behind !== null) zones.push(behind);
  } else zones.push({ from: draft.cue + 1, to: Math.min(limit, draft.cue + LONGEST_AFTER_CUE) });
  return zones;
}

/** «بحسب مدير الميناء سليم العطار، | في حديث للشراع»: behind the comma where an occasion is told. */
function behindSource(doc: Document, from: number): number {
  const occasion = doc.isFunction(from + 1, 'preposition') && doc.isNoun(from + 2, 'speech', 'document', 'post');
  return doc.isComma(from) && occasion ? from + 1 : from;
}

/** «وفي تصريح للشراع، قال»; «الوزير، في بيان له، قال»: an adverbial that opens the clause, or what follows the source. */
function beforeCue(doc: Document, drafts: readonly Draft[], d: number): TokenRange | null {
  const draft = drafts[d];
  if (draft === undefined || draft.cueForm === 'masdar') return null;
  let from = doc.sentenceStart(draft.cue);
  for (const other of drafts.slice(Math.max(0, d - NEIGHBOURS), d)) {
    if (other.cue !== -1 && other.cue < draft.cue) from = Math.max(from, other.cue + 1);
    for (const range of other.content)
      if (range.to <= draft.cue) from = Math.max(from, range.to);
      else if (range.from <= draft.cue) from = Math.max(from, range.from);
  }
  const source = draft.sources.find((range) => range.to <= draft.cue && range.from >= from);
  if (source !== undefined) return { from: source.to, to: draft.cue };
  if (draft.cueForm === 'participle' || draft.cue - from > LONGEST_BEFORE) return null;
  while (from < draft.cue && !opensAdverbial(doc, from)) {
    if (
      doc.kind(from) !== Kind.Arabic ||
      doc.isFunction(from, 'conjunction', 'auxiliary', 'subordinator', 'demonstrative')
    )
      from++;
    else {
      const opener = doc.phrase(doc.lexicon.openers, from);
      if (opener === null) return null;
      from += opener.words;
    }
  }
  return from < draft.cue ? { from, to: draft.cue } : null;
}

/** «في حديث للشراع», «ردا على سؤال للشراع» */
function opensAdverbial(doc: Document, i: number): boolean {
  if (ANSWERING.has(doc.plain(i).replace(/^و/u, '')) && doc.bare(i + 1) === 'على') return true;
  return doc.isFunction(i, 'preposition') && doc.phrase(doc.lexicon.openers, i) === null;
}

/** «"..."، في حديث لقناة المرفأ», «... إلى حرب، وذلك في خطاب ألقاه»: set off by a comma or behind a quotation. */
function behindContent(doc: Document, draft: Draft, limit: number): TokenRange | null {
  const content = draft.content.at(-1);
  if (content === undefined) return null;
  let k = content.to;
  const quoted = draft.kind !== 'indirect';
  while (k < limit && (doc.kind(k) === Kind.Mark || doc.bare(k) === 'ذلك' || doc.plain(k) === 'وذلك')) {
    if (doc.isMark(k, '.!؟?')) return null;
    k++;
  }
  if (k === content.to && !quoted) return null;
  if (!doc.isFunction(k, 'preposition')) return null;
  return { from: k, to: Math.min(upToComma(doc, k, limit), content.to + LONGEST_BEHIND) };
}

function upToComma(doc: Document, from: number, limit: number): number {
  let k = from;
  while (k < limit && !doc.isComma(k) && doc.kind(k) !== Kind.Line) k++;
  return k;
}

/** «أصدرت النقابة بيانا، توصلت به الشراع، استنكرت فيه»: what "it" is, named before in the sentence. */
function inIt(doc: Document, carriers: Carriers, draft: Draft): DraftLink[] {
  if (draft.cue === -1 || !IN_IT.has(doc.bare(draft.cue + 1))) return [];
  const floor = Math.max(doc.sentenceStart(draft.cue), draft.cue - 2 * LONGEST_BEFORE);
  for (let j = draft.cue - 1; j >= floor; j--) {
    const post = names(doc, j, 'post');
    if ((!post && !names(doc, j, 'document')) || doc.isNoun(j, 'carrier')) continue;
    const relation = post ? 'media' : 'document';
    const link: DraftLink = { from: j, to: documentEnd(doc, j, draft.cue), relation, inherited: false };
    const further = carriers.read({ from: link.to, to: draft.cue }, takenBy(draft));
    return post && further.some((other) => other.relation === 'media') ? further : [link, ...further];
  }
  return [];
}

/** Whether a token is a noun of a class, the accusative «بيانا» too. */
function names(doc: Document, j: number, nounClass: 'post' | 'document'): boolean {
  if (doc.isNoun(j, nounClass)) return true;
  const bare = doc.bare(j);
  if (!bare.endsWith('ا')) return false;
  return doc.lexicon.nouns.exactly(bare.slice(0, -1))?.some((entry) => entry.class === nounClass) === true;
}

/** «أبلغ "الشراع" مصدر أمني أن», «وأفاد دبلوماسي "الشراع" بأن»: the outlet is told, and is a link, no addressee. */
function toldOutlet(doc: Document, carriers: Carriers, draft: Draft): DraftLink | null {
  const { addressee, form } = draft;
  // «داعيا وسائل الإعلام إلى»: they are asked, and carry nothing.
  if (form?.verb.class === 'call') return null;
  const outletAt = (j: number): boolean => {
    const opening = doc.quotations.opensAt[j] ?? -1;
    return carriers.isOutlet(j) || (opening !== -1 && (doc.quotations.list[opening]?.words ?? 9) <= 4);
  };
  if (addressee !== null && outletAt(addressee.from)) {
    draft.addressee = null;
    return { ...addressee, relation: 'media', inherited: false };
  }
  const content = draft.content[0];
  if (form === null || content === undefined || content.from <= draft.cue) return null;
  if (!form.verb.addressee.includes('NP') && form.verb.lemma !== 'أفاد') return null;
  for (const at of [draft.cue + 1, draft.sources.at(-1)?.to ?? -1]) {
    if (at <= draft.cue || at >= content.from - 1 || takenBy(draft)(at) || !outletAt(at)) continue;
    const opening = doc.quotations.opensAt[at] ?? -1;
    const to = opening === -1 ? carriers.outletEnd(at, content.from) : (doc.quotations.list[opening]?.close ?? at) + 1;
    return { from: at, to, relation: 'media', inherited: false };
  }
  return null;
}

/** «قال ... مهددا باللجوء إلى القضاء، بحسب الصحيفة»: what stands behind the last participle holds for the verb too. */
function spreadBack(drafts: readonly Draft[]): void {
  for (let d = drafts.length - 1; d > 0; d--) {
    const draft = drafts[d];
    const before = drafts[d - 1];
    if (draft?.cueForm !== 'participle' || draft.sources.length > 0) continue;
    if (before === undefined || before.sentence !== draft.sentence || before.cue === -1) continue;
    const end = draft.content.at(-1)?.to ?? draft.cue;
    const behind = draft.chain.filter((link) => link.from >= end);
    if (before.chain.length === 0 && behind.length > 0) before.chain = behind;
  }
}
