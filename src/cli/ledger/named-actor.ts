/** Somebody who was named on the command line: by an id, or by words of a name, in Arabic or Latin letters. */
import { type ActorId, type ActorView, isId } from '../../ledger/index.ts';
import { message } from '../../messages/index.ts';
import type { Session } from './session.ts';

const OTHERS = 5;

export interface NamedActor {
  readonly actor: ActorView;
  /** Others who have the words in their names, the most spoken of first. */
  readonly others: readonly ActorView[];
}

/** Null where there is nobody, which is said. */
export async function actorNamed(session: Session, name: string): Promise<NamedActor | null> {
  const { ledger, say } = session;
  const found = isId(name) ? [await ledger.actor(name as ActorId)] : await ledger.findActors(name, OTHERS + 1);
  const [actor, ...others] = found.filter((one) => one !== null);
  if (actor !== undefined) return { actor, others };
  say(message('noSuchActorNamed', { name }));
  return null;
}

/** Says that others have the words in their names too. */
export function tellOthers({ say, options }: Session, { others }: NamedActor): void {
  if (others.length === 0 || options.quiet) return;
  const named = others.map((one) => `${one.name} (${one.id})`).join('، ');
  say(message('severalActors', { count: others.length + 1, others: named }));
}
