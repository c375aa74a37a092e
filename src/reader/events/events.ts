/**
 * Events: what an article tells that was done, is to be done or was not: one record for each, with every word that tells of it.
 *
 * Example: «استقبل وزير النقل سليم العطار، في بغداد، نظيره فادي النجار، وجرى خلال اللقاء بحث التدريب»: a meeting, host, guest, place, topic.
 *
 * One pass over the words that can tell of an event; each is read in its own clause, then joined to what was told before.
 */
import { Kind } from '../../text/index.ts';
import type { Document } from '../document.ts';
import type { Draft, TokenRange } from '../draft.ts';
import { nominative, phraseSpan } from '../mentions.ts';
import type { MentionSpan } from '../reading.ts';
import type { Resolution } from '../speakers.ts';
import { discussion } from './discussions.ts';
import type { TriggerForm } from './event-lexicon.ts';
import { eventOf, statusOf, type Told } from './merging.ts';
import { isHabit, isSport, isVerbHere } from './plausible.ts';
import { isCapital, spanWithout, withoutClitics } from './places.ts';
import type { EventParticipant, EventRecord } from './record.ts';
import { Scene } from './scene.ts';
import { setStatus } from './status.ts';
import type { Telling } from './tellings.ts';
import { toldByNoun } from './told-by-noun.ts';
import { type LastActor, toldByVerb } from './told-by-verb.ts';

/** An expression of time with its value, as the reader's dates have it. */
export interface DatedSpan {
  readonly start: number;
  readonly end: number;
  readonly value: string | null;
}

const TALKS: ReadonlySet<string> = new Set(['meeting', 'call', 'visit', 'negotiation', 'gathering']);
/** How many tokens after a meeting what was talked of may stand. */
const TALK_REACH = 120;

/**
 * Finds the events of an article.
 *
 * @param drafts the statements, in the order of the reading's
 * @param dates expressions of time, for when an event was
 */
export function findEvents(
  doc: Document,
  drafts: readonly Draft[],
  resolution: Resolution,
  dates: readonly DatedSpan[],
): EventRecord[] {
  let scene: Scene | null = null;
  const events: Told[] = [];
  const last: LastActor = { sentence: -1, players: [] };
  const phrases = doc.lexicon.events.phrases;
  for (let i = 0; i < doc.count; i++) {
    const type = doc.types[i];
    if (type === null || type === undefined || (type.triggers.length === 0 && !type.opensEvent)) continue;
    scene ??= new Scene(doc, drafts, resolution);
    if (type.opensEvent) {
      const phrase = phrases.match(type.plain, doc.types, i) ?? phrases.match(type.bare, doc.types, i);
      if (phrase !== null) {
        const { word } = phrase.value;
        if (word !== null) {
          const form = type.triggers.find((one) => one.form === 'noun') ?? plainForm(type.conjunction, type.article);
          const telling = toldByNoun(scene, i, form, word, phrase.words, last);
          if (telling !== null) keep(scene, events, telling, form, dates, last);
        }
        i += phrase.words - 1;
        continue;
      }
    }
    for (const form of type.triggers) {
      if (form.word === null || form.light !== null) continue;
      if (isPartOfName(scene, i, form) || !isVerbHere(scene, i, form)) continue;
      if (form.word.kind === 'discussion') {
        const found = discussion(scene, i, form, form.word, last);
        if (found === null) continue;
        if (found.telling !== null) keep(scene, events, found.telling, form, dates, last);
        else attach(scene, events, i, form, found.topics);
        break;
      }
      const nominal = form.form === 'noun' || form.form === 'masdar';
      const telling = nominal
        ? toldByNoun(scene, i, form, form.word, 1, last)
        : form.form === 'participle'
          ? null
          : toldByVerb(scene, i, form, last);
      if (telling === null) continue;
      keep(scene, events, telling, form, dates, last);
      break;
    }
  }
  return scene === null ? [] : records(scene, events, dates);
}

