/**
 * How common each core is, from word counts alone: expectation maximisation over the candidates of every counted word.
 *
 * Example: «وزير» could be و+زير, but «الوزير», «لوزير» and «وزيرها» are common and «الزير» is not, so the counts of
 * «وزير» go to the core «وزير». Nothing but counts of single words (each in five articles or more) is used.
 */
import { type Candidate, candidates, Origin } from '../../src/text/morphology/candidates.ts';
import { frameIndex } from '../../src/text/morphology/prior.ts';
import type { Lexicon } from '../../src/text/morphology/lexicon.ts';
import { plausibility } from '../../src/text/morphology/plausibility.ts';

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
const CLOSED = 4;

/** The frame of a candidate: what clitics it has. */
export function frame(one: Candidate): number {
  return frameIndex(one.conjunction, one.before, one.particle, one.after);
}

interface Option {
  readonly core: number;
  readonly frame: number;
  readonly weight: number;
  /** Readings with their lemma and what each is worth. */
  readonly readings: readonly Share[];
}

interface Share {
  readonly reading: number;
  readonly lemma: number;
  readonly worth: number;
}

/**
 * Trains the prior.
 *
 * @param lemmas the lemma of each reading: readings of one lemma share its mass, so that «كان» makes «يكون» its own
 */
export function trainPrior(lexicon: Lexicon, counts: ReadonlyMap<string, number>, lemmas: readonly string[]): Prior {
  const lemmaNumbers = new Map<string, number>();
  const lemmaOfReading = lemmas.map((key) => {
    const known = lemmaNumbers.get(key);
    if (known !== undefined) return known;
    lemmaNumbers.set(key, lemmaNumbers.size);
    return lemmaNumbers.size - 1;
  });
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
    const options = new Map<string, { core: number; frame: number; weight: number; readings: Share[] }>();
    const all = candidates(lexicon, word);
    const whole = all.some((one) => one.start === 0 && one.origin === Origin.Lexicon);
    for (const one of all) {
      const core = id(`c${word.slice(one.core, one.end)}${one.after === 0 ? '' : '+'}`);
      const frameId = id(`f${frame(one)}`);
      const trust =
        one.origin === Origin.Guess ? GUESS : one.origin === Origin.Respelt ? RESPELT : one.closed ? CLOSED : 1;
      const weight = trust * (one.conjunction === 0 || (one.closed && !whole) ? 1 : support(word, counts));
      const key = `${core} ${frameId}`;
      const old = options.get(key);
      const option = old ?? { core, frame: frameId, weight, readings: [] };
      if (old === undefined) options.set(key, option);
      option.weight = Math.max(option.weight, weight);
      if (one.reading < 0) continue;
      const share = {
        reading: one.reading,
        lemma: lemmaOfReading[one.reading] ?? 0,
        worth: Math.exp(plausibility(lexicon, one)),
      };
      const same = option.readings.findIndex((other) => other.reading === one.reading);
      if (same < 0) option.readings.push(share);
      else if ((option.readings[same]?.worth ?? 0) < share.worth) option.readings[same] = share;
    }
    words.push({ count, options: [...options.values()] });
  }
  let p = new Float64Array(number.size).fill(1 / number.size);
  let lemmaMass = new Float64Array(lemmaNumbers.size).fill(1);
  let readings = new Float64Array(lemmas.length);
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(number.size);
    const nextReadings = new Float64Array(lemmas.length).fill(0.1);
    const nextLemmas = new Float64Array(lemmaNumbers.size).fill(0.1);
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
        const mass = (r: Share): number => r.worth * (lemmaMass[r.lemma] ?? 0);
        const total = one.readings.reduce((sum, r) => sum + mass(r), 0) || 1;
        for (const r of one.readings) {
          const part = (share * mass(r)) / total;
          nextReadings[r.reading] = (nextReadings[r.reading] ?? 0) + part;
          nextLemmas[r.lemma] = (nextLemmas[r.lemma] ?? 0) + part;
        }
      });
    }
    p = new Float64Array(number.size);
    for (const [text, i] of number) p[i] = ((next[i] ?? 0) + SMOOTH) / (text.startsWith('c') ? cores : frames);
    readings = nextReadings;
    lemmaMass = nextLemmas;
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

/** What و and ف are worth at least where nothing speaks for them. */
const LEAST_SUPPORT = 0.02;

/**
 * Whether a word's و or ف may be a conjunction, by how often the rest stands without it: «فيسبوك» is common and
 * «يسبوك» is not to be found, so its ف is its own. What follows ف follows و far more often.
 */
function support(word: string, counts: ReadonlyMap<string, number>): number {
  const rest = word.slice(1);
  const alone = counts.get(rest) ?? 0;
  const expected = word.startsWith('ف') ? 0.06 * (counts.get(`و${rest}`) ?? 0) + 0.002 * alone : 0.02 * alone;
  return Math.max(LEAST_SUPPORT, Math.min(1, (expected + 0.5) / (counts.get(word) ?? 1)));
}
