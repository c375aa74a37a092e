/** The articles behind a site map: its pages fetched one by one, and what the map says of them filled in. */
import { charsetOf, declaredIn } from '../encoding/declared.ts';
import { textOf } from '../encoding/text-of.ts';
import type { Material, ReadOn } from '../material.ts';
import type { Settings } from '../options.ts';
import { failureAt, skipped, type TakenIn } from '../taken.ts';
import { followed } from './followed.ts';
import { readSitemap, type SitemapEntry } from './sitemap.ts';

export async function* articlesOfSitemap(
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
  const sitemap = readSitemap(decoded.text);
  if ('reason' in sitemap) {
    yield failureAt('brokenSitemap', where, sitemap.reason);
    return;
  }
  if (sitemap.maps.length + sitemap.pages.length === 0) yield skipped('noArticles', where);
  for (const map of sitemap.maps) {
    if (settings.signal.aborted) return;
    yield* followed(map, material, settings, readOn);
  }
  let taken = 0;
  for (const entry of sitemap.pages) {
    if (settings.signal.aborted || taken++ >= settings.most) return;
    if (isOutside(entry, settings)) {
      yield skipped('outsideWindow', entry.url, entry.date ?? '');
      continue;
    }
    for await (const found of followed(entry.url, material, settings, readOn)) {
      yield found.kind === 'article' ? completed(found, entry) : found;
    }
  }
}

/** Whether the map itself says that a page is outside the time asked for: it need not be fetched then. */
function isOutside({ date }: SitemapEntry, { since, until }: Settings): boolean {
  const day = date?.slice(0, 10);
  return day !== undefined && ((since !== null && day < since) || (until !== null && day > until));
}

function completed(found: TakenIn & { readonly kind: 'article' }, entry: SitemapEntry): TakenIn {
  const evidence: Record<string, string> = { ...found.evidence };
  const filled = (field: 'title' | 'date' | 'outlet'): string | null => {
    if (found[field] !== null || entry[field] === null) return found[field];
    evidence[field] = 'site map';
    return entry[field];
  };
  return { ...found, title: filled('title'), date: filled('date'), outlet: filled('outlet'), evidence };
}
