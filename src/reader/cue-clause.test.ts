/** Where a clause of the reporter begins and so ends the words before it: an example each. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadReader, type Reader } from './index.ts';
import { type Example, linesOf } from './testing/notation.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

describe('a clause of the reporter begins', () => {
  test.each<Example>([
    [
      'at the words that introduce it, also several',
      'وأكد المهندس سليم العطار أن العمل بدأ في المرفأ، من جهتها أكدت نقابة الصيادين أن المراكب متوقفة.',
      'stress indirect | cue أكد | by المهندس سليم العطار = سليم العطار | says العمل بدأ في المرفأ',
      'stress indirect | cue أكدت | by نقابة الصيادين | says المراكب متوقفة',
    ],
    [
      'where a word that is mostly a preposition is its verb',
      'وقال سليم العطار إن الاتفاق جيد ، كما بين أن العمل يبدأ غدا.',
      'say indirect | cue قال | by سليم العطار | says الاتفاق جيد',
      'say indirect | cue بين | by = سليم العطار | says العمل يبدأ غدا',
    ],
    [
      'where its doubled letter says so',
      'من جانبهم، عبّر مزارعون بالمنطقة عن استيائهم من الغلق.',
      'express indirect | cue عبّر | by مزارعون بالمنطقة | says استيائهم من الغلق',
    ],
    [
      'at a participle in the accusative, no predicate of what stands before',
      'وأكد سليم العطار أنه يريد بناء الجسر مشيرا إلى أن العمل يبدأ غدا.',
      'stress indirect | cue أكد | by سليم العطار | says يريد بناء الجسر',
      'say indirect | cue مشيرا | by = سليم العطار | says العمل يبدأ غدا',
    ],
    [
      'at a participle behind a comma that is a noun elsewhere',
      'وأكدت البلدية أن الطريق مغلق، داعية السكان إلى الصبر.',
      'stress indirect | cue أكدت | by البلدية | says الطريق مغلق',
      'call indirect | cue داعية | by = البلدية | to السكان | says الصبر',
    ],
  ])('%s', (_, text, ...statements) => {
    expect(linesOf(reader, text)).toEqual(statements);
  });
});
