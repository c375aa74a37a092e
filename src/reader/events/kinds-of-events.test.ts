/**
 * What an article tells that was done: one small example for each kind, status and shape.
 */
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

describe('a verb tells of', () => {
  test.each([
    [
      'استقبل وزير النقل سليم العطار في بغداد المدير العام للهيئة كمال الزين.',
      'meeting CONSULT visit | held | استقبل | host سليم العطار; guest كمال الزين | @ بغداد',
    ],
    [
      'التقى وزير النقل سليم العطار رئيس البلدية كمال الزين.',
      'meeting CONSULT | held | التقى | participant سليم العطار; participant كمال الزين',
    ],
    [
      'اجتمع وزير النقل سليم العطار مع رئيس البلدية كمال الزين.',
      'meeting CONSULT | held | اجتمع | participant سليم العطار; participant كمال الزين',
    ],
    [
      'بحث وزير النقل سليم العطار مع رئيس البلدية كمال الزين توسيع الميناء.',
      'meeting CONSULT | held | بحث | participant سليم العطار; participant كمال الزين | ~ توسيع الميناء',
    ],
    ['زار وزير النقل سليم العطار بغداد.', 'visit CONSULT visit | held | زار | guest سليم العطار | @ بغداد'],
    [
      'هاتف وزير النقل سليم العطار رئيس البلدية كمال الزين.',
      'call CONSULT phone | held | هاتف | caller سليم العطار; called كمال الزين',
    ],
    [
      'دعت الحكومة وزير النقل كمال الزين إلى زيارة بغداد.',
      'invitation AGREE | held | دعت | inviter الحكومة; invited كمال الزين',
    ],
    [
      'عيّن الرئيس سليم العطار الدكتور كمال الزين وزيرا للنقل.',
      'appointment - | held | عيّن | appointer سليم العطار; appointee كمال الزين',
    ],
    [
      'أقال الرئيس سليم العطار وزير النقل كمال الزين.',
      'dismissal - | held | أقال | agent سليم العطار; target كمال الزين',
    ],
    ['استقال وزير النقل سليم العطار من منصبه.', 'resignation RETREAT resign | held | استقال | agent سليم العطار'],
    [
      'اعتقلت الشرطة رئيس البلدية كمال الزين.',
      'arrest COERCE arrest | held | اعتقلت | agent الشرطة; target كمال الزين',
    ],
    ['اعتُقل رئيس البلدية كمال الزين مساء أمس.', 'arrest COERCE arrest | held | اعتُقل | target كمال الزين'],
    [
      'أفرجت السلطات عن الصحفي كمال الزين.',
      'release RETREAT release | held | أفرجت | agent السلطات; target كمال الزين',
    ],
    ['طردت الحكومة السفير كمال الزين.', 'expulsion SANCTION expel | held | طردت | agent الحكومة; target كمال الزين'],
    [
      'استدعت وزارة الخارجية السفير كمال الزين.',
      'summons ACCUSE disapprove | held | استدعت | agent وزارة الخارجية; target كمال الزين',
    ],
    ['صوت البرلمان على مشروع القانون.', 'vote - | held | صوت | agent البرلمان'],
    ['قررت الحكومة إغلاق الميناء.', 'decision - | held | قررت، إغلاق | agent الحكومة; target الميناء'],
    [
      'قصفت القوات بلدة النور.',
      'attack ASSAULT heavy-weapons | held | قصفت | agent القوات; target بلدة النور | @ بلدة النور',
    ],
    ['تظاهر مئات العمال في بغداد.', 'protest PROTEST demo | held | تظاهر | agent مئات العمال | @ بغداد'],
  ])('%s', tells);
});

