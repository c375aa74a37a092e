/** Usual spellings: which words are taken for which, and that a reading does not depend on how an outlet writes its last letters. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadMorphology } from '../text/index.ts';
import { loadReader, type Reader } from './index.ts';
import { buildLexicon } from './lexicon.ts';
import { LEXICON_FILES, LEXICON_VERSION } from './lexicon.generated.ts';
import { linesOf } from './testing/notation.ts';
import { UsualSpelling } from './usual-spelling.ts';

let usual: UsualSpelling;
let reader: Reader;
beforeAll(async () => {
  const morphology = await loadMorphology();
  usual = new UsualSpelling(buildLexicon(LEXICON_FILES, LEXICON_VERSION), (word) => morphology.parts(word));
  reader = await loadReader();
});

describe('the usual spelling', () => {
  test.each([
    ['of closed classes', 'فى', 'في'],
    ['behind a conjunction', 'وفى', 'وفي'],
    ['of a relative', 'التى', 'التي'],
    ['of an adjective', 'مصرى', 'مصري'],
    ['with its ta', 'الحكومه', 'الحكومة'],
    ['with its ta, not a verb with its object', 'لجنه', 'لجنة'],
    ['of a participle, not somebody’s', 'ومشيره', 'ومشيرة'],
    ['with its hamza', 'اعلن', 'أعلن'],
    ['with a hamza below', 'اعلان', 'إعلان'],
    ['of what may be two words is as written', 'اعلام', 'اعلام'],
    ['of «على» is as written', 'على', 'على'],
    ['of «علي» is as written', 'علي', 'علي'],
    ['with a pronoun is as written', 'وزارته', 'وزارته'],
    ['of «والي», who governs, is as written', 'والي', 'والي'],
    ['of his demands is as written', 'مطالبه', 'مطالبه'],
    ['of where he sits is as written', 'ومقره', 'ومقره'],
    ['with its hamza and its ta', 'اسره', 'أسرة'],
    ['of «اتحاد» has no hamza', 'الاتحاد', 'الاتحاد'],
  ])('%s', (_, word, expected) => {
    expect(usual.of(word)).toBe(expected);
  });

  test('has as many letters as what is written, and is its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'وفبالىيهةأإامكتبقدر'), maxLength: 9 }), (word) => {
        const once = usual.of(word);
        expect(once).toHaveLength(word.length);
        expect(usual.of(once)).toBe(once);
      }),
    );
  });
});

describe('a reading is the same', () => {
  const lines = [
    'say indirect | cue قالت | by وزارة النقل | says الطريق مفتوح | document بيان',
    'stress indirect | cue مؤكدة | by = وزارة النقل | says العمل يبدأ غدا | document~ بيان',
  ];
  test('as most of the press writes', () => {
    expect(linesOf(reader, 'وقالت وزارة النقل في بيان إن الطريق مفتوح، مؤكدة أن العمل يبدأ غدا.')).toEqual(lines);
  });
  test('with the last letters of Egypt', () => {
    expect(linesOf(reader, 'وقالت وزارة النقل فى بيان إن الطريق مفتوح، مؤكدة أن العمل يبدأ غدا.')).toEqual(lines);
  });
  test('with ه for ة', () => {
    const written = lines.map((line) => line.replace('مؤكدة', 'مؤكده').replaceAll('وزارة', 'وزاره'));
    expect(linesOf(reader, 'وقالت وزاره النقل في بيان إن الطريق مفتوح، مؤكده أن العمل يبدأ غدا.')).toEqual(written);
  });
});
