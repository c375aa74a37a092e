/** What is weak: the groups of statements in which the fewest come out right, told by the figures themselves. */
import { isMeasured } from '../scoring/figures.ts';
import type { Score } from '../scoring/score.ts';
import { percent } from './terminal.ts';

/** Groups smaller than this say more about chance than about the reader. */
const ENOUGH = 10;
const SHOWN = 8;

interface Weakness {
  readonly name: string;
  readonly value: number;
  readonly gold: number;
}

/** The weakest groups, the worst first; those of an outlet are left out, they have names and no cause. */
export function weaknesses(score: Score): readonly Weakness[] {
  return score.breakdowns
    .filter(({ title }) => title !== 'By outlet')
    .flatMap(({ title, rows }) =>
      rows.flatMap(({ name, gold, scores }): readonly Weakness[] => {
        const statement = scores.find(({ metric }) => metric.id === 'relation')?.figure;
        if (statement === undefined || !isMeasured(statement) || gold < ENOUGH) return [];
        return [{ name: `${title.replace('By ', '')} ${name}`, value: statement.value, gold }];
      }),
    )
    .sort((a, b) => a.value - b.value)
    .slice(0, SHOWN);
}

/** The section of the page. */
export function weakest(score: Score): readonly string[] {
  const found = score.groups.flatMap(({ scores }) => scores);
  const value = (id: string): string => {
    const figure = found.find(({ metric }) => metric.id === id)?.figure;
    return figure === undefined || !isMeasured(figure) ? '–' : percent(figure.value);
  };
  return [
    '## What is weak',
    '',
    `Of the statements that are found, the speaker is right in ${value('speakerAccuracy')} %, the content to the token in`,
    `${value('contentExact')} %; the chain of the sentence is whole in ${value('chainExactRecall')} % of those that have one. The groups of at`,
    `least ${ENOUGH} statements with the lowest share of right ones:`,
    '',
    '| group | statements | right, F1 |',
    '|---|--:|--:|',
    ...weaknesses(score).map(({ name, value: share, gold }) => `| ${name} | ${gold} | ${percent(share)} |`),
    '',
  ];
}
