/**
 * What the tables of events must hold: columns, kinds, roles, statuses and codes from closed lists.
 *
 * Example: «event-verbs.tsv:12: subject "hostess" is not known; write one of place, host, guest ...».
 */
import { PLOVER_EVENTS } from '../src/reader/codes/plover.ts';
import { EVENT_KINDS, ROLES, STATUSES } from '../src/reader/events/event.ts';
import type { Column, Schema } from './columns.ts';

const SLOTS = ['-', 'place', ...ROLES] as const;
/** The modes of PLOVER that the reader tells. */
const MODES = [
  '-',
  'visit',
  'third-party',
  'multilateral',
  'phone',
  'withdraw',
  'release',
  'ceasefire',
  'resign',
  'assist',
  'change',
  'meet',
  'disapprove',
  'investigate',
  'demo',
  'riot',
  'strike',
  'hunger',
  'obstruct',
  'boycott',
  'convict',
  'expel',
  'discontinue',
  'troops',
  'weapons',
  'police',
  'militia',
  'restrict',
  'curfew',
  'arrest',
  'deport',
  'abduct',
  'targeted',
  'destroy',
  'firearms',
  'explosives',
  'suicide-attack',
  'aerial',
  'drone',
  'crowd-control',
  'heavy-weapons',
] as const;
const CONTEXTS =
  'military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic legal reparations human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality diplomatic territory peacekeeping health asylum migration disasters natural_resource environment technology terrorism cbrn cyber misinformation crime corruption illegal_drugs trafficking sport'.split(
    ' ',
  );

const required = (name: string): Column => ({ name, required: true });
const words = (name: string): Column => ({ name, list: true });
const free = (name: string): Column => ({ name, tashkeel: true });
const one = (name: string, values: readonly string[]): Column => ({ name, values, required: !values.includes('-') });

const mode = one('mode', MODES);
const cameo: Column = {
  name: 'cameo',
  shape: { test: /^(?:-|[0-9]{3,4})$/, say: 'write a CAMEO code with its zero, or -' },
};
const role = new RegExp(
  `^(?:-|(?:\\p{L}+=(?:place|${ROLES.join('|')}))(?: \\p{L}+=(?:place|${ROLES.join('|')}))*)$`,
  'u',
);
const prepositions: Column = { name: 'prepositions', shape: { test: role, say: 'write PREP=ROLE, with spaces, or -' } };
const strength = one('strength', ['strong', 'weak', 'echo']);
const parts: readonly Column[] = [
  { name: 'lemma', tashkeel: true, required: true },
  required('perfect'),
  { name: 'imperfect' },
  { name: 'participle' },
  { name: 'masdar' },
];
const NEED =
  '(?:subject|object|other|party|two|purpose|post|body|force|guest|killed|fallen|summoned|person-there|(?:subject|object|clause):[a-z]+|by:\\p{L}+(?:\\|\\p{L}+)*)';
const NEEDS = new RegExp(`^(?:-|${NEED}(?: ${NEED})*)$`, 'u');
const needs: Column = {
  name: 'needs',
  list: true,
  shape: { test: NEEDS, say: 'write needs that the head of the table names, with spaces' },
};
const kindList = new RegExp(`^(?:\\*|(?:${EVENT_KINDS.join('|')})(?:\\|(?:${EVENT_KINDS.join('|')}))*)$`, 'u');

export const EVENT_SCHEMAS: Readonly<Record<string, Schema>> = {
  'event-verbs.tsv': {
    columns: [
      parts[0] ?? required('lemma'),
      { name: 'perfect' },
      ...parts.slice(2),
      one('kind', [...EVENT_KINDS, 'discussion']),
      mode,
      cameo,
      one('subject', SLOTS),
      one('object', SLOTS),
      prepositions,
      needs,
      one('passive', ['-', 'yes']),
      free('note'),
    ],
    key: ['lemma', 'kind'],
  },
  'event-nouns.tsv': {
    columns: [
      required('word'),
      words('plural'),
      one('kind', EVENT_KINDS),
      mode,
      cameo,
      one('subject', SLOTS),
      one('object', SLOTS),
      one('of', SLOTS),
      prepositions,
      strength,
      needs,
      free('note'),
    ],
    key: ['word'],
  },
  'event-phrases.tsv': {
    columns: [
      required('phrase'),
      one('kind', [...EVENT_KINDS, 'none']),
      mode,
      cameo,
      one('subject', SLOTS),
      one('object', SLOTS),
      one('of', SLOTS),
      prepositions,
      one('strength', ['-', 'strong', 'weak', 'echo']),
      free('note'),
    ],
    key: ['phrase'],
  },
  'event-light-verbs.tsv': {
    columns: [
      ...parts,
      one('noun', ['object', 'subject', 'ب', 'في', 'ل', 'عن', 'على', 'من', 'إلى']),
      one('subject', [...SLOTS, 'does', 'gets']),
      { name: 'kinds', shape: { test: kindList, say: 'write kinds of events, | between, or *' }, tashkeel: true },
      one('status', [...STATUSES, 'announced']),
      free('note'),
    ],
    key: ['lemma', 'noun'],
  },
  'event-status.tsv': {
    columns: [required('phrase'), one('side', ['before', 'behind', 'beside']), one('status', STATUSES), free('note')],
    key: ['phrase', 'side'],
  },
  'event-codes.tsv': {
    columns: [
      one('kind', EVENT_KINDS),
      one('status', ['held', 'planned', 'cancelled']),
      one('plover', ['-', ...PLOVER_EVENTS]),
      one('mode', [...MODES, 'own']),
      { name: 'cameo', shape: { test: /^(?:-|own|[0-9]{3,4})$/, say: 'write a CAMEO code with its zero, own, or -' } },
      free('note'),
    ],
    key: ['kind', 'status'],
  },
  'event-classes.tsv': {
    columns: [required('class'), { name: 'stems', list: true, required: true }, free('note')],
    key: ['class'],
  },
  'event-places.tsv': { columns: [required('word'), free('note')], key: ['word'] },
  'event-contexts.tsv': {
    columns: [
      required('word'),
      {
        name: 'contexts',
        shape: {
          test: new RegExp(`^(?:${CONTEXTS.join('|')})(?: (?:${CONTEXTS.join('|')}))*$`),
          say: 'write contexts of PLOVER, with spaces',
        },
      },
    ],
    key: ['word'],
  },
};
