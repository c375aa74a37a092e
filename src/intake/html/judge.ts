/**
 * A second opinion on a page: Mozilla's readability on a full tree, asked only where our own finder is unsure, since it
 * costs some twenty times as much.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { fateOf } from './page-lines.ts';
import { readPage } from './page-tree.ts';

/** Elements above which the second opinion is not asked for: it would take seconds. */
const MOST_ELEMENTS = 60_000;

/** The article as readability finds it, one paragraph a line; empty where it finds none. Never throws. */
export function secondOpinion(html: string, elements: number): string {
  if (elements > MOST_ELEMENTS) return '';
  try {
    const { document } = parseHTML(html);
    const content = new Readability(document as never, { charThreshold: 200 }).parse()?.content;
    if (content === null || content === undefined) return '';
    return readPage(content)
      .blocks.filter(({ text, linked }) => linked <= text.length / 2 && fateOf(text, linked > 0) === 'keep')
      .map(({ text }) => text)
      .join('\n');
  } catch {
    return '';
  }
}
