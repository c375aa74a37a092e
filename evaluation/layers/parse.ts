/**
 * The source form of one article annotated with dates, events and lines, split into its parts; README.md describes the form.
 *
 *     ## dates
 *     أمس الأربعاء@1 = 2025-03-12 day
 *     ## events
 *     CONSULT visit | meeting | held
 *       trigger: استقبل ; لقائهما@2
 *       host: رئيس الوزراء سليم العطار ; العطار@2
 */
import { GoldError } from '../articles/parse.ts';

/** Words to be found in the text. */
export interface Wording {
  readonly words: string;
  /** The paragraph they stand in, the headline being 0; null: anywhere. */
  readonly paragraph: number | null;
  /** 1-based place, where they stand more than once; null when they must be unique. */
  readonly occurrence: number | null;
}

export interface DateSource {
  readonly line: number;
  readonly wording: Wording;
  /** ISO 8601, or `?`. */
  readonly value: string;
  /** The granularity, then flags. */
  readonly terms: readonly string[];
}

export interface EventField {
  readonly line: number;
  readonly name: string;
  readonly value: string;
}

export interface EventSource {
  readonly line: number;
  /** `CONSULT visit`, `meeting`, `held`. */
  readonly head: readonly string[];
  readonly fields: readonly EventField[];
}

export interface LineSource {
  readonly line: number;
  readonly kind: string;
  readonly wording: Wording;
}

export interface LayerSource {
  readonly id: string;
  readonly outlet: string;
  readonly date: string | null;
  /** The headline, then one a line. */
  readonly paragraphs: readonly string[];
  readonly dates: readonly DateSource[];
  readonly events: readonly EventSource[];
  readonly lines: readonly LineSource[];
}

const WORDING = /^(?<words>.*?)(?:@(?<paragraph>\d+))?(?:#(?<occurrence>\d+))?$/u;
const FRONT = /^(?<key>id|outlet|date):\s*(?<value>.*)$/u;
const DATE = /^(?<words>.+?) = (?<value>\S+)(?<terms>(?: [a-z-]+)+)$/u;
const KEYED = /^(?<key>[a-z]+): (?<value>.+)$/u;

const number = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

/** «words»@2#1: guillemets around the whole are no part of the words. */
export function parseWording(source: string, at: string): Wording {
  const groups = WORDING.exec(source.trim())?.groups;
  const raw = (groups?.['words'] ?? '').trim();
  const words = raw.startsWith('«') && raw.indexOf('»') === raw.length - 1 ? raw.slice(1, -1).trim() : raw;
  if (words === '') throw new GoldError(`${at}: no words: ${source}`);
  return { words, paragraph: number(groups?.['paragraph']), occurrence: number(groups?.['occurrence']) };
}

/** `first ; second`: several places, the fullest name first. */
export const parseWordings = (source: string, at: string): readonly Wording[] =>
  source.split(';').map((part) => parseWording(part, at));

function parseDate(text: string, line: number, at: string): DateSource {
  const groups = DATE.exec(text)?.groups;
  if (groups === undefined) throw new GoldError(`${at}: a date is "words = value granularity": ${text}`);
  const terms = (groups['terms'] ?? '').trim().split(' ');
  return { line, wording: parseWording(groups['words'] ?? '', at), value: groups['value'] ?? '', terms };
}

/** Splits a source into front matter, paragraphs and the three layers. `file` stands in messages only. @throws GoldError */
export function parseLayers(source: string, file: string): LayerSource {
  const front = new Map<string, string>();
  const paragraphs: string[] = [];
  const dates: DateSource[] = [];
  const events: { line: number; head: readonly string[]; fields: EventField[] }[] = [];
  const lines: LineSource[] = [];
  let section = 'front';
  source.split('\n').forEach((raw, index) => {
    const line = index + 1;
    const at = `${file}:${line}`;
    const text = raw.trim();
    const layer = /^## (?<name>.+)$/u.exec(text)?.groups?.['name'];
    if (layer !== undefined) {
      if (!['dates', 'events', 'lines'].includes(layer)) throw new GoldError(`${at}: no such layer: ${layer}`);
      section = layer;
    } else if (text === '') {
      if (section === 'front') section = 'text';
    } else if (section === 'front') {
      const pair = FRONT.exec(text)?.groups;
      if (pair === undefined) throw new GoldError(`${at}: front matter holds id, outlet, date, then an empty line`);
      front.set(pair['key'] ?? '', pair['value'] ?? '');
    } else if (section === 'text') {
      paragraphs.push(text);
    } else if (section === 'dates') {
      dates.push(parseDate(text, line, at));
    } else if (section === 'events' && !/^\s/u.test(raw)) {
      events.push({ line, head: text.split('|').map((part) => part.trim()), fields: [] });
    } else {
      const pair = KEYED.exec(text)?.groups;
      const [name, value] = [pair?.['key'], pair?.['value']];
      if (name === undefined || value === undefined) throw new GoldError(`${at}: not to be read: ${text}`);
      const event = events.at(-1);
      if (section === 'lines') lines.push({ line, kind: name, wording: parseWording(value, at) });
      else if (event === undefined) throw new GoldError(`${at}: a field before any event`);
      else event.fields.push({ line, name, value });
    }
  });
  const id = front.get('id');
  const outlet = front.get('outlet');
  if (!id || !outlet) throw new GoldError(`${file}: id and outlet are needed`);
  if (!file.endsWith(`${id}.md`)) throw new GoldError(`${file}: the id is ${id}`);
  return { id, outlet, date: front.get('date') || null, paragraphs, dates, events, lines };
}
