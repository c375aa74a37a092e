import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from './article-check.ts';
import { shapeByContent } from './articles.ts';
import { storable } from './decoding.ts';
import { diagnose } from './encoding.ts';
import { compile } from './glob.ts';
import { linesOf } from './lines.ts';

describe('diagnose', () => {
  it('believes any well-formed text, whole or cut anywhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ا', 'ب', ' ', 'é', '«', '😀', 'a', '\n', 'ﷲ'), { minLength: 1, maxLength: 60 }),
        fc.nat(),
        (letters, cut) => {
          const bytes = Buffer.from(letters.join(''));
          expect(diagnose(bytes, true)).toEqual({ encoding: 'UTF-8' });
          expect(diagnose(bytes.subarray(0, cut % (bytes.length + 1)), false)).toEqual({ encoding: 'UTF-8' });
        },
      ),
    );
  });

  it('tells a damaged text from one in another encoding', () => {
    const text = 'وقالت الوزارة إن العمل في الطريق الجديد انتهى أمس';
    const damaged = Buffer.concat([Buffer.from(text), Buffer.from([0xd8, 0x20]), Buffer.from(text)]);
    expect(diagnose(damaged, true)).toEqual({ encoding: 'damaged', offset: Buffer.byteLength(text) });
    expect(diagnose(Buffer.from(text, 'utf16le').swap16(), true)).toEqual({ encoding: 'UTF-16BE' });
    expect(diagnose(Buffer.from('نص فيه \0 واحد'), true)).toEqual({ encoding: 'UTF-8' });
  });
});

describe('storable', () => {
  it('keeps every offset', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const text = String.fromCharCode(...units);
        const stored = storable(text);
        expect(stored.length).toBe(text.length);
        expect(/[\p{Cs}\0]/u.test(stored)).toBe(false);
        for (let i = 0; i < text.length; i++) if (stored[i] !== text[i]) expect(stored[i]).toBe('\uFFFD');
      }),
    );
  });
});

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

describe('telling shapes and dates', () => {
  it.each([
    ['{"text":"', 'jsonl'],
    ['\n { "text":', 'jsonl'],
    ['{\n  "text"', 'json'],
    ['[{"text"', 'json'],
    ['[صورة] قال', 'text'],
    ['{قال}', 'text'],
    ['', 'text'],
  ] as const)('%j is %s', (head, shape) => {
    expect(shapeByContent(Buffer.from(head))).toBe(shape);
  });

  it.each([
    ['2025-02-06', '2025-02-06'],
    ['2025-02-06T23:59:00+03:00', '2025-02-06'],
    ['2025-02-30', null],
    ['06/02/2025', null],
  ] as const)('%s', (given, day) => {
    expect(dayOf(given)).toBe(day);
  });
});
