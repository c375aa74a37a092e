/**
 * An article from what was pasted, dropped or opened: plain text, or a page, of which the headline, the day, the outlet and the paragraphs are taken.
 * A page is parsed without being shown: none of its scripts run, none of its pictures are fetched.
 */
import type { Article } from '../../../../src/reader/index.ts';

/** Where the words of an article stand, the surest first. */
const BODIES = ['[itemprop="articleBody"]', 'article', 'main', '[role="main"]', 'body'] as const;
const NOT_WORDS =
  'script,style,noscript,template,nav,aside,footer,header,form,button,figure,svg,iframe,[hidden],[aria-hidden="true"]';
const LINES = 'p,h2,h3,h4,li,blockquote';
/** Shorter than this no paragraph list is an article. */
const LEAST = 120;

export function articleOfText(text: string): Article {
  return { text: text.replaceAll('\r\n', '\n').trim() };
}

/** What a person has filled in wins over what a page says. */
export function withFields(article: Article, fields: { readonly outlet: string; readonly date: string }): Article {
  return {
    ...article,
    ...(fields.outlet.trim() === '' ? {} : { outlet: fields.outlet.trim() }),
    ...(fields.date === '' ? {} : { date: fields.date }),
  };
}

export function looksLikePage(text: string): boolean {
  return /^\s*(?:<!doctype html|<html[\s>]|<(?:body|article|main|div|p)[\s>])/iu.test(text);
}

export function articleOfPage(html: string): Article {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const told = toldOf(page);
  const title = tidy(told.title ?? meta(page, 'og:title') ?? page.querySelector('h1')?.textContent ?? page.title);
  const outlet = tidy(told.outlet ?? meta(page, 'og:site_name') ?? '');
  const date = dayOf(
    told.date ?? meta(page, 'article:published_time') ?? page.querySelector('time[datetime]')?.getAttribute('datetime'),
  );
  const url = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const body = told.body ?? bodyOf(page);
  return {
    // The headline opens the text: it is read once, and every offset counts in one text.
    text: title === '' || body.startsWith(title) ? body : `${title}\n\n${body}`,
    ...(title === '' ? {} : { title }),
    ...(outlet === '' ? {} : { outlet }),
    ...(date === '' ? {} : { date }),
    ...(/^https?:/u.test(url) ? { url } : {}),
  };
}

interface Told {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly body: string | null;
}

/** What the page says of itself as JSON-LD. */
function toldOf(page: Document): Told {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    let held: unknown;
    try {
      held = JSON.parse(script.textContent ?? '');
    } catch {
      continue;
    }
    for (const node of nodesOf(held)) {
      if (!/Article|Posting/u.test(String(node['@type']))) continue;
      const publisher = node['publisher'];
      const body = textAt(node, 'articleBody');
      return {
        title: textAt(node, 'headline'),
        outlet: typeof publisher === 'object' && publisher !== null ? textAt(publisher, 'name') : null,
        date: textAt(node, 'datePublished'),
        body: body === null || body.length < LEAST ? null : plain(body),
      };
    }
  }
  return { title: null, outlet: null, date: null, body: null };
}

function nodesOf(held: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(held)) return held.flatMap(nodesOf);
  if (typeof held !== 'object' || held === null) return [];
  const node = held as Readonly<Record<string, unknown>>;
  return [node, ...nodesOf(node['@graph'] ?? [])];
}

function textAt(node: object, key: string): string | null {
  const value: unknown = Object.entries(node).find(([name]) => name === key)?.[1];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function bodyOf(page: Document): string {
  for (const unwanted of page.querySelectorAll(NOT_WORDS)) unwanted.remove();
  for (const selector of BODIES) {
    const body = page.querySelector(selector);
    if (body === null) continue;
    const lines = [...body.querySelectorAll(LINES)]
      .filter((line) => line.querySelector(LINES) === null)
      .map((line) => tidy(line.textContent ?? ''))
      .filter((line) => line !== '');
    const text = lines.join('\n');
    if (text.length >= LEAST) return text;
  }
  for (const line of page.querySelectorAll('br')) line.replaceWith('\n');
  return (page.body.textContent ?? '').split('\n').map(tidy).filter(Boolean).join('\n');
}

/** Some pages put markup into what should be text. */
function plain(text: string): string {
  const parsed = /<\/?(?:p|br|div)\b/iu.test(text)
    ? new DOMParser().parseFromString(text.replace(/<(?:br|\/p|\/div)\b[^>]*>/giu, '\n'), 'text/html').body.textContent
    : text;
  return (parsed ?? text).split('\n').map(tidy).filter(Boolean).join('\n');
}

function meta(page: Document, name: string): string | null {
  return page.querySelector(`meta[property="${name}"],meta[name="${name}"]`)?.getAttribute('content') ?? null;
}

function dayOf(text: string | null | undefined): string {
  return /^\d{4}-\d{2}-\d{2}/u.exec(text ?? '')?.[0] ?? '';
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The text of a file: UTF-8, else what it declares, else the Arabic code page of Windows. */
export async function textOfFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
    const declared = /charset=["']?([\w-]+)/iu.exec(head)?.[1];
    for (const label of [bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : declared, 'windows-1256'])
      try {
        if (label !== undefined) return new TextDecoder(label).decode(bytes);
      } catch {
        // No such encoding: the next one.
      }
  }
  return '';
}
