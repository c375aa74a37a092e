/** Negated sayings, by example. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from './document.ts';
import { isNegated } from './negation.ts';
import { documents, tokensOf } from './testing/by-example.ts';

let open: (text: string) => Document;

beforeAll(async () => {
  open = await documents();
});

const negated = (text: string, cue: string): boolean => {
  const doc = open(text);
  return isNegated(doc, tokensOf(doc, cue).from);
};

describe('a saying', () => {
  it.each([
    ['ولم يؤكد الوزير إغلاق الجسر.', 'يؤكد'],
    ['ولا يستبعد الوزير إغلاق الجسر.', 'يستبعد'],
    ['وأغلق الجسر من دون أن يوضح الوزير السبب.', 'يوضح'],
    ['ولم تكن الوزارة قد أعلنت إغلاق الجسر.', 'أعلنت'],
  ])('is negated: %s', (text, cue) => {
    expect(negated(text, cue)).toBe(true);
  });

  it.each([
    ['وأكد الوزير أن الجسر لا يغلق.', 'وأكد'],
    ['وهو ما أكده الوزير أمس.', 'أكده'],
    ['ورفض ما وصفه الوزير بالشائعات.', 'وصفه'],
    ['وشدد على ضرورة أن يؤكد الوزير ذلك.', 'يؤكد'],
  ])('is not: %s', (text, cue) => {
    expect(negated(text, cue)).toBe(false);
  });
});
