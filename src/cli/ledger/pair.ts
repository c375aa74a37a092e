/**
 * `musnad pair ONE OTHER`: what two had to do with one another: meetings, visits, calls, invitations, agreements, and what either said of the
 * other or to it.
 */
import { type Happening, type Pair, pair as pairOf, type PairSide } from '../../desk/index.ts';
import { quoted } from '../../forms/index.ts';
import type { StoredArticle } from '../../ledger/index.ts';
import { EVENT_LABELS, message, PAIR_WORDS, STATUS_LABELS } from '../../messages/index.ts';
import type { RawOptions } from '../arguments.ts';
import { whole } from '../output/progress.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { shortLines } from './found.ts';
import { actorNamed, tellOthers } from './named-actor.ts';
import { wholeNumber } from './options.ts';
import { type Session, withLedger } from './session.ts';

const STATEMENTS = 5;
/** Others who are counted in that are named. */
const MET = 6;
/** Outlets that are named for a happening. */
const TOLD = 4;

/** @throws {UsageError} */
export function pair(
  [first = '', second = '']: readonly string[],
  raw: RawOptions,
  io: Surroundings,
): Promise<ExitCode> {
  const limit = wholeNumber('--limit', raw.limit, 0, 1000) ?? STATEMENTS;
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const [one, other] = [await actorNamed(session, first), await actorNamed(session, second)];
    if (one === null || other === null) return EXIT.failed;
    const found = await pairOf(session.ledger, one.actor, other.actor, limit);
    if (session.options.json) {
      await session.json({ ...found, happenings: found.happenings.map(written) });
      return EXIT.ok;
    }
    tellOthers(session, one);
    tellOthers(session, other);
    await print(session, found);
    return EXIT.ok;
  });
}

async function print(session: Session, { one, other, happenings, more }: Pair): Promise<void> {
  const { lines, word, show, terminal, say, options } = session;
  await lines(
    terminal.paint('bold', `${show(one.actor.name)} – ${show(other.actor.name)}`),
    ...countedIn(session, one),
    ...countedIn(session, other),
  );
  if (happenings.length + one.total + other.total === 0) {
    if (!options.quiet) say(message('nothingBetween', { one: one.actor.name, other: other.actor.name }));
    return;
  }
  if (happenings.length > 0) await lines('', terminal.paint('bold', word(PAIR_WORDS.happenings)));
  for (const happening of happenings) await lines(...happeningLines(session, happening));
  if (more) await lines(word(PAIR_WORDS.more));
  for (const [side, of] of [
    [one, other],
    [other, one],
  ] as const) {
    if (side.total === 0) continue;
    const title = `${show(side.actor.name)} ${word(PAIR_WORDS.about)} ${show(of.actor.name)}`;
    await lines('', `${terminal.paint('bold', title)}: ${whole(side.total)}`);
    await lines(...side.statements.flatMap((hit) => shortLines(session, hit)));
  }
}

/** «counted in with سرمدان: هالة الشهباني، ... (7)». */
function countedIn({ word, show }: Session, { actor, others, met }: PairSide): readonly string[] {
  if (others === 0) return [];
  const named = met
    .slice(0, MET)
    .map(({ name }) => name)
    .join('، ');
  return [
    `    ${word(PAIR_WORDS.countedIn)} ${show(actor.name)}: ${whole(others)}${named === '' ? '' : ` · ${show(named)}`}`,
  ];
}

function happeningLines({ word, show, terminal }: Session, happening: Happening): readonly string[] {
  const { kind, status, date, dated, place, one, other, tellings } = happening;
  const when = date === null ? '–' : `${date.slice(0, 10)}${dated === 'published' ? '*' : ''}`;
  const who = [one, other].map((side) => side.map(({ name }) => name).join('، ')).join(' – ');
  const outlets = [...new Set(tellings.flatMap(({ article }) => article.outlet ?? []))];
  const [telling] = tellings;
  return [
    [
      when,
      terminal.paint('cyan', word(EVENT_LABELS[kind])),
      word(STATUS_LABELS[status]),
      show(who),
      ...(place === null ? [] : [show(place)]),
    ].join(' · '),
    ...(telling === undefined ? [] : [`  ${show(wordsOf(telling))}`]),
    `  ${word(PAIR_WORDS.told)} ${whole(tellings.length)}${outlets.length === 0 ? '' : ` · ${show(outlets.slice(0, TOLD).join('، '))}`}`,
  ];
}

function wordsOf({ article, sentence, headline }: Happening['tellings'][number]): string {
  return quoted(headline ? (article.title ?? '') : article.text, [sentence]);
}

/** A happening as JSON: each telling with its words and the head of its article. */
function written({ tellings, ...happening }: Happening) {
  return {
    ...happening,
    tellings: tellings.map((telling) => ({
      event: telling.event,
      words: wordsOf(telling),
      article: headOf(telling.article),
    })),
  };
}

function headOf({ text: _, ...head }: StoredArticle): Omit<StoredArticle, 'text'> {
  return head;
}
