/** What is typed becomes the tree that was meant, and what cannot be understood is pointed at. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadTermAnalyser, type TermAnalyser } from '../text/index.ts';
import { formatQuery, isClosed, parseBoxes, parseQuery, valuesOf, type QueryNode, type QueryWord } from './index.ts';
import { FAULTS, FIELDS } from './syntax.ts';

/** A tree in brackets, without places: `(and كتب (not هدنة))`. */
function tree(text: string): string {
  const parsed = parseQuery(text);
  return parsed.ok ? sketch(parsed.query) : `faults ${parsed.faults.map(({ code }) => code).join(' ')}`;
}

function word({ text, exact, prefix }: QueryWord): string {
  return `${exact ? '=' : ''}${text}${prefix ? '*' : ''}`;
}

function sketch(node: QueryNode): string {
  switch (node.type) {
    case 'word':
      return word(node);
    case 'phrase':
      return `"${node.words.map(word).join(' ')}"`;
    case 'near':
      return `(near/${node.distance} ${node.parts.map(sketch).join(' ')})`;
    case 'and':
    case 'or':
      return `(${node.type} ${node.parts.map(sketch).join(' ')})`;
    case 'not':
      return `(not ${sketch(node.part)})`;
    case 'field':
      return `(${node.field} ${sketch(node.part)})`;
    case 'range':
      return `(date ${node.from ?? ''}..${node.to ?? ''})`;
    case 'all':
      return 'all';
  }
}

describe('words and operators', () => {
  test.each([
    ['', 'all'],
    ['*', 'all'],
    ['هدنة', 'هدنة'],
    ['هدنة دائمة', '(and هدنة دائمة)'],
    ['هدنة AND دائمة', '(and هدنة دائمة)'],
    ['هدنة و دائمة', '(and هدنة دائمة)'],
    ['هدنة وقف OR اتفاق', '(or (and هدنة وقف) اتفاق)'],
    ['هدنة أو اتفاق | صلح', '(or هدنة اتفاق صلح)'],
    ['هدنة (اتفاق أو صلح)', '(and هدنة (or اتفاق صلح))'],
    ['(هدنة (اتفاق)) صلح', '(and هدنة اتفاق صلح)'],
    ['هدنة -اتفاق', '(and هدنة (not اتفاق))'],
    ['هدنة ليس (اتفاق صلح)', '(and هدنة (not (and اتفاق صلح)))'],
    ['+هدنة NOT NOT صلح', '(and هدنة (not (not صلح)))'],
    ['=كتب مفاوض*', '(and =كتب مفاوض*)'],
    ['or and not', '(and or and not)'],
    ['قرب الحدود', '(and قرب الحدود)'],
  ])('%s', (text, wanted) => {
    expect(tree(text)).toBe(wanted);
  });
});

describe('phrases and nearness', () => {
  test.each([
    ['«وقف النار»', '"وقف النار"'],
    ['"وقف النار"', '"وقف النار"'],
    ['“وقف النار”', '"وقف النار"'],
    ['="وقف النار"', '"=وقف =النار"'],
    ['"=وقف نار*"', '"=وقف نار*"'],
    ['"هدنة"', 'هدنة'],
    ['"أو"', 'أو'],
    ['«قال "نعم" وخرج»', '"قال نعم وخرج"'],
    ['كوفيد-19', '"كوفيد 19"'],
    ['قال، ثم ذهب.', '(and قال ثم ذهب)'],
    ['هدنة NEAR/5 دائمة', '(near/5 هدنة دائمة)'],
    ['هدنة قرب/٥ دائمة قرب/٥ صلح', '(near/5 هدنة دائمة صلح)'],
    ['هدنة NEAR "وقف النار"', '(near/10 هدنة "وقف النار")'],
    ['هدنة قرب/3 (صلح أو اتفاق)', '(near/3 هدنة (or صلح اتفاق))'],
    ['a NEAR/5 b NEAR/3 c', '(and (near/5 a b) (near/3 b c))'],
    ['-a NEAR/5 b', '(not (near/5 a b))'],
  ])('%s', (text, wanted) => {
    expect(tree(text)).toBe(wanted);
  });
});

