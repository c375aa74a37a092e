/**
 * `musnad review`: what to check next, judgements by id, how far it is, and how far two reviewers agree.
 *
 * Example: `musnad review next`, then `musnad review accept 01J…` or `musnad review correct 01J… --class deny`.
 */
import { judge, nextToReview, takeBack, understand } from '../../desk/index.ts';
import type { Correction, Figures, Judgement, ReviewScope, StatementId } from '../../ledger/index.ts';
import { textOfStatement } from '../../forms/index.ts';
import { CLASS_LABELS, JUDGEMENT_LABELS, LEDGER_WORDS, message, PEOPLE_WORDS, WORDS } from '../../messages/index.ts';
import type { RawOptions } from '../arguments.ts';
import { whole } from '../output/progress.ts';
import { UsageError } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { classNamed, FIELDS, kindNamed } from './correct.ts';
import { headLine, statementLines } from './found.ts';
import { oneOf, text, wholeNumber } from './options.ts';
import { personOf } from './person.ts';
import { reportFaults } from './query.ts';
import { type Session, withLedger } from './session.ts';
import { spansOf } from './spans.ts';

export const SCOPES = ['mine', 'open', 'second'] as const satisfies readonly ReviewScope[];
const AROUND = 160;

/** @throws {UsageError} */
export function reviewNext(words: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const scope = oneOf('--scope', raw.scope, SCOPES) ?? 'mine';
  const limit = wholeNumber('--limit', raw.limit, 1, 1000) ?? 1;
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const { ledger, language, lines, word, show } = session;
    const boxes = { query: words.join(' '), who: '', what: '' };
    const question = boxes.query.trim() === '' ? null : await understand(boxes, language);
    if (question !== null && !question.ok) return reportFaults(session, boxes, question.faults);
    const page = await nextToReview(ledger, {
      reviewer: personOf(raw.reviewer, io),
      scope,
      query: question?.query ?? null,
      limit,
      cursor: text(raw.cursor),
    });
    if (session.options.json) {
      await session.json({
        items: page.items.map(({ view, article: { text: _, ...head } }) => ({ ...view, article: head })),
        next: page.next,
      });
      return EXIT.ok;
    }
    if (page.items.length === 0) session.say(message('nothingToReview', {}));
    for (const { view, article } of page.items) {
      const { statement } = view;
      if (statement === null) continue;
      const whole = textOfStatement(article, statement);
      const places = [...statement.content, ...statement.sources, ...(statement.cue === null ? [] : [statement.cue])];
      const start = Math.max(0, Math.min(...places.map((span) => span.start)) - AROUND);
      const end = Math.max(...places.map((span) => span.end)) + AROUND;
      await lines(
        ...statementLines(session, view, article),
        `    ${word(WORDS.confidence)}: ${statement.confidence.toFixed(2)} · ${word(PEOPLE_WORDS.version)}: ${view.version}`,
        `    ${headLine(session, article)}`,
        `    ${show(whole.slice(start, end).replace(/\s+/g, ' '))}`,
        '',
      );
    }
    if (page.next !== null && page.items.length > 0)
      await lines(`${word(LEDGER_WORDS.nextPage)}: --cursor ${page.next}`);
    return EXIT.ok;
  });
}

/** @throws {UsageError} */
export function reviewOne(
  judgement: Judgement,
  ids: readonly string[],
  raw: RawOptions,
  io: Surroundings,
): Promise<ExitCode> {
  const given = wholeNumber('--base', raw.base, 0, 1_000_000);
  return withLedger(raw, io, { readOnly: false }, async (session) => {
    const reviewer = personOf(raw.reviewer, io);
    for (const id of ids) {
      const statement = id as StatementId;
      const base = given ?? (await session.ledger.statement(statement))?.version ?? 0;
      const corrections = judgement === 'correct' ? await correctionsOf(session, statement, raw) : [];
      const kept = await judge(session.ledger, { statement, judgement, reviewer, base, corrections });
      if (session.options.json) await session.json(kept);
      else if (!session.options.quiet)
        session.say(message('reviewed', { id, judgement: session.word(JUDGEMENT_LABELS[judgement]) }));
    }
    return EXIT.ok;
  });
}

