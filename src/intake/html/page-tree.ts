/**
 * A page as its blocks of text, and where each stands: one pass over the parser's events, arrays instead of a tree of
 * objects, since of a page of 500 KB only a few lines are wanted.
 *
 * Example: `<div class=story><p>قالت <a>الوزارة</a></p></div>` is one block «قالت الوزارة» in `p` in `div`, 7 of its
 * units in links.
 */
import { Parser } from 'htmlparser2';
import { isHidden, Sign, signOf } from './signatures.ts';

/** A run of text between two edges of blocks, white space collapsed. */
export interface Block {
  readonly text: string;
  /** UTF-16 units of the text that stand in links. */
  readonly linked: number;
  /** Index of the innermost block element around it. */
  readonly element: number;
}

export interface PageTree {
  readonly blocks: readonly Block[];
  /** Per element, in the order of their opening. Element 0 is the document. */
  readonly tags: readonly string[];
  readonly parents: readonly number[];
  readonly signs: readonly Sign[];
  /** Elements that say they hold the article: `itemprop=articleBody`. */
  readonly declaredBodies: readonly number[];
  readonly head: PageHead;
}

export interface PageHead {
  /** `<meta>`: name, property, itemprop or http-equiv in small letters → contents in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** `<link rel>`: rel → address. */
  readonly links: ReadonlyMap<string, string>;
  readonly title: string;
  readonly language: string | null;
  readonly base: string | null;
  /** Contents of `<script type=application/ld+json>`. */
  readonly jsonLd: readonly string[];
  /** `<h1>`s in order. */
  readonly headings: readonly string[];
  /** `<time>` and elements with `itemprop`: what they say. */
  readonly said: readonly Said[];
}

/** An element's machine-readable word: `<time datetime>`, `itemprop=author`, `rel=author`, `class=byline`. */
export interface Said {
  readonly name: string;
  readonly value: string;
  /** Blocks that stand before it. */
  readonly at: number;
}

/** Elements that end a run of text. */
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Elements whose text nobody reads as text. */
const SILENT: ReadonlySet<string> = new Set(
  'script style noscript template svg math iframe object embed select button textarea canvas audio video map head input label'.split(
    ' ',
  ),
);
/** What may be open at once, so that a hostile page costs no more than its bytes. */
const DEEPEST = 2000;

