/** Arbitrary units and questions over a small vocabulary, so that questions find something. */
import fc from 'fast-check';
import type { QueryNode, QueryWord } from '../../../query/index.ts';
import type { IndexQuery, QueryTerms } from '../request.ts';
import type { FieldTerms, IndexedUnit } from '../unit.ts';

const WORDS = [
  'كتب',
  'كتاب',
  'كتابه',
  'مدرسه',
  'مدارس',
  'نفط',
  'بغداد',
  'سليم',
  'سلمى',
  'وزير',
  'وزاره',
  'قمح',
  'a',
  'ab',
  '2025',
];
const KEYS = ['كتب', 'كتاب', 'مدرسه', 'نفط', 'سليم', 'سالم', 'وزير', 'قمح', 'Salim'];
const VALUES: Readonly<Record<string, readonly string[]>> = {
  speaker: ['s1', 's2', 's3', 's31', 's4'],
  outlet: ['الميزان', 'البرق'],
  topic: ['سياسة', 'نفط', 'زراعة'],
  class: ['say', 'deny'],
};
export const FACETS = Object.keys(VALUES);

/** A word of the questions asks for itself, and «كتب» for a second key too; «Salim» is spelt in two ways. */
export const TERMS: QueryTerms = {
  queryKeys: (word) => ({
    exact: word,
    keys: word === 'كتب' ? ['كتب', 'كتاب'] : [word],
    name: word === 'Salim' ? { openings: ['سا', 'سل'], accepts: (key) => /^سا?لي?م$/u.test(key) } : null,
  }),
};

const token = fc.record({
  exact: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: fc.constant('') }),
  keys: fc.array(fc.constantFrom(...KEYS, ''), { maxLength: 3 }),
});

const fieldTerms: fc.Arbitrary<FieldTerms> = fc
  .record({
    tokens: fc.array(token, { maxLength: 12, size: 'max' }),
    breaks: fc.option(fc.uniqueArray(fc.nat(12), { maxLength: 2 }), { nil: undefined }),
    joined: fc.option(fc.uniqueArray(fc.nat(12), { maxLength: 1 }), { nil: undefined }),
  })
  .map(({ tokens, breaks, joined }) => ({
    exact: tokens.map(({ exact }) => exact),
    keys: tokens.map(({ keys }) => keys),
    ...(breaks === undefined ? {} : { breaks: [...breaks].sort((a, b) => a - b) }),
    ...(joined === undefined ? {} : { joined }),
  }));

const facets = fc.record(
  Object.fromEntries(
    FACETS.map((facet) => [facet, fc.array(fc.constantFrom(...(VALUES[facet] ?? [])), { maxLength: 3 })]),
  ),
  { requiredKeys: [] },
);

/** A unit without its names, which must be unique. */
const unitBody = fc.record(
  {
    unit: fc.constantFrom<IndexedUnit['unit'][]>('statement', 'statement', 'statement', 'article'),
    text: fc.record(
      { what: fieldTerms, who: fieldTerms, title: fieldTerms, speaker: fieldTerms },
      { requiredKeys: ['what'] },
    ),
    facets,
    day: fc.option(fc.integer({ min: 20_000, max: 20_060 }), { nil: null, freq: 8 }),
    group: fc.constantFrom('g1', 'g2', 'g3'),
  },
  { requiredKeys: ['unit', 'text', 'facets', 'day'] },
);

/** Units of articles of a few units each; ids are in no order. */
export function arbitraryUnits(most: number): fc.Arbitrary<IndexedUnit[]> {
  return fc.array(unitBody, { maxLength: most, size: 'max' }).map(
    (bodies) =>
      bodies.map((body, i) => ({
        ...body,
        id: `u${((i * 7919) % 10_007).toString(36).padStart(4, '0')}`,
        article: `a${Math.floor(i / 3)}`,
      })) as IndexedUnit[],
  );
}

const AT = [0, 0] as const;
const word: fc.Arbitrary<QueryWord> = fc
  .record({
    text: fc.constantFrom('كتب', 'كتاب', 'مدرسه', 'نفط', 'سليم', 'وزير', 'بغداد', 'Salim', 'a', 'غائب'),
    exact: fc.boolean(),
    /** Letters of a prefix; 0 for the whole word. */
    letters: fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 5 }) },
    ),
  })
  .map(({ text, exact, letters }) => ({
    text: letters === 0 ? text : text.slice(0, letters),
    exact,
    prefix: letters > 0,
  }));
