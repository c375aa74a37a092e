/**
 * The text in a feed's entry, and whether it is the whole article or a taste of it: «... [...]», «اقرأ المزيد».
 */
import { plainText } from '../html/json-ld.ts';
import { fateOf } from '../html/page-lines.ts';
import { readPage } from '../html/page-tree.ts';
import type { FeedEntry } from './entries.ts';

export interface EntryText {
  readonly text: string;
  /** Whether it reads as the whole article. */
  readonly whole: boolean;
  readonly by: 'feed content' | 'feed summary';
}

/** A summary from this length on, or of so many paragraphs, is an article. */
const WHOLE = 600;
const PARAGRAPHS = 3;
/** How feeds of blogs end each entry. */
const APPENDED =
  /^(?:The post .{0,300} appeared first on|ظهرت? المقالة? .{0,300} أولا?ً? على|Read more|Continue reading)/i;
const CUT = /(?:\[?(?:…|\.{3})\]?|اقرأ المزيد|المزيد\.*)\s*$/;

/** The text of an entry. */
export function textOfEntry(entry: FeedEntry): EntryText {
  const content = linesOf(entry.content);
  const summary = linesOf(entry.summary);
  if (content.length > summary.length || (content.length > 0 && content.length >= WHOLE)) {
    return { text: content, whole: !CUT.test(content) && content.length > 200, by: 'feed content' };
  }
  return {
    text: summary,
    whole: (summary.length >= WHOLE || summary.split('\n').length >= PARAGRAPHS) && !CUT.test(summary),
    by: 'feed summary',
  };
}

/** Markup as lines, without pointers and buttons. Some feeds escape their markup twice. */
function linesOf(markup: string | null): string {
  if (markup === null) return '';
  const twice = /&lt;\/?(?:p|a|br|div|span|strong|img|h\d)\b/i.test(markup);
  const html = twice
    ? plainText(markup.replace(/<\/?[a-z][^<>]{0,500}>/gi, (tag) => tag.replace('<', '\u0001'))).replaceAll(
        '\u0001',
        '<',
      )
    : markup;
  // Line ends mean paragraphs where there is no markup.
  const lined = /<(?:p|br|div)\b/i.test(html) ? html : html.replaceAll('\n', '<br>');
  return readPage(lined)
    .blocks.filter(({ text, linked }) => {
      return linked <= text.length / 2 && !APPENDED.test(text) && fateOf(text, linked > 0) === 'keep';
    })
    .map(({ text }) => text)
    .join('\n');
}
