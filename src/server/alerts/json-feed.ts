/** The news of an alert as a JSON Feed 1.1 (jsonfeed.org), with the records' own fields under `_musnad`. */
import { ALERT_WORDS, type Language } from '../../messages/index.ts';
import { headlineOf, type NewsEntry } from './entries.ts';
import { entryHtml } from './entry-html.ts';
import { entryText } from './entry-text.ts';
import { plain } from './markup.ts';
import { type AlertNews, askedBy, titleOf } from './news.ts';

export const JSON_FEED_TYPE = 'application/feed+json; charset=utf-8';

/** @param self where this feed is; null where it is only a file */
export function jsonFeed(news: AlertNews, language: Language, self: string | null, home: string | null): string {
  const { alert, entries } = news;
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: plain(titleOf(news, language)),
      description: plain(askedBy(news, language)),
      language,
      authors: [{ name: ALERT_WORDS.product[language] }],
      ...(self === null ? {} : { feed_url: self }),
      ...(home === null ? {} : { home_page_url: `${home}/alerts` }),
      _musnad: { about: 'https://www.npmjs.com/package/musnad', alert: alert.id, query: alert.query },
      items: entries.map((entry) => item(entry, language)),
    },
    null,
    2,
  )}\n`;
}

function item(entry: NewsEntry, language: Language): Readonly<Record<string, unknown>> {
  const { statement, page, url, firedAt, speakers } = entry;
  const home = page ?? url;
  return {
    id: `urn:musnad:statement:${statement}`,
    ...(home === null ? {} : { url: home }),
    ...(url === null || url === home ? {} : { external_url: url }),
    title: plain(headlineOf(entry)),
    content_html: entryHtml(entry, language),
    content_text: entryText(entry, language),
    date_published: firedAt,
    ...(speakers.length === 0 ? {} : { authors: speakers.map((name) => ({ name: plain(name) })) }),
    tags: [entry.class],
    language: 'ar',
    _musnad: recordOf(entry),
  };
}

/** A statement's own fields, as messages and feeds carry them. */
export function recordOf(entry: NewsEntry): Readonly<Record<string, unknown>> {
  const {
    statement,
    permalink,
    page,
    speakers,
    kind,
    negated,
    verb,
    words,
    chain,
    article,
    title,
    outlet,
    date,
    url,
    firedAt,
  } = entry;
  return {
    statement,
    permalink,
    page,
    fired_at: firedAt,
    speakers,
    class: entry.class,
    kind,
    verbatim: kind === 'direct',
    negated,
    verb,
    words,
    chain,
    article: { id: article, title, outlet, date, url },
  };
}
