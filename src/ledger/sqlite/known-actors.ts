/**
 * Actors met lately, as their tables have them: a newsroom's thousand articles speak of the same people, and a transaction that adds them
 * asks who is called so again and again.
 *
 * Good while nobody else writes: the ledger forgets them when another connection has written, and when a transaction is undone.
 */
import type { ActorTraits } from '../actor-judge.ts';
import type { ActorId } from '../ids.ts';
import { text, textOrNull } from '../columns.ts';
import type { Database } from './driver.ts';

/** Actors and keys remembered; then it begins anew. */
const MOST = 20_000;
/** Actors of one key that are looked at. */
const MOST_OF_KEY = 64;

export class KnownActors {
  private readonly traits = new Map<string, ActorTraits | null>();
  private readonly ofKey = new Map<string, readonly ActorId[]>();
  private readonly merges = new Map<string, ActorId>();

  constructor(private readonly db: Database) {}

  traitsOf(id: string): ActorTraits | null {
    let known = this.traits.get(id);
    if (known === undefined) {
      const written = textOrNull(this.db.get('SELECT traits FROM actor WHERE id = ?', id), 'traits');
      // Written by `Actors`.
      known = written === null ? null : (JSON.parse(written) as ActorTraits);
      remember(this.traits, id, known);
    }
    return known;
  }

  /** The actors of a key, the oldest first. */
  withKey(key: string): readonly ActorId[] {
    let known = this.ofKey.get(key);
    if (known === undefined) {
      known = this.db
        .all('SELECT actor FROM actor_key WHERE key = ? ORDER BY actor LIMIT ?', key, MOST_OF_KEY)
        .map((row) => text(row, 'actor') as ActorId);
      remember(this.ofKey, key, known);
    }
    return known;
  }

  /** The actor that a merged one has become. */
  standing(id: string): ActorId {
    let known = this.merges.get(id);
    if (known === undefined) {
      let at = id;
      for (let steps = 0; steps < MOST_MERGES; steps++) {
        const next = textOrNull(this.db.get('SELECT merged_into FROM actor WHERE id = ?', at), 'merged_into');
        if (next === null) break;
        at = next;
      }
      known = at as ActorId;
      remember(this.merges, id, known);
    }
    return known;
  }

  /** An actor is now so. */
  noteTraits(id: ActorId, traits: ActorTraits): void {
    remember(this.traits, id, traits);
  }

  /** An actor has a key now. */
  noteKey(key: string, id: ActorId): void {
    const known = this.ofKey.get(key);
    if (known === undefined || known.includes(id)) return;
    this.ofKey.set(key, [...known, id].sort().slice(0, MOST_OF_KEY));
  }

  forget(): void {
    this.traits.clear();
    this.ofKey.clear();
    this.merges.clear();
  }
}

/** Merges followed from one id; more would be a circle. */
const MOST_MERGES = 32;

function remember<T>(known: Map<string, T>, key: string, value: T): void {
  if (known.size >= MOST) known.clear();
  known.set(key, value);
}
