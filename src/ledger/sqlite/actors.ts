/**
 * Actors: which cluster of which article is whom, under which names, and who held which office when.
 *
 * Example: an article of 12 March calls سليم العطار the minister of transport, one of 20 May too: the office is his at least from the one
 * to the other, and both articles are the evidence.
 */
import type { Reading } from '../../reader/index.ts';
import type { TermAnalyser, Terms } from '../../text/index.ts';
import type { ActorJudge, ActorTraits } from '../actor-judge.ts';
import type { ActorId, ArticleId, Ids } from '../ids.ts';
import { dateOf } from '../index/index.ts';
import type { ActorView, OfficeHolding } from '../ledger.ts';
import { number, numberOrNull, text, textOrNull } from '../columns.ts';
import type { Row } from '../steps.ts';
import type { Database } from './driver.ts';
import type { ActorNames } from './actor-names.ts';
import { KnownActors } from './known-actors.ts';

/** Offices kept with an actor to be compared by; more tell nothing new. */
const MOST_OFFICES = 8;

export class Actors {
  /** Asked while an article is added; what reads outside of a transaction asks the tables. */
  readonly known: KnownActors;

  constructor(
    private readonly db: Database,
    private readonly ids: Ids,
    private readonly judge: ActorJudge,
    private readonly callings: ActorNames,
    private readonly analyser: TermAnalyser,
  ) {
    this.known = new KnownActors(db);
  }

  /**
   * Links the clusters of an article to actors, new ones where none is the same; for each cluster its actor or null, merges followed.
   */
  link(article: ArticleId, reading: Reading, day: number | null): readonly (ActorId | null)[] {
    return reading.clusters.map((cluster, c) => {
      const traits = this.judge.traits(reading, c);
      if (traits === null) return null;
      const { actor, reason } = this.parted(article, cluster.name) ??
        this.find(traits) ?? { actor: this.create(traits), reason: 'new' };
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
      return this.known.standing(actor);
    });
  }

  /** For each cluster of an article its actor, merges followed. */
  of(article: ArticleId): ReadonlyMap<number, ActorId> {
    const rows = this.db.all('SELECT cluster, actor FROM actor_link WHERE article = ?', article);
    return new Map(rows.map((row) => [number(row, 'cluster'), this.standing(text(row, 'actor'))]));
  }

  /** Links the clusters of an article's newer reading; an actor that it alone speaks of keeps its id, and what it was merged into. */
  relink(article: ArticleId, reading: Reading, day: number | null): void {
    const before = this.unlink(article);
    this.link(article, reading, day);
    for (const { actor, names } of before)
      if (!this.isNamed(actor) && !this.isCorrected(actor)) this.drop(actor, names);
  }

  /** Takes out what only this article tells of actors: those it alone speaks of, names that it alone has, offices that it alone gives. */
  forget(article: ArticleId): void {
    for (const { actor, names } of this.unlink(article)) {
      if (!this.isNamed(actor)) {
        this.db.run('UPDATE actor SET merged_into = NULL WHERE merged_into = ?', actor);
        this.known.forget();
        this.db.run('DELETE FROM correction WHERE subject = ?', actor);
        this.drop(actor, names);
      } else if (names.some((name) => !this.isCalled(actor, name))) this.recall(actor, names);
    }
  }

  /**
   * Makes the readings that call an actor by some names one of its own.
   *
   * @returns null where none does, or all do
   */
  part(id: ActorId, names: readonly string[], correction: string): ActorId | null {
    const wanted = new Set(names);
    const links = this.merged(id).flatMap((actor) => this.db.all('SELECT * FROM actor_link WHERE actor = ?', actor));
    const parted = links.filter((row) => wanted.has(text(row, 'name')));
    const traits = this.traitsOf(id);
    if (parted.length === 0 || parted.length === links.length || traits === null) return null;
    const [name = traits.name] = names;
    const made = this.create({ ...traits, name, offices: [] });
    for (const row of parted) {
      const article = text(row, 'article');
      const called = text(row, 'name');
      const before = text(row, 'actor');
      this.db.run(
        'UPDATE actor_link SET actor = ? WHERE article = ? AND cluster = ?',
        made,
        article,
        number(row, 'cluster'),
      );
      this.db.run(
        'UPDATE OR IGNORE office_evidence SET actor = ? WHERE article = ? AND actor = ?',
        made,
        article,
        before,
      );
      this.db.run(
        'INSERT OR REPLACE INTO parted (article, name, actor, before, correction) VALUES (?, ?, ?, ?, ?)',
        article,
        called,
        made,
        before,
        correction,
      );
      this.callings.add(made, called);
    }
    for (const before of this.merged(id)) this.recall(before, names);
    return made;
  }

