/**
 * The subject of a verb: what stands before it in its clause, or that it goes on with the one before.
 *
 * Examples: «وزير النقل | يلتقي»; «الوفد الذي | زار»; «بغداد وأربيل | وقعتا»; «ثم | زار», «| ووقع»: nobody new; «مساعدات | وصلت»: a thing, and nobody.
 */
import type { Document } from '../document.ts';
import { WORD_LISTS } from '../word-lists.generated.ts';
import { behindAdjectives, isRelative } from './clause-bounds.ts';
import { type ClausePart, clauseParts } from './clause-parts.ts';
import type { LastActor } from './dropped-subjects.ts';
import { groupHolds } from './phrase-groups.ts';
import { isCapital, isSomebody } from './places.ts';
import type { Scene } from './scene.ts';

/** «ثم زار», «حيث التقى»: words that carry the same subject on. */
const GOES_ON = WORD_LISTS['goes-on'];

/** The subject that stands before its verb, with those joined to it. */
export function subjectBefore(
  scene: Scene,
  start: number,
  verb: number,
  leading?: readonly ClausePart[],
): ClausePart[] {
  const { doc } = scene;
  if (isJoined(doc, verb)) return [];
  if (isRelative(doc, start)) {
    const k = doc.isComma(start - 2) ? start - 2 : start - 1;
    for (let i = k - 1; i >= Math.max(0, k - 14); i--) {
      const named = scene.at(i);
      if (named !== null && behindAdjectives(doc, named.range.to) >= k)
        return [{ preposition: '', range: named.range, named, pronoun: '', joined: false, delegation: false }];
    }
    return [];
  }
  if (start >= verb) return [];
  const parts = leading ?? clauseParts(scene, start, verb);
  const first = parts.findIndex(
    (part) =>
      part.preposition === '' && !part.joined && (part.named !== null || isSomebody(scene, part) || canDo(doc, part)),
  );
  if (first === -1) return [];
  // What stands behind a preposition first is no subject: «في بغداد الوزير يلتقي» is, «لقاء الوزير مع المدير يعقد» is not.
  const out = [parts[first] as ClausePart];
  for (let k = first + 1; k < parts.length && parts[k]?.joined === true; k++) out.push(parts[k] as ClausePart);
  return out.every((part) => part.preposition === '') ? out : out.slice(0, 1);
}

/** Forces and capitals do things though no mention names them: «فوج | سينتشر», «بغداد | ترسل». */
function canDo(doc: Document, part: ClausePart): boolean {
  return (
    isCapital(doc.lexicon.events, doc.bare(part.range.from)) ||
    groupHolds(doc, 'troops', [part]) ||
    groupHolds(doc, 'aircraft', [part])
  );
}

/** A noun phrase before the verb that names nobody. */
export function hasThingBefore(leading: readonly ClausePart[], verb: number): boolean {
  const first = leading.find((part) => part.preposition === '' && part.range.to > part.range.from);
  return first !== undefined && first.range.to === verb;
}

/** The parts of a clause before its verb; none where the verb is joined to another or hangs on a relative. */
export function partsBefore(scene: Scene, start: number, verb: number): ClausePart[] {
  const none = start >= verb || isRelative(scene.doc, start) || isJoined(scene.doc, verb);
  return none ? [] : clauseParts(scene, start, verb);
}

/** A verb joined to what stands before goes on with its subject; behind «إنه» it has its subject before it. */
export function drops(scene: Scene, i: number, last: LastActor): boolean {
  if (scene.doc.type(i - 1)?.thatPronoun === true) return scene.speakersBefore(i).length > 0;
  return isJoined(scene.doc, i) && (last.players.length > 0 || scene.speakersBefore(i).length > 0);
}

/** «ثم زار», «كما وقع», «ووقع»: the sentence goes on with its subject. */
export function joins(doc: Document, i: number): boolean {
  return isJoined(doc, i) || GOES_ON.has(doc.bare(i - 1));
}

/** «وزار», «فالتقى», «ووقّع», whose first letter the vocabulary leaves to the verb. */
export function isJoined(doc: Document, i: number): boolean {
  const type = doc.type(i);
  return type?.conjunction === 'و' || type?.conjunction === 'ف' || type?.bare.startsWith('وو') === true;
}