describe('fields', () => {
  test.each([
    ['speaker:سالم', '(speaker سالم)'],
    ['المتحدث:سالم', '(speaker سالم)'],
    ['متحدّث: سالم هدنة', '(and (speaker سالم) هدنة)'],
    ['المنفذ:«صدى الميناء»', '(outlet "صدى الميناء")'],
    ['speaker:(سالم أو نادر)', '(speaker (or سالم نادر))'],
    ['class:deny', '(class deny)'],
    ['الصنف:نفي', '(class deny)'],
    ['class:(denial OR زعم)', '(class (or deny claim))'],
    ['النوع:"بعضه بالنص"', '(kind mixed)'],
    ['الحدث:"وقف إطلاق النار"', '(event ceasefire)'],
    ['من:(وزير النقل) ماذا:جسر', '(and (who (and وزير النقل)) (what جسر))'],
    ['date:2024', '(date 2024-01-01..2024-12-31)'],
    ['التاريخ:٢٠٢٤/٢', '(date 2024-02-01..2024-02-29)'],
    ['date:5/3/2024', '(date 2024-03-05..2024-03-05)'],
    ['date:2024-01..2024-03', '(date 2024-01-01..2024-03-31)'],
    ['date:>2024', '(date 2025-01-01..)'],
    ['date:<2024-03', '(date ..2024-02-29)'],
    ['date:>=2024-03-05', '(date 2024-03-05..)'],
    ['date:..2023', '(date ..2023-12-31)'],
    ['الساعة 10:30', '(and الساعة 10:30)'],
  ])('%s', (text, wanted) => {
    expect(tree(text)).toBe(wanted);
  });
});

describe('faults point at what is wrong', () => {
  test.each([
    ['هدنة «وقف النار', 'unclosed-quote', '«', ['»']],
    ['هدنة ""', 'empty-phrase', '""', []],
    ['(هدنة', 'unclosed-paren', '(', []],
    ['هدنة)', 'unopened-paren', ')', []],
    ['هدنة ()', 'empty-parens', '()', []],
    ['هدنة OR', 'missing-operand', 'OR', []],
    ['أو هدنة', 'missing-operand', 'أو', []],
    ['NEAR/3 هدنة', 'missing-operand', 'NEAR/3', []],
    ['speker:سالم', 'unknown-field', 'speker', ['speaker']],
    ['المتحث:سالم', 'unknown-field', 'المتحث', ['المتحدث']],
    ['speaker: ', 'missing-value', 'speaker:', []],
    ['class:denyy', 'unknown-value', 'denyy', ['deny']],
    ['الصنف:زعن', 'unknown-value', 'زعن', ['زعم']],
    ['who:(speaker:سالم)', 'field-in-field', 'speaker:', []],
    ['date:2024-13', 'bad-date', '2024-13', ['2024', '2024-03-05', '2024-01..2024-03']],
    ['date:2024..2023', 'backwards-range', '2024..2023', ['2023..2024']],
    ['a NEAR/0 b', 'near-distance', 'NEAR/0', ['NEAR/10']],
    ['a NEAR/2 (b -c)', 'near-part', 'b -c', []],
    ['هد*نة', 'misplaced-star', '*', []],
    ['ه* سالم', 'short-prefix', 'ه*', []],
    ['= هدنة', 'lone-equals', '=', []],
  ] as const)('%s: %s', (text, code, found, suggestions) => {
    const parsed = parseQuery(text);
    const faults = parsed.ok ? [] : parsed.faults;
    expect(faults.map((fault) => fault.code)).toContain(code);
    const fault = faults.find((one) => one.code === code);
    expect(fault?.found).toBe(found);
    expect(text.slice(...(fault?.at ?? [0, 0]))).toBe(found);
    expect(fault?.suggestions).toEqual(suggestions);
  });

  test('all of them at once, in order', () => {
    expect(tree('(speker:سالم OR "هدنة')).toBe('faults unclosed-paren unknown-field unclosed-quote');
  });

  test('limits are faults, not crashes', () => {
    expect(tree('('.repeat(4000))).toContain('too-deep');
    expect(tree(`${'-'.repeat(4000)}a`)).toContain('too-deep');
    expect(tree('to:'.repeat(2000))).toContain('too-deep');
    expect(tree('a '.repeat(1000))).toContain('too-many-words');
    expect(tree('a'.repeat(9000))).toContain('too-long');
  });
});

