/**
 * Events: what an article tells that was done, is to be done or was not: one record for each, with every word that tells of it.
 *
 * Example: «استقبل وزير النقل سليم العطار، في بغداد، نظيره فادي النجار، وجرى خلال اللقاء بحث التدريب»: a meeting, host, guest, place, topic.
 *
 * One pass over the words that can tell of an event; each is read in its own clause, then joined to what was told before.
 */
import type { Document } from '../document.ts';
import type { Draft } from '../draft.ts';
import type { LineFound } from '../lines.ts';
import type { NamedMention } from '../reading.ts';
import type { Resolution } from '../speakers.ts';
import { discussion } from './discussions.ts';
import { attach } from './talks-meant.ts';
import type { TriggerForm } from './trigger-form.ts';
import { type DatedSpan, dateOf, isOfOneDay } from './dating.ts';
import { eventOf, type Told } from './merging.ts';
import { isHabit, isOtherVerb, isSport, isVerbHere } from './plausible.ts';
import type { EventRecord } from './event.ts';
import type { ChoosingEvents } from './choosing.ts';
import { tellingFeatures } from './telling-features.ts';
import { records } from './records.ts';
import { Scene } from './scene.ts';
import { setStatus } from './status.ts';
import type { Telling } from './tellings.ts';
import { toldByNoun } from './told-by-noun.ts';
import type { LastActor } from './dropped-subjects.ts';
import { toldByVerb } from './told-by-verb.ts';
import { WORD_LISTS } from '../word-lists.generated.ts';

/** Words between what is done and what came of it: «قتل في | هجوم», «أسفر عن | مقتل». */
const LEADS_TO = WORD_LISTS['leads-to'];

/**
 * Finds the events of an article.
 *
 * @param drafts the statements, in the order of the reading's
 * @param dates expressions of time, for when an event was
 * @param mentions named persons, bodies, states and places
 * @param lines what is no prose, where nothing happens
 * @param published the article's date, for what is still to come
 * @param choose what is an event, and who of those around takes part in it; null where the rules alone say it
 */
export function findEvents(
  doc: Document,
  drafts: readonly Draft[],
  resolution: Resolution,
  dates: readonly DatedSpan[],
  mentions: readonly NamedMention[],
  lines: readonly LineFound[],
  published: string | null,
  choose: ChoosingEvents | null = null,
): EventRecord[] {
  let scene: Scene | null = null;
  const events: Told[] = [];
  const last: LastActor = { sentence: -1, players: [], pair: [] };
  const phrases = doc.lexicon.events.phrases;
  const furniture = lines.filter(({ kind }) => kind !== 'headline');
  let line = 0;
  const keeping: Keeping = { events, dates, last, choose };
  for (let i = 0; i < doc.count; i++) {
    const skipped = furniture[line];
    if (skipped !== undefined && i >= skipped.from) {
      i = Math.max(i, skipped.to - 1);
      line++;
      continue;
    }
    const type = doc.types[i];
    if (type === null || type === undefined || (type.triggers.length === 0 && !type.opensEvent)) continue;
    scene ??= new Scene(doc, drafts, resolution, mentions, dates, published);
    if (type.opensEvent) {
      const glued = type.preposition === '' ? 0 : 1;
      const phrase =
        phrases.match(type.plain, doc.types, i) ??
        (type.bare === type.plain ? null : phrases.match(type.bare, doc.types, i)) ??
        (glued === 0 ? null : phrases.match(type.bare.slice(1), doc.types, i));
      if (phrase !== null) {
        const { word } = phrase.value;
        if (word !== null) {
          const form =
            type.triggers.find((one) => one.form === 'noun') ??
            plainForm(type.conjunction.length + glued, type.article);
          const telling = toldByNoun(scene, i, form, word, phrase.words, last);
          if (telling !== null) keep(scene, keeping, telling, form);
        }
        i += phrase.words - 1;
        continue;
      }
    }
    for (const form of type.triggers) {
      if (form.word === null || form.light !== null) continue;
      if (isPartOfName(scene, i, form) || !isVerbHere(scene, i, form) || isOtherVerb(scene, i, form)) continue;
      if (form.word.kind === 'discussion') {
        const found = discussion(scene, i, form, form.word, last);
        if (found === null) continue;
        if (found.telling !== null) keep(scene, keeping, found.telling, form);
        else attach(scene, events, i, form, found.topics);
        break;
      }
      const nominal = form.form === 'noun' || form.form === 'masdar';
      const telling = nominal
        ? toldByNoun(scene, i, form, form.word, 1, last)
        : form.form === 'participle'
          ? null
          : toldByVerb(scene, i, form, last);
      if (telling !== null && keep(scene, keeping, telling, form)) break;
    }
  }
  return scene === null ? [] : records(scene, events, dates, choose);
}

function plainForm(clitics: number, article: boolean): TriggerForm {
  return {
    word: null,
    light: null,
    form: 'noun',
    agreement: null,
    future: false,
    preposition: '',
    article,
    pronoun: '',
    plural: false,
    jussive: false,
    voiceless: false,
    clitics,
  };
}

/** «قناة اللقاء», «مجلس الاستقبال»: inside a name that begins before it; a mention that begins with it is no name. */
function isPartOfName(scene: Scene, i: number, form: TriggerForm): boolean {
  if (form.form !== 'noun' && form.form !== 'masdar') return false;
  for (let k = i - 1; k > i - 5 && k >= 0; k--) {
    const named = scene.at(k);
    if (named === null) continue;
    const body = scene.doc.isNoun(k, 'organisation', 'state', 'outlet', 'carrier');
    return named.range.to > i && (named.type === 'person' || (named.type === 'organisation' && body));
  }
  return false;
}

