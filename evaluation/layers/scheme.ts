/** The words of the scheme: what kinds, statuses, roles and lines an annotation may have. */

export const PLOVER_EVENTS = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;

export const EVENT_KINDS = [
  'meeting',
  'call',
  'visit',
  'invitation',
  'gathering',
  'negotiation',
  'agreement',
  'appointment',
  'resignation',
  'dismissal',
  'sanction',
  'aid',
  'mobilisation',
  'ceasefire',
  'withdrawal',
  'attack',
  'arrest',
  'release',
  'protest',
  'strike',
  'vote',
  'decision',
  'trial',
  'cooperation',
  'expulsion',
  'summons',
] as const;

export const STATUSES = ['held', 'planned', 'cancelled', 'denied', 'hypothetical'] as const;

export const ROLES = [
  'host',
  'guest',
  'participant',
  'caller',
  'called',
  'inviter',
  'invited',
  'signatory',
  'appointer',
  'appointee',
  'agent',
  'target',
  'recipient',
  'mediator',
] as const;

export const LINE_KINDS = ['headline', 'dateline', 'section', 'byline', 'date'] as const;
