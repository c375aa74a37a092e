/**
 * The situation of a statement whose speaker is asked for: its verb, how it joins what stands before it, and what was said last.
 *
 * Examples: «..., وأضاف» right behind the last words goes on with them; «كما أكد» two sentences later may be another's; «مؤكدا» behind «قال الوزير» has its speaker.
 */
import { Kind } from '../text/index.ts';
import type { Surroundings } from './candidate.ts';
import type { Document } from './document.ts';
import { family } from './model/feature-names.ts';
import { standsAt } from './turns.ts';

/** Families of features. */
const F = {
  gap: family('gap'),
  joined: family('joined'),
  last: family('last'),
  lastFrame: family('last:frame'),
  lemma: family('lemma'),
} as const;

/** Tokens between the last words and the statement that are told apart. */
const GAPS = [1, 3, 8, 20];

/** What is so for all who may have said it, as features of a ranker. */
export function describeSituation({ doc, drafts, parents, spoken }: Surroundings, d: number): string[] {
  const draft = drafts[d];
  if (draft === undefined) return [];
  const at = standsAt(draft);
  const type = draft.cue === -1 ? null : doc.type(draft.cue);
  const out = [F.lemma(draft.lemma), F.joined(`${type?.conjunction ?? 'none'}:${beforeOf(doc, at - 1)}`)];
  const before = spoken.at(-1);
  const last = before === undefined ? undefined : drafts[before.draft];
  if (before === undefined || last === undefined || parents[before.draft] !== parents[d]) return out;
  out.push(
    F.gap(gapOf(at - (last.content.at(-1)?.to ?? at))),
    F.last(last.lemma),
    F.last(`${last.cueForm}:${last.sources.length > 0 ? 'named' : 'dropped'}`),
    F.lastFrame(last.frame),
  );
  return out;
}

/** The word that introduces the cue, «كما», «الذي», «لم», else what kind of thing stands there. */
function beforeOf(doc: Document, i: number): string {
  if (doc.kind(i) === Kind.Arabic)
    return doc.isFunction(i, 'subordinator', 'auxiliary', 'relative', 'negation') ? doc.bare(i) : 'word';
  if (doc.kind(i) === Kind.Line) return 'line';
  return doc.isComma(i) ? 'comma' : 'mark';
}

function gapOf(tokens: number): string {
  if (tokens < 0) return 'inside';
  return String(GAPS.find((most) => tokens <= most) ?? 'far');
}
