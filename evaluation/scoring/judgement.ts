/** A document judged: gold and predicted statements, which of them are pairs, and what is right in each pair. */
import type { GoldDocument } from '../articles/compile.ts';
import type { FlatDocument, FlatLink } from '../flat.ts';
import { sameSpeakers } from './names.ts';
import { cuesTouch, pairStatements } from './pairing.ts';
import { type Prepared, prepare } from './statements.ts';
import { covered, dice, equal, type Tokens, tokenize } from './tokens.ts';

export interface JudgedPair {
  readonly gold: Prepared;
  readonly predicted: Prepared;
  /** Both have a cue and the cues share a token. */
  readonly cuesTouch: boolean;
  readonly cueEqual: boolean;
  /** The cues touch, or neither has one. */
  readonly cueAgrees: boolean;
  readonly sourceEqual: boolean;
  readonly sourceDice: number;
  readonly contentEqual: boolean;
  readonly contentDice: number;
  readonly speakerRight: boolean;
}

export interface JudgedDocument {
  readonly id: string;
  readonly outlet: string;
  readonly text: string;
  readonly tokens: Tokens;
  /** The names of the document's gold speakers. */
  readonly names: readonly string[];
  readonly gold: readonly Prepared[];
  readonly predicted: readonly Prepared[];
  readonly pairs: readonly JudgedPair[];
}

/** How much of a content must agree for a statement to be right. */
export const CONTENT_RIGHT = 0.8;
/** How much of a source, a link or an addressee must agree to be found. */
export const SPAN_FOUND = 0.5;

/** Judges what was read in one document. */
export function judge(document: GoldDocument, read: FlatDocument): JudgedDocument {
  const { id, outlet, text } = document;
  const tokens = tokenize(text);
  const gold = prepare(document.statements, text, tokens);
  const predicted = prepare(read.statements, text, tokens);
  const names = [...new Set(gold.flatMap(({ flat }) => flat.speaker))];
  const pairs = pairStatements(gold, predicted).flatMap(([i, j]) => {
    const g = gold[i];
    const p = predicted[j];
    return g === undefined || p === undefined ? [] : [judgePair(g, p, names)];
  });
  return { id, outlet, text, tokens, names, gold, predicted, pairs };
}

function judgePair(gold: Prepared, predicted: Prepared, names: readonly string[]): JudgedPair {
  const touch = cuesTouch(gold, predicted);
  return {
    gold,
    predicted,
    cuesTouch: touch,
    cueEqual: equal(gold.cue, predicted.cue),
    cueAgrees: touch || (gold.cue.size === 0 && predicted.cue.size === 0),
    sourceEqual: equal(gold.source, predicted.source),
    sourceDice: dice(gold.source, predicted.source),
    contentEqual: equal(gold.content, predicted.content),
    contentDice: dice(gold.content, predicted.content),
    speakerRight: sameSpeakers(gold.flat.speaker, predicted.flat.speaker, names),
  };
}

/** The statement as a reader of the record needs it: found by its cue, its speaker named right, its content nearly whole. */
export function isRight(pair: JudgedPair): boolean {
  return pair.cueAgrees && pair.speakerRight && pair.contentDice >= CONTENT_RIGHT;
}

/** The links of a statement: its own, or those inherited from an earlier sentence. */
export function links(statement: Prepared, inherited: boolean): readonly FlatLink[] {
  return statement.flat.chain.filter((link) => (link.inherited === true) === inherited);
}

/** How many gold links were found: the same relation and `same` for the spans; one for one. */
export function linksFound(
  gold: readonly FlatLink[],
  predicted: readonly FlatLink[],
  same: (gold: FlatLink, predicted: FlatLink) => boolean,
): number {
  const free = [...predicted];
  let found = 0;
  for (const link of gold) {
    const at = free.findIndex((other) => other.relation === link.relation && same(link, other));
    if (at === -1) continue;
    free.splice(at, 1);
    found++;
  }
  return found;
}

/** Whether the spans of two links share half of their tokens. */
export function samePlace(tokens: Tokens): (a: FlatLink, b: FlatLink) => boolean {
  return (a, b) => dice(covered(tokens, [a.span]), covered(tokens, [b.span])) >= SPAN_FOUND;
}

/** A chain as a string that is equal for equal chains: relations and tokens, in order. */
export function chainKey(chain: readonly FlatLink[], tokens: Tokens): string {
  return chain.map((link) => `${link.relation}:${[...covered(tokens, [link.span])].join(',')}`).join('|');
}
