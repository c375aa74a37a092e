/**
 * Who is counted in with an actor where one asks what two had to do with one another: with a state its people, offices and bodies; with a body
 * its other names and whoever heads it.
 *
 * Examples: with «العراق» also «وزير النقل العراقي سليم العطار»; with «حلف الناتو» also «حلف شمال الأطلسي» and its secretary general.
 */
import type { ActorId, ActorView, Ledger, Party } from '../../ledger/index.ts';
import { bodyCalled, stateWords } from '../../reader/index.ts';

export interface Side {
  readonly actor: ActorView;
  /** Everybody who is counted in, the actor first, then those of most articles. */
  readonly actors: readonly ActorId[];
  /** Whether whoever has the code of this state counts. */
  readonly country: string | null;
  /** Words by which others speak of it. */
  readonly called: readonly string[];
}

/** Names of one actor that are looked for. */
const NAMES = 12;
/** Bodies of one name that are one. */
const BODIES = 40;

export async function sideOf(ledger: Ledger, actor: ActorView): Promise<Side> {
  const own = actor.names.slice(0, NAMES).map(({ name }) => name);
  if (actor.kind === 'state' && actor.country !== null) {
    const { country } = actor;
    const words = stateWords().get(country);
    const under = await ledger.actorsUnder({ country });
    const called = words === undefined ? own : [...words.names, ...words.people];
    return { actor, actors: unique([actor.id, ...under]), country, called };
  }
  if (actor.kind === 'organisation') {
    const body = bodyCalled(actor.name);
    if (body !== null) return bodySide(ledger, actor, body, own);
  }
  return { actor, actors: [actor.id], country: null, called: own };
}

export function partyOf({ actors, country }: Side): Party {
  return { actors, country };
}

async function bodySide(
  ledger: Ledger,
  actor: ActorView,
  { offices, names }: NonNullable<ReturnType<typeof bodyCalled>>,
  own: readonly string[],
): Promise<Side> {
  const same: ActorId[] = [];
  for (const name of names)
    for (const other of await ledger.findActors(name, BODIES)) {
      if (other.kind !== 'organisation' || other.country !== actor.country) continue;
      if (bodyCalled(other.name)?.offices.some((office) => offices.includes(office)) === true) same.push(other.id);
    }
  // «الأمين العام» of a body of nations has no state; a minister has that of his ministry.
  const heads = await ledger.actorsUnder({ offices, country: actor.country });
  return {
    actor,
    actors: unique([actor.id, ...same, ...heads]),
    country: null,
    called: [...new Set([...own, ...names])],
  };
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
