/** The news of an alert as an Atom feed (RFC 4287). Ids of feed and entries are those of the records: they stay, whatever address serves them. */
import { ALERT_WORDS, type Language } from '../../messages/index.ts';
import { headlineOf, type NewsEntry } from './entries.ts';
import { entryHtml } from './entry-html.ts';
import { escaped } from './markup.ts';
import { type AlertNews, askedBy, titleOf } from './news.ts';

export const ATOM_TYPE = 'application/atom+xml; charset=utf-8';

/** @param self where this feed is; null where it is only a file */
export function atomFeed(news: AlertNews, language: Language, self: string | null, home: string | null): string {
  const { alert, entries } = news;
  const updated = entries[0]?.firedAt ?? alert.createdAt;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `  <id>urn:musnad:alert:${escaped(alert.id)}</id>`,
    `  <title>${escaped(titleOf(news, language))}</title>`,
    `  <subtitle>${escaped(askedBy(news, language))}</subtitle>`,
    `  <updated>${escaped(updated)}</updated>`,
    `  <author><name>${escaped(ALERT_WORDS.product[language])}</name></author>`,
    `  <generator uri="https://www.npmjs.com/package/musnad">Musnad</generator>`,
    ...(self === null ? [] : [`  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`]),
    ...(home === null ? [] : [`  <link rel="alternate" type="text/html" href="${escaped(`${home}/alerts`)}"/>`]),
    ...entries.map((entry) => entryElement(entry, language)),
    '</feed>',
    '',
  ].join('\n');
}

function entryElement(entry: NewsEntry, language: Language): string {
  const { statement, speakers, page, url, firedAt, outlet } = entry;
  const authors = speakers.length > 0 ? speakers : [outlet ?? ALERT_WORDS.unresolved[language]];
  const home = page ?? url;
  return [
    '  <entry>',
    `    <id>urn:musnad:statement:${escaped(statement)}</id>`,
    `    <title type="text">${escaped(headlineOf(entry))}</title>`,
    `    <updated>${escaped(firedAt)}</updated>`,
    `    <published>${escaped(firedAt)}</published>`,
    ...authors.map((name) => `    <author><name>${escaped(name)}</name></author>`),
    `    <category term="${escaped(entry.class)}"/>`,
    ...(home === null ? [] : [`    <link rel="alternate" href="${escaped(home)}"/>`]),
    ...(url === null || url === home ? [] : [`    <link rel="via" href="${escaped(url)}"/>`]),
    `    <content type="html">${escaped(entryHtml(entry, language))}</content>`,
    '  </entry>',
  ].join('\n');
}
