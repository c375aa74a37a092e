/**
 * What the ids in a reading are called: «water/resources» is الموارد المائية, IRQ is العراق. The user's own rows are among them.
 */
import { officeNames } from './actors/index.ts';
import type { TopicLexicon } from './topics/index.ts';
import type { Row } from './tsv.ts';

export interface LexiconNames {
  /** Topics by id, in both languages. */
  readonly topics: ReadonlyMap<string, { readonly ar: string; readonly en: string }>;
  /** States by the code of three letters: the Arabic name, and the two letters by which others name it. */
  readonly states: ReadonlyMap<string, { readonly ar: string; readonly iso2: string }>;
  /** Offices by id, in Arabic without article: «prime-minister» is رئيس وزراء. */
  readonly offices: ReadonlyMap<string, string>;
}

export function lexiconNames(topics: TopicLexicon, states: readonly Row[], offices: readonly Row[]): LexiconNames {
  return {
    topics: new Map(topics.topics.map(({ id, ar, en }) => [id, { ar, en }])),
    states: new Map(states.map(({ code = '', iso2 = '', name = '' }) => [code, { ar: name, iso2 }])),
    offices: officeNames(offices),
  };
}
