/**
 * Whether an event took place: by the form of its word, the words around it, and the class of the statement that holds it.
 *
 * Examples: «سيلتقي», «من المقرر أن يلتقي», «القمة المقبلة»: planned; «لم يلتق», «نفى لقاء المدير»: denied; «دعا إلى عقد قمة», «إذا التقى»:
 * hypothetical; «أُلغيت الزيارة»: cancelled.
 */
import { Kind } from '../../text/index.ts';
import type { Document } from '../document.ts';
import type { StatementClass } from '../reading.ts';
import { isFiniteVerb } from '../word-class.ts';
import type { StatusWord } from './event-lexicon.ts';
import type { TriggerForm } from './trigger-form.ts';
import type { EventStatus } from './event.ts';
import type { Scene } from './scene.ts';
import type { Telling } from './tellings.ts';
import { isPassive } from './told-by-verb.ts';

/** How far before and behind a word its status is said, in tokens. */
const BEFORE = 7;
const BEHIND = 14;
/** How far from its beginning the reported words are what their verb says of: «نفى | وقوع أي هجوم». */
const HEAD = 6;

const SAID: Partial<Record<StatementClass, EventStatus>> = {
  deny: 'denied',
  call: 'hypothetical',
  threat: 'hypothetical',
  warn: 'hypothetical',
  pledge: 'planned',
};

/** Sets the status of a telling, with the rule that told it. */
export function setStatus(scene: Scene, telling: Telling, form: TriggerForm): void {
  const found =
    beside(scene.doc, telling.trigger, form) ??
    around(scene.doc, telling) ??
    (form.future ? 'planned' : null) ??
    held(scene, telling) ??
    (form.form === 'imperfect' && isWished(scene.doc, telling.trigger) ? 'hypothetical' : null) ??
    (telling.clause.to > telling.trigger && form.article ? furtherOn(scene, telling) : null);
  if (found === null) return;
  // «أُلغيت الزيارة المقررة» stays cancelled, «نفى اللقاء» denied.
  if (telling.status === 'cancelled' || telling.status === 'denied') return;
  telling.status = found;
  telling.rules.push(`events/${found}`);
}

/** «أن يزور»; but «قبل أن يزور», «بعد أن زار» tell that he did. */
function isWished(doc: Document, i: number): boolean {
  return doc.type(i - 1)?.that === 1 && !/^(?:قبل|بعد|منذ|إلى|حتى)$/u.test(doc.bare(i - 2));
}

/** «المؤتمر الذي كان مقررا في شباط، أُرجئ», «المحادثات بشأن الحدود ستُستأنف»: what a verb further behind makes of it. */
function furtherOn(scene: Scene, { trigger }: Telling): EventStatus | null {
  const { doc } = scene;
  const limit = Math.min(doc.sentenceEnd(trigger), trigger + BEHIND + 6);
  for (let i = trigger + 1; i < limit; i++) {
    if (doc.isMark(i, '.؛:')) return null;
    for (const one of doc.type(i)?.triggers ?? []) {
      if (one.light === null) continue;
      if (one.light.status === 'cancelled' && isPassive(scene, i, one)) return 'cancelled';
      if (one.future && !doc.isFunction(i - 1, 'relative')) return 'planned';
    }
    if (isFiniteVerb(doc, i) && !doc.isFunction(i - 1, 'relative')) return null;
  }
  return null;
}

function phraseAt(doc: Document, i: number): { words: number; value: StatusWord } | null {
  const type = doc.type(i);
  if (type === null) return null;
  const table = doc.lexicon.events.status;
  return (
    table.match(type.plain, doc.types, i) ?? (type.bare === type.plain ? null : table.match(type.bare, doc.types, i))
  );
}

function beside(doc: Document, i: number, form: TriggerForm): EventStatus | null {
  const found = phraseAt(doc, i - 1);
  if (found === null || found.value.side !== 'beside' || found.words !== 1) return null;
  const word = doc.bare(i - 1);
  if (word === 'ما' && (form.form !== 'perfect' || doc.isFunction(i - 2, 'preposition'))) return null;
  if ((word === 'قد' || word === 'حتى') && form.form !== 'imperfect') return null;
  if ((word === 'لم' || word === 'لن' || word === 'لا' || word === 'سوف') && form.form !== 'imperfect') return null;
  // «لم تحل دون الإفراج»
  if (word === 'دون' && /^(?:تحل|يحل|تحول|يحول|حالت|حال)$/u.test(doc.bare(i - 2))) return null;
  if ((word === 'دون' || word === 'عدم') && form.form !== 'masdar' && form.form !== 'noun') return null;
  if (word === 'إن' && form.form !== 'perfect') return null;
  return found.value.status;
}

function around(doc: Document, { trigger, clause, kind, light, done }: Telling): EventStatus | null {
  const first = light !== undefined && light < trigger ? light : trigger;
  const floor = Math.max(doc.sentenceStart(trigger), first - BEFORE);
  for (let i = trigger - 1; i >= floor; i--) {
    if (doc.type(i) === null) {
      if (doc.kind(i) === Kind.Line || doc.isMark(i, '.؛:،')) break;
      continue;
    }
    const found = phraseAt(doc, i);
    if (found !== null && found.value.side === 'before' && i + found.words <= trigger + 1) return found.value.status;
  }
  // «دعوة لحضور القمة المقبلة»: it is not the invitation that is to come.
  if (kind === 'invitation') return null;
  const limit = Math.min(Math.max(clause.to + 2, trigger + 4), trigger + BEHIND, doc.sentenceEnd(trigger));
  for (let i = trigger + 1; i < limit; i++) {
    if (doc.type(i) === null) {
      if (doc.kind(i) === Kind.Line || doc.isMark(i, '.؛:')) break;
      continue;
    }
    const found = phraseAt(doc, i);
    // «اتفقا على لقاء في أيار المقبل»: what was done is not to come.
    if (found !== null && found.value.side === 'behind' && !(done === true && found.value.status === 'planned'))
      return found.value.status;
  }
  return null;
}

/** What the statement that holds the word makes of it. */
function held(scene: Scene, { trigger }: Telling): EventStatus | null {
  const draft = scene.drafts[scene.owner(trigger)];
  const content = draft?.content.find(({ from, to }) => trigger >= from && trigger < to);
  if (draft === undefined || content === undefined || draft.negated || trigger - content.from > HEAD) return null;
  return SAID[draft.class] ?? null;
}
