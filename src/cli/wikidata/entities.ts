/**
 * Entities of a Wikidata dump: of one JSON object what a lexicon needs, Arabic names, kinds, states, offices held with their days.
 *
 * A statement of rank "deprecated" is not read; where one is "preferred" and a single value is asked for, it is the one.
 */

/** A property's statements: a main value, its rank, and qualifiers that say from when to when. */
interface Statement {
  readonly rank?: string;
  readonly mainsnak?: Snak;
  readonly qualifiers?: Readonly<Record<string, readonly Snak[]>>;
}

interface Snak {
  readonly snaktype?: string;
  readonly datavalue?: { readonly value?: unknown };
}

export interface Entity {
  readonly id?: string;
  readonly type?: string;
  readonly labels?: Readonly<Record<string, { readonly value?: string }>>;
  readonly aliases?: Readonly<Record<string, readonly { readonly value?: string }[]>>;
  readonly claims?: Readonly<Record<string, readonly Statement[]>>;
}

/** Properties by their number. */
const P = {
  kind: 'P31',
  country: 'P17',
  citizenship: 'P27',
  gender: 'P21',
  position: 'P39',
  start: 'P580',
  end: 'P582',
  jurisdiction: 'P1001',
  holder: 'P1308',
  heads: 'P2389',
  iso3: 'P298',
} as const;

const HUMAN = 'Q5';
const FEMALE = 'Q6581072';
/** Classes of offices: position, public office, minister. */
const POSITIONS: ReadonlySet<string> = new Set(['Q4164871', 'Q294414', 'Q83307', 'Q48352', 'Q2285706', 'Q640506']);

/** An office held, as a person's entry tells it. */
export interface Held {
  readonly position: string;
  /** ISO days; '' where the entry gives none. */
  readonly from: string;
  readonly to: string;
  /** State or body that the statement itself names. */
  readonly of: string;
}

export type Kept =
  | {
      readonly kind: 'person';
      readonly id: string;
      readonly name: string;
      readonly aliases: readonly string[];
      readonly gender: 'm' | 'f';
      readonly country: string;
      readonly held: readonly Held[];
    }
  | { readonly kind: 'position'; readonly id: string; readonly name: string; readonly country: string }
  | { readonly kind: 'state'; readonly id: string; readonly code: string }
  | {
      readonly kind: 'organisation';
      readonly id: string;
      readonly name: string;
      readonly aliases: readonly string[];
      readonly country: string;
      readonly classes: readonly string[];
    };

/**
 * What is kept of an entity; null for what has no Arabic name or is nothing that a lexicon lists.
 *
 * @param isOrganisation whether a class is one of organisations
 */
export function keep(entity: Entity, isOrganisation: (classId: string) => boolean): Kept | null {
  const { id = '', claims = {} } = entity;
  if (!/^Q\d+$/.test(id)) return null;
  const code = text(best(claims[P.iso3])?.mainsnak);
  if (/^[A-Z]{3}$/.test(code)) return { kind: 'state', id, code };
  const name = clean(entity.labels?.['ar']?.value ?? '');
  if (name === '') return null;
  const aliases = [
    ...new Set(
      (entity.aliases?.['ar'] ?? []).map(({ value = '' }) => clean(value)).filter((one) => one !== '' && one !== name),
    ),
  ];
  const classes = all(claims[P.kind]).map(({ mainsnak }) => item(mainsnak));
  if (classes.includes(HUMAN)) {
    const held = all(claims[P.position]).flatMap((statement): Held[] => {
      const position = item(statement.mainsnak);
      const { qualifiers = {} } = statement;
      const of = item(qualifiers[P.jurisdiction]?.[0]) || item(qualifiers[P.country]?.[0]);
      const from = day(qualifiers[P.start]?.[0], 'first');
      return position === '' ? [] : [{ position, from, to: day(qualifiers[P.end]?.[0], 'last'), of }];
    });
    const gender = item(best(claims[P.gender])?.mainsnak) === FEMALE ? 'f' : 'm';
    return { kind: 'person', id, name, aliases, gender, country: item(best(claims[P.citizenship])?.mainsnak), held };
  }
  const country = item(best(claims[P.jurisdiction])?.mainsnak) || item(best(claims[P.country])?.mainsnak);
  if (classes.some((one) => POSITIONS.has(one)) || claims[P.holder] !== undefined || claims[P.heads] !== undefined)
    return { kind: 'position', id, name, country };
  const known = classes.filter(isOrganisation);
  return known.length === 0 ? null : { kind: 'organisation', id, name, aliases, country, classes: known };
}

function all(statements: readonly Statement[] | undefined): readonly Statement[] {
  return (statements ?? []).filter(({ rank }) => rank !== 'deprecated');
}

function best(statements: readonly Statement[] | undefined): Statement | undefined {
  const valid = all(statements);
  return valid.find(({ rank }) => rank === 'preferred') ?? valid[0];
}

/** The id of an item; '' for "some value", "no value" and anything that is no item. */
function item(snak: Snak | undefined): string {
  const value = snak?.snaktype === 'value' ? snak.datavalue?.value : undefined;
  if (typeof value !== 'object' || value === null) return '';
  if ('id' in value && typeof value.id === 'string') return value.id;
  // Dumps of the first years give the number alone.
  return 'numeric-id' in value && typeof value['numeric-id'] === 'number' ? `Q${value['numeric-id']}` : '';
}

function text(snak: Snak | undefined): string {
  const value = snak?.snaktype === 'value' ? snak.datavalue?.value : undefined;
  return typeof value === 'string' ? value : '';
}

const DAY = 11;
const MONTH = 10;
const YEAR = 9;

/** A point in time as a day: the first or the last that a month or a year can mean; '' for what is less exact. */
function day(snak: Snak | undefined, end: 'first' | 'last'): string {
  const value = snak?.snaktype === 'value' ? snak.datavalue?.value : undefined;
  if (typeof value !== 'object' || value === null || !('time' in value) || typeof value.time !== 'string') return '';
  const found = /^\+(\d{4})-(\d\d)-(\d\d)T/.exec(value.time);
  const precision = 'precision' in value && typeof value.precision === 'number' ? value.precision : DAY;
  if (found === null) return '';
  const [, year = '', month = '', dayOfMonth = ''] = found;
  if (precision >= DAY && month !== '00' && dayOfMonth !== '00') return `${year}-${month}-${dayOfMonth}`;
  if (precision >= MONTH && month !== '00')
    return end === 'first' ? `${year}-${month}-01` : `${year}-${month}-${lastDay(Number(year), Number(month))}`;
  return precision >= YEAR ? `${year}-${end === 'first' ? '01-01' : '12-31'}` : '';
}

function lastDay(year: number, month: number): string {
  return String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0');
}

/** A label as a field of a table: no tabs, line ends, marks of direction or bars. */
function clean(label: string): string {
  return label
    .replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/[\s|\u00a0]+/gu, ' ')
    .trim();
}
