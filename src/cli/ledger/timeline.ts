/** `musnad timeline`: what a question finds, counted by day, month or year, with a bar for each. */
import type { RawOptions } from '../arguments.ts';
import { message } from '../../messages/index.ts';
import { whole } from '../output/progress.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { oneOf, text } from './options.ts';
import { understand } from '../../desk/index.ts';
import { reportFaults } from './query.ts';
import { UNITS } from './page.ts';
import { withLedger } from './session.ts';

const STEPS = ['day', 'month', 'year'] as const;
const MOST = 10_000;
const BAR = 50;

/** @throws {UsageError} */
export function timeline(words: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const step = oneOf('--by', raw.by, STEPS) ?? 'month';
  const unit = oneOf('--unit', raw.unit, UNITS) ?? 'statement';
  const boxes = { query: words.join(' '), who: text(raw.who) ?? '', what: text(raw.what) ?? '' };
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const question = await understand(boxes, session.language);
    if (!question.ok) return reportFaults(session, boxes, question.faults);
    const { query } = question;
    const answer = await session.ledger.search({ query, unit, limit: 0, facets: [step], facetLimit: MOST });
    const steps = (answer.facets[step] ?? [])
      .map(({ value, count }) => ({ [step]: value, value, count }))
      .sort((a, b) => (a.value < b.value ? -1 : 1));
    if (session.options.json) {
      await session.json({
        total: answer.total,
        by: step,
        counts: steps.map(({ value, count }) => ({ value, count })),
      });
      return EXIT.ok;
    }
    if (steps.length === 0 && !session.options.quiet) session.say(message('nothingFound', {}));
    const highest = Math.max(1, ...steps.map(({ count }) => count));
    for (const { value, count } of steps)
      await session.lines(`${value}  ${whole(count).padStart(8)}  ${'█'.repeat(Math.ceil((count / highest) * BAR))}`);
    return EXIT.ok;
  });
}
