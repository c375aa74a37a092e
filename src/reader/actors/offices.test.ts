/** Offices in sentences: «وزيرة الخارجية الليبية السابقة هدى المنصوري» is a former foreign minister of LBY, and so on. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { type Cluster, loadReader, type Reader } from '../index.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader({
    lexicon: { media: 'word\tkind\tcountry\tnote\nالشراع\tpaper\tJO\t-\n' },
  });
});

const clusters = (text: string, outlet?: string, date?: string): readonly Cluster[] =>
  reader.read({ text, outlet, date }).clusters;

/** The offices of the cluster of that name: `office country body standing «words»`. */
function officesOf(name: string, text: string, outlet?: string): string[] {
  const found = clusters(text, outlet).find((one) => one.name === name);
  return (found?.offices ?? []).map(({ office, country, body, standing, span }) =>
    [office, country ?? '?', ...(body === '' ? [] : [body]), standing, `«${text.slice(span.start, span.end)}»`].join(
      ' ',
    ),
  );
}

function codeOf(name: string, text: string, outlet?: string, date?: string): string | null | undefined {
  return clusters(text, outlet, date).find((one) => one.name === name)?.code;
}

describe('an office', () => {
  test.each([
    [
      'قال وزير الخارجية العراقي سليم العطار إن الجسر مفتوح.',
      'سليم العطار',
      'foreign-minister IRQ holder «وزير الخارجية العراقي»',
    ],
    [
      'قال وزير خارجية تونس سليم العطار إن الجسر مفتوح.',
      'سليم العطار',
      'foreign-minister TUN holder «وزير خارجية تونس»',
    ],
    [
      'وقال للصحيفة رئيس الوزراء الأردني سليم العطار إن الجسر مفتوح.',
      'سليم العطار',
      'prime-minister JOR holder «رئيس الوزراء الأردني»',
    ],
    [
      'أكد رئيس مجلس النواب اللبناني نبيل شاهين أن الجلسة غدا.',
      'نبيل شاهين',
      'speaker-of-parliament LBN holder «رئيس مجلس النواب اللبناني»',
    ],
    ['قال الرئيس الكيني جون ميلر إن الوقت حان.', 'جون ميلر', 'president KEN holder «الرئيس الكيني»'],
    [
      'قال محافظ البنك المركزي المصري سامي الحداد إن الفائدة ثابتة.',
      'سامي الحداد',
      'central-bank-governor EGY holder «محافظ البنك المركزي المصري»',
    ],
  ])('is read with the state that its words name: %s', (text, name, expected) => {
    expect(officesOf(name, text)).toEqual([expected]);
  });

  test.each([
    [
      'قالت وزيرة الخارجية الليبية السابقة هدى المنصوري إن الحل قريب.',
      'هدى المنصوري',
      'foreign-minister LBY former «وزيرة الخارجية الليبية السابقة»',
    ],
    [
      'أكد نائب رئيس الوزراء التركي ماجد الحسني أن الطريق مغلق.',
      'ماجد الحسني',
      'prime-minister TUR deputy «نائب رئيس الوزراء التركي»',
    ],
    [
      'قال رئيس الحكومة العراقية المكلف كريم العلي إن التشكيل قريب.',
      'كريم العلي',
      'prime-minister IRQ designated «رئيس الحكومة العراقية المكلف»',
    ],
    [
      'قال المتحدث باسم وزارة الدفاع الروسية إيغور بتروف إن الطائرة سقطت.',
      'إيغور بتروف',
      'defence-minister RUS spokesman «المتحدث باسم وزارة الدفاع الروسية»',
    ],
    [
      'قال وزير الصحة المصري بالإنابة سامي الحداد إن اللقاح وصل.',
      'سامي الحداد',
      'health-minister EGY acting «وزير الصحة المصري بالإنابة»',
    ],
  ])('is read with how one stands to it: %s', (text, name, expected) => {
    expect(officesOf(name, text)).toEqual([expected]);
  });

  test.each([
    ['قال محافظ النور سامي الحداد إن المشروع جاهز.', 'سامي الحداد', 'governor JOR النور holder «محافظ النور»'],
    [
      'قال رئيس حزب الوفاق منير سعد إن الانتخابات قريبة.',
      'منير سعد',
      'party-leader JOR حزب الوفاق holder «رئيس حزب الوفاق»',
    ],
    [
      'قال المبعوث الأممي إلى اليمن هانس ميلر إن الهدنة قائمة.',
      'هانس ميلر',
      'un-envoy UNO YEM holder «المبعوث الأممي إلى اليمن»',
    ],
    [
      'قال السفير السعودي لدى مصر فهد العنزي إن العلاقات متينة.',
      'فهد العنزي',
      'ambassador SAU EGY holder «السفير السعودي لدى مصر»',
    ],
  ])('is read with what it is of: %s', (text, name, expected) => {
    expect(officesOf(name, text, 'الشراع')).toEqual([expected]);
  });

  it('of a body of nations needs no state', () => {
    const text = 'قال الأمين العام السابق للأمم المتحدة بيتر ميلر إن الأمر مهم.';
    expect(clusters(text)[0]?.offices).toMatchObject([
      { office: 'un-secretary-general', country: 'UNO', standing: 'former', rule: 'office/body' },
    ]);
  });

  it('is read from a phrase by itself, as lists have it', () => {
    expect(reader.office('رئيس وزراء باكستان')).toEqual({
      office: 'prime-minister',
      country: 'PAK',
      body: '',
      standing: 'holder',
    });
    expect(reader.office('رئيس إقليم كردستان')?.office).toBe('regional-president-kurdistan');
    expect(reader.office('قائمة رؤساء مصر')).toBeNull();
    expect(reader.office('جبل النور')).toBeNull();
  });

  it('in charge of something is not designated', () => {
    const [own] = clusters('قال الوزير المكلف بالنقل سليم العطار إن الجسر مفتوح.')[0]?.offices ?? [];
    expect(own?.standing ?? 'holder').toBe('holder');
  });

  it('ends before the name of its holder, and before what is no part of it', () => {
    expect(officesOf('سامي الحداد', 'قال محافظ النور سامي الحداد إن المشروع جاهز.', 'الشراع')).toEqual([
      'governor JOR النور holder «محافظ النور»',
    ]);
    expect(officesOf('سامي الحداد', 'قال الوزير السابق في حكومة الوفاق سامي الحداد إن المشروع جاهز.')).toEqual([
      'minister ? former «الوزير السابق»',
    ]);
  });

  it('is not that of another body of like name', () => {
    expect(officesOf('سليم العطار', 'قال رئيس مجلس شورى حركة الوفاق سليم العطار إن الموعد قريب.')).not.toContainEqual(
      expect.stringContaining('speaker'),
    );
    expect(officesOf('سليم العطار', 'قال مستشار الرئيس العراقي سليم العطار إن الموعد قريب.')).toEqual([
      'presidential-adviser IRQ holder «مستشار الرئيس العراقي»',
    ]);
  });
});

