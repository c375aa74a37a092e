/**
 * Light verbs: the verb that says of an event's noun whether it took place, and who its subject makes of whom.
 *
 * Examples: «أجرى الوزير | اتصالا»: before its noun; «القمة | التي ستعقد»: behind it; «شهدت بغداد | مظاهرة»: its subject is the place;
 * «تلقى الوزير | دعوة»: its subject gets.
 */
import { Kind } from '../../text/index.ts';
import type { LightVerb, TriggerForm } from './trigger-form.ts';
import { isVerbHere } from './plausible.ts';
import type { EventKind } from './event.ts';
import type { Scene } from './scene.ts';
import type { Telling } from './tellings.ts';
import { clauseStart, clauseEnd } from './clause-bounds.ts';
import { clauseParts } from './clause-parts.ts';
import { type LastActor, droppedSubject, pronounOf } from './dropped-subjects.ts';
import { groups, take, isRole } from './roles.ts';
import { isPassive } from './told-by-verb.ts';
import { subjectBefore } from './verb-subjects.ts';

/** How far before its noun the verb stands. */
const REACH = 16;

export interface LightFound {
  readonly verb: LightVerb;
  readonly form: TriggerForm;
  readonly at: number;
}

/** The verb before the noun whose object or subject it is. */
export function lightBefore(scene: Scene, i: number, kind: EventKind, form: TriggerForm): LightFound | null {
  const { doc } = scene;
  const floor = Math.max(doc.sentenceStart(i), i - REACH);
  for (let k = i - 1; k >= floor; k--) {
    const type = doc.type(k);
    if (type === null) {
      if (doc.kind(k) === Kind.Line || doc.isMark(k, ':؛;.…!؟?')) return null;
      continue;
    }
    if (type.that !== 0) return null;
    for (const one of type.triggers) {
      const { light } = one;
      if (light === null || (light.kinds !== null && !light.kinds.has(kind))) continue;
      if (one.form === 'masdar' || one.form === 'participle') {
        // «عقد لقاء», «عن إلغاء القمة»: nothing between.
        if (k === i - 1 && form.preposition === '' && !one.article) return { verb: light, form: one, at: k };
        continue;
      }
      if (isVerbHere(scene, k, one) && !isLoose(scene, k, one) && fits(scene, light, i, k, form))
        return { verb: light, form: one, at: k };
    }
    // Another event's noun, or another verb, has taken what stands before.
    if (
      type.triggers.some(({ word, form: shape }) => word !== null && shape === 'noun' && k !== i - 1) &&
      !isJoined(scene, i)
    )
      return null;
    if (type.triggers.length === 0 && doc.isFunction(k, 'relative')) return null;
  }
  return null;
}

function isJoined(scene: Scene, i: number): boolean {
  return scene.doc.type(i)?.conjunction === 'و';
}

/** «الذي يُعقد كل عام»: an imperfect that says of no day; «سيعقد», «لم يعقد» and a headline's do. */
function isLoose(scene: Scene, k: number, form: TriggerForm): boolean {
  const { doc } = scene;
  if (form.form !== 'imperfect' || form.future || doc.isFunction(k - 1, 'negation', 'auxiliary')) return false;
  if (doc.type(k - 1)?.that === 1 || doc.start(k) < doc.text.indexOf('\n')) return false;
  for (let i = k - 2; i < k + 12; i++) if (doc.phrase(doc.lexicon.times, i)?.value === 'time') return false;
  return true;
}

/** Whether the noun stands where its verb has it: behind its preposition, or behind none. */
function fits(scene: Scene, light: LightVerb, i: number, k: number, form: TriggerForm): boolean {
  const { doc } = scene;
  const before =
    form.preposition !== ''
      ? form.preposition
      : doc.isFunction(i - 1, 'preposition') && i - 1 > k
        ? doc.bare(i - 1)
        : '';
  if (light.noun === 'object' || light.noun === 'subject') {
    if (before === 'عن' && light.status === 'announced') return true;
    if (before !== '') return false;
    // «شهد اللقاء مناقشة»: the noun right behind is the subject.
    if (light.subject === 'place' && form.article) return false;
    return light.noun === 'object' || i - k <= 8;
  }
  return before === light.noun;
}

