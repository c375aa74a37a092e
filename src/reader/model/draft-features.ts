/**
 * Whether a drafted statement is one: what tells for it and against it, as features of a forest.
 *
 * Example: «العمليات | تؤكد | أن ...» has a subject that cannot speak; «هدنة أعلنتها الحكومة» has no words of hers. The log-linear model of
 * `confirm-features.ts`, which knows the words, gives its odds; here they are weighed together with how the draft is made.
 */
import type { Document } from '../document.ts';
import type { Draft, TokenRange } from '../draft.ts';
import { That } from '../vocabulary.ts';
import { isFiniteVerb } from '../word-class.ts';
import type { Surroundings } from './confirm-features.ts';
import type { CueCandidate } from './cue-features.ts';
import type { Signs } from './signs.ts';
import { CUE_ODDS, NO_CUE } from './end-choice.ts';
import { above, family } from './feature-names.ts';
import { functionWord, wordKind } from './word-kind.ts';

/** A draft is weighed against this. */
export const NO_STATEMENT: readonly string[] = ['no-statement'];

const LOGITS = [-5, -4, -3, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 4, 5];
const WORDS = [1, 2, 3, 4, 6, 9, 14, 20, 35];
const NEAR = [1, 3, 8];
const SINCE = [1, 3, 5, 8, 30];
const INTO_SENTENCE = [0, 2, 5, 10, 20];
const INTO_TEXT = [0, 1, 3, 8];

/** Families of features. */
const F = {
  after: family('after'),
  before: family('before'),
  behind: family('behind'),
  between: family('between'),
  class: family('class'),
  conjunction: family('conjunction'),
  cue: family('cue'),
  form: family('form'),
  frame: family('frame'),
  gap: family('gap'),
  gender: family('gender'),
  glued: family('glued'),
  holds: family('holds'),
  inside: family('inside'),
  number: family('number'),
  odds: family('odds'),
  opener: family('opener'),
  opens: family('opens'),
  person: family('person'),
  sentence: family('sentence'),
  since: family('since'),
  source: family('source'),
  speaks: family('speaks'),
  speaksBest: family('speaks:best'),
  speaksFirst: family('speaks:first'),
  strength: family('strength'),
  text: family('text'),
  thats: family('thats'),
  verbs: family('verbs'),
  verdict: family('verdict'),
  words: family('words'),
} as const;

/** A draft with what the models before make of it, in logits. */
export interface Weighed {
  readonly draft: Draft;
  readonly around: Surroundings;
  /** Of each word of the text reporting; {@link NO_CUE} where it cannot. */
  readonly cueOdds: Float32Array;
  /** Of its being a statement. */
  readonly odds: number;
}

export function draftFeatures(doc: Document, signs: Signs, candidate: CueCandidate, weighed: Weighed): string[] {
  const out: string[] = [];
  describeOdds(weighed.odds, weighed.cueOdds[candidate.cue] ?? NO_CUE, out);
  describeNeighbours(doc, candidate.cue, weighed, out);
  describeCue(doc, candidate, weighed, out);
  describeSource(doc, signs, candidate.cue, weighed.draft.sources, out);
  const content = weighed.draft.content[0];
  if (content !== undefined) describeContent(doc, candidate.cue, content, out);
  out.push(...weighed.draft.rules);
  return out;
}

/** Odds in steps, and whether they are above each whole number: a question of a tree is about one feature. */
function describeOdds(odds: number, cueOdds: number, out: string[]): void {
  out.push(F.odds(above(LOGITS, odds)), F.cue(above(LOGITS, cueOdds)));
  for (let least = -4; least <= 4; least++) if (odds > least) out.push(`odds>${least}`);
  for (let least = -3; least <= 3; least++) if (cueOdds > least) out.push(`cue>${least}`);
}

