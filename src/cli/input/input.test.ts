import { describe, expect, it } from 'vitest';
import { shapeByContent } from './shapes.ts';

describe('telling shapes', () => {
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
});
