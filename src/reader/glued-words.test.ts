/** Where a word that nobody knows is two that lost the space between them. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from './document.ts';
import { documents } from './testing/by-example.ts';

let open: (text: string) => Document;

beforeAll(async () => {
  open = await documents();
});

const words = (text: string): string[] => {
  const doc = open(text);
  return Array.from({ length: doc.count }, (_, i) => doc.written(i));
};

describe('two words without the space between them', () => {
  it.each([
    ['أكّدمصدر', ['أكّد', 'مصدر']],
    ['وأعلنتوزارة', ['وأعلنت', 'وزارة']],
    ['قالتالجبهة', ['قالت', 'الجبهة']],
    ['وتوقعتصحيفة', ['وتوقعت', 'صحيفة']],
    ['أثارتاستياء', ['أثارت', 'استياء']],
  ])('are a reporting verb and a word: %s', (glued, parted) => expect(words(glued)).toEqual(parted));

  it.each([
    ['مراسلالجزيرة', ['مراسل', 'الجزيرة']],
    ['قرارالمحكمة', ['قرار', 'المحكمة']],
  ])('are a noun and one with its article: %s', (glued, parted) => expect(words(glued)).toEqual(parted));

  it.each([
    ['العراقأنّ', ['العراق', 'أنّ']],
    ['بغدادإلى', ['بغداد', 'إلى']],
    ['السعوديةعلى', ['السعودية', 'على']],
    ['العطارللجزيرة', ['العطار', 'للجزيرة']],
  ])('are a word and a particle, or the outlet told: %s', (glued, parted) => expect(words(glued)).toEqual(parted));

  it('may be three', () => expect(words('مراسلالجزيرةفي بغداد')).toEqual(['مراسل', 'الجزيرة', 'في', 'بغداد']));

  it('keep their places in the text', () => {
    const doc = open('«أكّدمصدر» أمس');
    expect([doc.start(1), doc.end(1), doc.start(2), doc.end(2)]).toEqual([1, 5, 5, 9]);
  });
});

describe('one word', () => {
  it.each([
    'عبدالعزيز',
    'وأبوالفضل',
    'نورالدين',
    'شرفالدين',
    'العبدالعالي',
    'القرافي',
    'بيونغيانغ',
    'إنفيستيك',
    'والحوكمة',
  ])('is %s', (word) => expect(words(word)).toEqual([word]));
  it('is whatever the lexicon or the morphology knows', () =>
    expect(words('استقلالية برتقالية والمستشارون')).toEqual(['استقلالية', 'برتقالية', 'والمستشارون']));
});
