/** The events of an article as a list below its statements; nothing where it tells of none. */
import type { Article, Reading } from '../../reader/index.ts';
import { eventRows } from '../format/event-rows.ts';
import { type Language, WORDS } from '../messages/index.ts';
import { escapeHtml } from './escape.ts';

export function eventList(article: Article, reading: Reading, language: Language): string {
  if (reading.events.length === 0) return '';
  const items = reading.events.map((event) => {
    const { title, rows } = eventRows(article, event, language);
    const fields = rows.map(
      ({ label, value }) => `<div><dt>${escapeHtml(label)}</dt><dd><bdi>${escapeHtml(value)}</bdi></dd></div>`,
    );
    return `<li><b><bdi>${escapeHtml(title)}</bdi></b><dl>${fields.join('')}</dl></li>`;
  });
  return `<section class="events" aria-label="${escapeHtml(WORDS.events[language])}"><h3>${escapeHtml(WORDS.events[language])} (${reading.events.length})</h3><ul>${items.join('')}</ul></section>`;
}
