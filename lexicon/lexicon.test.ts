/** The lexicon's files are sound, and the checks find what is not: a kind «ofice», the row وزير twice, «مُدير» with vowels. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { conjugate } from '../src/reader/conjugation.ts';
import { CLASSES } from '../src/reader/reading.ts';
import { type Row, readTable } from '../src/reader/tsv.ts';
import { validateLexicon, validateTable } from './validate.ts';

const HEAD = '# Titles: «وزير».\nword\tfeminine\tplural\tkind\n';

/** The rows of a table of the lexicon. */
function rows(name: string): Row[] {
  return readTable(name, readFileSync(new URL(`${name}.tsv`, import.meta.url), 'utf8'));
}

/** The verbs that have a form, by dictionary form. */
function verbsWith(spelling: string): string[] {
  return rows('verbs')
    .filter((row) =>
      conjugate({
        perfect: row['perfect'] ?? '',
        imperfect: row['imperfect'] ?? '',
        participle: row['participle'] ?? '',
        masdar: row['masdar'] ?? '',
      }).some((form) => form.spelling === spelling),
    )
    .map((row) => row['lemma'] ?? '');
}

/** Line and message of the errors in a titles file with these rows. */
function errors(rows: string): string[] {
  return validateTable('titles.tsv', HEAD + rows).map(({ line, message }) => `${line}: ${message}`);
}

describe('the lexicon', () => {
  test('has no errors', () => {
    const found = validateLexicon(fileURLToPath(new URL('.', import.meta.url))).filter(
      (problem) => problem.severity === 'error',
    );
    expect(found).toEqual([]);
  });
});

describe('the reporting verbs', () => {
  test('have every class', () => {
    const used = new Set(rows('verbs').map((row) => row['class']));
    expect(CLASSES.filter((name) => !used.has(name))).toEqual([]);
  });

  test.each([
    ['مشيرا', 'أشار'],
    ['مشددات', 'شدّد'],
    ['لافتة', 'لفت'],
    ['نافيا', 'نفى'],
    ['داعين', 'دعا'],
    ['متهمين', 'اتّهم'],
    ['يدعون', 'دعا'],
    ['يدعون', 'ادّعى'],
    ['تهنئ', 'هنّأ'],
    ['أقروا', 'أقرّ'],
    ['حثت', 'حثّ'],
    ['رأت', 'رأى'],
    ['تنبؤ', 'تنبّأ'],
    ['متهكما', 'تهكّم'],
    ['يجادل', 'جادل'],
    ['استخلص', 'استخلص'],
    ['أفتى', 'أفتى'],
  ])('«%s» is a form of «%s»', (spelling, lemma) => {
    expect(verbsWith(spelling)).toContain(lemma);
  });

  test.each(['يجب', 'عادة', 'لمن', 'ابن', 'اثنين', 'يعلم', 'تعلم', 'خير', 'موافقة', 'تعد', 'صدر', 'لقب'])(
    '«%s» is none of a verb that reports by itself',
    (spelling) => {
      const strong = new Set(
        rows('verbs')
          .filter((row) => row['strength'] === 'strong')
          .map((row) => row['lemma']),
      );
      // «تعد» is a form of وعد "promises"; false-cues.tsv takes «تعد من أكبر ...» away.
      expect(verbsWith(spelling).filter((lemma) => strong.has(lemma) && lemma !== 'وعد')).toEqual([]);
    },
  );
});

describe('the checks', () => {
  test('pass a sound file', () => {
    expect(errors('وزير\tوزيرة\tوزراء|وزيرات\toffice\nسمو\t-\t-\thonorific\n')).toEqual([]);
  });

  test('name an unknown kind and the known ones', () => {
    expect(errors('وزير\tوزيرة\tوزراء\tofice\n')).toEqual([
      '3: kind "ofice" is not known; write one of office, rank, honorific, profession, kin',
    ]);
  });

  test('point a duplicate to its first line', () => {
    expect(errors('وزير\tوزيرة\tوزراء\toffice\nوزير\t-\t-\trank\n')).toEqual([
      '4: "وزير" stands already in line 3; join the two rows into one',
    ]);
  });

  test.each([
    ['مُدير\t-\t-\toffice', 'vowel signs'],
    ['مدیر\t-\t-\toffice', 'another orthography'],
    ['مدير \t-\t-\toffice', 'stray space'],
    ['مدير\t\t-\toffice', 'is empty'],
    ['-\t-\t-\toffice', 'must not be -'],
    ['مدير\t-\tمدراء|\toffice', 'empty form'],
    ['مدير\t-\tمدراء|مدراء\toffice', 'twice'],
    ['مدير\t-\toffice', '3 fields where the header names 4'],
    ['\u200fمدير\t-\t-\toffice', 'invisible sign'],
    ['مدير\t-\t-\toffice\r', 'CR LF'],
  ])('find the fault in %j', (row, fault) => {
    expect(errors(`${row}\n`).join('\n')).toContain(fault);
  });

  test('ask for a comment, an example, the right header and an end of line', () => {
    expect(validateTable('titles.tsv', 'word\tkind\n').map((problem) => problem.message)).toEqual([
      'the file does not say what it is; begin with "# " and one sentence about it',
      'the header is "word kind"; write, with tabs between: word feminine plural kind',
    ]);
    expect(
      validateTable('titles.tsv', '# Titles.\nword\tfeminine\tplural\tkind').map((problem) => problem.message),
    ).toEqual([
      'the last line has no end; add a line break',
      'the comment at the top shows no example; add one in Arabic',
    ]);
  });

  test('know the classes of verbs', () => {
    const file = (cls: string): string =>
      `# Verbs: «قال».\nlemma\tperfect\timperfect\tparticiple\tmasdar\tclass\tcomplements\taddressee\tstrength\tnote\nبيّن\tبين\tيبين\tمبين\tتبيين\t${cls}\tأن\t-\tstrong\t-\n`;
    expect(validateTable('verbs.tsv', file('say'))).toEqual([]);
    expect(validateTable('verbs.tsv', file('tell'))[0]?.message).toContain(
      'class "tell" is not known; write one of say, stress,',
    );
  });

  test.each([
    ['أن الى\t-\tstrong', 'complements "أن الى": write أن, بأن, NP'],
    ['أن\tNP,ل\tstrong', 'addressee "NP,ل": write NP or prepositions'],
    ['أن\t-\tfirm', 'strength "firm" is not known; write one of strong, weak,'],
  ])('find the fault in a verb that takes %j', (frame, fault) => {
    const head =
      '# Verbs: «قال».\nlemma\tperfect\timperfect\tparticiple\tmasdar\tclass\tcomplements\taddressee\tstrength\tnote\n';
    const found = validateTable('verbs.tsv', `${head}بيّن\tبين\tيبين\tمبين\tتبيين\tsay\t${frame}\t-\n`);
    expect(found.map((problem) => problem.message).join('\n')).toContain(fault);
  });

  test('only warn of a file they do not know', () => {
    expect(validateTable('new.tsv', '# New: «وزير».\nword\nوزير\n')).toEqual([
      {
        file: 'new.tsv',
        line: 1,
        severity: 'warning',
        message: 'the file is not known; add its columns to SCHEMAS in lexicon/validate.ts',
      },
    ]);
  });
});
