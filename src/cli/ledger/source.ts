/** `musnad source`: the feeds, site maps and pages that a ledger follows. `musnad follow` without addresses, or a running server, looks at them. */
import { type FollowedSource, SOURCE_KINDS } from '../../ledger/index.ts';
import { message, PEOPLE_WORDS, say, SOURCE_LABELS } from '../../messages/index.ts';
import type { RawOptions } from '../arguments.ts';
import { failureMessage } from '../../desk/index.ts';
import { whole } from '../output/progress.ts';
import { UsageError } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { FOLLOWED, isAddress } from './inputs.ts';
import { duration, oneOf, text } from './options.ts';
import { type Session, withLedger } from './session.ts';

const MINUTE = 60_000;
const EVERY = 15 * MINUTE;
const LEAST = MINUTE;

/** @throws {UsageError} */
export function addSources(addresses: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const wrong = addresses.find((address) => !isAddress(address));
  if (wrong !== undefined) throw new UsageError(message('notAnAddress', { value: wrong }));
  const every = duration('--every', raw.every) ?? EVERY;
  if (every < LEAST) throw new UsageError(message('badNumber', { option: '--every', value: String(raw.every) }));
  const kind = oneOf('--kind', raw.kind, SOURCE_KINDS) ?? 'feed';
  const links = oneOf('--links', raw.links, FOLLOWED) ?? 'when-cut';
  return withLedger(raw, io, { readOnly: false }, async (session) => {
    const added: FollowedSource[] = [];
    for (const address of addresses)
      added.push(
        await session.ledger.sources.add({ address, kind, every: every / MINUTE, outlet: text(raw.outlet), links }),
      );
    if (session.options.json) await session.json(added);
    else if (!session.options.quiet)
      for (const source of added)
        session.say(message('sourceFollowed', { address: source.address, minutes: source.every }));
    return EXIT.ok;
  });
}

export function listSources(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const all = await session.ledger.sources.list();
    if (session.options.json) await session.json(all);
    else if (all.length === 0) session.say(message('noSources', {}));
    else for (const source of all) await session.lines(...sourceLines(session, source));
    return EXIT.ok;
  });
}

/** Removes, rests, wakes or looks at sources at once, each named by its id or its address. */
export function changeSources(
  what: 'remove' | 'rest' | 'resume' | 'look',
  names: readonly string[],
  raw: RawOptions,
  io: Surroundings,
): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: false }, async (session) => {
    const { sources } = session.ledger;
    const all = await sources.list();
    for (const name of names) {
      const source = all.find(({ id, address }) => id === name || address === name);
      if (source === undefined) {
        session.say(message('noSuchSource', { id: name }));
        return EXIT.failed;
      }
      if (what === 'remove') await sources.remove(source.id);
      else if (what === 'look') await sources.lookNow(source.id);
      else await sources.change(source.id, { active: what === 'resume' });
      if (!session.options.quiet) session.say(message('sourceChanged', { address: source.address }));
    }
    return EXIT.ok;
  });
}

function sourceLines({ terminal, word, show, language }: Session, source: FollowedSource): readonly string[] {
  const { id, address, kind, every, active, nextAt, last } = source;
  const time = (at: string): string => at.slice(0, 16).replace('T', ' ');
  const lines = [
    `${terminal.paint('dim', id)} · ${word(SOURCE_LABELS[kind])} · ${word(PEOPLE_WORDS.everyMinutes)} ${every} · ${active ? `${word(PEOPLE_WORDS.nextLook)} ${time(nextAt)}` : word(PEOPLE_WORDS.resting)}`,
    `    ${show(address)}`,
  ];
  if (last === null) return lines;
  const brought = last.unchanged
    ? word(PEOPLE_WORDS.unchanged)
    : `+${whole(last.added)} ~${whole(last.revisions)} !${whole(last.failed)}`;
  return [
    ...lines,
    `    ${word(PEOPLE_WORDS.lastLook)}: ${time(last.at)} · ${brought}`,
    ...last.failures.map(
      ({ where, code, detail }) => `    ${show(where)}: ${say(language, failureMessage(code, detail), show)}`,
    ),
  ];
}
