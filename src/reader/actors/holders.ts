/**
 * Holders: who is attested in an office, and who can be meant by it on a day.
 *
 * Example: where articles from 2031-02-03 to 2033-06-20 call «سليم العطار» وزير النقل in one state, «وزير النقل» of an article of 2032 is most
 * likely he; on a day three years later nothing is known, and nothing is said.
 *
 * What is attested is the first and the last day on which somebody was called so, which is less than the term: articles are few, and
 * nobody is named every day. So a range reaches out to both sides, but not over days at which another is attested.
 */
import type { ActorCandidate, Standing, UnresolvedOffice } from '../reading.ts';
import type { Row } from '../tsv.ts';
import { nameWords, sameName } from './names.ts';

/** Somebody in an office, as articles or a user's own table attest. */
export interface Holder {
  readonly office: string;
  /** Code of the state or body. */
  readonly of: string;
  /** What the office is of inside it, where one state has many: a province, a party; '' otherwise. */
  readonly body: string;
  readonly name: string;
  readonly articles: number;
  /** First and last day attested, ISO; '' where a user's row leaves it open. */
  readonly first: string;
  readonly last: string;
  readonly standing: Standing;
  /** True of rows of the user's own, which override what was mined. */
  readonly own: boolean;
}

export interface Held {
  readonly candidates: readonly ActorCandidate[];
  /** Why there is none, or not one; null where one is left. */
  readonly reason: UnresolvedOffice | null;
}

/**
 * How many days an attested range reaches out on either side, before another's range stops it. Ninety: a minister who is named at all is named
 * within a season, and cabinets seldom last less; longer would hand the days after a fall to the fallen.
 */
export const TOLERANCE = 90;

export class Holders {
  private readonly byOffice = new Map<string, Holder[]>();
  /** Found when first asked for: most articles name nobody without a title. */
  private byName: Map<string, Holder[]> | null = null;

  constructor(rows: readonly Row[], own: readonly Row[] = []) {
    for (const [list, users] of [
      [rows, false],
      [own, true],
    ] as const)
      for (const row of list) {
        const holder: Holder = {
          office: row['office'] ?? '',
          of: row['of'] ?? '',
          body: row['body'] ?? '',
          name: row['name'] ?? '',
          articles: Number(row['articles'] ?? 0) || 0,
          first: row['first'] ?? '',
          last: row['last'] ?? '',
          standing: (row['standing'] ?? 'holder') as Standing,
          own: users,
        };
        const key = holderKey(holder.office, holder.of, holder.body);
        const known = this.byOffice.get(key);
        if (known === undefined) this.byOffice.set(key, [holder]);
        else known.push(holder);
      }
  }

  /** @param key words of the name, as {@link nameWords} gives them */
  named(key: string): readonly Holder[] {
    if (this.byName === null) {
      this.byName = new Map();
      for (const list of this.byOffice.values())
        for (const holder of list) {
          const own = nameWords(holder.name).join(' ');
          const known = this.byName.get(own);
          if (known === undefined) this.byName.set(own, [holder]);
          else known.push(holder);
        }
    }
    return this.byName.get(key) ?? [];
  }

  of(office: string, of: string, body: string): readonly Holder[] {
    return this.byOffice.get(holderKey(office, of, body)) ?? [];
  }
}

/** Those of a name who are attested in an office around a day; an exact name of two words or more. */
export function heldBy(holders: Holders, name: string, date: string): readonly Holder[] {
  const words = nameWords(name);
  if (words.length < 2) return [];
  return holders.named(words.join(' ')).filter((one) => within(one, date) && one.standing !== 'former');
}

/** Days around an attested range in which the same name with the same title is taken for the same person. */
const NAMESAKE = 730;

/**
 * The one state in which a name is attested with an office: «وزير النقل سليم العطار» without a word of whose; null where none or two are.
 *
 * @param date of the article; any time where null
 */
