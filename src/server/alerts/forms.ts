/** News of an alert and the digest of a day, as a page and as text. */
import { ALERT_WORDS, type Language } from '../../messages/index.ts';
import { longDay } from './days.ts';
import type { Digest } from './digest.ts';
import { entryHtml } from './entry-html.ts';
import { entryText } from './entry-text.ts';
import { escaped, plain } from './markup.ts';
import { type AlertNews, askedBy, titleOf } from './news.ts';
import { page } from './page.ts';

/** @param footer said at the end: why somebody gets this */
export function digestHtml(
  { day, news, statements }: Digest,
  language: Language,
  footer: string | null = null,
): string {
  const word = (name: keyof typeof ALERT_WORDS): string => escaped(ALERT_WORDS[name][language]);
  const title = `${word('product')} · ${word('digest')} · ${escaped(longDay(day, language))}`;
  const body =
    news.length === 0
      ? [`<p>${word('nothing')}</p>`]
      : news.map(
          (one) => `<section>
<h2>${escaped(titleOf(one, language))}</h2>
<p class="asked"><bdi>${escaped(askedBy(one, language))}</bdi> · ${word('newStatements')}: ${one.entries.length}</p>
${one.entries.map((entry) => `<article>\n${entryHtml(entry, language)}\n</article>`).join('\n')}
</section>`,
        );
  return page(title, language, [
    `<h1>${title}</h1>`,
    ...(news.length === 0 ? [] : [`<p>${word('total')}: ${statements}</p>`]),
    ...body,
    ...(footer === null ? [] : [`<footer><p>${escaped(footer)}</p></footer>`]),
  ]);
}

export function digestText(
  { day, news, statements }: Digest,
  language: Language,
  footer: string | null = null,
): string {
  const word = (name: keyof typeof ALERT_WORDS): string => ALERT_WORDS[name][language];
  const title = `${word('product')} · ${word('digest')} · ${longDay(day, language)}`;
  return [
    title,
    ...(news.length === 0 ? ['', word('nothing')] : [`${word('total')}: ${statements}`]),
    ...news.flatMap((one) => [
      '',
      `== ${plain(titleOf(one, language))} (${one.entries.length})`,
      plain(askedBy(one, language)),
      ...one.entries.flatMap((entry) => ['', entryText(entry, language)]),
    ]),
    ...(footer === null ? [] : ['', '--', footer]),
    '',
  ].join('\n');
}

/** The news of one alert as a page: what a mail carries. */
export function newsHtml(news: AlertNews, language: Language, footer: string): string {
  const title = escaped(titleOf(news, language));
  return page(title, language, [
    `<h1>${title}</h1>`,
    `<p class="asked"><bdi>${escaped(askedBy(news, language))}</bdi></p>`,
    ...news.entries.map((entry) => `<article>\n${entryHtml(entry, language)}\n</article>`),
    `<footer><p>${escaped(footer)}</p></footer>`,
  ]);
}

export function newsText(news: AlertNews, language: Language, footer: string): string {
  return [
    plain(titleOf(news, language)),
    plain(askedBy(news, language)),
    ...news.entries.flatMap((entry) => ['', entryText(entry, language)]),
    '',
    '--',
    footer,
    '',
  ].join('\n');
}
