import { describe, expect, it } from 'vitest';
import { hashOf, nameOf, partsOf, rowOf, textOf } from './rows.ts';

const ARTICLE = {
  outlet: 'صحيفة الضفتين',
  title: 'الجسر  يُفتح غدا',
  text: 'الجسر يُفتح غدا\n\n  أكد سالم   الربيعي أن الجسر جاهز، وقال للوزارة إنه آمن. \nوأضاف أنه واسع.\n',
};

describe('the text of an article of the news', () => {
  it('is its title, an empty line and its paragraphs, blanks drawn together, a repeated title once', () => {
    expect(textOf(ARTICLE)).toBe(
      'الجسر يُفتح غدا\n\nأكد سالم الربيعي أن الجسر جاهز، وقال للوزارة إنه آمن.\nوأضاف أنه واسع.',
    );
  });

  it('begins with its first paragraph where it has no title', () => {
    expect(textOf({ outlet: 'أ', title: null, text: 'أول\nثان' })).toBe('أول\n\nثان');
  });

  it('is named by a hash that changes with it', () => {
    expect(hashOf('أول')).toMatch(/^[0-9a-f]{12}$/);
    expect(hashOf('أول')).not.toBe(hashOf('أول '));
  });
});

describe('a name told by places', () => {
  const text = textOf(ARTICLE);

  it('is one span where it stands as a whole', () => {
    expect(partsOf('سالم الربيعي', text)).toEqual([[text.indexOf('سالم'), text.indexOf('الربيعي') + 7]]);
  });

  it('comes back, its article too where the word is printed with a preposition', () => {
    for (const name of ['سالم الربيعي', 'الوزارة', 'الربيعي سالم']) {
      const parts = partsOf(name, text);
      expect(parts === null ? null : nameOf(parts, text)).toBe(name);
    }
  });

  it('is refused where a word of it is not in the article', () => {
    expect(partsOf('سالم الخالدي', text)).toBeNull();
    const content = [[0, 5]] as const;
    expect(() =>
      rowOf(
        {
          cue: null,
          source: [],
          speaker: ['سالم الخالدي'],
          content,
          kind: 'indirect',
          chain: [],
          class: 'say',
          addressee: null,
          negated: false,
        },
        text,
      ),
    ).toThrow('سالم الخالدي');
  });
});
