/**
 * Headline, outlet, dates, byline, section, addresses of a page: from JSON-LD, OpenGraph and other `<meta>`, markup, and
 * the lines around the headline («نُشر في: 6 شباط 2031», «كتب: سامر الهلالي»), the surest first.
 */
import { plain } from '../../text/index.ts';
import { publishedDate } from '../dates/published.ts';
import { type ArticleData, articleData } from './json-ld.ts';
import { type PageTree, tidy } from './page-tree.ts';

export interface PageData {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly updated: string | null;
  readonly byline: string | null;
  readonly section: string | null;
  readonly canonicalUrl: string | null;
  readonly declaredLanguage: string | null;
  readonly article: ArticleData | null;
  readonly evidence: Readonly<Record<string, string>>;
}

/** A value and how it was found. */
type Found = readonly [value: string | null | undefined, by: string];

const PUBLISHED_META = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'sailthru.date',
  'parsely-pub-date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'published_at',
];
const UPDATED_META = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
  'lastmod',
];

/** Lines before the article that may be a date or a byline. */
const LINES_BEFORE = 25;
const LINES_AFTER = 6;

/** Reads what a page tells of its article; `first` is the index of the article's first block, -1 where there is none. */
export function pageData(page: PageTree, first: number, url: string | null): PageData {
  const { head } = page;
  const meta = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const value = head.meta.get(name)?.[0];
      if (value !== undefined && value !== '') return value;
    }
    return null;
  };
  const article = articleData(head.jsonLd);
  const evidence: Record<string, string> = {};
  const pick = (field: string, found: readonly Found[]): string | null => {
    for (const [value, by] of found) {
      const text = tidy(value ?? '');
      if (text === '') continue;
      evidence[field] = by;
      return text;
    }
    return null;
  };
  const said = (...names: readonly string[]): string | null =>
    head.said.find(({ name }) => names.includes(name))?.value ?? null;
  const lines = linesAround(page, first);

  const outlet = pick('outlet', [
    [article?.publisher, 'json-ld'],
    [meta('og:site_name'), 'opengraph'],
    [meta('application-name', 'publisher', 'dc.publisher', 'apple-mobile-web-app-title'), 'meta'],
    [outletInTitle(head.title, head.headings), 'title'],
  ]);
  const title = pick('title', [
    [withoutOutlet(meta('og:title'), outlet), 'opengraph'],
    [withoutOutlet(article?.headline ?? null, outlet), 'json-ld'],
    [headingNear(head.headings, head.title), 'markup'],
    [withoutOutlet(meta('twitter:title', 'dc.title', 'title'), outlet), 'meta'],
    [said('headline'), 'markup'],
    [
      /^(?:untitled.*|home|index|new page.*|document)$/i.test(head.title) ? null : withoutOutlet(head.title, outlet),
      'title',
    ],
  ]);
  const dated = lines
    .filter(isDateLine)
    .map((line) => ({ date: publishedDate(line), isUpdate: UPDATED_LINE.test(plain(line)) }));
  const datedFirst = (isUpdate: boolean): string | null =>
    dated.find((found) => found.date !== null && found.isUpdate === isUpdate)?.date ?? null;
  const date = pick('date', [
    [publishedDate(article?.published), 'json-ld'],
    [publishedDate(meta(...PUBLISHED_META)), 'meta'],
    [publishedDate(said('datePublished', 'pubdate', 'dateCreated')), 'markup'],
    [publishedDate(said('time')), 'markup'],
    [datedFirst(false) ?? datedFirst(true), 'text'],
    [publishedDate(article?.modified), 'json-ld'],
    [dateInAddress(url ?? meta('og:url')), 'url'],
  ]);
  const updated = pick('updated', [
    [publishedDate(article?.modified), 'json-ld'],
    [publishedDate(meta(...UPDATED_META)), 'meta'],
    [publishedDate(said('dateModified')), 'markup'],
    [datedFirst(true), 'text'],
  ]);
  const authors = article?.authors.join('، ') ?? null;
  const byline = pick('byline', [
    [isName(authors, outlet), 'json-ld'],
    [
      isName(meta('author', 'article:author', 'dc.creator', 'parsely-author', 'byl', 'sailthru.author'), outlet),
      'meta',
    ],
    [isName(withoutBy(said('author', 'byline')), outlet), 'markup'],
    [isName(lines.map(bylineOf).find((found) => found !== null) ?? null, outlet), 'text'],
  ]);
  const section = pick('section', [
    [article?.section, 'json-ld'],
    [meta('article:section', 'og:article:section', 'section', 'parsely-section', 'cxenseparse:taxonomy'), 'meta'],
    [said('articleSection'), 'markup'],
  ]);
  const canonicalUrl = pick('canonicalUrl', [
    [absolute(head.links.get('canonical'), url ?? head.base), 'markup'],
    [absolute(meta('og:url'), url ?? head.base), 'opengraph'],
    [absolute(article?.url, url ?? head.base), 'json-ld'],
  ]);
  const declaredLanguage = head.language ?? article?.language ?? meta('og:locale', 'content-language', 'language');
  return { title, outlet, date, updated, byline, section, canonicalUrl, declaredLanguage, article, evidence };
}

