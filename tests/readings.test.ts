/**
 * Whole articles, read and shown as the command shows them, against what is kept in `tests/snapshots`: where a change in the
 * reader shows itself in a form that a person can judge. Written anew by `npx vitest run tests/readings.test.ts -u`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { loadOwnGold } from '../evaluation/articles/compile.ts';
import { pretty } from '../src/cli/format/pretty.ts';
import { terminalFor } from '../src/cli/terminal.ts';
import { loadReader, type Reader } from '../src/reader/index.ts';

const ROOT = new URL('..', import.meta.url);
const ARTICLES = readdirSync(new URL('examples/articles', ROOT)).filter((name) => name.endsWith('.txt'));

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

test.each(ARTICLES)(
  'examples/articles/%s reads as it did (else look at the difference, and: vitest -u)',
  async (name) => {
    const id = `examples/articles/${name}`;
    const article = { id, text: readFileSync(new URL(id, ROOT), 'utf8') };
    const terminal = terminalFor({ columns: 100 }, false, {});
    const format = pretty({ language: 'en', terminal, brief: false, explain: false, names: reader.names });
    const shown = format.open() + format.record({ article, reading: reader.read(article) }) + format.close();
    await expect(shown).toMatchFileSnapshot(fileURLToPath(new URL(`tests/snapshots/${name}`, ROOT)));
  },
);

test('no snapshot is left of an article that is gone', () => {
  expect(readdirSync(new URL('tests/snapshots', ROOT)).sort()).toEqual([...ARTICLES].sort());
});

describe('the published schema', () => {
  it('describes every field of the readings of all annotated articles', async () => {
    const schema: unknown = JSON.parse(readFileSync(new URL('schema/reading.schema.json', ROOT), 'utf8'));
    const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(closed(schema));
    const explaining = await loadReader({ explain: true });
    const articles = loadOwnGold();
    expect(articles.length).toBeGreaterThan(0);
    for (const { id, outlet, date, text } of articles) {
      const article = { id, outlet, date: date ?? undefined, text };
      for (const reading of [reader.read(article), explaining.read(article)])
        expect(validate(JSON.parse(JSON.stringify(reading))) ? [] : validate.errors, id).toEqual([]);
    }
    for (const text of ['', 'No Arabic here.'])
      expect(validate(reader.read({ text })) ? [] : validate.errors).toEqual([]);
  });
});

/** The schema with nothing let in that it does not describe: the published one leaves room for later fields. */
function closed(schema: unknown): object {
  return JSON.parse(JSON.stringify(schema), (_, value) =>
    value?.type === 'object' && value.properties ? { ...value, additionalProperties: false } : value,
  );
}
