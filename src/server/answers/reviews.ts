/** What waits for a judgement, with the text around it; and a judgement with what it puts right. */
import { judge, nextToReview, type QuestionFault, searchProgress, takeBack, understand } from '../../desk/index.ts';
import { textOfStatement } from '../../forms/index.ts';
import type { Correction, Judgement, Ledger, Review, ReviewScope, StatementId } from '../../ledger/index.ts';
import type { Language } from '../../messages/index.ts';
import type { Boxes } from '../../query/index.ts';
import type { PutRight, ReviewPage, ToReview } from '../schemas/reviews.ts';
import { recordOf } from './records.ts';

/** Units of text shown before and behind a statement, at least. */
const AROUND = 400;
/** Units before it that are enough to know of whom it speaks. */
const LEAST = 160;

export interface ReviewsAsked {
  readonly reviewer: string;
  readonly scope: ReviewScope;
  /** Null for the least confident first. */
  readonly boxes: Boxes | null;
  readonly limit: number;
  readonly cursor: string | null;
  /** Whether to count how much of a search is done. */
  readonly counted: boolean;
}

export type ReviewsFound =
  | { readonly ok: true; readonly page: ReviewPage }
  | { readonly ok: false; readonly faults: readonly QuestionFault[] };

export async function toReview(ledger: Ledger, asked: ReviewsAsked, language: Language): Promise<ReviewsFound> {
  const { boxes, reviewer, scope, limit, cursor, counted } = asked;
  const question = boxes === null ? null : await understand(boxes, language);
  if (question !== null && !question.ok) return question;
  const query = question?.query ?? null;
  const { items, next } = await nextToReview(ledger, { reviewer, scope, query, limit, cursor });
  const page = { items: items.map(withPassage), next };
  if (query === null || !counted) return { ok: true, page };
  return { ok: true, page: { ...page, progress: await searchProgress(ledger, query, reviewer, scope) } };
}

/** The paragraphs that a statement stands in, or some text around it where these are long. */
function withPassage({ view, article }: Parameters<typeof passageOf>[0]): ToReview {
  return { record: recordOf(view, article), passage: passageOf({ view, article }) };
}

function passageOf({
  view: { statement },
  article,
}: Awaited<ReturnType<typeof nextToReview>>['items'][number]): ToReview['passage'] {
  if (statement === null) return { start: 0, text: '' };
  const text = textOfStatement(article, statement);
  const { cue, sources, content, addressee, chain } = statement;
  const spans = [cue, addressee, ...sources, ...content, ...chain].filter((span) => span !== null);
  const first = Math.min(text.length, ...spans.map(({ start }) => start));
  const last = Math.max(0, ...spans.map(({ end }) => end));
  let before = text.lastIndexOf('\n', first - 1) + 1;
  // Who «وأضاف» is stands in what comes before.
  while (before > 0 && first - before < LEAST) before = text.lastIndexOf('\n', before - 2) + 1;
  const behind = text.indexOf('\n', last);
  const start = Math.max(before, text.indexOf(' ', Math.max(0, first - AROUND)) + 1 || before);
  const end = behind === -1 ? text.length : behind;
  return { start: Math.min(start, first), text: text.slice(Math.min(start, first), Math.min(end, last + AROUND)) };
}

export interface JudgementAsked {
  readonly statement: StatementId;
  readonly judgement: Judgement;
  readonly base: number;
  readonly right?: PutRight | undefined;
}

export function judged(ledger: Ledger, { right, ...asked }: JudgementAsked, reviewer: string): Promise<Review> {
  return judge(ledger, { ...asked, reviewer, corrections: correctionsOf(asked.statement, right) });
}

export function takenBack(ledger: Ledger, statement: StatementId, reviewer: string): Promise<Review | null> {
  return takeBack(ledger, statement, reviewer);
}

function correctionsOf(statement: StatementId, right: PutRight | undefined): readonly Correction[] {
  if (right === undefined) return [];
  const { class: name, kind, speakers, spans = [] } = right;
  return [
    ...(name === undefined ? [] : [{ kind: 'class', statement, value: name } as const]),
    ...(kind === undefined ? [] : [{ kind: 'manner', statement, value: kind } as const]),
    ...(speakers === undefined ? [] : [{ kind: 'speaker', statement, names: speakers } as const]),
    ...spans.map((one) => ({ kind: 'span', statement, ...one }) as const),
  ];
}
