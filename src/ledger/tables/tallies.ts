/**
 * How often articles call an actor by which name, and call it the holder of which office, from when to when: counted as articles come and go,
 * so that an actor of a hundred thousand articles is shown as fast as one of ten.
 *
 * Example: two articles of March and May call سليم العطار the minister of transport: an office with two articles, from the one day to the other.
 * All of it follows from the links of articles and their evidence, and can be counted anew.
 */
import { all, run, type Steps, type Value } from '../steps.ts';
import { listed } from './many.ts';

/** What is counted; conditions are added with AND. */
const CALLED = 'SELECT actor, name, count(*) FROM actor_link WHERE true';
const HELD = `SELECT actor, office, coalesce(country, ''), count(*), min(day), max(day) FROM office_evidence WHERE true`;
const ADD_CALLED = 'ON CONFLICT (actor, name) DO UPDATE SET links = actor_called.links + excluded.links';
const ADD_HELD = `ON CONFLICT (actor, office, country) DO UPDATE SET articles = actor_office.articles + excluded.articles,
  first = ${nearer('<', 'first')}, last = ${nearer('>', 'last')}`;
const OF_EVIDENCE = `(actor, office, country) IN (SELECT actor, office, coalesce(country, '') FROM office_evidence WHERE article = ?)`;
const OF_OFFICE = `e.actor = actor_office.actor AND e.office = actor_office.office AND coalesce(e.country, '') = actor_office.country`;

/** Counts articles whose links and evidence have come. */
export function* tallyAdded(articles: readonly string[]): Steps<void> {
  if (articles.length === 0) return;
  const { places, values } = listed(articles);
  yield* count(`AND article IN (${places})`, values, true);
}

/** Takes an article out of the count; while its links and evidence are still there. */
export function* tallyRemoved(article: string): Steps<void> {
  yield* run(
    `UPDATE actor_called SET links = links -
       (SELECT count(*) FROM actor_link l WHERE l.article = ? AND l.actor = actor_called.actor AND l.name = actor_called.name)
     WHERE (actor, name) IN (SELECT actor, name FROM actor_link WHERE article = ?)`,
    article,
    article,
  );
  yield* run(
    'DELETE FROM actor_called WHERE links <= 0 AND (actor, name) IN (SELECT actor, name FROM actor_link WHERE article = ?)',
    article,
  );
  yield* run(`UPDATE actor_office SET articles = articles - 1 WHERE ${OF_EVIDENCE}`, article);
  yield* run(`DELETE FROM actor_office WHERE articles <= 0 AND ${OF_EVIDENCE}`, article);
  // Only where it is the first or the last of a term that others have to be looked through.
  yield* run(
    `UPDATE actor_office SET first = (SELECT min(e.day) FROM office_evidence e WHERE ${OF_OFFICE} AND e.article <> ?),
       last = (SELECT max(e.day) FROM office_evidence e WHERE ${OF_OFFICE} AND e.article <> ?)
     WHERE ${OF_EVIDENCE} AND EXISTS
       (SELECT 1 FROM office_evidence e WHERE e.article = ? AND ${OF_OFFICE} AND (e.day = actor_office.first OR e.day = actor_office.last))`,
    article,
    article,
    article,
    article,
  );
}

/** Counts actors anew. */
export function* tallyAgain(actors: readonly string[]): Steps<void> {
  if (actors.length === 0) return;
  const { places, values } = listed(actors);
  for (const table of ['actor_called', 'actor_office'])
    yield* run(`DELETE FROM ${table} WHERE actor IN (${places})`, ...values);
  yield* count(`AND actor IN (${places})`, values, false);
}

/** Counts all actors anew. */
export function* tallyAll(): Steps<void> {
  for (const table of ['actor_called', 'actor_office']) yield* run(`DELETE FROM ${table}`);
  yield* count('', [], false);
}

/** Actors, a few of them, of which something else is counted than there is. */
export function* miscounted(): Steps<readonly string[]> {
  const rows = yield* all(
    `SELECT coalesce(t.actor, c.actor) AS actor FROM (SELECT actor, name, count(*) AS n FROM actor_link GROUP BY actor, name) c
       FULL JOIN actor_called t ON t.actor = c.actor AND t.name = c.name WHERE t.links IS NULL OR c.n IS NULL OR t.links <> c.n
     UNION SELECT coalesce(t.actor, c.actor) FROM
       (SELECT actor, office, coalesce(country, '') AS country, count(*) AS n, min(day) AS first, max(day) AS last
        FROM office_evidence GROUP BY actor, office, coalesce(country, '')) c
       FULL JOIN actor_office t ON t.actor = c.actor AND t.office = c.office AND t.country = c.country
       WHERE t.articles IS NULL OR c.n IS NULL OR t.articles <> c.n
         OR coalesce(t.first, -9999999) <> coalesce(c.first, -9999999) OR coalesce(t.last, -9999999) <> coalesce(c.last, -9999999)
     LIMIT 5`,
  );
  return rows.map((row) => String(row['actor']));
}

function* count(which: string, values: readonly Value[], onto: boolean): Steps<void> {
  yield* run(
    `INSERT INTO actor_called (actor, name, links) ${CALLED} ${which} GROUP BY actor, name ${onto ? ADD_CALLED : ''}`,
    ...values,
  );
  yield* run(
    `INSERT INTO actor_office (actor, office, country, articles, first, last)
     ${HELD} ${which} GROUP BY actor, office, coalesce(country, '') ${onto ? ADD_HELD : ''}`,
    ...values,
  );
}

/** Of two days the nearer one to an end; an unknown one is none. */
function nearer(which: '<' | '>', column: string): string {
  const [had, has] = [`actor_office.${column}`, `excluded.${column}`];
  return `CASE WHEN ${had} IS NULL OR ${has} ${which} ${had} THEN ${has} ELSE ${had} END`;
}
