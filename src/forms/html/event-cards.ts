/** The events of an article as cards: what was done, by whom and to whom, where and when. */
import type { Article, EventRecord } from '../../reader/index.ts';
import { eventRows } from '../event-rows.ts';
import type { Language } from '../../messages/index.ts';
import { arabic, card, factList, label } from './card.ts';

export function eventCard(article: Article, event: EventRecord, prefix: string, language: Language): string {
  const { title, rows } = eventRows(article, event, language);
  const [kind = '', ...tags] = title.split(' · ');
  const told = event.evidence.map(({ trigger }) => ({ ...trigger, role: 'told' as const }));
  const parties = event.participants.flatMap(({ spans }) => spans.map((span) => ({ ...span, role: 'told' as const })));
  return card(
    {
      id: event.id,
      prefix,
      spans: [...told, ...parties],
      heading: `<span class="n">${event.id.slice(1)}</span> <span class="who">${label(kind)}</span>`,
      tags,
      short: arabic(event.participants.map(({ name }) => name).join('، ')),
      detail: factList(rows.map((row) => [row.label, arabic(row.value)])),
    },
    language,
  );
}
