/** Readers whose weights are trained on the documents they are given: what folds are measured with. */
import { fit as fitModels, type TrainingArticle, trainingArticle } from '../training/reader/fit.ts';
import { align, type GoldDocument } from '../training/reader/gold.ts';
import { openWorkshop } from '../training/reader/load.ts';
import { flatten } from './flat.ts';
import type { ReadFold } from './folds.ts';

/** Opens the workshop once; a document's examples are made once, however many folds it teaches. */
export async function openTraining(): Promise<ReadFold> {
  const workshop = await openWorkshop();
  const sourcehood = await workshop.sourcehood();
  // By what they say: a document that came from another process is never the same object twice.
  const made = new Map<string, TrainingArticle>();
  const examplesOf = (document: GoldDocument): TrainingArticle => {
    const key = `${document.id}\n${document.text}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const doc = workshop.document(document.text);
    const examples = trainingArticle(doc, align(doc, document), document, sourcehood);
    made.set(key, examples);
    return examples;
  };
  return async (training, fold) => {
    const read = workshop.reader(fitModels(training.map(examplesOf), sourcehood, 'fold'));
    return fold.map(({ id, text, outlet, date }) => flatten(read({ id, text, outlet, date: date ?? undefined })));
  };
}
