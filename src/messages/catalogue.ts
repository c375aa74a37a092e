/**
 * The catalogue of messages: each has a stable code and a text in both languages. `{name}` stands for a value; both
 * texts of a message name the same values (a test holds them to it). A code, once released, keeps its meaning.
 */
import { ACCOUNT_MESSAGES } from './accounts.ts';
import { ALERT_MESSAGES } from './alerts.ts';
import { COMMAND_MESSAGES } from './command.ts';
import { DESK_MESSAGES } from './desk.ts';
import { EVENT_DATA_MESSAGES } from './event-data.ts';
import { INPUT_MESSAGES } from './inputs.ts';
import { LEDGER_MESSAGES } from './ledger.ts';
import { QUERY_MESSAGES } from './queries.ts';
import { PEOPLE_MESSAGES } from './people.ts';
import { QUEUE_MESSAGES } from './queue.ts';
import { INTAKE_MESSAGES } from './intake.ts';
import type { Bilingual } from './language.ts';
import { LEDGER_SERVER_MESSAGES } from './ledger-server.ts';
import { SERVER_MESSAGES } from './server.ts';

interface MessageText extends Bilingual {
  readonly code: `MSN-${number}`;
}

export const MESSAGES = {
  ...INPUT_MESSAGES,
  ...COMMAND_MESSAGES,
  ...EVENT_DATA_MESSAGES,
  ...INTAKE_MESSAGES,
  ...QUERY_MESSAGES,
  ...LEDGER_MESSAGES,
  ...LEDGER_SERVER_MESSAGES,
  ...DESK_MESSAGES,
  ...SERVER_MESSAGES,
  ...ACCOUNT_MESSAGES,
  ...ALERT_MESSAGES,
  ...PEOPLE_MESSAGES,
  ...QUEUE_MESSAGES,

  internal: {
    code: 'MSN-0099',
    en: 'unexpected failure: {reason}; please report it',
    ar: 'عطل غير متوقع: {reason}؛ نرجو الإبلاغ عنه',
  },
} as const satisfies Record<string, MessageText>;

export type MessageKey = keyof typeof MESSAGES;
