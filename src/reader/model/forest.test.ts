/** What a thing weighs in a forest, and how a forest is kept. */
import { describe, expect, it } from 'vitest';
import { DEPTH, type Forest, forestOf, keptForest, NO_FOREST, STEP, weightIn } from './forest.ts';
import { loadModels } from './load.ts';

/** One tree: it asks whether somebody spoke last and whether the verb agrees, and then the first again. */
const TREE = forestOf({
  features: ['spoke', 'agrees'],
  questions: [0, 1, 0, 0, 0],
  // Neither, spoke alone, agrees alone, both.
  leaves: Array.from({ length: 1 << DEPTH }, (_, leaf) => [0, 10, 20, 100][leaf & 3] ?? 0),
});

describe('the weight of a thing', () => {
  it('is the leaf that its features lead to: what two tell together need not be the sum of each', () => {
    const steps = (...features: string[]): number => Math.round(weightIn(TREE, features) / STEP);
    expect([steps(), steps('spoke'), steps('agrees'), steps('agrees', 'spoke')]).toEqual([0, 10, 20, 100]);
    expect(steps('spoke', 'never asked for')).toBe(10);
  });

  it('does not remember what was weighed in the same room before', () => {
    const room = new Uint8Array(TREE.places.size);
    expect(weightIn(TREE, ['spoke', 'agrees'], room)).toBeCloseTo(100 * STEP);
    expect(weightIn(TREE, [], room)).toBe(0);
  });

  it('is nothing where no tree has been grown', () => {
    expect(weightIn(NO_FOREST, ['spoke'])).toBe(0);
  });
});

describe('a forest', () => {
  it('is kept as names and whole numbers, and is the same again', () => {
    expect(forestOf(JSON.parse(JSON.stringify(keptForest(TREE))))).toEqual(TREE);
  });

  it('comes with the reader for each choice, whole: every question is of a feature it has, every tree has its leaves', async () => {
    const { subjects, referents, names, ends, drafts } = await loadModels();
    const whole = ({ places, questions, leaves }: Forest): boolean =>
      questions.length > 0 &&
      leaves.length * DEPTH === questions.length * (1 << DEPTH) &&
      questions.every((place) => place < places.size);
    expect([subjects, referents, names, ends, drafts].map(whole)).toEqual([true, true, true, true, true]);
  });
});
