/** The articles annotated with dates, events and lines compile, and the checks that guard them do catch what they are there for. */
import { describe, expect, it } from 'vitest';
import { compileLayers, loadOwnLayers } from './compile.ts';
import { KINDS, STATUSES } from './scheme.ts';

const HEAD = 'id: e00\noutlet: جريدة الضفة\ndate: 2025-02-06\n\n';
const TEXT = 'الوزير يلتقي المدير\n\nالتقى الوزير والمدير أمس الأربعاء للقاء التجار.\nوعاد الوزير الأربعاء.\n';
const compile = (layers: string, text = TEXT, head = HEAD) => compileLayers(`${head}${text}\n${layers}\n`, 'e00.md');
const dated = (line: string, text: string) => compile(`## dates\n${line}`, `العنوان\n\n${text}\n`);

describe('annotated articles', () => {
  const gold = loadOwnLayers();

  it('all compile, in the order of their names, each with a headline and text', () => {
    expect(gold.length).toBeGreaterThanOrEqual(60);
    for (const { id, text, title } of gold) {
      expect(text.startsWith(`${title}\n\n`), id).toBe(true);
      expect(text.length, id).toBeGreaterThan(400);
    }
  });

  it('hold every kind of event at least eight times, and every status', () => {
    const events = gold.flatMap((document) => document.events);
    const tally = (name: 'kind' | 'status', value: string): number =>
      events.filter((event) => event[name] === value).length;
    expect(KINDS.filter((kind) => tally('kind', kind) < 8)).toEqual([]);
    expect(STATUSES.filter((status) => tally('status', status) < 8)).toEqual([]);
  });

  it('hold articles without an event, without a date, without either, and undated ones', () => {
    expect(gold.some(({ dates, events }) => dates.length > 0 && events.length === 0)).toBe(true);
    expect(gold.some(({ dates, events }) => dates.length === 0 && events.length > 0)).toBe(true);
    expect(gold.some(({ dates, events }) => dates.length === 0 && events.length === 0)).toBe(true);
    expect(gold.some(({ date }) => date === null)).toBe(true);
  });

  it('have spans that begin and end on words', () => {
    for (const { id, text, dates, events, lines } of gold) {
      const inEvents = events.flatMap((event) => [
        ...event.triggers,
        ...event.place,
        ...event.discussed,
        ...event.participants.flatMap(({ spans }) => spans),
      ]);
      for (const [start, end] of [...dates, ...lines].map(({ span }) => span).concat(inEvents)) {
        expect(end, id).toBeGreaterThan(start);
        expect(text.slice(start, end), id).toBe(text.slice(start, end).trim());
        expect(text.slice(start, end), id).not.toMatch(/\n/u);
      }
    }
  });

  it('tell each event somewhere, and no date twice', () => {
    for (const { id, dates, events } of gold) {
      expect(new Set(dates.map(({ span }) => span[0])).size, id).toBe(dates.length);
      for (const event of events) expect(event.triggers.length, id).toBeGreaterThan(0);
    }
  });
});

