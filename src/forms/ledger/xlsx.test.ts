/** The workbook: from right to left, texts that stay texts, days that are days. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { newArticle } from '../../ledger/testing/articles.ts';
import type { ArticleId, StatementId } from '../../ledger/index.ts';
import { loadReader, type Reader } from '../../reader/index.ts';
import type { Exported } from './records.ts';
import { workbook } from './xlsx.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

function exported(text: string, more: Parameters<typeof newArticle>[1] = {}): Exported {
  const given = newArticle(text, more);
  const reading = reader.read({ text, title: given.title ?? undefined, date: given.date ?? undefined });
  const stored = { revisionOf: null, newest: true, takenAt: '', run: '', hash: 'h' };
  return {
    article: { ...given, ...stored, id: 'A' as ArticleId },
    reading,
    statements: reading.statements.map((statement) => ({
      view: {
        id: 'S' as StatementId,
        article: 'A' as ArticleId,
        version: 0,
        state: 'live',
        statement,
        actors: [],
      },
      statement,
    })),
  };
}

async function partsOf(language: 'ar' | 'en', ...all: readonly Exported[]): Promise<ReadonlyMap<string, string>> {
  async function* each(): AsyncGenerator<Exported> {
    yield* all;
  }
  const { bytes, count } = workbook(each(), language);
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  expect(count()).toBe(all.reduce((sum, { statements }) => sum + statements.length, 0));
  return new Map(Object.entries(unzipSync(Buffer.concat(pieces))).map(([name, part]) => [name, strFromU8(part)]));
}

const TEXT = 'الميناء يستأنف عمله\nقال المحافظ كمال السعدي إن العمل سيستأنف غدا.';

test('two sheets, from right to left, with headings in the language asked for', async () => {
  const parts = await partsOf('ar', exported(TEXT));
  expect(parts.get('xl/workbook.xml')).toMatch(/name="التصريحات".*name="مقالات"/);
  for (const sheet of ['sheet1', 'sheet2'])
    expect(parts.get(`xl/worksheets/${sheet}.xml`)).toContain('rightToLeft="1"');
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('>القائل<');
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('>كمال السعدي<');
  expect((await partsOf('en', exported(TEXT))).get('xl/worksheets/sheet1.xml')).toContain('>speaker<');
  for (const name of ['[Content_Types].xml', '_rels/.rels', 'xl/styles.xml', 'xl/_rels/workbook.xml.rels'])
    expect(parts.has(name)).toBe(true);
});

test('what would be taken for a formula is text, and marked as quoted', async () => {
  const sheet = (await partsOf('ar', exported(TEXT, { outlet: '=HYPERLINK("x")', title: '‏+١' }))).get(
    'xl/worksheets/sheet1.xml',
  );
  expect(sheet).toContain('<c t="inlineStr" s="2"><is><t xml:space="preserve">=HYPERLINK("x")</t></is></c>');
  expect(sheet).toContain('<c t="inlineStr" s="2"><is><t xml:space="preserve">‏+١</t></is></c>');
  expect(sheet).not.toContain('<f>');
});

test('days are days; what XML or a cell cannot hold is mended', async () => {
  const sheet = (
    await partsOf(
      'ar',
      exported(TEXT, { date: '2031-03-03T08:00:00Z', outlet: 'أ\u0001<ب>&_x0041_\uD800', url: 'x'.repeat(40_000) }),
    )
  ).get('xl/worksheets/sheet1.xml');
  // 47,910 days after 30 December 1899.
  expect(sheet).toContain('<c s="3"><v>47910</v></c>');
  expect(sheet).toContain('>أ\uFFFD&lt;ب&gt;&amp;_x005F_x0041_\uFFFD<');
  expect(sheet).toContain(`>${'x'.repeat(32_766)}…<`);
});

test('a ledger with nothing to say is a workbook all the same', async () => {
  const parts = await partsOf('ar');
  expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<\/row><\/sheetData>/);
});
