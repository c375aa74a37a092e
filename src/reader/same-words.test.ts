/** Two cues before the same words: an example each. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadReader, type Reader } from './index.ts';
import { type Example, linesOf } from './testing/notation.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

describe('the words are', () => {
  test.each<Example>([
    [
      'the first verb’s, where the second carries it on',
      'وأضاف سليم العطار يقول: "المرفأ جاهز منذ شهر".',
      'say direct | cue أضاف | by سليم العطار | says المرفأ جاهز منذ شهر',
    ],
    [
      'the first verb’s, where the second tells who passed them on',
      'وقال سليم العطار في لقاء نقله التلفزيون على الهواء، إن المرفأ جاهز منذ شهر.',
      'say indirect | cue قال | by سليم العطار | says المرفأ جاهز منذ شهر | media التلفزيون',
    ],
    [
      'the second verb’s, where it has a clause of its own',
      'وأشاد سليم العطار بعمل النقابة في المرفأ، وأضاف: "المرفأ جاهز منذ شهر".',
      'praise indirect | cue أشاد | by سليم العطار | says بعمل النقابة في المرفأ',
      'say direct | cue أضاف | by = سليم العطار | says المرفأ جاهز منذ شهر',
    ],
  ])('%s', (_, text, ...statements) => {
    expect(linesOf(reader, text)).toEqual(statements);
  });
});
