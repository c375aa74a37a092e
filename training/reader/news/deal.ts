/**
 * Deals out news to be annotated: as many articles of each outlet, so that the style of none is learnt alone.
 */
import { shuffle } from '../chance.ts';

/** At most `count` of the articles, in rounds of one an outlet; which of an outlet is by chance. */
export function dealOutlets<Article extends { readonly outlet: string }>(
  articles: readonly Article[],
  count: number,
  random: () => number,
): Article[] {
  const outlets = new Map<string, Article[]>();
  for (const article of articles) {
    const own = outlets.get(article.outlet);
    if (own === undefined) outlets.set(article.outlet, [article]);
    else own.push(article);
  }
  for (const own of outlets.values()) shuffle(own, random);
  const dealt: Article[] = [];
  for (let round = 0; dealt.length < Math.min(count, articles.length); round++)
    for (const own of outlets.values()) {
      const one = own[round];
      if (one !== undefined && dealt.length < count) dealt.push(one);
    }
  return dealt;
}