describe('the state of an office that names none', () => {
  const rule = (text: string, outlet?: string): string | undefined =>
    clusters(text, outlet).flatMap(({ offices }) => offices)[0]?.rule;
  const country = (text: string, outlet?: string): string | null | undefined =>
    clusters(text, outlet).flatMap(({ offices }) => offices)[0]?.country;

  it('is that of the dateline', () => {
    const text = 'الجسر يفتح غدا\nبغداد - الشراع\nقال وزير النقل سليم العطار إن الجسر مفتوح.';
    expect([country(text), rule(text)]).toEqual(['IRQ', 'office/dateline']);
  });

  it('is the outlet’s own where the article speaks of no other', () => {
    const text = 'قال وزير النقل سليم العطار إن الجسر مفتوح.';
    expect([country(text, 'الشراع'), rule(text, 'الشراع')]).toEqual(['JOR', 'office/outlet']);
  });

  it('is not told where the article speaks of several, or nobody knows the outlet', () => {
    expect(country('قال وزير النقل سليم العطار إن الجسر مفتوح.')).toBeNull();
    const abroad = 'زار الوفد فرنسا. وفي فرنسا قال وزير النقل سليم العطار إن فرنسا وإسبانيا قريبتان.';
    expect([country(abroad, 'الشراع'), rule(abroad, 'الشراع')]).toEqual([null, 'office/no-state']);
  });

  it('is that of the one state that has the office', () => {
    expect(country('وصل خادم الحرمين الشريفين الملك سليم العطار إلى المدينة.')).toBe('SAU');
  });

  it('is never put in for a place that is named', () => {
    expect(country('قال وزير الصحة في سالدور سليم العطار إن اللقاح وصل.', 'الشراع')).toBeNull();
  });
});

