/**
 * Events told by a verb: who stands before it, behind it and behind its prepositions.
 *
 * Examples: «التقى وزير النقل | المدير»: subject, object; «وزير النقل | يلتقي | المدير»; «واستقبل | المدير»: the subject is whom the text
 * spoke of last; «اعتقل ثلاثة أشخاص»: passive; «دعا الوزير نظيره إلى زيارة بغداد»: an invitation by its purpose.
 */
import type { Document } from '../document.ts';
import type { TriggerForm } from './trigger-form.ts';
import type { EventWord } from './event-word.ts';
import { isPlace, placeNamed, placeOf } from './places.ts';
import { isOfAccident, isStrict, mayBeMet, needsMet, somebody } from './needs.ts';
import { isEventNoun, type Scene } from './scene.ts';
import type { Doubt, Player, Telling } from './tellings.ts';
import { clauseStart, clauseEnd } from './clause-bounds.ts';
import { type ClausePart, clauseParts } from './clause-parts.ts';
import { drops, hasThingBefore, joins, partsBefore, subjectBefore } from './verb-subjects.ts';
import { antecedent } from './antecedents.ts';
import { type LastActor, droppedSubject, pronounOf } from './dropped-subjects.ts';
import { groups, take, takeAgents, isRole, enough, isPair, isPairOf } from './roles.ts';
import { groupHolds } from './phrase-groups.ts';

/** The telling of a verb, or null where its clause does not carry one. */
export function toldByVerb(scene: Scene, i: number, form: TriggerForm, last: LastActor): Telling | null {
  const { doc } = scene;
  const word = form.word;
  if (word === null || word.kind === 'discussion') return null;
  const doubts: Doubt[] = [];
  if (!mayBeMet(scene, word, i)) return null;
  if (word.kind === 'decision' && leadsOn(doc, i)) return null;
  // «استهدف | هجوم | معسكرا»: the noun tells of it.
  if (word.kind === 'attack' && isEventNoun(doc, i + 1) && doc.type(i)?.triggers.some(({ light }) => light !== null))
    return null;
  const end = clauseEnd(scene, i + 1);
  const start = clauseStart(doc, i);
  const parts = clauseParts(scene, i + 1, end);
  const leading = partsBefore(scene, start, i);
  const before = subjectBefore(scene, start, i, leading);
  const bares = groups(parts);
  const rules = ['events/verb'];
  // «ووقّع الوزير | اتفاقية»: things that are signed or seen are no second party.

  let subject: ClausePart[] = before;
  let object: ClausePart[] = [];
  let implicit = false;
  const plural = form.agreement !== null && form.agreement.number !== 'singular';
  const prepositional = parts.some((part) => word.prepositions.has(part.preposition));
  const first = bares[0];
  // A lone phrase that cannot act is what is acted on: «ووقّع | اتفاقية», «ثم زار | الجامعة».
  const alone =
    bares.length > 0 &&
    before.length === 0 &&
    (bares.length === 1 || !somebody(scene, bares[1] ?? [])) &&
    !word.passive;
  const strict = word.needs.some(({ what, of }) => what === 'object' && of === '');
  // «اعتقل | ثلاثة أشخاص», «وقعت | مذكرة»; but «وقّع | الوزير | مذكرة».
  const befallen =
    first !== undefined && word.passive && !acts(scene, first) && (isRole(word.object) || !somebody(scene, first));
  const same = last.sentence === doc.sentenceOf(i);
  const done =
    alone &&
    joins(doc, i) &&
    last.players.length > 0 &&
    (needsObject(word) || !canAct(scene, bares[0] ?? []) || (same && word.object !== null));
  if (isPassive(scene, i, form)) {
    object = before.length > 0 ? before : (bares[0] ?? []);
    subject = [];
    rules.push('events/passive');
  } else if (before.length > 0 && word.passive && isRole(word.object) && !acts(scene, before) && bares.length === 0) {
    // «الشاب | اعتُقل»
    subject = [];
    object = before;
    rules.push('events/passive');
  } else if (before.length > 0) object = bares[0] ?? [];
  else if (form.form === 'participle' || plural) {
    implicit = true;
    object = bares[0] ?? [];
  } else if (done || (word.kind === 'visit' && before.length === 0 && isWhere(scene, bares[0] ?? []))) {
    implicit = true;
    object = bares[0] ?? [];
  } else if (strict && alone && bares.length === 1 && form.pronoun === '' && last.players.length > 0) {
    // «على أن يزور | قائد الجيش»: the one phrase is the object that the verb must have.
    implicit = true;
    object = bares[0] ?? [];
  } else if (form.pronoun !== '') subject = bares[0] ?? [];
  else if (bares.length >= 2 && wantsObject(word) && !(word.passive && apart(parts))) {
    subject = bares[0] ?? [];
    object = bares[1] ?? [];
  } else if (first !== undefined && befallen && same && joins(doc, i) && last.players.length > 0) {
    implicit = true;
    object = first;
  } else if (first !== undefined && befallen && !prepositional) {
    object = first;
    rules.push('events/passive');
  } else if (first !== undefined && word.object !== null && !prepositional && drops(scene, i, last)) {
    implicit = true;
    object = first;
  } else subject = first ?? [];
  // «وصوت», «واجتمع مع»: nobody named behind.
  if (subject.length === 0 && !rules.includes('events/passive')) implicit = true;
  // «مساعدات سعودية | وصلت»: the subject is a thing, and nobody else.
  if (implicit && before.length === 0 && hasThingBefore(leading, i)) implicit = false;
  if (!needsMet(scene, word, form, { subject, object, parts, at: i, end, implied: implicit && plural })) {
    if (isStrict(word) || isOfAccident(scene, word, i)) return null;
    doubts.push('needs');
  }

  const players: Player[] = [];
  if (isRole(word.subject) && isPair(scene, subject) && isPairOf(scene, subject, last.pair)) {
    const role = word.subject;
    for (const { cluster } of last.pair) players.push({ role, cluster, range: null, delegation: false });
    rules.push('events/implicit-subject');
  } else take(scene, players, word.subject, subject, word.kind, true);
  if (implicit) {
    const dropped = droppedSubject(
      scene,
      i,
      last,
      isRole(word.subject) ? word.subject : null,
      pronounOf(form.agreement),
    );
    if (dropped.length > 0) {
      players.push(...dropped);
      rules.push('events/implicit-subject');
    }
  }
  take(scene, players, word.object, object, word.kind);
  if (form.pronoun !== '' && isRole(word.object))
    players.push({
      role: word.object,
      cluster: antecedent(scene, i, players, form.pronoun),
      range: null,
      delegation: false,
    });
  for (const part of parts) {
    const slot = word.prepositions.get(part.preposition);
    if (slot === undefined || (part.preposition === '' && !part.joined)) continue;
    if (part.pronoun !== '') {
      if (isRole(slot))
        players.push({
          role: slot,
          cluster: antecedent(scene, i, players, part.pronoun),
          range: null,
          delegation: false,
        });
    } else if (part.preposition !== 'ب' || players.length < 2) take(scene, players, slot, [part], word.kind);
  }
  takeAgents(scene, players, word, parts);
  if (word.kind === 'trial') take(scene, players, 'target', sentenced(doc, parts), 'arrest');
  const direct = word.object === 'place' || word.kind === 'visit' ? object : [];
  // «وفي بغداد التقى ...»: where may stand before.
  const place =
    placeOf(scene, parts, word, direct) ??
    placeOf(
      scene,
      leading.filter(({ preposition }) => preposition !== ''),
      word,
      [],
    ) ??
    (word.kind === 'attack' && object[0] !== undefined ? placeNamed(scene, object[0]) : null);
  if (!enough(word, players, place)) doubts.push('nobody');
  if (word.needs.some(({ what }) => what === 'person-there') && (place === null || players.length === 0))
    doubts.push('nobody');
  if (word.kind === 'withdrawal' && place === null && word.needs.some(({ what }) => what === 'by'))
    doubts.push('no-force');
  return {
    word,
    kind: word.kind,
    trigger: i,
    clitics: form.clitics,
    status: 'held',
    announced: false,
    players,
    place,
    discussed: [],
    clause: { from: start, to: end },
    name: '',
    echo: false,
    confidence: players.length >= 2 ? 0.9 : 0.75,
    rules,
    doubts,
  };
}

