/**
 * Candidates: every word that could report, with what the rules make of it.
 *
 * Example: in «وبين الوزير أن بين البلدين اتفاقا» both «بين» are looked at; the rules take the first for a verb with its source
 * and drop the second.
 */
import { Kind } from '../text/index.ts';
import type { Adverbial } from './adverbial-verbs.ts';
import { readAdverbial } from './adverbials.ts';
import { prepositionOf } from './clause.ts';
import type { Document } from './document.ts';
import { Complement, type CueForm } from './lexicon.ts';
import type { CueCandidate } from './model/cue-features.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import type { Candidate } from './hypothesis.ts';
import { Part } from './parts.ts';
import { rank, weigh } from './statements.ts';
import { That } from './vocabulary.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

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

const COMES_TO = WORD_LISTS['comes-to'];

/** A nominal sentence is told to be so by its last word when its subject is no longer than this. */
const LONGEST_SUBJECT = 8;

/**
 * «أن الحكومة | مطالبة | بـ»: what a nominal sentence says of its subject; a participle that reports stands beside a verb. What is said of
 * the subject of أن is in the nominative: «أنه يريد السلم | مشيرا | إلى» reports.
 */
function isPredicate(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null || type.conjunction !== '' || type.article || doc.kind(i - 1) !== Kind.Arabic) return false;
  if (!type.cues.every(({ form }) => form === 'participle' || form === 'masdar') || type.bare.endsWith('ا'))
    return false;
  for (let k = i - 1; k >= Math.max(0, i - LONGEST_SUBJECT) && doc.type(k) !== null; k--)
    if ((doc.type(k)?.that ?? That.None) !== That.None)
      return k + 1 === i ? false : nounPhraseEnd(doc, k + 1, i, { single: false }) === i;
  return false;
}

/** «حضورا | لافتا | في السوق»: an accusative behind another one is its adjective unless what its verb takes follows at once. */
function isAttribute(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null || type.conjunction !== '' || !type.bare.endsWith('ا')) return false;
  if (doc.type(i - 1)?.bare.endsWith('ا') !== true || (doc.parts(i - 1) & Part.Noun) === 0) return false;
  if (
    doc.isMark(i + 1, ':') ||
    doc.quotations.opensAt[i + 1] !== -1 ||
    (doc.type(i + 1)?.that ?? That.None) !== That.None
  )
    return false;
  const opening = prepositionOf(doc, i + 1);
  return type.cues.every(
    ({ form, verb }) =>
      form === 'participle' && (verb.complements & Complement.Noun) === 0 && !verb.prepositions.has(opening),
  );
}

/** «معلمة | تبلغ | 67 عاما», «بلغ 12 ألفا»: what comes to a number tells nobody of it. */
function comesTo(doc: Document, i: number): boolean {
  const type = doc.type(i);
  // «أبلغ 3 مسؤولين» tells.
  if (type === null || doc.kind(i + 1) !== Kind.Number || type.bare.startsWith('أ')) return false;
  return type.cues.every(({ verb }) => COMES_TO.has(verb.lemma));
}

/** Whether a verb of other things stands as it reports: with a noun of thanks, or with somebody behind من. */
function meetsRule({ verb }: CueForm, hypothesis: Candidate | null): boolean {
  if (verb.strength === 'courtesy') return hypothesis?.draft.frame === 'noun';
  return verb.strength !== 'relay' || !verb.prepositions.has('من') || hypothesis !== null;
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
        dropped(i, `false-cue/${falseCue.value}`);
        i += falseCue.words - 1;
        continue;
      }
      const first = rank(type.cues)[0];
      if (first === undefined) continue;
      if (isAttribute(doc, i)) {
        dropped(i, 'cue/adjective');
        continue;
      }
      if (isPredicate(doc, i)) {
        dropped(i, 'cue/predicate');
        continue;
      }
      if (comesTo(doc, i)) {
        dropped(i, 'cue/comes-to');
        continue;
      }
      let verdict = 'rule/none';
      const hypothesis = weigh(doc, i, s, from, to, (_, rule) => {
        verdict = rule;
      });
      // «قدّم الفريق عرضا», «علم النفس»: but for what the rules look for these are no verbs of saying.
      if (!meetsRule(first, hypothesis)) {
        dropped(i, verdict);
        continue;
      }
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
