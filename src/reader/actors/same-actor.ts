/**
 * Actors across articles: whether two clusters of two articles are one person, office, organisation or state.
 *
 * Examples: «وزير النقل سليم العطار» and «سليم بن هادي العطار»: one person; «وزارة النقل السودانية» and «وزارة النقل في السودان»: one
 * organisation; «أنقرة», «تركيا», «الحكومة التركية» by their code; «وزير النقل» without a name: the office, not its holder.
 */
import { fold } from '../../text/index.ts';
import type { Standing } from '../reading.ts';
import { nameWords, sameName, skeleton } from './names.ts';

/** What a cluster tells of its actor; the ledger keeps it beside the cluster. */
export interface ActorTraits {
  readonly kind: 'person' | 'office' | 'organisation' | 'state';
  readonly name: string;
  /** Code of the state or body: IRQ, UNO; null where it is not known. */
  readonly country: string | null;
  readonly offices: readonly {
    readonly office: string;
    readonly country: string | null;
    readonly body: string;
    readonly standing: Standing;
  }[];
  readonly gender?: 'm' | 'f' | null;
  /** Present for an outlet or agency: it is of a state, but does not speak for it. */
  readonly media?: true;
}

export type Verdict =
  | {
      readonly same: true;
      readonly reason:
        | 'code'
        | 'office'
        | 'name'
        | 'name-and-office'
        | 'sound-and-office'
        | 'surname-and-office'
        | 'designation';
    }
  | { readonly same: false; readonly reason: 'kind' | 'name' | 'country' | 'gender' | 'office' }
  | { readonly same: null; readonly reason: 'sound-only' | 'surname-only' | 'country-unknown' };

/**
 * Keys under which a store looks for actors that can be one with this: two that are the same share at least one.
 *
 * A person's: the sounds of the family name with those of the given name, and the sounds of the family name with each office.
 */
export function actorKeys(actor: ActorTraits): readonly string[] {
  switch (actor.kind) {
    case 'state':
      return [`state:${actor.country ?? skeletons(nameWords(actor.name))}`];
    case 'office':
      return actor.offices.map((one) => `office:${officeKey(one)}`);
    case 'organisation':
      return [`organisation:${skeletons(bodyWords(actor.name).slice(0, 3))}`];
    case 'person': {
      const words = nameWords(actor.name);
      const last = skeleton(words.at(-1) ?? '');
      if (words.length < 2) return actor.offices.map((one) => `person:${last}@${one.office}`);
      const keys = [`person:${skeleton(words[0] ?? '')} ${last}`];
      for (const one of actor.offices) keys.push(`person:${last}@${one.office}`);
      return keys;
    }
  }
}

/**
 * Whether two are one actor; `same: null` where it cannot be told from what is known, and why.
 *
 * @param given whether a folded word is listed as a given name
 */
export function sameActor(a: ActorTraits, b: ActorTraits, given?: (word: string) => boolean): Verdict {
  if (a.kind !== b.kind) return { same: false, reason: 'kind' };
  switch (a.kind) {
    case 'state':
      return a.country !== null && b.country !== null
        ? a.country === b.country
          ? { same: true, reason: 'code' }
          : { same: false, reason: 'country' }
        : sameName(nameWords(a.name), nameWords(b.name)) === 'same'
          ? { same: true, reason: 'name' }
          : { same: false, reason: 'name' };
    case 'office':
      return sameOffices(a, b);
    case 'organisation':
      return sameBodies(a, b);
    case 'person':
      return samePersons(a, b, given);
  }
}

function sameOffices(a: ActorTraits, b: ActorTraits): Verdict {
  const keys = new Set(a.offices.map(officeKey));
  if (b.offices.some((one) => keys.has(officeKey(one)))) {
    const open = [...a.offices, ...b.offices].some(({ country }) => country === null);
    return open ? { same: null, reason: 'country-unknown' } : { same: true, reason: 'office' };
  }
  return { same: false, reason: 'office' };
}

function sameBodies(a: ActorTraits, b: ActorTraits): Verdict {
  const first = bodyWords(a.name);
  const second = bodyWords(b.name);
  const equal = first.length === second.length && first.every((word, k) => word === second[k]);
  if (!equal) return { same: false, reason: 'name' };
  if (a.country !== null && b.country !== null)
    return a.country === b.country ? { same: true, reason: 'designation' } : { same: false, reason: 'country' };
  // «وزارة النقل» is in every state; «حركة الوفاق الوطني» has its name.
  return first.length < 3 ? { same: null, reason: 'country-unknown' } : { same: true, reason: 'designation' };
}

function samePersons(a: ActorTraits, b: ActorTraits, given: ((word: string) => boolean) | undefined): Verdict {
  if (a.gender != null && b.gender != null && a.gender !== b.gender) return { same: false, reason: 'gender' };
  const like = sameName(nameWords(a.name), nameWords(b.name), given);
  if (like === 'apart') return { same: false, reason: 'name' };
  const shared = a.offices.some((one) =>
    b.offices.some(
      (other) => one.office === other.office && agree(one.country, other.country) && one.body === other.body,
    ),
  );
  const apart = a.country !== null && b.country !== null && a.country !== b.country;
  if (like === 'same')
    return apart ? { same: false, reason: 'country' } : { same: true, reason: shared ? 'name-and-office' : 'name' };
  if (like === 'sound')
    return shared ? { same: true, reason: 'sound-and-office' } : { same: null, reason: 'sound-only' };
  return shared ? { same: true, reason: 'surname-and-office' } : { same: null, reason: 'surname-only' };
}

function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

function officeKey({ office, country, body, standing }: ActorTraits['offices'][number]): string {
  const aside = standing === 'deputy' || standing === 'spokesman' ? `:${standing}` : '';
  return `${office}|${country ?? ''}|${nameWords(body).join(' ')}${aside}`;
}

const skeletons = (words: readonly string[]): string => words.map(skeleton).join(' ');

/** A body's name for comparison: folded, without articles, prepositions and marks. */
function bodyWords(name: string): readonly string[] {
  return fold(name.replace(/[«»"“”()]/g, ' '))
    .split(/\s+/)
    .map((word) => word.replace(/^(?:و?ال|لل)(?=..)/, ''))
    .filter((word) => word.length > 1 && !['في', 'من', 'على', 'الى', 'عن'].includes(word));
}
