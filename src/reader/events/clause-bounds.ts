/**
 * Where the clause of an event's word begins and ends.
 *
 * Example: «قال إنه | التقى المدير في بغداد | وأكد ...»: behind أن, before the next verb.
 */
import { Kind } from '../../text/index.ts';
import type { Document } from '../document.ts';
import { Part, VERBAL } from '../parts.ts';
import { isAdjective, isFiniteVerb } from '../word-class.ts';
import type { Scene } from './scene.ts';

/** How far a clause is read, in tokens. */
const REACH = 48;

/** Where the clause of a verb begins: behind the last full stop, quotation mark, أن, verb or conjunction of its own. */
export function clauseStart(doc: Document, verb: number): number {
  const floor = Math.max(doc.sentenceStart(verb), verb - REACH);
  let i = verb;
  while (i > floor) {
    const k = i - 1;
    const kind = doc.kind(k);
    if (kind === Kind.Line) break;
    if (kind === Kind.Mark && doc.isMark(k, ':؛;.…!؟?«“"–—')) {
      // A short quotation is a name: «حلف "الشرق"».
      const short = doc.quotations.list.find((one) => one.close === k && one.closed && one.words <= 4);
      if (short === undefined) break;
      i = short.open;
      continue;
    }
    const type = doc.type(k);
    if (type !== null) {
      if (type.that !== 0 || doc.isFunction(k, 'subordinator', 'relative')) break;
      if (isFiniteVerb(doc, k) && !startsName(doc, k) && !doc.isFunction(k, 'auxiliary')) break;
    }
    i--;
  }
  return i;
}

/** Whether the clause of a verb hangs on a relative: «الوفد الذي | زار». */
export function isRelative(doc: Document, start: number): boolean {
  return doc.isFunction(start - 1, 'relative');
}

/** Past the adjectives of a noun, which have an article where it has one: «وزير الخارجية | الأميركي». */
export function behindAdjectives(doc: Document, i: number, definite?: boolean): number {
  let k = i;
  for (;;) {
    const type = doc.type(k);
    if (type === null || type.conjunction !== '') return k;
    const attribute = definite === false && isAttribute(doc, k);
    if (!attribute && (!isAdjective(doc, k) || type.nouns.length > 0)) return k;
    if (definite !== undefined && type.article !== definite) return k;
    k++;
  }
}

/** «هجوم | مسلح», «اجتماع | مشترك»: what can be an adjective behind a bare noun and has no genitive of its own. */
function isAttribute(doc: Document, k: number): boolean {
  const type = doc.type(k);
  if (type === null || type.article || type.preposition !== '' || type.possessive !== '' || type.given) return false;
  if ((doc.parts(k) & Part.Adjective) === 0 || doc.isNoun(k, 'office', 'rank', 'honorific', 'profession', 'kin'))
    return false;
  const next = doc.type(k + 1);
  return next === null || !next.article || next.preposition !== '' || next.conjunction !== '';
}

/** The first token behind the clause that begins with the word before `from`. */
export function clauseEnd(scene: Scene, from: number): number {
  const { doc } = scene;
  const limit = Math.min(doc.sentenceEnd(from - 1), from + REACH);
  for (let i = from; i < limit; i++) {
    const word = doc.type(i);
    const kind = word === null ? doc.kind(i) : Kind.Arabic;
    if (kind === Kind.Line) return i;
    if (kind === Kind.Mark) {
      if (doc.isMark(i, ':؛;.…!؟?')) {
        if (doc.isMark(i, '.') && doc.end(i - 1) - doc.start(i - 1) === 1) continue;
        return i;
      }
      const quotation = doc.quotations.opensAt[i] ?? -1;
      if (quotation !== -1) {
        const found = doc.quotations.list[quotation];
        if (found === undefined || !found.closed || found.words > 6) return i;
        i = found.close;
        continue;
      }
      if (doc.isMark(i, '»”"') && (doc.quotations.opensAt[i] ?? -1) === -1) return i;
      continue;
    }
    const type = word;
    if (type === null) continue;
    // What looks like a verb may be a family's name.
    const named = scene.at(i);
    if (named?.named === true) {
      i = Math.max(i, Math.min(named.range.to, limit) - 1);
      continue;
    }
    if (scene.isTime(i)) continue;
    if (type.that !== 0 || doc.isFunction(i, 'subordinator')) return i;
    if (talks(doc, i)) return i;
    if (
      i > from &&
      (isFiniteVerb(doc, i) || goesOn(doc, i)) &&
      !startsName(doc, i) &&
      !doc.isFunction(i - 1, 'preposition')
    )
      return i;
    if (i > from && doc.isComma(i - 1) && type.nouns.length === 0 && type.cues.some((cue) => cue.form === 'participle'))
      return i;
  }
  return limit;
}

/** «التقى المدير | ووقّع معه»: what may be another word begins the next clause where «و» joins it and it can be a verb of events. */
function goesOn(doc: Document, i: number): boolean {
  const type = doc.type(i);
  // The trigger first: most words have none, and their parts are not asked.
  if (type === null || type.triggers.length === 0 || type.article) return false;
  const verb = type.triggers.some(({ form, clitics }) => clitics > 0 && (form === 'perfect' || form === 'imperfect'));
  return verb && (doc.parts(i) & VERBAL) !== 0;
}

/** «خلال اللقاء | بحث الملفات»: what is said of an event's noun ends where its topics begin. */
export function talks(doc: Document, i: number): boolean {
  const type = doc.type(i);
  return (
    type?.triggers.some(
      (one) => one.word?.kind === 'discussion' && one.form === 'masdar' && !one.article && one.pronoun === '',
    ) === true
  );
}

/** What looks like a verb and is a name: «يزيد», «أحمد». */
export function startsName(doc: Document, i: number): boolean {
  return doc.type(i)?.given === true;
}
