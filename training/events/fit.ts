/** Learns the forests that choose events (`src/reader/events/choosing.ts`) from the lessons of annotated articles. */
import type { EventForests } from '../../src/reader/model/models.ts';
import { GROWING } from '../reader/forest.ts';
import { learnRanker } from '../reader/ranker.ts';
import type { EventLessons } from './lessons.ts';

/** Lessons of an article, and how often they count. */
export interface TaughtArticle {
  readonly lessons: EventLessons;
  readonly times: number;
}

/** What was annotated with care and gone over counts so often against news that was read once. */
export const CAREFUL = 2;
/** Some hundred articles: more trees learn them by heart. */
const TREES = 250;

/** The same articles give the same forests. */
export function fitEvents(articles: readonly TaughtArticle[]): EventForests {
  const times = articles.map((one) => one.times);
  const learn = (kind: keyof EventLessons): EventForests[typeof kind] =>
    learnRanker(
      articles.map(({ lessons }) => lessons[kind]),
      times,
      { ...GROWING, trees: TREES },
    );
  return { tellings: learn('tellings'), parts: learn('parts'), places: learn('places') };
}
