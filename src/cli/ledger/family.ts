/** `musnad family ID`: one statement in all outlets that carry it, its wordings against the first, its verbs, its roots. */
import { type FamilyReport, familyReport, type WordingPart } from '../../desk/index.ts';
import type { StatementId } from '../../ledger/index.ts';
import { CLASS_LABELS, DEGREE_LABELS, FAMILY_WORDS, message } from '../../messages/index.ts';
import type { RawOptions } from '../arguments.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { type Session, withLedger } from './session.ts';

/** @throws {UsageError} */
export function family([id = '']: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const { ledger, lines, word } = session;
    const report = await familyReport(ledger, id);
    if (report === null) {
      if ((await ledger.statement(id as StatementId)) === null) {
        session.say(message('noSuchRecord', { id }));
        return EXIT.failed;
      }
      await lines(word(FAMILY_WORDS.unrelated));
      return EXIT.ok;
    }
    if (session.options.json) await session.json(report);
    else await show(session, report);
    return EXIT.ok;
  });
}

async function show(session: Session, { members, verbs, roots }: FamilyReport): Promise<void> {
  const { lines, word, terminal } = session;
  for (const { member, wording, first } of members) {
    const { statement, outlet, date, cue, class: kind, chain, degree } = member;
    const earliest = first ? ` · ${word(FAMILY_WORDS.first)}` : '';
    const how = degree === null ? '' : ` · ${word(DEGREE_LABELS[degree])}`;
    await lines(
      `${terminal.paint('dim', statement)} ${date?.slice(0, 10) ?? ''} · ${session.show(outlet ?? '')}${earliest}${how}`,
      `  ${terminal.paint('cyan', word(CLASS_LABELS[kind]))} ${session.show(cue ?? '')}${chain.length === 0 ? '' : ` ← ${session.show(chain.map(({ name }) => name).join(' ← '))}`}`,
      `  ${session.show(inWords(wording, (text) => terminal.paint('yellow', text)))}`,
      '',
    );
  }
  for (const { from, to, classChanged } of verbs)
    await lines(
      `${word(FAMILY_WORDS.verbs)}: ${session.show(`${from.cue ?? '–'} → ${to.cue ?? '–'}`)}${classChanged ? ` (${word(CLASS_LABELS[from.class])} → ${word(CLASS_LABELS[to.class])})` : ''}`,
    );
  await lines(
    `${word(FAMILY_WORDS.roots)}: ${roots.length} (${roots.map(({ name }) => session.show(name ?? word(FAMILY_WORDS.unknownRoot))).join(' · ')})`,
  );
  if (members.length === 1) await lines(word(FAMILY_WORDS.alone));
}

/** The words of one wording; what the first does not have is marked. */
function inWords(wording: readonly WordingPart[], paint: (text: string) => string): string {
  return wording
    .filter(({ words }) => words !== '')
    .map(({ kind, words }) => (kind === 'same' ? words : marked(words, paint)))
    .join(' ');
}

/** Between braces where there are no colours. */
function marked(words: string, paint: (text: string) => string): string {
  const painted = paint(words);
  return painted === words ? `{${words}}` : painted;
}
