/**
 * An event in words, for whatever shows it: a title and rows of label and value.
 *
 * Example: «لقاء · وقع · CONSULT visit», host «وزير النقل سليم العطار», guest «فادي النجار (مع وفد)», place «بغداد».
 */
import type { Article, EventRecord, MentionSpan } from '../reader/index.ts';
import { EVENT_LABELS, type Language, ROLE_LABELS, STATUS_LABELS, WORDS } from '../messages/index.ts';
import { textOf } from './record.ts';

export interface EventInWords {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

export function eventRows(article: Article, event: EventRecord, language: Language): EventInWords {
  const cut = ({ part, start, end }: MentionSpan): string => textOf(article, part).slice(start, end);
  const code = [event.plover, event.mode].filter((word) => word !== null).join(' ');
  const title = [EVENT_LABELS[event.kind][language], STATUS_LABELS[event.status][language], code];
  const rows = event.participants.map(({ role, name, delegation }) => ({
    label: ROLE_LABELS[role][language],
    value: delegation === true ? `${name} (${WORDS.delegation[language]})` : name,
  }));
  if (event.place !== null) rows.push({ label: WORDS.place[language], value: event.place.name });
  if (event.time !== null) rows.push({ label: WORDS.time[language], value: event.time.value });
  for (const span of event.discussed) rows.push({ label: WORDS.discussed[language], value: cut(span) });
  rows.push({
    label: WORDS.told[language],
    value: event.evidence.map(({ trigger }) => cut(trigger)).join('، '),
  });
  return { title: title.filter((word) => word !== '').join(' · '), rows };
}
