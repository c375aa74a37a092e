/**
 * Events told by a noun: with a verb that says they took place, with those who stand in its frame, or as an echo of an event told before.
 *
 * Examples: «أجرى الوزير | اتصالا | مع المدير»; «زيارة | وزير النقل إلى بغداد»; «إلغاء | القمة»; «خلال | اللقاء»; but not «مكافحة الهجمات».
 */
import { Kind } from '../../text/index.ts';
import type { Document } from '../document.ts';
import type { TokenRange } from '../draft.ts';
import { behindAdjectives, type ClausePart, clauseEnd, clauseParts, clauseStart } from './clause-parts.ts';
import type { TriggerForm } from './event-lexicon.ts';
import type { EventWord } from './event-word.ts';
import { lightBefore, lightBehind, lightSubject } from './light-verbs.ts';
import { masdarNeedsMet, PURPOSES, written } from './needs.ts';
import { isPlace, isSomebody, placeOf, withoutClitics } from './places.ts';
import type { EventKind } from './event.ts';
import type { Scene } from './scene.ts';
import type { Player, Telling } from './tellings.ts';
import { droppedSubject, groups, isRole, type LastActor, pronounBefore, take } from './told-by-verb.ts';

const TALKS: ReadonlySet<EventKind> = new Set<EventKind>([
  'meeting',
  'negotiation',
  'gathering',
  'visit',
  'call',
  'invitation',
]);
/** «مكافحة الهجمات», «ضد الهجمات»: a topic. */
const TOPICS = /^(?:مكافحة|منع|ضد|لمواجهة|مواجهة|خطر|تهديد|لمنع|تجنب)$/u;
/** «بشأن الهجمات»: a topic where nobody is named. */
const ABOUT = /^(?:لوقف|حول|بشأن|قضية|ملف|أمن)$/u;
/** «كل اتفاق», «أي هجوم»: none in particular. */
const ANY = /^(?:كل|أي|أية|بعض|معظم|أغلب|لكل|لأي)$/u;
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
  const after = behindAdjectives(doc, i + width, width > 1 ? undefined : form.article || form.pronoun !== '');
  const end = Math.max(clauseEnd(scene, i + width), after);
  const parts = upToPurpose(doc, kind, clauseParts(scene, after, end));
  if (word.needs.length > 0) {
    const bares = groups(parts);
    const around = { subject: [], object: bares[0] ?? [], parts, at: i, end };
    if (!masdarNeedsMet(scene, word, form, around)) return null;
  }
  const found = lightBefore(scene, i, kind, form) ?? lightBehind(scene, after, kind, form);
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
    if (found.form.future && telling.status === 'held') telling.status = 'planned';
    telling.light = found.at;
    lightSubject(scene, telling, found, last);
    // «أعلنت النقابة | إلغاء | الإضراب»: who announces calls off.
    const above =
      players.length === 0 && found.form.form === 'masdar' ? lightBefore(scene, found.at, kind, found.form) : null;
    if (above !== null && above.form.form !== 'masdar') lightSubject(scene, telling, above, last);
  } else telling.rules.push('events/noun');

  // «زيارة | الوزير»: the genitive.
  const genitive = parts[0];
  const joins =
    genitive !== undefined &&
    genitive.range.from === after &&
    after === i + width &&
    genitive.preposition === '' &&
    !genitive.joined &&
    (form.form === 'masdar' || !isAttribute(doc, genitive));
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
  const announcer = announcerOf(scene, i, word, players);
  if (announcer !== null) {
    players.push({ role: announcer.role, cluster: announcer.cluster, range: null, delegation: false });
    telling.rules.push('events/announcer');
  }
  if (kind === 'withdrawal' && telling.place === null && !ofForces(scene, parts)) return null;
  const back = (form.article || form.pronoun !== '') && players.length === 0 && telling.place === null;
  if (found !== null && back) return { ...telling, back: true };
  if (found !== null && (players.length > 0 || telling.place !== null || (form.form === 'noun' && !form.plural)))
    return telling;
  if (kind === 'resignation' && !players.some(({ role }) => role === 'agent')) return null;
  if (TOPICS.test(doc.bare(i - 1))) return null;
  if (company && carries(scene, telling, genitive, after)) {
    telling.confidence = word.strength === 'strong' ? 0.75 : 0.65;
    return telling;
  }
  if (form.plural) return null;
  const pointed = form.article || doc.isFunction(i - 1, 'demonstrative') || form.pronoun !== '';
  if (pointed && (TALKS.has(kind) ? echoes(scene, i) : pointsBack(scene, i))) {
    const echo: Telling = { ...telling, echo: true, rules: ['events/echo'] };
    return word.strength === 'strong' ? { ...echo, tentative: true } : echo;
  }
  // «اجتماع في بغداد», «هجوم أمس»: where or when tells that it is one; without either it can only be what was told before.
  if (word.strength === 'strong' && !ABOUT.test(doc.bare(i - 1)))
    return { ...telling, echo: telling.place === null, tentative: true };
  return pointed ? { ...telling, echo: true, rules: ['events/echo'] } : null;
}

