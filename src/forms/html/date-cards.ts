/** The dates of an article as cards: the words, the day they mean, or why that cannot be told. */
import type { Article, DateMention } from '../../reader/index.ts';
import { textOf } from '../record.ts';
import { DATE_LABELS, type Language, WORDS } from '../../messages/index.ts';
import { arabic, card, label } from './card.ts';

export function dateCard(
  article: Article,
  date: DateMention,
  index: number,
  prefix: string,
  language: Language,
): string {
  const { part, start, end, value, calendar, conflict, unresolved } = date;
  const notes = [
    ...(unresolved === undefined ? [] : [DATE_LABELS[unresolved][language]]),
    ...(calendar === 'hijri' ? [WORDS.hijri[language]] : []),
    ...(conflict === undefined ? [] : [WORDS.weekdayConflict[language]]),
  ];
  return card(
    {
      id: `d${index}`,
      prefix,
      spans: [{ ...(part === undefined ? {} : { part }), start, end, role: 'date' as const }],
      heading: `<span class="who">${arabic(textOf(article, part).slice(start, end))}</span> <time>${label(value ?? '؟')}</time>`,
      tags: notes,
      short: '',
      detail: '',
    },
    language,
  );
}
