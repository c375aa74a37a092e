/**
 * The source form of one annotated article, split into its parts; README.md beside this file describes the form.
 * A paragraph is a line of text; the lines after it that begin with `>` are the statements it holds:
 *
 *     وأكد الوزير، بحسب البيان، "قرب افتتاح الجسر".
 *     > stress direct | cue وأكد | by الوزير = سالم الربيعي | says قرب افتتاح الجسر | document البيان
 */

export const FIELDS = ['cue', 'by', 'says', 'to', 'document', 'media', 'person', 'received'] as const;
export type FieldName = (typeof FIELDS)[number];

export interface Field {
  readonly name: FieldName;
  /** Set by `~` after a link's name: the link runs on from a communiqué opened before. */
  readonly inherited: boolean;
  /** The words looked for in the text; empty for an implicit source. */
  readonly words: string;
  /** 1-based occurrence, where the words stand more than once; null when they must be unique. */
  readonly occurrence: number | null;
  /** What follows ` = `: the speaker's fullest name. */
  readonly speaker: string | null;
}

export interface StatementSource {
  readonly line: number;
  /** The words before the first bar: class, kind, and perhaps `not`. */
  readonly head: readonly string[];
  readonly fields: readonly Field[];
}

export interface ParagraphSource {
  readonly line: number;
  readonly text: string;
  readonly statements: readonly StatementSource[];
}

export interface ArticleSource {
  readonly id: string;
  readonly outlet: string;
  readonly country: string;
  readonly date: string | null;
  readonly paragraphs: readonly ParagraphSource[];
}

/** Thrown for a source that cannot be read or does not hold together; the message begins with file and line. */
export class GoldError extends Error {
  override readonly name = 'GoldError';
}

const FIELD = /^(?<name>[a-z]+)(?<inherited>~?)(?:\s+(?<rest>.*))?$/u;
const OCCURRENCE = /\s+#(?<n>\d+)$/u;

function parseField(part: string, at: string): Field {
  const groups = FIELD.exec(part)?.groups;
  const name = FIELDS.find((known) => known === groups?.['name']);
  if (groups === undefined || name === undefined) throw new GoldError(`${at}: no such field: ${part}`);
  const [found = '', named] = ` ${groups['rest'] ?? ''}`.split(' = ').map((half) => half.trim());
  const n = OCCURRENCE.exec(found)?.groups?.['n'];
  return {
    name,
    inherited: groups['inherited'] === '~',
    words: found.replace(OCCURRENCE, '').trim(),
    occurrence: n === undefined ? null : Number(n),
    speaker: named === undefined || named === '' ? null : named,
  };
}

/** Splits a source into front matter, paragraphs and statements. `file` stands in messages only. @throws GoldError */
export function parseArticle(source: string, file: string): ArticleSource {
  const front = new Map<string, string>();
  const paragraphs: { line: number; text: string; statements: StatementSource[] }[] = [];
  let inFront = true;
  source.split('\n').forEach((raw, index) => {
    const line = index + 1;
    const at = `${file}:${line}`;
    const text = raw.trim();
    if (inFront) {
      const pair = /^(?<key>id|outlet|country|date):\s*(?<value>.*)$/u.exec(text)?.groups;
      if (pair?.['key'] !== undefined && pair['value'] !== undefined) front.set(pair['key'], pair['value']);
      else if (text === '') inFront = false;
      else throw new GoldError(`${at}: front matter holds id, outlet, country, date, then an empty line`);
    } else if (text.startsWith('>')) {
      const paragraph = paragraphs.at(-1);
      if (paragraph === undefined) throw new GoldError(`${at}: a statement before any text`);
      const [head = '', ...parts] = text
        .slice(1)
        .split('|')
        .map((part) => part.trim());
      paragraph.statements.push({ line, head: head.split(/\s+/u), fields: parts.map((part) => parseField(part, at)) });
    } else if (text !== '') paragraphs.push({ line, text, statements: [] });
  });
  const id = front.get('id');
  const outlet = front.get('outlet');
  const country = front.get('country');
  if (!id || !outlet || !country) throw new GoldError(`${file}: id, outlet and country are needed`);
  if (!file.endsWith(`${id}.md`)) throw new GoldError(`${file}: the id is ${id}`);
  return { id, outlet, country, date: front.get('date') || null, paragraphs };
}
