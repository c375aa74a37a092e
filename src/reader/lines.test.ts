import { beforeAll, describe, expect, it } from 'vitest';
import { type Line, loadReader, type Reader, type Span } from './index.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

/** «dateline بغداد: المرفأ | place بغداد | outlet المرفأ», a line a line. */
function lines(text: string, outlet = 'المرفأ'): string[] {
  const { lines: found, dates } = reader.read({ text, outlet, date: '2025-02-06' });
  const cut = ({ start, end }: Span): string => text.slice(start, end);
  return found.map(({ kind, place, outlet: named, date, ...span }: Line) =>
    [
      `${kind} ${cut(span)}`,
      ...(place === undefined ? [] : [`place ${cut(place)}`]),
      ...(named === undefined ? [] : [`outlet ${cut(named)}`]),
      ...(date === undefined ? [] : [`date ${dates[date]?.value}`]),
    ].join(' | '),
  );
}

const LEAD = 'وصل وفد من نقابة الصيادين إلى الميناء، وقال النقيب سليم العطار إن الرصيف جاهز.';

describe('lines that are no prose', () => {
  it.each([
    ['الصيادون يعودون إلى الميناء', 'headline الصيادون يعودون إلى الميناء'],
    ['بغداد: المرفأ', 'dateline بغداد: المرفأ | place بغداد | outlet المرفأ'],
    ['بيروت ـ «المرفأ»', 'dateline بيروت ـ «المرفأ» | place بيروت | outlet «المرفأ»'],
    ['الرباط (وكالات)', 'dateline الرباط (وكالات) | place الرباط | outlet وكالات'],
    [
      'القاهرة/ 5 شباط/ المرفأ -',
      'dateline القاهرة/ 5 شباط/ المرفأ - | place القاهرة | outlet المرفأ | date 2025-02-05',
    ],
    ['الثانية والثالثة 2025/02/06', 'section الثانية والثالثة 2025/02/06 | date 2025-02-06'],
    ['بروكسل - السهل برس', 'dateline بروكسل - السهل برس | place بروكسل | outlet السهل برس'],
    [
      'مكة المكرمة 6 شعبان 1446 هـ - وكالة السهل',
      'dateline مكة المكرمة 6 شعبان 1446 هـ - وكالة السهل | place مكة المكرمة | outlet وكالة السهل | date 2025-02-05',
    ],
    ['بغداد: سليم العطار', 'byline بغداد: سليم العطار'],
    [
      'صدر في عمان 6 شعبان 1446 هـ الموافق 5 شباط 2025 م',
      'date صدر في عمان 6 شعبان 1446 هـ الموافق 5 شباط 2025 م | date 2025-02-05',
    ],
    ['محليات', 'section محليات'],
    ['أخبار محلية - رياضة', 'headline أخبار محلية - رياضة'],
    ['كتب: سليم العطار', 'byline كتب: سليم العطار'],
    ['بقلم ليلى منصور', 'byline بقلم ليلى منصور'],
    ['الخميس 6 شباط 2025', 'date الخميس 6 شباط 2025 | date 2025-02-06'],
    ['نشر في: 2025/02/06', 'date نشر في: 2025/02/06 | date 2025-02-06'],
  ])('%s', (line, expected) => expect(lines(`${line}\n${LEAD}`)).toEqual([expected]));

  it('a dateline before its lead ends where the lead begins', () =>
    expect(lines(`الصيادون يعودون\nبيروت - «المرفأ»: ${LEAD}`)).toEqual([
      'headline الصيادون يعودون',
      'dateline بيروت - «المرفأ»: | place بيروت | outlet «المرفأ»',
    ]));

  it.each([
    ['صورة من الأرشيف لميناء رأس النورس، 12 آذار 2020', 'date 2020-03-12'],
    ['لقطة لرصيف الميناء في 12 آذار 2020', 'date 2020-03-12'],
    ['(صورة أرشيفية)', ''],
    ['الصورة تعبيرية', ''],
  ])('a caption is one, and nobody speaks in it: %s', (line, date) => {
    const text = `الصيادون يعودون\n${LEAD}\n${line}\nوأضاف أن العمل انتهى أمس.`;
    expect(lines(text)).toEqual([
      'headline الصيادون يعودون',
      date === '' ? `caption ${line}` : `caption ${line} | ${date}`,
    ]);
    const { statements } = reader.read({ text, date: '2025-02-06' });
    expect(statements.map(({ content }) => text.slice(content[0]?.start, content[0]?.end))).toEqual([
      'الرصيف جاهز',
      'العمل انتهى أمس',
    ]);
  });

  it.each(['صورة الوضع في الميناء قاتمة', 'صورة من الأرشيف أظهرت الرصيف جاهزا.', 'الأرشيف الوطني يفتح أبوابه'])(
    'a sentence that opens with a picture is none: %s',
    (line) => expect(lines(`الصيادون يعودون\n${LEAD}\n${line}\n${LEAD}`)).toEqual(['headline الصيادون يعودون']),
  );

  it('a known place and a dash before a lead are a dateline, before a short line they are none', () => {
    expect(lines(`الصيادون يعودون\nعمان – ${LEAD}`)).toEqual([
      'headline الصيادون يعودون',
      'dateline عمان – | place عمان',
    ]);
    expect(lines(`عمان – وصول وفد الصيادين إلى الميناء\n${LEAD}`)).toEqual([
      'headline عمان – وصول وفد الصيادين إلى الميناء',
    ]);
    expect(lines(`الصيادون يعودون\nعمان: ${LEAD}`)).toEqual(['headline الصيادون يعودون']);
  });

  it.each(['العطار: "الرصيف جاهز"', 'بغداد: "لن نتأخر"'])('a speaker and a quotation are a headline: %s', (line) =>
    expect(lines(`${line}\n${LEAD}`)).toEqual([`headline ${line}`]),
  );

  it('prose is no line', () => expect(lines(`${LEAD}\n${LEAD}`)).toEqual([]));

  it('nobody speaks in a dateline or a byline', () => {
    const { statements } = reader.read({ text: `بغداد: المرفأ\nكتب: سليم العطار\n${LEAD}`, outlet: 'المرفأ' });
    expect(statements.map(({ cue }) => cue?.lemma)).toEqual(['قال']);
  });

  it('count in their part where the headline is kept apart', () => {
    const title = 'الصيادون يعودون أمس';
    const text = `بغداد: المرفأ\n${LEAD}`;
    const { lines: found, dates } = reader.read({ text, title, outlet: 'المرفأ', date: '2025-02-06' });
    expect(found.map(({ kind, part, start, end }) => [kind, part, start, end])).toEqual([
      ['headline', 'headline', 0, title.length],
      ['dateline', undefined, 0, 'بغداد: المرفأ'.length],
    ]);
    expect(dates.map(({ part, start, end, value }) => [part, title.slice(start, end), value])).toEqual([
      ['headline', 'أمس', '2025-02-05'],
    ]);
  });
});
