/** An actor for people: kind, names, country, offices with the days between which articles call it so. */
import type { ActorView } from '../../ledger/index.ts';
import { ACTOR_LABELS, LEDGER_WORDS } from '../../messages/index.ts';
import { whole } from '../output/progress.ts';
import type { Session } from './session.ts';

const NAMES = 12;
const OFFICES = 12;

export function actorLines(session: Session, actor: ActorView): readonly string[] {
  const { word, show, terminal } = session;
  const { id, kind, name, names, country, offices } = actor;
  const others = names
    .filter((one) => one.name !== name)
    .slice(0, NAMES)
    .map((one) => `${one.name} (${whole(one.articles)})`);
  return [
    `${terminal.paint('bold', show(name))} · ${word(ACTOR_LABELS[kind])} · ${terminal.paint('dim', id)}`,
    ...(others.length === 0 ? [] : [`    ${word(LEDGER_WORDS.names)}: ${show(others.join('، '))}`]),
    ...(country === null ? [] : [`    ${word(LEDGER_WORDS.country)}: ${country}`]),
    ...offices.slice(0, OFFICES).map((one) => `    ${officeLine(session, one)}`),
  ];
}

function officeLine(
  { word }: Session,
  { office, country, first, last, articles }: ActorView['offices'][number],
): string {
  const days = first === null ? '' : first === last ? ` · ${first}` : ` · ${first} – ${last ?? ''}`;
  const where = country === null ? '' : ` · ${country}`;
  return `${office}${where}${days} · ${word(LEDGER_WORDS.articles)}: ${whole(articles)}`;
}
