/**
 * Candidates: every word that could report, with what the rules make of it.
 *
 * Example: in «وبين الوزير أن بين البلدين اتفاقا» both «بين» are looked at; the rules take the first for a verb with its source
 * and drop the second.
 */
import { type Adverbial, readAdverbial } from './adverbials.ts';
import type { Document } from './document.ts';
import type { CueForm } from './lexicon.ts';
import type { CueCandidate } from './model/cue-features.ts';
import { type Candidate, rank, weigh } from './statements.ts';

/** A word that could report. */
export interface Possible extends CueCandidate {
  readonly form: CueForm;
  readonly hypothesis: Candidate | null;
}

export interface Candidates {
  readonly cues: readonly Possible[];
  /** Tokens at which a clause of the reporter begins by the rules: 1 where it opens, 2 at its cue, 4 at an adverbial. */
  readonly boundaries: Uint8Array;
  /** بحسب، وفق، نقلا عن and their sources. */
  readonly adverbials: readonly Adverbial[];
}

/** Looks at every word of the text once, in order. */
export function findCandidates(doc: Document, dropped: (token: number, rule: string) => void): Candidates {
  const cues: Possible[] = [];
  const adverbials: Adverbial[] = [];
  const boundaries = new Uint8Array(doc.count);
  const { start, end, count } = doc.sentences;
  for (let s = 0; s < count; s++) {
    const from = start[s] ?? 0;
    const to = end[s] ?? from;
    for (let i = from; i < to; i++) {
      const type = doc.type(i);
      if (type === null) continue;
      const adverbial = readAdverbial(doc, i, to);
      if (adverbial !== null) {
        adverbials.push(adverbial);
        boundaries[adverbial.from] = 4;
        i = Math.max(i, adverbial.to - 1);
        continue;
      }
      const falseCue = doc.phrase(doc.lexicon.falseCues, i);
      if (falseCue !== null) {
        // Kept as a candidate that the rules drop, so that the models learn what such words are.
        const verdict = `false-cue/${falseCue.value}`;
        dropped(i, verdict);
        for (let k = i; k < i + falseCue.words; k++) {
          const form = rank(doc.type(k)?.cues ?? [])[0];
          if (form !== undefined)
            cues.push({ cue: k, form, verdict, frame: '', hasSource: false, contentFrom: -1, hypothesis: null });
        }
        i += falseCue.words - 1;
        continue;
      }
      const first = rank(type.cues)[0];
      if (first === undefined) continue;
      let verdict = 'rule/none';
      const hypothesis = weigh(doc, i, s, from, to, (_, rule) => {
        verdict = rule;
      });
      cues.push({
        cue: i,
        form: hypothesis?.draft.form ?? first,
        verdict: hypothesis === null ? verdict : 'accepted',
        frame: hypothesis?.draft.frame ?? '',
        hasSource: (hypothesis?.draft.sources.length ?? 0) > 0,
        contentFrom: hypothesis?.contentFrom ?? -1,
        hypothesis,
      });
      if (hypothesis?.outer === true) {
        boundaries[i] = 2;
        if (hypothesis.clauseStart !== i) boundaries[hypothesis.clauseStart] = 1;
      }
    }
  }
  return { cues, adverbials, boundaries };
}
