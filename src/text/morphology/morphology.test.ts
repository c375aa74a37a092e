/** The morphology reads words in their sentence: clitics, lemma, part of speech, whatever tashkeel and tatweel they bear. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { plain } from '../fold.ts';
import { type Analysis, loadMorphology, type Morphology } from './index.ts';

let morphology: Morphology;
beforeAll(async () => {
  morphology = await loadMorphology();
});

/** The sentence's words, each cut by bars. */
function cut(sentence: string): string {
  const words = sentence.split(' ');
  return morphology
    .analyse(words)
    .map((one, i) => one.segments.map(({ start, end }) => words[i]?.slice(start, end)).join('|'))
    .join(' ');
}

function last(sentence: string): Analysis | undefined {
  return morphology.analyse(sentence.split(' ')).at(-1);
}

describe('segments', () => {
  test.each([
    ['زار الوفد مصانع النسيج وبلدهم', 'زار ال|وفد مصانع ال|نسيج و|بلد|هم'],
    ['وقال المهندس إنهم سيبنون جسرا للمشاة', 'و|قال ال|مهندس إن|هم س|يبنون جسرا ل|ل|مشاة'],
    ['فسأله عن كتبه وبيته', 'ف|سأل|ه عن كتب|ه و|بيت|ه'],
    ['جاء ليشكرها على هديتها', 'جاء ل|يشكر|ها على هديت|ها'],
    ['أكد الوزير لأنه لم يجد بديلا', 'أكد ال|وزير ل|أن|ه لم يجد بديلا'],
    ['كالعادة وصل القطار باكرا', 'ك|ال|عادة وصل ال|قطار باكرا'],
    ['انتقل إلى اللغة ثم للغة أخرى', 'انتقل إلى ال|لغة ثم ل|لغة أخرى'],
    ['قال له ولها ما يريد', 'قال ل|ه و|ل|ها ما يريد'],
  ])('«%s»', (sentence, expected) => {
    expect(cut(sentence)).toBe(expected);
  });

  test('keep what only looks like a clitic', () => {
    expect(cut('وصل وزير الكهرباء بيان فريد فجر السبت')).toBe('وصل وزير ال|كهرباء بيان فريد فجر ال|سبت');
  });

  test('say what they are', () => {
    expect(last('وسيكتبونها')?.segments.map(({ role, pos }) => `${role} ${pos}`)).toEqual([
      'conjunction CCONJ',
      'future PART',
      'stem VERB',
      'pronoun PRON',
    ]);
    expect(last('وللمدينة')?.segments.map(({ role }) => role)).toEqual([
      'conjunction',
      'preposition',
      'article',
      'stem',
    ]);
    expect(last('له')?.segments.map(({ role, pos }) => `${role} ${pos}`)).toEqual(['stem ADP', 'pronoun PRON']);
  });

  test('stand where they are written, tashkeel and tatweel with the letter before', () => {
    expect(cut('وَبِالمُعَلِّمِينَ')).toBe('وَ|بِ|ال|مُعَلِّمِينَ');
    expect(cut('وسيكتـــبونـهَا')).toBe('و|س|يكتـــبونـ|هَا');
    // One unit holds two letters: the first segment has it.
    expect(cut('ﻷنه')).toBe('ﻷ|ن|ه');
  });

  const letters = fc.constantFrom(...'وفبكلسانتمهيأإآةىءئؤرقدعجحصﻷﻻﷲ');
  const marks = fc.constantFrom('', '', 'َ', 'ّ', 'ً', 'ـ', 'ـــ', '\u200d');
  const rough = fc
    .array(fc.tuple(letters, marks), { minLength: 1, maxLength: 36 })
    .map((parts) => parts.map(([letter, mark]) => letter + mark).join(''));
  const news = fc.constantFrom('وللوزراء', 'فسيبلغونهم', 'بالبيانات', 'كتبها', 'والذي', 'لأنهم', 'ولله');
  const clad = fc
    .tuple(news, fc.array(marks, { minLength: 12, maxLength: 12 }))
    .map(([word, signs]) => [...word].map((letter, i) => letter + (signs[i] ?? '')).join(''));

  test('tile every word as written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(rough, clad, fc.constant('َّ'), fc.string({ minLength: 1, maxLength: 8 })), { maxLength: 12 }),
        (words) => {
          const analyses = morphology.analyse(words);
          expect(analyses.length).toBe(words.length);
          analyses.forEach(({ segments }, i) => {
            let at = 0;
            for (const { start, end } of segments) {
              expect(start).toBe(at);
              expect(end).toBeGreaterThan(start);
              at = end;
            }
            expect(at).toBe(words[i]?.length);
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  test('are the same with and without tashkeel', () => {
    fc.assert(
      fc.property(clad, (word) => {
        const [bare] = morphology.analyse([plain(word)]);
        const [dressed] = morphology.analyse([word]);
        expect(dressed?.segments.map(({ role, start, end }) => [role, plain(word.slice(start, end))])).toEqual(
          bare?.segments.map(({ role, start, end }) => [role, plain(word).slice(start, end)]),
        );
        expect(dressed?.lemma).toBe(bare?.lemma);
      }),
    );
  });
});

describe('lemmas', () => {
  test.each([
    ['اشترى الكتب', 'كتاب'],
    ['زار المصانع', 'مصنع'],
    ['إنهم يقولون', 'قال'],
    ['لم يقل', 'قال'],
    ['وهم سيعودون', 'عاد'],
    ['في المناطق', 'منطقة'],
    ['في منطقتهم', 'منطقة'],
    ['بين شركاتنا', 'شركة'],
    ['مع الوزيرات', 'وزير'],
    ['من الحمرانيط', 'حمرانيط'],
  ])('of the last word of «%s»', (sentence, lemma) => {
    expect(last(sentence)?.lemma).toBe(lemma);
  });

  test('meet whatever way hamza is written', () => {
    expect(last('قال الاعضاء')?.lemmaId).toBe(last('قال العضو')?.lemmaId);
  });

  test('tell the words that the lexicon has from others', () => {
    expect(last('والمدارس')?.known).toBe(true);
    expect(last('شرنطوق')).toMatchObject({ known: false, pos: 'PROPN', lemma: 'شرنطوق' });
  });
});

describe('parts of speech', () => {
  test('look at the neighbours', () => {
    expect(last('لم يعد')?.pos).toBe('VERB');
    expect(last('قرأت هذه الكتب')?.pos).toBe('NOUN');
    const tags = (sentence: string): string =>
      morphology
        .analyse(sentence.split(' '))
        .map(({ pos }) => pos)
        .join(' ');
    expect(tags('أعلن الوزير أن المشروع الجديد لن يتوقف')).toBe('VERB NOUN SCONJ NOUN ADJ PART VERB');
    expect(tags('كانت المديرة تتحدث عن المصنع في المدينة')).toBe('AUX NOUN VERB ADP NOUN ADP NOUN');
  });
});

test('the analysis is the same however often and in whatever company a sentence is read', () => {
  const sentence = 'وقال الوزير إن شركاته ستبني مدارس'.split(' ');
  const first = JSON.stringify(morphology.analyse(sentence));
  morphology.analyse(['كتب', 'أحمد', 'وسيكتب']);
  expect(JSON.stringify(morphology.analyse(sentence))).toBe(first);
});

test('no words give no analyses', () => {
  expect(morphology.analyse([])).toEqual([]);
});
