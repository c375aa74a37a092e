/**
 * Actors: which cluster of which article is whom, under which names, and who held which office when.
 *
 * Example: an article of 12 March calls سليم العطار the minister of transport, one of 20 May too: the office is his at least from the one
 * to the other, and both articles are the evidence.
 */
import type { Reading } from '../../reader/index.ts';
import type { TermAnalyser } from '../../text/index.ts';
import type { ActorJudge, ActorTraits } from '../actor-judge.ts';
import type { ActorId, ArticleId, Ids } from '../ids.ts';
import { dateOf } from '../index/index.ts';
import type { ActorView } from '../ledger.ts';
import { type Database, number, numberOrNull, type Row, text, textOrNull } from './driver.ts';
import type { ActorNames } from './actor-names.ts';

/** Offices kept with an actor to be compared by; more tell nothing new. */
const MOST_OFFICES = 8;

export class Actors {
  constructor(
    private readonly db: Database,
    private readonly ids: Ids,
    private readonly judge: ActorJudge,
    private readonly callings: ActorNames,
    private readonly analyser: TermAnalyser,
  ) {}

  /** Links the clusters of an article to actors, new ones where none is the same; for each cluster its actor or null. */
  link(article: ArticleId, reading: Reading, day: number | null): readonly (ActorId | null)[] {
    return reading.clusters.map((cluster, c) => {
      const traits = this.judge.traits(reading, c);
      if (traits === null) return null;
      const { actor, reason } = this.find(traits) ?? { actor: this.create(traits), reason: 'new' };
      this.db.run(
        'INSERT OR REPLACE INTO actor_link (article, cluster, actor, name, reason) VALUES (?, ?, ?, ?, ?)',
        article,
        c,
        actor,
        cluster.name,
        reason,
      );
      this.callings.add(actor, cluster.name);
      if (traits.kind === 'person')
        for (const { office, country, standing } of traits.offices)
          this.db.run(
            'INSERT OR IGNORE INTO office_evidence (actor, office, country, standing, day, article) VALUES (?, ?, ?, ?, ?, ?)',
            actor,
            office,
            country,
            standing,
            day,
            article,
          );
      return actor;
    });
  }

  /** For each cluster of an article its actor, merges followed. */
  of(article: ArticleId): ReadonlyMap<number, ActorId> {
    const rows = this.db.all('SELECT cluster, actor FROM actor_link WHERE article = ?', article);
    return new Map(rows.map((row) => [number(row, 'cluster'), this.standing(text(row, 'actor'))]));
  }

  forget(article: ArticleId): void {
    const linked = this.db.all('SELECT DISTINCT actor FROM actor_link WHERE article = ?', article);
    this.db.run('DELETE FROM actor_link WHERE article = ?', article);
    this.db.run('DELETE FROM office_evidence WHERE article = ?', article);
    for (const row of linked) {
      const actor = text(row, 'actor');
      if (this.db.get('SELECT 1 AS one FROM actor_link WHERE actor = ? LIMIT 1', actor) !== undefined) continue;
      if (this.db.get('SELECT 1 AS one FROM actor WHERE merged_into = ? LIMIT 1', actor) !== undefined) continue;
      this.db.run('DELETE FROM actor WHERE id = ?', actor);
      this.db.run('DELETE FROM actor_key WHERE actor = ?', actor);
      this.callings.forget(actor);
    }
  }

  /** The actor that a merged one has become. */
  standing(id: string): ActorId {
    let at = id;
    for (let steps = 0; steps < 32; steps++) {
      const next = textOrNull(this.db.get('SELECT merged_into FROM actor WHERE id = ?', at), 'merged_into');
      if (next === null) break;
      at = next;
    }
    return at as ActorId;
  }

  /** Every actor that has become this one, itself first. */
  merged(id: ActorId): readonly ActorId[] {
    const out: ActorId[] = [id];
    for (let i = 0; i < out.length; i++)
      for (const row of this.db.all('SELECT id FROM actor WHERE merged_into = ?', out[i] ?? ''))
        out.push(text(row, 'id') as ActorId);
    return out;
  }

  setMerged(id: ActorId, into: ActorId | null): void {
    this.db.run('UPDATE actor SET merged_into = ? WHERE id = ?', into, id);
  }

