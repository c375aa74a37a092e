/**
 * What the names that a page gives its elements tell of them: `class="related-news"` is not the article, `story-body` is.
 */

export const enum Sign {
  None = 0,
  /** Menus, buttons, lists of other articles, comments. */
  Aside = 1,
  /** Where an article's text stands, by common use. */
  Body = 2,
}

const ASIDE =
  /(?:^|[-_ ])(?:comments?|commentary|disqus|footer|foot|sidebar|aside|related|relateds|share|shares|sharing|sharer|social|nav|navbar|navigation|menu|breadcrumbs?|widget|promo|advert|adverts|advertisement|ads?|adsense|banner|newsletter|subscribe|subscription|tags?|tagcloud|mostread|most-read|popular|trending|ticker|cookies?|modal|popup|login|signup|toolbar|pagination|pager|authorbox|author-box|recommended|recommendations|outbrain|taboola|readmore|read-more|morenews|more-news|alsoread|copyright|caption|figcaption|disclaimer|vote|poll|rating|next|prev|previous|terms)(?:$|[-_ ])/;
const BODY =
  /(?:^|[-_ ])(?:article|articlebody|story|storybody|storytext|post|entry|content|body|text|main|detail|details|longdesc|maincontent|paragraphs?|news-text|newsbody)(?:$|[-_ ])/;

/** Element names that hold no article whatever they are called. */
const ASIDE_TAGS: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form', 'menu', 'figcaption', 'address']);
const ASIDE_ROLES: ReadonlySet<string> = new Set([
  'navigation',
  'banner',
  'complementary',
  'contentinfo',
  'search',
  'menu',
  'dialog',
]);
/** Elements whose names speak of the page's layout: `<body class="has-sidebar">`. */
const LAYOUT: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article']);

/** The sign of an element by its tag, role, class and id. */
export function signOf(tag: string, attributes: Readonly<Record<string, string>>): Sign {
  if (/\barticleBody\b/.test(attributes.itemprop ?? '')) return Sign.Body;
  if (/\b(?:articleSection|keywords|author|datePublished|dateModified|comment)\b/.test(attributes.itemprop ?? ''))
    return Sign.Aside;
  if (ASIDE_TAGS.has(tag) || ASIDE_ROLES.has(attributes.role ?? '')) return Sign.Aside;
  if (tag === 'article' || tag === 'main') return Sign.Body;
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, 400);
  if (names === ' ') return Sign.None;
  const words = names.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  if (!LAYOUT.has(tag) && ASIDE.test(words)) return Sign.Aside;
  return BODY.test(words) ? Sign.Body : Sign.None;
}

/** Whether an element is not shown. */
export function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return 'hidden' in attributes || /display\s*:\s*none/i.test(attributes.style ?? '');
}
