import { beforeAll, describe, expect, it } from 'vitest';
import { type LoadedTopics, loadTopics } from './find.ts';
import { loadTopicGold } from './gold.ts';
import { scoreTopics, type TopicPart, topicFigures } from './score.ts';

/** Micro F1 that a change must not fall below, a little under what it was when set. */
const FLOOR: Readonly<Record<TopicPart, number>> = {
  'articles, tuned': 0.76,
  'articles, unseen': 0.7,
  'statements, tuned': 0.83,
  'statements, unseen': 0.73,
};

let topics: LoadedTopics;
beforeAll(async () => {
  topics = await loadTopics();
});

describe('topics of our own articles', () => {
  it('are found as well as they were', () => {
    for (const [part, { micro }] of scoreTopics(topics)) expect([part, micro >= FLOOR[part]]).toEqual([part, true]);
  });

  it('are labelled in at least sixty articles, and in the statements of thirty', () => {
    const gold = loadTopicGold();
    expect(gold.filter(({ statement }) => statement === 0).length).toBeGreaterThanOrEqual(60);
    expect(new Set(gold.filter(({ statement }) => statement > 0).map(({ article }) => article)).size).toBe(30);
  });

  it('are all topics of the lexicon', () => {
    for (const one of loadTopicGold())
      for (const topic of one.topics) expect([topic, topics.known.includes(topic)]).toEqual([topic, true]);
  });
});

describe('the figures', () => {
  it('count what is right, found and labelled', () => {
    const { micro, precision, recall, macro } = topicFigures([
      { gold: ['a/a', 'b/b'], found: ['a/a'] },
      { gold: [], found: ['c/c'] },
    ]);
    expect([micro, precision, recall, macro]).toEqual([0.5, 0.5, 0.5, 0.5]);
  });
});
