/**
 * Threads between events: an invitation and the visit that followed, what was promised or planned and what came of it.
 *
 * Examples: «دعا رئيس الوزراء سليم العطار إلى زيارة بغداد» ← «وصل العطار إلى بغداد»; «سيوقع الوزيران الاتفاق» ← «وقع الوزيران الاتفاق».
 */
import type { ComparedEvent, ComparedParticipant } from './happenings.ts';
import { nameAgreement, speakerWords } from './speakers.ts';
import { dayOf } from './statement.ts';
import type { ThreadLink, ThreadReason } from './thread.ts';

const VISITED_WITHIN = 365;
const OUTCOME_WITHIN = 90;
/** Where the plan does not say when. */
const UNTIMED_WITHIN = 30;
/** What is planned once and comes about once: talks go on, attacks recur. */
const PROMISED: ReadonlySet<string> = new Set([
  'visit',
  'meeting',
  'gathering',
  'agreement',
  'appointment',
  'release',
  'withdrawal',
  'vote',
  'trial',
]);

/** Days within which what hangs on an event is looked for. */
export const EVENT_REACH = VISITED_WITHIN;

/** Whether an event can be an end of a thread: an invitation, and what is planned once and comes about once. */
export function canHang({ kind }: ComparedEvent): boolean {
  return kind === 'invitation' || PROMISED.has(kind);
}

/** The thread from an earlier event to a later one; null where there is none. */
export function eventThread(earlier: ComparedEvent, later: ComparedEvent): ThreadLink | null {
  return invitationVisit(earlier, later) ?? pledgeOutcome(earlier, later);
}

/** Keys under which an event is listed and looked for: its participants' names, with a kind that invitations and visits share. */
export function eventKeys({ kind, participants }: ComparedEvent): readonly string[] {
  const sort = kind === 'invitation' ? 'visit' : kind;
  const keys = participants.map(({ name, actor }) => `e${sort}:${actor ?? speakerWords(name).at(-1) ?? ''}`);
  return [...new Set(keys)].filter((key) => !key.endsWith(':'));
}

function invitationVisit(invitation: ComparedEvent, visit: ComparedEvent): ThreadLink | null {
  if (invitation.kind !== 'invitation' || visit.kind !== 'visit') return null;
  // An invitation that was announced may have been sent since.
  if (invitation.status !== 'held' && invitation.status !== 'planned') return null;
  if (visit.status === 'hypothetical') return null;
  const days = daysApart(invitation, visit);
  if (days === null || days < 0 || days > VISITED_WITHIN) return null;
  const guest = shared(invitation, ['invited'], visit, ['guest']);
  const host = shared(invitation, ['inviter'], visit, ['host']) ?? goalOf(invitation, visit);
  if (guest === null || host === null) return null;
  return link('invitation-visit', invitation, visit, [guest, host]);
}

function pledgeOutcome(pledge: ComparedEvent, outcome: ComparedEvent): ThreadLink | null {
  if (pledge.kind !== outcome.kind || !PROMISED.has(pledge.kind)) return null;
  if (pledge.status !== 'planned' && !pledge.pledged) return null;
  if (outcome.status !== 'held' && outcome.status !== 'cancelled') return null;
  if (pledge.article === outcome.article) return null;
  const days = daysApart(pledge, outcome);
  if (days === null || days < 0 || days > OUTCOME_WITHIN) return null;
  if (!inTime(pledge, outcome)) return null;
  const reasons: ThreadReason[] = [];
  const used = new Set<ComparedParticipant>();
  for (const one of pledge.participants) {
    const other = outcome.participants.find((each) => !used.has(each) && each.role === one.role && isSame(one, each));
    if (other === undefined) continue;
    used.add(other);
    // Who is visited says little of who visits.
    if (one.role !== 'host') reasons.push(participantReason(one, other));
  }
  const enough = pledge.kind === 'visit' ? 1 : 2;
  if (reasons.length < enough) return null;
  if (pledge.kind === 'visit') {
    const host = shared(pledge, ['host'], outcome, ['host']) ?? placeOf(pledge, outcome);
    if (host === null) return null;
    reasons.push(host);
  }
  return link('pledge-outcome', pledge, outcome, reasons);
}

/** What came about did so after it was planned, and where both tell when, then. */
function inTime(pledge: ComparedEvent, outcome: ComparedEvent): boolean {
  const planned = dayOf(pledge.date);
  const published = dayOf(outcome.date);
  const happened = dayOf(outcome.time);
  if (planned === null || published === null || happened === null) return false;
  if (happened < planned || happened > published) return false;
  const meant = dayOf(pledge.time);
  return meant === null ? happened - planned <= UNTIMED_WITHIN : Math.abs(happened - meant) <= 2;
}

function link(
  kind: ThreadLink['kind'],
  from: ComparedEvent,
  to: ComparedEvent,
  reasons: readonly ThreadReason[],
): ThreadLink {
  const trigger: ThreadReason = { rule: 'thread/told-by', words: [], from: from.triggers, to: to.triggers };
  const outcome = to.status === 'hypothetical' ? null : to.status;
  const score = Math.min(1, 0.6 + 0.15 * reasons.length);
  return { kind, from: from.id, to: to.id, bySpeaker: false, outcome, score, reasons: [...reasons, trigger] };
}

/** Where the invited was to go is where the guest went, as place or as host. */
function goalOf(invitation: ComparedEvent, visit: ComparedEvent): ThreadReason | null {
  const [goal] = invitation.places;
  if (goal === undefined) return null;
  const reached = [
    ...visit.places,
    ...visit.participants.filter(({ role }) => role === 'host').map(({ name }) => name),
  ];
  if (!reached.some((name) => plainPlace(name) === plainPlace(goal))) return null;
  return { rule: 'thread/same-place', words: [goal], from: invitation.triggers, to: visit.triggers };
}

/** A participant of one role here who has another there. */
function shared(
  a: ComparedEvent,
  roles: readonly string[],
  b: ComparedEvent,
  others: readonly string[],
): ThreadReason | null {
  for (const one of a.participants)
    if (roles.includes(one.role))
      for (const other of b.participants)
        if (others.includes(other.role) && isSame(one, other)) return participantReason(one, other);
  return null;
}

function isSame(a: ComparedParticipant, b: ComparedParticipant): boolean {
  // «الوزير» of one article need not be that of another.
  const told = a.named || b.named || a.type === 'state' || a.type === 'organisation' || speakerWords(a.name).length > 1;
  return told && nameAgreement(a, b) === 'same';
}

function participantReason(a: ComparedParticipant, b: ComparedParticipant): ThreadReason {
  return { rule: 'thread/same-participant', words: [a.name, b.name], from: a.spans, to: b.spans };
}

function plainPlace(name: string): string {
  return speakerWords(name).join(' ');
}

function placeOf(a: ComparedEvent, b: ComparedEvent): ThreadReason | null {
  const reached = new Set(b.places.map(plainPlace));
  const both = a.places.find((place) => reached.has(plainPlace(place)));
  return both === undefined ? null : { rule: 'thread/same-place', words: [both], from: a.triggers, to: b.triggers };
}

function daysApart(a: ComparedEvent, b: ComparedEvent): number | null {
  const first = dayOf(a.date);
  const second = dayOf(b.date);
  return first === null || second === null ? null : second - first;
}
