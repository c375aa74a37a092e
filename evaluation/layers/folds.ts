/**
 * The layer read in folds: what chooses events is learnt anew for each fold of outlets, from the articles of the others.
 *
 * Our articles and the published ones teach with the annotated news (`training/events`), where its texts are at hand. Statements are read with the weights as shipped.
 */
import { fitEvents } from '../../training/events/fit.ts';
import { openEventTraining } from '../../training/events/open.ts';
import type { LayerDocument } from './form.ts';
import { type JudgedLayers, judgeLayers } from './judge.ts';
import type { GoldSet } from './measure.ts';
import { flattenLayers } from './read.ts';
import type { LayerColumn } from './report.ts';
import { eventsAlone, scoreLayers } from './score.ts';

const FOLDS = 4;

/** Judges each article as read by a reader that has not learnt from its outlet; in the order of the articles. */
export async function judgeInFolds(
  careful: readonly LayerDocument[],
  news: readonly LayerDocument[],
): Promise<{ readonly careful: readonly JudgedLayers[]; readonly news: readonly JudgedLayers[] }> {
  const { teach, reader } = await openEventTraining();
  const all = [...careful, ...news];
  const taught = all.map((document, i) => teach(document, i < careful.length ? 'careful' : 'once'));
  const folds = foldsOf(all);
  const judged = new Map<LayerDocument, JudgedLayers>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const read = reader(fitEvents(taught.filter((_, i) => folds[i] !== fold)));
    for (const [i, document] of all.entries())
      if (folds[i] === fold) {
        const { id, text, outlet, date } = document;
        judged.set(document, judgeLayers(document, flattenLayers(read({ id, text, outlet, date: date ?? undefined }))));
      }
  }
  const of = (documents: readonly LayerDocument[]): readonly JudgedLayers[] =>
    documents.flatMap((document) => judged.get(document) ?? []);
  return { careful: of(careful), news: of(news) };
}

/** A column of the tables for each set, and one for annotated news. */
export async function layersInFolds(
  sets: readonly GoldSet[],
  news: readonly LayerDocument[],
): Promise<readonly LayerColumn[]> {
  const there = sets.filter(({ documents }) => documents.length > 0);
  const judged = await judgeInFolds(
    there.flatMap(({ documents }) => documents),
    news,
  );
  let from = 0;
  const columns = there.map(({ title, byOutlet, documents }): LayerColumn => {
    const score = scoreLayers(judged.careful.slice(from, from + documents.length));
    from += documents.length;
    return { title, byOutlet, score };
  });
  const ofNews = judged.news.length === 0 ? [] : [eventsAlone(scoreLayers(judged.news))];
  return [...columns, ...ofNews.map((score) => ({ title: 'annotated news', byOutlet: false, score }))];
}

/** Outlets are dealt in turn, as they come. */
export function foldsOf(documents: readonly Pick<LayerDocument, 'outlet'>[]): readonly number[] {
  const outlets = new Map<string, number>();
  return documents.map(({ outlet }) => {
    const known = outlets.get(outlet) ?? outlets.size % FOLDS;
    outlets.set(outlet, known);
    return known;
  });
}
