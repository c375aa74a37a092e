/**
 * Titles told apart from their names: a first sentence tells who bears a title, a later one names him by the title, the surname or a courtesy alone.
 *
 * Example: «بحث أمير دولة الساحل الشيخ سالم بن راشد مع ضيفه العلاقات. وأكد أمير دولة الساحل أن ...»: both are سالم بن راشد.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadReader, type Reader } from './index.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

/** Speakers of the last statement of a text. */
function lastSpeakers(text: string): readonly string[] {
  return (
    reader
      .read({ text })
      .statements.at(-1)
      ?.speakers.map(({ name }) => name) ?? []
  );
}

/** Each text's last statement is of the one who is named. */
function tellsNames(cases: readonly (readonly [what: string, text: string, name: string])[]): void {
  it.each(cases)('%s', (_, text, name) => {
    expect(lastSpeakers(text)).toEqual([name]);
  });
}

describe('who is meant by a title', () => {
  tellsNames([
    [
      'a state is no courtesy',
      'بحث أمير دولة قطر الشيخ سالم بن راشد المنصوري مع ضيفه العلاقات.\nوأكد أمير دولة قطر أن الوساطة مستمرة.',
      'سالم بن راشد المنصوري',
    ],
    [
      'a courtesy of several words before the name',
      'استقبل نائب خادم الحرمين الشريفين صاحب السمو الملكي الأمير خالد بن فيصل آل سعود الوفد.\nوقال نائب خادم الحرمين الشريفين إن المؤتمر مهم.',
      'خالد بن فيصل آل سعود',
    ],
    [
      'a courtesy before the office',
      'زار دولة رئيس مجلس الوزراء المهندس سامر العطار الميناء.\nوأكد رئيس الوزراء أن العمل مستمر.',
      'سامر العطار',
    ],
    [
      'one courtesy behind another',
      'استقبل شيخ الأزهر الإمام الأكبر الدكتور أحمد النجار السفير.\nوأكد فضيلة الإمام الأكبر أن السلام غاية.',
      'أحمد النجار',
    ],
    [
      'a name that is a preposition too',
      'شارك محافظ البنك المركزي علي محسن العلاق في المؤتمر.\nوبين محافظ البنك المركزي أن الاحتياطي جيد.',
      'علي محسن العلاق',
    ],
    [
      'a complement with ل before the name',
      'نظم المدير العام للديوان الوطني للتطهير عبد القادر النجار زيارة.\nوأفاد المدير العام بأن الأشغال تقدمت.',
      'عبد القادر النجار',
    ],
    [
      'a complement with ب before the name',
      'التقى القائم بالأعمال الأميركي جوشوا هاريس بالوزير.\nوقال القائم بالأعمال إن التعاون مثمر.',
      'جوشوا هاريس',
    ],
    [
      'the office that follows the name of a prince',
      'كرم صاحب السمو الأمير نايف بن هادي محافظ الساحل الفائزين.\nوأشار محافظ الساحل إلى أن الدعم واجب.',
      'نايف بن هادي',
    ],
    [
      'offices in a row behind a name',
      'استقبل صاحب السمو الشيخ راشد بن سالم آل حمد نائب رئيس الدولة رئيس مجلس الوزراء وفدا.\nوقال رئيس مجلس الوزراء إن البلاد مستعدة.',
      'راشد بن سالم آل حمد',
    ],
    [
      'who is received is not who receives',
      'التقت السفيرة الأميركية ألينا رومان بالوزير.\nوقالت السفيرة إن التعاون مثمر.',
      'ألينا رومان',
    ],
    [
      'one word for another',
      'وصل المبعوث الأميركي توم باراك إلى بيروت.\nوقال الموفد الأميركي إن اللقاءات جيدة.',
      'توم باراك',
    ],
    [
      'a courtesy by itself',
      'التقى معالي وزير الصحة الدكتور ماجد السالم الأطباء.\nوقال معاليه إن الخطة جاهزة.',
      'ماجد السالم',
    ],
    ['a dignity by itself', 'استقبل السلطان هادي بن طارق الوفد.\nوأكد جلالته أن السلام خيار.', 'هادي بن طارق'],
  ]);
});

