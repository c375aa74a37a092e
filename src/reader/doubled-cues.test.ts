/** «قائلا» behind a verb that says how somebody spoke: which of the two is the cue. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadReader, type Reader } from './index.ts';
import { linesOf } from './testing/notation.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

describe('«قائلا»', () => {
  it.each([
    [
      'carries on a verb that has no words of its own',
      'وعقب الوزير سليم العطار على ذلك قائلا "سنعود غدا إلى العمل".',
      'say direct | cue عقب | by الوزير سليم العطار = سليم العطار | says سنعود غدا إلى العمل',
    ],
    [
      'carries on a verb of answering',
      'ثم رد سليم العطار قائلا إن الأمر صعب.',
      'say indirect | cue رد | by سليم العطار | says الأمر صعب',
    ],
    [
      'is the cue where nothing else tells that somebody spoke',
      'واستقبل الوزير سليم العطار الوفد قائلا إن الأمر صعب.',
      'say indirect | cue قائلا | by = سليم العطار | says الأمر صعب',
    ],
  ])('%s', (_, text, statement) => {
    expect(linesOf(reader, text)).toEqual([statement]);
  });

  it('leaves the rules that made the verb the cue, and who stands behind it the source', () => {
    const [statement] = reader.read({ text: 'ثم رد سليم العطار قائلا إن الأمر صعب.' }).statements;
    expect(statement?.rules).toEqual(expect.arrayContaining(['cue/perfect', 'source/behind']));
    expect(statement?.rules).not.toContain('cue/participle');
  });
});
