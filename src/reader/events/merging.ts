/**
 * One event told several times is one record: tellings of a kind whose people, times and status do not contradict.
 *
 * Example: «استقبل رئيس الجمهورية أمين الحلف» and «استقبل رئيس الوزراء أمين الحلف» have the same guest and two hosts: two meetings.
 */
import type { EventKind, EventRole, EventStatus } from './event.ts';
import type { Player, Telling } from './tellings.ts';

export interface Told {
  readonly tellings: Telling[];
  readonly value: string | null;
}

/** Kinds that a word of another kind may speak of again: «الاجتماع» of a summit, «المباحثات» of a meeting. */
const ECHOED: Partial<Record<EventKind, readonly EventKind[]>> = {
  meeting: ['negotiation', 'gathering'],
  negotiation: ['meeting'],
};

/** Kinds of which an article often tells several. */
const MANY: ReadonlySet<EventKind> = new Set<EventKind>([
  'attack',
  'arrest',
  'release',
  'decision',
  'sanction',
  'aid',
  'appointment',
  'dismissal',
  'trial',
  'protest',
]);
/** «قتل ثلاثة ... | في غارة»: how far apart two words of one act may stand. */
const WITHIN = 24;
/** How far apart two tellings may stand whose people do not show that they are one, in tokens. */
const NEAR = 400;
/** Two words of one sentence: «أطلقت | سراح». */
const CLOSE = 4;
/** The same, with a subject between. */
const CLAUSE = 8;
const NEXT = 80;
/** Events looked back on: what was told hundreds of events before is of another day. */
const LOOKED_AT = 256;
/** How long a lead is. */
const LEAD = 50;

const SYMMETRIC: ReadonlySet<EventRole> = new Set<EventRole>(['participant', 'signatory']);

/** The event that a telling tells again, -1 for a new one. */
export function eventOf(events: readonly Told[], telling: Telling, value: string | null, headline: number): number {
  for (const sameKind of [true, false]) {
    // The event told last first: they stand in the order of their last tellings.
    for (let e = events.length - 1; e >= Math.max(0, events.length - LOOKED_AT); e--) {
      const told = events[e];
      const first = told?.tellings[0];
      if (told === undefined || first === undefined) continue;
      if (sameKind ? first.kind !== telling.kind : ECHOED[telling.kind]?.includes(first.kind) !== true) continue;
      // «الندوة» is no workshop told before; «اللقاء» and «الاجتماع» are one.
      if (telling.echo && telling.kind === 'gathering' && !hasWord(told, telling)) continue;
      if (telling.echo) return e;
      const denied = telling.back === true && telling.status === 'denied' && sameKind;
      if (denied && telling.trigger - lastOf(told) < NEXT) return e;
      if (!sameKind && first.kind === 'gathering') continue;
      if (told.value !== null && value !== null && !sameTime(told.value, value)) continue;
      if (!compatible(statusOf(told), telling.status)) continue;
      if (sameKind && telling.within === true && near(told, telling, WITHIN)) return e;
      if (agree(told, telling, sameKind)) return e;
    }
  }
  if (telling.trigger < headline || telling.trigger > headline + LEAD) return -1;
  // What the headline told in fewer words is what its lead tells first.
  return events.findIndex(
    (told) =>
      told.tellings[0]?.kind === telling.kind && lastOf(told) < headline && compatible(statusOf(told), telling.status),
  );
}

/** «2025» and «2025-02-05» may be one day, «2025-02-05» and «2025-02-06» are two. */
function sameTime(a: string, b: string): boolean {
  return a === b || (!a.includes('/') && !b.includes('/') && (a.startsWith(`${b}-`) || b.startsWith(`${a}-`)));
}

function hasWord({ tellings }: Told, { word }: Telling): boolean {
  return tellings.some((one) => one.word === word);
}

function lastOf(told: Told | undefined): number {
  return told?.tellings.at(-1)?.trigger ?? 0;
}

/** What is said of an event before anything else that is said of it. */
const STRONG = ['cancelled', 'denied', 'held', 'planned'] as const;

export function statusOf(told: Told): EventStatus {
  const first = told.tellings.find(({ echo }) => !echo);
  for (const strong of STRONG) if (told.tellings.some(({ echo, status }) => !echo && status === strong)) return strong;
  return first?.status ?? 'held';
}

/** What is planned in one place may be wished for in another; what took place is no plan. */
function compatible(a: EventStatus, b: EventStatus): boolean {
  if (a === b) return true;
  const open = (status: EventStatus): boolean =>
    status === 'planned' || status === 'hypothetical' || status === 'cancelled';
  return open(a) && open(b);
}

/** Whether the people of a telling can be those of the event. */
function agree(told: Told, telling: Telling, sameKind: boolean): boolean {
  const known = told.tellings.flatMap(({ players }) => players);
  const mine = telling.players;
  const a = clusters(known);
  const b = clusters(mine);
  if (a.size === 0 && b.size === 0 && telling.name !== '') {
    const names = told.tellings.map(({ name }) => name).filter(Boolean);
    if (names.length > 0)
      return sameKind && names.some((one) => one.startsWith(telling.name) || telling.name.startsWith(one));
  }
  if (a.size === 0 || b.size === 0) {
    // Attacks and arrests come in numbers: only what the same word tells close by is one, as in a headline and below it.
    const word = hasWord(told, telling);
    const reach = MANY.has(telling.kind) ? (word ? NEXT : CLOSE) : NEAR;
    return sameKind && near(told, telling, reach) && lone(known) && lone(mine);
  }
  let shared = 0;
  for (const one of b) if (a.has(one)) shared++;
  if (shared === 0) {
    // «قضت المحكمة | ببراءة المتهم»: one word says who, the next whom.
    const others = new Set(known.map(({ role }) => role));
    return sameKind && near(told, telling, CLAUSE) && mine.every(({ role }) => !others.has(role));
  }
  const roles = new Set(mine.map(({ role }) => role));
  for (const role of roles) {
    const ours = clusters(mine.filter((one) => one.role === role));
    const theirs = clusters(known.filter((one) => one.role === role));
    if (ours.size === 0 || theirs.size === 0) continue;
    const common = [...ours].filter((one) => theirs.has(one)).length;
    if (common === 0 && !SYMMETRIC.has(role)) return false;
  }
  // Both name somebody whom the other does not: two events, as «the minister met A» and «the minister met B».
  const missing = b.size - shared;
  const others = a.size - shared;
  return missing === 0 || others === 0 || shared >= 2;
}

function clusters(players: readonly Player[]): Set<number> {
  const out = new Set<number>();
  for (const { cluster } of players) if (cluster !== null) out.add(cluster);
  return out;
}

function lone(players: readonly Player[]): boolean {
  return players.every(({ cluster }) => cluster === null) || players.length <= 2;
}

function near(told: Told, telling: Telling, reach: number): boolean {
  const last = told.tellings.at(-1);
  return last !== undefined && telling.trigger - last.trigger < reach;
}