const wordNode = word.map((one): QueryNode => ({ type: 'word', at: AT, ...one }));
const phrase = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map((words): QueryNode => ({ type: 'phrase', words, at: AT }));
const standing = fc.oneof(
  { weight: 3, arbitrary: wordNode },
  { weight: 1, arbitrary: phrase },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.oneof(wordNode, phrase), { minLength: 1, maxLength: 2 })
      .map((parts): QueryNode => ({ type: 'or', parts, at: AT })),
  },
);
const near = fc
  .record({ distance: fc.integer({ min: 1, max: 5 }), parts: fc.array(standing, { minLength: 2, maxLength: 3 }) })
  .map(({ distance, parts }): QueryNode => ({ type: 'near', distance, parts, at: AT }));
const facetNode = fc.constantFrom(...FACETS).chain((field) =>
  fc
    .record({ text: fc.constantFrom(...(VALUES[field] ?? []), 'نفط', 'none'), prefix: fc.boolean(), not: fc.boolean() })
    .map(({ text, prefix, not }): QueryNode => {
      const word = { type: 'word', text, prefix: prefix && field !== 'class', exact: false, at: AT } as const;
      const part: QueryNode = not ? { type: 'not', part: word, at: AT } : word;
      return { type: 'field', field: field as 'speaker', part, at: AT };
    }),
);
const dates = fc.constantFrom('2024-10', '2024-10-15', '2024-11-02', '2024', '2024-11-20');
const dateRange = fc
  .record({ from: fc.option(dates), to: fc.option(dates) })
  .map(({ from, to }): QueryNode => ({ type: 'range', field: 'date', from, to, at: AT }));

const { node } = fc.letrec<{ node: QueryNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 5, arbitrary: wordNode },
    { weight: 2, arbitrary: phrase },
    { weight: 2, arbitrary: near },
    { weight: 2, arbitrary: facetNode },
    { weight: 1, arbitrary: dateRange },
    { weight: 1, arbitrary: fc.constant<QueryNode>({ type: 'all' }) },
    {
      weight: 6,
      arbitrary: fc
        .record({
          type: fc.constantFrom('and' as const, 'or' as const),
          parts: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
        })
        .map(({ type, parts }): QueryNode => ({ type, parts, at: AT })),
    },
    { weight: 2, arbitrary: tie('node').map((part): QueryNode => ({ type: 'not', part, at: AT })) },
    {
      weight: 2,
      arbitrary: fc
        .record({ field: fc.constantFrom('what' as const, 'who' as const), part: tie('node') })
        .map(({ field, part }): QueryNode => ({ type: 'field', field, part, at: AT })),
    },
  ),
}));

/** Questions for the first page of a few hits. */
export const arbitraryQuestion: fc.Arbitrary<IndexQuery> = fc.record(
  {
    query: node,
    unit: fc.constantFrom<IndexQuery['unit'][]>('statement', 'statement', 'article'),
    sort: fc.constantFrom<IndexQuery['sort'][]>('relevance', 'newest', 'oldest'),
    limit: fc.integer({ min: 1, max: 7 }),
    facets: fc.subarray([...FACETS, 'day', 'month', 'year']),
    facetLimit: fc.integer({ min: 1, max: 5 }),
    filters: fc.array(
      fc.record(
        {
          facet: fc.constantFrom('speaker', 'topic'),
          values: fc.constantFrom(['s1', 's2'], ['نفط'], []),
          not: fc.boolean(),
        },
        { requiredKeys: ['facet', 'values'] },
      ),
      { maxLength: 1 },
    ),
    from: fc.integer({ min: 20_000, max: 20_060 }),
    to: fc.integer({ min: 20_000, max: 20_060 }),
    collapse: fc.boolean(),
  },
  { requiredKeys: ['query', 'unit', 'sort', 'limit', 'facets', 'facetLimit'] },
) as fc.Arbitrary<IndexQuery>;