describe('a noun with a verb that says it took place tells of', () => {
  test.each([
    [
      'أجرى وزير النقل سليم العطار اتصالا هاتفيا مع رئيس البلدية كمال الزين.',
      'call CONSULT phone | held | اتصالا | caller سليم العطار; called كمال الزين',
    ],
    [
      'تلقى وزير النقل سليم العطار اتصالا هاتفيا من رئيس البلدية كمال الزين.',
      'call CONSULT phone | held | اتصالا | called سليم العطار; caller كمال الزين',
    ],
    [
      'وجه الرئيس سليم العطار دعوة إلى رئيس البلدية كمال الزين لزيارة بغداد.',
      'invitation AGREE | held | دعوة | inviter سليم العطار; invited كمال الزين',
    ],
    [
      'فرض الاتحاد الأوروبي عقوبات على شركة الشراع.',
      'sanction SANCTION | held | عقوبات | agent الاتحاد الأوروبي; target شركة الشراع',
    ],
    ['قدم وزير النقل سليم العطار استقالته.', 'resignation RETREAT resign | held | استقالته | agent سليم العطار'],
    [
      'عقد الرئيس سليم العطار والرئيس كمال الزين قمة في بغداد.',
      'gathering CONSULT multilateral | held | قمة | participant سليم العطار; participant كمال الزين | @ بغداد',
    ],
    [
      'شنت الطائرات غارة على بلدة النور.',
      'attack ASSAULT aerial | held | غارة | agent الطائرات; target بلدة النور | @ بلدة النور',
    ],
    ['شهدت بغداد مظاهرة ضد الحكومة.', 'protest PROTEST demo | held | مظاهرة | target الحكومة | @ بغداد'],
    [
      'وقعت وزارة النقل اتفاقية مع شركة الشراع.',
      'agreement SUPPORT | held | وقعت | signatory وزارة النقل; signatory شركة الشراع',
    ],
    ['تسلمت وزارة الصحة مساعدات من فرنسا.', 'aid AID | held | مساعدات | recipient وزارة الصحة; agent فرنسا'],
  ])('%s', tells);
});

describe('a noun with those who take part tells of', () => {
  test.each([
    [
      'وصف المدير زيارة وزير النقل سليم العطار إلى بغداد بأنها ناجحة.',
      'visit CONSULT visit | held | زيارة | guest سليم العطار | @ بغداد',
    ],
    [
      'جاء ذلك خلال لقاء وزير النقل سليم العطار مع رئيس البلدية كمال الزين.',
      'meeting CONSULT | held | لقاء | participant وزير النقل سليم العطار; participant كمال الزين',
    ],
  ])('%s', tells);
});

describe('what stands with a word tells of what event it is', () => {
  test.each([
    ['نشر الجيش كتيبتين في بلدة النور.', 'mobilisation MOBILIZE troops | held | نشر | agent الجيش | @ بلدة النور'],
    ['وصل وزير النقل سليم العطار إلى بغداد.', 'visit CONSULT visit | held | وصل | guest سليم العطار | @ بغداد'],
    ['أُعفي مدير الميناء كمال الزين من منصبه.', 'dismissal - | held | أُعفي | target كمال الزين'],
    ['اعتدى مسلحون على المصور كمال الزين.', 'attack ASSAULT | held | اعتدى | agent مسلحون; target كمال الزين'],
    ['مقتل ثلاثة جنود في هجوم على بلدة النور.', null],
    ['نشر الكاتب سليم العطار رواية جديدة.', ''],
    ['مقتل ثلاثة أشخاص في حادث سير قرب بغداد.', ''],
    ['سحب المزارعون شباك الصيد من البحر.', ''],
  ])('%s', (text, event) => {
    if (event === null) expect(reader.read({ text }).events.map(({ kind }) => kind)).toContain('attack');
    else tells(text, ...(event === '' ? [] : [event]));
  });
});

describe('a noun is told of in every case and number', () => {
  test.each(['اجتماعا', 'اجتماعاً', 'اجتماعين'])('%s', (noun) => {
    const { events } = reader.read({ text: `عقد مجلس الإدارة ${noun} في بغداد.` });
    expect(events.map(({ kind, place }) => [kind, place?.name])).toEqual([['meeting', 'بغداد']]);
  });
});