/** Kinds that whoever announces them does. */
const ANNOUNCED: ReadonlySet<EventKind> = new Set<EventKind>([
  'strike',
  'aid',
  'decision',
  'sanction',
  'withdrawal',
  'ceasefire',
  'mobilisation',
  'release',
  'resignation',
]);
/** How far behind the beginning of what is announced. */
const ANNOUNCEMENT = 10;

/** «أعلنت المنظمة أن أول | قافلة | ستتحرك»: a body that announces what it does. */
function announcerOf(
  scene: Scene,
  i: number,
  word: EventWord,
  players: readonly Player[],
): { role: Player['role']; cluster: number } | null {
  if (word.kind === 'discussion' || !ANNOUNCED.has(word.kind) || word.subject === null || word.subject === 'place')
    return null;
  if (players.some(({ role }) => role === word.subject)) return null;
  const owner = scene.owner(i);
  const content = scene.drafts[owner]?.content.find(({ from, to }) => i >= from && i < to);
  const speaker = scene.resolution.speakers[owner]?.[0]?.cluster;
  if (content === undefined || speaker === undefined || i - content.from > ANNOUNCEMENT) return null;
  const type = scene.typeOf(speaker);
  return type === 'organisation' || type === 'state' || type === 'group'
    ? { role: word.subject, cluster: speaker }
    : null;
}

/** «انسحاب | القوات», not «انسحاب | المرشح». */
function ofForces(scene: Scene, parts: readonly ClausePart[]): boolean {
  const text = parts[0] === undefined ? '' : written(scene, [parts[0]]);
  return scene.doc.lexicon.events.isOf('forces', text) || scene.doc.lexicon.events.isOf('troops', text);
}

/** «لقاء | ثنائي», «إضراب | فجئي»: one word without article of which nothing is known but that it is none of those who act. */
function isAttribute(doc: Document, { named, range }: ClausePart): boolean {
  const type = doc.type(range.from);
  return (
    range.to === range.from + 1 &&
    type !== null &&
    !type.article &&
    type.nouns.length === 0 &&
    !type.given &&
    (named === null || named.type === 'unknown') &&
    type.possessive === ''
  );
}

/** Whether those in the frame of a noun are enough for it: a meeting takes two, a visit one who comes, an attack what can be struck. */
function carries(
  scene: Scene,
  { kind, word, players }: Telling,
  genitive: ClausePart | undefined,
  after: number,
): boolean {
  switch (kind) {
    case 'meeting':
    case 'negotiation':
    case 'call':
      return players.length >= 2 || (players.length === 1 && genitive !== undefined && isMany(scene, genitive));
    case 'visit':
      return players.some(({ role }) => role === word.subject);
    case 'withdrawal':
      return true;
    case 'attack':
      // «هجوم على حرية الرأي», «ضربة بسبب»: a figure of speech.
      return players.some(({ cluster, range }) => isStruck(scene, cluster, range));
    case 'invitation':
      // «بدعوة من الوزير», not «دعوة عدد من المنظمات»
      return genitive?.preposition === 'من' && genitive.range.from === after + 1;
    default:
      return true;
  }
}

/** «اجتماع | مجلس الأمن», «لقاء | بين الوزيرين»: a body, or what stands behind «بين», is more than one. */
function isMany({ doc }: Scene, { named, range, preposition }: ClausePart): boolean {
  if (preposition === 'بين') return true;
  if (preposition !== '') return false;
  return named?.type === 'organisation' || named?.type === 'group' || doc.isNoun(range.from, 'organisation', 'group');
}

/** People, bodies, places and buildings are attacked. */
function isStruck(scene: Scene, cluster: number | null, range: TokenRange | null): boolean {
  const type = cluster === null ? 'unknown' : scene.typeOf(cluster);
  if (type === 'person' || type === 'organisation' || type === 'state' || type === 'group') return true;
  if (range === null) return false;
  const classes = ['country', 'office', 'group', 'unnamed', 'profession', 'state', 'organisation', 'demonym'] as const;
  return isPlace(scene.doc, range.from) || scene.doc.isNoun(range.from, ...classes);
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