  /** Undoes `part`: the readings are the actor's again, and the id made for them leads to it. */
  rejoin(correction: string): void {
    for (const row of this.db.all('SELECT * FROM parted WHERE correction = ?', correction)) {
      const [article, made, before] = [text(row, 'article'), text(row, 'actor'), text(row, 'before')];
      this.db.run('UPDATE actor_link SET actor = ? WHERE article = ? AND actor = ?', before, article, made);
      this.db.run(
        'UPDATE OR IGNORE office_evidence SET actor = ? WHERE article = ? AND actor = ?',
        before,
        article,
        made,
      );
      this.callings.add(before, text(row, 'name'));
      this.setMerged(made as ActorId, before as ActorId);
      this.recall(before, []);
    }
    this.db.run('DELETE FROM parted WHERE correction = ?', correction);
  }

  private parted(article: ArticleId, name: string): { readonly actor: ActorId; readonly reason: string } | null {
    const row = this.db.get('SELECT actor FROM parted WHERE article = ? AND name = ?', article, name);
    return row === undefined ? null : { actor: text(row, 'actor') as ActorId, reason: 'corrected' };
  }

  private unlink(article: ArticleId): readonly { readonly actor: ActorId; readonly names: readonly string[] }[] {
    const linked = new Map<ActorId, string[]>();
    for (const row of this.db.all('SELECT actor, name FROM actor_link WHERE article = ?', article)) {
      const actor = text(row, 'actor') as ActorId;
      linked.set(actor, [...(linked.get(actor) ?? []), text(row, 'name')]);
    }
    this.db.run('DELETE FROM actor_link WHERE article = ?', article);
    this.db.run('DELETE FROM office_evidence WHERE article = ?', article);
    return [...linked].map(([actor, names]) => ({ actor, names }));
  }

  /** Whether a name has all the words, as written. */
  private holds(name: string, words: Terms): boolean {
    const terms = this.analyser.analyse(name);
    const own = new Set<string>();
    for (let i = 0; i < terms.count; i++) own.add(terms.exact(i));
    for (let i = 0; i < words.count; i++) if (!own.has(words.exact(i))) return false;
    return true;
  }

  private isNamed(actor: string): boolean {
    return this.db.get('SELECT 1 AS one FROM actor_link WHERE actor = ? LIMIT 1', actor) !== undefined;
  }

  private isCalled(actor: string, name: string): boolean {
    return (
      this.db.get('SELECT 1 AS one FROM actor_link WHERE actor = ? AND name = ? LIMIT 1', actor, name) !== undefined
    );
  }

  /** Whether a person merged it, parted it, or merged another into it. */
  private isCorrected(actor: string): boolean {
    return (
      this.db.get(
        `SELECT 1 AS one FROM actor WHERE merged_into = ? OR (id = ? AND merged_into IS NOT NULL)
         UNION ALL SELECT 1 FROM correction WHERE subject = ? LIMIT 1`,
        actor,
        actor,
        actor,
      ) !== undefined
    );
  }

  private drop(actor: string, names: readonly string[]): void {
    this.known.forget();
    this.db.run('DELETE FROM actor WHERE id = ?', actor);
    this.db.run('DELETE FROM actor_key WHERE actor = ?', actor);
    this.callings.forget(actor, names);
  }

  private traitsOf(actor: string): ActorTraits | null {
    const written = textOrNull(this.db.get('SELECT traits FROM actor WHERE id = ?', actor), 'traits');
    // Written by `create` and `widen`.
    return written === null ? null : (JSON.parse(written) as ActorTraits);
  }

  /** Makes an actor's names, words, keys and offices anew from the articles that still speak of it. */
  private recall(actor: string, gone: readonly string[]): void {
    this.known.forget();
    const traits = this.traitsOf(actor);
    const names = this.db
      .all('SELECT name, count(*) AS n FROM actor_link WHERE actor = ? GROUP BY name ORDER BY n DESC, name', actor)
      .map((row) => text(row, 'name'));
    const [first] = names;
    if (traits === null || first === undefined) return;
    const offices = new Set(
      this.db
        .all('SELECT DISTINCT office FROM office_evidence WHERE actor = ?', actor)
        .map((row) => text(row, 'office')),
    );
    const name = names.includes(traits.name)
      ? traits.name
      : names.reduce((known, other) => fuller(known, other, this.analyser), first);
    const now: ActorTraits = {
      ...traits,
      name,
      offices: traits.kind === 'person' ? traits.offices.filter(({ office }) => offices.has(office)) : traits.offices,
    };
    this.db.run('UPDATE actor SET name = ?, traits = ? WHERE id = ?', name, JSON.stringify(now), actor);
    this.db.run('DELETE FROM actor_key WHERE actor = ?', actor);
    this.callings.forget(actor, gone);
    // Of the names that are gone, words stay that others have too.
    for (const one of names) {
      this.addKeys(actor as ActorId, { ...now, name: one });
      this.callings.add(actor, one);
    }
  }

