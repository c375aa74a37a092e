/**
 * The layer read in folds: what chooses events is learnt anew for each fold of outlets, from the articles of the others.
 *
 * Our articles and the published ones teach with the annotated news (`training/events`), where its texts are at hand. Statements are read with the weights as shipped.
 */
import { fitEvents } from '../../training/events/fit.ts';
import { openEventTraining } from '../../training/events/open.ts';
import { foldsOf, type Folding } from '../folds.ts';
import type { LayerDocument } from './form.ts';
import { type JudgedLayers, judgeLayers } from './judge.ts';
import type { GoldSet } from './measure.ts';
import { flattenLayers } from './read.ts';
import type { LayerColumn } from './report.ts';
import { eventsAlone, scoreLayers } from './score.ts';

const FOLDING: Folding = { by: 'outlet', count: 4 };

/** Judges each article as read by a reader that has not learnt from its outlet; in the order of the articles. */
export async function judgeInFolds(
  careful: readonly LayerDocument[],
  news: readonly LayerDocument[],
): Promise<{ readonly careful: readonly JudgedLayers[]; readonly news: readonly JudgedLayers[] }> {
  const { teach, reader } = await openEventTraining();
  const all = [...careful, ...news];
  const taught = all.map((document, i) => ({
    document,
    article: teach(document, i < careful.length ? 'careful' : 'once'),
  }));
  const judged = new Map<LayerDocument, JudgedLayers>();
  for (const fold of foldsOf(all, FOLDING)) {
    const held = new Set(fold);
    const rest = taught.flatMap(({ document, article }) => (held.has(document) ? [] : [article]));
    const read = reader(fitEvents(rest));
    for (const document of fold) {
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
