/** The gold's form: one text with the headline first, offsets that quote it, statements as corrected. */
import { beforeAll, expect, test } from 'vitest';
import type { ArticleId, StatementId } from '../../ledger/index.ts';
import { newArticle } from '../../ledger/testing/articles.ts';
import { loadReader, type Reader } from '../../reader/index.ts';
import { gold } from './gold.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

const TITLE = 'السعدي: الميناء يستأنف عمله غدا';
const BODY = 'قال المحافظ كمال السعدي لصحيفة صدى البحر إن العمل سيستأنف غدا.\nوأضاف أن الوزارة لم ترد بعد.';

function lineOf(text: string, title: string | null): ReturnType<typeof JSON.parse> {
  const article = newArticle(text, { title, date: '2031-03-03T08:00:00Z' });
  const reading = reader.read({ text, title: title ?? undefined, date: '2031-03-03' });
  const statements = reading.statements.map((statement) => ({
    view: {
      id: 'S' as StatementId,
      article: 'A' as ArticleId,
      version: 0,
      state: 'live' as const,
      statement,
      actors: [],
    },
    statement,
  }));
  const stored = { id: 'A' as ArticleId, hash: '', revisionOf: null, newest: true, takenAt: '', run: '' };
  return JSON.parse(gold().records({ article: { ...article, ...stored }, reading, statements }).text);
}

test.each([
  ['apart', BODY],
  ['in the text', `${TITLE}\n\n${BODY}`],
])('a headline %s is the first line, and every offset quotes the text', (_, text) => {
  const line = lineOf(text, TITLE);
  expect(Object.keys(line)).toEqual(['id', 'outlet', 'country', 'date', 'title', 'text', 'statements']);
  expect(line.text).toBe(`${TITLE}\n\n${BODY}`);
  expect(line.date).toBe('2031-03-03');
  const cut = ([start, end]: readonly [number, number]): string => line.text.slice(start, end);
  const said = line.statements.map((one: { cue: [number, number] | null; content: [number, number][] }) => [
    one.cue === null ? null : cut(one.cue),
    one.content.map(cut).join(' … '),
  ]);
  expect(said).toEqual([
    [null, 'الميناء يستأنف عمله غدا'],
    ['قال', 'العمل سيستأنف غدا'],
    ['وأضاف', 'الوزارة لم ترد بعد'],
  ]);
  expect(line.statements[1]).toMatchObject({
    speaker: ['كمال السعدي'],
    kind: 'indirect',
    class: 'say',
    negated: false,
    addressee: null,
  });
  expect(
    line.statements[1].chain.map(({ span, relation }: { span: [number, number]; relation: string }) => [
      cut(span),
      relation,
    ]),
  ).toEqual([['لصحيفة', 'media']]);
});
