/**
 * What a page says of itself in JSON-LD: the first thing in it that is an article by schema.org.
 *
 * Publishers write it by hand into templates: broken JSON, HTML entities in strings, lists where one thing belongs. What
 * can be read is read; nothing here throws.
 */
import { tidy } from './page-tree.ts';

export interface ArticleData {
  readonly headline: string | null;
  readonly body: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly section: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

type Node = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/;
/** How many things are looked at, so that a page cannot make the search long. */
const MOST = 2000;

/** The article that a page's scripts describe, or null. */
export function articleData(scripts: readonly string[]): ArticleData | null {
  const nodes = scripts.flatMap((script) => nodesOf(parsed(script)));
  const article = nodes.find((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  if (article === undefined) return null;
  const byId = new Map(nodes.filter((node) => Object.keys(node).length > 1).map((node) => [node['@id'], node]));
  const resolved = (value: unknown): unknown => {
    const id = isNode(value) && Object.keys(value).length === 1 ? value['@id'] : undefined;
    return id === undefined ? value : (byId.get(id) ?? value);
  };
  const crumbs = nodes.find((node) => typesOf(node).includes('BreadcrumbList'));
  return {
    headline: wordsOf(article.headline) ?? wordsOf(article.name),
    body: typeof article.articleBody === 'string' ? plainText(article.articleBody) : null,
    published: wordsOf(article.datePublished) ?? wordsOf(article.dateCreated),
    modified: wordsOf(article.dateModified),
    authors: listOf(article.author ?? article.creator)
      .map((author) => nameOf(resolved(author)))
      .filter((name) => name !== null),
    publisher: nameOf(resolved(listOf(article.publisher)[0])),
    section: wordsOf(listOf(article.articleSection)[0]) ?? sectionOf(crumbs),
    url: wordsOf(article.url) ?? addressOf(listOf(article.mainEntityOfPage)[0]),
    language: wordsOf(article.inLanguage),
  };
}

function parsed(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/, '');
  for (const text of [bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(text);
    } catch {
      // Line ends inside strings and commas before a bracket are mended once.
    }
  }
  return null;
}

function nodesOf(value: unknown): Node[] {
  const found: Node[] = [];
  const waiting: unknown[] = [value];
  for (let i = 0; i < waiting.length && i < MOST; i++) {
    const at = waiting[i];
    if (Array.isArray(at)) waiting.push(...at.slice(0, MOST));
    else if (isNode(at)) {
      found.push(at);
      for (const inner of Object.values(at)) if (typeof inner === 'object' && inner !== null) waiting.push(inner);
    }
  }
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(node: Node): readonly string[] {
  return listOf(node['@type']).filter((type): type is string => typeof type === 'string');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function wordsOf(value: unknown): string | null {
  const [first] = listOf(value);
  if (typeof first === 'number') return String(first);
  if (typeof first !== 'string') return null;
  const text = tidy(plainText(first));
  return text === '' ? null : text;
}

function nameOf(value: unknown): string | null {
  return typeof value === 'string' ? wordsOf(value) : isNode(value) ? wordsOf(value.name) : null;
}

function addressOf(value: unknown): string | null {
  return typeof value === 'string'
    ? wordsOf(value)
    : isNode(value)
      ? (wordsOf(value['@id']) ?? wordsOf(value.url))
      : null;
}

/** The last crumb but the article's own. */
function sectionOf(crumbs: Node | undefined): string | null {
  const items = listOf(crumbs?.itemListElement).filter(isNode);
  const names = items.map((item) => nameOf(item) ?? nameOf(item.item));
  return names.length >= 3 ? (names.at(-2) ?? null) : null;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  ndash: '–',
  mdash: '—',
};

/** Text of a string that may hold entities and tags, though it should not; paragraphs become lines. */
export function plainText(text: string): string {
  return text
    .replace(/<\/(?:p|div|li|h[1-6])>|<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi, (whole, hex, decimal, name: string | undefined) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}
