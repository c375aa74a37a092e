/**
 * Compiles one event: finds its spans, and checks that kind, status, code, roles and time go together.
 *
 *     AGREE | visit | planned
 *       trigger: سيزور ; الزيارة@2
 *       guest: وزير النقل
 *       time: 2025-05-07
 */
import type { Span, Window } from '../articles/locate.ts';
import { GoldError } from '../articles/parse.ts';
import type { GoldDate, GoldEvent } from './document.ts';
import { locateWording } from './locate.ts';
import { type EventField, type EventSource, parseWordings } from './parse.ts';
import {
  CODES,
  type Code,
  type EventKind,
  KIND_ROLES,
  KINDS,
  OWN_MODE,
  PLOVER_MODES,
  type PloverEvent,
  STATUSES,
  type Status,
  WITH_TOPICS,
} from './scheme.ts';

const isPlover = (word: string): word is PloverEvent => Object.hasOwn(PLOVER_MODES, word);

/** The codes that a kind may bear in a status. */
function allowed(kind: EventKind, status: Status): readonly Code[] {
  const { held, planned, cancelled } = CODES[kind];
  if (status === 'held') return held;
  if (status === 'planned') return planned;
  return status === 'cancelled' ? cancelled : [...held, 'THREATEN'];
}

function compileHead(
  { head, line }: EventSource,
  file: string,
): Pick<GoldEvent, 'kind' | 'plover' | 'mode' | 'status'> {
  const fail = (message: string): never => {
    throw new GoldError(`${file}:${line}: ${message}`);
  };
  const [code = '', kindName, statusName, more] = head;
  const kind = KINDS.find((known) => known === kindName) ?? fail(`no such kind: ${kindName}`);
  const status = STATUSES.find((known) => known === statusName) ?? fail(`no such status: ${statusName}`);
  if (more !== undefined) fail(`not to be read: ${head.join(' | ')}`);
  const [event = '', mode = null, rest] = code.split(' ');
  const plover = event === '-' ? null : isPlover(event) ? event : fail(`no such PLOVER event: ${event}`);
  const modes: readonly string[] = plover === null ? [] : PLOVER_MODES[plover];
  if (rest !== undefined || (mode !== null && !modes.includes(mode))) fail(`no such mode: ${code}`);
  if (!allowed(kind, status).includes(plover ?? '-')) fail(`a ${kind}, ${status}, does not bear ${event}`);
  const own = plover === 'REJECT' ? (CODES[kind].held.includes('CONSULT') ? 'meet' : undefined) : OWN_MODE[kind];
  if (own !== undefined && modes.includes(own) && mode !== own) fail(`a ${kind} has the mode ${own}`);
  return { kind, plover, mode, status };
}

/** A time stands among the article's dates. */
function compileTime(field: EventField | undefined, dates: readonly GoldDate[], file: string): string | null {
  if (field === undefined) return null;
  if (dates.some(({ value }) => value === field.value)) return field.value;
  throw new GoldError(`${file}:${field.line}: no date of the article has this value: ${field.value}`);
}

/** Turns one source into an event. @throws GoldError */
export function compileEvent(
  source: EventSource,
  text: string,
  windows: readonly Window[],
  dates: readonly GoldDate[],
  file: string,
): GoldEvent {
  const head = compileHead(source, file);
  const spansOf = ({ line, value }: EventField): readonly Span[] =>
    parseWordings(value, `${file}:${line}`).map((wording) => locateWording(text, wording, windows, `${file}:${line}`));
  const named = (...names: readonly string[]): readonly EventField[] =>
    source.fields.filter(({ name }) => names.includes(name));
  const spans = (name: string): readonly Span[] => named(name).flatMap(spansOf);

  const roles = KIND_ROLES[head.kind];
  const other = ['trigger', 'shared', 'place', 'time', 'discussed'];
  const strange = source.fields.find(({ name }) => !other.includes(name) && !roles.some((role) => role === name));
  if (strange !== undefined) throw new GoldError(`${file}:${strange.line}: a ${head.kind} has no ${strange.name}`);
  const triggers = [...spans('trigger'), ...spans('shared')].sort((a, b) => a[0] - b[0]);
  const long = triggers.find((span) => /\s/u.test(text.slice(...span)));
  if (long !== undefined) throw new GoldError(`${file}:${source.line}: a trigger is one word: ${text.slice(...long)}`);
  if (triggers.length === 0) throw new GoldError(`${file}:${source.line}: no trigger`);
  const topic = named('discussed')[0];
  if (topic !== undefined && !WITH_TOPICS.has(head.kind))
    throw new GoldError(`${file}:${topic.line}: nothing is discussed in a ${head.kind}`);
  const participants = source.fields.flatMap((field) => {
    const role = roles.find((known) => known === field.name);
    return role === undefined ? [] : [{ role, spans: spansOf(field) }];
  });
  const all = participants.flatMap((participant) => participant.spans);
  const twice = all.find((span, i) => all.findIndex(([start, end]) => start < span[1] && span[0] < end) !== i);
  if (twice !== undefined)
    throw new GoldError(`${file}:${source.line}: names overlap in one event: ${text.slice(...twice)}`);
  return {
    ...head,
    triggers,
    ...(named('shared').length > 0 && { shared: true as const }),
    participants,
    place: spans('place'),
    time: compileTime(named('time')[0], dates, file),
    discussed: spans('discussed'),
  };
}
