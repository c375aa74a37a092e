/**
 * What is taken out of actors again: links of an article that is read anew or forgotten, readings that a person says are of somebody else.
 *
 * Example: «الحداد» of two articles was taken for the minister; parted from him, both articles' readings are an actor of their own.
 */
import type { TermAnalyser } from '../../text/index.ts';
import type { ActorTraits } from '../actor-judge.ts';
import { number, text, textOrNull } from '../columns.ts';
import type { ActorId, ArticleId } from '../ids.ts';
import { all, get, insert, insertion, run, type Steps } from '../steps.ts';
import type { ActorNames } from './actor-names.ts';
import type { Actors } from './actors.ts';
import { fuller } from './called.ts';
import type { KnownActors } from './known-actors.ts';
import type { Linkable, Linking } from './linking.ts';
import { allIn } from './many.ts';
import { tallyAdded, tallyAgain, tallyRemoved } from './tallies.ts';

const PARTED = insertion('parted', ['article', 'name', 'actor', 'before', 'correction'], 'replace', [
  'article',
  'name',
]);

export interface PartingTools {
  readonly actors: Actors;
  readonly linking: Linking;
  readonly callings: ActorNames;
  readonly known: KnownActors;
  readonly analyser: TermAnalyser;
}

interface Unlinked {
  readonly actor: ActorId;
  readonly names: readonly string[];
}

export class Parting {
  constructor(private readonly tools: PartingTools) {}

  /** Links the clusters of an article's newer reading; an actor that it alone speaks of keeps its id, and what it was merged into. */
  *relink(article: Linkable): Steps<void> {
    const { linking } = this.tools;
    const before = yield* this.unlink(article.id);
    yield* linking.link(article, yield* linking.parted(article.id));
    yield* tallyAdded([article.id]);
    for (const { actor, names } of before)
      if (!(yield* this.isNamed(actor)) && !(yield* this.isCorrected(actor))) yield* this.drop(actor, names);
  }

  /** Takes out what only this article tells of actors: those it alone speaks of, names that it alone has, offices that it alone gives. */
  *forget(article: ArticleId): Steps<void> {
    for (const { actor, names } of yield* this.unlink(article)) {
      if (!(yield* this.isNamed(actor))) {
        yield* run('UPDATE actor SET merged_into = NULL WHERE merged_into = ?', actor);
        this.tools.known.forget();
        yield* run('DELETE FROM correction WHERE subject = ?', actor);
        yield* this.drop(actor, names);
        continue;
      }
      const rows = yield* allIn('SELECT DISTINCT name FROM actor_link WHERE actor = ? AND name IN (??)', names, actor);
      const called = new Set(rows.map((row) => text(row, 'name')));
      if (names.some((name) => !called.has(name))) yield* this.recall(actor, names);
    }
  }

  /**
   * Makes the readings that call an actor by some names one of its own.
   *
   * @returns null where none does, or all do
   */
  *part(id: ActorId, names: readonly string[], correction: string): Steps<ActorId | null> {
    const { actors, linking, callings } = this.tools;
    const wanted = new Set(names);
    const merged = yield* actors.merged(id);
    const links = yield* allIn('SELECT * FROM actor_link WHERE actor IN (??) ORDER BY article, cluster', merged);
    const parted = links.filter((row) => wanted.has(text(row, 'name')));
    const traits = yield* this.traitsOf(id);
    if (parted.length === 0 || parted.length === links.length || traits === null) return null;
    const [name = traits.name] = names;
    const made = yield* linking.make({ ...traits, name, offices: [] });
    for (const row of parted) {
      const article = text(row, 'article');
      const called = text(row, 'name');
      const before = text(row, 'actor');
      const cluster = number(row, 'cluster');
      yield* run('UPDATE actor_link SET actor = ? WHERE article = ? AND cluster = ?', made, article, cluster);
      yield* this.moveEvidence(article, before, made);
      yield* insert(PARTED, article, called, made, before, correction);
      yield* callings.add(made, called);
    }
    yield* tallyAgain([made, ...merged]);
    for (const before of merged) yield* this.recall(before, names);
    return made;
  }

