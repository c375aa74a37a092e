/**
 * The words of the interface, compiled when the app is built: in `src/words/*.ts` each `{ ar: '...', en: '...' }` becomes the token lists
 * that lingui runs, so that the app carries no parser of messages and needs no `eval`.
 */
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const WORDS = /\/src\/words\/[^/]+\.ts$/;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** The string that an expression is, without evaluating it; null for any other expression. */
function textOf(node: Node): string | null {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type !== 'TemplateLiteral') return null;
  const [first, ...others] = node['quasis'] as readonly { readonly value: { readonly cooked: string } }[];
  return others.length > 0 ? null : (first?.value.cooked ?? null);
}

/** The values of `ar` and `en` in objects that have both and nothing else. */
function* bilingualTexts(node: Node): Generator<Node> {
  if (node.type === 'ObjectExpression') {
    const properties = node['properties'] as readonly Node[];
    const values = new Map(
      properties.map((property) => [
        String((property['key'] as { name?: string } | undefined)?.name),
        property['value'] as Node,
      ]),
    );
    const ar = values.get('ar');
    const en = values.get('en');
    if (ar !== undefined && en !== undefined && values.size === 2) {
      yield ar;
      yield en;
      return;
    }
  }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* bilingualTexts(child);
  }
}

export function compiledWords(): Plugin {
  return {
    name: 'compiled-words',
    transform(code, id) {
      if (!WORDS.test(id)) return null;
      const replacements: { readonly start: number; readonly end: number; readonly by: string }[] = [];
      for (const node of bilingualTexts(this.parse(code, { lang: 'ts' }) as unknown as Node)) {
        const text = textOf(node);
        if (text === null) this.error(`${id}: a word of the interface is a plain string in each language`, node.start);
        replacements.push({ start: node.start, end: node.end, by: JSON.stringify(compileMessageOrThrow(text)) });
      }
      let out = '';
      let from = 0;
      for (const { start, end, by } of replacements.sort((a, b) => a.start - b.start)) {
        out += code.slice(from, start) + by;
        from = end;
      }
      return { code: out + code.slice(from), map: null };
    },
  };
}
