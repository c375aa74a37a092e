/**
 * Threads between statements: a denial and what it denies, a correction, words said again later.
 *
 * Examples: «ذكرت صحيفة أن الجسر أغلق» ← «نفت وزارة النقل إغلاق الجسر»; «قال العطار إن الجسر آمن» ← «جدد العطار القول إن الجسر آمن».
 */
import { type Prepared, prepare } from './evidence.ts';
import { samenessOfPrepared } from './sameness.ts';
import { speakerAgreement } from './speakers.ts';
import { type ComparedSpeaker, type ComparedStatement, daysBetween } from './statement.ts';
import type { ThreadLink, ThreadReason } from './thread.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** Verbs that deny that something is so; «رفض» refuses, «شكك» doubts, and «كذب» is more often «lied» than «belied». */
const DENYING = WORD_LISTS['denying'];
const CORRECTING = WORD_LISTS['correcting'];
/** Words of denying that are no part of what is denied: «نفى صحة الأنباء التي ترددت عن». */
const EMPTY = WORD_LISTS['empty-of-claims'];
/** Kinds of saying that put forward what can be denied. */
const CLAIMING: ReadonlySet<string> = new Set(['say', 'stress', 'announce', 'claim', 'warn']);

const DENIED_WITHIN = 14;
/** A claim elsewhere says it in not many more words than the denial: strewn over a long one, words say something else. */
const SPREAD = 1.7;
const REPEATED_AFTER = 3;
const REPEATED_WITHIN = 400;

/** The thread from an earlier statement to a later one; null where there is none. */
export function statementThread(earlier: ComparedStatement, later: ComparedStatement): ThreadLink | null {
  return statementThreadOf(prepare(earlier), prepare(later));
}

/** As {@link statementThread}, of what is kept. */
export function statementThreadOf(earlier: Prepared, later: Prepared): ThreadLink | null {
  return denial(earlier, later) ?? correction(earlier, later) ?? repetition(earlier, later);
}

/** Words of denying inside a claim, folded: it tells of the denial itself. */
const TOLD_DENIAL =
  /^[وف]?(?:ال)?(?:نفي|نفت|نفوا|[يت]نفي|نافي[اه]?|انكر|انكرت|فند|فندت|كذب|كذبت|تكذيب|تفنيد|عار|عاريه)$|دحض$/u;
/** A claim that depends on something claims nothing yet: «عندما يتم الاتفاق». */
const CONDITION = WORD_LISTS['condition'];
/** Where what is denied was not read, but what the sentence goes on with: «نفى ذلك، مشيرا إلى». */
const OTHER_CLAUSE = /^(?:[وف]?(?:مشيرا|مشيره|موكدا|موكده|موضحا|مضيفا|مبينا)|بينما|فيما|الذي|التي|الذين)$/u;
/** He who denies his own words says that they were words: «نفى أن يكون قد صرح». */
const OWN_WORDS = WORD_LISTS['own-words'];

/** How much of what is denied the claim says, names aside: whom it is about is not yet what is said of him. */
export interface DenialEvidence {
  readonly shared: readonly string[];
  readonly cover: number;
  /** The words that are in no name. */
  readonly plain: readonly string[];
  readonly plainCover: number;
  readonly names: number;
  /** Whether the claim has the first word of what is denied: «إغلاق الجسر». */
  readonly head: boolean;
}

export function denialEvidence(claim: Prepared, denying: Prepared): DenialEvidence {
  const inNames = new Set<string>();
  let names = 0;
  for (const name of denying.statement.names) {
    if (claim.names.has(name)) names++;
    for (const word of name.split(' ')) inNames.add(word);
  }
  const { wording } = denying.statement;
  const nameKeys = new Set(wording.key.filter((_, i) => inNames.has(wording.form[i] ?? '')));
  const denied = [...denying.content].filter((key) => !EMPTY.has(key));
  const plain = denied.filter((key) => !nameKeys.has(key));
  const has = (key: string): boolean => claim.content.has(key);
  const shared = denied.filter(has);
  const sharedPlain = plain.filter(has);
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    shared,
    cover: share(shared.length, denied.length),
    plain: sharedPlain,
    plainCover: share(sharedPlain.length, plain.length),
    names,
    head: has(denied[0] ?? ''),
  };
}

export function isDenial({ class: kind, cue, negated }: ComparedStatement): boolean {
  return kind === 'deny' && !negated && cue !== null && DENYING.has(cue);
}

/** Whether one denies what the other says in the same words: «نفى إغلاق الجسر» and «الجسر أغلق», but not «لم يغلق الجسر». */
export function gainsay(a: Prepared, b: Prepared): boolean {
  return isDenial(a.statement) !== isDenial(b.statement) && a.negated === b.negated;
}

