/**
 * Quotes as the Gender Gap Tracker counts them: a gold content is found where more than a share of its characters lies
 * in a predicted one; in the order of the text, one for one. Characters a prediction has too many cost nothing, which
 * makes this softer than our own figures; it is here to be set beside theirs.
 */
import type { Pair } from '../flat.ts';
import { foundOf, type Metric } from './figures.ts';
import type { JudgedDocument } from './judgement.ts';
import { sameSpeakers } from './names.ts';
import { cuesTouch } from './pairing.ts';
import type { Prepared } from './statements.ts';

/** The pairs that this way of counting finds, above a share of the gold characters. */
export function matchByCharacters(
  document: JudgedDocument,
  threshold: number,
): readonly (readonly [gold: Prepared, predicted: Prepared])[] {
  const free = new Set(document.predicted);
  const matches: (readonly [Prepared, Prepared])[] = [];
  for (const gold of document.gold) {
    const size = length(gold.flat.content);
    let best: Prepared | null = null;
    let most = threshold * size;
    let bestSize = Infinity;
    for (const predicted of free) {
      const common = sharedCharacters(gold.flat.content, predicted.flat.content);
      const own = length(predicted.flat.content);
      // Of two that hold the whole content, the shorter: an outer statement holds the inner one's words too.
      if (common > most || (best !== null && common === most && own < bestSize)) {
        best = predicted;
        most = common;
        bestSize = own;
      }
    }
    if (best === null) continue;
    free.delete(best);
    matches.push([gold, best]);
  }
  return matches;
}

function length(spans: readonly Pair[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}

function sharedCharacters(a: readonly Pair[], b: readonly Pair[]): number {
  let count = 0;
  for (const [aStart, aEnd] of a)
    for (const [bStart, bEnd] of b) count += Math.max(0, Math.min(aEnd, bEnd) - Math.max(aStart, bStart));
  return count;
}

interface Aspect {
  readonly id: string;
  readonly label: string;
  readonly meaning: string;
}

function matchedMetric(aspect: Aspect, threshold: number): Metric {
  return {
    ...aspect,
    count(document, holds) {
      const matches = matchByCharacters(document, threshold);
      return [
        matches.filter(([gold]) => holds(gold)).length,
        document.gold.filter(holds).length,
        matches.filter(([, predicted]) => holds(predicted)).length,
        document.predicted.filter(holds).length,
      ];
    },
    figure: ([rightOfGold = 0, gold = 0, rightOfPredicted = 0, predicted = 0]) =>
      foundOf(rightOfGold, gold, rightOfPredicted, predicted),
  };
}

function onMatched(
  aspect: Aspect,
  threshold: number,
  right: (gold: Prepared, predicted: Prepared, document: JudgedDocument) => boolean,
): Metric {
  return {
    ...aspect,
    count(document, holds) {
      const matches = matchByCharacters(document, threshold).filter(([gold]) => holds(gold));
      return [matches.filter(([gold, predicted]) => right(gold, predicted, document)).length, matches.length];
    },
    figure: ([of = 0, all = 0]) => ({ kind: 'share', value: all === 0 ? 0 : of / all, of: all }),
  };
}

/** The figures at one threshold: quotes, speakers on found quotes, cues on found quotes. */
function atThreshold(threshold: number): readonly Metric[] {
  const at = `@${threshold}`;
  const id = `quotes${threshold * 10}`;
  return [
    matchedMetric(
      { id, label: `quotes ${at}`, meaning: `more than ${threshold} of the gold content's characters, greedily` },
      threshold,
    ),
    onMatched(
      { id: `${id}Speaker`, label: `speaker ${at}`, meaning: 'the speaker named right, of the quotes found so' },
      threshold,
      (gold, predicted, document) => sameSpeakers(gold.flat.speaker, predicted.flat.speaker, document.names),
    ),
    onMatched(
      { id: `${id}Cue`, label: `cue ${at}`, meaning: 'the cue touched, or rightly none, of the quotes found so' },
      threshold,
      (gold, predicted) => cuesTouch(gold, predicted) || (gold.cue.size === 0 && predicted.cue.size === 0),
    ),
  ];
}

export const quotesByCharacters: readonly Metric[] = [...atThreshold(0.3), ...atThreshold(0.8)];