/** «القمة التي ستعقد», «المؤتمر عُقد»: the verb behind the noun. */
export function lightBehind(scene: Scene, after: number, kind: EventKind, form: TriggerForm): LightFound | null {
  const { doc } = scene;
  let from = after;
  if (doc.isComma(from)) from++;
  const relative = doc.isFunction(from, 'relative');
  // Past the genitive and places up to the relative: «قمة الدول الصناعية التي ستعقد».
  let k = from;
  if (!relative) {
    const limit = Math.min(doc.sentenceEnd(after - 1), after + 9);
    while (k < limit && !doc.isFunction(k, 'relative') && doc.kind(k) !== Kind.Line && !doc.isMark(k, '.:؛«"')) k++;
    if (!doc.isFunction(k, 'relative')) k = from - 1;
  }
  if (doc.isFunction(k, 'relative') && !form.article && form.form === 'masdar') return null;
  for (const one of doc.type(k + 1)?.triggers ?? []) {
    const { light } = one;
    if (light === null || one.form === 'masdar' || one.form === 'participle') continue;
    if (light.kinds !== null && !light.kinds.has(kind)) continue;
    if (isLoose(scene, k + 1, one)) continue;
    const through = light.noun === 'ب' && /^به(?:ا|م|ما)?$/u.test(doc.bare(k + 2));
    if ((light.noun === 'object' || light.noun === 'subject' || through) && light.subject !== 'place')
      return { verb: light, form: one, at: k + 1 };
  }
  return null;
}

/** Who did it, by the subject of the verb. */
export function lightSubject(scene: Scene, telling: Telling, found: LightFound, last: LastActor): void {
  const { doc } = scene;
  const { verb, form, at } = found;
  const { word, trigger, kind, players } = telling;
  if (verb.subject === null || form.form === 'masdar' || isPassive(scene, at, form)) return;
  const slot = verb.subject === 'does' ? word.subject : verb.subject === 'gets' ? word.object : verb.subject;
  const start = clauseStart(doc, at);
  let subject = subjectBefore(scene, start, at);
  if (at > trigger) {
    // «اللقاء الذي عقده الوزير»
    const behind = clauseParts(scene, at + 1, clauseEnd(scene, at + 1));
    // «زيارة قام بها | الوزير», «لقاء جمع | الوزير | بالمدير»
    const gathers = verb.noun === 'subject' && isRole(slot);
    subject = form.pronoun !== '' || verb.noun === 'ب' || gathers ? (groups(behind)[0] ?? []) : [];
    if (gathers)
      take(
        scene,
        players,
        slot,
        behind.filter(({ preposition, pronoun }) => preposition === 'ب' && pronoun === ''),
        kind,
      );
  } else if (verb.noun === 'subject' && isRole(slot)) {
    // «استهدف | هجوم | معسكرا»: the noun is the subject, what stands behind it the object.
    subject = groups(clauseParts(scene, trigger + 1, clauseEnd(scene, trigger + 1)))[0] ?? [];
  } else if (subject.length === 0 || subject.some((part) => part.range.to > at)) {
    const between = clauseParts(scene, at + 1, trigger);
    subject = groups(between)[0] ?? [];
  }
  if (slot === 'place') {
    const range = subject[0]?.range;
    if (range !== undefined) telling.place = range;
    return;
  }
  const count = players.length;
  take(scene, players, slot, subject, kind, true);
  const joined = doc.type(at)?.conjunction !== '' || (form.agreement !== null && form.agreement.number !== 'singular');
  if (players.length === count && subject.length === 0 && joined && at < trigger && isRole(slot)) {
    const dropped = droppedSubject(scene, at, last, slot, pronounOf(form.agreement));
    players.push(...dropped);
    if (dropped.length > 0) telling.rules.push('events/implicit-subject');
  }
}
