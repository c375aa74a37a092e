/** Readers whose weights are trained on the documents they are given: what folds are measured with. */

import { fit as fitModels, type TrainingArticle, trainingArticle } from '../training/reader/fit.ts';
import { align, type GoldDocument } from '../training/reader/gold.ts';
import { openWorkshop } from '../training/reader/load.ts';
import { flatten } from './flat.ts';
import type { FoldReader } from './folds.ts';

/** Opens the workshop once; a document's examples are made once, however many folds it teaches. */
export async function openTraining(): Promise<FoldReader> {
  const workshop = await openWorkshop();
  const sourcehood = await workshop.sourcehood();
  const made = new Map<GoldDocument, TrainingArticle>();
  const examplesOf = (document: GoldDocument): TrainingArticle => {
    const known = made.get(document);
    if (known !== undefined) return known;
    const doc = workshop.document(document.text);
    const examples = trainingArticle(doc, align(doc, document), document, sourcehood);
    made.set(document, examples);
    return examples;
  };
  return async (trainingDocuments) => {
    const read = workshop.reader(fitModels(trainingDocuments.map(examplesOf), sourcehood, 'fold'));
    return ({ id, text, outlet, date }) => flatten(read({ id, text, outlet, date: date ?? undefined }));
  };
}
