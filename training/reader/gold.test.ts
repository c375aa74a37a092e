/** Annotated spans found again in the reader's tokens: «وأكد» is one token, marks around words are none of them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compileArticle, loadOwnGold } from '../../evaluation/articles/compile.ts';
import type { Document } from '../../src/reader/document.ts';
import { openDocuments, writtenIn } from '../../src/reader/testing/documents.ts';
import { Kind } from '../../src/text/index.ts';
import { align, type GoldDocument, type GoldStatement } from './gold.ts';

let open: (text: string) => Document;
beforeAll(async () => {
  open = await openDocuments();
});

function aligned(paragraph: string, ...statements: readonly string[]): { doc: Document; found: GoldStatement[] } {
  const lines = statements.map((line) => `> ${line}\n`).join('');
  const source = `id: w00\noutlet: الشراع\ncountry: XX\n\nالعنوان\n\n${paragraph}\n${lines}`;
  const gold: GoldDocument = compileArticle(source, 'w00.md');
  const doc = open(gold.text);
  return { doc, found: align(doc, gold) };
}

describe('aligned statements', () => {
  it('have their cue, source, addressee and words as tokens', () => {
    const { doc, found } = aligned(
      'وقال الوزير سليم العطار للصحفيين إن «الطريق مفتوح».',
      'say direct | cue وقال | by الوزير سليم العطار = سليم العطار | to للصحفيين | says الطريق مفتوح',
    );
    const [statement] = found;
    expect(doc.written(statement?.cue ?? -1)).toBe('وقال');
    expect(statement?.sources.map((range) => writtenIn(doc, range))).toEqual(['الوزير سليم العطار']);
    expect(statement?.addressee && writtenIn(doc, statement.addressee)).toBe('للصحفيين');
    expect(statement?.content.map((range) => writtenIn(doc, range))).toEqual(['الطريق مفتوح']);
    expect(statement).toMatchObject({ speakers: ['سليم العطار'], negated: false });
  });

  it('have no cue and no source where there is none', () => {
    const { found } = aligned(
      'قال كمال: «الجسر جاهز». «سنفتحه قبل العيد».',
      'say direct | cue قال | by كمال | says الجسر جاهز',
      'say direct | by = كمال | says سنفتحه قبل العيد',
    );
    expect(found.map(({ cue }) => cue === -1)).toEqual([false, true]);
    expect(found[1]?.sources).toEqual([]);
  });

  it('keep a sign that belongs to the words', () => {
    const { doc, found } = aligned(
      'قال كمال إن الأسعار ارتفعت 5%.',
      'say indirect | cue قال | by كمال | says الأسعار … 5%',
    );
    expect(found[0]?.content.map((range) => writtenIn(doc, range))).toEqual(['الأسعار ارتفعت 5%']);
  });
});

it('all annotated articles align, with no span empty and no mark at an edge', () => {
  for (const article of loadOwnGold()) {
    const doc = open(article.text);
    const found = align(doc, article);
    expect(found.length).toBe(article.statements.length);
    for (const [i, { cue, sources, content }] of found.entries()) {
      expect(cue === -1).toBe(article.statements[i]?.cue === null);
      if (cue !== -1) expect(doc.kind(cue), article.id).toBe(Kind.Arabic);
      for (const { from, to } of [...sources, ...content]) {
        expect(to, `${article.id} ${i}`).toBeGreaterThan(from);
        expect(doc.isMark(from, '«"،.') || doc.isMark(to - 1, '»"،.'), `${article.id} ${i}`).toBe(false);
      }
    }
  }
});