  view(id: ActorId): ActorView | null {
    const row = this.db.get('SELECT * FROM actor WHERE id = ?', id);
    if (row === undefined) return null;
    const all = this.merged(id);
    const places = all.map(() => '?').join();
    const names = this.db.all(
      `SELECT name, count(*) AS n FROM actor_link WHERE actor IN (${places}) GROUP BY name ORDER BY n DESC, name LIMIT 50`,
      ...all,
    );
    const offices = this.db.all(
      `SELECT office, country, min(day) AS first, max(day) AS last, count(DISTINCT article) AS n FROM office_evidence
       WHERE actor IN (${places}) GROUP BY office, country ORDER BY n DESC LIMIT 50`,
      ...all,
    );
    return {
      id,
      kind: kindOf(row),
      name: text(row, 'name'),
      names: names.map((one) => ({ name: text(one, 'name'), articles: number(one, 'n') })),
      country: textOrNull(row, 'country'),
      offices: offices.map((one) => ({
        office: text(one, 'office'),
        country: textOrNull(one, 'country'),
        first: iso(numberOrNull(one, 'first')),
        last: iso(numberOrNull(one, 'last')),
        articles: number(one, 'n'),
      })),
    };
  }

  name(id: string): string | null {
    return textOrNull(this.db.get('SELECT name FROM actor WHERE id = ?', id), 'name');
  }

  /** Ids of the actors whose names hold all the words, those of most articles first. */
  withWords(words: string, limit: number): readonly ActorId[] {
    const found = this.callings.withWords(words).map((id) => this.standing(id));
    const counted = [...new Set(found)].map((id) => ({
      id,
      articles: number(this.db.get('SELECT count(*) AS n FROM actor_link WHERE actor = ?', id), 'n'),
    }));
    return counted
      .sort((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1))
      .slice(0, limit)
      .map(({ id }) => id);
  }

  private find(traits: ActorTraits): { readonly actor: ActorId; readonly reason: string } | null {
    for (const key of this.judge.keys(traits)) {
      const rows = this.db.all(
        'SELECT a.id, a.traits FROM actor_key k JOIN actor a ON a.id = k.actor WHERE k.key = ? ORDER BY a.id LIMIT 64',
        key,
      );
      for (const row of rows) {
        // Written by `create` and `widen`.
        const known = JSON.parse(text(row, 'traits')) as ActorTraits;
        const verdict = this.judge.same(known, traits);
        if (verdict.same !== true) continue;
        const id = text(row, 'id') as ActorId;
        this.widen(id, known, traits);
        return { actor: this.standing(id), reason: verdict.reason };
      }
    }
    return null;
  }

  private create(traits: ActorTraits): ActorId {
    const id = this.ids.actor();
    this.db.run(
      'INSERT INTO actor (id, kind, name, country, gender, merged_into, traits) VALUES (?, ?, ?, ?, ?, NULL, ?)',
      id,
      traits.kind,
      traits.name,
      traits.country,
      traits.gender ?? null,
      JSON.stringify(traits),
    );
    this.addKeys(id, traits);
    return id;
  }

  /** What an article adds to what is known: a fuller name, an office, the state. */
  private widen(id: ActorId, known: ActorTraits, traits: ActorTraits): void {
    const name = fuller(known.name, traits.name, this.analyser);
    const has = new Set(known.offices.map((one) => `${one.office} ${one.country} ${one.body}`));
    const added = traits.offices.filter((one) => !has.has(`${one.office} ${one.country} ${one.body}`));
    const country = known.country ?? traits.country;
    if (name === known.name && added.length === 0 && country === known.country) return;
    if (known.offices.length >= MOST_OFFICES && name === known.name && country === known.country) return;
    const wide: ActorTraits = {
      ...known,
      name,
      country,
      offices: [...known.offices, ...added].slice(0, MOST_OFFICES),
      gender: known.gender ?? traits.gender ?? null,
    };
    this.db.run(
      'UPDATE actor SET name = ?, country = ?, traits = ? WHERE id = ?',
      name,
      country,
      JSON.stringify(wide),
      id,
    );
    this.addKeys(id, wide);
  }

  private addKeys(id: ActorId, traits: ActorTraits): void {
    for (const key of this.judge.keys(traits))
      this.db.run('INSERT OR IGNORE INTO actor_key (key, actor) VALUES (?, ?)', key, id);
  }
}

/** The name of more words, up to four: what is longer is a phrase about somebody. */
function fuller(known: string, other: string, analyser: TermAnalyser): string {
  const size = analyser.analyse(other).count;
  return size <= 4 && size > analyser.analyse(known).count ? other : known;
}

function kindOf(row: Row): ActorView['kind'] {
  const kind = text(row, 'kind');
  return kind === 'person' || kind === 'office' || kind === 'state' ? kind : 'organisation';
}

function iso(day: number | null): string | null {
  return day === null ? null : dateOf(day);
}
