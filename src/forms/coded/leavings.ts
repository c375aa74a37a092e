/**
 * What a format of event data cannot hold, counted by reason and told when all is written: an export refuses nothing silently.
 */
import { type Message, message } from '../../messages/index.ts';
import type { CodedRecord } from './records.ts';

export const REASONS = ['no-plover', 'no-cameo', 'no-date', 'no-actor', 'no-recipient', 'not-held'] as const;
export type Reason = (typeof REASONS)[number];

export class Leavings {
  private readonly counts = new Map<string, number>();

  constructor(private readonly format: string) {}

  add({ what }: CodedRecord, reason: Reason): void {
    const key = `${reason} ${what}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  /** One line a reason, statements and events apart. */
  told(): readonly Message[] {
    const { format } = this;
    return REASONS.flatMap((reason) =>
      (['statement', 'event'] as const).flatMap((what) => {
        const count = this.counts.get(`${reason} ${what}`);
        return count === undefined ? [] : [sentence(reason, what, { count, format })];
      }),
    );
  }
}

function sentence(
  reason: Reason,
  what: CodedRecord['what'],
  values: { readonly count: number; readonly format: string },
): Message {
  const statements = what === 'statement';
  switch (reason) {
    case 'no-plover':
      return message(statements ? 'statementsWithoutPlover' : 'eventsWithoutPlover', values);
    case 'no-cameo':
      return message(statements ? 'statementsWithoutCameo' : 'eventsWithoutCameo', values);
    case 'no-date':
      return message(statements ? 'statementsWithoutDate' : 'eventsWithoutDate', values);
    case 'no-actor':
      return message(statements ? 'statementsWithoutActor' : 'eventsWithoutActor', values);
    case 'no-recipient':
      return message(statements ? 'statementsWithoutRecipient' : 'eventsWithoutRecipient', values);
    case 'not-held':
      return message(statements ? 'statementsNotHeld' : 'eventsNotHeld', values);
  }
}

/** Events that the codebook has only between two. */
const NEEDS_RECIPIENT: ReadonlySet<string> = new Set(['COOPERATE', 'AID', 'SANCTION']);

/** Why a record is no row of a table by PLOVER; null where it is one. */
export function ploverFault(record: CodedRecord): Reason | null {
  if (record.plover === null) return 'no-plover';
  return (
    common(record) ?? (NEEDS_RECIPIENT.has(record.plover) && record.recipients.length === 0 ? 'no-recipient' : null)
  );
}

/** Why a record is no row of a table by CAMEO; null where it is one. */
export function cameoFault(record: CodedRecord): Reason | null {
  return record.cameo === null ? 'no-cameo' : common(record);
}

function common(record: CodedRecord): Reason | null {
  if (record.date === null) return 'no-date';
  return record.actors.length === 0 ? 'no-actor' : null;
}

/** What is denied or only imagined would stand in a table without status as if it had happened. */
export function isHeld({ status }: CodedRecord): boolean {
  return status !== 'denied' && status !== 'hypothetical';
}
