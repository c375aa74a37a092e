/** Gold files with and without texts, options, and readings brought into the flat form. */
import { describe, expect, it } from 'vitest';
import { GoldFormatError } from '../gold.ts';
import { OptionError } from '../options.ts';
import { parseLayerGold } from './gold-file.ts';
import { parseLayerOptions } from './options.ts';
import { flattenLayers } from './read.ts';

const text = 'التقى سليم العطار أمس هدى القيسي';
const line = (fields: object): string => JSON.stringify({ id: 'a1', ...fields });
const meeting = { kind: 'meeting', plover: 'CONSULT', mode: null, status: 'held', triggers: [[0, 5]] };
const known = new Map([['a1', { text, outlet: 'المرفأ', date: '2025-03-13' }]]);
const none = new Map<string, never>();

describe('a gold file', () => {
  it('has its own text, or finds it by the id', () => {
    expect(parseLayerGold(line({ text }), 'x', none).documents[0]?.text).toBe(text);
    expect(parseLayerGold(line({}), 'x', known).documents[0]).toMatchObject({
      text,
      outlet: 'المرفأ',
      date: '2025-03-13',
    });
  });

  it('tells which articles have no text', () => {
    expect(parseLayerGold(`${line({})}\n${line({ text })}`, 'x', none)).toMatchObject({ without: ['a1'] });
  });

  it('leaves out what has nothing to say', () => {
    const [document] = parseLayerGold(line({ text, events: [meeting] }), 'x', none).documents;
    expect(document).toMatchObject({ dates: [], lines: [], events: [{ participants: [], place: [], time: null }] });
  });

  it('tells the line and the field that are wrong', () => {
    const wrong = (fields: object) => () => parseLayerGold(`\n${line({ text, ...fields })}`, 'x.jsonl', none);
    expect(wrong({ events: [{ ...meeting, kind: 'chat' }] })).toThrow(/x\.jsonl:2: events 1: kind/);
    expect(wrong({ events: [{ ...meeting, triggers: [] }] })).toThrow(/trigger/);
    expect(wrong({ dates: [{ span: [0, 999], value: null, granularity: 'day' }] })).toThrow(/not a span/);
    expect(wrong({ events: [{ ...meeting, participants: [{ role: 'friend', spans: [] }] }] })).toThrow(/role/);
    expect(() => parseLayerGold('{', 'x', none)).toThrow(GoldFormatError);
  });
});

describe('a reading', () => {
  it('leaves out what counts in a headline kept apart', () => {
    const span = { start: 0, end: 5 };
    const apart = { ...span, part: 'headline' } as const;
    const event = { ...meeting, participants: [], place: null, time: null, discussed: [] };
    const layers = flattenLayers({
      id: null,
      dates: [{ ...apart, value: null, granularity: 'day', calendar: 'gregorian' }],
      events: [
        { ...event, evidence: [{ trigger: apart }] },
        { ...event, evidence: [{ trigger: apart }, { trigger: span }] },
      ],
    });
    expect(layers.dates).toEqual([]);
    expect(layers.events.map(({ triggers }) => triggers)).toEqual([[[0, 5]]]);
  });

  it('without these fields has nothing', () => {
    expect(flattenLayers({ id: 'a1' })).toEqual({ dates: [], events: [], lines: [] });
  });
});

describe('options', () => {
  it('look for texts in the folder given', () => {
    expect(parseLayerOptions([], '../shared').data).toBe('../shared');
    expect(parseLayerOptions(['--data', 'd', '--ids', 'a,b'], '../shared')).toMatchObject({
      data: 'd',
      ids: ['a', 'b'],
    });
  });

  it('are refused where they make no sense', () => {
    expect(() => parseLayerOptions(['--only', 'all'], '')).toThrow(OptionError);
    expect(() => parseLayerOptions(['--floor', '--gold', 'x'], '')).toThrow(OptionError);
    expect(() => parseLayerOptions(['--errors', 'some'], '')).toThrow(OptionError);
  });
});
