import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, resemblance } from './fingerprint.ts';
import { KnownTexts } from './known.ts';
import { NearIndex } from './near-index.ts';
import { pageKey } from './page-key.ts';

const WORDS = 'ميناء سفينة وزير قرية طريق جسر لجنة خبير عمل يوم مدينة بلدة نهر حقل مصنع عامل سوق ثمن قمح ماء'.split(
  ' ',
);
/** A text of invented nonsense, the same for the same seed. */
const text = (seed: number, length: number): string => {
  let state = seed * 2654435761;
  return Array.from({ length }, () => {
    state = (Math.imul(state ^ (state >>> 13), 1274126177) + 12345) >>> 0;
    return `${WORDS[state % WORDS.length]}${(state >>> 8) % 40}`;
  }).join(' ');
};

describe('fingerprints', () => {
  it('are equal for one text in two spellings', () => {
    const one = fingerprint('أكدت الوزارة أنّ السفينة «نورس» وصلت إلى ميناء الرملة، أمس.');
    const other = fingerprint('اكدت الوزاره ان السفينه نورس   وصلت الى ميناء الرمله أمس');
    expect(other).toEqual(one);
    expect(fingerprint('أكدت الوزارة').hash).not.toBe(fingerprint('الوزارة أكدت').hash);
  });

  it.each([0.1, 0.3, 0.5, 0.8])('tell a share of %s of common text', (share) => {
    const length = 2000;
    const common = text(1, Math.round(length * share));
    const rest = length - Math.round(length * share);
    const a = fingerprint(`${common} ${text(2, rest)}`);
    const b = fingerprint(`${common} ${text(3, rest)}`);
    expect(resemblance(a, b).shared).toBeCloseTo(share / (2 - share), 0.9);
    expect(Math.abs(resemblance(a, b).shared - share / (2 - share))).toBeLessThan(0.15);
  });

  it('tell a text that stands in a longer one', () => {
    const a = fingerprint(text(1, 200));
    const b = fingerprint(`${text(1, 200)} ${text(2, 400)}`);
    expect(resemblance(a, b).contained).toBeGreaterThan(0.8);
    expect(resemblance(a, b).shared).toBeLessThan(0.5);
  });

  it('hold for any text, and both ways', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const [one, other] = [fingerprint(a), fingerprint(b)];
        expect(fingerprint(a)).toEqual(one);
        expect(resemblance(one, other)).toEqual(resemblance(other, one));
        expect(resemblance(one, one).shared).toBe(1);
      }),
    );
  });
});

describe('the index of near texts', () => {
  it('finds what shares most of its words, among thousands that do not', () => {
    const index = new NearIndex();
    for (let i = 0; i < 3000; i++) index.add(fingerprint(text(i + 10, 120)));
    expect(index.count).toBe(3000);
    let found = 0;
    for (let i = 0; i < 200; i++) {
      const words = text(i + 10, 120).split(' ');
      words.splice(60, 4, 'كلمات', 'أخرى');
      if (index.find(fingerprint(words.join(' ')), 0.7).some((near) => near.text === i)) found++;
      expect(index.find(fingerprint(text(i + 100_000, 120)), 0.7)).toEqual([]);
    }
    expect(found).toBeGreaterThanOrEqual(198);
  });

  it('has nothing for an empty text', () => {
    const index = new NearIndex();
    index.add(fingerprint(''));
    expect(index.find(fingerprint('، .'), 0)).toEqual([]);
  });
});

describe('pageKey', () => {
  it.each([
    ['http://www.e.example/a/?utm_source=x&id=2#top', 'e.example/a?id=2'],
    ['https://m.e.example/a/amp', 'e.example/a'],
    ['https://e.example/%D8%AE%D8%A8%D8%B1/', 'e.example/خبر'],
    ['https://e.example/?p=5', 'e.example?p=5'],
    ['https://amp.example/', 'amp.example'],
    ['ftp://e.example/', null],
    ['لا شيء', null],
  ])('%s', (url, key) => {
    expect(pageKey(url)).toBe(key);
  });
});

describe('what an article is to those before it', () => {
  const article = (body: string, url: string | null, canonicalUrl: string | null = null) => ({
    text: body,
    title: null,
    url,
    canonicalUrl,
  });
  const known = new KnownTexts();
  known.add('1', article(text(1, 150), 'https://e.example/news/1'));

  it('is the same, near, a revision, or new', () => {
    const changed = text(1, 150).replace(/\S+ \S+$/, 'خمسة جرحى');
    expect(known.relate(article(text(2, 150), 'https://e.example/news/2'))).toEqual({ relation: 'new' });
    expect(known.relate(article(text(1, 150), 'http://www.e.example/news/1?utm_medium=x'))).toEqual({
      relation: 'same',
      id: '1',
      samePage: true,
    });
    expect(known.relate(article(text(1, 150), 'https://other.example/5'))).toMatchObject({
      relation: 'same',
      samePage: false,
    });
    expect(known.relate(article(changed, 'https://other.example/5'))).toMatchObject({ relation: 'near', id: '1' });
    const revision = known.relate(article(changed, 'https://e.example/amp/9', 'https://e.example/news/1'));
    expect(revision).toMatchObject({ relation: 'revision', id: '1' });
    expect(revision.relation === 'revision' && revision.shared).toBeGreaterThan(0.8);
  });

  it('does not take a front page for the page of an article', () => {
    const front = new KnownTexts();
    front.add('1', article(text(1, 150), 'https://e.example/'));
    expect(front.relate(article(text(2, 150), 'https://e.example/'))).toEqual({ relation: 'new' });
  });
});
