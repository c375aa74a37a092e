/** Offsets and paragraphs: every place is found in its paragraph, and steps never part a letter from its marks. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterStep, pieceAt, piecesOf, trimmed, wordStep } from './pieces.ts';

const TEXT = 'مرسى الغد: قال الوزير\n\nإنّ «الميناءَ» مفتوح.\r\nوأضاف 3-1';

test('pieces join to the text', () => {
  const shown = piecesOf(TEXT).map(({ start, end }) => TEXT.slice(start, end));
  expect(shown).toEqual(['مرسى الغد: قال الوزير', '', 'إنّ «الميناءَ» مفتوح.', 'وأضاف 3-1']);
});

test('every place lies in one piece', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('ق', 'َ', ' ', '\n', '😀', '\r\n')), (parts) => {
      const text = parts.join('');
      const pieces = piecesOf(text);
      for (let at = 0; at <= text.length; at++) {
        const piece = pieces[pieceAt(pieces, at)];
        expect(piece).toBeDefined();
        if (piece === undefined) return;
        expect(at).toBeGreaterThanOrEqual(piece.start);
        expect(at - piece.end).toBeLessThanOrEqual(2);
      }
    }),
  );
});

test('a step takes a letter with its marks, or a word', () => {
  const text = 'قَالَ سالم';
  expect(letterStep(text, 0, 1)).toBe(2);
  expect(letterStep(text, 5, -1)).toBe(3);
  expect(wordStep(text, 0, 1)).toBe(5);
  expect(wordStep(text, text.length, -1)).toBe(6);
  expect(letterStep('😀', 0, 1)).toBe(2);
});

test('a selection loses the blanks at its ends', () => {
  expect(trimmed('  قال ', 0, 6)).toEqual({ start: 2, end: 5 });
  expect(trimmed('   ', 0, 3)).toBeNull();
});
