/**
 * Which blocks of a page are the article: the container in which most running text gathers, without the lines that are
 * menus, buttons and pointers to other articles.
 *
 * Running text is told by its length, its commas («،» as well as `,`) and by not being links; a container is worth what
 * its paragraphs are, its parent half of that. Arabic pages with paragraphs parted by `<br>` in one cell count alike.
 */
import { publishedDate } from '../dates/published.ts';
import { fateOf } from './page-lines.ts';
import type { Block, PageTree } from './page-tree.ts';
import { Sign } from './signatures.ts';

export interface MainText {
  /** Indices into the page's blocks, in order. */
  readonly blocks: readonly number[];
  readonly text: string;
  /** 0 to 1: the share of the page's running text that stands in what was chosen. */
  readonly share: number;
  /** Share of the page's text that is links. */
  readonly linkShare: number;
  /** Whether the container is a list of articles, a link and a teaser each. */
  readonly isList: boolean;
}

/** A container that holds more of the page's text than this is the page, whatever it is called. */
const MOST = 0.5;
/** What a name such as `story-body` adds to a container. */
const NAMED = 1.25;
/** Share of the container's worth that a neighbour must have to belong to it. */
const NEIGHBOUR = 0.2;
const LONG_PARAGRAPH = 80;
/** What a single paragraph must be worth to belong to the container beside it. */
const WORTHY = 4;
/** Lines with links, of all lines, from which on a text is a list of others. */
const LINKING = 0.7;

/** What a block is worth as running text; 0 for a line of links or a few words. */
export function worthOf({ text, linked }: Block): number {
  const free = text.length - linked;
  if (free < 25 || linked > text.length / 2) return 0;
  let commas = 0;
  let spaces = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x20) spaces++;
    else if (unit === 0x060c || unit === 0x2c || unit === 0x061b || unit === 0x2e) commas++;
  }
  if (spaces < 4) return 0;
  return (1 + Math.min(commas, 6) + Math.min(free / 100, 3)) * (free / text.length);
}

/** Finds the article on a page; `blocks` is empty where there is none. */
export function findMainText(page: PageTree): MainText {
  const { blocks, tags, parents, declaredBodies } = page;
  const size = tags.length;
  const worths = blocks.map(worthOf);
  const own = new Float64Array(size);
  const length = new Float64Array(size);
  const linked = new Float64Array(size);
  const count = new Int32Array(size);
  for (const { element, text, linked: inLinks } of blocks) {
    length[element] = (length[element] ?? 0) + text.length;
    linked[element] = (linked[element] ?? 0) + inLinks;
    count[element] = (count[element] ?? 0) + 1;
  }
  // Children come after their parents, so one pass from the end adds up whole trees.
  for (let e = size - 1; e > 0; e--) {
    const parent = parents[e] ?? 0;
    length[parent] = (length[parent] ?? 0) + (length[e] ?? 0);
    linked[parent] = (linked[parent] ?? 0) + (linked[e] ?? 0);
  }
  const aside = asides(page, length, linked);
  for (const [i, block] of blocks.entries()) {
    const worth = worths[i] ?? 0;
    if (worth === 0 || aside[block.element] === 1) continue;
    // A paragraph's worth goes to what it stands in; text parted by <br> stands in its container already.
    let at = (count[block.element] ?? 0) >= 2 ? block.element : (parents[block.element] ?? 0);
    for (let share = 1; share >= 0.25; share /= 2) {
      own[at] = (own[at] ?? 0) + worth * share;
      if (at === 0) break;
      at = parents[at] ?? 0;
    }
  }
  const top = declaredBody(declaredBodies, length, length[0] ?? 0) ?? best(page, own, length, linked);
  const total = blocks.reduce((sum, block, i) => sum + ((worths[i] ?? 0) > 0 ? block.text.length : 0), 0);
  const linkShare = (linked[0] ?? 0) / Math.max(1, length[0] ?? 0);
  if (top === -1) return { blocks: [], text: '', share: 0, linkShare, isList: false };
  const inside = within(parents, top);
  const neighbours = neighboursOf(page, own, top, worths, aside);
  const chosen: number[] = [];
  let held = 0;
  let linking = 0;
  for (const [i, block] of blocks.entries()) {
    const isInside = inside[block.element] === 1;
    if (!isInside && !neighbours.has(i)) continue;
    if (aside[block.element] === 1) continue;
    if (block.linked > 3 && block.linked > block.text.length * 0.04) linking++;
    if (block.linked > block.text.length / 2) continue;
    const fate = fateOf(block.text, block.linked > 0);
    // The end of the article is believed only where an article came before.
    if (fate === 'end' && held > 0 && chosen.length > 0 && held > restOf(blocks, worths, inside, aside, i)) break;
    if (fate !== 'keep') continue;
    chosen.push(i);
    held += (worths[i] ?? 0) > 0 ? block.text.length : 0;
  }
  while (chosen.length > 0 && isPreface(page, worths, chosen[0] ?? 0)) chosen.shift();
  while (chosen.length > 0 && isLeftover(page, worths, chosen.at(-1) ?? 0)) chosen.pop();
  const text = chosen.map((i) => blocks[i]?.text ?? '').join('\n');
  return {
    blocks: chosen,
    text,
    share: held / Math.max(1, total),
    linkShare,
    isList: chosen.length >= 8 && linking > LINKING * chosen.length,
  };
}

