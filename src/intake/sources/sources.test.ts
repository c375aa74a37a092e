import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from './glob.ts';
import { linesOf } from './lines.ts';

describe('linesOf', () => {
  const lines = async (chunks: readonly string[], limit = 100): Promise<(string | null)[]> => {
    const stream = async function* (): AsyncGenerator<Buffer> {
      for (const chunk of chunks) yield Buffer.from(chunk);
    };
    const found: (string | null)[] = [];
    for await (const { number, bytes } of linesOf(stream(), limit)) {
      found.push(bytes?.toString() ?? null);
      expect(number).toBe(found.length);
    }
    return found;
  };

  it('splits alike however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('a', 'bc', '\n', '\r\n', 'ddd'), { maxLength: 30 }), async (chunks) => {
        const whole = chunks.join('');
        const expected = whole.split('\n');
        if (expected.at(-1) === '') expected.pop();
        expect(await lines(chunks)).toEqual(expected);
      }),
    );
  });

  it('passes over a line above the limit and goes on behind it', async () => {
    expect(await lines(['ab\ncde', 'fgh', 'i\nj'], 5)).toEqual(['ab', null, 'j']);
    expect(await lines(['abcde\nabcdef'], 5)).toEqual(['abcde', null]);
  });
});

describe('compile', () => {
  it.each([
    ['*.txt', 'a.txt', true],
    ['*.txt', 'a.txt.gz', false],
    ['a?c', 'aأc', true],
    ['[a-c]x', 'bx', true],
    ['[!a-c]x', 'bx', false],
    ['[]', '[]', true],
    ['a*b*c', 'aXbXbc', true],
    [`${'*a'.repeat(30)}b`, 'a'.repeat(2000), false],
  ] as const)('%s on %s', (pattern, name, expected) => {
    expect(compile(pattern)(name)).toBe(expected);
  });
});
