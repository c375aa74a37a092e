/** `musnad thread ID`: what denies, corrects or repeats a statement, what it denies, and what state that leaves it in. */
import type { EventId, StatementId, ThreadTie } from '../../ledger/index.ts';
import { stateOf, THREAD_KINDS, type ThreadKind, type ThreadLink } from '../../relate/index.ts';
import type { RawOptions } from '../arguments.ts';
import { message } from '../messages/index.ts';
import { THREAD_LABELS, THREAD_STATE_LABELS } from '../messages/ledger-labels.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { type Session, withLedger } from './session.ts';

/** @throws {UsageError} */
export function thread([id = '']: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const { ledger, lines, word, options } = session;
    const known = (await ledger.statement(id as StatementId)) ?? (await ledger.relations.event(id as EventId));
    if (known === null) {
      session.say(message('noSuchRecord', { id }));
      return EXIT.failed;
    }
    const ties = await ledger.relations.threadsOf(id as StatementId);
    const { state } = stateOf(id, ties.flatMap(linkOf));
    if (options.json) {
      await session.json({ id, state, ties });
      return EXIT.ok;
    }
    await lines(word(THREAD_STATE_LABELS[state]));
    for (const tie of ties) await showTie(session, id, tie);
    return EXIT.ok;
  });
}

async function showTie(session: Session, id: string, { earlier, later, kind }: ThreadTie): Promise<void> {
  const { ledger, lines, word, terminal } = session;
  const other = earlier === id ? later : earlier;
  const view = await ledger.statement(other as StatementId);
  const article = view === null ? null : await ledger.article(view.article);
  const known = THREAD_KINDS.find((one) => one === kind);
  const label = known === undefined ? kind : word(THREAD_LABELS[known]);
  await lines('', `${earlier === id ? '←' : '→'} ${label} ${terminal.paint('dim', other)}`);
  if (view?.statement === null || view === null || article === null) return;
  const text = view.statement.part === 'headline' ? (article.title ?? '') : article.text;
  const names = view.statement.speakers.map(({ name }) => name).join('، ');
  await lines(
    `  ${article.date?.slice(0, 10) ?? ''} · ${session.show(article.outlet ?? '')} · ${session.show(names)}`,
    ...view.statement.content.map(({ start, end }) => `  «${session.show(text.slice(start, end))}»`),
  );
}

/** A tie as a link: whether the earlier one's own speaker made it stands in its reasons, as `relate` wrote them. */
function linkOf({ earlier, later, kind, reasons }: ThreadTie): readonly ThreadLink[] {
  const known: ThreadKind | undefined = THREAD_KINDS.find((one) => one === kind);
  if (known === undefined) return [];
  const bySpeaker = reasons instanceof Object && 'bySpeaker' in reasons && reasons.bySpeaker === true;
  return [{ kind: known, from: earlier, to: later, bySpeaker, outcome: null, score: 1, reasons: [] }];
}
