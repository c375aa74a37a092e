/**
 * Events told by a noun: with a verb that says they took place, with those who stand in its frame, or as an echo of an event told before.
 *
 * Examples: «أجرى الوزير | اتصالا | مع المدير»; «زيارة | وزير النقل إلى بغداد»; «إلغاء | القمة»; «خلال | اللقاء»; but not «مكافحة الهجمات».
 */
import { Kind } from '../../text/index.ts';
import type { Document } from '../document.ts';
import type { TokenRange } from '../draft.ts';
import { behindAdjectives, type ClausePart, clauseEnd, clauseParts, clauseStart } from './clause-parts.ts';
import type { EventWord, LightVerb, TriggerForm } from './event-lexicon.ts';
import { isVerbHere } from './plausible.ts';
import { isPlace, isSomebody, placeOf, withoutClitics } from './places.ts';
import type { EventKind } from './record.ts';
import type { Scene } from './scene.ts';
import type { Telling } from './tellings.ts';
import {
  droppedSubject,
  groups,
  isRole,
  type LastActor,
  PURPOSES,
  pronounBefore,
  subjectBefore,
  take,
} from './told-by-verb.ts';

/** «كل اتفاق», «أي هجوم»: none in particular. */
const ANY = /^(?:كل|أي|أية|بعض|معظم|أغلب|لكل|لأي)$/u;
/** How far before its noun the verb stands. */
const REACH = 16;
const ECHOES: ReadonlySet<string> = new Set([
  'خلال',
  'عقب',
  'أثناء',
  'بعد',
  'في',
  'إثر',
  'ختام',
  'هامش',
  'قبيل',
  'قبل',
  'عن',
  'من',
  'هذا',
  'هذه',
  'شهد',
  'تناول',
  'بحث',
  'حضر',
  'حضرت',
  'وحضر',
  'تخلل',
  'جدد',
  'استهل',
  'مستهل',
  'ختم',
  'بداية',
]);

interface LightFound {
  readonly verb: LightVerb;
  readonly form: TriggerForm;
  readonly at: number;
}

/**
 * The telling of a noun, or null where it names no concrete event.
 *
 * @param word what the noun tells of
 * @param width how many words its phrase has
 */
