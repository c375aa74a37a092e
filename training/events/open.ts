/** What training of events, and its measurement in folds, begin with: the reader's parts, and lessons of articles. */
import type { LayerDocument } from '../../evaluation/layers/form.ts';
import { loadModels } from '../../src/reader/model/load.ts';
import type { EventForests } from '../../src/reader/model/models.ts';
import type { Article, Reading } from '../../src/reader/reading.ts';
import { openWorkshop } from '../reader/load.ts';
import { CAREFUL, type TaughtArticle } from './fit.ts';
import { eventLessons } from './lessons.ts';

export interface EventTraining {
  /** What an article teaches; `once`: its annotation was not gone over. */
  teach(document: LayerDocument, annotated: 'careful' | 'once'): TaughtArticle;
  /** A reader that chooses events by these forests. */
  reader(forests: EventForests): (article: Article) => Reading;
}

/** Statements are read with the weights that come with the reader. */
export async function openEventTraining(): Promise<EventTraining> {
  const workshop = await openWorkshop();
  const models = await loadModels();
  return {
    teach: (document, annotated) => ({
      lessons: eventLessons(workshop.document(document.text), document, (article, choose) =>
        workshop.reader(models, choose)(article),
      ),
      times: annotated === 'careful' ? CAREFUL : 1,
    }),
    reader: (events) => workshop.reader({ ...models, events }),
  };
}
