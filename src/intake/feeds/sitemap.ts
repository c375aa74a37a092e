/**
 * Site maps: the addresses of a site's pages, and in news site maps their headlines and dates; an index names further
 * maps. They may be large, so nothing but the addresses is kept.
 */
import { Parser } from 'htmlparser2';
import { publishedDate } from '../dates/published.ts';
import { tidy } from '../html/page-tree.ts';

export interface SitemapEntry {
  readonly url: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly updated: string | null;
  readonly outlet: string | null;
  readonly language: string | null;
}

export interface Sitemap {
  /** Further maps, where this is an index. */
  readonly maps: readonly string[];
  readonly pages: readonly SitemapEntry[];
}

/** The standard's own limit. */
const MOST = 50_000;

/** Reads a site map, or says why it is none. */
export function readSitemap(text: string): Sitemap | { readonly reason: string } {
  const maps: string[] = [];
  const pages: SitemapEntry[] = [];
  let root = '';
  let fields = new Map<string, string>();
  let pieces: string[] = [];
  const parser = new Parser(
    {
      onopentag(name) {
        if (root === '') root = name;
        if (name === 'url' || name === 'sitemap') fields = new Map();
        pieces = [];
      },
      ontext: (piece) => void pieces.push(piece),
      onclosetag(name) {
        const value = tidy(pieces.join(''));
        pieces = [];
        if (value !== '' && !fields.has(name)) fields.set(name, value);
        const url = fields.get('loc') ?? '';
        if (name === 'sitemap' && /^https?:/.test(url)) maps.push(url);
        if (name !== 'url' || !/^https?:/.test(url) || pages.length >= MOST) return;
        pages.push({
          url,
          title: fields.get('news:title') ?? null,
          date: publishedDate(fields.get('news:publication_date')),
          updated: publishedDate(fields.get('lastmod')),
          outlet: fields.get('news:name') ?? null,
          language: fields.get('news:language') ?? null,
        });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  parser.end();
  if (root !== 'urlset' && root !== 'sitemapindex')
    return { reason: root === '' ? 'no markup' : `<${root.slice(0, 40)}>` };
  return { maps: maps.slice(0, MOST), pages };
}
