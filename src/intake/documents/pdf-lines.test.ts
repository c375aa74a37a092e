import { describe, expect, it } from 'vitest';
import { linesOfPieces, paragraphsOfLines, type Piece } from './pdf-lines.ts';

/** Pieces from left to right on one baseline, ten wide each letter. */
function row(texts: readonly string[], y = 700): Piece[] {
  let x = 100;
  return texts.map((text) => {
    const width = [...text].length * 10;
    const piece = { text, x, y, width, height: 12 };
    x += width;
    return piece;
  });
}
const read = (...texts: readonly string[]): string => linesOfPieces(row(texts))[0]?.text ?? '';

describe('a line of a page', () => {
  it('is read from right to left where it is Arabic, however it is stored', () => {
    expect(read('ﺢ', 'ﻤ', 'ﻘ', 'ﻟ', 'ا', ' ', 'ﻞ', 'ﻘ', 'ﻧ')).toBe('نقل القمح');
    expect(linesOfPieces(row(['ﺢ', 'ﻤ', 'ﻘ', 'ﻟ', 'ا']).reverse())[0]?.text).toBe('القمح');
  });

  it('keeps numbers and Latin words from left to right', () => {
    expect(read('ﺎ', 'ﻨ', 'ﻟ', ' ', '2', '0', '3', '1', ' ', 'ط', 'ﺎ', 'ﺒ', 'ﺷ', ' ', '6')).toBe('6 شباط 2031 لنا');
    expect(read('ن', 'أ', ' ', 'Blue', ' ', 'Harbour', ' ', 'ﺔ', 'ﻛ', 'ﺮ', 'ﺷ')).toBe('شركة Blue Harbour أن');
    expect(read('12', ',', '500', ' ', 'ﻦ', 'ﻃ')).toBe('طن 12,500');
  });

  it('has brackets and quotation marks as they are meant', () => {
    expect(read('.', '(', 'ا', 'ﺪ', 'ﻏ', ')', ' ', '«', 'س', 'ر', 'ﻮ', 'ﻧ', '»')).toBe('«نورس» (غدا).');
  });

  it('gives marks to their letters', () => {
    const pieces = row(['ا', 'ﺪ', 'ﻏ']);
    expect(linesOfPieces([...pieces, { text: ' \u064b', x: 103, y: 700, width: 2, height: 12 }])[0]?.text).toBe('غداً');
  });

  it('parts words by the gap between them', () => {
    const [first, second] = [
      row(['ا', 'ﺪ', 'ﻏ']),
      row(['م', 'ﻮ', 'ﻳ']).map((piece) => ({ ...piece, x: piece.x + 36 })),
    ];
    expect(linesOfPieces([...first, ...second])[0]?.text).toBe('يوم غدا');
  });

  it('of another script is read from left to right', () => {
    expect(read('Port', ' ', 'of', ' ', 'Ramla', ' (', 'x', ')')).toBe('Port of Ramla (x)');
  });
});

describe('paragraphs', () => {
  it('are parted by gaps, and by short lines that end a sentence', () => {
    const line = (text: string, y: number, width: number) => ({ text, y, height: 12, width });
    const page = [
      line('السطر الأول', 700, 400),
      line('السطر الثاني.', 680, 200),
      line('السطر الثالث', 660, 400),
      line('السطر الرابع', 640, 390),
      line('السطر الخامس', 600, 400),
    ];
    expect(paragraphsOfLines([page])).toBe('السطر الأول السطر الثاني.\nالسطر الثالث السطر الرابع\nالسطر الخامس');
  });

  it('of nothing are nothing', () => {
    expect(paragraphsOfLines([[]])).toBe('');
    expect(linesOfPieces([])).toEqual([]);
  });
});
