/**
 * Actors met lately, as their tables have them: a newsroom's thousand articles speak of the same people, and a transaction that adds them
 * asks who is called so again and again.
 *
 * What is to be asked is fetched first, in a few statements for a whole batch; the answers are then at hand. Good while nobody else writes:
 * the ledger forgets them when somebody else may have written, and when a transaction is undone. It may be told so by one who only looks while
 * logic that writes waits for an answer: so logic holds on to what it was handed.
 */
import type { ActorTraits } from '../actor-judge.ts';
import { text, textOrNull } from '../columns.ts';
import type { ActorId } from '../ids.ts';
import type { Steps } from '../steps.ts';
import { allIn, type EachOf, firstOfEach } from './many.ts';

/** Actors and keys remembered, some 1 KB each; then it begins anew, and asks again in a few statements for who is spoken of now. */
const MOST = 20_000;
/** Actors of one key that are looked at. */
const MOST_OF_KEY = 64;
/** Merges followed from one id; more would be a circle. */
const MOST_MERGES = 32;
const KEYS: EachOf = { table: 'actor_key', column: 'key', type: 'TEXT', first: 'actor', above: "'~'" };

interface Known {
  /** As written until somebody asks. */
  traits: ActorTraits | string;
  readonly mergedInto: ActorId | null;
}

/** Actors and keys at hand: what was fetched stays in it, whatever is forgotten meanwhile. */
export class ActorsAtHand {
  readonly actors = new Map<string, Known | null>();
  readonly ofKey = new Map<string, readonly ActorId[]>();

  /** Of an actor that was fetched; null where there is none. */
  traitsOf(id: string): ActorTraits | null {
    const known = this.actors.get(id);
    if (known === undefined || known === null) return null;
    // Written by `Linking`.
    if (typeof known.traits === 'string') known.traits = JSON.parse(known.traits) as ActorTraits;
    return known.traits;
  }

  /** The actors of a key that was fetched, the oldest first. */
  withKey(key: string): readonly ActorId[] {
    return this.ofKey.get(key) ?? [];
  }

  /** The actor that a merged one has become. */
  standing(id: string): ActorId {
    let at = id;
    for (let steps = 0; steps < MOST_MERGES; steps++) {
      const next = this.actors.get(at)?.mergedInto ?? null;
      if (next === null) break;
      at = next;
    }
    return at as ActorId;
  }

  /** An actor is now so. */
  noteTraits(id: ActorId, traits: ActorTraits): void {
    this.actors.set(id, { traits, mergedInto: this.actors.get(id)?.mergedInto ?? null });
  }

  /** An actor has a key now. */
  noteKey(key: string, id: ActorId): void {
    const known = this.ofKey.get(key);
    if (known === undefined || known.includes(id)) return;
    this.ofKey.set(key, [...known, id].sort().slice(0, MOST_OF_KEY));
  }
}

export class KnownActors {
  private hand = new ActorsAtHand();

  /** Has the actors of keys at hand, and some more, and what all of them were merged into. */
  *fetchKeys(keys: Iterable<string>, more: Iterable<string> = []): Steps<ActorsAtHand> {
    const { hand } = this.bounded();
    const lacking = [...new Set(keys)].filter((key) => !hand.ofKey.has(key));
    const found = new Map<string, ActorId[]>(lacking.map((key) => [key, []]));
    for (const row of yield* firstOfEach(KEYS, lacking, MOST_OF_KEY))
      found.get(text(row, 'value'))?.push(text(row, 'found') as ActorId);
    for (const [key, actors] of found) hand.ofKey.set(key, actors);
    yield* fetchInto(
      hand,
      [...found.values(), more].flatMap((ids) => [...ids]),
    );
    return hand;
  }

  /** Has actors at hand, and what they were merged into. */
  *fetch(ids: Iterable<string>): Steps<ActorsAtHand> {
    const { hand } = this.bounded();
    yield* fetchInto(hand, ids);
    return hand;
  }

  /** What is at hand now; others may take its place when something is waited for. */
  get now(): ActorsAtHand {
    return this.hand;
  }

  forget(): void {
    this.hand = new ActorsAtHand();
  }

  private bounded(): this {
    if (this.hand.actors.size >= MOST || this.hand.ofKey.size >= MOST) this.forget();
    return this;
  }
}

function* fetchInto({ actors }: ActorsAtHand, ids: Iterable<string>): Steps<void> {
  let lacking = [...new Set(ids)].filter((id) => !actors.has(id));
  for (let steps = 0; steps < MOST_MERGES && lacking.length > 0; steps++) {
    const rows = yield* allIn('SELECT id, traits, merged_into FROM actor WHERE id IN (??)', lacking);
    for (const id of lacking) actors.set(id, null);
    const into = new Set<string>();
    for (const row of rows) {
      const mergedInto = textOrNull(row, 'merged_into') as ActorId | null;
      actors.set(text(row, 'id'), { traits: text(row, 'traits'), mergedInto });
      if (mergedInto !== null && !actors.has(mergedInto)) into.add(mergedInto);
    }
    lacking = [...into];
  }
}