  /** Articles that call somebody the holder of an office, the latest first. */
  holders(office: string, country: string | null | undefined): readonly OfficeHolding[] {
    return this.db
      .all(
        `SELECT e.actor, e.country, e.standing, e.day, e.article FROM office_evidence e WHERE e.office = ?1 AND (?2 IS NULL OR e.country = ?2)
         ORDER BY e.day DESC, e.article LIMIT 10000`,
        office,
        country ?? null,
      )
      .map((row) => {
        const actor = this.standing(text(row, 'actor'));
        return {
          actor,
          name: this.name(actor) ?? '',
          country: textOrNull(row, 'country'),
          standing: text(row, 'standing'),
          date: iso(numberOrNull(row, 'day')),
          article: text(row, 'article') as ArticleId,
        };
      });
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

  /** Actors of a state, its media left out, or holders of some offices; those of most articles first. */
  under(
    where: { readonly country: string } | { readonly offices: readonly string[]; readonly country: string | null },
    limit: number,
  ): readonly ActorId[] {
    const rows =
      'offices' in where
        ? this.db.all(
            `SELECT e.actor AS id, count(*) AS n FROM json_each(?1) o JOIN office_evidence e ON e.office = o.value
             WHERE ?2 IS NULL OR e.country = ?2 GROUP BY e.actor ORDER BY n DESC, e.actor LIMIT ?3`,
            JSON.stringify(where.offices),
            where.country,
            limit,
          )
        : this.db.all(
            `SELECT a.id, count(*) AS n FROM (SELECT id FROM actor WHERE country = ?1
               UNION SELECT actor FROM office_evidence WHERE country = ?1) a
             JOIN actor o ON o.id = a.id AND json_extract(o.traits, '$.media') IS NULL
             JOIN actor_link l ON l.actor = a.id GROUP BY a.id ORDER BY n DESC, a.id LIMIT ?2`,
            where.country,
            limit,
          );
    return [...new Set(rows.map((row) => this.standing(text(row, 'id'))))];
  }

  mergedInto(id: ActorId): string | null {
    return textOrNull(this.db.get('SELECT merged_into FROM actor WHERE id = ?', id), 'merged_into');
  }

  setMerged(id: ActorId, into: ActorId | null): void {
    this.known.forget();
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
  withWords(words: string, limit: number, lastBegins = false): readonly ActorId[] {
    const found = this.callings.withWords(words, lastBegins).map((id) => this.standing(id));
    const wanted = this.analyser.analyse(words);
    const counted = [...new Set(found)].map((id) => ({
      id,
      // Of a name misread somewhere, «السيسي» may be a word that the state was called by once.
      own: this.holds(this.name(id) ?? '', wanted),
      articles: number(this.db.get('SELECT count(*) AS n FROM actor_link WHERE actor = ?', id), 'n'),
    }));
    return counted
      .sort((a, b) => Number(b.own) - Number(a.own) || b.articles - a.articles || (a.id < b.id ? -1 : 1))
      .slice(0, limit)
      .map(({ id }) => id);
  }

  private find(traits: ActorTraits): { readonly actor: ActorId; readonly reason: string } | null {
    for (const key of this.judge.keys(traits))
      for (const id of this.known.withKey(key)) {
        const known = this.known.traitsOf(id);
        if (known === null) continue;
        const verdict = this.judge.same(known, traits);
        if (verdict.same !== true) continue;
        this.widen(id, known, traits);
        return { actor: this.known.standing(id), reason: verdict.reason };
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
    this.known.noteTraits(id, traits);
    this.addKeys(id, traits);
    return id;
  }

  /** What an article adds to what is known: a fuller name, an office, the state. */
  private widen(id: ActorId, known: ActorTraits, traits: ActorTraits): void {
    const name = called(known, traits.name, this.analyser);
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
    this.known.noteTraits(id, wide);
    this.addKeys(id, wide);
  }

  private addKeys(id: ActorId, traits: ActorTraits): void {
    for (const key of this.judge.keys(traits)) {
      this.db.run('INSERT OR IGNORE INTO actor_key (key, actor) VALUES (?, ?)', key, id);
      this.known.noteKey(key, id);
    }
  }
}

/** What an actor is called when an article calls it otherwise: a person by the fuller name, a state by the shorter, a body as before. */
function called({ kind, name }: ActorTraits, other: string, analyser: TermAnalyser): string {
  if (kind === 'person') return fuller(name, other, analyser);
  return kind === 'state' && other.length < name.length ? other : name;
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
