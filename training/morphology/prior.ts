/**
 * How common each core is, from word counts alone: expectation maximisation over the candidates of every counted word.
 *
 * Example: «وزير» could be و+زير, but «الوزير», «لوزير» and «وزيرها» are common and «الزير» is not, so the counts of
 * «وزير» go to the core «وزير». Nothing but counts of single words (each in five articles or more) is used.
 */
import { type Candidate, candidates, Origin } from '../../src/text/morphology/candidates.ts';
import { frameIndex } from '../../src/text/morphology/prior.ts';
import type { Lexicon } from '../../src/text/morphology/lexicon.ts';

export interface Prior {
  /** Probability of each frame, by `frameIndex`. */
  readonly frames: ReadonlyMap<number, number>;
  /** Expected count of each core. */
  readonly cores: ReadonlyMap<string, number>;
  /** Expected count of each reading of the lexicon. */
  readonly readings: Float64Array;
}

const ROUNDS = 6;
const SMOOTH = 0.3;
/** What a guessed word is worth beside one the lexicon has. */
const GUESS = 0.02;
const RESPELT = 0.05;
/** What a word of the closed class is worth. */
const CLOSED = 20;

/** The frame of a candidate: what clitics it has. */
export function frame(one: Candidate): number {
  return frameIndex(one.conjunction, one.before, one.particle, one.after);
}

export function trainPrior(lexicon: Lexicon, counts: ReadonlyMap<string, number>, readingCount: number): Prior {
  interface Option {
    readonly core: number;
    readonly frame: number;
    readonly weight: number;
    readonly readings: readonly number[];
  }
  const number = new Map<string, number>();
  const id = (text: string): number => {
    const known = number.get(text);
    if (known !== undefined) return known;
    number.set(text, number.size);
    return number.size - 1;
  };
  const words: { count: number; options: Option[] }[] = [];
  for (const [word, count] of counts) {
    if (word === '' || !(count > 0)) continue;
    const options = new Map<string, { core: number; frame: number; weight: number; readings: number[] }>();
    for (const one of candidates(lexicon, word)) {
      const core = id(`c${word.slice(one.core, one.end)}${one.after === 0 ? '' : '+'}`);
      const frameId = id(`f${frame(one)}`);
      const weight =
        one.origin === Origin.Guess ? GUESS : one.origin === Origin.Respelt ? RESPELT : one.closed ? CLOSED : 1;
      const key = `${core} ${frameId}`;
      const old = options.get(key);
      if (old === undefined)
        options.set(key, { core, frame: frameId, weight, readings: one.reading >= 0 ? [one.reading] : [] });
      else {
        old.weight = Math.max(old.weight, weight);
        if (one.reading >= 0 && !old.readings.includes(one.reading)) old.readings.push(one.reading);
      }
    }
    words.push({ count, options: [...options.values()] });
  }
  let p = new Float64Array(number.size).fill(1 / number.size);
  let readings = new Float64Array(readingCount).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(number.size);
    const nextReadings = new Float64Array(readingCount).fill(0.1);
    let cores = 0;
    let frames = 0;
    for (const { count, options } of words) {
      const scores = options.map((one) => one.weight * (p[one.core] ?? 0) * (p[one.frame] ?? 0));
      const sum = scores.reduce((a, b) => a + b, 0) || 1;
      options.forEach((one, i) => {
        const share = (count * (scores[i] ?? 0)) / sum;
        next[one.core] = (next[one.core] ?? 0) + share;
        next[one.frame] = (next[one.frame] ?? 0) + share;
        cores += share;
        frames += share;
        const total = one.readings.reduce((a, r) => a + (readings[r] ?? 0), 0) || 1;
        for (const r of one.readings) nextReadings[r] = (nextReadings[r] ?? 0) + (share * (readings[r] ?? 0)) / total;
      });
    }
    p = new Float64Array(number.size);
    for (const [text, i] of number) p[i] = ((next[i] ?? 0) + SMOOTH) / (text.startsWith('c') ? cores : frames);
    readings = nextReadings;
    if (round === ROUNDS - 1) {
      const out = new Map<string, number>();
      for (const [text, i] of number) if (text.startsWith('c')) out.set(text.slice(1), next[i] ?? 0);
      const frameShare = new Map<number, number>();
      for (const [text, i] of number) if (text.startsWith('f')) frameShare.set(Number(text.slice(1)), p[i] ?? 0);
      return { cores: out, readings, frames: frameShare };
    }
  }
  return { cores: new Map(), readings, frames: new Map() };
}