/** Elements that are not the article, with all inside them. */
function asides({ tags, parents, signs }: PageTree, length: Float64Array, linked: Float64Array): Uint8Array {
  const aside = new Uint8Array(tags.length);
  const all = Math.max(1, (length[0] ?? 0) - (linked[0] ?? 0));
  for (let e = 1; e < tags.length; e++) {
    const free = (length[e] ?? 0) - (linked[e] ?? 0);
    const isAside = signs[e] === Sign.Aside && free < MOST * all;
    if (isAside || aside[parents[e] ?? 0] === 1) aside[e] = 1;
  }
  return aside;
}

function declaredBody(declared: readonly number[], length: Float64Array, all: number): number | null {
  // Several bodies are a list of articles; a tiny one is a teaser.
  const [only] = declared;
  return declared.length === 1 && only !== undefined && (length[only] ?? 0) > Math.min(300, all / 4) ? only : null;
}

function best({ tags, signs }: PageTree, own: Float64Array, length: Float64Array, linked: Float64Array): number {
  let top = -1;
  let most = 0;
  for (let e = 0; e < tags.length; e++) {
    const density = (linked[e] ?? 0) / Math.max(1, length[e] ?? 0);
    const worth = (own[e] ?? 0) * (1 - density) * (signs[e] === Sign.Body ? NAMED : 1);
    if (worth > most) {
      most = worth;
      top = e;
    }
  }
  return top;
}

/** Marks an element and all inside it. */
function within(parents: readonly number[], top: number): Uint8Array {
  const inside = new Uint8Array(parents.length);
  inside[top] = 1;
  for (let e = top + 1; e < parents.length; e++) if (inside[parents[e] ?? 0] === 1) inside[e] = 1;
  return inside;
}

/** Blocks beside the container that belong to the article: the lead in a box of its own, a second half behind a picture. */
function neighboursOf(
  { blocks, parents, tags }: PageTree,
  own: Float64Array,
  top: number,
  worths: readonly number[],
  aside: Uint8Array,
): ReadonlySet<number> {
  const found = new Set<number>();
  const parent = parents[top] ?? 0;
  if (top === 0 || tags[top] === 'body' || tags[parent] === 'body') return found;
  const least = Math.max(8, NEIGHBOUR * (own[top] ?? 0));
  for (const [i, { element, text, linked }] of blocks.entries()) {
    if ((worths[i] ?? 0) === 0 || aside[element] === 1) continue;
    const up = parents[element] ?? 0;
    const isParagraph =
      (element === parent || up === parent) && text.length > LONG_PARAGRAPH && linked < text.length / 4;
    const isPart =
      parents[up] === parent &&
      up !== top &&
      linked < text.length / 4 &&
      ((own[up] ?? 0) >= least || (text.length > LONG_PARAGRAPH && (worths[i] ?? 0) >= WORTHY));
    if (isParagraph || isPart) found.add(i);
  }
  return found;
}

/** Running text inside that comes after a block. */
function restOf(
  blocks: readonly Block[],
  worths: readonly number[],
  inside: Uint8Array,
  aside: Uint8Array,
  after: number,
): number {
  let rest = 0;
  for (let i = after + 1; i < blocks.length; i++) {
    const block = blocks[i];
    if (block === undefined || inside[block.element] === 0 || aside[block.element] === 1) continue;
    if ((worths[i] ?? 0) > 0) rest += block.text.length;
  }
  return rest;
}

/** A last line that is a heading or a few words without an end: the title of what comes next. */
function isLeftover({ blocks, tags }: PageTree, worths: readonly number[], i: number): boolean {
  const block = blocks[i];
  if (block === undefined || (worths[i] ?? 0) > 0) return false;
  return /^h[1-6]$/.test(tags[block.element] ?? '') || (block.linked > 0 && block.text.length < 60);
}

/** A first line that is no running text: the headline once more, a date, a byline, a category. A long one is the lead. */
function isPreface({ blocks, head }: PageTree, worths: readonly number[], i: number): boolean {
  const block = blocks[i];
  if (block === undefined) return false;
  const { text } = block;
  if (head.headings.includes(text) || (text.length > 10 && head.title.startsWith(text))) return true;
  return (worths[i] ?? 0) === 0 && (text.length < 40 || publishedDate(text) !== null);
}
