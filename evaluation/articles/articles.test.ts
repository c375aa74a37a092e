/** The annotated articles compile, and the checks that guard them do catch what they are there for. */
import { describe, expect, it } from 'vitest';
import { compileArticle, loadOwnGold, loadUnread } from './compile.ts';

const article = (body: string): string =>
  `id: w00\noutlet: جريدة الضفة\ncountry: IQ\ndate: 2025-01-01\n\nالعنوان\n\n${body}\n`;
const compile = (body: string) => compileArticle(article(body), 'w00.md');

describe('annotated articles', () => {
  const gold = [...loadOwnGold(), ...loadUnread()];

  it('all compile, each with a title, text and statements', () => {
    expect(gold.length).toBeGreaterThan(0);
    for (const document of gold) {
      expect(document.text.startsWith(document.title)).toBe(true);
      expect(document.statements.length, document.id).toBeGreaterThan(0);
    }
  });

  it('have outlets of their own, so that who learns from one has not met another’s', () => {
    const outlets = new Set(loadOwnGold().map(({ outlet }) => outlet));
    const met = loadUnread().filter(({ outlet }) => outlets.has(outlet));
    expect(met.map(({ id, outlet }) => `${id} ${outlet}`)).toEqual([]);
  });

  it('have spans that begin and end on words', () => {
    for (const { id, text, statements } of gold) {
      for (const s of statements) {
        const spans = [...(s.cue ? [s.cue] : []), ...s.source, ...s.content, ...s.chain.map((link) => link.span)];
        for (const [start, end] of spans) {
          expect(end, id).toBeGreaterThan(start);
          expect(text.slice(start, end), id).toBe(text.slice(start, end).trim());
        }
      }
    }
  });
});

describe('the compiler', () => {
  it('turns quoted words into spans', () => {
    const { text, statements } = compile(
      'وأكد المدير، بحسب البيان، "قرب افتتاح الجسر الجديد".\n' +
        '> stress direct | cue وأكد | by المدير | says قرب … الجديد | document البيان | received~ العنوان',
    );
    const [s] = statements;
    expect(s?.content.map((span) => text.slice(...span))).toEqual(['قرب افتتاح الجسر الجديد']);
    expect(s?.chain.map((link) => [link.relation, text.slice(...link.span), link.inherited])).toEqual([
      ['document', 'البيان', false],
      ['received', 'العنوان', true],
    ]);
  });

  it.each([
    [
      'words not there',
      'قال زيد إن الماء وفير.\n> say indirect | cue قال | by عمرو | says الماء وفير',
      'not in the paragraph',
    ],
    [
      'half a word',
      'وقال زيد إن الماء وفير.\n> say indirect | cue قال | by زيد | says الماء وفير',
      'not in the paragraph',
    ],
    ['two places', 'قال زيد ما قال زيد قبل.\n> say indirect | cue قال | by زيد | says قبل', 'number it'],
    [
      'a false kind',
      'قال زيد: "الماء وفير".\n> say indirect | cue قال | by زيد | says الماء وفير',
      'stands in quotation marks',
    ],
    [
      'an unknown class',
      'قال زيد إن الماء وفير.\n> tell indirect | cue قال | by زيد | says الماء وفير',
      'no such class',
    ],
    [
      'a strange name',
      'قال زيد إن الماء وفير.\n> say indirect | cue قال | by زيد = زيد خليل | says الماء وفير',
      'not in the article',
    ],
    [
      'a cue in its content',
      'قال زيد إن الماء وفير.\n> say indirect | cue قال | by زيد | says قال زيد إن الماء',
      'inside the content',
    ],
  ])('refuses %s', (_, body, message) => {
    expect(() => compile(body)).toThrow(message);
  });
});
