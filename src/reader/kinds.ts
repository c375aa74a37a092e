/**
 * Kinds: direct where all of the content stands in quotation marks, mixed where some does, indirect where none does.
 * Quotation marks around a name do not count: «تنظيم «داعش»».
 */
import { Kind } from '../text/index.ts';
import type { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';
import type { StatementKind } from './reading.ts';
import { isFiniteVerb, isProper } from './word-class.ts';

export function kindOf(doc: Document, draft: Draft): StatementKind {
  if (draft.content.length === 0) return 'indirect';
  const inside = draft.cue === -1 ? -1 : (doc.quotations.innermost[draft.cue] ?? -1);
  if (inside !== -1) return 'indirect';
  let direct = true;
  let some = false;
  for (const range of draft.content) {
    if (!enclosed(doc, range)) direct = false;
    for (let j = range.from; j < range.to && !some; j++) {
      const opening = doc.quotations.opensAt[j] ?? -1;
      if (opening !== -1 && isSpeech(doc, opening)) some = true;
    }
  }
  return direct ? 'direct' : some ? 'mixed' : 'indirect';
}

function enclosed(doc: Document, range: TokenRange): boolean {
  let quotation = doc.quotations.innermost[range.from] ?? -1;
  while (quotation !== -1) {
    const found = doc.quotations.list[quotation];
    if (found === undefined) return false;
    if (found.open < range.from && found.close >= range.to) return true;
    if (found.open === range.from && found.close >= range.to - 1) return true;
    quotation = found.parent;
  }
  return false;
}

/** Words of the speaker and no mere name, title or term. */
function isSpeech(doc: Document, index: number): boolean {
  const quotation = doc.quotations.list[index];
  if (quotation === undefined) return false;
  if (quotation.words >= 4) return true;
  for (let j = quotation.open + 1; j < quotation.close; j++) if (isFiniteVerb(doc, j)) return true;
  if (quotation.words <= 1) {
    // One quoted word that is no name counts.
    const j = quotation.open + 1;
    const before = doc.type(quotation.open - 1);
    const type = doc.type(j);
    if (doc.kind(j) !== Kind.Arabic || type === null || isProper(doc, j)) return false;
    if (
      before !== null &&
      (doc.isNoun(quotation.open - 1, 'organisation', 'carrier', 'group', 'state') ||
        /^(?:تنظيم|حزب|حركة|جماعة|فيروس|كلمة|مصطلح|لـ?|ب|بـ)$/.test(before.bare))
    )
      return false;
    return !type.article && !type.bare.startsWith('ال');
  }
  const before = quotation.open - 1;
  if (
    doc.isNoun(before, 'organisation', 'carrier', 'group', 'state', 'document') ||
    /^(?:تنظيم|فيلم|كتاب|مسلسل|أغنية|رواية|معرض|مهرجان|برنامج|لـ?|مشروع|عملية|مبادرة|بطولة|كأس|جائزة)$/.test(
      doc.bare(before),
    )
  )
    return false;
  for (let j = quotation.open + 1; j < quotation.close; j++) if (isProper(doc, j)) return false;
  return quotation.words >= 2;
}
