/**
 * The closed class: lexicon/closed-class.tsv as entries, and the words whose inner cuts are written out there.
 *
 * Example: «في» becomes a stem that takes و before it and pronouns after it; «للذي» is cut ل|لذي.
 */
import { readFileSync } from 'node:fs';
import { Attach, shapeBits } from '../../src/text/morphology/shape.ts';
import type { Entry } from './entries.ts';

/** A word with its cuts given: «مما» no cut, «للذي» after the first letter. */
export interface FixedWord {
  readonly word: string;
  readonly pos: string;
  readonly lemma: string;
  /** Lengths of the segments. */
  readonly lengths: readonly number[];
}

const PLAIN = shapeBits({ aspect: '-', voice: '-', person: '-', gender: '-', number: '-', state: '-' });

export function closedClass(path: string): {
  readonly entries: readonly Entry[];
  readonly fixed: readonly FixedWord[];
} {
  const entries: Entry[] = [];
  const fixed: FixedWord[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('#') || line.startsWith('word\t') || line === '') continue;
    const [word = '', pos = '', given = '', takes = '', cut = ''] = line.split('\t');
    const lemma = given === '=' ? word : given;
    if (cut !== '-') {
      fixed.push({ word, pos, lemma, lengths: cut.split('|').map((part) => part.length) });
      continue;
    }
    let attach: number = Attach.Bare | Attach.Closed;
    if (!takes.includes('w')) attach |= Attach.Alone;
    if (takes.includes('b')) attach |= Attach.AfterPreposition | Attach.AfterPrepositionBound;
    if (takes.includes('p')) attach |= Attach.Pronoun;
    if (takes.includes('m')) attach |= Attach.Mine;
    if (takes.includes('n')) attach |= Attach.Me;
    if (takes.includes('l')) attach |= Attach.Purpose;
    entries.push({ stem: word, lemma, pos, forms: [{ prefix: '', suffix: '', shape: PLAIN, attach }] });
  }
  return { entries, fixed };
}
