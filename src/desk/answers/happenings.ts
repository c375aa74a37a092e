/**
 * Happenings: one meeting that nine outlets tell of is nine events of nine articles, and one happening.
 *
 * Example: «التقى العطار النجار في عمان» in three outlets on Monday and Tuesday: one meeting, told three times; the meeting that is planned for
 * Friday is another.
 */
import type { ActorId, EventBetween, EventId, StoredArticle } from '../../ledger/index.ts';
import { type EventKind, type EventStatus, nameWords } from '../../reader/index.ts';

export interface Taking {
  readonly name: string;
  readonly role: string;
  readonly actor: ActorId | null;
}

/** One telling, with the words that tell of it. */
export interface Telling {
  readonly event: EventId;
  readonly article: StoredArticle;
  /** Places in the article's text: the word that tells, and its sentence. */
  readonly trigger: { readonly start: number; readonly end: number };
  readonly sentence: { readonly start: number; readonly end: number };
  /** Whether they are places in the headline. */
  readonly headline: boolean;
}

export interface Happening {
  readonly kind: EventKind;
  readonly status: EventStatus;
  /** When it happened as far as anybody tells, else when it was first published. */
  readonly date: string | null;
  readonly dated: 'told' | 'published';
  readonly place: string | null;
  /** Who of either side took part, under the fullest names. */
  readonly one: readonly Taking[];
  readonly other: readonly Taking[];
  readonly tellings: readonly Telling[];
}

/** Tellings of one happening lie at most so many days apart. */
const APART = 3;
const DAY = 86_400_000;

/** @param events each with its article */
export function happenings(
  events: readonly { readonly event: EventBetween; readonly article: StoredArticle }[],
): readonly Happening[] {
  const found: Happening[] = [];
  for (const one of events.flatMap(({ event, article }) => happeningOf(event, article))) {
    const at = found.findIndex((known) => isSame(known, one));
    const known = found[at];
    if (known === undefined) found.push(one);
    else found[at] = joined(known, one);
  }
  return found.sort(byDate);
}

function happeningOf(view: EventBetween, article: StoredArticle): readonly Happening[] {
  const { event } = view;
  if (event === null) return [];
  const told = event.time?.value ?? null;
  const taking = (places: readonly number[]): readonly Taking[] =>
    places.flatMap((place) => {
      const participant = event.participants[place];
      if (participant === undefined) return [];
      const { name, role } = participant;
      return { name, role, actor: view.actors[place] ?? null };
    });
  const other = view.other.filter((place) => !view.one.includes(place));
  const [first] = event.evidence;
  if (first === undefined) return [];
  const { trigger, sentence } = first;
  return [
    {
      kind: event.kind,
      status: event.status,
      date: told ?? article.date?.slice(0, 10) ?? null,
      dated: told === null ? 'published' : 'told',
      place: event.place?.name ?? null,
      one: taking(view.one),
      other: taking(other.length === 0 ? view.other : other),
      tellings: [
        {
          event: view.id,
          article,
          trigger: { start: trigger.start, end: trigger.end },
          sentence: { start: sentence.start, end: sentence.end },
          headline: trigger.part === 'headline',
        },
      ],
    },
  ];
}

function isSame(a: Happening, b: Happening): boolean {
  if (a.kind !== b.kind || a.status !== b.status) return false;
  const apart = daysBetween(a.date, b.date);
  return apart !== null && apart <= APART && meet(a.one, b.one) && meet(a.other, b.other);
}

function meet(a: readonly Taking[], b: readonly Taking[]): boolean {
  return a.some((one) => b.some((other) => isOne(one, other)));
}

function isOne(a: Taking, b: Taking): boolean {
  if (a.actor !== null && a.actor === b.actor) return true;
  const [first, second] = [nameWords(a.name), nameWords(b.name)];
  return first.length > 0 && first.at(-1) === second.at(-1);
}

function joined(known: Happening, more: Happening): Happening {
  const fuller = more.dated === 'told' && known.dated !== 'told' ? more : known;
  return {
    ...known,
    date: fuller.date,
    dated: fuller.dated,
    place: known.place ?? more.place,
    one: together(known.one, more.one),
    other: together(known.other, more.other),
    tellings: [...known.tellings, ...more.tellings],
  };
}

/** Each once, under the longer of its names. */
function together(known: readonly Taking[], more: readonly Taking[]): readonly Taking[] {
  const out = [...known];
  for (const one of more) {
    const at = out.findIndex((each) => isOne(each, one));
    const had = out[at];
    if (had === undefined) out.push(one);
    else if (one.name.length > had.name.length) out[at] = { ...one, actor: had.actor ?? one.actor };
  }
  return out;
}

function daysBetween(a: string | null, b: string | null): number | null {
  const [first, second] = [timeOf(a), timeOf(b)];
  return first === null || second === null ? null : Math.abs(first - second) / DAY;
}

function timeOf(date: string | null): number | null {
  const time = Date.parse((date ?? '').slice(0, 10));
  return Number.isNaN(time) ? null : time;
}

/** The latest first; what has no day last. */
function byDate(a: Happening, b: Happening): number {
  return (b.date ?? '').localeCompare(a.date ?? '');
}
