/** `musnad family ID`: one statement in all outlets that carry it, its wordings against the first, its verbs, its roots. */
import { comparedFamily } from '../../desk/index.ts';
import type { ArticleId, StatementId, StoredArticle } from '../../ledger/index.ts';
import { type ComparedStatement, carriers, wordDiff } from '../../relate/index.ts';
import type { RawOptions } from '../arguments.ts';
import { CLASS_LABELS, message } from '../messages/index.ts';
import { DEGREE_LABELS, FAMILY_WORDS } from '../messages/ledger-labels.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { type Session, withLedger } from './session.ts';

/** @throws {UsageError} */
export function family([id = '']: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const { ledger, lines, word } = session;
    const view = (await ledger.relations.familyOf(id as StatementId)) ?? (await ledger.relations.family(id));
    if (view === null) {
      if ((await ledger.statement(id as StatementId)) === null) {
        session.say(message('noSuchRecord', { id }));
        return EXIT.failed;
      }
      await lines(word(FAMILY_WORDS.unrelated));
      return EXIT.ok;
    }
    const members = await comparedFamily(
      ledger,
      view.members.map(({ statement }) => statement),
    );
    const told = carriers(members);
    if (session.options.json) {
      await session.json({ id: view.id, members: view.members, ...told });
      return EXIT.ok;
    }
    await show(session, members, told);
    return EXIT.ok;
  });
}

async function show(
  session: Session,
  members: readonly ComparedStatement[],
  { order, first, verbs, roots }: ReturnType<typeof carriers>,
): Promise<void> {
  const { ledger, lines, word, terminal } = session;
  const byId = new Map(members.map((member) => [member.id, member]));
  const head = byId.get(order[0]?.statement ?? '');
  for (const { statement, outlet, date, cue, class: kind, chain, degree } of order) {
    const member = byId.get(statement);
    const article = member === undefined ? null : await ledger.article(member.article as ArticleId);
    if (member === undefined || article === null || head === undefined) continue;
    const earliest = first.includes(statement) ? ` · ${word(FAMILY_WORDS.first)}` : '';
    const how = degree === null ? '' : ` · ${word(DEGREE_LABELS[degree])}`;
    await lines(
      `${terminal.paint('dim', statement)} ${date?.slice(0, 10) ?? ''} · ${session.show(outlet ?? '')}${earliest}${how}`,
      `  ${terminal.paint('cyan', word(CLASS_LABELS[kind]))} ${session.show(cue ?? '')}${chain.length === 0 ? '' : ` ← ${session.show(chain.map(({ name }) => name).join(' ← '))}`}`,
      `  ${session.show(wordingOf(member, head, textOf(member, article), (text) => terminal.paint('yellow', text)))}`,
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
  if (order.length === 1) await lines(word(FAMILY_WORDS.alone));
}

function textOf({ part }: ComparedStatement, { text, title }: StoredArticle): string {
  return part === 'headline' ? (title ?? '') : text;
}

/** The words of one wording; what the first does not have is marked. */
function wordingOf(
  member: ComparedStatement,
  head: ComparedStatement,
  text: string,
  paint: (text: string) => string,
): string {
  const { wording } = member;
  if (member === head) return wording.start.map((start, i) => text.slice(start, wording.end[i])).join(' ');
  const out: string[] = [];
  for (const { kind, b } of wordDiff(head.wording, wording)) {
    if (kind === 'removed') continue;
    const words = text.slice(b.start, b.end);
    if (words !== '') out.push(kind === 'same' ? words : marked(words, paint));
  }
  return out.join(' ');
}

/** Between braces where there are no colours. */
function marked(words: string, paint: (text: string) => string): string {
  const painted = paint(words);
  return painted === words ? `{${words}}` : painted;
}
