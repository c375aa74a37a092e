/** Who takes part, where and when, as the words around an event tell: one small example for each way they stand there. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadReader, type Reader } from '../index.ts';
import { eventLine } from '../testing/event-lines.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

const tells = (text: string, ...events: readonly string[]): void => {
  expect(reader.read({ text }).events.map((event) => eventLine(text, event))).toEqual(events);
};

describe('those who are counted', () => {
  test.each([
    [
      'أوقفت قوات الأمن 14 منهم بعد المباراة.',
      'arrest COERCE arrest | held | أوقفت | agent قوات الأمن; target 14 منهم',
    ],
    ['اعتقلت الشرطة أربعة مهندسين.', 'arrest COERCE arrest | held | اعتقلت | agent الشرطة; target أربعة مهندسين'],
    ['اعتقلت الشرطة نحو 20 متظاهرا.', 'arrest COERCE arrest | held | اعتقلت | agent الشرطة; target 20 متظاهرا'],
  ])('%s', tells);
});

describe('who did it', () => {
  test.each([
    [
      'اعتقل الصحفي سليم العطار من قبل الشرطة أمس.',
      'arrest COERCE arrest | held | اعتقل | target سليم العطار; agent الشرطة',
    ],
    ['قتل شاب برصاص قناص مجهول.', 'attack ASSAULT | held | قتل | target شاب; agent قناص مجهول'],
    [
      'قتل ثلاثة أشخاص في غارة إسرائيلية على بلدة النور.',
      'attack ASSAULT aerial | held | قتل، غارة | target ثلاثة أشخاص; target بلدة النور; agent إسرائيلية | @ بلدة النور',
    ],
    [
      'ردّت لاهاي بإبعاد دبلوماسي عراقي.',
      'expulsion SANCTION expel | held | إبعاد | agent لاهاي; target دبلوماسي عراقي',
    ],
    ['قررت السلطات طرد أجنبيين.', 'expulsion SANCTION expel | held | طرد | agent السلطات; target أجنبيين'],
    ['استهدف هجوم معسكرا للجيش أمس.', 'attack ASSAULT | held | هجوم | target معسكرا للجيش'],
    [
      'وصل الرئيس سليم العطار إلى القاهرة تلبية لدعوة من نظيره فادي النجار.',
      'visit CONSULT visit | held | وصل | guest سليم العطار | @ القاهرة',
      'invitation AGREE | held | دعوة | inviter فادي النجار; invited سليم العطار',
    ],
    ['وصلت مساعدات سعودية أمس.', 'aid AID | held | مساعدات | agent سعودية'],
  ])('%s', tells);
});

describe('a pronoun', () => {
  test('with the noun of an act is whom it befell', () => {
    tells(
      'قال الوزير سليم العطار إن فادي النجار تم توقيفه في مطار النور.',
      'arrest COERCE arrest | held | توقيفه | target فادي النجار | @ مطار النور',
    );
  });
});

describe('where a clause ends', () => {
  test.each([
    [
      'وأوضح أن الوفد التقى رئيس غرفة الصناعة فادي النجار ووقّع معه مذكرة تفاهم.',
      'meeting CONSULT | held | التقى | participant الوفد; participant فادي النجار',
      'agreement SUPPORT | held | وقّع | signatory فادي النجار',
    ],
    [
      'وكان الوزير سليم العطار قد وقّع، يوم الخميس، مذكرة تفاهم مع نظيره فادي النجار.',
      'agreement SUPPORT | held | وقّع | signatory سليم العطار; signatory فادي النجار',
    ],
    [
      'هاجم مسلحون، مساء أمس، قرية النور وأحرقوا شاحنتين.',
      'attack ASSAULT destroy | held | هاجم، أحرقوا | agent مسلحون; target قرية النور; target شاحنتين | @ قرية النور',
    ],
  ])('%s', tells);
});

describe('the place', () => {
  test.each([
    ['تظاهر مئات العمال أمام مقر الوزارة.', 'protest PROTEST demo | held | تظاهر | agent مئات العمال | @ مقر الوزارة'],
    ['زار الوزير سليم العطار القاهرة.', 'visit CONSULT visit | held | زار | guest سليم العطار | @ القاهرة'],
    [
      'وفي بغداد التقى الوزير سليم العطار السفير فادي النجار.',
      'meeting CONSULT | held | التقى | participant سليم العطار; participant فادي النجار | @ بغداد',
    ],
    [
      'نظمت الجمعية، في الرباط، لقاء مع رؤساء الفروع.',
      'meeting CONSULT | held | لقاء | participant الجمعية; participant رؤساء الفروع | @ الرباط',
    ],
    [
      'وعبّر الوزير سليم العطار عن أمله في التوصل إلى حل في مفاوضات القاهرة.',
      'negotiation CONSULT | held | مفاوضات |  | @ القاهرة',
    ],
    ['بدأت محادثات القاهرة بين الطرفين أمس.', 'negotiation CONSULT | held | محادثات | participant الطرفين | @ القاهرة'],
    [
      'قضت المحكمة بالسجن على المتهم سليم العطار.',
      'trial SANCTION convict | held | قضت | agent المحكمة; target سليم العطار',
    ],
  ])('%s', tells);
});

describe('the time', () => {
  const timeOf = (text: string): (string | null)[] =>
    reader.read({ text, date: '2025-02-06' }).events.map(({ time }) => time?.value ?? null);

  test('of what was done is no day to come', () => {
    expect(timeOf('اتفق الوزير سليم العطار مع نظيره على الربط في 20 أيار المقبل.')).toEqual([null]);
  });
  test('of what only went before is not that of its clause', () => {
    expect(timeOf('زار الوزير سليم العطار بغداد أمس بعد لقاء المدير فادي النجار مع السفير كمال الزين.')).toEqual([
      '2025-02-05',
      null,
    ]);
  });
  test('is no bound of something that lasts', () => {
    expect(timeOf('اعتقلت الشرطة المدير سليم العطار، المسؤول منذ عام 2009.')).toEqual([null]);
  });
  test('is the finest that the tellings give', () => {
    expect(timeOf('زار الوزير سليم العطار بغداد عام 2025.\nوكان الوزير سليم العطار زار بغداد أمس.')).toEqual([
      '2025-02-05',
    ]);
  });
});

describe('with its article a word points back to what was told', () => {
  test('though it needs more to tell of something new', () => {
    tells(
      'وقّع الوزير سليم العطار والوزير فادي النجار اتفاقا. وحضر التوقيع عدد من الصحفيين.',
      'agreement SUPPORT | held | وقّع، التوقيع | signatory سليم العطار; signatory فادي النجار',
    );
  });
});
