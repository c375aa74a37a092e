/** What went wrong in an article, as lines to read: missed, too many, and what is wrong in what was found. */
import type { Pair } from '../flat.ts';
import type { EventPair, JudgedLayers, PreparedDate, PreparedEvent } from './judge.ts';

/** The errors of one article, each a line. */
export function layerErrors(judged: JudgedLayers): readonly string[] {
  return [...dateErrors(judged), ...eventErrors(judged)].map((line) => `${judged.id}  ${line}`);
}

function dateErrors({ text, goldDates, readDates, datePairs }: JudgedLayers): readonly string[] {
  const words = ({ date }: PreparedDate): string => `«${text.slice(...date.span)}» = ${date.value}`;
  const gold = new Set(datePairs.map((pair) => pair.gold));
  const read = new Set(datePairs.map((pair) => pair.predicted));
  return [
    ...goldDates.filter((date) => !gold.has(date)).map((date) => `date missed: ${words(date)}`),
    ...readDates.filter((date) => !read.has(date)).map((date) => `date too many: ${words(date)}`),
    ...datePairs
      .filter((pair) => !pair.exact || pair.gold.date.value !== pair.predicted.date.value)
      .map((pair) => `date: ${words(pair.gold)}, read ${words(pair.predicted)}`),
  ];
}

function eventErrors(judged: JudgedLayers): readonly string[] {
  const gold = new Set(judged.eventPairs.map((pair) => pair.gold));
  const read = new Set(judged.eventPairs.map((pair) => pair.predicted));
  const words = (event: PreparedEvent): string => eventWords(event, judged.text);
  return [
    ...judged.goldEvents.filter((event) => !gold.has(event)).map((event) => `event missed: ${words(event)}`),
    ...judged.readEvents.filter((event) => !read.has(event)).map((event) => `event too many: ${words(event)}`),
    ...judged.eventPairs.flatMap((pair) => {
      const wrong = faults(pair);
      return wrong.length === 0
        ? []
        : [`event, ${wrong.join(', ')}: ${words(pair.gold)}, read ${words(pair.predicted)}`];
    }),
  ];
}

function faults({ gold, predicted, sameKind, participantsRight }: EventPair): readonly string[] {
  const [a, b] = [gold.event, predicted.event];
  return [
    ...(sameKind ? [] : ['kind']),
    ...(a.plover === b.plover && a.mode === b.mode ? [] : ['PLOVER']),
    ...(a.status === b.status ? [] : ['status']),
    ...(participantsRight === a.participants.length && participantsRight === b.participants.length
      ? []
      : ['participants']),
    ...(a.time === b.time ? [] : ['time']),
  ];
}

function eventWords({ event }: PreparedEvent, text: string): string {
  const quote = (spans: readonly Pair[]): string => spans.map((span) => text.slice(...span)).join('; ');
  const participants = event.participants.map(({ role, spans }) => `${role} «${quote(spans)}»`).join(', ');
  const code = [event.plover ?? '-', event.mode ?? '-'].join(' ');
  return `${event.kind} ${event.status} ${code} «${quote(event.triggers)}» (${participants}) ${event.time ?? ''}`.trim();
}