describe('who acts where nobody is named again', () => {
  test.each([
    [
      'وصل وزير النقل سليم العطار إلى بغداد، والتقى رئيس البلدية كمال الزين.',
      [
        ['visit', 'guest سليم العطار'],
        ['meeting', 'guest سليم العطار; host كمال الزين'],
      ],
    ],
    ['أعلنت منظمة الشراع أن أول قافلة مساعدات ستتحرك غدا.', [['aid', 'agent منظمة الشراع']]],
  ])('%s', (text, expected) => {
    const { events } = reader.read({ text });
    expect(
      events.map(({ kind, participants }) => [
        kind,
        participants
          .map(({ role, name }) => `${role} ${name}`)
          .sort()
          .join('; '),
      ]),
    ).toEqual(expected);
  });
});

describe('the status is', () => {
  test.each([
    [
      'سيلتقي وزير النقل سليم العطار رئيس البلدية كمال الزين غدا.',
      'meeting AGREE | planned | سيلتقي | participant سليم العطار; participant كمال الزين',
    ],
    ['من المقرر أن يزور وزير النقل سليم العطار بغداد.', 'visit AGREE | planned | يزور | guest سليم العطار | @ بغداد'],
    [
      'لم يلتق وزير النقل سليم العطار رئيس البلدية كمال الزين.',
      'meeting CONSULT | denied | يلتق | participant سليم العطار; participant كمال الزين',
    ],
    [
      'ألغى وزير النقل سليم العطار زيارته إلى بغداد.',
      'visit REJECT meet | cancelled | زيارته | guest سليم العطار | @ بغداد',
    ],
    [
      'طالب المدير كمال الزين بعقد اجتماع مع وزير النقل سليم العطار.',
      'meeting CONSULT | hypothetical | اجتماع | participant كمال الزين; participant سليم العطار',
    ],
  ])('%s', tells);
});

test.each([
  ['قتل ثلاثة شبان أمس في بلدة النور.', 'attack'],
  ['خرجت مظاهرات في مدن الساحل.', 'protest'],
])('%s: what the rules doubt is told where enough tells for it', (text, kind) => {
  expect(reader.read({ text, date: '2031-03-05' }).events.map((event) => event.kind)).toEqual([kind]);
});

test.each([
  ['أوقفت الشرطة ثلاثة أشخاص في بغداد.', 'arrest'],
  ['اوقفت الشرطة ثلاثة اشخاص في بغداد.', 'arrest'],
  ['إعتقلت الشرطة ثلاثة أشخاص في بغداد.', 'arrest'],
])('%s: written without its hamzas, or with others, a word tells what it tells', (text, kind) => {
  expect(reader.read({ text }).events.map((event) => event.kind)).toEqual([kind]);
});

test('whoever brings two together is a mediator of their meeting', () => {
  const [meeting] = reader.read({ text: 'عقد الحزبان لقاء برعاية الوزير سالم الحداد في العاصمة أمس.' }).events;
  expect(meeting?.participants.map(({ role, name }) => [role, name])).toEqual([['mediator', 'سالم الحداد']]);
});

describe('no event is', () => {
  test.each([
    ['تعمل الوزارة على مكافحة الهجمات وتطوير التعاون بين البلدين.'],
    ['شن الفريق هجوما على مرمى المنتخب في المباراة.'],
    ['عقد الوزير سليم العطار مؤتمرا صحفيا في بغداد.'],
    ['يزور المتحف مليون سائح سنويا.'],
    ['وجد الباحثون أن البحث العلمي يحتاج إلى المال.'],
    ['سمع الجيران صوتها من أجل القمة.'],
    ['كل اتفاق مع الشركة يحتاج إلى موافقة.'],
  ])('%s', (text) => {
    tells(text);
  });
});
