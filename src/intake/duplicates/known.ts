/**
 * What a text is to those taken in before: the same, a revision of the same page, nearly the same text elsewhere, or new.
 *
 * Nothing is thrown away: what is told here is kept beside the article. Example: «... مقتل 3» becomes «... مقتل 5» at one
 * address: a revision. The same report in two outlets, one sentence cut: near. Word for word, spelt otherwise: same.
 */
import { type Fingerprint, fingerprint } from './fingerprint.ts';
import { NearIndex } from './near-index.ts';
import { pageKey } from './page-key.ts';

export interface Comparable {
  readonly text: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
}

export type Relation =
  | { readonly relation: 'new' }
  /** The same words; `samePage` says whether at the same address too. */
  | { readonly relation: 'same'; readonly id: string; readonly samePage: boolean }
  /** The newest text of the same page, whose words have changed. */
  | { readonly relation: 'revision'; readonly id: string; readonly shared: number }
  | { readonly relation: 'near'; readonly id: string; readonly shared: number; readonly contained: number };

/** From this share of common triples on, two texts at two addresses are one text. */
export const NEAR = 0.7;

/** The texts taken in so far. Ids are the caller's. */
export class KnownTexts {
  readonly #ids: string[] = [];
  readonly #prints: Fingerprint[] = [];
  readonly #near = new NearIndex();
  readonly #byHash = new Map<string, number>();
  /** Page → its newest text. */
  readonly #byPage = new Map<string, number>();

  /** Tells what an article is to those before it. */
  relate(article: Comparable, print: Fingerprint = fingerprint(article.text)): Relation {
    const page = this.#pageOf(article);
    const exact = this.#byHash.get(print.hash);
    if (page !== undefined) {
      const id = this.#ids[page] ?? '';
      const known = this.#prints[page];
      if (known?.hash === print.hash) return { relation: 'same', id, samePage: true };
      const near = this.#near.find(print, 0).find(({ text }) => text === page);
      return { relation: 'revision', id, shared: near?.shared ?? 0 };
    }
    if (exact !== undefined && print.size > 0) return { relation: 'same', id: this.#ids[exact] ?? '', samePage: false };
    const [nearest] = this.#near.find(print, NEAR);
    if (nearest === undefined) return { relation: 'new' };
    const { text, shared, contained } = nearest;
    return { relation: 'near', id: this.#ids[text] ?? '', shared, contained };
  }

  /** Adds an article under an id. */
  add(id: string, article: Comparable, print: Fingerprint = fingerprint(article.text)): void {
    const number = this.#near.add(print);
    this.#ids.push(id);
    this.#prints.push(print);
    if (!this.#byHash.has(print.hash)) this.#byHash.set(print.hash, number);
    for (const key of keysOf(article)) this.#byPage.set(key, number);
  }

  #pageOf(article: Comparable): number | undefined {
    for (const key of keysOf(article)) {
      const known = this.#byPage.get(key);
      if (known !== undefined) return known;
    }
    return undefined;
  }
}

/** A page's own word on where it lives counts before where it was found, but a site's front page is no article. */
function keysOf({ url, canonicalUrl }: Comparable): readonly string[] {
  return [canonicalUrl, url]
    .map((address) => (address === null ? null : pageKey(address)))
    .filter((key): key is string => key !== null && /[/?]/.test(key));
}
