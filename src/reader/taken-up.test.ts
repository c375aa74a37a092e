/** What was said before and is taken up by another who denies, confirms or criticises it: an example each. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadReader, type Reader } from './index.ts';
import { type Example, linesOf } from './testing/notation.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

describe('what is taken up', () => {
  test.each<Example>([
    [
      'is what was said before the comma',
      'وقال الصيادون إن المرفأ أغلق قبل شهر، وهو ما تنفيه البلدية. وزار الوفد المدينة.',
      'say indirect | cue قال | by الصيادون | says المرفأ أغلق قبل شهر',
      'deny indirect | cue تنفيه | by البلدية | says المرفأ أغلق قبل شهر',
    ],
    [
      'may be not confirmed',
      'وذكر سليم العطار أن الجسر سينهار، وهو ما لم تؤكده وزارة النقل حتى الآن.',
      'say indirect | cue ذكر | by سليم العطار | says الجسر سينهار',
      'stress indirect not | cue تؤكده | by وزارة النقل | says الجسر سينهار',
    ],
    [
      'may stand in the sentence before',
      'وقال سليم العطار إن النائب «وافق على المشروع ثم انقلب عليه». وهذا ما نفاه النائب كمال الزين في اتصال.',
      'say mixed | cue قال | by سليم العطار | says النائب «وافق على المشروع ثم انقلب عليه»',
      'deny mixed | cue نفاه | by النائب كمال الزين = كمال الزين | says النائب «وافق على المشروع ثم انقلب عليه»',
    ],
    [
      'may be «الأمر»',
      'وذكر سليم العطار أن المصنع أغلق، وهو الأمر الذي انتقده النائب كمال الزين.',
      'say indirect | cue ذكر | by سليم العطار | says المصنع أغلق',
      'blame indirect | cue انتقده | by النائب كمال الزين = كمال الزين | says المصنع أغلق',
    ],
    [
      'may be all that the paragraph has said',
      'أغلقت بلدية الرمال مطعما. ذكر ذلك رئيس البلدية فهد العطار أمس.',
      'say indirect | cue ذكر | by رئيس البلدية فهد العطار = فهد العطار | says أغلقت بلدية الرمال مطعما',
    ],
    [
      'may be the paragraph before',
      'تبدأ المؤسسة غدا صرف المستحقات.\nأعلن ذلك وزير الزراعة سالم المهندي، مبينا أن الصرف يستمر شهرا.',
      'announce indirect | cue أعلن | by وزير الزراعة سالم المهندي = سالم المهندي | says تبدأ المؤسسة غدا صرف المستحقات',
      'say indirect | cue مبينا | by = سالم المهندي | says الصرف يستمر شهرا',
    ],
    [
      'may be a quotation that nobody has been given',
      '«كان السباق جيدا»، هذا ما قاله أمس العداء سليم العطار، مضيفا «أردت أن أكون أسرع».',
      'say direct | cue قاله | by العداء سليم العطار = سليم العطار | says كان السباق جيدا',
      'say direct | cue مضيفا | by = سليم العطار | says أردت أن أكون أسرع',
    ],
    ['is nothing where a name stands in marks', 'فاز فريق «الشراع»، هذا ما قالته الصحيفة.'],
    ['is nothing where it tells when', 'وزار الوفد المدينة. وجاء ذلك خلال جولة للوزير سليم العطار.'],
    ['is nothing where nobody has spoken', 'وزار الوفد المدينة، وهو ما تنفيه البلدية.'],
  ])('%s', (_, text, ...statements) => {
    expect(linesOf(reader, text)).toEqual(statements);
  });
});
