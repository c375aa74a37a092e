/**
 * A small invented article, what a reader might have made of it, and figures worked out by hand.
 *
 * Gold has two dates and three events: a meeting told twice, a visit that is planned, an arrest.
 */
import { describe, expect, it } from 'vitest';
import type { Pair } from '../flat.ts';
import { fallen, floorBelow } from '../floor.ts';
import type { Figure } from '../scoring/figures.ts';
import { layerErrors } from './errors.ts';
import type { LayerDate, LayerDocument, LayerEvent, LayerLine, Layers } from './form.ts';
import { NO_LAYERS } from './form.ts';
import { judgeLayers } from './judge.ts';
import { layerJson, layerTables, layerTerminal } from './report.ts';
import { type LayerScore, scoreLayers } from './score.ts';

const text =
  'العاصمة: المرفأ\n\nاستقبل الوزير سليم العطار، أمس الأربعاء، السفيرة هدى القيسي. وتناول اللقاء ملف المياه.\n' +
  'ويزور العطار بيروت الأسبوع المقبل. واعتقلت الشرطة كاتبا وأفرجت عن آخر.';
const at = (words: string): Pair => {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(words);
  return [start, start + words.length];
};

const yesterday: LayerDate = { span: at('أمس الأربعاء'), value: '2025-03-12', granularity: 'day' };
const nextWeek: LayerDate = { span: at('الأسبوع المقبل'), value: '2025-03-17/2025-03-23', granularity: 'week' };
const dateline: LayerLine = { kind: 'dateline', span: at('العاصمة: المرفأ') };
const host = { role: 'host', spans: [at('الوزير سليم العطار'), at('العطار')] };
const guest = { role: 'guest', spans: [at('السفيرة هدى القيسي')] };
const meeting: LayerEvent = {
  kind: 'meeting',
  plover: 'CONSULT',
  mode: 'visit',
  status: 'held',
  triggers: [at('استقبل'), at('اللقاء')],
  participants: [host, guest],
  place: [],
  time: '2025-03-12',
  discussed: [at('ملف المياه')],
};
const visit: LayerEvent = {
  ...meeting,
  kind: 'visit',
  plover: 'AGREE',
  mode: null,
  status: 'planned',
  triggers: [at('يزور')],
  participants: [{ role: 'guest', spans: [[at('يزور العطار')[0] + 5, at('يزور العطار')[1]]] }],
  place: [at('بيروت')],
  time: '2025-03-17/2025-03-23',
  discussed: [],
};
const arrest: LayerEvent = {
  ...meeting,
  kind: 'arrest',
  plover: 'COERCE',
  mode: 'arrest',
  triggers: [at('اعتقلت')],
  participants: [
    { role: 'agent', spans: [at('الشرطة')] },
    { role: 'target', spans: [at('كاتبا')] },
  ],
  time: null,
  discussed: [],
};
const gold: LayerDocument = {
  id: 'a1',
  outlet: 'المرفأ',
  date: '2025-03-13',
  text,
  dates: [yesterday, nextWeek],
  events: [meeting, visit, arrest],
  lines: [dateline],
};
const exact: Layers = { dates: gold.dates, events: gold.events, lines: gold.lines };

const scoreOf = (read: Layers): LayerScore => scoreLayers([judgeLayers(gold, read)]);
function figure(score: LayerScore, id: string): Figure {
  const found = score.groups.flatMap(({ scores }) => scores).find(({ metric }) => metric.id === id);
  if (found === undefined) throw new Error(id);
  return found.figure;
}
const value = (read: Layers, id: string): number => figure(scoreOf(read), id).value;
const withEvents = (...events: readonly LayerEvent[]): Layers => ({ ...exact, events });

describe('what is read as it stands in gold', () => {
  it('is right in every figure that was measured', () => {
    const score = scoreOf(exact);
    const measured = score.groups
      .flatMap(({ scores }) => scores)
      .filter(({ figure }) => (figure.kind === 'found' ? figure.gold > 0 : figure.of > 0));
    expect(measured.map(({ metric, figure }) => [metric.id, figure.value])).toEqual(
      measured.map(({ metric }) => [metric.id, 1]),
    );
    expect(measured.length).toBeGreaterThan(15);
    expect(layerErrors(judgeLayers(gold, exact))).toEqual([]);
  });

  it('and nothing read is nothing right', () => {
    for (const id of ['dateSpanValue', 'event', 'eventRecord', 'eventParticipants', 'eventTellings', 'line'])
      expect(value(NO_LAYERS, id)).toBe(0);
  });
});

