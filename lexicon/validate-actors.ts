/**
 * Columns of the tables of actors: offices, standings, states, sectors, and who is attested in an office.
 *
 * Example: «وزير خارجية» in offices.tsv has the level "minister" and the sector GOV; a row of office-holders.tsv has two days, 2031-02-03.
 */
import { LEVELS } from '../src/reader/actors/index.ts';
import { STANDINGS } from '../src/reader/reading.ts';

/** PLOVER's sectors of society. */
export const SECTORS: readonly string[] =
  'GOV MIL COP LEG JUD PTY SPY REB UAF OPP BUS AGR CRM CVL EDU ELI JRN LAB MED REF REL SOC'.split(' ');

/** Codes that stand for the country of an actor of no state. */
const STATELESS = ['UNO', 'IGO', 'EUR', 'NGO', 'ISM', 'IMG', 'MNC'];

const word = { required: true } as const;
const CODE = /^(?:[A-Z]{3}|-)$/;
const DAY = /^(?:\d{4}-\d\d-\d\d|-)$/;
const sectors = {
  name: 'sector',
  shape: {
    test: new RegExp(`^(?:-|(?:${SECTORS.join('|')})(?:\\+(?:${SECTORS.join('|')}))*)$`),
    say: `write sectors of ${SECTORS.join(' ')} with + between, or -`,
  },
} as const;
const standing = { name: 'standing', required: true, values: STANDINGS } as const;
const id = { test: /^[a-z]+(?:-[a-z]+)*$/, say: 'write an id of small letters and hyphens: foreign-minister' };

export const ACTOR_SCHEMAS = {
  'offices.tsv': {
    columns: [
      { name: 'id', ...word, shape: id },
      { name: 'patterns', ...word, list: true },
      { name: 'organ', list: true },
      { name: 'of', ...word, values: ['state', ...STATELESS] },
      {
        name: 'states',
        list: true,
        shape: { test: /^(?:-|[A-Z]{3}(?:\|[A-Z]{3})*)$/, say: 'write codes of states.tsv with | between, or -' },
      },
      { name: 'level', ...word, values: LEVELS },
      sectors,
      { name: 'holders', ...word, values: ['one', 'many'] },
    ],
    key: ['id'],
  },
  'standings.tsv': {
    columns: [
      { name: 'word', ...word },
      { name: 'place', ...word, values: ['before', 'behind'] },
      standing,
      { name: 'unless', values: ['-', 'ب', 'ل', 'ك'] },
    ],
    key: ['word', 'place'],
  },
  'states.tsv': {
    columns: [
      { name: 'code', ...word, shape: { test: CODE, say: 'write the three capital letters of ISO 3166' } },
      { name: 'iso2', ...word, shape: { test: /^[A-Z]{2}$/, say: 'write the two capital letters of ISO 3166' } },
      { name: 'name', ...word },
    ],
    key: ['code'],
  },
  'nation-words.tsv': {
    columns: [{ name: 'word', ...word }, { name: 'reading', ...word, values: ['other', 'own'] }, { name: 'note' }],
    key: ['word'],
  },
  'sectors.tsv': {
    columns: [{ name: 'word', ...word }, sectors, { name: 'country', values: ['-', ...STATELESS] }],
    key: ['word'],
  },
  'office-holders.tsv': {
    columns: [
      { name: 'office', ...word, shape: id },
      { name: 'of', ...word, shape: { test: CODE, say: 'write the code of the state or body' } },
      { name: 'body' },
      { name: 'name', ...word },
      { name: 'articles', ...word, shape: { test: /^\d+$/, say: 'write a whole number' } },
      { name: 'first', shape: { test: DAY, say: 'write a day such as 2031-02-03, or -' } },
      { name: 'last', shape: { test: DAY, say: 'write a day such as 2031-02-03, or -' } },
      standing,
    ],
    // One may hold an office twice.
    key: ['office', 'of', 'body', 'name', 'standing', 'first'],
  },
  // Tables that only users have; `musnad lexicon import` writes them.
  'people.tsv': {
    columns: [
      { name: 'name', ...word },
      { name: 'aliases', list: true },
      { name: 'gender', values: ['m', 'f', '-'] },
      { name: 'country', shape: { test: CODE, say: 'write the code of a state, or -' } },
      { name: 'id' },
    ],
    key: ['name', 'id'],
  },
  'organisations.tsv': {
    columns: [
      { name: 'name', ...word },
      { name: 'aliases', list: true },
      sectors,
      { name: 'country', shape: { test: CODE, say: 'write the code of a state or body, or -' } },
      { name: 'id' },
    ],
    key: ['name', 'id'],
  },
} as const;