describe('the two boxes', () => {
  test('make one query', () => {
    const parsed = parseBoxes({ who: 'وزير النقل', what: 'جسر OR نفق', query: 'date:2024' });
    expect(parsed.ok && sketch(parsed.query)).toBe(
      '(and (who (and وزير النقل)) (what (or جسر نفق)) (date 2024-01-01..2024-12-31))',
    );
    expect(parseBoxes({})).toEqual({ ok: true, query: { type: 'all' } });
  });

  test('tell whose fault it is', () => {
    const parsed = parseBoxes({ who: 'سالم', what: 'جسر)', query: '' });
    expect(!parsed.ok && parsed.faults.map(({ box, code, at }) => [box, code, at])).toEqual([
      ['what', 'unopened-paren', [3, 4]],
    ]);
    const nested = parseBoxes({ who: 'speaker:سالم' });
    expect(!nested.ok && nested.faults.map(({ code }) => code)).toEqual(['field-in-field']);
  });
});

describe('months of two words', () => {
  let analyser: TermAnalyser;
  beforeAll(async () => {
    analyser = await loadTermAnalyser();
  });

  test('are one word where the analyser knows them', () => {
    const parsed = parseQuery('زار تشرين الأول "في كانون الثاني الماضي"', { analyser });
    expect(parsed.ok && sketch(parsed.query)).toBe('(and زار تشرين الأول "في كانون الثاني الماضي")');
    expect(parsed.ok && parsed.query.type === 'and' && parsed.query.parts.length).toBe(3);
  });
});

// ---------------------------------------------------------------- what holds for every query

/** A tree without places. */
function bare(node: QueryNode): unknown {
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'at' ? undefined : value)));
}

const at = [0, 0] as const;
const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآةىئؤءAZaz09٣گ';
const texts = fc
  .string({ unit: fc.constantFrom(...LETTERS), minLength: 2, maxLength: 7 })
  // A word goes on behind no ة nor a digit or letter of another script.
  .filter((text) => !/.ة.|.ىال|[\d٣][^\d٣]|[^\d٣][\d٣]|[A-z][^A-z]|[^A-z][A-z]/u.test(text));
/** Ids of records, as links name them. */
const ids = fc
  .tuple(
    fc.constantFrom(...'01234567'),
    fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), minLength: 25, maxLength: 25 }),
  )
  .map(([first, rest]) => first + rest);
const words: fc.Arbitrary<QueryWord> = fc.record({ text: texts, exact: fc.boolean(), prefix: fc.boolean() });
const openFields = FIELDS.filter((field) => field !== 'date' && !isClosed(field)) as Exclude<
  (typeof FIELDS)[number],
  'date'
>[];

function canonical(type: 'and' | 'or', parts: readonly QueryNode[]): QueryNode {
  const flat = parts.flatMap((part) => (part.type === type ? part.parts : [part]));
  return { type, parts: flat, at };
}

const leaves: fc.Arbitrary<QueryNode> = fc.oneof(
  words.map((one): QueryNode => ({ type: 'word', ...one, at })),
  fc.array(words, { minLength: 2, maxLength: 3 }).map((many): QueryNode => ({ type: 'phrase', words: many, at })),
);
const near: fc.Arbitrary<QueryNode> = fc
  .record({
    distance: fc.integer({ min: 1, max: 100 }),
    parts: fc.array(
      fc.oneof(
        leaves,
        fc.tuple(leaves, leaves).map((two) => canonical('or', two)),
      ),
      {
        minLength: 2,
        maxLength: 3,
      },
    ),
  })
  .map((one): QueryNode => ({ type: 'near', ...one, at }));
const { plain } = fc.letrec<{ plain: QueryNode }>((tie) => ({
  plain: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaves,
    near,
    fc.tuple(tie('plain'), tie('plain')).map((two) => canonical('and', two)),
    fc.tuple(tie('plain'), tie('plain')).map((two) => canonical('or', two)),
    tie('plain').map((part): QueryNode => ({ type: 'not', part, at })),
  ),
}));
const days = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const fields: fc.Arbitrary<QueryNode> = fc.oneof(
  fc
    .record({ field: fc.constantFrom(...openFields), part: plain })
    .map((one): QueryNode => ({ type: 'field', ...one, at })),
  fc
    .constantFrom('class' as const, 'kind' as const, 'chain' as const, 'event' as const, 'negated' as const)
    .chain((field) =>
      fc.constantFrom(...valuesOf(field)).map(
        (text): QueryNode => ({
          type: 'field',
          field,
          part: { type: 'word', text, exact: false, prefix: false, at },
          at,
        }),
      ),
    ),
  fc.tuple(fc.option(days), fc.option(days)).map(([a, b]): QueryNode => {
    const [from, to] = a !== null && b !== null && a > b ? [b, a] : [a, b];
    return { type: 'range', field: 'date', from: from ?? (to === null ? '2024-01-01' : null), to, at };
  }),
);
const queries: fc.Arbitrary<QueryNode> = fc.oneof(
  plain,
  fields,
  fc.tuple(fields, plain).map((two) => canonical('and', two)),
  fc.tuple(fields, plain, fields).map((many) => canonical('or', many)),
);