/** What is kept so far, and what weighs the next. */
interface Keeping {
  readonly events: Told[];
  readonly dates: readonly DatedSpan[];
  readonly last: LastActor;
  readonly choose: ChoosingEvents | null;
}

/** Keeps a telling that is one, with the event that it tells of. @returns whether it is kept */
function keep(scene: Scene, { events, dates, last, choose }: Keeping, telling: Telling, form: TriggerForm): boolean {
  const { doubts } = telling;
  if (choose === null && doubts.length > 0) return false;
  if (isInvitedTo(scene, events, telling) || isPaper(scene, events, telling)) return false;
  // What only points back and has nothing to point to tells nothing.
  const pointing = telling.echo;
  const echo = pointing && telling.tentative !== true;
  if (echo && eventOf(events, telling, null, scene.headline) === -1) return false;
  if (isDone(scene, telling, form)) telling.done = true;
  setStatus(scene, telling, form);
  if (isWithin(scene, events, telling, form)) telling.within = true;
  const date = dateOf(scene.doc, telling, dates, scene.published);
  telling.date = date;
  const value = date === -1 ? null : (dates[date]?.value ?? null);
  if (telling.status === 'held' && isToCome(value, scene.published)) telling.status = 'planned';
  const dated = date !== -1 || isOfOneDay(scene.doc, telling, dates);
  if (isHabit(scene, telling.trigger, form, telling, dated)) doubts.push('habit');
  const found = eventOf(events, telling, value, scene.headline);
  const told = events[found];
  if (told === undefined) {
    if (echo) return false;
    // Nobody, nowhere, no day: «شارك في ندوة» is no record by itself.
    const bare = telling.players.length === 0 && telling.place === null && !dated;
    // «ندد بالهجوم» alone tells of none in particular, «أُلغي المؤتمر» does.
    const certain = telling.rules.includes('events/light-verb') && (telling.back !== true || telling.status !== 'held');
    if (bare && !certain && telling.kind !== 'ceasefire') doubts.push('alone');
  }
  if (isSport(scene, telling)) return false;
  const kept =
    choose === null
      ? doubts.length === 0
      : choose.telling(tellingFeatures(scene, telling, form, { dated, again: told !== undefined }), telling);
  if (!kept) return false;
  if (told === undefined) {
    telling.echo = false;
    events.push({ tellings: [telling], value });
  } else {
    told.tellings.push(telling);
    telling.rules.push('events/told-again');
    events.splice(found, 1);
    events.push(told.value === null && value !== null ? { tellings: told.tellings, value } : told);
  }
  const pair = telling.players.filter(({ cluster }) => cluster !== null);
  if (pair.length > 1) last.pair = pair.slice(0, 2);
  const subject = telling.players.filter(({ role }) => role === telling.word.subject);
  if (!pointing && subject.length > 0) {
    last.sentence = scene.doc.sentenceOf(telling.trigger);
    last.players = subject;
  }
  return true;
}

/** «قتل ثلاثة | في غارة», «غارة أسفرت عن | مقتل ثلاثة»: the strike and those who fell in it are one attack. */
function isWithin({ doc }: Scene, events: readonly Told[], { kind, trigger }: Telling, form: TriggerForm): boolean {
  if (kind !== 'attack' || (form.form !== 'noun' && form.form !== 'masdar')) return false;
  const last = events.at(-1)?.tellings.at(-1);
  if (last?.kind !== 'attack' || doc.sentenceOf(last.trigger) !== doc.sentenceOf(trigger)) return false;
  return form.preposition === 'ب' || LEADS_TO.has(doc.bare(trigger - 1));
}

/** «اتفقا», «عقدا | لقاء»: a perfect says that it was done; «أعلن | زيارة» does not. */
function isDone({ doc }: Scene, { light }: Telling, form: TriggerForm): boolean {
  if (form.form === 'perfect') return true;
  if (light === undefined) return false;
  return doc.type(light)?.triggers.some((one) => one.light?.status === 'held' && one.form === 'perfect') === true;
}

/** «دعاه إلى | زيارة بغداد», «دعوة له | لزيارة البلاد»: an invitation makes no visit, as long as nobody comes. */
function isInvitedTo(scene: Scene, events: readonly Told[], { kind, players, trigger }: Telling): boolean {
  if (kind !== 'visit' || players.some(({ role }) => role !== 'host')) return false;
  const last = events.at(-1)?.tellings.at(-1);
  return last?.kind === 'invitation' && scene.doc.sentenceOf(last.trigger) === scene.doc.sentenceOf(trigger);
}

/** «وقّع | اتفاقية»: the signing tells of it, not the paper. */
function isPaper(scene: Scene, events: readonly Told[], { kind, word, trigger }: Telling): boolean {
  if (kind !== 'agreement' || word.needs.length > 0) return false;
  const last = events.at(-1)?.tellings.at(-1);
  const signed = last?.kind === 'agreement' && last.word.needs.length > 0 && trigger - last.trigger < PAPER;
  return signed && scene.doc.sentenceOf(last.trigger) === scene.doc.sentenceOf(trigger);
}

/** How far behind the signing its paper stands, in tokens. */
const PAPER = 12;

/** Whether a day is behind the article's own: «الاجتماع، الأحد المقبل». */
function isToCome(value: string | null, published: string | null): boolean {
  return value !== null && published !== null && /^\d{4}-\d\d(?:\D|$)/u.test(value) && value.slice(0, 10) > published;
}
