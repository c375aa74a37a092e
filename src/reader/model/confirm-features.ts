/**
 * Whether a drafted statement is one, as features: now that its source and its content are known.
 *
 * Example: «العمليات | تؤكد | أن ...» has a subject that cannot speak; «أعتقد» inside a speaker's own quotation has none of its own;
 * «هدنة أعلنتها الحكومة» has no content. What could not be seen at the cue alone is weighed here.
 */
import type { Document } from '../document.ts';
import type { Draft, TokenRange } from '../draft.ts';
import type { CueCandidate } from './cue-features.ts';
import { type Rows, step, wordId } from './features.ts';
import { Sign, type Signs } from './signs.ts';

const FORMS = ['perfect', 'imperfect', 'participle', 'masdar'];

/** Where a cue stands among the statements drafted before it. */
export interface Surroundings {
  /** 0 outside all contents, 1 inside an indirect one, 2 inside a direct one. */
  readonly inside: number;
  /** Distance to the nearest cue before in the same sentence, in steps; 31 for none. */
  readonly since: number;
}

export function confirmFeatures(
  doc: Document,
  signs: Signs,
  candidate: CueCandidate,
  score: number,
  draft: Draft,
  around: Surroundings,
  rows: Rows,
): void {
  const { sign, word } = signs;
  const { cue, form } = candidate;
  const type = doc.type(cue);
  const at = (i: number): number => (i >= 0 && i < doc.count ? (sign[i] ?? 0) : Sign.Edge);
  const level = Math.max(-6, Math.min(10, Math.round(score * 2)));
  const number = form.agreement === null || form.agreement.number === 'singular' ? 0 : 1;
  const shape =
    FORMS.indexOf(form.form) +
    4 * number +
    (type === null || type.cuePronoun === '' ? 0 : 8) +
    (form.agreement?.person === 1 ? 16 : 0) +
    (type?.future === true ? 32 : 0);
  const source = draft.sources[0];
  const place = source === undefined ? 0 : source.from > cue ? 1 : 2;
  const head = source === undefined ? 0 : at(source.from) & 511;
  const headWord = source === undefined ? 0 : (word[source.from] ?? 0);
  const speaks = source === undefined ? 0 : sourcehoodOf(signs, source);
  const size = source === undefined ? 0 : step(source.to - source.from);
  const content = draft.content[0];
  const length = content === undefined ? 0 : step(content.to - content.from);
  const first = content === undefined ? 0 : at(content.from);
  const gap = content === undefined ? 0 : step(content.from - cue);
  const frame = wordId(draft.frame);
  const lemma = wordId(form.verb.lemma);
  const verdict = wordId(candidate.verdict);
  const agreement = agreementOf(doc, draft, source);
  const before = at(cue - 1);
  rows.add(0);
  rows.add(1, level);
  rows.add(2, level, shape);
  rows.add(3, place, shape);
  rows.add(4, head, shape);
  rows.add(5, headWord);
  rows.add(6, speaks, place);
  rows.add(7, speaks, lemma);
  rows.add(8, speaks, wordId(form.verb.class));
  rows.add(9, speaks, shape, frame);
  rows.add(10, size, place);
  rows.add(11, agreement, place);
  rows.add(12, frame, shape);
  rows.add(13, frame, lemma);
  rows.add(14, length, frame);
  rows.add(15, length, shape);
  rows.add(16, first, lemma);
  rows.add(17, first, frame, shape);
  rows.add(18, gap, frame);
  rows.add(19, around.inside, place, shape);
  rows.add(20, around.inside, lemma);
  rows.add(21, around.inside, speaks);
  rows.add(22, around.since, shape, place);
  rows.add(23, verdict, place);
  rows.add(24, verdict, frame, speaks);
  rows.add(25, before, place, shape);
  rows.add(26, before, speaks);
  rows.add(27, level, place, around.inside);
  rows.add(28, level, frame);
  rows.add(29, lemma, place, shape);
  rows.add(30, head, lemma);
  rows.add(31, content === undefined ? 0 : (word[content.from] ?? 0), lemma);
  rows.add(32, level, speaks);
  rows.add(33, draft.negated ? 1 : 0, lemma);
  rows.add(34, place, frame, around.inside);
}

/** How far the phrase names one who speaks: its first word's level and its best one's. */
function sourcehoodOf(signs: Signs, source: TokenRange): number {
  let best = 0;
  let named = 0;
  for (let i = source.from; i < source.to; i++) {
    best = Math.max(best, signs.source[i] ?? 0);
    if (signs.name[i] !== 0) named = 1;
  }
  const first = signs.source[source.from] ?? 0;
  return 1 + (first >> 1) + 8 * (best >> 2) + 32 * named;
}

function agreementOf(doc: Document, draft: Draft, source: TokenRange | undefined): number {
  const own = draft.form?.agreement;
  const noun = source === undefined ? undefined : doc.type(source.from)?.nouns[0];
  if (own === null || own === undefined || own.gender === undefined || noun === undefined) return 0;
  const gender = noun.number === 'plural' ? 'p' : noun.gender;
  return 1 + 'mf'.indexOf(own.gender) * 3 + 'mfp'.indexOf(gender);
}
