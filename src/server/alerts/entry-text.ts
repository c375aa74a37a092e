/** A statement as lines of text, for messages that are read without HTML. */
import { ALERT_WORDS, CLASS_LABELS, type Language, RELATION_LABELS } from '../../messages/index.ts';
import type { NewsEntry } from './entries.ts';
import { plain } from './markup.ts';

export function entryText(entry: NewsEntry, language: Language): string {
  const word = (name: keyof typeof ALERT_WORDS): string => ALERT_WORDS[name][language];
  const { speakers, words, chain, kind, negated, verb, outlet, date, title, url, page, permalink } = entry;
  const line = (text: string): string => plain(text).replace(/\s+/gu, ' ').trim();
  const how = [
    CLASS_LABELS[entry.class][language],
    ...(verb === null ? [] : [verb]),
    ...(negated ? [word('negated')] : []),
  ];
  const steps = [
    ...speakers.slice(0, 1),
    ...chain.map((step) => `${RELATION_LABELS[step.relation][language]}: ${step.words}`),
    outlet,
  ];
  return [
    `${speakers.length === 0 ? word('unresolved') : speakers.map(line).join('، ')} · ${how.map(line).join(' · ')}`,
    kind === 'direct' ? `«${line(words)}»` : `${line(words)} (${word('inSense')})`,
    `${word('chain')}: ${steps.flatMap((step) => (step === null ? [] : [line(step)])).join(' ← ')}`,
    [date?.slice(0, 10) ?? null, outlet, title].flatMap((part) => (part === null ? [] : [line(part)])).join(' · '),
    ...(url === null ? [] : [url]),
    `${word('permalink')}: ${page === null ? permalink : `${page} (${permalink})`}`,
  ].join('\n');
}
