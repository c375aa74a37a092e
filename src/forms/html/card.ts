/**
 * One record in the list beside the text: a heading that is a button, and below it what is known of it. The card carries its places in the text, which
 * light up when it is chosen.
 */
import type { MentionSpan } from '../../reader/index.ts';
import { type Language, WORDS } from '../../messages/index.ts';
import { escapeHtml } from './escape.ts';
import type { Role } from './segments.ts';

export interface Card {
  /** Unique in the article: s3 a statement, e1 an event, c0 somebody, d2 a date. */
  readonly id: string;
  /** Of the article: a1. */
  readonly prefix: string;
  readonly spans: readonly (MentionSpan & { readonly role: Role })[];
  /** Markup in the heading, before the tags. */
  readonly heading: string;
  readonly tags: readonly string[];
  /** Markup shown while the card is closed. */
  readonly short: string;
  readonly detail: string;
}

export function card({ id, prefix, spans, heading, tags, short, detail }: Card, language: Language): string {
  const whole = `${prefix}-${id}`;
  // A fourth number says that a span counts in the headline kept apart.
  const places = spans.map(({ role, part, start, end }) => [role, start, end, ...(part === 'headline' ? [1] : [])]);
  return `<li class="card" id="${whole}" data-id="${id}" data-spans="${escapeHtml(JSON.stringify(places))}">
<button type="button" aria-controls="${whole}-d">${heading}
<span class="tags">${label(tags.join(' · '))}</span><span class="short">${short}</span></button>
<div class="detail" id="${whole}-d">${detail}<a class="to-text" href="#${prefix}">${label(WORDS.inText[language])}</a></div></li>
`;
}

/** A list of cards under its name; nothing where there are none. The script makes tabs of several. */
export function panel(name: string, title: string, cards: readonly string[], view: 'statements' | 'names'): string {
  if (cards.length === 0) return '';
  return `<section class="panel ${name}" data-title="${escapeHtml(title)}" data-count="${cards.length}" data-view="${view}" aria-label="${escapeHtml(title)}"><h3><bdi>${escapeHtml(title)}</bdi> (${cards.length})</h3><ol>${cards.join('')}</ol></section>`;
}

/** Rows of name and value, the values being markup. */
export function factList(rows: readonly (readonly [name: string, value: string])[]): string {
  if (rows.length === 0) return '';
  return `<dl>${rows.map(([name, value]) => `<div><dt>${label(name)}</dt><dd>${value}</dd></div>`).join('')}</dl>`;
}

/** Words of an article. */
export function arabic(text: string): string {
  return `<bdi lang="ar">${escapeHtml(text)}</bdi>`;
}

/** Words of the page. */
export function label(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}
