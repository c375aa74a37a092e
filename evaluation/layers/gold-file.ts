/**
 * Gold of the layer from a file, one document a line. A line has `id`, `dates`, `events`, `lines`; it has `text`,
 * `outlet` and `date` too where the text may be shown. Texts that belong to others are not part of the project: for them
 * a line has the id alone, and the text is taken from a file of documents beside the project (`MUSNAD_DATA`).
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Pair } from '../flat.ts';
import { GoldFormatError } from '../gold.ts';
import type { LayerDate, LayerDocument, LayerEvent, LayerLine } from './form.ts';
import { KINDS, LINE_KINDS, PLOVER_MODES, ROLES, STATUSES } from './scheme.ts';

/** What a text file tells of an article. */
export interface ArticleText {
  readonly text: string;
  readonly outlet: string;
  readonly date: string | null;
}

export interface LoadedGold {
  readonly documents: readonly LayerDocument[];
  /** Ids of gold whose text was not to be had. */
  readonly without: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Loads a gold file, with texts from the file of documents where lines have none. @throws {GoldFormatError} */
export function loadLayerGold(path: string, dataPaths: readonly string[]): LoadedGold {
  const texts = new Map(dataPaths.filter((data) => existsSync(data)).flatMap((data) => [...loadTexts(data)]));
  return parseLayerGold(readFileSync(path, 'utf8'), path, texts);
}

/** The texts of a file of documents, one a line, by id. */
export function loadTexts(path: string): ReadonlyMap<string, ArticleText> {
  const entries = lines(readFileSync(path, 'utf8'), path).map(({ fields, at }) => {
    const outlet = typeof fields.outlet === 'string' ? fields.outlet : '';
    const date = typeof fields.date === 'string' ? fields.date : null;
    return [string(fields.id, `${at}: id`), { text: string(fields.text, `${at}: text`), outlet, date }] as const;
  });
  return new Map(entries);
}

/** The documents of a JSONL text. `name` stands in messages only. @throws {GoldFormatError} */
export function parseLayerGold(jsonl: string, name: string, texts: ReadonlyMap<string, ArticleText>): LoadedGold {
  const documents: LayerDocument[] = [];
  const without: string[] = [];
  for (const { fields, at } of lines(jsonl, name)) {
    const id = string(fields.id, `${at}: id`);
    const known = texts.get(id);
    const text = typeof fields.text === 'string' ? fields.text : known?.text;
    if (text === undefined) {
      without.push(id);
      continue;
    }
    const list = <T>(field: string, one: (item: Fields, at: string) => T): readonly T[] =>
      array(fields[field] ?? [], `${at}: ${field}`).map((item, i) => {
        const where = `${at}: ${field} ${i + 1}`;
        return one(object(item, where), where);
      });
    documents.push({
      id,
      outlet: typeof fields.outlet === 'string' ? fields.outlet : (known?.outlet ?? ''),
      date: typeof fields.date === 'string' ? fields.date : (known?.date ?? null),
      text,
      dates: list('dates', (item, where) => dateOf(item, text.length, where)),
      events: list('events', (item, where) => eventOf(item, text.length, where)),
      lines: list('lines', (item, where) => lineOf(item, text.length, where)),
    });
  }
  return { documents, without };
}

function lines(jsonl: string, name: string): readonly { readonly fields: Fields; readonly at: string }[] {
  return jsonl.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const at = `${name}:${i + 1}`;
    try {
      return [{ fields: object(JSON.parse(line), at), at }];
    } catch (error) {
      if (error instanceof SyntaxError) throw new GoldFormatError(`${at}: not JSON`);
      throw error;
    }
  });
}

function dateOf(fields: Fields, length: number, at: string): LayerDate {
  return {
    span: pair(fields.span, length, at),
    value: fields.value === null ? null : string(fields.value, `${at}: value`),
    granularity: string(fields.granularity, `${at}: granularity`),
    ...(typeof fields.calendar === 'string' ? { calendar: fields.calendar } : {}),
    ...(typeof fields.conflict === 'string' ? { conflict: fields.conflict } : {}),
  };
}

function eventOf(fields: Fields, length: number, at: string): LayerEvent {
  const spans = (value: unknown, field: string): readonly Pair[] =>
    array(value ?? [], `${at}: ${field}`).map((item) => pair(item, length, `${at}: ${field}`));
  const triggers = spans(fields.triggers, 'triggers');
  if (triggers.length === 0) throw new GoldFormatError(`${at}: an event has a trigger`);
  return {
    kind: oneOf(KINDS, fields.kind, `${at}: kind`),
    plover: fields.plover === null ? null : oneOf(Object.keys(PLOVER_MODES), fields.plover, `${at}: plover`),
    mode: typeof fields.mode === 'string' ? fields.mode : null,
    status: oneOf(STATUSES, fields.status, `${at}: status`),
    triggers,
    participants: array(fields.participants ?? [], `${at}: participants`).map((item) => {
      const participant = object(item, `${at}: participants`);
      return {
        role: oneOf(ROLES, participant.role, `${at}: role`),
        spans: spans(participant.spans, 'participants'),
      };
    }),
    place: spans(fields.place, 'place'),
    time: typeof fields.time === 'string' ? fields.time : null,
    discussed: spans(fields.discussed, 'discussed'),
  };
}

function lineOf(fields: Fields, length: number, at: string): LayerLine {
  return { kind: oneOf(LINE_KINDS, fields.kind, `${at}: kind`), span: pair(fields.span, length, at) };
}

function object(value: unknown, at: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new GoldFormatError(`${at}: an object should stand here`);
  return value as Fields;
}

function array(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new GoldFormatError(`${at}: a list should stand here`);
  return value;
}

function string(value: unknown, at: string): string {
  if (typeof value !== 'string') throw new GoldFormatError(`${at}: a string should stand here`);
  return value;
}

function pair(value: unknown, length: number, at: string): Pair {
  const [start, end] = array(value, at);
  if (typeof start !== 'number' || typeof end !== 'number' || start < 0 || end <= start || end > length)
    throw new GoldFormatError(`${at}: not a span of the text: ${JSON.stringify(value)}`);
  return [start, end];
}

function oneOf(known: readonly string[], value: unknown, at: string): string {
  if (typeof value !== 'string' || !known.includes(value))
    throw new GoldFormatError(`${at}: not one of ${known.join(', ')}: ${String(value)}`);
  return value;
}
