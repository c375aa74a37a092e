/**
 * Gold: the articles that a reading is measured against. Our own, or those of a file with one document a line in the
 * flat form (`{"id": "a1", "outlet": …, "text": …, "statements": […]}`).
 */
import { readFileSync } from 'node:fs';
import { CLASSES, KINDS, RELATIONS } from '../src/reader/index.ts';
import { type GoldDocument, loadOwnGold } from './articles/compile.ts';
import type { FlatLink, FlatStatement, Pair } from './flat.ts';

export type { GoldDocument } from './articles/compile.ts';

/** What `--only` leaves: ids from the first to the last named, both included. */
export interface IdRange {
  readonly first: string;
  readonly last: string;
}

/** `d071-d100` as a range; a single id is a range of one. */
export function idRange(words: string): IdRange {
  const [first = '', last = first] = words.split('-');
  return { first, last };
}

/** The documents whose ids fall into the range; all of them without one. */
export function within(documents: readonly GoldDocument[], range: IdRange | null): readonly GoldDocument[] {
  return range === null ? documents : documents.filter(({ id }) => id >= range.first && id <= range.last);
}

/**
 * Loads gold: our own articles where `path` is null, else a JSONL file.
 *
 * @throws {GoldFormatError} naming the line that is not in the flat form
 */
export function loadGold(path: string | null): readonly GoldDocument[] {
  if (path === null) return loadOwnGold();
  return parseGold(readFileSync(path, 'utf8'), path);
}

/** A line of a gold file that cannot be taken as gold; the message tells file, line and field. */
export class GoldFormatError extends Error {}

/** The documents of a JSONL text. `name` stands in messages only. @throws {GoldFormatError} */
export function parseGold(jsonl: string, name: string): readonly GoldDocument[] {
  return jsonl.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const at = `${name}:${i + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new GoldFormatError(`${at}: not JSON`);
    }
    return [document(value, at)];
  });
}

type Fields = Readonly<Record<string, unknown>>;

function document(value: unknown, at: string): GoldDocument {
  const fields = object(value, at);
  const text = string(fields.text, `${at}: text`);
  return {
    id: string(fields.id, `${at}: id`),
    outlet: string(fields.outlet ?? '', `${at}: outlet`),
    country: string(fields.country ?? '', `${at}: country`),
    date: typeof fields.date === 'string' ? fields.date : null,
    title: string(fields.title ?? text.split('\n', 1)[0], `${at}: title`),
    text,
    statements: array(fields.statements, `${at}: statements`).map((item, i) =>
      statement(object(item, `${at}: statement ${i + 1}`), text.length, `${at}: statement ${i + 1}`),
    ),
  };
}

function statement(fields: Fields, length: number, at: string): FlatStatement {
  const pairs = (name: string): readonly Pair[] =>
    array(fields[name] ?? [], `${at}: ${name}`).map((item) => pair(item, length, `${at}: ${name}`));
  const optional = (name: string): Pair | null =>
    fields[name] === null || fields[name] === undefined ? null : pair(fields[name], length, `${at}: ${name}`);
  return {
    cue: optional('cue'),
    source: pairs('source'),
    speaker: array(fields.speaker, `${at}: speaker`).map((name) => string(name, `${at}: speaker`)),
    content: pairs('content'),
    kind: oneOf(KINDS, fields.kind, `${at}: kind`),
    chain: array(fields.chain ?? [], `${at}: chain`).map((item) => link(object(item, at), length, `${at}: chain`)),
    class: oneOf(CLASSES, fields.class, `${at}: class`),
    addressee: optional('addressee'),
    negated: fields.negated === true,
  };
}

function link(fields: Fields, length: number, at: string): FlatLink {
  return {
    span: pair(fields.span, length, at),
    relation: oneOf(RELATIONS, fields.relation, at),
    inherited: fields.inherited === true,
  };
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
  if (typeof start !== 'number' || typeof end !== 'number' || start < 0 || end < start || end > length)
    throw new GoldFormatError(`${at}: not a span of the text: ${JSON.stringify(value)}`);
  return [start, end];
}

function oneOf<T extends string>(known: readonly T[], value: unknown, at: string): T {
  const found = known.find((item) => item === value);
  if (found === undefined) throw new GoldFormatError(`${at}: not one of ${known.join(', ')}: ${String(value)}`);
  return found;
}
