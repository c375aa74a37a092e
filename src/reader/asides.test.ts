/**
 * Asides: what stands beside a source and is no part of it, what is no statement though its words report elsewhere, and who is meant by a title or a body that
 * another phrase has in it. An example each.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadReader, type Reader } from './index.ts';
import { type Example, linesOf } from './testing/notation.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

describe('beside a source stands', () => {
  test.each<Example>([
    ['how it was said', 'وقال بعربية متعثرة إنه لم ير الشاحنة.', 'say indirect | cue قال | by ? | says لم ير الشاحنة'],
    [
      'what was seen while it was said',
      'وقالت والدموع في عينيها إنها لن تعود.',
      'say indirect | cue قالت | by ? | says لن تعود',
    ],
    [
      'that a document has come out',
      'وأوضح التقرير السنوي لهيئة الأسواق الصادر أخيرا أن الأرباح تراجعت.',
      'say indirect | cue أوضح | by التقرير السنوي لهيئة الأسواق | says الأرباح تراجعت',
    ],
    [
      'where a body sits',
      'وأضاف المركز ومقره الرمال أن السفن عادت.',
      'say indirect | cue أضاف | by المركز | says السفن عادت',
    ],
    [
      'how firmly it was said',
      'ونفت وزارة النقل قطعيا هذه الاتهامات.',
      'deny indirect | cue نفت | by وزارة النقل | says هذه الاتهامات',
    ],
    [
      'whom of the outlet somebody told',
      'وأفاد الناطق باسم المحكمة أيمن الشعباني مراسلنا بالجهة أن النيابة فتحت بحثا.',
      'say indirect | cue أفاد | by الناطق باسم المحكمة أيمن الشعباني = أيمن الشعباني | says النيابة فتحت بحثا',
    ],
    [
      'whom a prayer asks',
      'ودعا سمو الأمير تركي بن فواز المولى أن يحفظ البلاد.',
      'call indirect | cue دعا | by سمو الأمير تركي بن فواز = تركي بن فواز | to المولى | says يحفظ البلاد',
    ],
    [
      'a surname that is a word for God belongs to its name',
      'ودعا قاسم المولى إلى الحوار.',
      'call indirect | cue دعا | by قاسم المولى | says الحوار',
    ],
    [
      '«عن بعد» belongs to what is learnt so',
      'ورفع عميد التعليم عن بعد شكره لمدير الجامعة على دعمه.',
      'praise indirect | cue رفع | by عميد التعليم عن بعد | says شكره لمدير الجامعة على دعمه',
    ],
    [
      'whom a member sits for belongs to him, and what he tells of stands behind the next preposition',
      'كشف النائب عن كتلة الميثاق سلوان الزاملي عن قرب حسم المرشحين.',
      'announce indirect | cue كشف | by النائب عن كتلة الميثاق سلوان الزاملي = سلوان الزاملي | says قرب حسم المرشحين',
    ],
    [
      'what is near is what is told of',
      'أعلنت وزارة الكهرباء قرب إدخال المحطة إلى الخدمة.',
      'announce indirect | cue أعلنت | by وزارة الكهرباء | says قرب إدخال المحطة إلى الخدمة',
    ],
    [
      'whom a verb burdens is no speaker',
      'ونددت وزارة الدفاع بالهجوم. وحملت يريفان المسؤولية الكاملة عن التصعيد.',
      'blame indirect | cue نددت | by وزارة الدفاع | says بالهجوم',
      'blame indirect | cue حملت | by = وزارة الدفاع | says يريفان المسؤولية الكاملة عن التصعيد',
    ],
    [
      'who burdens another is one',
      'وحملت الوزارة المسؤولية للشركة المنفذة.',
      'blame indirect | cue حملت | by الوزارة | says المسؤولية للشركة المنفذة',
    ],
    [
      'the greatest of all asks and is not asked',
      'ودعا أكبر حزب في البلاد إلى تجمع الأحد.',
      'call indirect | cue دعا | by أكبر حزب في البلاد | says تجمع الأحد',
    ],
    [
      'what is drawn to something is no speaker',
      'وقال سليم العطار: المرفأ جاهز. ولفت الانتباه إلى أن الحملة مستمرة.',
      'say indirect | cue قال | by سليم العطار | says المرفأ جاهز',
      'say indirect | cue لفت | by = سليم العطار | says الحملة مستمرة',
    ],
    [
      'what stands between long strokes',
      'ولم ينتقد العطار ــ وهو مدرب الفريق ــ أداء لاعبيه.',
      'blame indirect not | cue ينتقد | by العطار | says أداء لاعبيه',
    ],
    [
      'whom a body belongs to',
      'استقبل السيد هاشم الساري السفيرة. وذكر المكتب الإعلامي للسيد الساري أن اللقاء كان مثمرا.',
      'say indirect | cue ذكر | by المكتب الإعلامي للسيد الساري | says اللقاء كان مثمرا',
    ],
  ])('%s', (_, text, ...statements) => {
    expect(linesOf(reader, text)).toEqual(statements);
  });
});

describe('no statement is', () => {
  test.each<Example>([
    [
      'a noun of blaming with the one it is about',
      'أحالت النيابة التاجر إلى المحكمة لاتهامه بالاستيلاء على المال العام.',
    ],
    ['the sentence of a court', 'أدانت محكمة الجنايات المتهم بالسجن سبع سنوات.'],
    [
      'who wrote the article',
      'كتب محمد العنيزي:\nكشف مدير الرقابة فهد المطيري عن مخالفات في السوق.',
      'announce indirect | cue كشف | by مدير الرقابة فهد المطيري = فهد المطيري | says مخالفات في السوق',
    ],
    [
      'what an age comes to',
      'وقالت لاريسا، وهي معلمة تبلغ 67 عاما، "سمعت صوتا قويا ثم انهار السقف".',
      'say direct | cue قالت | by لاريسا | says سمعت صوتا قويا ثم انهار السقف',
    ],
    ['what the author himself calls for', 'كما أدعوا القراء بالابتعاد عن السهر.'],
  ])('%s', (_, text, ...statements) => {
    expect(linesOf(reader, text)).toEqual(statements);
  });
});

describe('who is meant', () => {
  test.each<Example>([
    [
      'a coach goes by both words for him',
      'مدرب الشراع: لم نطلب رحيل الحارس عمر الجوهري\nأكد الصربي ميلان بيتروف المدير الفني لفريق الشراع أن الفوز لم يكن سهلا.',
      'say indirect | by مدرب الشراع = ميلان بيتروف | says لم نطلب رحيل الحارس عمر الجوهري',
      'stress indirect | cue أكد | by الصربي ميلان بيتروف المدير الفني لفريق الشراع = ميلان بيتروف | says الفوز لم يكن سهلا',
    ],
    [
      'who keeps a store keeps no goal',
      'قال مدير الدفاع المدني جاسم المالكي إن الحريق أخمد. وروى حارس في أحد المخازن أنه سمع الدوي.',
      'say indirect | cue قال | by مدير الدفاع المدني جاسم المالكي = جاسم المالكي | says الحريق أخمد',
      'say indirect | cue روى | by حارس في أحد المخازن | says سمع الدوي',
    ],
    [
      'a family is not whom it mourns',
      'وقتل سامي العطار في الهجوم. وقالت عائلة العطار إن الجنازة غدا. وأضافت أن الدفن في القرية.',
      'say indirect | cue قالت | by عائلة العطار | says الجنازة غدا',
      'say indirect | cue أضافت | by = عائلة العطار | says الدفن في القرية',
    ],
    [
      'in a headline an office stands before where it is heard',
      'وزير التعليم أمام الشورى: سد العجز في المعلمين قبل العام المقبل\nقال وزير التعليم الدكتور سامي العطار إن العجز تراجع.',
      'say indirect | by وزير التعليم = سامي العطار | says سد العجز في المعلمين قبل العام المقبل',
      'say indirect | cue قال | by وزير التعليم الدكتور سامي العطار = سامي العطار | says العجز تراجع',
    ],
    [
      'a direction is no name',
      'قال مسؤول الملف شمال الضفة نعمان الحج محمد إن الهجوم هو الخامس.',
      'say indirect | cue قال | by مسؤول الملف شمال الضفة نعمان الحج محمد = نعمان الحج محمد | says الهجوم هو الخامس',
    ],
    [
      'a body that runs all of something is what it runs',
      'شرطة الرمال تحذر من روابط وهمية\nحذرت القيادة العامة لشرطة الرمال من روابط وهمية.',
      'warn indirect | cue تحذر | by شرطة الرمال = القيادة العامة لشرطة الرمال | says روابط وهمية',
      'warn indirect | cue حذرت | by القيادة العامة لشرطة الرمال | says روابط وهمية',
    ],
    [
      'a courtesy means who bears it, not whom it stands beside',
      'افتتح سمو الشيخ راشد بن مطر المعرض بحضور المنذري مدير عام الهيئة. وتجول سموه في أجنحة المعرض. وأكد سموه أن الغذاء أولوية.',
      'stress indirect | cue أكد | by سموه = راشد بن مطر | says الغذاء أولوية',
    ],
    [
      'a title stands behind the name of a doctor too',
      'حضر الجلسة الدكتور خالد الساري، وزير التعليم. وقال الوزير إن العجز تراجع.',
      'say indirect | cue قال | by الوزير = خالد الساري | says العجز تراجع',
    ],
    [
      'a member is named behind whom he sits for',
      'وتقدم بالسؤال النائب عن مقاطعة الميناء سامي النجار. وقال النائب إن الأسعار مرتفعة.',
      'say indirect | cue قال | by النائب = سامي النجار | says الأسعار مرتفعة',
    ],
    [
      'a plural that governs is asked and asks nobody',
      'وقال مدير المركز ناصر الساري إن الحالة مستمرة. ودعا مرتادي البحر إلى متابعة النشرات.',
      'say indirect | cue قال | by مدير المركز ناصر الساري = ناصر الساري | says الحالة مستمرة',
      'call indirect | cue دعا | by = ناصر الساري | to مرتادي البحر | says متابعة النشرات',
    ],
    [
      'a servant of God whom no list has',
      'وقال عبدالودود منصور إن الطريق مفتوح. وأضاف عبدالودود أن العمل مستمر.',
      'say indirect | cue قال | by عبدالودود منصور | says الطريق مفتوح',
      'say indirect | cue أضاف | by عبدالودود = عبدالودود منصور | says العمل مستمر',
    ],
    [
      'two letters with a pronoun',
      'والتقى سليم العطار الطلاب، وحضهم على القراءة.',
      'call indirect | cue حضهم | by = سليم العطار | says القراءة',
    ],
  ])('%s', (_, text, ...statements) => {
    expect(linesOf(reader, text)).toEqual(statements);
  });
});

describe('what looks alike and is not', () => {
  test.each<Example>([
    [
      '«كما» that adds what somebody has done',
      'افتتح الوزير المدرسة، كما أكد دعمه للمعلمين.',
      'stress indirect | cue أكد | by = الوزير | says دعمه للمعلمين',
    ],
    ['«كما» of what is denied', 'ليس الأمر كما يقول الوزير.'],
    [
      '«ذلك» that points at somebody',
      'والتقينا الشاب سليم العطار في السوق. قال ذلك الشاب إن الأسعار مرتفعة.',
      'say indirect | cue قال | by ذلك الشاب = سليم العطار | says الأسعار مرتفعة',
    ],
    [
      '«ذلك القائد» who announces something else',
      'انتهى العمل أمس. أعلن ذلك القائد استقالته.',
      'announce indirect | cue أعلن | by ذلك القائد | says استقالته',
    ],
    [
      'three who are told',
      'وأبلغ 3 مسؤولين أن الاتفاق قريب.',
      'say indirect | cue أبلغ | by 3 مسؤولين | says الاتفاق قريب',
    ],
    [
      'what a minister wrote himself',
      'كتب وزير النقل سليم العطار على حسابه:\n«سنفتح المدارس يوم الأحد المقبل في كل المدن».',
      'say direct | cue كتب | by وزير النقل سليم العطار = سليم العطار | says سنفتح المدارس يوم الأحد المقبل في كل المدن | media حسابه',
    ],
    [
      'a chamber that condemns',
      'أدانت غرفة التجارة والصناعة الهجوم على المعبر.',
      'blame indirect | cue أدانت | by غرفة التجارة والصناعة | says الهجوم على المعبر',
    ],
    [
      'a court that condemns an attack',
      'أدانت محكمة العدل الدولية الهجوم على المعبر.',
      'blame indirect | cue أدانت | by محكمة العدل الدولية | says الهجوم على المعبر',
    ],
    [
      'a member who uncovers something',
      'كشف النائب عن وجود فساد كبير في الوزارة، وعن تهريب الأموال.',
      'announce indirect | cue كشف | by النائب | says وجود فساد كبير في الوزارة، وعن تهريب الأموال',
    ],
    [
      'a document by which a ministry speaks',
      'وأكدت الوزارة من خلال بيان أن المدارس ستفتح.',
      'stress indirect | cue أكدت | by الوزارة | says المدارس ستفتح | document بيان',
    ],
    [
      'a network that is no outlet',
      'وفي لقاء مع الشبكة الدولية للمزارعين، قال سليم العطار إن المياه قليلة.',
      'say indirect | cue قال | by سليم العطار | says المياه قليلة',
    ],
    [
      'another man behind a comma',
      'حضر الدكتور سليم العطار، وزير النقل خالد الساري، والمحافظ. وقال وزير النقل إن الطريق مفتوح.',
      'say indirect | cue قال | by وزير النقل = خالد الساري | says الطريق مفتوح',
    ],
    [
      'near a place',
      'أعلنت الشرطة قرب معبر الحدود ضبط شحنة كبيرة.',
      'announce indirect | cue أعلنت | by الشرطة | says ضبط شحنة كبيرة',
    ],
    [
      'the short name of a ministry',
      'قالت وزارة التعليم إن العام يبدأ. وقالت الإدارة العامة للتعليم بالرمال إن المدارس جاهزة. وأكدت التعليم أن الكتب وصلت.',
      'say indirect | cue قالت | by وزارة التعليم | says العام يبدأ',
      'say indirect | cue قالت | by الإدارة العامة للتعليم بالرمال | says المدارس جاهزة',
      'stress indirect | cue أكدت | by التعليم = وزارة التعليم | says الكتب وصلت',
    ],
    [
      'the year that a group is named for',
      'وقالت مجموعة صحفيون من أجل العام 2030 إن الطريق مفتوح.',
      'say indirect | cue قالت | by مجموعة صحفيون من أجل العام 2030 | says الطريق مفتوح',
    ],
    [
      'whom a prayer asks with what is said of him',
      'ودعا الشيخ راشد المولى عز وجل أن يحفظ البلاد.',
      'call indirect | cue دعا | by الشيخ راشد = راشد | to المولى عز وجل | says يحفظ البلاد',
    ],
    [
      'his demands',
      'ورفض الوزير مطالبه بالرحيل عن المدينة.',
      'deny indirect | cue رفض | by الوزير | says مطالبه بالرحيل عن المدينة',
    ],
    [
      'a section that an agency names first',
      'رياضي / مدرب الشراع : المباراة صعبة علينا\nقال مدرب الشراع سامي النجار إن المباراة صعبة.',
      'say indirect | by مدرب الشراع = سامي النجار | says المباراة صعبة علينا',
      'say indirect | cue قال | by مدرب الشراع سامي النجار = سامي النجار | says المباراة صعبة',
    ],
    [
      'a document that speaks is no link to itself',
      'وأصدرت الوزارة بيانا جاء فيه أن العمل يبدأ غدا.',
      'say indirect | cue جاء | by بيانا = بيان | says العمل يبدأ غدا',
    ],
  ])('%s', (_, text, ...statements) => {
    expect(linesOf(reader, text)).toEqual(statements);
  });
});
