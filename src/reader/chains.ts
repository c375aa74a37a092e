/**
 * Chains: through whom the words came.
 *
 * Examples: «قال لقناة الفرات» media; «وأكد، بحسب البيان» and «في بيان» document; «ذكر بيان تلقته "الصباح"» received;
 * «نقل المتحدث عن الرئيس قوله» person. What follows a communiqué's opening came through it: such links are inherited.
 */
import { Kind } from '../text/index.ts';
import type { Document } from './document.ts';
import type { Draft, DraftLink, TokenRange } from './draft.ts';
import { nounPhraseEnd } from './noun-phrase.ts';

const RECEIVED = new Set(
  'تلقته تلقتها تلقت تلقى تلقاه تلقاها تسلمته تسلمتها تسلمت استلمته استلمتها اطلعت اطلع وصلت وصلنا حصلت حصل تحصلت توصلت توصل ورد وردنا وردها تلقينا وصلها استقبلته خص خصت'.split(
    ' ',
  ),
);

/** Adds the explicit links of each statement's own clause. */
export function linkChains(doc: Document, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const zones = zonesOf(doc, draft, drafts);
    for (const zone of zones) readZone(doc, zone, draft);
    draft.chain.sort((a, b) => a.from - b.from);
    draft.chain = draft.chain.filter(
      (link, i, all) => all.findIndex((other) => other.from < link.to && link.from < other.to) === i,
    );
  }
}

/** What stands between cue and content, and between the content and the clause's end. */
function zonesOf(doc: Document, draft: Draft, drafts: readonly Draft[]): TokenRange[] {
  const content = draft.content[0];
  if (content === undefined) return [];
  if (draft.cue === -1) {
    const source = draft.sources[0];
    return source === undefined ? [] : [{ from: source.from, to: content.from }];
  }
  const zones: TokenRange[] = [];
  const floor = doc.sentenceStart(draft.cue);
  if (content.from > draft.cue) zones.push({ from: draft.cue + 1, to: content.from });
  // Before the cue: «وفي بيان له، قال», back to the statement before.
  let from = floor;
  for (const other of drafts) {
    if (other === draft) continue;
    for (const range of other.content) if (range.to <= draft.cue && range.to > from) from = range.to;
    if (other.cue < draft.cue && other.cue >= from) from = other.cue + 1;
  }
  if (
    draft.cueForm !== 'participle' &&
    draft.cueForm !== 'masdar' &&
    draft.cue - from < 30 &&
    from < draft.cue &&
    (content.from > draft.cue || content.to <= from)
  )
    zones.push({ from, to: draft.cue });
  // Behind a quotation: «"..."، في حديث لقناة»
  const end = doc.sentenceEnd(draft.cue);
  let to = Math.min(end, content.to + 14);
  for (const other of drafts) if (other !== draft && other.cue >= content.to && other.cue < to) to = other.cue;
  if (to > content.to && content.from > draft.cue && draft.kind !== 'indirect') zones.push({ from: content.to, to });
  if (content.to <= draft.cue) zones.push({ from: draft.cue + 1, to: Math.min(end, draft.cue + 25) });
  return zones;
}

function inSources(draft: Draft, j: number): boolean {
  return draft.sources.some((range) => j > range.from && j < range.to);
}

function readZone(doc: Document, zone: TokenRange, draft: Draft): void {
  for (let j = zone.from; j < zone.to; j++) {
    const type = doc.type(j);
    if (type === null) continue;
    if (RECEIVED.has(type.bare)) {
      const link = received(doc, j, zone.to);
      if (link !== null) {
        draft.chain.push(link);
        j = link.to - 1;
      }
      continue;
    }
    if (inSources(draft, j)) continue;
    const link = medium(doc, j, zone.to) ?? document(doc, j, zone.to);
    if (link !== null && !draft.sources.some((range) => range.from < link.to && link.from < range.to)) {
      draft.chain.push(link);
      j = link.to - 1;
    }
  }
}

