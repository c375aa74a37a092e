/** Words of a text and of a query meet where they should, and not where they should not. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadTermAnalyser } from './load.ts';
import type { TermAnalyser } from './analyser.ts';

let analyser: TermAnalyser;
beforeAll(async () => {
  analyser = await loadTermAnalyser();
});

/** The words of a text that a query word finds. */
function found(query: string, text: string): string[] {
  const { keys } = analyser.queryKeys(query);
  const terms = analyser.analyse(text);
  const out: string[] = [];
  for (let i = 0; i < terms.count; i++)
    if (terms.keys(i).some((key) => keys.includes(key))) out.push(text.slice(terms.start(i), terms.end(i)));
  return out;
}

describe('a word finds its forms', () => {
  test.each([
    ['مدرسة', 'زار المدارس، ومدرستهم، وبالمدرسة'],
    ['أعلن', 'أعلنت، وسيعلنون، ويعلن'],
    ['مسؤول', 'مسئول، للمسؤولين، مسؤولة، المسؤولون'],
    ['وزير', 'وزيرة، والوزراء، وزيرنا، للوزير'],
    ['المفاوضات', 'مفاوضات، بالمفاوضات'],
  ])('%s: %s', (query, text) => {
    const forms = text.split('، ');
    expect(found(query, text)).toEqual(forms.map((form) => form.split(' ').at(-1)));
  });

  test('and not the forms of others', () => {
    expect(found('شركة', 'شارك في شراكة مع شريك الشركات')).toEqual(['الشركات']);
    expect(found('حرب', 'حربة وأحزاب وحروب')).toEqual(['وحروب']);
  });
});

describe('spellings of one word meet', () => {
  test.each([
    ['أ إ آ ا', 'إسراء', 'اسراء'],
    ['ة ه', 'مكتبة', 'مكتبه'],
    ['ى ي', 'مصطفى', 'مصطفي'],
    ['ئ ؤ ء', 'مسؤول', 'مسئول'],
    ['tashkeel and tatweel', 'محمد', 'مُحَـمَّـد'],
    ['Persian letters', 'کتاب', 'كتاب'],
    ['letters of neighbours', 'گلعاد', 'كلعاد'],
    ['presentation forms', 'سلام', 'ﺳﻼﻡ'],
    ['digits', '2024', '٢٠٢٤'],
    ['thousands', '1500', '١٬٥٠٠'],
    ['Persian digits', '12', '۱۲'],
    ['capitals and accents', 'Zoran', 'ZORÁN'],
  ])('%s', (_, query, text) => {
    expect(found(query, text)).toEqual([text]);
    expect(found(text, query)).toEqual([query]);
  });
});

describe('months of every country are one', () => {
  test.each(['تموز', 'يوليو', 'جويلية', 'يوليوز'])('%s', (month) => {
    const text = 'في تموز وبيوليو أو جويلية 2023، لا يوليوز';
    expect(found(month, text)).toEqual(['تموز', 'وبيوليو', 'جويلية', 'يوليوز']);
  });

  test('of two words too', () => {
    expect(found('يناير', 'في كانون الثاني، وفي كانون الأول، وجانفي')).toEqual(['كانون', 'وجانفي']);
    expect(found('تشرين الأول', 'أكتوبر ونوفمبر')).toEqual(['أكتوبر']);
  });

  test('where the word is another one without company, only in company', () => {
    expect(found('آذار', 'مارس عليه ضغوطا في 3 مارس')).toEqual(['مارس']);
    expect(found('غشت', 'أغسطس (آب)، وآب إلى بيته')).toEqual(['أغسطس', 'آب']);
  });
});

describe('names are not stemmed', () => {
  test('a name that is a plural finds itself', () => {
    expect(found('بركات', 'سالم بركات يمنح بركة وبركات')).toEqual(['بركات', 'وبركات']);
    expect(found('حسنين', 'حسنين وحسن')).toEqual(['حسنين']);
  });

  test('nor is «على» the name «علي», except where nobody puts dots', () => {
    expect(found('علي', 'قال علي على عجل')).toEqual(['علي']);
    expect(found('على', 'قال سالم على عجل')).toEqual(['على']);
    expect(found('علي', 'ارتفع إلى أعلى ولعلي رأي')).toEqual(['ولعلي']);
    expect(found('مستشفي', 'في المستشفى والمستشفيات')).toEqual(['المستشفى', 'والمستشفيات']);
    expect(found('علي', 'قال سالم على فى بيته')).toEqual(['على']);
  });

  test('a state is not its adjective', () => {
    expect(found('روسيا', 'روسيا ولروسيا، والروسي')).toEqual(['روسيا', 'ولروسيا']);
  });

  test('an unknown name loses what is glued to it, no more', () => {
    expect(found('ترلوفسكي', 'وترلوفسكي لترلوفسكي وترلوفسك')).toEqual(['وترلوفسكي', 'لترلوفسكي']);
  });
});

describe('terms of any text', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[ابتكلمنوية ،.\n٠-٩a-zً-ْـﻻ]{0,60}$/u));

  test('stand in order inside the text, hold a word each, and have one to four keys', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const terms = analyser.analyse(text);
        let last = 0;
        for (let i = 0; i < terms.count; i++) {
          expect(terms.start(i)).toBeGreaterThanOrEqual(last);
          last = terms.end(i);
          expect(last).toBeGreaterThan(terms.start(i));
          expect(last).toBeLessThanOrEqual(text.length);
          expect(terms.keys(i).length).toBeGreaterThan(0);
          expect(terms.keys(i).length).toBeLessThanOrEqual(4);
        }
      }),
    );
  });

  test('a rare citation form finds itself', () => {
    const { keys } = analyser.queryKeys('نهي');
    expect(keys.some((key) => analyser.analyse('نهي').keys(0).includes(key))).toBe(true);
  });

  test('are the same whenever asked, and each word finds itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const terms = analyser.analyse(text);
        const again = analyser.analyse(text);
        for (let i = 0; i < terms.count; i++) {
          expect(again.term(i)).toEqual(terms.term(i));
          const { keys, exact } = analyser.queryKeys(text.slice(terms.start(i), terms.end(i)));
          expect(exact).toBe(terms.exact(i));
          expect(keys.some((key) => terms.keys(i).includes(key))).toBe(true);
        }
      }),
    );
  });
});