const UPDATED_LINE = /تحديث|تعديل|Updated|Modified/i;
const DATED_LINE = /نشر|تاريخ|أضيف|Published|Posted/i;

/** A line that is there for its date: a short one, or one that says so. A sentence may name a day too. */
function isDateLine(line: string): boolean {
  return line.length <= 50 || (line.length <= 120 && (UPDATED_LINE.test(plain(line)) || DATED_LINE.test(plain(line))));
}

/** The blocks just before the article and its first ones. */
function linesAround({ blocks }: PageTree, first: number): readonly string[] {
  if (first === -1) return blocks.slice(0, LINES_BEFORE).map(({ text }) => text);
  // Nearest first: the date of the article stands closer to it than that of the page.
  const before = blocks.slice(Math.max(0, first - LINES_BEFORE), first).reverse();
  return [...before, ...blocks.slice(first, first + LINES_AFTER)].map(({ text }) => text);
}

/** The heading that the page's title repeats, else the first that is no logo's. */
function headingNear(headings: readonly string[], title: string): string | null {
  const said = headings.filter((heading) => heading.length > 0);
  const repeated = said.find((heading) => heading.length > 8 && title.includes(heading));
  const longEnough = said.find((heading) => heading.split(' ').length >= 3);
  return repeated ?? longEnough ?? (title === '' ? (said[0] ?? null) : null);
}

const EDGES = [' | ', ' - ', ' – ', ' — ', ' :: ', ' » ', ' « ', '|'];

/** A headline without the outlet's name at its end or beginning: «... | صوت الميناء». */
function withoutOutlet(title: string | null, outlet: string | null): string | null {
  if (title === null) return null;
  if (outlet === null) return title;
  // Some pages give their outlet's name for a headline.
  if (same(title, outlet)) return null;
  for (const edge of EDGES) {
    const at = title.lastIndexOf(edge);
    if (at > 0 && same(title.slice(at + edge.length), outlet)) return title.slice(0, at).trim();
    const from = title.indexOf(edge);
    if (from > 0 && same(title.slice(0, from), outlet)) return title.slice(from + edge.length).trim();
  }
  return title;
}

function outletInTitle(title: string, headings: readonly string[]): string | null {
  for (const heading of headings) {
    if (heading.length < 8 || !title.startsWith(heading)) continue;
    const rest = title.slice(heading.length).replace(/^[\s|–—:»-]+/, '');
    if (rest !== '' && rest.length < 40) return rest;
  }
  return null;
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** «كتب: سامر الهلالي», «بقلم سامر الهلالي», «حوار: ...»: who wrote it. */
function bylineOf(line: string): string | null {
  if (line.length > 60) return null;
  const match =
    /^(?:كتبت?|بقلم|تقرير|حوار|حاوره?ا?|إعداد|اعداد|تحرير|المصدر)\s*(?::|：|\/|-|(?<=بقلم))\s*([\p{L}\p{M} .،&-]{3,50})$/u.exec(
      line,
    ) ?? /^By[: ]\s*([\p{L} .'-]{3,50})$/iu.exec(line);
  return match?.[1]?.trim() ?? null;
}

function withoutBy(text: string | null): string | null {
  return text?.replace(/^(?:كتبت?|بقلم|تقرير|إعداد|by)\s*[:/-]?\s+/iu, '') ?? null;
}

/** A byline that is a name: not an address, not the outlet itself, not a paragraph. */
function isName(text: string | null, outlet: string | null): string | null {
  if (text === null || text.length > 100 || text.length < 2) return null;
  return /^https?:|@|^\d+$/.test(text) || (outlet !== null && same(text, outlet)) ? null : text;
}

/** `/2031/02/06/` or `/2031-02-06-` in an address. */
function dateInAddress(url: string | null): string | null {
  const match = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)/.exec(url ?? '');
  return match === null ? null : publishedDate(`${match[1]}-${match[2]}-${match[3]}`);
}

function absolute(url: string | null | undefined, base: string | null): string | null {
  if (url === null || url === undefined || url === '') return null;
  try {
    const found = base === null ? new URL(url) : new URL(url, base);
    return /^https?:$/.test(found.protocol) ? found.href : null;
  } catch {
    return null;
  }
}