describe('an id as the value of a field', () => {
  test.each([
    ['speaker:01J9Z3Q8W4TBX2M6K7N5E0R1YC', '(speaker 01J9Z3Q8W4TBX2M6K7N5E0R1YC)'],
    ['القائل:«01J9Z3Q8W4TBX2M6K7N5E0R1YC»', '(speaker 01J9Z3Q8W4TBX2M6K7N5E0R1YC)'],
    ['speaker:01j9z3q8w4tbx2m6k7n5e0r1yc هدنة', '(and (speaker 01J9Z3Q8W4TBX2M6K7N5E0R1YC) هدنة)'],
    // One letter less is no id, and reads as text does.
    ['speaker:01J9Z3Q8W4', '(speaker "01 J 9 Z 3 Q 8 W 4")'],
  ])('%s', (text, wanted) => {
    expect(tree(text)).toBe(wanted);
  });

  test('comes through whole, however it is put, and prints as it was', () => {
    const named = ['speaker', 'addressee', 'القائل'];
    fc.assert(
      fc.property(ids, ids, fc.constantFrom(...named), fc.constantFrom('ar', 'en'), (one, other, field, language) => {
        const parsed = parseQuery(`${field}:${one} -${field}:(${other} | ${one})`);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
        const name = field === 'addressee' ? field : 'speaker';
        expect(sketch(parsed.query)).toBe(`(and (${name} ${one}) (not (${name} (or ${other} ${one}))))`);
        const again = parseQuery(formatQuery(parsed.query, language));
        expect(again.ok && sketch(again.query)).toBe(sketch(parsed.query));
      }),
    );
  });
});

describe('every query', () => {
  test('printed in either language and parsed again is the same tree', () => {
    fc.assert(
      fc.property(queries, fc.constantFrom('ar' as const, 'en' as const), (query, language) => {
        const text = formatQuery(query, language);
        const parsed = parseQuery(text);
        expect(parsed.ok ? bare(parsed.query) : [text, parsed.faults]).toEqual(bare(query));
      }),
      { numRuns: 1500 },
    );
  });

  const pieces = fc.constantFrom(
    ...['(', ')', '"', '«', '»', '“', '”', '=', '*', '-', '+', ' ', ':', '/', '..', '|', '&', 'OR', 'أو', 'و', 'ليس'],
    ...[
      'NEAR/3',
      'قرب/٥',
      'speaker:',
      'الصنف:',
      'date:',
      '2024',
      '>',
      'هدنة',
      'نفي',
      'a',
      '،',
      '\u200f',
      '\ud800',
      'ـ',
      'ً',
    ],
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(pieces, { maxLength: 24 }).map((many) => many.join('')),
    fc.array(pieces, { maxLength: 24 }).map((many) => many.join(' ')),
  );

  test('whatever is typed, nothing is thrown, and every fault points into it', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseQuery(text);
        if (parsed.ok) return;
        expect(parsed.faults.length).toBeGreaterThan(0);
        for (const {
          code,
          at: [from, to],
          found,
        } of parsed.faults) {
          expect(FAULTS).toContain(code);
          expect(from).toBeLessThan(to);
          expect(text.slice(from, to)).toBe(found);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('what was understood is printed as a query that means the same', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseQuery(text);
        if (!parsed.ok) return;
        for (const language of ['ar', 'en'] as const) {
          const printed = formatQuery(parsed.query, language);
          const again = parseQuery(printed);
          expect(again.ok ? bare(again.query) : [printed, again.faults]).toEqual(bare(parsed.query));
        }
      }),
      { numRuns: 3000 },
    );
  });
});
