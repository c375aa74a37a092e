/** What facets and their values are called: values of closed fields by the query language, others as the ledger names them. */
import { fieldName, isClosed, valueName } from '../../../../src/query/index.ts';
import { CLASS_LABELS, EVENT_LABELS, KIND_LABELS, RELATION_LABELS } from '../../../../src/messages/index.ts';
import type { Language } from '../../preferences/index.ts';
import { say, type TopicName } from '../../words/index.ts';
import { searchWords } from '../../words/search.ts';

/** The facets that are counted, in their order. */
export const STATEMENT_FACETS = [
  'class',
  'speaker',
  'outlet',
  'topic',
  'kind',
  'chain',
  'via',
  'place',
  'event',
  'year',
] as const;
export const ARTICLE_FACETS = ['outlet', 'speaker', 'topic', 'place', 'event', 'year'] as const;
export type Facet = (typeof STATEMENT_FACETS)[number];

type Labels = Readonly<Record<string, { readonly ar: string; readonly en: string }>>;
const LABELS: Readonly<Record<string, Labels>> = {
  class: CLASS_LABELS,
  kind: KIND_LABELS,
  chain: RELATION_LABELS,
  event: EVENT_LABELS,
};

export function facetName(facet: string, language: Language): string {
  if (facet === 'year') return say(searchWords.year);
  if (facet === 'month') return say(searchWords.month);
  return isFacetField(facet) ? fieldName(facet, language) : facet;
}

export function facetValueName(
  facet: string,
  value: string,
  label: string | undefined,
  language: Language,
  topicName: TopicName,
): string {
  if (facet === 'topic') return topicName(value, language);
  const known = LABELS[facet]?.[value]?.[language];
  if (known !== undefined) return known;
  if (isFacetField(facet) && isClosed(facet)) return valueName(facet, value, language);
  return label ?? value;
}

const FIELDS = [
  'class',
  'speaker',
  'outlet',
  'topic',
  'kind',
  'chain',
  'via',
  'place',
  'event',
  'addressee',
  'negated',
  'lang',
] as const;
function isFacetField(facet: string): facet is (typeof FIELDS)[number] {
  return FIELDS.some((field) => field === facet);
}