function denial(earlier: Prepared, later: Prepared): ThreadLink | null {
  const claim = earlier.statement;
  const denying = later.statement;
  if (!isDenial(denying) || !CLAIMING.has(claim.class) || claim.negated || earlier.negated) return null;
  const days = daysBetween(claim, denying);
  if (days === null ? claim.article !== denying.article : days < 0 || days > DENIED_WITHIN) return null;
  const speaker = speakerAgreement(claim, denying);
  // Within one article he who denies goes on speaking.
  if (claim.article === denying.article && (speaker === 'same' || speaker === 'near')) return null;
  if (speaker === 'same' && !denying.wording.key.some((key) => OWN_WORDS.has(key))) return null;
  const { form } = claim.wording;
  if (claim.cue === null || form.some((word) => TOLD_DENIAL.test(word)) || CONDITION.has(form[0] ?? '')) return null;
  if (reachesOver(claim, denying) || OTHER_CLAUSE.test(denying.wording.form[0] ?? '')) return null;
  const { shared, cover, plain, plainCover, names, head } = denialEvidence(earlier, later);
  const near = claim.article === denying.article;
  const least = claim.class === 'claim' || reachesOver(denying, claim) ? 0.6 : 0.7;
  if (plain.length < 3 || cover < least || plainCover < (near ? 0.55 : 0.65)) return null;
  // Elsewhere, and without the word that is denied first or a name in common, it may be another bridge.
  if (!near && (!head || (names === 0 && plain.length < 6))) return null;
  if (!near && reach(claim, shared) > SPREAD * denying.wording.key.length) return null;
  const score = Math.min(1, cover * 0.6 + Math.min(plain.length, 8) * 0.05);
  return {
    kind: 'denial',
    from: claim.id,
    to: denying.id,
    bySpeaker: speaker === 'same',
    outcome: null,
    score,
    reasons: [wordsReason('thread/denied-words', shared, claim, denying)],
  };
}

function correction(earlier: Prepared, later: Prepared): ThreadLink | null {
  const { statement: first } = earlier;
  const { statement: second } = later;
  if (second.cue === null || !CORRECTING.has(second.cue) || second.negated) return null;
  const days = daysBetween(first, second);
  if (days === null || days < 0 || days > DENIED_WITHIN) return null;
  if (speakerAgreement(first, second) !== 'same') return null;
  const { shared, cover } = denialEvidence(earlier, later);
  if (shared.length < 3 || cover < 0.5) return null;
  const reasons = [wordsReason('thread/corrected-words', shared, first, second)];
  return { kind: 'correction', from: first.id, to: second.id, bySpeaker: true, outcome: null, score: cover, reasons };
}

function repetition(earlier: Prepared, later: Prepared): ThreadLink | null {
  const { statement: first } = earlier;
  const { statement: second } = later;
  const days = daysBetween(first, second);
  if (days === null || days < REPEATED_AFTER || days > REPEATED_WITHIN) return null;
  if (first.part === 'headline' || second.part === 'headline' || !second.speakers.some(isSomebody)) return null;
  const sameness = samenessOfPrepared(earlier, later);
  const { evidence, score } = sameness;
  if (score < 0.9 || evidence.speaker !== 'same') return null;
  // Communiqués of many days share their formulas: «في حي البستان جنوبي المدينة».
  if (evidence.shared < 8 || evidence.cover < 0.7 || evidence.run < 5 || evidence.runShare < 0.5) return null;
  // The same sentence with other figures is of another day: «ارتفعت الحصيلة إلى ...».
  if (!sameFigures(earlier, later) || evidence.negation || evidence.namesMissed > 0) return null;
  const shared = [...later.content].filter((key) => earlier.content.has(key));
  const reasons = [wordsReason('thread/repeated-words', shared, first, second)];
  return {
    kind: 'repetition',
    from: first.id,
    to: second.id,
    bySpeaker: true,
    outcome: null,
    score,
    reasons,
  };
}

/** Numbers and words in other letters, «MV Nakhla»: they tell one day's event from another's, so both have the same ones or none. */
function sameFigures(a: Prepared, b: Prepared): boolean {
  const figures = ({ content }: Prepared): string =>
    [...content]
      .filter((key) => /[0-9a-z]/u.test(key))
      .sort()
      .join(' ');
  return figures(a) === figures(b);
}

/** In how many words on end the claim has all of these. */
function reach({ wording: { key } }: ComparedStatement, keys: readonly string[]): number {
  const wanted = new Set(keys);
  const seen = new Map<string, number>();
  let least = key.length;
  key.forEach((word, i) => {
    if (!wanted.has(word)) return;
    seen.set(word, i);
    if (seen.size === wanted.size) least = Math.min(least, i - Math.min(...seen.values()) + 1);
  });
  return least;
}

/** «توجيه» or «مصادر» of two days need not be one. */
function isSomebody({ type, named, actor }: ComparedSpeaker): boolean {
  return actor !== null || named || type === 'organisation' || type === 'state' || type === 'group';
}

/** In one article and one part of it, the words of one statement hold those of the other. */
function reachesOver(outer: ComparedStatement, inner: ComparedStatement): boolean {
  if (outer.article !== inner.article || outer.part !== inner.part) return false;
  const from = outer.wording.start[0] ?? 0;
  const to = outer.wording.end.at(-1) ?? 0;
  return from <= (inner.wording.start[0] ?? 0) && (inner.wording.end.at(-1) ?? 0) <= to;
}

/** Keys as a reason: the words as the later statement has them, with their places in both. */
function wordsReason(
  rule: string,
  keys: readonly string[],
  from: ComparedStatement,
  to: ComparedStatement,
): ThreadReason {
  const wanted = new Set(keys);
  const places = ({ wording }: ComparedStatement): number[] =>
    wording.key.flatMap((key, i) => (wanted.has(key) && wording.carries[i] === true ? [i] : []));
  const spans = ({ wording }: ComparedStatement, at: readonly number[]) =>
    at.map((i) => ({ start: wording.start[i] ?? 0, end: wording.end[i] ?? 0 }));
  const second = places(to);
  return {
    rule,
    words: second.map((i) => to.wording.form[i] ?? ''),
    from: spans(from, places(from)),
    to: spans(to, second),
  };
}
