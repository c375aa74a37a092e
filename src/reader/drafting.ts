/**
 * Drafting: from candidate cues to statements with their sources and contents.
 *
 * Example: «وأوضح | العطار | ، أن " | المرفأ جاهز ... | "، مشيرا | إلى أن " | ... | "»: both cues are judged to report; the clause behind the
 * first holds its source, the one behind the second none; each content runs to where the next clause of the reporter begins.
 */
import { addresseeBetween, isAddressed } from './addressees.ts';
import { attribute } from './adverbial-statements.ts';
import { tellsOfBurden } from './bare-content.ts';
import { findCandidates, type Possible } from './candidates.ts';
import {
  behindAside,
  behindOther,
  frameOf,
  inOwnWords,
  inQuotation,
  isHeldToBe,
  isTimeOf,
  startByRule,
} from './content-starts.ts';
import { endByRule, limitOfPhrase, trimRange } from './contents.ts';
import type { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';
import { interruptedClause, withWordsBefore } from './interrupted.ts';
import { confirmFeatures, type Surroundings } from './model/confirm-features.ts';
import { cueFeatures } from './model/cue-features.ts';
import { clauseBefore, clauseBehind } from './model/clauses.ts';
import { END, endFacts, endFeatures, endPlaces, limitOf, type Opened } from './model/ends.ts';
import { Rows, step } from './model/features.ts';
import { Labeller } from './model/label.ts';
import { type Models, ROWS } from './model/models.ts';
import { Signs } from './model/signs.ts';
import { isNegated } from './negation.ts';
import { isClaimed } from './nominal-cues.ts';
import { withObject } from './objects.ts';
import { carriesOn, haveSameWords, ownWords } from './same-words.ts';
import { agreesBefore, hasObject, hasOwnSubject, isTopic, loneSource, refineSources } from './sources.ts';
import { newDraft } from './hypothesis.ts';
import { withWholeName } from './source-names.ts';
import { fillGap } from './subject-gaps.ts';
import { takenUp } from './taken-up.ts';

/** A cue that the pass looked at and dropped, for `explain`. */
export type Reject = (token: number, rule: string) => void;

/** Below this a word is not looked at any further. */
const HARDLY = -2.5;
/** A drafted statement is kept when its score is above this; chosen in folds. */
const THRESHOLD = 0.2;

/** A statement drafted for a candidate, and the scores that speak for it. */
export interface Drafted {
  readonly possible: Possible;
  readonly draft: Draft;
  readonly score: number;
  readonly around: Surroundings;
}

/** Finds the statements that have a cue. Holds the room it works in, so that one reader allocates it once. */
export class Drafter {
  private readonly cueRows = new Rows(ROWS.cue - 1);
  private readonly endRows = new Rows(ROWS.end - 1);
  private readonly confirmRows = new Rows(ROWS.confirm - 1);
  private readonly labeller = new Labeller();

  constructor(readonly models: Models) {}

  draft(doc: Document, reject: Reject): Draft[] {
    const signs = new Signs(doc, this.models.sourcehood);
    const { cues, adverbials, boundaries } = findCandidates(doc, reject);
    const drafts: Draft[] = [];
    const kept = (one: Drafted): boolean => {
      const score = this.confirm(doc, signs, one);
      one.draft.confidence = Math.round(100 / (1 + Math.exp(-score))) / 100;
      if (score > THRESHOLD || isSure(doc, one)) return true;
      reject(one.possible.cue, 'model/no-statement');
      return false;
    };
    for (const { draft } of this.propose(doc, signs, cues, boundaries, reject, kept)) drafts.push(draft);
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
    for (const possible of cues) {
      const score = this.judge(doc, signs, possible);
      const echo = takenUp(doc, possible.cue, possible.form, last);
      if (echo !== null) {
        out.push({ possible, draft: echo, score, around: surroundings(doc, possible.cue, last, covered) });
        continue;
      }
      if (score <= HARDLY && !byRule(possible) && !isClaimed(doc, possible.cue) && !opensQuotation(doc, possible)) {
        reject(possible.cue, possible.verdict === 'accepted' ? 'model/does-not-report' : possible.verdict);
        continue;
      }
      const draft = this.statement(doc, signs, possible, boundaries, covered);
      if (draft === null) {
        reject(possible.cue, 'content/none');
        continue;
      }
      withWordsBefore(doc, draft, covered);
      const one = { possible, draft, score, around: surroundings(doc, possible.cue, last, covered) };
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
    behind = withObject(doc, cue, form, withWholeName(doc, cue, behind));
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
    if (behind.sources.length > 0) draft.rules.push('source/behind');
    else {
      const before = this.labeller.label(doc, signs, this.models.before, clauseBefore(doc, cue, form, guess));
      const sources = before.sources.filter((source) => !isTopic(doc, source, cue) && agreesBefore(doc, source, form));
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
    const filled =
      behind.contentFrom === -1 || behind.addressee !== null
        ? draft.sources
        : fillGap(doc, cue, form, draft.sources, behind.contentFrom);
    if (filled !== draft.sources) {
      draft.sources.splice(0, draft.sources.length, ...refineSources(doc, form, filled, behind.contentFrom));
      draft.rules.push('source/gap');
    }
    draft.addressee = behind.addressee !== null && isAddressed(doc, form, behind.addressee) ? behind.addressee : null;
    if (hypothesis !== null) draft.chain.push(...hypothesis.draft.chain);
    // Where the model finds no beginning, the rules' is weighed by what comes of it.
    const begins = behind.contentFrom !== -1 ? behind.contentFrom : startByRule(doc, possible);
    const opens = behindAside(doc, form, behindOther(doc, cue, form, inQuotation(doc, cue, form, begins)));
    const from = inOwnWords(doc, draft, opens);
    if (from === -1 && begins !== -1) return null;
    if (from === -1) {
      const own = hypothesis?.contentFrom === -1 ? hypothesis.draft.content[0] : undefined;
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
    if (isHeldToBe(doc, form, from) || isTimeOf(doc, cue, from)) return null;
    if (form.verb.strength === 'burden' && !tellsOfBurden(doc, from, doc.sentenceEnd(cue))) return null;
    draft.frame = frameOf(doc, from);
    draft.rules.push(`content/${draft.frame}`);
    const limit = limitOfPhrase(doc, from, limitOf(doc, cue, from));
    const end = endByRule(doc, cue, from, limit, boundaries);
    const range = this.content(doc, signs, { cue, form, from, limit, guess: end, boundaries });
    if (range.to <= range.from || hasObject(doc, form, draft)) return null;
    draft.content.push(range);
    draft.addressee ??= addresseeBetween(doc, draft);
    return draft;
  }

  private content(doc: Document, signs: Signs, opened: Opened): TokenRange {
    const places = endPlaces(doc, signs, opened);
    const facts = endFacts(doc, signs, opened);
    const rows = this.endRows;
    const { values } = this.models.end;
    let on = 0;
    let top = -Infinity;
    let to = opened.from;
    for (const [p, place] of places.entries()) {
      rows.clear();
      endFeatures(doc, signs, opened, facts, places, p, rows);
      let stop = 0;
      let go = 0;
      for (let k = 0; k < rows.count; k++) {
        const row = (rows.at[k] ?? 0) * END;
        stop += values[row] ?? 0;
        go += values[row + 1] ?? 0;
      }
      if (on + stop > top) {
        top = on + stop;
        to = place;
      }
      on += go;
    }
    return withMarks(doc, trimRange(doc, { from: opened.from, to }));
  }
}

/** «جاء في بيان ... أن», «نقلت وكالة عن ... أن»: verbs too rare to be learned, whose frame leaves the rules no doubt. */
function byRule({ hypothesis, form }: Possible): boolean {
  return hypothesis !== null && (form.verb.strength === 'light' || form.verb.strength === 'relay');
}

function isSure(doc: Document, { possible, draft }: Drafted): boolean {
  if (possible.hypothesis !== null && isClaimed(doc, possible.cue)) return true;
  // Whoever says something says it: «وقال: ...»; what one says of oneself, «قلنا إن», may be no more than a turn of speech.
  const { form, agreement, verb } = possible.form;
  const opened = draft.frame === 'that' || draft.frame === 'colon' || draft.frame === 'quote';
  if (verb.lemma === 'قال' && form !== 'masdar' && agreement?.person !== 1 && opened) return true;
  if (draft.sources.length > 0 && opensQuotation(doc, possible)) return true;
  return byRule(possible) && draft.sources.length > 0 && (draft.frame === 'that' || draft.frame === 'colon');
}

/** «تطرق الوزير إلى "مشروع الميناء الذي بدأ العام الماضي"»: whose words stand in marks behind a verb that reports has said them. */
function opensQuotation(doc: Document, { form, hypothesis }: Possible): boolean {
  if (form.verb.strength !== 'strong' || hypothesis === null || hypothesis.draft.sources.length === 0) return false;
  const from = hypothesis.contentFrom;
  const quotation = doc.quotationFrom(from) ?? doc.quotationFrom(from - 1);
  return quotation !== undefined && quotation.words >= QUOTED;
}

/** A quotation of fewer words may be a name. */
const QUOTED = 4;

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

/** A content that runs past the quotation it begins in takes its opening mark along; one that ends in a quotation its closing one. */
function withMarks(doc: Document, range: TokenRange): TokenRange {
  let { from, to } = range;
  const opening = doc.quotations.opensAt[from - 1] ?? -1;
  const first = opening === -1 ? undefined : doc.quotations.list[opening];
  if (first !== undefined && first.close < to - 1) from--;
  const inner = doc.quotations.innermost[to] ?? -1;
  const last = inner === -1 ? undefined : doc.quotations.list[inner];
  if (last !== undefined && last.close === to && last.closed && last.open >= from) to++;
  return { from, to };
}
