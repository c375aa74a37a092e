/**
 * Drafting: from candidate cues to statements with their sources and contents.
 *
 * Example: «وأوضح | العطار | ، أن " | المرفأ جاهز ... | "، مشيرا | إلى أن " | ... | "»: both cues are judged to report; the clause behind the
 * first holds its source, the one behind the second none; each content runs to where the next clause of the reporter begins.
 */
import { Kind } from '../text/index.ts';
import { addresseeBetween, isAddressed } from './addressees.ts';
import { attribute } from './adverbial-statements.ts';
import { tellsOfBurden } from './bare-content.ts';
import { findCandidates, type Possible } from './candidates.ts';
import {
  atNearness,
  behindAside,
  behindOther,
  frameOf,
  inOwnWords,
  inPlainSpeech,
  inQuotation,
  startByRule,
  withoutOwnWords,
} from './content-starts.ts';
import { endByRule, limitOfPhrase } from './contents.ts';
import type { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';
import { interruptedClause, withWordsBefore } from './interrupted.ts';
import { confirmFeatures, type Surroundings } from './model/confirm-features.ts';
import { ContentEnds } from './content-end.ts';
import { cueFeatures } from './model/cue-features.ts';
import { type EndCandidate, NO_CUE } from './model/end-choice.ts';
import { draftFeatures, NO_STATEMENT } from './model/draft-features.ts';
import { weightIn } from './model/forest.ts';
import { clauseBefore, clauseBehind } from './model/clauses.ts';
import type { CueForm } from './lexicon.ts';
import { heaviest } from './ranker.ts';
import { limitOf } from './model/ends.ts';
import { Rows, step } from './model/features.ts';
import { Labeller } from './model/label.ts';
import { takeDoubledVerbs } from './doubled-cues.ts';
import { byRule, isSure, opensQuotation, saysAtOnce } from './sureness.ts';
import { type Models, ROWS } from './model/models.ts';
import { Signs } from './model/signs.ts';
import { isNegated } from './negation.ts';
import { isAccused, isByline, isHeldToBe, isTimeOf, isVerdict } from './no-statement.ts';
import { isClaimed } from './nominal-cues.ts';
import { withObject } from './objects.ts';
import { carriesOn, haveSameWords, ownWords } from './same-words.ts';
import { agreesBefore, hasObject, hasOwnSubject, isTopic, isWherein, loneSource, refineSources } from './sources.ts';
import { newDraft } from './hypothesis.ts';
import { withWholeName } from './source-names.ts';
import { fillGap, subjectInMarks, subjectPointedAt } from './subject-gaps.ts';
import { saidThis, takenUp } from './taken-up.ts';

/** A cue that the pass looked at and dropped, for `explain`. */
export type Reject = (token: number, rule: string) => void;

/** Below this a word is not looked at any further. */
const HARDLY = -2.5;
/**
 * A draft is kept when it is somewhat likelier a statement than none: of those in doubt, what is found beside the cue is seldom right too. In logits, chosen in
 * folds. «ولم يؤكد» is seldom found among what is learnt from, and is kept when it is likelier than not.
 */
const THRESHOLD = 0.3;

/** What decides of drafts; training looks on, and decides itself where it is taught. */
export interface Deciding {
  /** Which of the likely ends of a cue's content is its end. */
  end(ends: readonly EndCandidate[], cue: number): number;
  /** For how much of a statement a draft is held, in logits. */
  statement(features: readonly string[], cue: number, odds: number): number;
}

/** As the forests weigh. */
function decidingBy({ ends, drafts }: Models): Deciding {
  const there = new Uint8Array(drafts.places.size);
  const nothing = weightIn(drafts, NO_STATEMENT, there);
  return {
    end: (candidates) => heaviest(candidates, ends),
    statement: (features) => weightIn(drafts, features, there) - nothing,
  };
}

/** A statement drafted for a candidate, and the scores that speak for it. */
export interface Drafted {
  readonly possible: Possible;
  readonly draft: Draft;
  readonly score: number;
  readonly around: Surroundings;
  /** Of each word of the text, the odds that it reports. */
  readonly cueOdds: Float32Array;
}

/** Finds the statements that have a cue. Holds the room it works in, so that one reader allocates it once. */
export class Drafter {
  private readonly cueRows = new Rows(ROWS.cue - 1);
  private readonly confirmRows = new Rows(ROWS.confirm - 1);
  private readonly labeller = new Labeller();
  private readonly ends: ContentEnds;

  constructor(
    readonly models: Models,
    private readonly deciding: Deciding = decidingBy(models),
  ) {
    this.ends = new ContentEnds(models, (ends, cue) => deciding.end(ends, cue));
  }

  draft(doc: Document, reject: Reject): Draft[] {
    const signs = new Signs(doc, this.models.sourcehood);
    const { cues, adverbials, boundaries } = findCandidates(doc, reject);
    const drafts: Draft[] = [];
    const kept = (one: Drafted): boolean => {
      const odds = this.confirm(doc, signs, one);
      const { possible, draft, around, cueOdds } = one;
      const score = this.deciding.statement(
        draftFeatures(doc, signs, possible, { draft, around, cueOdds, odds }),
        possible.cue,
        odds,
      );
      one.draft.confidence = Math.round(100 / (1 + Math.exp(-score))) / 100;
      if (score > (draft.negated ? 0 : THRESHOLD) || isSure(doc, possible, draft)) return true;
      reject(one.possible.cue, 'model/no-statement');
      return false;
    };
    for (const { draft } of this.propose(doc, signs, cues, boundaries, reject, kept)) drafts.push(draft);
    takeDoubledVerbs(doc, cues, drafts);
    attribute(doc, adverbials, drafts);
    return drafts;
  }

  /**
   * Drafts a statement for every candidate that may report.
   *
   * @param kept tells of a draft whether it is a statement; what stands inside its content knows of it
   */
  propose(
    doc: Document,
    signs: Signs,
    cues: readonly Possible[],
    boundaries: Uint8Array,
    reject: Reject,
    kept: (one: Drafted) => boolean,
  ): Drafted[] {
    const out: Drafted[] = [];
    let last: Draft | null = null;
    // Ends of the contents that the cue may stand in: of the widest one.
    let covered: Draft | null = null;
    const scores = cues.map((possible) => this.judge(doc, signs, possible));
    const cueOdds = oddsOf(doc, cues, scores);
    for (const [c, possible] of cues.entries()) {
      const score = scores[c] ?? 0;
      const echo = takenUp(doc, possible.cue, possible.form, last) ?? saidThis(doc, possible.cue, possible.form, last);
      if (echo !== null) {
        out.push({ possible, draft: echo, score, around: surroundings(doc, possible.cue, last, covered), cueOdds });
        continue;
      }
      const told = byRule(possible) || isClaimed(doc, possible.cue) || opensQuotation(doc, possible);
      if (score <= HARDLY && !told && !saysAtOnce(doc, possible)) {
        reject(possible.cue, possible.verdict === 'accepted' ? 'model/does-not-report' : possible.verdict);
        continue;
      }
      const draft = this.statement(doc, signs, possible, boundaries, covered, cueOdds);
      if (draft === null) {
        reject(possible.cue, 'content/none');
        continue;
      }
      withWordsBefore(doc, draft, covered);
      const one = { possible, draft, score, around: surroundings(doc, possible.cue, last, covered), cueOdds };
      if (!kept(one)) continue;
      const before = out.at(-1);
      if (before !== undefined && haveSameWords(before.draft, draft)) {
        if (carriesOn(doc, before.draft, draft)) {
          reject(possible.cue, 'cue/carries-on');
          continue;
        }
        const own = ownWords(doc, before.draft, draft);
        if (own !== null) before.draft.content.splice(0, 1, own);
        if (own === null || !kept(before)) out.pop();
      }
      out.push(one);
      last = draft;
      if (covered === null || endOf(draft) > endOf(covered)) covered = draft;
    }
    return out;
  }

  private confirm(doc: Document, signs: Signs, one: Drafted): number {
    const { confirm } = this.models;
    const rows = this.confirmRows;
    rows.clear();
    confirmFeatures(doc, signs, one.possible, one.score, one.draft, one.around, rows);
    let score = 0;
    for (let k = 0; k < rows.count; k++) score += confirm.values[rows.at[k] ?? 0] ?? 0;
    return score * confirm.scale;
  }

  private judge(doc: Document, signs: Signs, possible: Possible): number {
    const { cue } = this.models;
    const rows = this.cueRows;
    rows.clear();
    cueFeatures(doc, signs, possible, rows);
    let score = 0;
    for (let k = 0; k < rows.count; k++) score += cue.values[rows.at[k] ?? 0] ?? 0;
    return score * cue.scale;
  }

  private statement(
    doc: Document,
    signs: Signs,
    possible: Possible,
    boundaries: Uint8Array,
    covered: Draft | null,
    cueOdds: Float32Array,
  ): Draft | null {
    const { cue, form, hypothesis } = possible;
    const guess =
      hypothesis === null
        ? null
        : {
            sources: hypothesis.draft.sources,
            addressee: hypothesis.draft.addressee,
            contentFrom: hypothesis.contentFrom,
          };
    let behind = this.labeller.label(doc, signs, this.models.behind, clauseBehind(doc, cue, form, guess));
    if (hasOwnSubject(doc, cue, form)) behind = { ...behind, sources: behind.sources.filter(({ from }) => from < cue) };
    // «صياد مسن | يناشد | الوزير إصلاح المرفأ»: who opens the sentence right before the verb is its subject, who stands behind it is not.
    const [fronted] = guess?.sources ?? [];
    if (fronted !== undefined && behind.sources.length > 0 && opensSentence(doc, fronted, cue)) {
      const words = behind.contentFrom === -1 ? startByRule(doc, possible) : behind.contentFrom;
      behind = { ...behind, sources: [], contentFrom: words };
    }
    behind = withObject(doc, cue, form, withWholeName(doc, cue, form, behind));
    const draft = newDraft(cue, form, form.form, doc.sentenceOf(cue));
    draft.rules.push(`cue/${form.form}`);
    draft.negated = isNegated(doc, cue);
    draft.sources.push(
      ...refineSources(
        doc,
        form,
        behind.sources,
        behind.contentFrom === -1 ? doc.sentenceEnd(cue) : behind.contentFrom,
      ),
    );
    if (draft.sources.length > 0) draft.rules.push('source/behind');
    if (behind.sources.length === 0) {
      const before = this.labeller.label(doc, signs, this.models.before, clauseBefore(doc, cue, form, guess));
      const sources = before.sources.filter(
        (source) => !isTopic(doc, source, cue) && agreesBefore(doc, source, form) && !isWherein(doc, source, cue),
      );
      draft.sources.push(...refineSources(doc, form, sources, cue));
      if (sources.length > 0) draft.rules.push('source/before');
    }
    if (byRule(possible) && hypothesis !== null && hypothesis.draft.sources.length > 0)
      draft.sources.splice(0, draft.sources.length, ...hypothesis.draft.sources);
    if (draft.sources.length === 0) {
      const lone = loneSource(doc, cue, form, behind.contentFrom);
      if (lone !== null) {
        draft.sources.push(lone);
        draft.rules.push('source/lone-word');
      }
    }
    if (draft.sources.length === 0) {
      const pointed = subjectPointedAt(doc, cue, form, behind.contentFrom);
      const marked = pointed ?? subjectInMarks(doc, cue, form, behind.addressee, behind.contentFrom);
      if (marked !== null) {
        draft.sources.push(marked);
        draft.rules.push('source/gap');
      }
      if (pointed !== null) behind = { ...behind, contentFrom: pointed.to };
    }
    const filled =
      behind.contentFrom === -1 || behind.addressee !== null
        ? draft.sources
        : fillGap(doc, cue, form, draft.sources, behind.contentFrom);
    if (filled !== draft.sources) {
      draft.sources.splice(0, draft.sources.length, ...refineSources(doc, form, filled, behind.contentFrom));
      draft.rules.push('source/gap');
    }
    const { addressee } = behind;
    const apart =
      addressee !== null && draft.sources.every(({ from, to }) => to <= addressee.from || from >= addressee.to);
    draft.addressee = apart && isAddressed(doc, form, addressee) ? addressee : null;
    if (hypothesis !== null) draft.chain.push(...hypothesis.draft.chain);
    // Where the model finds no beginning, the rules' is weighed by what comes of it.
    const begins = behind.contentFrom !== -1 ? behind.contentFrom : startByRule(doc, possible);
    const words = behindAside(doc, form, behindOther(doc, cue, form, inQuotation(doc, cue, form, begins)));
    const opens = atNearness(doc, draft, words);
    const known = inOwnWords(doc, draft, opens);
    const own = hypothesis?.contentFrom === -1 ? hypothesis.draft.content[0] : undefined;
    let from = known;
    if (known === -1 && begins === -1 && own === undefined) {
      const sources = withoutOwnWords(doc, draft.sources);
      from = inPlainSpeech(doc, draft, sources);
      if (from !== -1) draft.sources.splice(0, draft.sources.length, ...sources);
    }
    if (from === -1 && begins !== -1) return null;
    if (from === -1) {
      if (own === undefined) {
        const parts = interruptedClause(doc, draft, covered);
        if (parts.length === 0) return null;
        draft.content.push(...parts);
        draft.frame = 'before';
        draft.rules.push('content/interrupted');
        return draft;
      }
      draft.content.push(own);
      draft.frame = 'before';
      draft.rules.push('content/before-cue');
      return draft;
    }
    if (isHeldToBe(doc, form, from) || isTimeOf(doc, cue, from) || isAccused(doc, cue, form, from)) return null;
    if (isVerdict(doc, form, draft) || isByline(doc, cue, form, from)) return null;
    if (form.verb.strength === 'burden' && !tellsOfBurden(doc, from, doc.sentenceEnd(cue))) return null;
    draft.frame = frameOf(doc, from);
    draft.rules.push(`content/${draft.frame}`);
    const limit = limitOfPhrase(doc, from, limitOf(doc, cue, from));
    const end = endByRule(doc, cue, from, limit, boundaries);
    const opened = { cue, form, from, limit, guess: end, boundaries };
    const range = this.ends.find(doc, signs, opened, { told: told(draft, form), cueOdds });
    if (range.to <= range.from || hasObject(doc, form, draft)) return null;
    draft.content.push(range);
    draft.addressee ??= addresseeBetween(doc, draft);
    return draft;
  }
}

/** «| العراق | يتبرأ من»: whether a phrase is all that stands before the verb in its sentence. */
function opensSentence(doc: Document, { from, to }: TokenRange, cue: number): boolean {
  if (to !== cue || doc.type(cue)?.conjunction !== '') return false;
  for (let i = doc.sentenceStart(cue); i < from; i++) if (doc.kind(i) !== Kind.Mark) return false;
  return true;
}

/** The odds of each token that could report, far below nothing elsewhere. */
function oddsOf(doc: Document, cues: readonly Possible[], scores: readonly number[]): Float32Array {
  const odds = new Float32Array(doc.count).fill(NO_CUE);
  for (const [c, { cue }] of cues.entries()) odds[cue] = scores[c] ?? NO_CUE;
  return odds;
}

/** What is known of a statement when the end of its words is looked for. */
function told(draft: Draft, form: CueForm): string[] {
  return [
    `frame:${draft.frame}`,
    `form:${form.form}`,
    `class:${form.verb.class}`,
    `strength:${form.verb.strength}`,
    draft.sources.length === 0
      ? 'source:none'
      : (draft.sources[0]?.from ?? 0) > draft.cue
        ? 'source:behind'
        : 'source:before',
  ];
}

function endOf(draft: Draft): number {
  return draft.content.at(-1)?.to ?? 0;
}

function surroundings(doc: Document, cue: number, last: Draft | null, covered: Draft | null): Surroundings {
  const content = covered?.content.at(-1);
  const inside =
    content === undefined || cue < content.from || cue >= content.to
      ? 0
      : doc.quotations.innermost[content.from] !== -1 && doc.quotations.innermost[cue] !== -1
        ? 2
        : 1;
  const near = last !== null && last.sentence === doc.sentenceOf(cue);
  return { inside, since: near ? step(cue - last.cue) : 31 };
}