/** @throws {UsageError} where nothing is said to be wrong */
async function correctionsOf({ ledger }: Session, statement: StatementId, raw: RawOptions): Promise<Correction[]> {
  const view = await ledger.statement(statement);
  const article = view === null ? null : await ledger.article(view.article);
  const around = view?.statement == null || article === null ? '' : textOfStatement(article, view.statement);
  const several = (value: unknown): readonly string[] =>
    [value].flat().filter((one): one is string => typeof one === 'string');
  const out: Correction[] = [];
  if (text(raw.class) !== null) out.push({ kind: 'class', statement, value: classNamed(text(raw.class) ?? '') });
  if (text(raw.kind) !== null) out.push({ kind: 'manner', statement, value: kindNamed(text(raw.kind) ?? '') });
  if (raw.speaker !== undefined) out.push({ kind: 'speaker', statement, names: several(raw.speaker) });
  for (const field of FIELDS)
    if (raw[field] !== undefined)
      out.push({ kind: 'span', statement, field, spans: spansOf(several(raw[field]), around) });
  if (out.length === 0)
    throw new UsageError(message('missingArgument', { name: '--class --kind --speaker --content' }));
  return out;
}

export function reviewUndo([id = '']: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: false }, async (session) => {
    const reviewer = personOf(raw.reviewer, io);
    const taken = await takeBack(session.ledger, id as StatementId, reviewer);
    if (taken === null) {
      session.say(message('noSuchReview', { id, reviewer }));
      return EXIT.failed;
    }
    if (session.options.json) await session.json(taken);
    else if (!session.options.quiet) session.say(message('correctionUndone', { id }));
    return EXIT.ok;
  });
}

export function reviewProgress(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const { word, lines, show } = session;
    const progress = await session.ledger.reviews.progress();
    if (session.options.json) {
      await session.json(progress);
      return EXIT.ok;
    }
    await lines(
      `${word(LEDGER_WORDS.statementsFound)}: ${whole(progress.statements)} · ${word(PEOPLE_WORDS.judged)}: ${whole(progress.judged)} · ${word(PEOPLE_WORDS.twice)}: ${whole(progress.twice)}`,
    );
    for (const { reviewer, judged, counts, last } of progress.reviewers)
      await lines(
        `  ${whole(judged).padStart(8)}  ${(['accept', 'correct', 'reject'] as const)
          .map((name) => `${word(JUDGEMENT_LABELS[name])} ${whole(counts[name])}`)
          .join(' · ')} · ${last.slice(0, 10)} · ${show(reviewer)}`,
      );
    return EXIT.ok;
  });
}

export function reviewAgreement(
  [one = '', other = '']: readonly string[],
  raw: RawOptions,
  io: Surroundings,
): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const { word, lines } = session;
    const agreement = await session.ledger.reviews.agreement(one, other);
    if (session.options.json) {
      await session.json(agreement);
      return EXIT.ok;
    }
    await lines(
      `${word(PEOPLE_WORDS.both)}: ${whole(agreement.both)} · ${figures(session, agreement)}`,
      ...(agreement.apart === 0 ? [] : [`${word(PEOPLE_WORDS.apart)}: ${whole(agreement.apart)}`]),
    );
    for (const row of agreement.classes)
      await lines(`  ${whole(row.both).padStart(6)}  ${figures(session, row)} · ${word(CLASS_LABELS[row.class])}`);
    if (agreement.disagreements.length > 0) await lines('', `${word(PEOPLE_WORDS.disagreements)}:`);
    for (const { statement, one: first, other: second } of agreement.disagreements)
      await lines(`  ${statement} · ${word(JUDGEMENT_LABELS[first])} / ${word(JUDGEMENT_LABELS[second])}`);
    return EXIT.ok;
  });
}

function figures({ word }: Session, { share, kappa }: Figures): string {
  const percent = share === null ? '–' : `${(share * 100).toFixed(1)}%`;
  return `${word(PEOPLE_WORDS.agreement)} ${percent} · ${word(PEOPLE_WORDS.kappa)} ${kappa === null ? '–' : kappa.toFixed(3)}`;
}
