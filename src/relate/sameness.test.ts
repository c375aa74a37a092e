/** The same words of the same speaker: exact, partial, told anew, and what is only like it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidateKeys, samenessOf, speakerAgreement } from './index.ts';
import { statement } from './testing/statements.ts';

const BRIDGE = 'الجسر الجديد سيفتح أمام السيارات صباح الخميس بعد إصلاح دام ستة أشهر';

test('other spellings, commas and vowels are the same words', () => {
  const one = statement(BRIDGE);
  const other = statement('الجسر الجديد، سيُفتح امام السيارات صباح الخميس، بعد اصلاح دام ستة أشهر');
  expect(samenessOf(one, other)).toMatchObject({ same: true, degree: 'exact' });
});

test('what one outlet cuts short is partly the same', () => {
  const other = statement('الجسر الجديد سيفتح أمام السيارات صباح الخميس');
  expect(samenessOf(statement(BRIDGE), other)).toMatchObject({ same: true, degree: 'partial' });
});

test('the same told in another order is a paraphrase', () => {
  const one = statement('الجسر الجديد سيفتح الخميس أمام السيارات بعد الإصلاح');
  const other = statement('سيفتح أمام السيارات يوم الخميس بعد الإصلاح جسر جديد');
  expect(samenessOf(one, other)).toMatchObject({ same: true, degree: 'paraphrase' });
});

test('another sentence of the same speaker on the same matter is another one', () => {
  const other = statement('كلفة إصلاح الجسر بلغت تسعة ملايين وتحملتها البلدية');
  expect(samenessOf(statement(BRIDGE), other)).toMatchObject({ same: false, degree: null });
});

test('the same sentence months later belongs to another day', () => {
  expect(samenessOf(statement(BRIDGE), statement(BRIDGE, { date: '2025-06-30' })).same).toBe(false);
});

test('reasons tell what was counted, the weightiest first', () => {
  const { reasons } = samenessOf(statement(BRIDGE), statement(BRIDGE));
  expect(reasons.map(({ feature }) => feature)).toContain('same-speaker');
  const sizes = reasons.map(({ weight }) => Math.abs(weight));
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
});

test.each([
  ['سليم العطار', 'سليم بن حمود العطار', 'same'],
  ['عبد الله الناصر', 'عبدالله الناصر', 'same'],
  ['سليم العطار', 'سلمى الحاج', 'different'],
  ['وزارة النقل', 'المتحدث باسم وزارة النقل', 'same'],
])('%s and %s: %s', (a, b, expected) => {
  expect(speakerAgreement(statement('نعم', { speaker: a }), statement('نعم', { speaker: b }))).toBe(expected);
});

test('where one article names nobody, the speakers are open', () => {
  expect(speakerAgreement(statement('نعم'), statement('نعم', { speaker: null }))).toBe('open');
});

test('two wordings of one statement share a key, strangers share none', () => {
  const keys = new Set(candidateKeys(statement(BRIDGE)));
  const shares = (words: string, speaker: string) =>
    candidateKeys(statement(words, { speaker })).some((key) => keys.has(key));
  expect(shares('سيفتح الجسر الجديد أمام السيارات صباح الخميس', 'وزارة النقل')).toBe(true);
  expect(shares('حصاد القمح بدأ في السهل الشمالي', 'سلمى الحاج')).toBe(false);
});

const WORDS = 'الجسر الطريق سيفتح يغلق غدا أمس لن في على السيارات 25 7 الوزير البلدية آمن جديد'.split(' ');
const anyWording = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));

test('sameness is symmetric', () => {
  fc.assert(
    fc.property(anyWording, anyWording, (first, second) => {
      const a = statement(first);
      const b = statement(second, { speaker: 'سلمى الحاج' });
      const there = samenessOf(a, b);
      const back = samenessOf(b, a);
      expect([back.same, back.degree, back.score]).toEqual([there.same, there.degree, there.score]);
      expect(back.reasons).toEqual(there.reasons);
    }),
  );
});
