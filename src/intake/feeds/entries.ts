/**
 * The entries of a feed, whatever its form: RSS, RDF, Atom, JSON Feed. What the forms name differently stands under one
 * name here; dates in Arabic («6 شباط 2031 10:00») are understood.
 */
import { DetectError, parseFeed } from 'feedsmith';
import { publishedDate } from '../dates/published.ts';
import { plainText } from '../html/json-ld.ts';
import { tidy } from '../html/page-tree.ts';

export interface FeedEntry {
  readonly id: string | null;
  readonly title: string | null;
  readonly link: string | null;
  /** Markup of the whole text, where the feed has it. */
  readonly content: string | null;
  /** Markup of the summary, which in many feeds is the whole text. */
  readonly summary: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly byline: string | null;
  readonly section: string | null;
  readonly language: string | null;
}

export interface Feed {
  readonly outlet: string | null;
  readonly link: string | null;
  readonly language: string | null;
  readonly entries: readonly FeedEntry[];
}

type Node = Readonly<Record<string, unknown>>;

/** The feed in a text, or the reason why it is none. */
export function readFeed(text: string): Feed | { readonly reason: string } {
  let parsed: { readonly format: string; readonly feed: unknown };
  try {
    parsed = parseFeed(text);
  } catch (error) {
    if (error instanceof DetectError) return { reason: 'unknown form' };
    return { reason: error instanceof Error ? error.message.slice(0, 100) : String(error) };
  }
  const feed = nodeOf(parsed.feed);
  const items = listOf(feed.items ?? feed.entries).map(nodeOf);
  const language = words(feed.language) ?? words(at(feed, 'xml', 'lang')) ?? words(at(feed, 'dc', 'languages'));
  return {
    outlet: heading(feed.title),
    link: words(feed.home_page_url) ?? words(feed.link) ?? linkOf(feed.links),
    language,
    entries: items.map((item) => entryOf(item, language)),
  };
}

function entryOf(item: Node, language: string | null): FeedEntry {
  const guid = words(at(item, 'guid', 'value')) ?? words(item.guid);
  const permalink = at(item, 'guid', 'isPermaLink') !== false && /^https?:/.test(guid ?? '') ? guid : null;
  return {
    id: words(item.id) ?? guid ?? words(at(item, 'rdf', 'about')),
    title: heading(item.title),
    link: words(item.url) ?? words(item.link) ?? linkOf(item.links) ?? permalink,
    content:
      words(item.content_html) ??
      words(item.content_text) ??
      words(at(item, 'content', 'encoded')) ??
      words(item.content),
    summary: words(item.summary) ?? words(item.description),
    published:
      publishedDate(words(item.date_published)) ??
      publishedDate(words(item.pubDate)) ??
      publishedDate(words(item.published)) ??
      publishedDate(words(at(item, 'dc', 'dates'))) ??
      publishedDate(words(at(item, 'dcterms', 'created'))) ??
      publishedDate(words(item.updated)),
    updated: publishedDate(words(item.date_modified)) ?? publishedDate(words(item.updated)),
    byline: names(item.authors) ?? names(at(item, 'dc', 'creators')) ?? names(item.author),
    section:
      heading(at(listOf(item.categories)[0], 'name')) ??
      heading(at(listOf(item.categories)[0], 'term')) ??
      words(item.tags),
    language: words(item.language) ?? language,
  };
}

function nodeOf(value: unknown): Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => nodeOf(inner)[key], value);
}

/** A string, or the first of a list, or the value of a construct; null for what is empty. */
function words(value: unknown): string | null {
  const [first] = listOf(value);
  const text = typeof first === 'object' && first !== null ? (first as Node).value : first;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}

const heading = (value: unknown): string | null => {
  const text = words(value);
  return text === null ? null : tidy(plainText(plainText(text)));
};

function names(value: unknown): string | null {
  const found = listOf(value)
    .map((author) => (typeof author === 'string' ? author : words(nodeOf(author).name)))
    .filter((name): name is string => name !== null && name !== '' && !/^\S+@\S+$/.test(name));
  return found.length === 0 ? null : tidy(found.join('، '));
}

function linkOf(links: unknown): string | null {
  const all = listOf(links).map(nodeOf);
  const page = all.find(({ rel }) => rel === undefined || rel === 'alternate') ?? all[0];
  return words(page?.href);
}
