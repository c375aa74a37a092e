/** A statement as a piece of HTML, for feeds, mails and digests: who, how, the words, through whom, where. No styles, no scripts. */
import { ALERT_WORDS, CLASS_LABELS, type Language, RELATION_LABELS } from '../../messages/index.ts';
import type { NewsEntry } from './entries.ts';
import { escaped } from './markup.ts';

/** A text of its own direction among others. */
function apart(text: string): string {
  return `<bdi>${escaped(text)}</bdi>`;
}

function link(address: string, text: string): string {
  return `<a href="${escaped(address)}">${text}</a>`;
}

export function entryHtml(entry: NewsEntry, language: Language): string {
  const word = (name: keyof typeof ALERT_WORDS): string => escaped(ALERT_WORDS[name][language]);
  const { speakers, words, chain, kind, negated, verb, outlet, date, title, url, page, permalink } = entry;
  const who = speakers.length === 0 ? word('unresolved') : speakers.map(apart).join('، ');
  const how = [
    escaped(CLASS_LABELS[entry.class][language]),
    ...(verb === null ? [] : [apart(verb)]),
    ...(negated ? [word('negated')] : []),
  ].join(' · ');
  const quote = `<blockquote dir="auto">${kind === 'direct' ? `«${escaped(words)}»` : escaped(words)}</blockquote>`;
  const steps = [
    ...speakers.slice(0, 1),
    ...chain.map((step) => `${RELATION_LABELS[step.relation][language]}: ${step.words}`),
    outlet,
  ];
  const path = steps.flatMap((step) => (step === null ? [] : [apart(step)])).join(' ← ');
  const place = [date?.slice(0, 10) ?? null, outlet]
    .flatMap((part) => (part === null ? [] : [apart(part)]))
    .join(' · ');
  const heading = title === null ? '' : url === null ? apart(title) : link(url, apart(title));
  return [
    `<p><strong>${who}</strong> · ${how}${kind === 'direct' ? '' : ` · <em>${word('inSense')}</em>`}</p>`,
    quote,
    `<p>${word('chain')}: ${path}</p>`,
    `<p>${place}${heading === '' ? '' : ` · ${heading}`}</p>`,
    `<p><small>${word('permalink')}: <bdi dir="ltr">${page === null ? escaped(permalink) : link(page, escaped(permalink))}</bdi></small></p>`,
  ].join('\n');
}
