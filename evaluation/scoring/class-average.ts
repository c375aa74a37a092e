/** The average over classes of how well each is told on found statements: rare ones («threat») count as much as «say». */
import { CLASSES } from '../../src/reader/index.ts';
import { foundOf, type Metric } from './figures.ts';

/** Counts per class: right, gold, predicted. */
const WIDTH = 3;

export const classAverage: Metric = {
  id: 'classMacro',
  label: 'class, macro F1',
  meaning: 'F1 of each class on found statements, averaged over the classes that gold has',
  count(document, holds) {
    const counts = new Array<number>(CLASSES.length * WIDTH).fill(0);
    const add = (of: number, what: number): void => {
      const at = of * WIDTH + what;
      counts[at] = (counts[at] ?? 0) + 1;
    };
    for (const pair of document.pairs) {
      if (!holds(pair.gold)) continue;
      const gold = CLASSES.indexOf(pair.gold.flat.class);
      const predicted = CLASSES.indexOf(pair.predicted.flat.class);
      if (gold === predicted) add(gold, 0);
      add(gold, 1);
      add(predicted, 2);
    }
    return counts;
  },
  figure(counts) {
    const values: number[] = [];
    let of = 0;
    for (let i = 0; i < CLASSES.length; i++) {
      const [right = 0, gold = 0, predicted = 0] = counts.slice(i * WIDTH, (i + 1) * WIDTH);
      of += gold;
      if (gold > 0) values.push(foundOf(right, gold, right, predicted).value);
    }
    const sum = values.reduce((total, value) => total + value, 0);
    return { kind: 'share', value: values.length === 0 ? 0 : sum / values.length, of };
  },
};
