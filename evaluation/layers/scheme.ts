/**
 * The terms of the layers: kinds, statuses and roles of events, the PLOVER codes each may bear, granularities of dates, kinds of lines.
 *
 * «استقبل الرئيس الوزير» is a meeting that was held: CONSULT visit; «سيستقبل» is planned: AGREE; «ألغى لقاءه» cancelled: REJECT meet.
 */

import {
  EVENT_KINDS,
  type EventKind,
  type EventRole,
  type EventStatus,
  KIND_ROLES,
  LINE_KINDS,
  type PloverEvent,
  ROLES,
  STATUSES,
} from '../../src/reader/index.ts';
import { GRANULARITIES, type Granularity, UNRESOLVED, type Unresolved } from '../../src/text/index.ts';

export { EVENT_KINDS as KINDS, GRANULARITIES, KIND_ROLES, LINE_KINDS, ROLES, STATUSES, UNRESOLVED };
export type { EventKind, EventRole as Role, EventStatus as Status, Granularity, PloverEvent, Unresolved };
export type LineKind = (typeof LINE_KINDS)[number];

/** The sixteen events of PLOVER, each with its modes. */
export const PLOVER_MODES = {
  AGREE: [],
  CONSULT: ['visit', 'third-party', 'multilateral', 'phone'],
  SUPPORT: [],
  CONCEDE: [],
  COOPERATE: [],
  AID: [],
  RETREAT: ['withdraw', 'release', 'disarm', 'ceasefire', 'access', 'resign'],
  REQUEST: ['assist', 'change', 'yield', 'meet'],
  ACCUSE: ['disapprove', 'investigate', 'allege'],
  REJECT: ['assist', 'change', 'yield', 'meet'],
  THREATEN: ['restrict', 'arrest', 'relations', 'expel', 'territory', 'violence'],
  PROTEST: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct', 'vandalize'],
  SANCTION: ['convict', 'expel', 'withdraw', 'discontinue'],
  MOBILIZE: ['troops', 'weapons', 'police', 'militia'],
  COERCE: [
    'seize',
    'restrict',
    'censor',
    'curfew',
    'martial-law',
    'arrest',
    'deport',
    'withhold',
    'misinformation',
    'cyber',
  ],
  ASSAULT: [
    'abduct',
    'beat',
    'torture',
    'sexual',
    'targeted',
    'destroy',
    'primitive',
    'firearms',
    'explosives',
    'suicide-attack',
    'aerial',
    'drone',
    'heavy-weapons',
    'crowd-control',
    'unconventional',
  ],
} as const satisfies Readonly<Record<PloverEvent, readonly string[]>>;

/** `-`: PLOVER has no event for it. */
export type Code = PloverEvent | '-';

interface Codes {
  readonly held: readonly Code[];
  readonly planned: readonly Code[];
  readonly cancelled: readonly Code[];
}

const always = (...codes: readonly Code[]): Codes => ({ held: codes, planned: codes, cancelled: codes });
const talk: Codes = { held: ['CONSULT'], planned: ['AGREE'], cancelled: ['REJECT'] };
const retreat: Codes = { held: ['RETREAT'], planned: ['CONCEDE'], cancelled: ['CONCEDE'] };

/** The codes that a kind may bear. What is denied or hypothetical bears the code of the act itself, held or planned. */
export const CODES: Readonly<Record<EventKind, Codes>> = {
  meeting: talk,
  call: talk,
  visit: talk,
  gathering: talk,
  negotiation: talk,
  invitation: { held: ['AGREE'], planned: ['AGREE'], cancelled: ['REJECT'] },
  agreement: { held: ['SUPPORT', 'AGREE'], planned: ['AGREE'], cancelled: ['REJECT'] },
  appointment: always('-'),
  dismissal: always('-'),
  vote: always('-'),
  resignation: always('RETREAT'),
  sanction: always('SANCTION'),
  aid: { held: ['AID'], planned: ['AGREE'], cancelled: ['REJECT'] },
  cooperation: { held: ['COOPERATE'], planned: ['AGREE'], cancelled: ['REJECT'] },
  mobilisation: always('MOBILIZE'),
  ceasefire: retreat,
  withdrawal: retreat,
  release: retreat,
  attack: always('ASSAULT'),
  arrest: always('COERCE'),
  protest: always('PROTEST'),
  strike: always('PROTEST'),
  decision: always('-', 'COERCE', 'CONCEDE'),
  trial: always('-', 'SANCTION', 'ACCUSE'),
  expulsion: always('SANCTION', 'COERCE'),
  summons: always('ACCUSE'),
};

/** The mode that a kind has wherever its code has modes at all. */
export const OWN_MODE: Partial<Record<EventKind, string>> = {
  call: 'phone',
  resignation: 'resign',
  ceasefire: 'ceasefire',
  withdrawal: 'withdraw',
  release: 'release',
  arrest: 'arrest',
  expulsion: 'expel',
};

/** The kinds in which something is talked of or agreed on. */
export const WITH_TOPICS: ReadonlySet<EventKind> = new Set<EventKind>([
  'meeting',
  'call',
  'visit',
  'gathering',
  'negotiation',
  'invitation',
  'agreement',
]);
