/** Folds read side by side, in processes of their own, are what they are when read in this one. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadOwnGold } from '../evaluation/articles/compile.ts';
import { type FoldProcesses, foldProcesses } from '../evaluation/fold-processes.ts';
import { readInFolds, type ReadFold } from '../evaluation/folds.ts';
import { openTraining } from '../evaluation/trained.ts';

const documents = loadOwnGold().slice(0, 9);
let processes: FoldProcesses;
let here: ReadFold;

beforeAll(async () => {
  processes = foldProcesses(2);
  here = await openTraining();
});

afterAll(() => processes.close());

test('three folds in two processes read what they read here', async () => {
  const folding = { by: 'count', count: 3 } as const;
  const aside = await readInFolds(documents, [], processes.read, folding);
  expect(aside.map(({ id }) => id)).toEqual(documents.map(({ id }) => id));
  expect(aside.flatMap(({ statements }) => statements).length).toBeGreaterThan(20);
  expect(aside).toEqual(JSON.parse(JSON.stringify(await readInFolds(documents, [], here, folding))));
});

test('a process that ends is told, and not waited for', async () => {
  const [first] = documents;
  const ill = { ...first, text: null } as never;
  await expect(foldProcesses(1).read([ill], [ill])).rejects.toThrow(/ended with/u);
});
