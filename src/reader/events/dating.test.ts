/** When an event was: the date of its clause, else the only one of its sentence; what is to come takes none but its own clause's. */
import { beforeAll, describe, expect, test } from 'vitest';
import { openDocuments, tokensOf } from '../testing/documents.ts';
import type { Document } from '../document.ts';
import { dateOf } from './dating.ts';
import type { Telling } from './tellings.ts';

let open: (text: string) => Document;
beforeAll(async () => {
  open = await openDocuments();
});

const TEXT = 'قال المدير أمس إن الوزير التقى الوفد، والسبت زار الميناء.';

/** The index of the date that an event takes, its word and its clause given as phrases; the dates are «أمس» and «السبت». */
function taken(trigger: string, clause: string, status: Telling['status'], ...phrases: readonly string[]): number {
  const doc = open(TEXT);
  const dates = phrases.map((phrase) => {
    const start = TEXT.indexOf(phrase);
    return { start, end: start + phrase.length, value: '2025-02-05' };
  });
  const at = tokensOf(doc, trigger).from;
  return dateOf(doc, { clause: tokensOf(doc, clause), trigger: at, status }, dates, '2025-02-06');
}

describe('the date of an event', () => {
  test('is the one in its clause', () => {
    expect(taken('زار', 'والسبت زار الميناء', 'held', 'أمس', 'السبت')).toBe(1);
  });
  test('else the only one before it in its sentence', () => {
    expect(taken('التقى', 'الوزير التقى الوفد', 'held', 'أمس')).toBe(0);
    expect(taken('التقى', 'الوزير التقى الوفد', 'held', 'السبت')).toBe(-1);
  });
  test('is not that of another clause where the event is to come', () => {
    expect(taken('التقى', 'الوزير التقى الوفد', 'planned', 'أمس')).toBe(-1);
  });
});
