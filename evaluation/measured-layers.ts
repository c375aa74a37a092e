/** What is read beside the statements, measured with what is at hand in a data folder: words, dates, events and lines, names, topics. */
import { entityScore } from './entities.ts';
import { ownSet, publishedSet, readAndJudge } from './layers/measure.ts';
import { scoreLayers } from './layers/score.ts';
import { wordScore } from './morphology.ts';
import type { LayersMeasured } from './report/layers-page.ts';
import { loadTopics } from './topics/find.ts';
import { scoreTopics } from './topics/score.ts';

/** @param data the folder that holds `gold/` and `data/`; what is not there is left out */
export async function measureLayers(data: string): Promise<LayersMeasured> {
  const layers = [];
  for (const { title, documents, byOutlet } of [ownSet(), publishedSet(data)])
    if (documents.length > 0) layers.push({ title, byOutlet, score: scoreLayers(await readAndJudge(documents)) });
  return {
    words: wordScore(`${data}/data`),
    layers,
    names: await entityScore(`${data}/data`),
    topics: scoreTopics(await loadTopics()),
  };
}
