/** The lexicon's files are sound, and the checks find what is not: a kind «ofice», the row وزير twice, «مُدير» with vowels. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { validateLexicon, validateTable } from './validate.ts';

const HEAD = '# Titles: «وزير».\nword\tfeminine\tplural\tkind\n';

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