describe('dates', () => {
  it('take no notice of marks and proclitics at their edges', () => {
    const [start, end] = yesterday.span;
    const read: Layers = { ...exact, dates: [{ ...yesterday, span: [start, end + 1] }, nextWeek] };
    expect(value(read, 'dateSpan')).toBe(1);
  });

  it('with a part of the words overlap, but are not exact', () => {
    const read: Layers = { ...exact, dates: [{ ...yesterday, span: at('أمس') }, nextWeek] };
    expect(figure(scoreOf(read), 'dateSpan')).toMatchObject({ precision: 0.5, recall: 0.5 });
    expect(value(read, 'dateOverlap')).toBe(1);
  });

  it('with another value are found, and not right', () => {
    const read: Layers = { ...exact, dates: [{ ...yesterday, value: '2025-03-05' }, nextWeek] };
    expect(value(read, 'dateSpan')).toBe(1);
    expect(figure(scoreOf(read), 'dateValue')).toMatchObject({ value: 0.5, of: 2 });
    expect(value(read, 'dateSpanValue')).toBe(0.5);
  });

  it('that are too many cost precision', () => {
    const read: Layers = { ...exact, dates: [...exact.dates, { ...yesterday, span: at('المقبل') }] };
    expect(figure(scoreOf(read), 'dateSpan')).toMatchObject({ recall: 1, precision: 2 / 3 });
  });
});

describe('events', () => {
  it('of another kind are located, and not found', () => {
    const read = withEvents({ ...meeting, kind: 'call' }, visit, arrest);
    expect(figure(scoreOf(read), 'event')).toMatchObject({ precision: 2 / 3, recall: 2 / 3 });
    expect(figure(scoreOf(read), 'eventKind')).toMatchObject({ value: 2 / 3, of: 3 });
  });

  it('without a shared trigger are found in the same sentence where participants agree', () => {
    const elsewhere = { ...meeting, triggers: [at('وتناول')] };
    expect(value(withEvents(elsewhere, visit, arrest), 'event')).toBe(1);
    const stranger = { ...elsewhere, participants: [{ role: 'host', spans: [at('الشرطة')] }] };
    expect(value(withEvents(stranger, visit, arrest), 'event')).toBeCloseTo(2 / 3);
  });

  it('far from the sentence are not found, whoever takes part', () => {
    const far = { ...meeting, triggers: [at('وأفرجت')] };
    expect(value(withEvents(far, visit, arrest), 'event')).toBeCloseTo(2 / 3);
  });

  it('are right as a whole with kind, status and all participants, none too many', () => {
    expect(value(withEvents(meeting, { ...visit, status: 'held' }, arrest), 'eventRecord')).toBeCloseTo(2 / 3);
    expect(value(withEvents({ ...meeting, participants: [host] }, visit, arrest), 'eventRecord')).toBeCloseTo(2 / 3);
    const added = { ...visit, participants: [...visit.participants, { role: 'host', spans: [at('الشرطة')] }] };
    expect(value(withEvents(meeting, added, arrest), 'eventRecord')).toBeCloseTo(2 / 3);
    const later = { ...meeting, time: null, discussed: [], place: [] };
    expect(value(withEvents(later, visit, arrest), 'eventRecord')).toBe(1);
  });

  it('have participants in roles, found by any of the spans that name them', () => {
    const short = { ...host, spans: [at('سليم العطار')] };
    expect(value(withEvents({ ...meeting, participants: [short, guest] }, visit, arrest), 'eventParticipants')).toBe(1);
    const swapped = [
      { ...host, role: 'guest' },
      { ...guest, role: 'host' },
    ];
    const read = withEvents({ ...meeting, participants: swapped }, visit, arrest);
    expect(value(read, 'eventParticipants')).toBe(3 / 5);
    expect(value(read, 'eventParticipantsAnyRole')).toBe(1);
  });

  it('have a status, a code, a place and a time', () => {
    const read = withEvents({ ...meeting, mode: 'phone', time: '2025-03-13' }, { ...visit, place: [] }, arrest);
    expect(figure(scoreOf(read), 'eventPlover')).toMatchObject({ value: 2 / 3 });
    expect(value(read, 'eventPloverEvent')).toBe(1);
    expect(value(read, 'eventTime')).toBe(0.5);
    expect(value(read, 'eventPlace')).toBe(0);
    expect(value(withEvents(meeting, { ...visit, status: 'held' }, arrest), 'eventNotHeld')).toBe(0);
  });

  it('have what was discussed, by tokens', () => {
    const read = withEvents({ ...meeting, discussed: [at('المياه')] }, visit, arrest);
    expect(figure(scoreOf(read), 'eventDiscussed')).toMatchObject({ precision: 1, recall: 0.5 });
  });
});