export function toldByNoun(
  scene: Scene,
  i: number,
  form: TriggerForm,
  word: EventWord,
  width: number,
  last: LastActor,
): Telling | null {
  if (word.kind === 'discussion') return null;
  const { doc } = scene;
  const kind: EventKind = word.kind;
  // «مسيرته» is a career.
  if (ANY.test(doc.bare(i - 1)) || (word.kind === 'protest' && form.pronoun !== '')) return null;
  const after = behindAdjectives(doc, i + width);
  const end = Math.max(clauseEnd(scene, i + width), after);
  const parts = upToPurpose(doc, kind, clauseParts(scene, after, end));
  const found = lightBefore(scene, i, kind, form) ?? lightBehind(scene, after, end, kind, form);
  const telling: Telling = {
    word,
    kind,
    trigger: i,
    clitics: form.clitics,
    status: 'held',
    announced: false,
    players: [],
    place: null,
    discussed: [],
    clause: { from: found !== null && found.at < i ? clauseStart(doc, found.at) : clauseStart(doc, i), to: end },
    name: nameBehind(scene, i + width, end),
    echo: false,
    confidence: 0.6,
    rules: [],
  };
  const { players } = telling;
  let company = false;
  if (found !== null) {
    telling.rules.push('events/light-verb');
    telling.confidence = 0.8;
    if (found.verb.status === 'announced') telling.announced = true;
    else telling.status = found.verb.status;
    lightSubject(scene, telling, found, last);
  } else telling.rules.push('events/noun');

  // «زيارة | الوزير»: the genitive.
  const genitive = parts[0];
  const joins =
    genitive !== undefined &&
    genitive.range.from === after &&
    after === i + width &&
    genitive.preposition === '' &&
    !genitive.joined;
  if (word.of !== null && !form.article && form.pronoun === '' && joins) {
    const handed = parts.some((part) => part.preposition === 'ل' && word.prepositions.get('ل') === word.object);
    const where = kind === 'visit' && isWhere(scene, genitive);
    const slot = (found === null || players.length === 0 || handed) && !where ? word.of : word.object;
    if (where && telling.place === null && isPlace(doc, genitive.range.from)) telling.place = genitive.range;
    const group = groups(parts)[0] ?? [];
    const count = players.length;
    // A masdar's genitive is its object, or its subject where ل brings the object: «استقبال الوزير للمدير».
    const masdar =
      form.form === 'masdar' &&
      kind === 'meeting' &&
      parts.some((part) => part.preposition === 'ل' && isSomebody(scene, part));
    take(scene, players, masdar ? word.subject : slot, group, kind);
    company = players.length > count;
    if (masdar)
      take(
        scene,
        players,
        word.object,
        parts.filter((part) => part.preposition === 'ل'),
        kind,
      );
  }
  if (form.pronoun !== '' && isRole(word.subject)) {
    const dropped = droppedSubject(scene, i, last, word.subject);
    const cluster = dropped.length > 0 ? null : pronounBefore(scene, i, players);
    if (cluster !== null) dropped.push({ role: word.subject, cluster, range: null, delegation: false });
    if (dropped.length > 0) telling.rules.push('events/implicit-subject');
    players.push(...dropped);
  }
  for (const part of parts) {
    if (part.preposition === '') continue;
    let slot = word.prepositions.get(part.preposition);
    if (found?.verb.subject === 'gets' && part.preposition === 'من') slot = word.subject ?? undefined;
    if (slot === undefined) continue;
    if (part.pronoun) {
      const cluster = isRole(slot) ? pronounBefore(scene, i, players) : null;
      if (isRole(slot) && cluster !== null) players.push({ role: slot, cluster, range: null, delegation: false });
      continue;
    }
    const count = players.length;
    take(scene, players, slot, [part], kind);
    company ||= players.length > count;
  }
  telling.place ??= placeOf(scene, parts, word, []);
  const movement = kind === 'visit' && doc.bare(i - 1) === 'في';
  if (movement && players.length === 0 && isRole(word.subject)) {
    const mover = moverBefore(scene, i);
    if (mover !== null) {
      players.push({ role: word.subject, cluster: mover.cluster, range: mover.range, delegation: false });
      company = true;
    }
  }
  if (kind === 'withdrawal' && telling.place === null) return null;
  if (found !== null && (players.length > 0 || telling.place !== null || (form.form === 'noun' && !form.plural)))
    return telling;
  // A meeting takes two, a visit one who comes.
  const meets = kind === 'meeting' || kind === 'negotiation' || kind === 'call';
  if (meets && players.length < 2) company = false;
  if (kind === 'visit' && !players.some(({ role, cluster }) => role === word.subject && cluster !== null))
    company = false;
  if (kind === 'agreement' || kind === 'withdrawal') company = kind === 'withdrawal' && telling.place !== null;
  // «بدعوة من الوزير», not «دعوة عدد من المنظمات»
  if (kind === 'invitation' && !(genitive?.preposition === 'من' && genitive.range.from === after + 1)) company = false;
  if (kind === 'resignation' && !players.some(({ role }) => role === 'agent')) return null;
  if (form.plural) return company ? telling : null;
  // «لاستقبال الزوار»: whom nobody names.
  if (form.form === 'masdar' && found === null && !players.some(({ cluster }) => cluster !== null)) return null;
  if (company) {
    telling.confidence = word.strength === 'strong' ? 0.75 : 0.65;
    return telling;
  }
  const without = kind === 'visit' || meets;
  if (word.strength === 'strong' && telling.place !== null && !without && !isTopic(scene, i)) return telling;
  const pointed = form.article || doc.isFunction(i - 1, 'demonstrative') || form.pronoun !== '';
  const talk =
    kind === 'meeting' ||
    kind === 'negotiation' ||
    kind === 'gathering' ||
    kind === 'visit' ||
    kind === 'call' ||
    kind === 'invitation';
  if (pointed && (talk ? echoes(scene, i) : pointsBack(scene, i)))
    return { ...telling, echo: true, rules: ['events/echo'] };
  return null;
}

/** «دعوة للوزير | لحضور قمة الشرق»: whom one invites stands before what for. */
function upToPurpose(doc: Document, kind: EventKind, parts: ClausePart[]): ClausePart[] {
  if (kind !== 'invitation') return parts;
  const purpose = parts.findIndex(({ range }) => PURPOSES.test(doc.bare(range.from)));
  return purpose === -1 ? parts : parts.slice(0, purpose);
}

/** «زيارة | بغداد», «زيارة | البلاد»: not who came. */
function isWhere({ doc }: Scene, { named, range }: ClausePart): boolean {
  return (
    named?.type !== 'person' &&
    (named?.type === 'state' || isPlace(doc, range.from) || !doc.isNoun(range.from, 'office', 'group', 'organisation'))
  );
}