export function stateOfHolder(holders: Holders, office: string, name: string, date: string | null): string | null {
  const words = nameWords(name);
  if (words.length < 2) return null;
  let state: string | null = null;
  for (const one of holders.named(words.join(' '))) {
    if (one.office !== office || (date !== null && distance(one, date) > NAMESAKE)) continue;
    if (state !== null && state !== one.of) return null;
    state = one.of;
  }
  return state;
}

/** Days between a range and a day outside it; 0 inside. */
function distance({ first, last }: Holder, date: string): number {
  if (last !== '' && last < date) return days(date) - days(last);
  return first !== '' && date < first ? days(first) - days(date) : 0;
}

function holderKey(office: string, of: string, body: string): string {
  return body === '' ? `${office}|${of}|` : `${office}|${of}|${nameWords(body).join(' ')}`;
}

/**
 * Who can be meant by an office on a day.
 *
 * @param of code of the state or body; null where the article leaves it open
 * @param date ISO day of the statement, else of the article; null where neither has one
 * @param standing asks for those of that standing: «الوزير السابق» for those before the day
 */
export function holderOf(
  holders: Holders,
  office: string,
  of: string | null,
  body: string,
  date: string | null,
  standing: Standing = 'holder',
): Held {
  if (of === null) return { candidates: [], reason: 'no-country' };
  const all = holders.of(office, of, body);
  const own = all.filter((one) => one.own && within(one, date));
  const known = own.length > 0 ? own : all.filter((one) => !one.own);
  if (all.length === 0) return { candidates: [], reason: 'no-evidence' };
  if (date === null) return { candidates: [], reason: 'no-date' };
  if (known.length === 0) return { candidates: [], reason: 'out-of-range' };
  const candidates = standing === 'former' ? before(known, date) : at(known, standing, date);
  if (candidates.length === 0)
    return { candidates, reason: known.some((one) => fits(one, standing)) ? 'out-of-range' : 'no-evidence' };
  return { candidates, reason: candidates.length === 1 ? null : 'rivals' };
}

function fits(holder: Holder, standing: Standing): boolean {
  if (standing === 'holder') return holder.standing === 'holder' || holder.standing === 'acting';
  return holder.standing === standing;
}

function within({ first, last }: Holder, date: string | null): boolean {
  return date === null ? first === '' && last === '' : (first === '' || first <= date) && (last === '' || date <= last);
}

/** Those attested around the day, else those attested near it that nobody else's range parts from it. */
function at(known: readonly Holder[], standing: Standing, date: string): ActorCandidate[] {
  const able = known.filter((one) => fits(one, standing));
  const attested = able.filter((one) => within(one, date));
  if (attested.length > 0) return attested.map((one) => candidate(one, one.own ? 'own' : 'attested'));
  const near = able.filter((one) => {
    if (distance(one, date) > TOLERANCE) return false;
    // Another stands between this one's range and the day.
    return !able.some(
      (other) =>
        other !== one &&
        !samePerson(other, one) &&
        ((one.last < date && other.first > one.first && other.first <= date) ||
          (one.first > date && other.last < one.last && other.last >= date)),
    );
  });
  return near.map((one) => candidate(one, 'near'));
}

/** «الوزير السابق»: those whose range ended before the day, the latest first. */
function before(known: readonly Holder[], date: string): ActorCandidate[] {
  const ended = known.filter((one) => one.first !== '' && one.first < date);
  const current = at(known, 'holder', date).map(({ name }) => name);
  return ended
    .filter(({ name }) => !current.includes(name))
    .sort((a, b) => (a.last < b.last ? 1 : -1))
    .map((one) => candidate(one, one.own ? 'own' : 'attested'));
}

function samePerson(a: Holder, b: Holder): boolean {
  return sameName(nameWords(a.name), nameWords(b.name)) !== 'apart';
}

function candidate(holder: Holder, reason: ActorCandidate['reason']): ActorCandidate {
  return {
    name: holder.name,
    office: holder.office,
    from: holder.first === '' ? null : holder.first,
    to: holder.last === '' ? null : holder.last,
    evidence: holder.articles,
    standing: holder.standing,
    reason,
  };
}

/** Days since an epoch, by the proleptic Gregorian calendar. */
function days(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
}
