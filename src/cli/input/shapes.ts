/** What `musnad read` takes a file for: by its name, else by how its content opens. */
import { withoutMark } from '../../intake/index.ts';

/** What a file holds: one article as text, one article a line, or JSON with one article or a list of them. */
export const SHAPES = ['text', 'jsonl', 'json'] as const;
export type Shape = (typeof SHAPES)[number];

/** The files a folder is searched for. */
export const EXTENSIONS = ['.txt', '.text', '.jsonl', '.jsonl.gz', '.json'] as const;

/** As the name tells; null where it does not. */
export function shapeByName(path: string): Shape | null {
  const name = path.toLowerCase().replace(/\.gz$/, '');
  if (/\.(?:jsonl|ndjson)$/.test(name)) return 'jsonl';
  if (name.endsWith('.json')) return 'json';
  return /\.te?xt$/.test(name) ? 'text' : null;
}

/** Told by how the content opens: `{"` is a line of JSON, `{` alone or `[` is JSON in one piece, all else is text. */
export function shapeByContent(head: Buffer): Shape {
  const opening = withoutMark(head).subarray(0, 1024).toString('latin1').trimStart();
  if (/^\{[ \t]*"/.test(opening)) return 'jsonl';
  return /^(?:\{\s*"|\[\s*\{)/.test(opening) ? 'json' : 'text';
}
