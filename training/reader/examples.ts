/**
 * Examples: what an annotated article teaches each model, in the rows that the reader itself will ask for.
 *
 * Every word that could report is an example for the judge of cues; every gold cue gives a clause behind it, and where its
 * source does not stand there, one before it; every content behind its cue gives an end.
 */
import { findCandidates, type Possible } from '../../src/reader/candidates.ts';
import type { Document } from '../../src/reader/document.ts';
import { endByRule, limitOfPhrase } from '../../src/reader/contents.ts';
import type { TokenRange } from '../../src/reader/draft.ts';
import { Label } from '../../src/reader/model/chain.ts';
import { betweenFeatures, type Clause, factsOf, tokenFeatures } from '../../src/reader/model/clause-features.ts';
import { clauseBefore, clauseBehind } from '../../src/reader/model/clauses.ts';
import { cueFeatures } from '../../src/reader/model/cue-features.ts';
import { endFacts, endFeatures, endPlaces, limitOf } from '../../src/reader/model/ends.ts';
import { Rows } from '../../src/reader/model/features.ts';
import { ROWS } from '../../src/reader/model/models.ts';
import { Signs } from '../../src/reader/model/signs.ts';
import type { Sourcehood } from '../../src/reader/model/sourcehood.ts';
import type { ChainExample } from './chain.ts';
import type { EndExample } from './ends.ts';
import type { GoldStatement } from './gold.ts';
import type { JudgeExample } from './judge.ts';

export interface ArticleExamples {
  readonly cue: readonly JudgeExample[];
  readonly behind: readonly ChainExample[];
  readonly before: readonly ChainExample[];
  readonly end: readonly EndExample[];
}

const cut = (rows: Rows): Int32Array => rows.at.slice(0, rows.count);

/** All examples of one article. */
export function articleExamples(
  doc: Document,
  gold: readonly GoldStatement[],
  sourcehood: Sourcehood,
): ArticleExamples {
  const signs = new Signs(doc, sourcehood);
  const { cues, boundaries } = findCandidates(doc, () => {});
  const byCue = new Map(gold.filter(({ cue }) => cue !== -1).map((statement) => [statement.cue, statement]));
  const cue: JudgeExample[] = [];
  const behind: ChainExample[] = [];
  const before: ChainExample[] = [];
  const end: EndExample[] = [];
  const rows = new Rows(ROWS.cue - 1);
  for (const possible of cues) {
    const statement = byCue.get(possible.cue);
    rows.clear();
    cueFeatures(doc, signs, possible, rows);
    cue.push({ rows: cut(rows), yes: statement !== undefined });
    if (statement === undefined) continue;
    behind.push(clauseExample(doc, signs, possible, statement, false));
    if (!statement.sources.some((source) => source.from > statement.cue))
      before.push(clauseExample(doc, signs, possible, statement, true));
    const ended = endExample(doc, signs, possible, statement, boundaries);
    if (ended !== null) end.push(ended);
  }
  return { cue, behind, before, end };
}

function guessOf(possible: Possible): Parameters<typeof clauseBehind>[3] {
  const { hypothesis } = possible;
  if (hypothesis === null) return null;
  const { draft, contentFrom } = hypothesis;
  return { sources: draft.sources, addressee: draft.addressee, contentFrom };
}

function clauseExample(
  doc: Document,
  signs: Signs,
  possible: Possible,
  gold: GoldStatement,
  isBefore: boolean,
): ChainExample {
  const make = isBefore ? clauseBefore : clauseBehind;
  const clause = make(doc, possible.cue, possible.form, guessOf(possible));
  const count = clause.to - clause.from;
  const content = gold.content[0];
  const start =
    isBefore || content === undefined || content.from < clause.from || content.from >= clause.to ? -1 : content.from;
  const length = start === -1 ? count : start - clause.from + 1;
  const labels = new Uint8Array(length);
  const mark = (range: TokenRange, first: number, then: number): void => {
    for (let i = Math.max(range.from, clause.from); i < range.to && i - clause.from < length; i++)
      labels[i - clause.from] = i === range.from ? first : then;
  };
  for (const source of gold.sources) mark(source, Label.SourceBegins, Label.SourceGoesOn);
  if (!isBefore && gold.addressee !== null) mark(gold.addressee, Label.Addressee, Label.Addressee);
  if (start !== -1) labels[length - 1] = Label.Content;
  return { ...rowsOf(doc, signs, clause), labels, count, ends: !isBefore };
}

function rowsOf(doc: Document, signs: Signs, clause: Clause): { tokens: Int32Array[]; between: Int32Array[] } {
  const facts = factsOf(doc, signs, clause);
  const rows = new Rows(ROWS.emission - 1);
  const links = new Rows(ROWS.transition - 1);
  const tokens: Int32Array[] = [];
  const between: Int32Array[] = [];
  for (let i = clause.from; i < clause.to; i++) {
    rows.clear();
    links.clear();
    tokenFeatures(doc, signs, clause, facts, i, rows);
    betweenFeatures(signs, clause, i, links);
    tokens.push(cut(rows));
    between.push(cut(links));
  }
  return { tokens, between };
}

function endExample(
  doc: Document,
  signs: Signs,
  possible: Possible,
  gold: GoldStatement,
  boundaries: Uint8Array,
): EndExample | null {
  const first = gold.content[0];
  const last = gold.content.at(-1);
  if (first === undefined || last === undefined || first.from < possible.cue) return null;
  const { cue, form } = possible;
  const { from } = first;
  const limit = limitOfPhrase(doc, from, limitOf(doc, cue, from));
  const guess = endByRule(doc, cue, from, limit, boundaries);
  const opened = { cue, form, from, limit, guess, boundaries };
  const places = endPlaces(doc, signs, opened);
  const at = places.indexOf(last.to);
  if (at === -1) return null;
  const facts = endFacts(doc, signs, opened);
  const rows = new Rows(ROWS.end - 1);
  return {
    gold: at,
    rows: places.map((_, p) => {
      rows.clear();
      endFeatures(doc, signs, opened, facts, places, p, rows);
      return cut(rows);
    }),
  };
}
