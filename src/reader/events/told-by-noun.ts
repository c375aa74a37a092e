/**
 * Events told by a noun: with a verb that says they took place, with those who stand in its frame, or as an echo of an event told before.
 *
 * Examples: «أجرى الوزير | اتصالا | مع المدير»; «زيارة | وزير النقل إلى بغداد»; «إلغاء | القمة»; «خلال | اللقاء»; but not «مكافحة الهجمات».
 */
import { Kind } from '../../text/index.ts';
import type { Document } from '../document.ts';
import type { TokenRange } from '../draft.ts';
import type { TriggerForm } from './trigger-form.ts';
import type { EventWord } from './event-word.ts';
import { type LightFound, lightBefore, lightBehind, lightSubject } from './light-verbs.ts';
import { isOfAccident, masdarNeedsMet, mayBeMet } from './needs.ts';
import { isPlace, isSomebody, placeNamed, placeOf } from './places.ts';
import type { EventKind } from './event.ts';
import type { Scene } from './scene.ts';
import type { Doubt, Telling } from './tellings.ts';
import { clauseStart, behindAdjectives, clauseEnd } from './clause-bounds.ts';
import { clauseParts } from './clause-parts.ts';
import { antecedent } from './antecedents.ts';
import { type LastActor, droppedSubject } from './dropped-subjects.ts';
import {
  announcerOf,
  ofForces,
  isAttribute,
  carries,
  upToPurpose,
  isWhere,
  nameBehind,
  moverBefore,
} from './noun-frames.ts';
import { groups, take, takeAgents, takeNation, isRole } from './roles.ts';
import { WORD_LISTS } from '../word-lists.generated.ts';

const TALKS: ReadonlySet<EventKind> = new Set<EventKind>([
  'meeting',
  'negotiation',
  'gathering',
  'visit',
  'call',
  'invitation',
]);
/** Acts of states, called by them: «غارات إسرائيلية», «مساعدات سعودية». */
const NATIONAL: ReadonlySet<EventKind> = new Set<EventKind>([
  'attack',
  'aid',
  'sanction',
  'mobilisation',
  'withdrawal',
]);
/** «مكافحة الهجمات», «ضد الهجمات»: a topic. */
const TOPICS = WORD_LISTS['not-yet-happening'];
/** «بشأن الهجمات»: a topic where nobody is named. */
const ABOUT = WORD_LISTS['concerning'];
/** «كل اتفاق», «أي هجوم»: none in particular. */
const ANY = WORD_LISTS['any-of-them'];
const ECHOES = WORD_LISTS['echoes'];

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
  // «التوقيع», «الجولة»: with the article what was told before, whatever its word needs to be told first.
  if (word.kind === 'discussion') return null;
  const doubts: Doubt[] = [];
  if (!mayBeMet(scene, word, i)) return form.article ? echoOf(scene, i, form, word) : null;
  const { doc } = scene;
  const kind: EventKind = word.kind;
  // «مسيرته» is a career.
  if (ANY.has(doc.bare(i - 1)) || (word.kind === 'protest' && form.pronoun !== '')) return null;
  const after = behindAdjectives(doc, i + width, width > 1 ? undefined : form.article || form.pronoun !== '');
  const end = Math.max(clauseEnd(scene, i + width), after);
  const parts = upToPurpose(doc, kind, clauseParts(scene, after, end));
  if (word.needs.length > 0) {
    const bares = groups(parts);
    const around = { subject: [], object: bares[0] ?? [], parts, at: i, end };
    if (!masdarNeedsMet(scene, word, form, around)) {
      if (form.article) return echoOf(scene, i, form, word);
      if (isOfAccident(scene, word, i)) return null;
      doubts.push('needs');
    }
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
    doubts,
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
    // «مفاوضات | القاهرة»: where, not whom.
    const called = groups(parts)[0] ?? [];
    const group = slot === 'participant' && called.length === 1 && placeNamed(scene, genitive) !== null ? [] : called;
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
  // «توقيفه»: whom the act befell, as the genitive; «قراره»: who took it.
  const owner = form.form === 'masdar' || isRole(word.of) ? word.of : word.subject;
  if (form.pronoun !== '' && isRole(owner)) {
    const dropped = owner === word.subject ? droppedSubject(scene, i, last, owner, form.pronoun) : [];
    const cluster = dropped.length > 0 ? null : antecedent(scene, i, players, form.pronoun);
    if (cluster !== null) dropped.push({ role: owner, cluster, range: null, delegation: false });
    if (dropped.length > 0) telling.rules.push('events/implicit-subject');
    players.push(...dropped);
    company = form.form === 'masdar' && dropped.length > 0;
  }
  for (const part of parts) {
    if (part.preposition === '') continue;
    let slot = word.prepositions.get(part.preposition);
    if (found?.verb.subject === 'gets' && part.preposition === 'من') slot = word.subject ?? undefined;
    if (slot === undefined) continue;
    if (part.pronoun !== '') {
      const cluster = isRole(slot) ? antecedent(scene, i, players, part.pronoun) : null;
      if (isRole(slot) && cluster !== null) players.push({ role: slot, cluster, range: null, delegation: false });
      continue;
    }
    const count = players.length;
    take(scene, players, slot, [part], kind);
    company ||= players.length > count;
  }
  takeAgents(scene, players, word, parts);
  if (NATIONAL.has(kind)) takeNation(scene, players, word, { from: i + width, to: after });
  // «نظمت الجمعية | في الرباط | لقاء»: between the light verb and its noun.
  telling.place ??= placeOf(scene, parts, word, []) ?? placeBetween(scene, found, i, word);
  if (joins && (TALKS.has(kind) ? kind !== 'visit' && kind !== 'invitation' : kind === 'attack'))
    telling.place ??= placeNamed(scene, genitive);
  const movement =
    (kind === 'visit' && doc.bare(i - 1) === 'في' && players.length === 0) || isAccepted(doc, i, kind, form);
  const mover = kind === 'invitation' ? word.object : word.subject;
  if (movement && isRole(mover)) {
    const who = moverBefore(scene, i);
    if (who !== null && !players.some(({ cluster }) => cluster === who.cluster)) {
      players.push({ role: mover, cluster: who.cluster, range: who.range, delegation: false });
      company = true;
    }
  }
  const announcer = announcerOf(scene, i, word, players);
  if (announcer !== null) {
    players.push({ role: announcer.role, cluster: announcer.cluster, range: null, delegation: false });
    telling.rules.push('events/announcer');
  }
  if (kind === 'withdrawal' && telling.place === null && !ofForces(scene, parts)) doubts.push('no-force');
  const back = (form.article || form.pronoun !== '') && players.length === 0 && telling.place === null;
  if (found !== null && back) {
    telling.back = true;
    return telling;
  }
  if (found !== null && (players.length > 0 || telling.place !== null || (form.form === 'noun' && !form.plural)))
    return telling;
  if (kind === 'resignation' && !players.some(({ role }) => role === 'agent')) doubts.push('nobody-resigns');
  if (TOPICS.has(doc.bare(i - 1)) || isPurpose(doc, i)) return null;
  if (company && carries(scene, telling, genitive, after)) {
    telling.confidence = word.strength === 'strong' ? 0.75 : 0.65;
    return telling;
  }
  if (form.plural) {
    doubts.push('plural');
    return telling;
  }
  const pointed = form.article || doc.isFunction(i - 1, 'demonstrative') || form.pronoun !== '';
  if (pointed && (TALKS.has(kind) ? echoes(scene, i) : pointsBack(scene, i))) {
    if (word.strength === 'strong') telling.tentative = true;
    return pointing(telling);
  }
  // «اجتماع في بغداد», «هجوم أمس»: where or when tells that it is one; without either it can only be what was told before.
  if (word.strength === 'strong' && !ABOUT.has(doc.bare(i - 1))) {
    telling.echo = telling.place === null;
    telling.tentative = true;
    return telling;
  }
  if (pointed) return pointing(telling);
  doubts.push('noun');
  return telling;
}

