import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadMorphology, type Morphology } from '../text/index.ts';
import { Part, partBits } from './parts.ts';

let morphology: Morphology;
beforeAll(async () => {
  morphology = await loadMorphology();
});

describe('the parts of a word', () => {
  it('are those of its simplest cut', () => {
    expect(morphology.parts('بيان') & Part.Preposition).toBe(0);
    expect(morphology.parts('بمقتل') & (Part.Noun | Part.Preposition)).toBe(Part.Noun | Part.Preposition);
    expect(morphology.parts('طلب') & (Part.Noun | Part.Perfect)).toBe(Part.Noun | Part.Perfect);
    expect(morphology.parts('روتوغا')).toBe(0);
  });

  it('are what its candidates say, whatever the word', () => {
    const stems = 'كتب قال وزير مدرسة استعاد هدى مسؤول قرأ سما بيت ولد مال رأي ابن مئة إلى الذي لأن هنا'.split(' ');
    const word = fc
      .tuple(
        fc.constantFrom('', 'و', 'ف'),
        fc.constantFrom('', 'ب', 'ل', 'ك', 'س', 'ال', 'بال', 'لل', 'ي', 'ت', 'سي', 'لي', 'أ', 'ن'),
        fc.oneof(
          fc.constantFrom(...stems),
          fc.string({ unit: fc.constantFrom(...'ابتجدرسعفقكلمنهويةىأإؤئء'), minLength: 0, maxLength: 9 }),
        ),
        fc.constantFrom('', 'ون', 'ين', 'ات', 'ان', 'وا', 'ت', 'ة', 'ا'),
        fc.constantFrom('', 'ه', 'ها', 'هم', 'نا', 'ني', 'ي', 'كم', 'هما', 'ك'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(word, (plain) => {
        expect(morphology.parts(plain)).toBe(partBits(morphology.candidates(plain)));
      }),
      { numRuns: 3000 },
    );
  });
});
