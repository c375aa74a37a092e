/**
 * A page as an article: its main text, and what the page says of it.
 *
 * The text: JSON-LD's `articleBody` where the page shows it too (ours then has the paragraphs), else the container that
 * our finder chose, and where that is unsure, readability's opinion beside it.
 */
import { storable } from '../../text/index.ts';
import { charsetOf, declaredIn } from '../encoding/declared.ts';
import { textOf } from '../encoding/text-of.ts';
import { languageOf } from '../language/language-of.ts';
import { type Failure, failureAt, type Skipped, skipped, type TakenArticle } from '../taken.ts';
import { secondOpinion } from './judge.ts';
import { findMainText, worthOf } from './main-text.ts';
import { pageData } from './metadata.ts';
import { readPage } from './page-tree.ts';

export interface PageSource {
  /** Where it stands: for failures, and as the article's place. */
  readonly where: string;
  /** Where it was fetched from; null for a file. */
  readonly url: string | null;
  /** The `Content-Type` that came with it. */
  readonly contentType: string | null;
  readonly keepOriginal: boolean;
}

/** Below this share of the page's running text, or this length, a second opinion is asked for. */
const SURE_SHARE = 0.6;
const SURE_LENGTH = 400;
/** A text shorter than this is no article. */
const SHORTEST = 80;

/** Reads a page. */
export function articleOfPage(bytes: Uint8Array, source: PageSource): TakenArticle | Failure | Skipped {
  const { where, url } = source;
  const decoded = textOf(bytes, where, [charsetOf(source.contentType), declaredIn(bytes)]);
  if (decoded.kind === 'failure') return decoded;
  const page = readPage(decoded.text);
  const main = findMainText(page);
  if (main.isList) return skipped('notANewsPage', where);
  const data = pageData(page, main.blocks[0] ?? -1, url);
  let { text } = main;
  let by = 'blocks';
  const body = data.article?.body?.trim() ?? '';
  const overlap = body.length > 200 ? overlapOf(body, text) : null;
  if (overlap !== null && overlap.ofFirst > 0.9 && overlap.ofSecond > 0.8) by = 'json-ld and blocks';
  else if (overlap !== null && body.length > 0.8 * text.length) {
    text = lined(body);
    by = 'json-ld';
  } else if (main.share < SURE_SHARE || text.length < SURE_LENGTH) {
    const other = secondOpinion(decoded.text, page.tags.length);
    if (isBetter(other, text)) {
      text = other;
      by = 'readability';
    }
  }
  text = storable(withoutTitle(text, data.title));
  if (text.length < SHORTEST || !/\p{L}/u.test(text)) {
    return main.linkShare > 0.5 ? skipped('notANewsPage', where) : failureAt('noMainText', where);
  }
  const language = languageOf(text).language;
  const declared = data.declaredLanguage?.toLowerCase().split(/[-_]/)[0] ?? null;
  return {
    kind: 'article',
    text,
    title: data.title === null ? null : storable(data.title),
    outlet: data.outlet,
    date: data.date,
    url,
    canonicalUrl: data.canonicalUrl,
    byline: data.byline,
    section: data.section,
    language: language === 'und' ? declared : language,
    updated: data.updated,
    original: source.keepOriginal ? { bytes, mediaType: source.contentType ?? 'text/html' } : null,
    where,
    givenId: null,
    evidence: {
      ...data.evidence,
      text: by,
      encoding: `${decoded.encoding} by ${decoded.by}${decoded.misread === undefined ? '' : `, misread as ${decoded.misread}`}`,
      ...(decoded.errors > 0 ? { encodingErrors: String(decoded.errors) } : {}),
      language: language === 'und' ? 'declared' : 'letters',
    },
  };
}

/** Whether readability found more of an article: longer, and not a page of scraps. */
function isBetter(other: string, own: string): boolean {
  if (other.length < SHORTEST) return false;
  if (own.length < SHORTEST) return true;
  const { ofFirst } = overlapOf(own, other);
  const worth = (text: string): number =>
    text.split('\n').reduce((sum, line) => sum + worthOf({ text: line, linked: 0, element: 0 }), 0);
  // Where both found the same, ours has the Arabic lines sorted out; where readability found that and more, it is right.
  return ofFirst > 0.8 ? worth(other) > 1.6 * worth(own) : worth(other) > 1.2 * worth(own);
}

/** Shares of the words of each text that the other has too. */
export function overlapOf(first: string, second: string): { readonly ofFirst: number; readonly ofSecond: number } {
  const counts = new Map<string, number>();
  const words = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const own = words(first);
  const other = words(second);
  for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared++;
  }
  return { ofFirst: shared / Math.max(1, own.length), ofSecond: shared / Math.max(1, other.length) };
}

function lined(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The text without the headline where that opens it: it is kept apart. */
function withoutTitle(text: string, title: string | null): string {
  if (title === null || !text.startsWith(title)) return text;
  const rest = text.slice(title.length);
  return /^\s*\n/.test(rest) ? rest.trimStart() : text;
}
