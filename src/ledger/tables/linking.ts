/**
 * Which cluster of an article is which actor: one that is known already, or a new one, with what the article adds to what is known.
 *
 * Example: an article names «سليم العطار» where another had «وزير النقل سليم العطار»: the judge says by which key they are one.
 */
import type { Cluster } from '../../reader/index.ts';
import type { TermAnalyser } from '../../text/index.ts';
import type { ActorJudge, ActorTraits } from '../actor-judge.ts';
import { text } from '../columns.ts';
import type { ActorId, ArticleId, Ids } from '../ids.ts';
import { all, insert, insertion, type Steps } from '../steps.ts';
import type { ActorNames } from './actor-names.ts';
import { fuller } from './called.ts';
import type { ActorsAtHand, KnownActors } from './known-actors.ts';

/** Offices kept with an actor to be compared by; more tell nothing new. */
const MOST_OFFICES = 8;

/** What an actor was merged into is not of the article, and stays. */
const ACTOR = insertion('actor', ['id', 'kind', 'name', 'country', 'gender', 'traits'], 'replace', ['id']);
const KEY = insertion('actor_key', ['key', 'actor'], 'keep', ['key', 'actor']);
const LINK = insertion('actor_link', ['article', 'cluster', 'actor', 'name', 'reason'], 'replace', [
  'article',
  'cluster',
]);
const EVIDENCE = insertion('office_evidence', ['actor', 'office', 'country', 'standing', 'day', 'article'], 'keep', [
  'actor',
  'office',
  'article',
]);

/** An article whose clusters are to be linked. */
export interface Linkable {
  readonly id: ArticleId;
  readonly reading: { readonly clusters: readonly Pick<Cluster, 'name'>[] };
  /** For each cluster what it tells of an actor; null where it is none. */
  readonly traits: readonly (ActorTraits | null)[];
  readonly day: number | null;
}

interface Link {
  readonly actor: ActorId;
  readonly reason: string;
}

export interface LinkingTools {
  readonly ids: Ids;
  readonly judge: ActorJudge;
  readonly analyser: TermAnalyser;
  readonly callings: ActorNames;
  readonly known: KnownActors;
}

export class Linking {
  constructor(private readonly tools: LinkingTools) {}

  /** Has what links ask for at hand, for many articles at once, and some actors beside. */
  *fetch(all: readonly Pick<Linkable, 'traits'>[], more: Iterable<ActorId> = []): Steps<ActorsAtHand> {
    const { judge, known } = this.tools;
    const keys = new Set<string>();
    for (const { traits } of all)
      for (const one of traits) if (one !== null) for (const key of judge.keys(one)) keys.add(key);
    return yield* known.fetchKeys(keys, more);
  }

  /** Links the clusters of an article to actors, new ones where none is the same; for each cluster its actor or null, merges followed. */
  *link(article: Linkable, corrected: ReadonlyMap<string, ActorId> = new Map()): Steps<readonly (ActorId | null)[]> {
    const { callings } = this.tools;
    const { id, reading, traits, day } = article;
    const hand = yield* this.fetch([article], corrected.values());
    const changes = new Changes(hand);
    const links = reading.clusters.map(({ name }, c) => {
      const one = traits[c] ?? null;
      if (one === null) return null;
      const parted = corrected.get(name);
      return parted === undefined
        ? (this.find(one, changes) ?? { actor: this.create(one, changes), reason: 'new' })
        : { actor: parted, reason: 'corrected' };
    });
    const standing = links.map((link) => (link === null ? null : hand.standing(link.actor)));
    yield* changes.write();
    for (const [c, link] of links.entries()) {
      if (link === null) continue;
      const { actor, reason } = link;
      const name = reading.clusters[c]?.name ?? '';
      yield* insert(LINK, id, c, actor, name, reason);
      yield* callings.add(actor, name);
      const told = traits[c];
      if (told?.kind === 'person')
        for (const { office, country, standing } of told.offices)
          yield* insert(EVIDENCE, actor, office, country, standing, day, id);
    }
    return standing;
  }

  /** Makes an actor that is nobody known. */
  *make(traits: ActorTraits): Steps<ActorId> {
    const changes = new Changes(this.tools.known.now);
    const made = this.create(traits, changes);
    yield* changes.write();
    return made;
  }

  *addKeys(id: ActorId, traits: ActorTraits): Steps<void> {
    for (const key of this.tools.judge.keys(traits)) {
      this.tools.known.now.noteKey(key, id);
      yield* insert(KEY, key, id);
    }
  }

  /** Names under which a person parted readings of an article from an actor, with the actor they are of now. */
  *parted(article: ArticleId): Steps<ReadonlyMap<string, ActorId>> {
    const rows = yield* all('SELECT name, actor FROM parted WHERE article = ?', article);
    return new Map(rows.map((row) => [text(row, 'name'), text(row, 'actor') as ActorId]));
  }

  private find(traits: ActorTraits, changes: Changes): Link | null {
    const { judge } = this.tools;
    const { hand } = changes;
    for (const key of judge.keys(traits))
      for (const id of hand.withKey(key)) {
        const had = hand.traitsOf(id);
        if (had === null) continue;
        const verdict = judge.same(had, traits);
        if (verdict.same !== true) continue;
        this.widen(id, had, traits, changes);
        return { actor: hand.standing(id), reason: verdict.reason };
      }
    return null;
  }

  private create(traits: ActorTraits, changes: Changes): ActorId {
    const id = this.tools.ids.actor();
    this.note(id, traits, changes);
    return id;
  }

  /** What an article adds to what is known: a fuller name, an office, the state. */
  private widen(id: ActorId, had: ActorTraits, traits: ActorTraits, changes: Changes): void {
    const name = called(had, traits.name, this.tools.analyser);
    const has = new Set(had.offices.map((one) => `${one.office} ${one.country} ${one.body}`));
    const added = traits.offices.filter((one) => !has.has(`${one.office} ${one.country} ${one.body}`));
    const country = had.country ?? traits.country;
    if (name === had.name && added.length === 0 && country === had.country) return;
    if (had.offices.length >= MOST_OFFICES && name === had.name && country === had.country) return;
    const offices = [...had.offices, ...added].slice(0, MOST_OFFICES);
    this.note(id, { ...had, name, country, offices, gender: had.gender ?? traits.gender ?? null }, changes);
  }

  private note(id: ActorId, traits: ActorTraits, changes: Changes): void {
    changes.hand.noteTraits(id, traits);
    changes.traits.set(id, traits);
    for (const key of this.tools.judge.keys(traits)) {
      changes.hand.noteKey(key, id);
      changes.keys.push([key, id]);
    }
  }
}

/** What an article changes of actors, gathered so that each is written once. */
class Changes {
  readonly traits = new Map<ActorId, ActorTraits>();
  readonly keys: (readonly [key: string, actor: ActorId])[] = [];

  /** @param hand the actors that are compared */
  constructor(readonly hand: ActorsAtHand) {}

  *write(): Steps<void> {
    for (const [id, traits] of this.traits) {
      const { kind, name, country, gender } = traits;
      yield* insert(ACTOR, id, kind, name, country, gender ?? null, JSON.stringify(traits));
    }
    for (const [key, actor] of this.keys) yield* insert(KEY, key, actor);
  }
}

/** What an actor is called when an article calls it otherwise: a person by the fuller name, a state by the shorter, a body as before. */
function called({ kind, name }: ActorTraits, other: string, analyser: TermAnalyser): string {
  if (kind === 'person') return fuller(name, other, analyser);
  return kind === 'state' && other.length < name.length ? other : name;
}