describe('one event, one record', () => {
  const first = { ...meeting, triggers: [at('استقبل')] };
  const second = { ...meeting, triggers: [at('اللقاء')] };

  it('two records of one meeting cost recall of the joining, and one event too many', () => {
    const score = scoreOf(withEvents(first, second, visit, arrest));
    expect(figure(score, 'event')).toMatchObject({ recall: 1, precision: 3 / 4 });
    expect(figure(score, 'eventTriggers').value).toBe(1);
    expect(figure(score, 'eventMerging')).toMatchObject({ precision: 1, recall: 3 / 4 });
    expect(figure(score, 'eventTellings').value).toBe(0);
    expect(figure(score, 'eventAllTellings')).toMatchObject({ value: 0, of: 1 });
  });

  it('one record of two events costs precision of the joining', () => {
    const joined = { ...meeting, triggers: [...meeting.triggers, at('اعتقلت')] };
    const score = scoreOf(withEvents(joined, visit));
    // The three triggers of the one record: two with 2/3 of it theirs, one with 1/3; the visit is whole.
    expect(figure(score, 'eventMerging')).toMatchObject({ precision: (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, recall: 1 });
    expect(figure(score, 'eventTellings')).toMatchObject({ precision: 1 / 3, recall: 1 });
  });

  it('a trigger that was missed is not held against the joining of the rest', () => {
    const score = scoreOf(withEvents(first, visit, arrest));
    expect(figure(score, 'eventMerging').value).toBe(1);
    expect(figure(score, 'eventTriggers')).toMatchObject({ precision: 1, recall: 3 / 4 });
  });
});

describe('lines', () => {
  it('need the kind and the place', () => {
    expect(value({ ...exact, lines: [{ ...dateline, kind: 'section' }] }, 'line')).toBe(0);
    expect(value({ ...exact, lines: [{ ...dateline, span: at('المرفأ') }] }, 'line')).toBe(0);
  });
});

describe('groups', () => {
  const score = scoreOf(withEvents({ ...meeting, kind: 'visit' }, visit));
  const row = (title: string, name: string) =>
    score.breakdowns.find((breakdown) => breakdown.title === title)?.rows.find((found) => found.name === name);

  it('recall is over the gold of a kind, precision over what was read as that kind', () => {
    expect(row('By kind of event', 'visit')).toMatchObject({ gold: 1 });
    expect(row('By kind of event', 'visit')?.scores[0]?.figure).toMatchObject({ recall: 1, precision: 0.5 });
    expect(row('By kind of event', 'meeting')?.scores[0]?.figure).toMatchObject({ recall: 0 });
    expect(row('By kind of event', 'strike')).toBeUndefined();
    expect(row('By status', 'planned')?.gold).toBe(1);
    expect(row('By outlet', 'المرفأ')?.gold).toBe(3);
  });
});

describe('reports', () => {
  it('show every figure, on the terminal, as tables and as data', () => {
    const score = scoreOf(exact);
    expect(layerTerminal(score)).toContain('1 articles of 1 outlets, 2 dates and 3 events in gold');
    expect(layerTerminal(score)).toMatch(/whole record +P 100\.0 +R 100\.0 +100\.0/);
    const tables = layerTables([{ title: 'our articles', score, byOutlet: true }]).join('\n');
    expect(tables).toContain('| our articles | 1 | 1 | 2 | 3 |');
    expect(tables).toContain('### By kind of event, our articles');
    expect(layerJson(score)).toMatchObject({ figures: { event: { f1: 1, gold: 3 } } });
  });

  it('tell errors in words of the article', () => {
    const lines = layerErrors(judgeLayers(gold, withEvents({ ...meeting, status: 'planned' }, visit)));
    expect(lines.find((line) => line.includes('status'))).toContain('«استقبل; اللقاء»');
    expect(lines.find((line) => line.includes('missed'))).toContain('arrest');
  });

  it('give a floor that a worse reading falls below', () => {
    const floor = floorBelow(scoreOf(exact));
    expect(fallen(scoreOf(exact), floor)).toEqual([]);
    expect(fallen(scoreOf(withEvents(meeting)), floor).map(({ id }) => id)).toContain('event');
  });
});