/** «من أجل | القمة»: what is worked for has not come about. */
function isPurpose(doc: Document, i: number): boolean {
  return doc.bare(i - 1) === 'أجل' && doc.bare(i - 2) === 'من';
}

/** The telling as one that points back. */
function pointing(telling: Telling): Telling {
  telling.echo = true;
  telling.rules = ['events/echo'];
  return telling;
}

/** «وصل الوزير تلبية | لدعوة من نظيره», «يزور بغداد | بدعوة من»: who comes was invited. */
function isAccepted(doc: Document, i: number, kind: EventKind, form: TriggerForm): boolean {
  return kind === 'invitation' && (form.preposition === 'ب' || doc.bare(i - 1) === 'تلبية');
}

/** Nothing but a word that points back to what was told. */
function echoOf({ doc }: Scene, i: number, { clitics }: TriggerForm, word: EventWord): Telling | null {
  if (word.kind === 'discussion' || TOPICS.has(doc.bare(i - 1)) || ANY.has(doc.bare(i - 1))) return null;
  return {
    word,
    kind: word.kind,
    trigger: i,
    clitics,
    status: 'held',
    announced: false,
    players: [],
    place: null,
    discussed: [],
    clause: { from: i, to: i + 1 },
    name: '',
    echo: true,
    confidence: 0.6,
    rules: ['events/echo'],
    doubts: [],
  };
}

function placeBetween(scene: Scene, found: LightFound | null, i: number, word: EventWord): TokenRange | null {
  if (found === null) return null;
  let where = false;
  for (let k = found.at + 1; k < i && !where; k++) where = scene.placeAt(k) !== null || scene.doc.bare(k) === 'في';
  return where ? placeOf(scene, clauseParts(scene, found.at + 1, i), word, []) : null;
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
