/**
 * Through whom it is known: the links between speaker and outlet, an example of each relation, in the notation of
 * `evaluation/articles`.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadReader, type Reader } from './index.ts';
import { type Example, linesOf } from './testing/notation.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

const reads = (_: string, text: string, ...statements: readonly string[]): void => {
  expect(linesOf(reader, text)).toEqual(statements);
};

describe('through a document', () => {
  test.each<Example>([
    [
      '«في بيان»',
      'ذكرت وزارة النقل، في بيان، أن الطريق مفتوح.',
      'say indirect | cue ذكرت | by وزارة النقل | says الطريق مفتوح | document بيان',
    ],
    [
      '«بحسب البيان» beside a cue',
      'وأكد الوزير سليم العطار، بحسب البيان، أن الطريق مفتوح.',
      'stress indirect | cue أكد | by الوزير سليم العطار = سليم العطار | says الطريق مفتوح | document البيان',
    ],
    [
      '«وفق» and whose document it is',
      'وقال مدير المصنع كمال الزين، وفق بيان الشركة، إن المصنع جاهز.',
      'say indirect | cue قال | by مدير المصنع كمال الزين = كمال الزين | says المصنع جاهز | document بيان الشركة',
    ],
  ])('%s', reads);
});

describe('through media', () => {
  test.each<Example>([
    [
      'told to a channel',
      'قال الوزير سليم العطار لقناة المرفأ إن الطريق مفتوح.',
      'say indirect | cue قال | by الوزير سليم العطار = سليم العطار | says الطريق مفتوح | media قناة المرفأ',
    ],
    [
      'told to an outlet in marks',
      'وقال كمال الزين لـ«الشراع» إن الزيارة تأجلت.',
      'say indirect | cue قال | by كمال الزين | says الزيارة تأجلت | media الشراع',
    ],
    [
      'told to an outlet before the speaker is named',
      'وأكد لـ«الشراع» مدير المصنع كمال الزين أن العمال عادوا.',
      'stress indirect | cue أكد | by مدير المصنع كمال الزين = كمال الزين | says العمال عادوا | media الشراع',
    ],
    [
      'in an interview',
      'وأوضح المدير كمال الزين، في مقابلة مع تلفزيون الساحل، أن المصنع لن يغلق.',
      'say indirect | cue أوضح | by المدير كمال الزين = كمال الزين | says المصنع لن يغلق | media تلفزيون الساحل',
    ],
    [
      'in a talk, behind the one whose words «حسب» tells',
      'عاد العمال إلى المصنع، حسب مدير المصنع كمال الزين، في حديث سابق لقناة المرفأ.',
      'say indirect | cue حسب | by مدير المصنع كمال الزين = كمال الزين | says عاد العمال إلى المصنع | media قناة المرفأ',
    ],
    [
      'answered before the speaker is named',
      'وردًا على سؤال لصحيفة الشراع، قال المدير كمال الزين إن المصنع لن يغلق.',
      'say indirect | cue قال | by المدير كمال الزين = كمال الزين | says المصنع لن يغلق | media صحيفة الشراع',
    ],
    [
      'told of, at the head of the sentence, with another’s verb',
      'وبحسب صحيفة الشراع، فإن المدير كمال الزين قال إن المصنع لن يغلق.',
      'say indirect | cue قال | by المدير كمال الزين = كمال الزين | says المصنع لن يغلق | media صحيفة الشراع',
    ],
    [
      'who carried the document, right before the words',
      'وأضاف المدير كمال الزين في بيان أوردته وكالة أنباء الساحل: "العمال عادوا جميعا إلى المصنع".',
      'say direct | cue أضاف | by المدير كمال الزين = كمال الزين | says العمال عادوا جميعا إلى المصنع | document بيان | media وكالة أنباء الساحل',
    ],
    [
      'on a platform',
      'وكتب المدير كمال الزين على فيسبوك: «المصنع لن يغلق».',
      'say direct | cue كتب | by المدير كمال الزين = كمال الزين | says المصنع لن يغلق | media فيسبوك',
    ],
    [
      'carried by an agency',
      'ونقلت وكالة أنباء الساحل عن مصدر أمني قوله إن الطريق مفتوح.',
      'say indirect | cue قوله | by مصدر أمني | says الطريق مفتوح | media وكالة أنباء الساحل',
    ],
    [
      'named behind the words: «بحسب ما نقلت»',
      'أكد وزير النقل سليم العطار أن الطريق مفتوح، بحسب ما نقلت وكالة أنباء الساحل.',
      'stress indirect | cue أكد | by وزير النقل سليم العطار = سليم العطار | says الطريق مفتوح | media وكالة أنباء الساحل',
    ],
  ])('%s', reads);
});

describe('through a person', () => {
  test.each<Example>([
    [
      'a spokesman',
      'نقل المتحدث باسم الرئاسة عن الرئيس كمال الزين قوله إن الحوار مستمر.',
      'say indirect | cue قوله | by الرئيس كمال الزين = كمال الزين | says الحوار مستمر | person المتحدث باسم الرئاسة',
    ],
  ])('%s', reads);
});

describe('received', () => {
  test.each<Example>([
    [
      'behind the document that speaks',
      'ذكر بيان لوزارة النقل، تلقته «الشراع»، أن الطريق مفتوح.',
      'say indirect | cue ذكر | by بيان لوزارة النقل | says الطريق مفتوح | received الشراع',
    ],
    [
      'behind the document that carries',
      'وقالت الشركة، في بيان اطلعت عليه صحيفة الشراع، إن المصنع جاهز.',
      'say indirect | cue قالت | by الشركة | says المصنع جاهز | document بيان | received صحيفة الشراع',
    ],
    [
      'a copy obtained',
      'ذكر بيان للشركة، حصلت وكالة أنباء الساحل على نسخة منه، أن المصنع جاهز.',
      'say indirect | cue ذكر | by بيان للشركة | says المصنع جاهز | received وكالة أنباء الساحل',
    ],
  ])('%s', reads);
});

describe('inherited: what follows a communique came through it', () => {
  test.each<Example>([
    [
      'by the participle of its sentence',
      'أعلنت وزارة النقل، في بيان تلقته صحيفة الشراع، أن الطريق مفتوح، مشيرة إلى أن العمل بدأ.',
      'announce indirect | cue أعلنت | by وزارة النقل | says الطريق مفتوح | document بيان | received صحيفة الشراع',
      'say indirect | cue مشيرة | by = وزارة النقل | says العمل بدأ | document~ بيان | received~ صحيفة الشراع',
    ],
    [
      'by the sentences that go on',
      'ذكر بيان للشركة، تلقته صحيفة الشراع، أن المدير كمال الزين زار المصنع.\n\nوقال الزين، بحسب البيان، إن المصنع جاهز، مؤكدا أن العمال عادوا.\n\nوأضاف أن الإنتاج بدأ.',
      'say indirect | cue ذكر | by بيان للشركة | says المدير كمال الزين زار المصنع | received صحيفة الشراع',
      'say indirect | cue قال | by الزين = كمال الزين | says المصنع جاهز | document البيان | received~ صحيفة الشراع',
      'stress indirect | cue مؤكدا | by = كمال الزين | says العمال عادوا | document~ البيان | received~ صحيفة الشراع',
      'say indirect | cue أضاف | by = كمال الزين | says الإنتاج بدأ | document~ البيان | received~ صحيفة الشراع',
    ],
    [
      'not by the next speaker',
      'ذكرت وزارة النقل، في بيان، أن الطريق مفتوح.\n\nمن جانبه، قال رئيس النقابة كمال الزين إن العمل لم يبدأ.',
      'say indirect | cue ذكرت | by وزارة النقل | says الطريق مفتوح | document بيان',
      'say indirect | cue قال | by رئيس النقابة كمال الزين = كمال الزين | says العمل لم يبدأ',
    ],
  ])('%s', reads);
});

test.each([
  ['a visit', 'وقال الوزير سليم العطار، خلال زيارته المرفأ، إن الرصيف جاهز.'],
  ['a press conference', 'وقال الوزير سليم العطار، في مؤتمر صحفي، إن الرصيف جاهز.'],
])('%s carries nothing', (_, text) => {
  expect(linesOf(reader, text)).toEqual([
    'say indirect | cue قال | by الوزير سليم العطار = سليم العطار | says الرصيف جاهز',
  ]);
});

describe('through what is named beside it', () => {
  test.each<Example>([
    [
      'what is told of in it',
      'وأصدر البنك المركزي توضيحا قال فيه إن الحاجات مؤمنة.',
      'say indirect | cue قال | by = البنك المركزي | says الحاجات مؤمنة | document توضيحا',
    ],
    [
      'a document that somebody else tells of in it',
      'وصدر عن النقابة بيان أعلنت فيه تكليف لجنة فنية.',
      'announce indirect | cue أعلنت | by = النقابة | says تكليف لجنة فنية | document بيان',
    ],
    [
      'what a gathering is for carries nothing',
      'وقال سليم العطار خلال المؤتمر الصحفي للمباراة: سنفوز.',
      'say indirect | cue قال | by سليم العطار | says سنفوز',
    ],
    [
      'during an inquiry nothing is carried',
      'وأنكر سليم العطار خلال التحقيقات الاتهامات المنسوبة إليه.',
      'deny indirect | cue أنكر | by سليم العطار | says الاتهامات المنسوبة إليه',
    ],
    [
      'the site itself is spoken to',
      'وفي اتصال هاتفي مع الموقع، قال سليم العطار إن الطريق مغلق.',
      'say indirect | cue قال | by سليم العطار | says الطريق مغلق | media الموقع',
    ],
    [
      'a site that has published what was said',
      'وقال سليم العطار في تصريحات نشرها موقع النادي إن الفريق جاهز.',
      'say indirect | cue قال | by سليم العطار | says الفريق جاهز | media موقع النادي',
    ],
    [
      'by way of a lawyer',
      'وقال سليم العطار عن طريق محاميه إن التهمة باطلة.',
      'say indirect | cue قال | by سليم العطار | says التهمة باطلة | person محاميه',
    ],
    [
      'the grounds of a judgment',
      'وذكرت المحكمة في حيثيات حكمها أنها اطمأنت إلى الأدلة.',
      'say indirect | cue ذكرت | by المحكمة | says اطمأنت إلى الأدلة | document حيثيات حكمها',
    ],
  ])('%s', reads);
});
