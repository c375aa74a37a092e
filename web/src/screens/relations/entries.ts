/**
 * What there is between two, in one order: the latest first, what happened before what was said of a day. Pure: the screen draws it, the
 * timeline points into it.
 */
import { EVENT_LABELS, STATUS_LABELS } from '../../../../src/messages/index.ts';
import type { EventKind } from '../../../../src/reader/index.ts';
import type { Hit, Pair } from '../../api/index.ts';
import type { Lane, LanePoint, LaneShape } from '../../charts/index.ts';
import { type Tone, TONES } from '../../parts/index.ts';

type Happening = Pair['happenings'][number];

export const SHOWN = ['all', 'events', 'statements'] as const;
export type Shown = (typeof SHOWN)[number];

export type Entry =
  | { readonly kind: 'event'; readonly id: string; readonly date: string | null; readonly happening: Happening }
  | {
      readonly kind: 'said';
      readonly id: string;
      readonly date: string | null;
      readonly by: 'one' | 'other';
      readonly hit: Hit;
    };

export function entriesOf({ one, other, happenings }: Pair, shown: Shown): readonly Entry[] {
  const events = happenings.map(
    (happening): Entry => ({
      kind: 'event',
      id: happening.tellings[0]?.event ?? '',
      date: happening.date,
      happening,
    }),
  );
  const said = (['one', 'other'] as const).flatMap((by) =>
    (by === 'one' ? one : other).statements.map(
      (hit): Entry => ({ kind: 'said', id: hit.id, date: hit.article.date?.slice(0, 10) ?? null, by, hit }),
    ),
  );
  const all = [...(shown === 'statements' ? [] : events), ...(shown === 'events' ? [] : said)];
  return all.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || rank(a) - rank(b));
}

function rank({ kind }: Entry): number {
  return kind === 'event' ? 0 : 1;
}

/** Signs of kinds of events; those that seldom stand between two share one. */
const SHAPES: Readonly<Partial<Record<EventKind, LaneShape>>> = {
  meeting: 'round',
  visit: 'point',
  invitation: 'ring',
  call: 'bar',
  agreement: 'square',
  negotiation: 'ring',
};

/** Signs of what was said, so that nobody needs to tell colours apart. */
const TONE_SHAPES: Readonly<Record<Tone, LaneShape>> = {
  told: 'bar',
  weighed: 'ring',
  felt: 'round',
  asked: 'point',
  pledged: 'square',
  warned: 'point',
  denied: 'cross',
};

export function shapeOf(kind: string): LaneShape {
  return SHAPES[kind as EventKind] ?? 'cross';
}

/** What did not take place is of another colour than what did. */
export function toneOf({ status }: Happening): string {
  return status === 'held' ? 'pledged' : status === 'planned' ? 'asked' : 'weighed';
}

/** «لقاء · وقع: العطار، النجار» */
export function headingOf({ kind, status }: Happening, language: 'ar' | 'en'): string {
  return `${kindInWords(kind, language)} · ${statusInWords(status, language)}`;
}

export function kindInWords(kind: string, language: 'ar' | 'en'): string {
  return EVENT_LABELS[kind as EventKind]?.[language] ?? kind;
}

export function statusInWords(status: string, language: 'ar' | 'en'): string {
  return STATUS_LABELS[status as keyof typeof STATUS_LABELS]?.[language] ?? status;
}

interface LaneNames {
  readonly events: string;
  readonly one: string;
  readonly other: string;
}

export function lanesOf(
  entries: readonly Entry[],
  names: LaneNames,
  language: 'ar' | 'en',
  dated: (date: string) => string,
): readonly Lane[] {
  const events: LanePoint[] = [];
  const said: Record<'one' | 'other', LanePoint[]> = { one: [], other: [] };
  for (const entry of entries) {
    if (entry.date === null) continue;
    const base = { id: entry.id, target: entry.id, date: entry.date };
    if (entry.kind === 'event') {
      const { happening } = entry;
      const who = [...happening.one, ...happening.other].map(({ name }) => name).join(language === 'ar' ? '، ' : ', ');
      events.push({
        ...base,
        shape: shapeOf(happening.kind),
        hollow: happening.status !== 'held',
        tone: toneOf(happening),
        label: `${dated(entry.date)}: ${headingOf(happening, language)}: ${who}`,
      });
    } else {
      const { statement } = entry.hit;
      const kind = statement?.statement?.class ?? 'say';
      const words = statement?.words?.content.join(' … ') ?? '';
      said[entry.by].push({
        ...base,
        shape: TONE_SHAPES[TONES[kind]],
        tone: TONES[kind],
        label: `${dated(entry.date)}: ${words.slice(0, 120)}`,
      });
    }
  }
  return [
    { id: 'events', label: names.events, points: events },
    { id: 'one', label: names.one, points: said.one },
    { id: 'other', label: names.other, points: said.other },
  ].filter(({ points }) => points.length > 0);
}
