/**
 * Threads between statements: a denial and what it denies, a correction, words said again later.
 *
 * Examples: «ذكرت صحيفة أن الجسر أغلق» ← «نفت وزارة النقل إغلاق الجسر»; «قال العطار إن الجسر آمن» ← «جدد العطار القول إن الجسر آمن».
 */
import { type Prepared, prepare } from './evidence.ts';
import { samenessOfPrepared } from './sameness.ts';
import { speakerAgreement } from './speakers.ts';
import { type ComparedStatement, daysBetween } from './statement.ts';
import type { ThreadLink, ThreadReason } from './thread.ts';

/** Verbs that deny that something is so; «رفض» refuses, «شكك» doubts. */
const DENYING: ReadonlySet<string> = new Set(['نفى', 'أنكر', 'كذّب', 'دحض', 'فنّد']);
const CORRECTING: ReadonlySet<string> = new Set(['صحّح', 'صوّب']);
/** Words of denying that are no part of what is denied: «نفى صحة الأنباء التي ترددت عن». */
const EMPTY: ReadonlySet<string> = new Set(
  'صحه نبا خبر تقرير تصريح ماترددت تردد ردد تداول ما زعم مزعم ادعاء اتهام وجود علاقه شكل جمله تفصيل قاطع نشر ذكر معلومه شايعه اشاعه وسيله اعلام تم كان بشكل شان حول خبار'.split(
    ' ',
  ),
);
/** Kinds of saying that put forward what can be denied. */
const CLAIMING: ReadonlySet<string> = new Set([
  'say',
  'stress',
  'announce',
  'claim',
  'blame',
  'admit',
  'warn',
  'judge',
]);

const DENIED_WITHIN = 14;
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

/** Lemmas of denying inside a claim: it tells of the denial itself. */
const TOLD_DENIAL: ReadonlySet<string> = new Set([
  'نفي',
  'دحض',
  'انكر',
  'فند',
  'كذب',
  'انكار',
  'تكذيب',
  'تفنيد',
  'صحه',
]);

/** How much of what is denied the claim says, names aside: whom it is about is not yet what is said of him. */
export interface DenialEvidence {
  readonly shared: readonly string[];
  readonly cover: number;
  /** The words that are in no name. */
  readonly plain: readonly string[];
  readonly plainCover: number;
  readonly names: number;
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
  };
}

export function isDenial({ class: kind, cue, negated }: ComparedStatement): boolean {
  return kind === 'deny' && !negated && cue !== null && DENYING.has(cue);
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
  if (wordsOf(claim).some((word) => TOLD_DENIAL.has(word)) || sameWords(claim, denying)) return null;
  const { shared, cover, plain, plainCover, names } = denialEvidence(earlier, later);
  const near = claim.article === denying.article;
  if (plain.length < 2 || shared.length < 3 || cover < (near ? 0.5 : 0.6) || plainCover < (near ? 0.5 : 0.6))
    return null;
  // Elsewhere and without a name in common, it may be another bridge.
  if (!near && names === 0 && plain.length < 5) return null;
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
  if (first.part === 'headline' || second.part === 'headline') return null;
  const sameness = samenessOfPrepared(earlier, later);
  const { evidence, score } = sameness;
  if (score < 0.9 || evidence.speaker !== 'same' || evidence.shared < 5 || evidence.run < 5) return null;
  // The same sentence with other figures is of another day: «ارتفعت الحصيلة إلى ...».
  if (evidence.numbersMissed > 0 || evidence.negation || evidence.namesMissed > 0) return null;
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

function wordsOf({ wording }: ComparedStatement): readonly string[] {
  return wording.key;
}

/** One reading of a sentence holds the other: the claim reaches over the denial, or is it. A claim within what is denied is another thing. */
function sameWords(claim: ComparedStatement, denying: ComparedStatement): boolean {
  if (claim.article !== denying.article || claim.part !== denying.part) return false;
  const from = claim.wording.start[0] ?? 0;
  const to = claim.wording.end.at(-1) ?? 0;
  const start = denying.wording.start[0] ?? 0;
  const end = denying.wording.end.at(-1) ?? 0;
  return from <= start && end <= to;
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
