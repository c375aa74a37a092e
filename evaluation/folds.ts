/**
 * Reading in folds: a reader whose weights were trained on gold may be measured only on documents it was not trained
 * on. The documents are dealt into folds; those of a fold are read by a reader made from all the others.
 */
import { loadReader } from '../src/reader/index.ts';
import type { GoldDocument } from './articles/compile.ts';
import { type FlatDocument, flatten } from './flat.ts';

/** Reads the documents of a fold, in their order, by a reader made from documents that are not among them. */
export type ReadFold = (
  training: readonly GoldDocument[],
  fold: readonly GoldDocument[],
) => Promise<readonly FlatDocument[]>;

/** The reader as shipped: it learns nothing from the documents it is given. */
export const readAsShipped: ReadFold = async (_, fold) => {
  const reader = await loadReader();
  return fold.map(({ id, text, outlet, date }) => flatten(reader.read({ id, text, outlet, date: date ?? undefined })));
};

/**
 * What folds are made of: so many of documents dealt in turn, or of outlets, so that each outlet is read by a reader that
 * has not seen it; one an outlet, or outlets dealt into so many.
 */
export type Folding =
  | { readonly by: 'count'; readonly count: number }
  | { readonly by: 'outlet'; readonly count?: number };

/** The folds of a list of documents; every document is in one of them, none is empty. */
export function foldsOf<Document extends { readonly outlet: string }>(
  documents: readonly Document[],
  folding: Folding,
): readonly (readonly Document[])[] {
  const folds = new Map<number, Document[]>();
  const outlets = [...new Set(documents.map(({ outlet }) => outlet))];
  for (const [i, document] of documents.entries()) {
    const dealt = folding.by === 'outlet' ? outlets.indexOf(document.outlet) : i;
    const key = folding.count === undefined ? dealt : dealt % folding.count;
    const fold = folds.get(key);
    if (fold === undefined) folds.set(key, [document]);
    else fold.push(document);
  }
  return [...folds.values()];
}

/**
 * Reads all documents in folds, in the order given; the folds are asked for all at once.
 *
 * @param others documents that every fold may learn from, besides those of the other folds; by outlet, those of other outlets
 */
export async function readInFolds(
  documents: readonly GoldDocument[],
  others: readonly GoldDocument[],
  readFold: ReadFold,
  folding: Folding,
): Promise<readonly FlatDocument[]> {
  const read = new Map<GoldDocument, FlatDocument>();
  await Promise.all(
    foldsOf(documents, folding).map(async (fold) => {
      const held = new Set(fold);
      const rest = documents.filter((document) => !held.has(document));
      const outlets = new Set(folding.by === 'outlet' ? fold.map(({ outlet }) => outlet) : []);
      const training = [...rest, ...others.filter(({ outlet }) => !outlets.has(outlet))];
      const flat = await readFold(training, fold);
      for (const [i, document] of fold.entries()) read.set(document, flat[i] ?? { id: document.id, statements: [] });
    }),
  );
  return documents.flatMap((document) => read.get(document) ?? []);
}
