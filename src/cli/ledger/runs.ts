/** `musnad runs`: what was taken in when, by which reader, what came of it; of one run, what failed and why. */
import type { Run } from '../../ledger/index.ts';
import type { RawOptions } from '../arguments.ts';
import { failureMessage } from '../../desk/index.ts';
import { COUNT_LABELS, LEDGER_WORDS, message, RUN_LABELS, say } from '../../messages/index.ts';
import { whole } from '../output/progress.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { wholeNumber } from './options.ts';
import { type Session, withLedger } from './session.ts';

const SHOWN = 20;
const INPUTS = 4;

/** @throws {UsageError} */
export function runs([id]: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const limit = wholeNumber('--limit', raw.limit, 1, 100_000) ?? SHOWN;
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const { ledger, lines, options } = session;
    if (id !== undefined) return failuresOf(session, id);
    const found = await ledger.runs(limit);
    if (options.json) await session.json(found);
    else for (const run of found) await lines(...runLines(session, run));
    return EXIT.ok;
  });
}

async function failuresOf(session: Session, id: string): Promise<ExitCode> {
  const { ledger, lines, language, show } = session;
  const run = (await ledger.runs(100_000)).find((one) => one.id === id);
  if (run === undefined) {
    session.say(message('noSuchRun', { id }));
    return EXIT.failed;
  }
  const failures = await ledger.failures(id);
  if (session.options.json) {
    await session.json({ ...run, failures });
    return EXIT.ok;
  }
  await lines(...runLines(session, run));
  for (const { where, code, detail } of failures)
    await lines(`    ${show(where)}: ${say(language, failureMessage(code, detail), show)}`);
  return EXIT.ok;
}

function runLines({ word, show, terminal }: Session, run: Run): readonly string[] {
  const { id, kind, startedAt, finishedAt, reader, lexicon, inputs, counts } = run;
  const counted = Object.entries(counts)
    .filter(([name]) => name !== 'bytes')
    .map(([name, count]) => `${label(word, name)} ${whole(count)}`);
  const more = inputs.length > INPUTS ? ` … +${inputs.length - INPUTS}` : '';
  return [
    `${terminal.paint('dim', id)} · ${word(RUN_LABELS[kind])} · ${startedAt} – ${finishedAt ?? word(LEDGER_WORDS.unfinished)}`,
    `    ${counted.join(' · ')}`,
    `    ${word(LEDGER_WORDS.inputs)}: ${show(inputs.slice(0, INPUTS).join(' '))}${more}`,
    `    ${word(LEDGER_WORDS.reader)}: ${reader} · ${lexicon}`,
  ];
}

function label(word: Session['word'], name: string): string {
  const known: Readonly<Record<string, (typeof COUNT_LABELS)[keyof typeof COUNT_LABELS]>> = COUNT_LABELS;
  const words = known[name];
  return words === undefined ? name : word(words);
}