/** «خلال اللقاء», «شهد الاجتماع»: said of something told. */
function echoes(scene: Scene, i: number): boolean {
  const { doc } = scene;
  return (
    ECHOES.has(doc.bare(i - 1)) ||
    doc.type(i - 1)?.function?.class === 'preposition' ||
    doc.type(i - 1)?.that !== 0 ||
    doc.isFunction(i - 1, 'demonstrative') ||
    (doc.type(i - 1)?.cues.length ?? 0) > 0 ||
    doc.kind(i - 1) === Kind.Mark
  );
}

/** «هذا الهجوم», «عقب الهجوم»: the one just told of. */
function pointsBack(scene: Scene, i: number): boolean {
  return scene.doc.isFunction(i - 1, 'demonstrative') || /^(?:عقب|إثر|خلال|أثناء)$/u.test(scene.doc.bare(i - 1));
}

/** «مكافحة الهجمات», «ضد الهجمات», «منع»: a topic. */
function isTopic(scene: Scene, i: number): boolean {
  return /^(?:مكافحة|منع|ضد|لمواجهة|مواجهة|خطر|تهديد|لمنع|لوقف|تجنب|حول|بشأن|قضية|ملف|أمن)$/u.test(
    scene.doc.bare(i - 1),
  );
}

/** The words that name the event: «قمة | الدول الصناعية», «تجمع | الشرق». */
function nameBehind({ doc }: Scene, from: number, end: number): string {
  let name = '';
  for (let i = from; i < Math.min(end, from + 4); i++) {
    const type = doc.type(i);
    if (
      type === null ||
      type.function !== null ||
      type.preposition !== '' ||
      type.conjunction !== '' ||
      type.that !== 0
    )
      break;
    name += ` ${withoutClitics(type.bare)}`;
  }
  return name;
}

/** The verb before the noun whose object or subject it is. */
function lightBefore(scene: Scene, i: number, kind: EventKind, form: TriggerForm): LightFound | null {
  const { doc } = scene;
  const floor = Math.max(doc.sentenceStart(i), i - REACH);
  for (let k = i - 1; k >= floor; k--) {
    const markKind = doc.kind(k);
    if (markKind === Kind.Line) return null;
    if (markKind === Kind.Mark && doc.isMark(k, ':؛;.…!؟?')) return null;
    const type = doc.type(k);
    if (type === null) continue;
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
function lightBehind(scene: Scene, after: number, end: number, kind: EventKind, form: TriggerForm): LightFound | null {
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
  void end;
  for (const one of doc.type(k + 1)?.triggers ?? []) {
    const { light } = one;
    if (light === null || one.form === 'masdar' || one.form === 'participle') continue;
    if (light.kinds !== null && !light.kinds.has(kind)) continue;
    if (isLoose(scene, k + 1, one)) continue;
    if ((light.noun === 'object' || light.noun === 'subject') && light.subject !== 'place')
      return { verb: light, form: one, at: k + 1 };
  }
  return null;
}

/** Who did it, by the subject of the verb. */
function lightSubject(scene: Scene, telling: Telling, found: LightFound, last: LastActor): void {
  const { doc } = scene;
  const { verb, form, at } = found;
  const { word, trigger, kind, players } = telling;
  if (verb.subject === null || form.form === 'masdar') return;
  const slot = verb.subject === 'does' ? word.subject : verb.subject === 'gets' ? word.object : verb.subject;
  const start = clauseStart(doc, at);
  let subject = subjectBefore(scene, start, at);
  if (at > trigger) {
    // «اللقاء الذي عقده الوزير»
    subject = form.pronoun === '' ? [] : clauseParts(scene, at + 1, clauseEnd(scene, at + 1)).slice(0, 1);
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
  take(scene, players, slot, subject, kind);
  const joined = doc.type(at)?.conjunction !== '' || (form.agreement !== null && form.agreement.number !== 'singular');
  if (players.length === count && subject.length === 0 && joined && at < trigger && isRole(slot)) {
    const dropped = droppedSubject(scene, at, last, slot);
    players.push(...dropped);
    if (dropped.length > 0) telling.rules.push('events/implicit-subject');
  }
}

/** «وصل وزير النقل إلى بغداد في زيارة»: who came. */
function moverBefore(scene: Scene, i: number): { cluster: number; range: TokenRange } | null {
  const from = scene.doc.sentenceStart(i);
  for (const one of scene.named) {
    if (one.range.from < from) continue;
    if (one.range.from >= i) return null;
    if (one.type === 'person' && one.cluster !== -1) return one;
  }
  return null;
}