  /** Undoes `part`: the readings are the actor's again, and the id made for them leads to it. */
  *rejoin(correction: string): Steps<void> {
    const { actors, callings } = this.tools;
    for (const row of yield* all('SELECT * FROM parted WHERE correction = ?', correction)) {
      const [article, made, before] = [text(row, 'article'), text(row, 'actor'), text(row, 'before')];
      yield* run('UPDATE actor_link SET actor = ? WHERE article = ? AND actor = ?', before, article, made);
      yield* this.moveEvidence(article, made, before);
      yield* callings.add(before, text(row, 'name'));
      yield* actors.setMerged(made as ActorId, before as ActorId);
      yield* tallyAgain([made, before]);
      yield* this.recall(before, []);
    }
    yield* run('DELETE FROM parted WHERE correction = ?', correction);
  }

  /** Makes what an article says of an actor's offices evidence of another, whatever it says of that one already. */
  private *moveEvidence(article: string, from: string, to: string): Steps<void> {
    yield* run(
      `UPDATE office_evidence SET actor = ? WHERE article = ? AND actor = ? AND office NOT IN
       (SELECT t.office FROM office_evidence t WHERE t.article = ? AND t.actor = ?)`,
      to,
      article,
      from,
      article,
      to,
    );
    yield* run('DELETE FROM office_evidence WHERE article = ? AND actor = ?', article, from);
  }

  private *unlink(article: ArticleId): Steps<readonly Unlinked[]> {
    const linked = new Map<ActorId, string[]>();
    for (const row of yield* all('SELECT actor, name FROM actor_link WHERE article = ? ORDER BY cluster', article)) {
      const actor = text(row, 'actor') as ActorId;
      linked.set(actor, [...(linked.get(actor) ?? []), text(row, 'name')]);
    }
    yield* tallyRemoved(article);
    yield* run('DELETE FROM actor_link WHERE article = ?', article);
    yield* run('DELETE FROM office_evidence WHERE article = ?', article);
    return [...linked].map(([actor, names]) => ({ actor, names }));
  }

  private *isNamed(actor: string): Steps<boolean> {
    return (yield* get('SELECT 1 AS one FROM actor_link WHERE actor = ? LIMIT 1', actor)) !== undefined;
  }

  /** Whether a person merged it, parted it, or merged another into it. */
  private *isCorrected(actor: string): Steps<boolean> {
    const row = yield* get(
      `SELECT 1 AS one FROM actor WHERE merged_into = ? OR (id = ? AND merged_into IS NOT NULL)
       UNION ALL SELECT 1 FROM correction WHERE subject = ? LIMIT 1`,
      actor,
      actor,
      actor,
    );
    return row !== undefined;
  }

  private *drop(actor: string, names: readonly string[]): Steps<void> {
    this.tools.known.forget();
    yield* run('DELETE FROM actor WHERE id = ?', actor);
    yield* run('DELETE FROM actor_key WHERE actor = ?', actor);
    yield* this.tools.callings.forget(actor, names);
  }

  private *traitsOf(actor: string): Steps<ActorTraits | null> {
    const written = textOrNull(yield* get('SELECT traits FROM actor WHERE id = ?', actor), 'traits');
    // Written by `Linking`.
    return written === null ? null : (JSON.parse(written) as ActorTraits);
  }

  /** Makes an actor's names, words, keys and offices anew from the articles that still speak of it. */
  private *recall(actor: string, gone: readonly string[]): Steps<void> {
    const { analyser, callings, linking, known } = this.tools;
    known.forget();
    const traits = yield* this.traitsOf(actor);
    const called = yield* all(
      'SELECT name, count(*) AS n FROM actor_link WHERE actor = ? GROUP BY name ORDER BY n DESC, name',
      actor,
    );
    const names = called.map((row) => text(row, 'name'));
    const [first] = names;
    if (traits === null || first === undefined) return;
    const held = yield* all('SELECT DISTINCT office FROM office_evidence WHERE actor = ?', actor);
    const offices = new Set(held.map((row) => text(row, 'office')));
    const name = names.includes(traits.name)
      ? traits.name
      : names.reduce((best, other) => fuller(best, other, analyser), first);
    const now: ActorTraits = {
      ...traits,
      name,
      offices: traits.kind === 'person' ? traits.offices.filter(({ office }) => offices.has(office)) : traits.offices,
    };
    yield* run('UPDATE actor SET name = ?, traits = ? WHERE id = ?', name, JSON.stringify(now), actor);
    yield* run('DELETE FROM actor_key WHERE actor = ?', actor);
    yield* callings.forget(actor, gone);
    // Of the names that are gone, words stay that others have too.
    for (const one of names) {
      yield* linking.addKeys(actor as ActorId, { ...now, name: one });
      yield* callings.add(actor, one);
    }
  }
}