/** «تلقته "الصباح"», «اطلعت عليه شفق نيوز», «حصلت الصحيفة على نسخة منه». */
function received(doc: Document, j: number, limit: number): DraftLink | null {
  let k = j + 1;
  while (k < limit && (doc.isFunction(k, 'preposition') || /^(?:عليه|عليها|به|بها|منه|إليه|إلى)$/.test(doc.bare(k))))
    k++;
  if (doc.bare(k) === 'نسخة') return null;
  const quotation = doc.quotations.opensAt[k] ?? -1;
  if (quotation !== -1) {
    const found = doc.quotations.list[quotation];
    if (found === undefined || found.words > 5) return null;
    return { from: k, to: found.close + 1, relation: 'received', inherited: false };
  }
  if (!doc.isNoun(k, 'carrier', 'outlet')) return null;
  const stop = nounPhraseEnd(doc, k, limit, { single: true });
  return stop > k ? { from: k, to: stop, relation: 'received', inherited: false } : null;
}

/** «لقناة العربية», «لـ«الشرق الأوسط»», «على فيسبوك», «في تغريدة», «مع قناة». */
function medium(doc: Document, j: number, limit: number): DraftLink | null {
  const type = doc.type(j);
  if (type === null) return null;
  const media = (k: number): boolean => doc.isNoun(k, 'carrier', 'outlet', 'platform');
  const to = (from: number): DraftLink | null => {
    const quotation = doc.quotations.opensAt[from] ?? -1;
    const stop =
      quotation !== -1
        ? (doc.quotations.list[quotation]?.close ?? from) + 1
        : nounPhraseEnd(doc, from, limit, { single: true });
    return stop > from ? { from, to: stop, relation: 'media', inherited: false } : null;
  };
  // ل glued to the outlet, or to its quotation mark
  if ((type.bare === 'ل' || type.bare === 'لـ') && doc.quotations.opensAt[j + 1] !== -1) {
    const found = doc.quotations.list[doc.quotations.opensAt[j + 1] ?? -1];
    return found !== undefined && found.words <= 5 ? to(j + 1) : null;
  }
  if (type.preposition === 'ل' && media(j)) return to(j);
  if (
    type.preposition === 'ل' &&
    /مراسل|موفد|مندوب/.test(type.bare) &&
    (media(j + 1) || doc.quotations.opensAt[j + 1] !== -1)
  )
    return to(j + 1);
  const preposition = type.function?.class === 'preposition' ? type.bare : '';
  if (
    preposition === 'في' ||
    preposition === 'على' ||
    preposition === 'عبر' ||
    preposition === 'مع' ||
    preposition === 'من' ||
    preposition === 'ضمن' ||
    preposition === 'خلال'
  ) {
    if (preposition === 'مع' || preposition === 'عبر') {
      const quotation = doc.quotations.opensAt[j + 1] ?? -1;
      if (quotation !== -1 && (doc.quotations.list[quotation]?.words ?? 9) <= 4) return to(j + 1);
    }
    if (media(j + 1) && !(preposition === 'من')) return to(j + 1);
    if (doc.isNoun(j + 1, 'post')) return { from: j + 1, to: j + 2, relation: 'media', inherited: false };
    if (/^حساب|^صفحت/.test(doc.bare(j + 1))) return to(j + 1);
  }
  return null;
}

/** «في بيان», «بحسب البيان», «في تقرير لها». */
function document(doc: Document, j: number, limit: number): DraftLink | null {
  const type = doc.type(j);
  if (type === null) return null;
  const preposition = type.function?.class === 'preposition' ? type.bare : '';
  if ((preposition === 'في' || preposition === 'عبر' || preposition === 'ضمن') && doc.isNoun(j + 1, 'document')) {
    const stop = nounPhraseEnd(doc, j + 1, limit, { single: true });
    let end = j + 2;
    // The noun with its genitive, no prepositional phrase: «خطاب افتتاح الدورة»
    while (
      end < stop &&
      doc.type(end)?.preposition === '' &&
      !doc.isFunction(end, 'preposition') &&
      doc.kind(end) === Kind.Arabic
    )
      end++;
    return { from: j + 1, to: end, relation: 'document', inherited: false };
  }
  return null;
}
