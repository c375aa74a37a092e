/**
 * How well topics are found, on articles of our own that were labelled by reading:
 *
 *     npx tsx evaluation/topics/score.ts [--errors]
 *
 * Statements are scored on the annotated contents, so that the figure is of topics and not of finding statements. Micro F1 counts every
 * label, macro F1 averages the F1 of the topics that stand in the labels.
 */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type LoadedTopics, loadTopics } from './find.ts';
import { isTuned, loadTopicGold, type TopicGold } from './gold.ts';

export interface TopicTally {
  right: number;
  found: number;
  labelled: number;
}

export interface TopicFigures {
  readonly micro: number;
  readonly precision: number;
  readonly recall: number;
  readonly macro: number;
  /** How many articles or statements. */
  readonly texts: number;
  readonly labels: number;
  readonly byTopic: ReadonlyMap<string, TopicTally>;
}

export const PARTS = ['articles, tuned', 'articles, unseen', 'statements, tuned', 'statements, unseen'] as const;
export type TopicPart = (typeof PARTS)[number];

function partOf({ article, statement }: TopicGold): TopicPart {
  const what = statement === 0 ? 'articles' : 'statements';
  return isTuned(article) ? `${what}, tuned` : `${what}, unseen`;
}

function f1({ right, found, labelled }: TopicTally): number {
  return found + labelled === 0 ? 0 : (2 * right) / (found + labelled);
}

export function topicFigures(
  pairs: readonly { readonly gold: readonly string[]; readonly found: readonly string[] }[],
): TopicFigures {
  const byTopic = new Map<string, TopicTally>();
  const all: TopicTally = { right: 0, found: 0, labelled: 0 };
  const tally = (topic: string): TopicTally => {
    const known = byTopic.get(topic) ?? { right: 0, found: 0, labelled: 0 };
    byTopic.set(topic, known);
    return known;
  };
  for (const { gold, found } of pairs) {
    for (const topic of gold) tally(topic).labelled++;
    for (const topic of found) {
      tally(topic).found++;
      if (gold.includes(topic)) tally(topic).right++;
    }
  }
  for (const { right, found, labelled } of byTopic.values()) {
    all.right += right;
    all.found += found;
    all.labelled += labelled;
  }
  const labelled = [...byTopic.values()].filter((one) => one.labelled > 0);
  return {
    micro: f1(all),
    precision: all.found === 0 ? 0 : all.right / all.found,
    recall: all.labelled === 0 ? 0 : all.right / all.labelled,
    macro: labelled.reduce((sum, one) => sum + f1(one), 0) / Math.max(labelled.length, 1),
    texts: pairs.length,
    labels: all.labelled,
    byTopic,
  };
}

export function scoreTopics(topics: LoadedTopics): ReadonlyMap<TopicPart, TopicFigures> {
  const gold = loadTopicGold();
  return new Map(
    PARTS.map((part) => [
      part,
      topicFigures(
        gold.filter((one) => partOf(one) === part).map((one) => ({ gold: one.topics, found: topics.of(one) })),
      ),
    ]),
  );
}

async function main(): Promise<void> {
  const topics = await loadTopics();
  const percent = (value: number): string => (value * 100).toFixed(1).padStart(6);
  const figures = scoreTopics(topics);
  console.log(`${''.padEnd(22)}   micro      P      R  macro  labels`);
  for (const [part, one] of figures)
    console.log(
      `${part.padEnd(22)}  ${percent(one.micro)} ${percent(one.precision)} ${percent(one.recall)} ${percent(one.macro)} ${String(one.labels).padStart(7)}`,
    );
  const whole = topicFigures(loadTopicGold().map((one) => ({ gold: one.topics, found: topics.of(one) })));
  console.log('\ntopic, all parts: F1, labelled, found, right');
  for (const [topic, one] of [...whole.byTopic].sort((a, b) => f1(a[1]) - f1(b[1])))
    console.log(`${topic.padEnd(28)} ${percent(f1(one))} ${one.labelled} ${one.found} ${one.right}`);
  if (!process.argv.includes('--errors')) return;
  // Errors of the tuned half only: the other is to stay unseen.
  for (const one of loadTopicGold().filter(({ article }) => isTuned(article))) {
    const found = topics.of(one);
    const missed = one.topics.filter((topic) => !found.includes(topic));
    const wrong = found.filter((topic) => !one.topics.includes(topic));
    if (missed.length + wrong.length > 0)
      console.log(
        `${one.article}/${one.statement}: -${missed.join(' -')} +${wrong.join(' +')}\n    ${topics.words(one)}`,
      );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
