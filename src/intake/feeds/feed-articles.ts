/**
 * The articles of a feed: the entry's own text where it is whole, else the page behind its link. What the page does not
 * say of itself, the entry does.
 */
import { storable } from '../../text/index.ts';
import { charsetOf, declaredIn } from '../encoding/declared.ts';
import { textOf } from '../encoding/text-of.ts';
import { languageOf } from '../language/language-of.ts';
import type { Material, ReadOn } from '../material.ts';
import type { Settings } from '../options.ts';
import { failureAt, skipped, type TakenArticle, type TakenIn } from '../taken.ts';
import { type Feed, type FeedEntry, readFeed } from './entries.ts';
import { type EntryText, textOfEntry } from './feed-text.ts';
import { followed } from './followed.ts';

export async function* articlesOfFeed(
  bytes: Buffer,
  material: Material,
  settings: Settings,
  readOn: ReadOn,
): AsyncGenerator<TakenIn> {
  const { where } = material;
  const decoded = textOf(bytes, where, [charsetOf(material.contentType), declaredIn(bytes)]);
  if (decoded.kind === 'failure') {
    yield decoded;
    return;
  }
  const feed = readFeed(decoded.text);
  if ('reason' in feed) {
    yield failureAt('brokenFeed', where, feed.reason);
    return;
  }
  if (feed.entries.length === 0) yield skipped('noArticles', where);
  for (const [i, entry] of feed.entries.slice(0, settings.most).entries()) {
    if (settings.signal.aborted) return;
    const text = textOfEntry(entry);
    const own = articleOfEntry(entry, text, feed, { material, place: i + 1, keep: settings.originals });
    const link = own.url;
    const wanted = settings.follow === 'always' || (settings.follow === 'when-cut' && !text.whole);
    if (!wanted || link === null || settings.fetcher === null) {
      yield own.text === '' ? skipped('emptyText', own.where) : own;
      continue;
    }
    let page = false;
    for await (const found of followed(link, material, settings, readOn)) {
      page ||= found.kind === 'article' || (found.kind === 'skipped' && found.code === 'notModified');
      yield found.kind === 'article' ? completed(found, own) : found;
    }
    // What the feed itself says is not lost with the page.
    if (!page && own.text !== '' && !settings.signal.aborted) yield own;
  }
}

function articleOfEntry(
  entry: FeedEntry,
  { text, by, whole }: EntryText,
  feed: Feed,
  { material, place, keep }: { readonly material: Material; readonly place: number; readonly keep: boolean },
): TakenArticle {
  const language = languageOf(text === '' ? (entry.title ?? '') : text).language;
  const markup = entry.content ?? entry.summary;
  const url = absolute(entry.link, material.url ?? feed.link);
  const known = {
    title: entry.title,
    outlet: feed.outlet,
    date: entry.published,
    byline: entry.byline,
    section: entry.section,
  };
  return {
    kind: 'article',
    text: storable(text),
    title: entry.title === null ? null : storable(entry.title),
    outlet: feed.outlet,
    date: entry.published,
    url,
    canonicalUrl: null,
    byline: entry.byline,
    section: entry.section,
    language: language === 'und' ? (entry.language?.toLowerCase().split(/[-_]/)[0] ?? null) : language,
    updated: entry.updated,
    original: keep && markup !== null ? { bytes: Buffer.from(markup), mediaType: 'text/html' } : null,
    where: `${material.where}:${place}`,
    givenId: entry.id,
    evidence: {
      ...Object.fromEntries(
        Object.entries(known).flatMap(([field, value]) => (value === null ? [] : [[field, 'feed']])),
      ),
      text: whole ? by : `${by}, cut`,
      language: language === 'und' ? 'feed' : 'letters',
    },
  };
}

/** A page with what the feed's entry says besides. */
function completed(page: TakenArticle, entry: TakenArticle): TakenArticle {
  const evidence: Record<string, string> = { ...page.evidence };
  const filled = (field: 'title' | 'outlet' | 'date' | 'byline' | 'section' | 'updated'): string | null => {
    if (page[field] !== null || entry[field] === null) return page[field];
    evidence[field] = 'feed';
    return entry[field];
  };
  return {
    ...page,
    title: filled('title'),
    outlet: filled('outlet'),
    date: filled('date'),
    byline: filled('byline'),
    section: filled('section'),
    updated: filled('updated'),
    givenId: entry.givenId,
    evidence,
  };
}

function absolute(link: string | null, base: string | null): string | null {
  if (link === null) return null;
  try {
    const url = base === null ? new URL(link) : new URL(link, base);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