/** Spelled as a passive, or marked as one: «أُفرج». */
export function isPassive({ doc }: Scene, i: number, form: TriggerForm): boolean {
  if (form.voiceless) return true;
  const written = doc.written(i);
  if (written.charAt(form.clitics + 1) !== '\u064f') return false;
  // «يُعيَّن» is, «يُعيِّن» is not, «يُعين» may be either.
  return form.form === 'perfect' || (written.includes('\u064e') && !written.includes('\u0650'));
}

/** «قرر | تعيين»: what is decided is an act of another kind, which tells of itself. */
function leadsOn(doc: Document, i: number): boolean {
  for (let k = i + 1; k < i + 8; k++) {
    const type = doc.type(k);
    if (type === null) return false;
    if (type.triggers.some(({ word, form }) => word !== null && word.kind !== 'decision' && form === 'masdar'))
      return true;
  }
  return false;
}

/** «قضت المحكمة بسجن | كاتب سابق»: behind the penalty stands whom it is for. */
function sentenced(doc: Document, parts: readonly ClausePart[]): ClausePart[] {
  return parts
    .filter(
      ({ preposition, range }) =>
        preposition === 'ب' &&
        range.to > range.from + 1 &&
        doc.lexicon.events.groups.holds(doc, 'penalties', range.from, range.from + 1),
    )
    .map((part) => ({
      ...part,
      preposition: '',
      range: { from: part.range.from + 1, to: part.range.to },
      named: null,
    }));
}

function wantsObject({ object, needs }: EventWord): boolean {
  return object !== null || needs.some(({ what }) => what === 'object');
}

/** «زار بغداد»: a place comes nowhere. */
function isWhere({ doc }: Scene, parts: readonly ClausePart[]): boolean {
  const from = parts[0]?.range.from ?? -1;
  return from !== -1 && parts[0]?.named?.type !== 'person' && (isPlace(doc, from) || doc.isNoun(from, 'country'));
}

function needsObject({ needs }: EventWord): boolean {
  return needs.some(({ what }) => what === 'object' || what === 'guest');
}

function canAct(scene: Scene, parts: readonly ClausePart[]): boolean {
  return somebody(scene, parts) || groupHolds(scene.doc, 'forces', parts) || groupHolds(scene.doc, 'crowds', parts);
}

/** Behind a verb that may be passive: one who does such things, «الشرطة», a body. */
function acts(scene: Scene, parts: readonly ClausePart[]): boolean {
  const type = parts[0]?.named?.type;
  return (
    isPair(scene, parts) ||
    groupHolds(scene.doc, 'forces', parts) ||
    groupHolds(scene.doc, 'courts', parts) ||
    type === 'organisation' ||
    type === 'state'
  );
}

/** «اعتُقل | العطار في المدينة غداة | دخوله ...»: a preposition stands between the first two bare phrases. */
function apart(parts: readonly ClausePart[]): boolean {
  const second = parts.findIndex((part, k) => k > 0 && part.preposition === '' && !part.joined);
  return parts.slice(0, second).some(({ preposition }) => preposition !== '');
}