describe('where a name ends', () => {
  tellsNames([
    ['before the office of who bears it', 'قال الأمير هادي بن سالم أمير منطقة الساحل إن العمل مستمر.', 'هادي بن سالم'],
    [
      'behind the word that «بن» asks for',
      'استقبل الأمير نايف بن ثنيان الوفد.\nوقال الأمير نايف إن العمل مستمر.',
      'نايف بن ثنيان',
    ],
    [
      'behind a surname that opens with ف',
      'وصل وزير الخارجية التركي هاكان فيدان إلى بغداد.\nوقال فيدان إن الزيارة مهمة.',
      'هاكان فيدان',
    ],
    [
      'not in what is secured',
      'قال وزير الأمن القومي إيتان بن هادي إن القرار صائب.\nوقال وزير الأمن القومي بن هادي إن الوقت ضيق.',
      'إيتان بن هادي',
    ],
    ['before «نفسه»', 'قال عباس النجار إن الأمر محسوم.\nوأضاف النجار نفسه أن القرار اتخذ.', 'عباس النجار'],
  ]);
});

describe('letters that belong to a name', () => {
  tellsNames([
    ['ك before what is a title elsewhere', 'قال المتحدث باسم الشركة كريس دونلاب إن العمل مستمر.', 'كريس دونلاب'],
    ['ك before what is a country elsewhere', 'قال كلاوس هيرمان إن العمل مستمر.', 'كلاوس هيرمان'],
    ['ب before what is a people elsewhere', 'قال ميشال بلاتيني إن العمل مستمر.', 'ميشال بلاتيني'],
    ['no ل, which وفقا asks for', 'وفقا لميلدا بيلسكايا فإن العمل مستمر.', 'ميلدا بيلسكايا'],
    ['no ب, which a call asks for', 'وفي اتصال بمحمود العطار، رئيس الجمعية، أكد أن العمل مستمر.', 'محمود العطار'],
  ]);
});

describe('bodies that are named without a word for what they are', () => {
  tellsNames([
    ['a paper', 'نشرت واشنطن بوست تحقيقا عن الخطة.\nوقالت الصحيفة إن النتائج مجهولة.', 'واشنطن بوست'],
    ['a fund', 'توقع صندوق النقد الدولي نمو الاقتصاد.\nوقال الصندوق إن التضخم تراجع.', 'صندوق النقد الدولي'],
  ]);

  it('keeps to the name where something else follows', () => {
    const { clusters } = reader.read({ text: 'أطلقت غوغل خدمة جديدة للشركات.' });
    expect(clusters.map(({ name }) => name)).toContain('غوغل');
  });
});

describe('verbs that report with one kind of word only', () => {
  const read = (text: string): readonly string[] =>
    reader
      .read({ text })
      .statements.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)).join());

  it.each([
    ['كما رفع الأمير شكره للأهالي على تعاونهم.', 'شكره للأهالي على تعاونهم'],
    ['رفع مدير التعليم أسمى آيات الشكر والتقدير للمعلمين على جهودهم.', 'أسمى آيات الشكر والتقدير للمعلمين على جهودهم'],
    ['وقدم الأستاذ سالم العطار اعتذاره للجمهور عما حدث.', 'اعتذاره للجمهور عما حدث'],
    ['علمت «الشراع» من مصادر مطلعة أن الوزير سيستقيل غدا.', 'الوزير سيستقيل غدا'],
    ['وذهب الكاتب إلى أن الخطة ناقصة.', 'الخطة ناقصة'],
  ])('«%s»', (text, content) => {
    expect(read(text)).toEqual([content]);
  });

  it.each([
    'قدم الوزير استقالته إلى الرئيس.',
    'قدم الوزير استقالته وشكر زملاءه.',
    'رفع العمال سقف مطالبهم.',
    'ذهب الوزير إلى البصرة.',
  ])('nothing is said in «%s»', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('names who was asked, not who learnt it', () => {
    expect(lastSpeakers('علمت «الشراع» من مصادر مطلعة أن الوزير سيستقيل غدا.')).toEqual(['مصادر مطلعة']);
  });
});
