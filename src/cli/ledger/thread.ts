/** `musnad thread ID`: what denies, corrects or repeats a statement, what it denies, and what state that leaves it in. */
import { type ThreadTieReport, threadReport } from '../../desk/index.ts';
import { quoted, textOfStatement } from '../../forms/index.ts';
import { message, THREAD_LABELS, THREAD_STATE_LABELS } from '../../messages/index.ts';
import type { RawOptions } from '../arguments.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { type Session, withLedger } from './session.ts';

/** @throws {UsageError} */
export function thread([id = '']: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const report = await threadReport(session.ledger, id);
    if (report === null) {
      session.say(message('noSuchRecord', { id }));
      return EXIT.failed;
    }
    const { state, ties } = report;
    if (session.options.json) {
      await session.json({ id, state, ties: ties.map(({ tie }) => tie) });
      return EXIT.ok;
    }
    await session.lines(session.word(THREAD_STATE_LABELS[state]));
    for (const tie of ties) await showTie(session, tie);
    return EXIT.ok;
  });
}

async function showTie(session: Session, { kind, tie, other, otherIsLater }: ThreadTieReport): Promise<void> {
  const { lines, word, terminal, show } = session;
  const label = kind === null ? tie.kind : word(THREAD_LABELS[kind]);
  await lines('', `${otherIsLater ? '←' : '→'} ${label} ${terminal.paint('dim', other.id)}`);
  const { article } = other;
  const statement = other.statement?.statement ?? null;
  if (statement === null || article === null) return;
  const names = statement.speakers.map(({ name }) => name).join('، ');
  await lines(
    `  ${article.date?.slice(0, 10) ?? ''} · ${show(article.outlet ?? '')} · ${show(names)}`,
    ...statement.content.map((span) => `  «${show(quoted(textOfStatement(article, statement), [span]))}»`),
  );
}
