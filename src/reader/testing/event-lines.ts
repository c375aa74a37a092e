/**
 * An event as one line, for tests: `kind PLOVER mode | status | triggers | role name; role name | @ place | ~ topic`.
 *
 * Example: «زار الوزير سليم العطار بغداد»: `visit CONSULT visit | held | زار | guest سليم العطار | @ بغداد`.
 */
import type { EventRecord } from '../events/index.ts';

/** The line of an event; its spans are cut from the text. */
export function eventLine(text: string, event: EventRecord): string {
  const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return [
    `${event.kind} ${event.plover ?? '-'}${event.mode === null ? '' : ` ${event.mode}`}`,
    event.status,
    event.evidence.map(({ trigger }) => cut(trigger)).join('، '),
    event.participants.map(({ role, name, delegation }) => `${role} ${name}${delegation ? ' +' : ''}`).join('; '),
    ...(event.place === null ? [] : [`@ ${event.place.name}`]),
    ...event.discussed.map((span) => `~ ${cut(span)}`),
  ].join(' | ');
}
