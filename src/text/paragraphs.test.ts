import { describe, expect, it } from 'vitest';
import { findParagraphs } from './paragraphs.ts';
import { splitWords } from './words.ts';

function paragraphs(text: string): string[] {
  const words = splitWords(text);
  const found = findParagraphs(words);
  return Array.from({ length: found.count }, (_, p) =>
    text.slice(words.start[found.start[p] ?? 0], words.end[(found.end[p] ?? 1) - 1]).trim(),
  );
}

describe('findParagraphs', () => {
  it('parts at every line end: headline, dateline, lead', () =>
    expect(paragraphs('الوفد يصل غدا\nبيروت: سلمى الحداد\nأعلنت الوزارة موعد الوصول.\r\n\r\nوقالت إنه قريب.')).toEqual([
      'الوفد يصل غدا',
      'بيروت: سلمى الحداد',
      'أعلنت الوزارة موعد الوصول.',
      'وقالت إنه قريب.',
    ]));
  it('joins the lines of hard-wrapped text, and only there', () => {
    const line = 'وصل الوفد المفاوض صباح اليوم إلى العاصمة حيث كان في استقباله عدد من';
    const wrapped = `${`${line}\n`.repeat(4)}المسؤولين.\n\n${`${line}\n`.repeat(4)}الوزراء.\n`;
    const found = paragraphs(wrapped);
    expect(found).toHaveLength(2);
    expect(found[1]).toContain('الوزراء.');
    expect(paragraphs(`${line}.\n`.repeat(8))).toHaveLength(8);
  });
  it('has none in an empty text and one in an endless one', () => {
    expect(paragraphs('')).toEqual([]);
    expect(paragraphs('نعم '.repeat(5000))).toHaveLength(1);
  });
});
