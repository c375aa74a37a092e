/**
 * Who says it: the shapes of an Arabic sentence that reports, one example each, in the notation of `evaluation/articles`.
 *
 * The examples are plain on purpose: a reader that has learned from other articles must read them just so.
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

describe('verb and subject', () => {
  test.each<Example>([
    [
      'verb, subject, words',
      'أعلنت وزارة الصحة، اليوم، أن اللقاح متوفر في المراكز كلها.',
      'announce indirect | cue أعلنت | by وزارة الصحة | says اللقاح متوفر في المراكز كلها',
    ],
    [
      'subject, verb, words',
      'رئيس البلدية كمال الزين يؤكد أن الجسر سيفتح الأحد.',
      'stress indirect | cue يؤكد | by رئيس البلدية كمال الزين = كمال الزين | says الجسر سيفتح الأحد',
    ],
    [
      'a body before its verb',
      'وزارة الصحة أعلنت أن اللقاح متوفر في المراكز كلها.',
      'announce indirect | cue أعلنت | by وزارة الصحة | says اللقاح متوفر في المراكز كلها',
    ],
    [
      'an auxiliary: «كان ... قد»',
      'وكان المدير كمال الزين قد أكد أن المصنع جاهز.',
      'stress indirect | cue أكد | by المدير كمال الزين = كمال الزين | says المصنع جاهز',
    ],
    [
      'words on the occasion before the verb',
      'وردا على سؤال، قال المدير كمال الزين إن المصنع جاهز.',
      'say indirect | cue قال | by المدير كمال الزين = كمال الزين | says المصنع جاهز',
    ],
    [
      'a verb that is a preposition too',
      'وبين المدير كمال الزين أن المصنع جاهز.',
      'say indirect | cue بين | by المدير كمال الزين = كمال الزين | says المصنع جاهز',
    ],
    [
      'a noun as the words',
      'أعلنت الشركة، الاثنين، إغلاق مصنعها في المدينة.',
      'announce indirect | cue أعلنت | by الشركة | says إغلاق مصنعها في المدينة',
    ],
    [
      'a present verb in a feature story',
      'تقول سعاد المنصوري إن أولادها ينتظرونها كل مساء.',
      'say indirect | cue تقول | by سعاد المنصوري | says أولادها ينتظرونها كل مساء',
    ],
    [
      'words up to the next clause of the reporter',
      'أعلنت الشركة أن المصنع جاهز، فيما أكد رئيس النقابة سليم العطار أن العمال لم يعودوا.',
      'announce indirect | cue أعلنت | by الشركة | says المصنع جاهز',
      'stress indirect | cue أكد | by رئيس النقابة سليم العطار = سليم العطار | says العمال لم يعودوا',
    ],
    [
      'words that go on with «وأن»',
      'أوضح المدير كمال الزين أن المصنع جاهز، وأن العمال عادوا، وأن الإنتاج بدأ.',
      'say indirect | cue أوضح | by المدير كمال الزين = كمال الزين | says المصنع جاهز، وأن العمال عادوا، وأن الإنتاج بدأ',
    ],
    [
      'words with a relative clause of their own',
      'أكد المدير كمال الزين أن المصنع الذي أغلق العام الماضي بعد حريق كبير سيعود إلى العمل.',
      'stress indirect | cue أكد | by المدير كمال الزين = كمال الزين | says المصنع الذي أغلق العام الماضي بعد حريق كبير سيعود إلى العمل',
    ],
    [
      'behind كما, as one who goes on',
      'كما ذكرت وزارة النقل أن العمل يبدأ غدا.',
      'say indirect | cue ذكرت | by وزارة النقل | says العمل يبدأ غدا',
    ],
    [
      'spoken to the one who tells it',
      'وعند مراجعتي للفرع أجابني الموظف بأن التأسيسات جاهزة.',
      'say indirect | cue أجابني | by الموظف | says التأسيسات جاهزة',
    ],
    [
      'of holy words',
      'وقال النبي صلى الله عليه وسلم: "من صام رمضان إيمانا واحتسابا غفر له".',
      'say direct | cue قال | by النبي | says من صام رمضان إيمانا واحتسابا غفر له',
    ],
    [
      'with what is called for behind another preposition',
      'وأهابت الوزارة بالمواطنين إلى ضرورة اتخاذ الاحتياطات الوقائية.',
      'call indirect | cue أهابت | by الوزارة | to بالمواطنين | says ضرورة اتخاذ الاحتياطات الوقائية',
    ],
    [
      'with a bare noun far behind',
      'وأبرز الوزير سليم العطار، في كلمة له خلال اليوم الدراسي، أهمية المراقبة.',
      'say indirect | cue أبرز | by الوزير سليم العطار = سليم العطار | says أهمية المراقبة',
    ],
  ])('%s', reads);
});

describe('long subjects', () => {
  test.each<Example>([
    [
      'an office, its body, a comma, the name',
      'قال وزير النقل والمواصلات في حكومة الساحل، المهندس سليم العطار، إن الطريق الساحلي سيفتح الشهر المقبل.',
      'say indirect | cue قال | by وزير النقل والمواصلات في حكومة الساحل، المهندس سليم العطار = سليم العطار | says الطريق الساحلي سيفتح الشهر المقبل',
    ],
    [
      'a name and an office in apposition',
      'قال سليم العطار، وزير النقل، إن الطريق سيفتح الشهر المقبل.',
      'say indirect | cue قال | by سليم العطار، وزير النقل = سليم العطار | says الطريق سيفتح الشهر المقبل',
    ],
    [
      'an office, the name and the day between commas',
      'أعلن وزير النقل، سليم العطار، الأحد، أن الطريق مفتوح.',
      'announce indirect | cue أعلن | by وزير النقل، سليم العطار = سليم العطار | says الطريق مفتوح',
    ],
    [
      'a relative clause, which is no part of the source',
      'قالت مديرة المستشفى التي زارت الحي أمس إن الجرحى خرجوا.',
      'say indirect | cue قالت | by مديرة المستشفى | says الجرحى خرجوا',
    ],
    [
      'a clause on the speaker between commas',
      'قالت مديرة المستشفى سعاد المنصوري، وهي طبيبة أطفال، إن الجرحى خرجوا.',
      'say indirect | cue قالت | by مديرة المستشفى سعاد المنصوري = سعاد المنصوري | says الجرحى خرجوا',
    ],
    [
      'a clause on the speaker between dashes',
      'قال المدير كمال الزين - وهو مهندس - إن المصنع جاهز.',
      'say indirect | cue قال | by المدير كمال الزين = كمال الزين | says المصنع جاهز',
    ],
    [
      'a gloss in brackets inside the title',
      'قال رئيس هيئة الموانئ (حكومية) يونس البحري إن الرصيف جاهز.',
      'say indirect | cue قال | by رئيس هيئة الموانئ (حكومية) يونس البحري = يونس البحري | says الرصيف جاهز',
    ],
    [
      'an age in brackets behind the name',
      'قال المدير كمال الزين (52 عاما) إن المصنع جاهز.',
      'say indirect | cue قال | by المدير كمال الزين = كمال الزين | says المصنع جاهز',
    ],
    [
      'a spokesman of a body',
      'قال الناطق باسم هيئة الموانئ بندر الشهري إن الرصيف جاهز.',
      'say indirect | cue قال | by الناطق باسم هيئة الموانئ بندر الشهري = بندر الشهري | says الرصيف جاهز',
    ],
    [
      'time and place between subject and words',
      'وقال رئيس اتحاد المزارعين، في تصريح صحفي أمس، إن الموسم جيد.',
      'say indirect | cue قال | by رئيس اتحاد المزارعين | says الموسم جيد',
    ],
    [
      'somebody without a name',
      'وأفاد مصدر أمني، طلب عدم ذكر اسمه، بأن الطريق أغلق مساء.',
      'say indirect | cue أفاد | by مصدر أمني | says الطريق أغلق مساء',
    ],
    [
      'an outlet as the subject',
      'وأفادت وكالة أنباء الساحل بأن الطريق مفتوح.',
      'say indirect | cue أفادت | by وكالة أنباء الساحل | says الطريق مفتوح',
    ],
    [
      'a document as the subject',
      'وأظهر تقرير لوزارة التجارة أن الأسعار ارتفعت بنسبة خمسة في المئة.',
      'say indirect | cue أظهر | by تقرير لوزارة التجارة | says الأسعار ارتفعت بنسبة خمسة في المئة',
    ],
  ])('%s', reads);
});

describe('dropped subjects', () => {
  test.each<Example>([
    [
      'verbs that go on, sentence by sentence',
      'قال رئيس البلدية كمال الزين إن الجسر سيفتح الأحد. وأوضح أن الكلفة لم ترتفع. وشدد على ضرورة احترام المواعيد.',
      'say indirect | cue قال | by رئيس البلدية كمال الزين = كمال الزين | says الجسر سيفتح الأحد',
      'say indirect | cue أوضح | by = كمال الزين | says الكلفة لم ترتفع',
      'stress indirect | cue شدد | by = كمال الزين | says ضرورة احترام المواعيد',
    ],
    [
      'participles behind their verb',
      'قال وزير النقل سليم العطار إن الطريق مفتوح، مشيرا إلى أن العمل بدأ، مؤكدا أن المال موجود.',
      'say indirect | cue قال | by وزير النقل سليم العطار = سليم العطار | says الطريق مفتوح',
      'say indirect | cue مشيرا | by = سليم العطار | says العمل بدأ',
      'stress indirect | cue مؤكدا | by = سليم العطار | says المال موجود',
    ],
    [
      'a participle that agrees with a woman',
      'أكدت الوزيرة هالة البسيوني أن الخبز متوفر، لافتة إلى أن الأسعار ثابتة.',
      'stress indirect | cue أكدت | by الوزيرة هالة البسيوني = هالة البسيوني | says الخبز متوفر',
      'say indirect | cue لافتة | by = هالة البسيوني | says الأسعار ثابتة',
    ],
    [
      'a participle joined by و',
      'وأشار المدير كمال الزين إلى أن المصنع جاهز، لافتا إلى أن العمال عادوا، ومبينا أن الإنتاج بدأ.',
      'say indirect | cue أشار | by المدير كمال الزين = كمال الزين | says المصنع جاهز',
      'say indirect | cue لافتا | by = كمال الزين | says العمال عادوا',
      'say indirect | cue مبينا | by = كمال الزين | says الإنتاج بدأ',
    ],
    [
      'a participle behind a verb that reports nothing',
      'استقبل وزير النقل سليم العطار وفد الصيادين، مؤكدا أن المرفأ سيبقى مفتوحا.',
      'stress indirect | cue مؤكدا | by = سليم العطار | says المرفأ سيبقى مفتوحا',
    ],
    [
      'a participle behind words in noun form',
      'أكد المدير كمال الزين جاهزية المصنع، مشددا على ضرورة عودة العمال.',
      'stress indirect | cue أكد | by المدير كمال الزين = كمال الزين | says جاهزية المصنع',
      'stress indirect | cue مشددا | by = كمال الزين | says ضرورة عودة العمال',
    ],
  ])('%s', reads);
});

describe('masdars', () => {
  test.each<Example>([
    [
      '«قوله» behind «نقلت ... عن»',
      'نقلت وكالة أنباء الساحل عن وزير النقل سليم العطار قوله إن الطريق مفتوح.',
      'say indirect | cue قوله | by وزير النقل سليم العطار = سليم العطار | says الطريق مفتوح | media وكالة أنباء الساحل',
    ],
    [
      '«تأكيده»',
      'ونقل البيان عن الوزير سليم العطار تأكيده أن الطريق مفتوح.',
      'stress indirect | cue تأكيده | by الوزير سليم العطار = سليم العطار | says الطريق مفتوح | document البيان',
    ],
    [
      'behind a passive: «نُقل عن»',
      'نُقل عن الوزير سليم العطار قوله إن الطريق مفتوح.',
      'say indirect | cue قوله | by الوزير سليم العطار = سليم العطار | says الطريق مفتوح',
    ],
    [
      'behind a passive without its vowel',
      'ونقل عن المدير كمال الزين قوله إن المصنع جاهز.',
      'say indirect | cue قوله | by المدير كمال الزين = كمال الزين | says المصنع جاهز',
    ],
    [
      'behind a passive: «نُسب إلى»',
      'نُسب إلى مدير الشركة قوله إن الأرباح تضاعفت.',
      'say indirect | cue قوله | by مدير الشركة | says الأرباح تضاعفت',
    ],
  ])('%s', reads);
});

describe('adverbial attribution', () => {
  test.each<Example>([
    [
      '«بحسب» before the words',
      'وبحسب وزارة الزراعة، فإن الموسم جيد هذا العام.',
      'say indirect | cue بحسب | by وزارة الزراعة | says الموسم جيد هذا العام',
    ],
    [
      '«بحسب» behind the words',
      'انخفضت أسعار القمح بنسبة خمسة في المئة، بحسب بيانات وزارة التجارة.',
      'say indirect | cue بحسب | by بيانات وزارة التجارة | says انخفضت أسعار القمح بنسبة خمسة في المئة',
    ],
    [
      '«وفقا لـ», its preposition glued on',
      'بلغ عدد المسافرين مليون مسافر، وفقا لهيئة الطيران المدني.',
      'say indirect | cue وفقا | by لهيئة الطيران المدني = هيئة الطيران المدني | says بلغ عدد المسافرين مليون مسافر',
    ],
    [
      '«وفق» before the words',
      'وفق مصادر أمنية، أغلق الطريق مساء.',
      'say indirect | cue وفق | by مصادر أمنية | says أغلق الطريق مساء',
    ],
    [
      'behind a quotation',
      '«الجسر جاهز وسنفتحه قبل العيد»، بحسب رئيس البلدية كمال الزين.',
      'say direct | cue بحسب | by رئيس البلدية كمال الزين = كمال الزين | says الجسر جاهز وسنفتحه قبل العيد',
    ],
    [
      '«بحسب ما أفاد»: the verb is the cue',
      'وبحسب ما أفاد مدير الشركة كمال الزين، فإن الأرباح تضاعفت.',
      'say indirect | cue أفاد | by مدير الشركة كمال الزين = كمال الزين | says الأرباح تضاعفت',
    ],
  ])('%s', reads);
});

describe('several speakers', () => {
  test.each<Example>([
    [
      'two people of office',
      'أكد وزير النقل سليم العطار ووزيرة الصحة هالة البسيوني أن الطريق آمن.',
      'stress indirect | cue أكد | by وزير النقل سليم العطار = سليم العطار | by وزيرة الصحة هالة البسيوني = هالة البسيوني | says الطريق آمن',
    ],
    [
      'one after the other',
      'قال وزير النقل سليم العطار إن الطريق مفتوح. وقالت وزيرة الصحة هالة البسيوني إن الدواء متوفر. وأضافت أن الأسعار ثابتة.',
      'say indirect | cue قال | by وزير النقل سليم العطار = سليم العطار | says الطريق مفتوح',
      'say indirect | cue قالت | by وزيرة الصحة هالة البسيوني = هالة البسيوني | says الدواء متوفر',
      'say indirect | cue أضافت | by = هالة البسيوني | says الأسعار ثابتة',
    ],
    [
      'a group',
      'قال شهود عيان إن النار اندلعت فجرا.',
      'say indirect | cue قال | by شهود عيان | says النار اندلعت فجرا',
    ],
  ])('%s', reads);
});

describe('statements inside statements', () => {
  test.each<Example>([
    [
      'the inner one is part of the words of the outer',
      'قال المدير كمال الزين إن الوزير سليم العطار أكد أن الطريق آمن.',
      'say indirect | cue قال | by المدير كمال الزين = كمال الزين | says الوزير سليم العطار أكد أن الطريق آمن',
      'stress indirect | cue أكد | by الوزير سليم العطار = سليم العطار | says الطريق آمن',
    ],
    [
      'a body that announces what its director stresses',
      'أعلنت الهيئة أن المدير كمال الزين أكد أن المصنع جاهز.',
      'announce indirect | cue أعلنت | by الهيئة | says المدير كمال الزين أكد أن المصنع جاهز',
      'stress indirect | cue أكد | by المدير كمال الزين = كمال الزين | says المصنع جاهز',
    ],
  ])('%s', reads);
});

describe('no statement', () => {
  test.each([
    ['the outlet recalls', 'يذكر أن الجسر افتتح قبل عشرين عاما.'],
    ['the outlet points out', 'تجدر الإشارة إلى أن الجسر افتتح قبل عشرين عاما.'],
    ['the outlet mentions', 'والجدير بالذكر أن الجسر أغلق العام الماضي.'],
    ['a plan', 'من المقرر أن يفتح الجسر الأحد.'],
    ['an expectation of nobody', 'ومن المتوقع أن يفتح الجسر الأحد.'],
    ['something that is awaited', 'ينتظر أن يصل الوفد غدا.'],
    ['hearsay', 'وقيل إن الجسر قديم.'],
    ['a meeting', 'التقى وزير النقل سليم العطار نظيره النروفي، وبحث معه فتح الطريق.'],
    ['a visit', 'تفقد الوزير المستشفى وزار الجرحى ثم عاد إلى العاصمة.'],
    ['a decision', 'قرر مجلس البلدية شراء خمس حافلات.'],
    ['a deal', 'وقع الوزير سليم العطار أمس اتفاقا مع الشركة.'],
    ['an agreement', 'اتفق وزير النقل سليم العطار ومدير الشركة كمال الزين على موعد الافتتاح.'],
    ['«زاد»: a growth', 'وزاد عدد السكان خلال العام الماضي.'],
    ['«بين»: the preposition', 'بين الجسر والمرفأ طريق قديم.'],
    ['«أضاف»: something put in', 'أضاف الطاهي الملح إلى الحساء.'],
    ['«وعد»: a noun', 'وعد قديم لم يتحقق.'],
    ['a title in quotation marks', 'عرض المسرح الوطني مسرحية «قالت الريح» أمس.'],
    ['«القول»: a noun', 'وقاد القول الفصل الفريق إلى النهائي.'],
  ])('%s', (_, text) => {
    expect(linesOf(reader, text)).toEqual([]);
  });
});