describe('the compiler', () => {
  it('finds words behind proclitics, in a paragraph, by number', () => {
    const { text, events } = compile(
      '## events\nCONSULT | meeting | held\n  trigger: التقى ; لقاء\n  participant: الوزير@1 ; الوزير@0\n  participant: المدير#2',
    );
    expect(events[0]?.triggers.map((span) => text.slice(...span))).toEqual(['التقى', 'لقاء']);
    expect(events[0]?.participants.map(({ spans }) => spans.map(([start]) => start))).toEqual([[27, 0], [35]]);
  });

  it.each([
    ['words not there', 'الخميس = 2025-02-06 day', 'not there'],
    ['two places', 'الأربعاء = 2025-02-05 day', 'number it'],
    ['a paragraph too many', 'أمس@7 = 2025-02-05 day', 'no paragraph 7'],
    ['an unknown granularity', 'أمس الأربعاء = 2025-02-05 hour', 'no such granularity'],
    ['a value of another granularity', 'أمس الأربعاء = 2025-02 day', 'not a value of this granularity'],
    ['a wrong shift', 'أمس@1 = 2025-02-04 day', 'is 2025-02-05'],
    ['a conflict where there is none', 'أمس الأربعاء = 2025-02-05 day conflict', 'the weekday agrees'],
    ['no value without a reason', 'أمس الأربعاء = ? day', 'a reason why'],
    [
      'no publication date in an article that has one',
      'أمس الأربعاء = ? day no-publication-date',
      'the article is dated',
    ],
    ['overlapping dates', 'أمس الأربعاء = 2025-02-05 day\nالأربعاء@1 = 2025-02-05 day', 'overlap'],
  ])('refuses %s', (_, line, message) => {
    expect(() => compile(`## dates\n${line}`)).toThrow(message);
  });

  it.each([
    ['a weekday that contradicts', 'الخميس 5 شباط 2025', '2025-02-05 day', 'contradicts'],
    ['a day that is none', '31 شباط 2025', '2025-02-31 day', 'no such day'],
    ['another month', '5 غشت 2025', '2025-09-05 day', 'the month is 8'],
    ['another day', '٥ آب ٢٠٢٥', '2025-08-15 day', '5 does not stand in'],
    ['another year', 'عام 2019', '2018 year', '2019 does not stand in'],
    ['another day of the Hijri calendar', '7 شعبان 1446هـ', '2025-02-05 day hijri', '7 does not stand in'],
    ['a range backwards', 'من 5 إلى 7 أيار', '2025-05-07/2025-05-05 day', 'ends before'],
  ])('refuses %s', (_, words, rest, message) => {
    expect(() => dated(`${words} = ${rest}`, `جرى هذا ${words} في المدينة.`)).toThrow(message);
  });

  it('takes a cut-out of many words and a word behind a tatweel', () => {
    const { text, dates } = dated(
      'الساعة … اليوم = 2025-02-06T15:30 time',
      'جرى هذا لـالساعة 3:30 من عصر اليوم في المدينة.',
    );
    expect(dates.map(({ span }) => text.slice(...span))).toEqual(['الساعة 3:30 من عصر اليوم']);
  });

  it.each([
    ['الخميس 5 شباط 2025', '2025-02-05 day conflict'],
    ['٥ آب/أغسطس ٢٠٢٤', '2024-08-05 day'],
    ['6 شعبان 1446هـ', '2025-02-05 day hijri'],
    ['الساعة 3:30 من عصر اليوم', '2025-02-06T15:30 time'],
    ['قبل 10 أيام', '2025-01-27 day'],
    ['31 شباط', '? day impossible'],
  ])('takes %s', (words, rest) => {
    expect(dated(`${words} = ${rest}`, `جرى هذا ${words} في المدينة.`).dates).toHaveLength(1);
  });

  it.each([
    ['an unknown kind', 'CONSULT | chat | held\n  trigger: التقى', 'no such kind'],
    ['an unknown status', 'CONSULT | meeting | past\n  trigger: التقى', 'no such status'],
    ['a mode of another event', 'CONSULT demo | meeting | held\n  trigger: التقى', 'no such mode'],
    ['a code that the status forbids', 'CONSULT | meeting | planned\n  trigger: التقى', 'does not bear CONSULT'],
    ['a kind without its own mode', 'REJECT | meeting | cancelled\n  trigger: التقى', 'has the mode meet'],
    ['a role of another kind', 'CONSULT | meeting | held\n  trigger: التقى\n  signatory: المدير@1', 'has no signatory'],
    ['a trigger of two words', 'CONSULT | meeting | held\n  trigger: التقى الوزير', 'one word'],
    ['no trigger', 'CONSULT | meeting | held\n  participant: المدير@1', 'no trigger'],
    ['a time without its date', 'CONSULT | meeting | held\n  trigger: التقى\n  time: 2025-02-05', 'no date'],
    [
      'one trigger in two events',
      'CONSULT | meeting | held\n  trigger: التقى\nCONSULT | meeting | held\n  trigger: التقى',
      'two events',
    ],
    [
      'one name in two participants',
      'CONSULT | meeting | held\n  trigger: التقى\n  host: المدير@1\n  guest: المدير@1',
      'names overlap',
    ],
  ])('refuses %s', (_, event, message) => {
    expect(() => compile(`## events\n${event}`)).toThrow(message);
  });
});