function plainForm(conjunction: string, article: boolean): TriggerForm {
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
    clitics: conjunction.length,
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

function keep(
  scene: Scene,
  events: Told[],
  telling: Telling,
  form: TriggerForm,
  dates: readonly DatedSpan[],
  last: LastActor,
): void {
  setStatus(scene, telling, form);
  const date = dateOf(scene.doc, telling, dates);
  const value = date === -1 ? null : (dates[date]?.value ?? null);
  if (isHabit(scene, telling.trigger, form, telling, date !== -1) || isSport(scene, telling.trigger)) return;
  const found = eventOf(events, telling, value);
  const told = events[found];
  if (told === undefined) {
    // Nobody, nowhere, no day: «شارك في ندوة» is no record by itself.
    const bare = telling.players.length === 0 && telling.place === null && date === -1 && telling.kind !== 'ceasefire';
    if (telling.echo || bare) return;
    events.push({ tellings: [telling], value });
  } else {
    told.tellings.push(telling);
    telling.rules.push('events/told-again');
    if (told.value === null && value !== null) events[found] = { tellings: told.tellings, value };
  }
  const subject = telling.players.filter(({ role }) => role === telling.word.subject);
  if (!telling.echo && subject.length > 0) {
    last.sentence = scene.doc.sentenceOf(telling.trigger);
    last.players = subject;
  }
}

/** What was talked of goes to the meeting told last. */
function attach(
  scene: Scene,
  events: readonly Told[],
  i: number,
  form: TriggerForm,
  topics: readonly TokenRange[],
): void {
  let best: Telling | null = null;
  let event: Told | null = null;
  for (const told of events)
    for (const telling of told.tellings)
      if (TALKS.has(telling.kind) && telling.trigger < i && (best === null || telling.trigger > best.trigger)) {
        best = telling;
        event = told;
      }
  if (
    best === null ||
    event === null ||
    i - best.trigger > TALK_REACH ||
    scene.doc.sentenceOf(i) - scene.doc.sentenceOf(best.trigger) > 2
  )
    return;
  // «بحثا», «ناقش الجانبان»: a telling of its own; the masdar of «جرى بحث» is what the meeting was for.
  if (form.form === 'perfect' || form.form === 'imperfect') {
    const own = {
      ...best,
      trigger: i,
      clitics: form.clitics,
      players: [],
      place: null,
      discussed: [...topics],
      echo: true,
    };
    event.tellings.push({ ...own, rules: ['events/discussion'] });
    return;
  }
  best.discussed.push(...topics);
  if (!best.rules.includes('events/discussion')) best.rules.push('events/discussion');
}

/** The date in the telling's clause, else the only one in its sentence; -1 for none. */
function dateOf(doc: Document, { clause, trigger }: Telling, dates: readonly DatedSpan[]): number {
  const inside = (from: number, to: number): number[] =>
    dates.flatMap(({ start, end, value }, d) =>
      value !== null && start >= doc.start(from) && end <= doc.end(to - 1) ? [d] : [],
    );
  const near = inside(clause.from, clause.to);
  if (near.length > 0) {
    const at = doc.start(trigger);
    const distance = (d: number): number => Math.abs((dates[d]?.start ?? 0) - at);
    return near.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  }
  const sentence = inside(doc.sentenceStart(trigger), doc.sentenceEnd(trigger));
  return sentence.length === 1 ? (sentence[0] ?? -1) : -1;
}

function records(scene: Scene, events: readonly Told[], dates: readonly DatedSpan[]): EventRecord[] {
  const { doc } = scene;
  const sorted = events.filter(({ tellings }) => tellings.length > 0);
  sorted.sort((a, b) => (a.tellings[0]?.trigger ?? 0) - (b.tellings[0]?.trigger ?? 0));
  return sorted.map((told, e): EventRecord => {
    const lead = told.tellings.find(({ echo }) => !echo) ?? told.tellings[0];
    const word = (told.tellings.find((one) => one.word.mode !== null) ?? lead)?.word;
    const kind = lead?.kind ?? 'meeting';
    const status = statusOf(told);
    const announced = told.tellings.some((one) => one.announced) && status === 'held';
    const carried = status === 'cancelled' || status === 'planned' ? status : 'held';
    // A trial that has opened is an accusation; one that has ended in a sentence is told by other words.
    const opened = kind === 'trial' && word?.mode === 'investigate';
    const release = kind === 'ceasefire' || kind === 'withdrawal' || kind === 'release';
    const code = doc.lexicon.events.codes.get(`${kind} ${(announced && release) || opened ? 'planned' : carried}`);
    const dated = told.tellings.map((telling) => dateOf(doc, telling, dates)).find((d) => d !== -1);
    // Where an invitation leads to is the place of what it is for.
    const place = kind === 'invitation' ? null : (told.tellings.find((one) => one.place !== null)?.place ?? null);
    const value = dated === undefined ? null : (dates[dated]?.value ?? null);
    return {
      id: `e${e + 1}`,
      kind,
      plover: code?.plover ?? null,
      mode: code?.mode === 'own' ? (word?.mode ?? null) : (code?.mode ?? null),
      contexts: contextsOf(doc, told),
      cameo: code?.cameo === 'own' ? (word?.cameo ?? null) : (code?.cameo ?? null),
      status,
      participants: participantsOf(scene, told),
      place: place === null ? null : { name: placeName(doc, place), spans: placeSpans(doc, told) },
      time: value === null || dated === undefined ? null : { value, date: dated },
      discussed: told.tellings.flatMap(({ discussed }) => discussed).map((range) => spanOf(doc, range)),
      evidence: told.tellings.map((telling) => ({
        trigger: { start: doc.start(telling.trigger) + telling.clitics, end: doc.end(telling.trigger) },
        sentence: sentenceSpan(doc, telling.trigger),
        statement: scene.owner(telling.trigger) === -1 ? null : `s${scene.owner(telling.trigger) + 1}`,
      })),
      confidence: confidenceOf(told),
      rules: [...new Set(told.tellings.flatMap(({ rules }) => rules))],
    };
  });
}

function participantsOf(scene: Scene, told: Told): EventParticipant[] {
  const { doc } = scene;
  const out: {
    role: EventParticipant['role'];
    cluster: number | null;
    name: string;
    spans: MentionSpan[];
    delegation: boolean;
  }[] = [];
  for (const { players } of told.tellings)
    for (const { role, cluster, range, delegation } of players) {
      if (cluster === null && range === null) continue;
      const span = range === null ? null : spanOf(doc, range);
      const written = range === null ? '' : nominative(doc, range);
      const full = cluster === null ? '' : scene.nameOf(cluster);
      // A cluster's only mention may have run on: «وزارة النقل | اتفاقية».
      const name = full === '' || (written !== '' && full.startsWith(`${written} `)) ? written : full;
      const known =
        cluster === null
          ? out.find((one) => one.role === role && one.name === name)
          : out.find(
              (one) => one.cluster === cluster && (one.role === role || SAME_SIDE.has(role) || SAME_SIDE.has(one.role)),
            );
      if (known === undefined) out.push({ role, cluster, name, spans: span === null ? [] : [span], delegation });
      else {
        if (SAME_SIDE.has(known.role)) known.role = role;
        known.delegation ||= delegation;
        if (span !== null && !known.spans.some(({ start }) => start === span.start)) known.spans.push(span);
      }
    }
  // Wherever else the sentences that tell of it name them.
  for (const { range, cluster } of scene.named) {
    const one = out.find((known) => known.cluster === cluster);
    if (
      one === undefined ||
      !told.tellings.some(({ trigger }) => doc.sentenceOf(trigger) === doc.sentenceOf(range.from))
    )
      continue;
    const span = spanOf(doc, range);
    if (!one.spans.some(({ start, end }) => start < span.end && span.start < end)) one.spans.push(span);
  }
  for (const { spans } of out) spans.sort((a, b) => a.start - b.start);
  return out.map(({ delegation, ...one }) => (delegation ? { ...one, delegation: true as const } : one));
}

/** A participant may turn out to be host or guest in another telling. */
const SAME_SIDE: ReadonlySet<string> = new Set(['participant']);

function placeName(doc: Document, range: TokenRange): string {
  const written = doc.text.slice(...placeBounds(doc, range));
  return written.startsWith('لل') ? `ال${written.slice(2)}` : written.replace(/\s+/gu, ' ');
}

function placeBounds(doc: Document, range: TokenRange): readonly [number, number] {
  const { start, end } = spanOf(doc, range);
  const bare = doc.bare(range.from);
  const glued =
    (bare[0] === 'ب' || bare[0] === 'ل') &&
    !doc.lexicon.events.places.has(bare) &&
    !doc.lexicon.events.capitals.has(bare);
  const known = doc.lexicon.events.places.has(withoutClitics(bare)) || isCapital(doc.lexicon.events, bare);
  return [glued && known && start === doc.start(range.from) && !bare.startsWith('لل') ? start + 1 : start, end];
}

function placeSpans(doc: Document, { tellings }: Told): MentionSpan[] {
  const out: MentionSpan[] = [];
  for (const { place } of tellings) {
    if (place === null) continue;
    const [start, end] = placeBounds(doc, place);
    if (!out.some((one) => one.start === start)) out.push({ start, end });
  }
  return out;
}

function spanOf(doc: Document, range: TokenRange): MentionSpan {
  const [start, end] = phraseSpan(doc, range);
  return { start: spanWithout(doc, range, start), end };
}

function sentenceSpan(doc: Document, i: number): MentionSpan {
  let from = doc.sentenceStart(i);
  let to = doc.sentenceEnd(i);
  while (from < i && doc.kind(from) === Kind.Line) from++;
  while (to > i + 1 && doc.kind(to - 1) === Kind.Line) to--;
  return { start: doc.start(from), end: doc.end(to - 1) };
}

/** Contexts by the words of the sentences that tell of it and of what was talked of. */
function contextsOf(doc: Document, { tellings }: Told): string[] {
  const { contexts } = doc.lexicon.events;
  const found = new Set<string>();
  const look = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const bare = doc.types[i]?.bare;
      if (bare === undefined) continue;
      for (const one of contexts.get(bare) ?? contexts.get(withoutClitics(bare)) ?? [])
        if (one !== 'sport') found.add(one);
    }
  };
  for (const { clause, discussed } of tellings) {
    look(clause.from, clause.to);
    for (const { from, to } of discussed) look(from, to);
  }
  return [...found].sort();
}

function confidenceOf({ tellings }: Told): number {
  let doubt = 1;
  for (const { confidence, echo } of tellings) if (!echo) doubt *= 1 - confidence;
  return Math.round(Math.min(0.99, 1 - doubt) * 100) / 100;
}