/** How likely the words around report too: of «تحدث ... قائلا» one is counted, «بيان أكد فيه» stands between a cue and its words. */
function describeNeighbours(doc: Document, cue: number, { draft, cueOdds }: Weighed, out: string[]): void {
  const start = doc.sentenceStart(cue);
  const end = doc.sentenceEnd(cue);
  let i = cue - 1;
  while (i >= start && (cueOdds[i] ?? NO_CUE) === NO_CUE) i--;
  out.push(
    i < start ? 'cue:before:none' : `cue:before:${above(CUE_ODDS, cueOdds[i] ?? NO_CUE)}:${above(NEAR, cue - i)}`,
  );
  i = cue + 1;
  while (i < end && (cueOdds[i] ?? NO_CUE) === NO_CUE) i++;
  out.push(
    i >= end ? 'cue:behind:none' : `cue:behind:${above(CUE_ODDS, cueOdds[i] ?? NO_CUE)}:${above(NEAR, i - cue)}`,
  );
  const content = draft.content[0];
  if (content === undefined) return;
  const most = (from: number, to: number): number => {
    let odds = NO_CUE;
    for (let k = from; k < to; k++) odds = Math.max(odds, cueOdds[k] ?? NO_CUE);
    return above(CUE_ODDS, odds);
  };
  out.push(F.between(most(cue + 1, content.from)), F.holds(most(Math.max(content.from, cue + 1), content.to)));
}

function describeCue(
  doc: Document,
  { cue, form, verdict }: CueCandidate,
  { draft, around }: Weighed,
  out: string[],
): void {
  const type = doc.type(cue);
  const { agreement, verb } = form;
  out.push(
    F.form(form.form),
    F.class(verb.class),
    F.strength(verb.strength),
    F.frame(draft.frame),
    F.verdict(verdict),
    F.inside(around.inside),
    F.since(above(SINCE, around.since)),
    F.before(wordKind(doc, cue - 1)),
    F.behind(wordKind(doc, cue + 1)),
    F.sentence(above(INTO_SENTENCE, cue - doc.sentenceStart(cue))),
    F.text(above(INTO_TEXT, doc.sentenceOf(cue))),
  );
  if (draft.negated) out.push('negated');
  if (draft.addressee !== null) out.push('addressee');
  if (doc.quotations.innermost[cue] !== -1) out.push('quoted');
  if (agreement !== null)
    out.push(F.person(agreement.person), F.number(agreement.number), F.gender(agreement.gender ?? 'either'));
  if (type === null) return;
  out.push(F.conjunction(type.conjunction));
  if (type.future) out.push('future');
  if (type.article) out.push('article');
  if (type.cuePronoun !== '') out.push('pronoun');
  if (type.preposition !== '') out.push('preposition');
}

function describeSource(doc: Document, signs: Signs, cue: number, sources: readonly TokenRange[], out: string[]): void {
  const [source, another] = sources;
  if (source === undefined) {
    out.push('source:none');
    return;
  }
  let best = 0;
  let named = false;
  for (let i = source.from; i < source.to; i++) {
    best = Math.max(best, signs.source[i] ?? 0);
    named ||= signs.name[i] !== 0;
  }
  out.push(
    source.from > cue ? 'source:behind' : 'source:before',
    F.source(above(WORDS, source.to - source.from)),
    F.source(wordKind(doc, source.from)),
    F.speaks(signs.source[source.from] ?? 0),
    F.speaksBest(best),
    F.speaksFirst(signs.first[source.from] ?? 0),
  );
  if (named) out.push('source:named');
  if (another !== undefined) out.push('source:another');
}

function describeContent(doc: Document, cue: number, { from, to }: TokenRange, out: string[]): void {
  out.push(
    from > cue ? 'content:behind' : 'content:before',
    F.words(above(WORDS, to - from)),
    F.gap(above(WORDS, from - cue)),
    F.opens(wordKind(doc, from)),
    F.opener(wordKind(doc, from - 1)),
    F.after(wordKind(doc, to)),
  );
  const word = functionWord(doc, from - 1);
  if (word !== '') out.push(F.opener(word));
  const glued = doc.type(from)?.preposition ?? '';
  if (glued !== '') out.push(F.glued(glued));
  if (doc.quotations.opensAt[from - 1] !== -1) out.push('marks');
  let verbs = 0;
  let thats = 0;
  for (let i = from; i < to; i++) {
    if (isFiniteVerb(doc, i)) verbs++;
    if ((doc.type(i)?.that ?? That.None) !== That.None) thats++;
  }
  out.push(F.verbs(Math.min(verbs, 2)), F.thats(Math.min(thats, 2)));
}