/** Reads a page. Never throws: what is no markup is text. */
export function readPage(html: string): PageTree {
  const builder = new Builder();
  const parser = new Parser(builder, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  parser.write(html);
  parser.end();
  return builder.finish();
}

interface Capture {
  readonly name: string;
  readonly depth: number;
  text: string;
}

class Builder {
  readonly #blocks: Block[] = [];
  readonly #tags: string[] = ['#document'];
  readonly #parents: number[] = [0];
  readonly #signs: Sign[] = [Sign.None];
  readonly #declaredBodies: number[] = [];
  readonly #meta = new Map<string, string[]>();
  readonly #links = new Map<string, string>();
  readonly #jsonLd: string[] = [];
  readonly #headings: string[] = [];
  readonly #said: Said[] = [];
  /** Open elements that made an entry, and how deep they stand. */
  readonly #open: number[] = [0];
  readonly #openTags: string[] = [];
  #captures: Capture[] = [];
  #silentFrom = -1;
  #script: string[] | null = null;
  /** Depth of the open link; links do not stand in one another, and one that is never closed ends at the next. */
  #linkAt = -1;
  #pieces: string[] = [];
  #length = 0;
  #linked = 0;
  #endsInSpace = true;
  #title: string[] | null = null;
  #titleText = '';
  #language: string | null = null;
  #base: string | null = null;

  onopentag(tag: string, attributes: Record<string, string>): void {
    const depth = this.#openTags.length;
    if (depth >= DEEPEST) return;
    this.#openTags.push(tag);
    if (tag === 'html') this.#language ??= attributes.lang ?? attributes['xml:lang'] ?? null;
    if (tag === 'base') this.#base ??= attributes.href ?? null;
    if (tag === 'meta') this.#addMeta(attributes);
    if (tag === 'link' && attributes.rel !== undefined && attributes.href !== undefined) {
      const rel = attributes.rel.toLowerCase().trim();
      if (!this.#links.has(rel)) this.#links.set(rel, attributes.href.trim());
    }
    // A drawing has a title too.
    if (tag === 'title' && this.#titleText === '' && !this.#openTags.includes('svg')) this.#title = [];
    if (this.#silentFrom === -1 && (SILENT.has(tag) || (isHidden(attributes) && tag !== 'body' && tag !== 'html')))
      this.#silentFrom = depth;
    if (tag === 'script' && /ld\+json/i.test(attributes.type ?? '')) this.#script = [];
    if (tag === 'a') this.#linkAt = attributes.href === undefined ? -1 : depth;
    if (tag === 'br') this.#flush();
    if (this.#silentFrom === -1) this.#listen(tag, attributes, depth);
    if (!BLOCKS.has(tag)) return;
    this.#flush();
    this.#tags.push(tag);
    this.#parents.push(this.#open.at(-1) ?? 0);
    this.#signs.push(signOf(tag, attributes));
    const index = this.#tags.length - 1;
    if (/\barticleBody\b/.test(attributes.itemprop ?? '')) this.#declaredBodies.push(index);
    this.#open.push(index);
  }

  ontext(text: string): void {
    if (this.#script !== null) {
      this.#script.push(text);
      return;
    }
    if (this.#title !== null) {
      this.#title.push(text);
      return;
    }
    if (this.#silentFrom !== -1) return;
    const clean = text.replace(/[\s\u00a0]+/g, ' ');
    const added = this.#endsInSpace && clean.startsWith(' ') ? clean.slice(1) : clean;
    if (added === '') return;
    this.#pieces.push(added);
    this.#length += added.length;
    if (this.#linkAt !== -1) this.#linked += added.length;
    this.#endsInSpace = added.endsWith(' ');
    for (const capture of this.#captures) if (capture.text.length < 500) capture.text += added;
  }

  onclosetag(tag: string): void {
    const depth = this.#openTags.lastIndexOf(tag);
    if (depth === -1) return;
    this.#openTags.length = depth;
    if (tag === 'script' && this.#script !== null) {
      this.#jsonLd.push(this.#script.join(''));
      this.#script = null;
    }
    if (tag === 'title' && this.#title !== null) {
      this.#titleText = tidy(this.#title.join(''));
      this.#title = null;
    }
    if (this.#silentFrom >= depth) this.#silentFrom = -1;
    if (tag === 'a' || this.#linkAt >= depth) this.#linkAt = -1;
    this.#heard(depth);
    if (!BLOCKS.has(tag)) return;
    this.#flush();
    if (this.#open.length > 1 && this.#tags[this.#open.at(-1) ?? 0] === tag) this.#open.pop();
  }

  onend(): void {
    this.#flush();
    this.#heard(-1);
  }

  finish(): PageTree {
    return {
      blocks: this.#blocks,
      tags: this.#tags,
      parents: this.#parents,
      signs: this.#signs,
      declaredBodies: this.#declaredBodies,
      head: {
        meta: this.#meta,
        links: this.#links,
        title: this.#titleText,
        language: this.#language,
        base: this.#base,
        jsonLd: this.#jsonLd,
        headings: this.#headings,
        said: this.#said,
      },
    };
  }

  #addMeta(attributes: Readonly<Record<string, string>>): void {
    const name = attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes['http-equiv'];
    const { content } = attributes;
    if (name === undefined || content === undefined || content.trim() === '') return;
    const key = name.toLowerCase().trim();
    const contents = this.#meta.get(key);
    if (contents === undefined) this.#meta.set(key, [tidy(content)]);
    else contents.push(tidy(content));
  }

  /** Starts to note the text of elements that say what they hold. */
  #listen(tag: string, attributes: Readonly<Record<string, string>>, depth: number): void {
    const value = attributes.datetime ?? attributes.content;
    const names: string[] = [];
    if (tag === 'h1') names.push('h1');
    if (tag === 'time') names.push('time');
    for (const property of (attributes.itemprop ?? '').split(' ')) if (property !== '') names.push(property);
    if (/\bauthor\b/i.test(attributes.rel ?? '')) names.push('author');
    const classes = attributes.class ?? '';
    if (tag !== 'a' && /(?:^|[-_ ])(?:byline|author-?name|writer(?:-name)?|by-author)(?:$|[-_ ])/i.test(classes))
      names.push('byline');
    if (/(?:^|[-_ ])breadcrumbs?(?:$|[-_ ])/i.test(`${classes} ${attributes.id ?? ''}`)) names.push('breadcrumb');
    for (const name of names) {
      if (value !== undefined && value !== '' && name !== 'h1')
        this.#said.push({ name, value: tidy(value), at: this.#blocks.length });
      else if (name !== 'articleBody' && this.#captures.length < 50) this.#captures.push({ name, depth, text: '' });
    }
  }

  #heard(depth: number): void {
    if (this.#captures.length === 0) return;
    const still: Capture[] = [];
    for (const capture of this.#captures) {
      if (capture.depth < depth) {
        still.push(capture);
        continue;
      }
      const value = tidy(capture.text);
      if (value === '') continue;
      if (capture.name === 'h1') this.#headings.push(value);
      else this.#said.push({ name: capture.name, value, at: this.#blocks.length });
    }
    this.#captures = still;
  }

  #flush(): void {
    // Words on both sides of an edge are two words.
    for (const capture of this.#captures) if (capture.text !== '' && !capture.text.endsWith(' ')) capture.text += ' ';
    if (this.#length > 0) {
      const text = this.#pieces.join('').trim();
      if (text !== '') this.#blocks.push({ text, linked: this.#linked, element: this.#open.at(-1) ?? 0 });
    }
    this.#pieces = [];
    this.#length = 0;
    this.#linked = 0;
    this.#endsInSpace = true;
  }
}

/** One line without spaces at its ends. */
export function tidy(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}
