/**
 * Which of the likely ends of a content is its end: what tells for each, as features of a forest.
 *
 * Example: «أن المرفأ جاهز |، وأن العمل يبدأ غدا |، وذلك في مؤتمر صحفي |»: the log-linear model of `ends.ts`, which knows the words, finds the likely
 * ones; here its odds are weighed together with what the next clause is, with the marks and with how long the words would be.
 */
import { Kind } from '../../text/index.ts';
import type { Document } from '../document.ts';
import type { Ranked } from '../ranker.ts';
import { That } from '../vocabulary.ts';
import { isFiniteVerb } from '../word-class.ts';
import { beginning, cueAgreement, isMark, type Opened, quoteState } from './ends.ts';
import { above, family } from './feature-names.ts';
import { functionWord, isFirstPerson, wordKind } from './word-kind.ts';

/** One place where a content may end. */
export interface EndCandidate extends Ranked {
  /** The first token that is no part of the content. */
  readonly place: number;
  readonly features: readonly string[];
}

/** Ends less likely than the likeliest by more than this (in logits) are not weighed, and no more than so many. */
const WITHIN = 5.5;
const MOST = 6;
/** Bounds of what is told apart: logits, words, shares of what could be the content. */
const LOGITS = [0.25, 0.5, 1, 1.5, 2, 3, 4];
const WORDS = [2, 4, 7, 12, 20, 35, 60];
const SHARES = [0.2, 0.4, 0.6, 0.8, 0.99];
const SINCE = [1, 3, 6, 12];
const CLAUSE = [2, 4, 8, 14, 25];

/** Families of features. */
const F = {
  agrees: family('agrees'),
  before: family('before'),
  begins: family('begins'),
  clause: family('clause'),
  clauseReports: family('clause:reports'),
  clauseVerbs: family('clause:verbs'),
  commas: family('commas'),
  conjunction: family('conjunction'),
  guess: family('guess'),
  lead: family('lead'),
  less: family('less'),
  mark: family('mark'),
  next: family('next'),
  nextReports: family('next:reports'),
  quote: family('quote'),
  rank: family('rank'),
  reports: family('reports'),
  share: family('share'),
  since: family('since'),
  tail: family('tail'),
  tense: family('tense'),
  second: family('then'),
  verbs: family('verbs'),
  word: family('word'),
  words: family('words'),
} as const;

/** What is known when the end is looked for. */
export interface Known {
  /** Of the statement, the same for all places. */
  readonly told: readonly string[];
  /** Of each token, the odds that it reports, in logits; {@link NO_CUE} where it cannot. */
  readonly cueOdds: Float32Array;
}

export const NO_CUE = -99;
/** Bounds of odds that are told apart, the lowest for any word that could report. */
export const CUE_ODDS = [NO_CUE, -4, -2, -1, 0, 1, 2, 4];

/** What stands in a content up to a place. */
interface Inside {
  odds: number;
  commas: number;
  verbs: number;
  thats: number;
  own: number;
  /** The first finite verb, -1 for none. */
  verb: number;
}

/**
 * The likely ends, the likeliest first.
 *
 * @param places those of `endPlaces`
 * @param logits the score of each
 */
export function endCandidates(
  doc: Document,
  opened: Opened,
  places: readonly number[],
  logits: ArrayLike<number>,
  { told, cueOdds }: Known,
): EndCandidate[] {
  const logit = (p: number): number => logits[p] ?? 0;
  const order = places.map((_, p) => p).sort((a, b) => logit(b) - logit(a) || a - b);
  const top = logit(order[0] ?? 0);
  const likely = order.filter((p, rank) => rank < MOST && top - logit(p) <= WITHIN);
  const [best = 0, second] = likely;
  if (second === undefined) return [{ place: places[best] ?? opened.from, features: [] }];
  const first = Math.min(...likely);
  const last = Math.max(...likely);
  const inside: Inside = { odds: NO_CUE, commas: 0, verbs: 0, thats: 0, own: 0, verb: -1 };
  const features = new Map<number, readonly string[]>();
  let from = opened.from;
  for (const p of [...likely].sort((a, b) => a - b)) {
    const place = places[p] ?? opened.from;
    for (; from < place; from++) look(doc, from, cueOdds, inside);
    const out = [
      ...told,
      F.lead(above(LOGITS, top - logit(second))),
      F.rank(likely.indexOf(p)),
      F.less(above(LOGITS, top - logit(p))),
      p === best ? 'best' : p < best ? 'earlier' : 'later',
      F.since(p === 0 ? 'none' : above(SINCE, place - (places[p - 1] ?? 0))),
    ];
    if (p === first) out.push('first');
    if (p === last) out.push('last');
    if (p === places.length - 1) out.push('limit');
    out.push(F.reports(above(CUE_ODDS, inside.odds)));
    describePlace(doc, opened, place, inside, out);
    let next = place;
    while (next < doc.count && next < place + 4 && isMark(doc, next) && doc.kind(next) !== Kind.Line) next++;
    if (next >= opened.limit) out.push('next:none');
    else describeNext(doc, opened, place, next, inside, cueOdds, out);
    features.set(p, out);
  }
  return likely.map((p) => ({ place: places[p] ?? opened.from, features: features.get(p) ?? [] }));
}

