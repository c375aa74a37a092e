/** What is read beside the statements, measured with what is at hand in a data folder: words, dates, events and lines, names, topics. */
import { loadNewsEvents } from '../training/events/news.ts';
import { entityScore } from './entities.ts';
import { layersInFolds } from './layers/folds.ts';
import { ownSet, publishedSet } from './layers/measure.ts';
import { wordScore } from './morphology.ts';
import type { LayersMeasured } from './report/layers-page.ts';
import { loadTopics } from './topics/find.ts';
import { scoreTopics } from './topics/score.ts';

/** @param data the folder that holds `gold/` and `data/`; what is not there is left out */
export async function measureLayers(data: string): Promise<LayersMeasured> {
  return {
    words: wordScore(`${data}/data`),
    layers: await layersInFolds([ownSet(), publishedSet(data)], await loadNewsEvents(data)),
    names: await entityScore(`${data}/data`),
    topics: scoreTopics(await loadTopics()),
  };
}