describe('an actor’s code', () => {
  test.each([
    ['قال وزير الدفاع العراقي سليم العطار إن الجسر مفتوح.', 'سليم العطار', 'IRQGOVMIL'],
    ['قال وزير النقل العراقي السابق سليم العطار إن الجسر مفتوح.', 'سليم العطار', 'IRQELI'],
    ['قالت وزارة الصحة التونسية إن اللقاح وصل.', 'وزارة الصحة التونسية', 'TUNGOVMED'],
    ['قالت أنقرة إن الطريق مفتوح.', 'أنقرة', 'TUR'],
    ['قالت صحيفة الشراع إن الطريق مفتوح.', 'صحيفة الشراع', 'JORJRN'],
    ['قال الكرملين إن الطريق مفتوح.', 'الكرملين', 'RUSGOV'],
    ['قالت منظمة الصحة العالمية إن الوباء انتهى.', 'منظمة الصحة العالمية', 'UNOMED'],
    ['قالت الولايات المتحدة إن الطريق مفتوح.', 'الولايات المتحدة', 'USA'],
    ['قالت الأمم المتحدة إن الطريق مفتوح.', 'الأمم المتحدة', 'UNO'],
    ['قالت الشركة المصرية للجسور إن الطريق مفتوح.', 'الشركة المصرية للجسور', 'EGYBUS'],
  ])('joins country and sectors: %s', (text, name, code) => {
    expect(codeOf(name, text)).toBe(code);
  });
});

describe('an office without a name', () => {
  const HOLDERS =
    'office\tof\tbody\tname\tarticles\tfirst\tlast\tstanding\n' +
    'transport-minister\tIRQ\t-\tسليم العطار\t0\t2031-02-03\t2033-06-20\tholder\n' +
    'transport-minister\tIRQ\t-\tمنير سعد\t0\t2033-06-21\t-\tholder\n';
  const text = 'قال وزير النقل العراقي إن الجسر مفتوح.';
  let own: Reader;
  beforeAll(async () => {
    own = await loadReader({ lexicon: { 'office-holders': HOLDERS } });
  });

  it('leads to whom the lexicon has in it on the article’s day', () => {
    expect(own.read({ text, date: '2032-01-01' }).clusters[0]?.candidates).toEqual([
      {
        name: 'سليم العطار',
        office: 'transport-minister',
        from: '2031-02-03',
        to: '2033-06-20',
        evidence: 0,
        standing: 'holder',
        reason: 'own',
      },
    ]);
    expect(own.read({ text, date: '2040-01-01' }).clusters[0]?.candidates.map(({ name }) => name)).toEqual([
      'منير سعد',
    ]);
  });

  it('says why it leads to nobody', () => {
    expect(own.read({ text }).clusters[0]).toMatchObject({ candidates: [], unresolved: 'no-date' });
    expect(own.read({ text: 'قال وزير النقل إن الجسر مفتوح.', date: '2032-01-01' }).clusters[0]).toMatchObject({
      candidates: [],
      unresolved: 'no-country',
    });
  });

  it('is of the one state in which a name is known with it', () => {
    const named = own.read({ text: 'قال وزير النقل سليم العطار إن الجسر مفتوح.', date: '2032-01-01' });
    expect(named.clusters[0]?.offices).toMatchObject([{ country: 'IRQ', rule: 'office/known-holder' }]);
  });

  it('asks nobody where the article has the name', () => {
    const named = own.read({ text: 'قال وزير النقل العراقي هادي البدري إن الجسر مفتوح.', date: '2032-01-01' });
    expect(named.clusters[0]?.candidates).toEqual([]);
  });
});

test('spans of offices lie in the text, in the headline where they stand there, and open with no clitic', () => {
  const words = [
    'وزير',
    'الخارجية',
    'للرئيس',
    'والوزيرة',
    'العراقي',
    'سليم',
    'العطار',
    'قال',
    '،',
    'السابق',
    'نائب',
    'بغداد',
    ':',
    'إن',
  ];
  const phrase = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(phrase, phrase, (title, text) => {
      for (const { offices } of reader.read({ title, text }).clusters)
        for (const { span } of offices) {
          const whole = span.part === 'headline' ? title : text;
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(whole.length);
          expect(whole.slice(span.start, span.end)).toMatch(/^(?!وال|لل)\S/u);
        }
    }),
    { numRuns: 200 },
  );
});
