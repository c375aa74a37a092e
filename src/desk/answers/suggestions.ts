/**
 * What a beginning may mean: «الحد» is سالم الحداد, «مرس» the outlet «مرسى الغد», «ميا» the topic المياه.
 *
 * Spelling is forgiven as in search: «ا» finds «أ», «ه» finds «ة».
 */
import type { ActorView, Ledger } from '../../ledger/index.ts';
import type { LexiconNames } from '../../reader/index.ts';
import { fold } from '../../text/index.ts';

export type Suggestion =
  | { readonly kind: 'actor'; readonly value: string; readonly label: string; readonly of: ActorView['kind'] }
  | { readonly kind: 'outlet'; readonly value: string; readonly label: string; readonly count: number }
  | { readonly kind: 'topic'; readonly value: string; readonly label: string };

const OUTLETS = 500;

/** @param most of each kind */
export async function suggestions(
  ledger: Ledger,
  typed: string,
  most: number,
  topics: LexiconNames['topics'],
  language: 'ar' | 'en',
): Promise<readonly Suggestion[]> {
  const wanted = fold(typed.trim());
  if (wanted === '') return [];
  const actors = await ledger.findActors(typed, most, true);
  const outlets = await ledger.search({
    query: { type: 'all' },
    unit: 'article',
    limit: 0,
    facets: ['outlet'],
    facetLimit: OUTLETS,
  });
  return [
    ...actors.map(({ id, name, kind }) => ({ kind: 'actor', value: id, label: name, of: kind }) as const),
    ...(outlets.facets['outlet'] ?? [])
      .filter(({ value }) => wordBegins(value, wanted))
      .slice(0, most)
      .map(({ value, label, count }) => ({ kind: 'outlet', value, label, count }) as const),
    ...[...topics]
      .filter(([, { ar, en }]) => wordBegins(ar, wanted) || wordBegins(en, wanted))
      .slice(0, most)
      .map(([id, names]) => ({ kind: 'topic', value: id, label: names[language] || id }) as const),
  ];
}

/** Whether a word of the name begins so, with the article or without it. */
function wordBegins(name: string, wanted: string): boolean {
  const folded = ` ${fold(name)}`;
  return folded.includes(` ${wanted}`) || folded.includes(` ال${wanted}`);
}
