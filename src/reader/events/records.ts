/**
 * Records: what the tellings of one event say together, as offsets: participants with all spans that name them, place, time, code, contexts.
 *
 * Example: «استقبل الوزير المدير» and «خلال اللقاء» are one record with two words of evidence.
 */
import { Kind } from '../../text/index.ts';
import type { Document } from '../document.ts';
import type { TokenRange } from '../draft.ts';
import { nominative, phraseSpan } from '../mentions.ts';
import type { MentionSpan } from '../reading.ts';
import { isCount } from './counted.ts';
import { type DatedSpan, dateOf, finest } from './dating.ts';
import { statusOf, type Told } from './merging.ts';
import { placesOf } from './place-choice.ts';
import { isCapital, spanWithout, withoutClitics } from './places.ts';
import type { EventParticipant, EventRecord } from './event.ts';
import type { ChoosingEvents } from './choosing.ts';
import { bySentence, type Playing, playing } from './part-choice.ts';
import type { Scene } from './scene.ts';

/** The records of an article's events, in order of the text. */
export function records(
  scene: Scene,
  events: readonly Told[],
  dates: readonly DatedSpan[],
  choose: ChoosingEvents | null,
): EventRecord[] {
  const { doc } = scene;
  const sorted = events.filter(({ tellings }) => tellings.length > 0);
  sorted.sort((a, b) => (a.tellings[0]?.trigger ?? 0) - (b.tellings[0]?.trigger ?? 0));
  const visitors = visitorsOf(sorted);
  const others = bySentence(scene, sorted);
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
    // What is agreed by word of mouth is not signed.
    const agreed = kind === 'agreement' && told.tellings.every((one) => one.echo || one.word.cameo === AGREED);
    const code = doc.lexicon.events.codes.get(
      `${kind} ${(announced && release) || opened || (agreed && carried === 'held') ? 'planned' : carried}`,
    );
    const dated = finest(
      told.tellings.map((telling) => telling.date ?? dateOf(doc, telling, dates, scene.published)),
      dates,
    );
    // Where an invitation leads to is the place of what it is for.
    const where = kind === 'invitation' ? [] : placesOf(scene, told, others, choose?.places ?? null);
    const [place] = where;
    const value = dates[dated]?.value ?? null;
    const participants = participantsOf(scene, told, playing(scene, told, others, choose?.parts ?? null));
    return {
      id: `e${e + 1}`,
      kind,
      plover: code?.plover ?? null,
      mode: code?.mode === 'own' ? (word?.mode ?? null) : (code?.mode ?? null),
      contexts: contextsOf(doc, told),
      cameo: code?.cameo === 'own' ? (word?.cameo ?? null) : (code?.cameo ?? null),
      status,
      participants: kind === 'meeting' ? received(participants, visitors) : participants,
      place: place === undefined ? null : { name: placeName(doc, place), spans: placeSpans(doc, where) },
      time: value === null ? null : { value, date: dated },
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

/** CAMEO's expression of intent to cooperate, which words of agreement without a paper have. */
const AGREED = '030';

/** Those who come in the article's visits. */
function visitorsOf(events: readonly Told[]): ReadonlySet<number> {
  const out = new Set<number>();
  for (const { tellings } of events)
    for (const { kind, players } of tellings)
      if (kind === 'visit')
        for (const { role, cluster } of players) if (role === 'guest' && cluster !== null) out.add(cluster);
  return out;
}

/** «وصل العطار إلى بغداد والتقى رئيس البلدية»: the visitor is the guest of the meeting, the other its host. */
function received(participants: EventParticipant[], visitors: ReadonlySet<number>): EventParticipant[] {
  const comes = ({ cluster }: EventParticipant): boolean => cluster !== null && visitors.has(cluster);
  const two = participants.length === 2 && participants.every(({ role }) => role === 'participant');
  if (!two || participants.filter(comes).length !== 1) return participants;
  return participants.map((one) => ({ ...one, role: comes(one) ? 'guest' : 'host' }));
}

function participantsOf(scene: Scene, told: Told, players: readonly Playing[]): EventParticipant[] {
  const { doc } = scene;
  const out: {
    role: EventParticipant['role'];
    cluster: number | null;
    name: string;
    spans: MentionSpan[];
    delegation: boolean;
  }[] = [];
  const body = players.flatMap(({ player, trigger }) => (trigger >= scene.headline ? [player] : []));
  for (const {
    player: { role, cluster, range, delegation },
    trigger,
  } of players) {
    // The body names in full whom the headline names in part.
    const again = trigger < scene.headline && body.some((one) => one.role === role && one.range !== null);
    if (again && !body.some((one) => one.cluster === cluster && cluster !== null)) continue;
    if (cluster === null && range === null) continue;
    const span = range === null ? null : spanOf(doc, range);
    const written = range === null ? '' : nominative(doc, range);
    const full = cluster === null ? '' : scene.nameOf(cluster);
    // A cluster's only mention may have run on: «وزارة النقل | اتفاقية».
    // «22 شخصا»: or only with its number.
    const cut =
      written !== '' &&
      (full.startsWith(`${written} `) || full.startsWith(`${written.slice(written.indexOf(' ') + 1)} `));
    const numbered = range !== null && isCount(doc, range.from);
    const name = full === '' || cut || numbered ? written : full;
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
  const triggers = told.tellings.map(({ trigger }) => trigger).sort((a, b) => a - b);
  let seen = -1;
  for (const trigger of triggers) {
    if (doc.sentenceOf(trigger) === seen) continue;
    seen = doc.sentenceOf(trigger);
    const end = doc.sentenceEnd(trigger);
    for (let k = scene.lastBefore(doc.sentenceStart(trigger)) + 1; k < scene.named.length; k++) {
      const named = scene.named[k];
      if (named === undefined || named.range.from >= end) break;
      const one = out.find((known) => known.cluster === named.cluster);
      if (one === undefined) continue;
      const span = spanOf(doc, named.range);
      if (!one.spans.some((other) => other.start < span.end && span.start < other.end)) one.spans.push(span);
    }
  }
  // «الطرفان», «فالتقى»: by the nearest naming before.
  const first = told.tellings[0]?.trigger ?? 0;
  for (const one of out) {
    if (one.spans.length > 0 || one.cluster === null) continue;
    for (let k = scene.lastBefore(first + 1); k >= 0; k--) {
      const named = scene.named[k];
      if (named?.cluster !== one.cluster) continue;
      one.spans.push(spanOf(doc, named.range));
      break;
    }
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

function placeSpans(doc: Document, places: readonly TokenRange[]): MentionSpan[] {
  const out: MentionSpan[] = [];
  for (const place of places) {
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
  const { contextsHere } = doc.lexicon.events;
  const found = new Set<string>();
  const look = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const bare = doc.types[i]?.bare;
      if (bare === undefined) continue;
      const here = contextsHere.get(bare);
      if (here === undefined) continue;
      for (const one of here) if (one !== 'sport') found.add(one);
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