function look(doc: Document, i: number, cueOdds: Float32Array, inside: Inside): void {
  inside.odds = Math.max(inside.odds, cueOdds[i] ?? NO_CUE);
  if (doc.isComma(i)) inside.commas++;
  const type = doc.type(i);
  if (type === null) return;
  if (type.that !== That.None) inside.thats++;
  if (isFirstPerson(doc, i)) inside.own++;
  if (!isFiniteVerb(doc, i)) return;
  inside.verbs++;
  if (inside.verb === -1) inside.verb = i;
}

/** What the content would be, and what stands at its end. */
function describePlace(doc: Document, opened: Opened, e: number, inside: Inside, out: string[]): void {
  const { from, limit, cue, guess } = opened;
  out.push(
    F.quote(quoteState(doc, opened, e)),
    F.mark(e >= limit ? 'limit' : markAt(doc, e)),
    F.guess(guess === -1 ? 'none' : e < guess ? 'before' : e === guess ? 'here' : 'past'),
    F.words(above(WORDS, e - from)),
    F.tail(e >= limit ? 'none' : above(WORDS, limit - e)),
    F.share(above(SHARES, (e - from) / Math.max(1, limit - from))),
    F.commas(Math.min(inside.commas, 4)),
    F.verbs(Math.min(inside.verbs, 3)),
    F.before(wordKind(doc, e - 1)),
  );
  if (inside.thats > 0) out.push('that');
  if (inside.own > 0) out.push('own');
  if (e >= doc.sentenceEnd(from)) out.push('sentence');
  if (cue !== -1 && doc.sentenceOf(e - 1) !== doc.sentenceOf(cue)) out.push('sentences');
}

/** What follows behind the place: its first words, and the clause up to the next comma. */
function describeNext(
  doc: Document,
  opened: Opened,
  e: number,
  next: number,
  inside: Inside,
  cueOdds: Float32Array,
  out: string[],
): void {
  const { limit } = opened;
  const type = doc.type(next);
  out.push(
    F.next(wordKind(doc, next)),
    F.second(wordKind(doc, next + 1)),
    F.conjunction(type === null ? 'none' : type.conjunction),
    F.begins(beginning(doc, opened, e, next)),
    F.agrees(cueAgreement(doc, opened, next)),
  );
  const word = functionWord(doc, next);
  if (word !== '') out.push(F.word(word));
  if ((doc.type(next + 1)?.that ?? That.None) !== That.None) out.push('then:that');
  if (isFiniteVerb(doc, next)) {
    const tense = tenseAt(doc, next);
    out.push(F.tense(tense), `tenses:${inside.verb === -1 ? 'none' : tenseAt(doc, inside.verb)}:${tense}`);
  }
  const end = clauseEnd(doc, next, limit);
  describeClause(doc, next, end, out);
  let odds = NO_CUE;
  for (let i = next; i < end; i++) odds = Math.max(odds, cueOdds[i] ?? NO_CUE);
  const first = Math.max(cueOdds[next] ?? NO_CUE, cueOdds[next + 1] ?? NO_CUE);
  out.push(F.nextReports(above(CUE_ODDS, first)), F.clauseReports(above(CUE_ODDS, odds)));
  if (end >= limit) out.push('clause:last');
  for (let i = end; i < limit; i++)
    if ((doc.type(i)?.that ?? That.None) !== That.None) {
      out.push('further:that');
      break;
    }
}

function describeClause(doc: Document, from: number, to: number, out: string[]): void {
  let own = false;
  let cue = false;
  let carrier = false;
  let that = false;
  let name = false;
  let verbs = 0;
  for (let i = from; i < to; i++) {
    const type = doc.type(i);
    if (type === null) continue;
    own ||= isFirstPerson(doc, i);
    that ||= type.that !== That.None;
    cue ||= !type.article && type.cues.some(({ verb }) => verb.strength === 'strong');
    carrier ||= doc.isNoun(i, 'document', 'speech', 'carrier', 'platform', 'outlet');
    name ||= type.given;
    if (isFiniteVerb(doc, i)) verbs++;
  }
  out.push(F.clause(above(CLAUSE, to - from)), F.clauseVerbs(Math.min(verbs, 2)));
  if (own) out.push('clause:own');
  if (cue) out.push('clause:cue');
  if (carrier) out.push('clause:carrier');
  if (that) out.push('clause:that');
  if (name) out.push('clause:name');
}

/** Perfect or imperfect; of a verb that does not report by its first letter. */
function tenseAt(doc: Document, i: number): string {
  const type = doc.type(i);
  const form = type?.cues.find(({ form: one }) => one === 'perfect' || one === 'imperfect')?.form;
  return form ?? (/^س?[يتنأ]/.test(type?.bare ?? '') ? 'perhaps-imperfect' : 'perhaps-perfect');
}

/** The end of the clause that begins here: the next comma or line, or the limit. */
function clauseEnd(doc: Document, from: number, limit: number): number {
  for (let i = from + 1; i < limit; i++) if (doc.isComma(i) || doc.kind(i) === Kind.Line) return i;
  return limit;
}

function markAt(doc: Document, e: number): string {
  if (doc.kind(e) === Kind.Line) return 'line';
  if (doc.kind(e) !== Kind.Mark) return 'none';
  if (doc.isComma(e)) return 'comma';
  if (doc.isMark(e, '.؟?!…')) return 'stop';
  if (doc.isMark(e, ':')) return 'colon';
  if (doc.isMark(e, '؛;')) return 'semicolon';
  if (doc.isMark(e, '([')) return 'opens';
  if (doc.isMark(e, ')]')) return 'closes';
  return doc.isMark(e, '-–—') ? 'dash' : 'other';
}
