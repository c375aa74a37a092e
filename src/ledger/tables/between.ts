/**
 * Events in which two sides take part, each by another participant.
 *
 * Example: between مصر and سليم العطار: «التقى وزير خارجية مصر سليم العطار».
 */
import { number, text, textOrNull } from '../columns.ts';
import type { ArticleId, EventId } from '../ids.ts';
import { all, type Steps } from '../steps.ts';
import { allIn, listed } from './many.ts';

/** One side: some actors, those merged into them among them, and whoever has the code of a state. */
export interface Side {
  readonly actors: ReadonlySet<string>;
  readonly country: string | null;
}

export interface FoundBetween {
  readonly id: EventId;
  readonly article: ArticleId;
  readonly seq: number;
  /** Places of the participants that are of the one side, and of the other. */
  readonly one: readonly number[];
  readonly other: readonly number[];
}

/** Those published last first. */
export function* findBetween(one: Side, other: Side, limit: number): Steps<readonly FoundBetween[]> {
  const first = listed([...one.actors]);
  const second = listed([...other.actors]);
  const rows = yield* all(
    `WITH one AS MATERIALIZED (${taking(first.places)}), other AS MATERIALIZED (${taking(second.places)})
     SELECT e.id, e.article, e.seq, t.day
     FROM one JOIN other ON other.article = one.article AND other.seq = one.seq AND other.place <> one.place
     JOIN article t ON t.id = one.article AND t.newest = 1
     JOIN event e ON e.article = one.article AND e.seq = one.seq
     GROUP BY e.id, e.article, e.seq, t.day ORDER BY t.day DESC NULLS LAST, e.id DESC LIMIT ?`,
    ...first.values,
    one.country,
    one.country,
    ...second.values,
    other.country,
    other.country,
    limit,
  );
  const parties = yield* partiesOf([...new Set(rows.map((row) => text(row, 'article')))]);
  return rows.map((row) => {
    const [article, seq] = [text(row, 'article') as ArticleId, number(row, 'seq')];
    const own = parties.get(`${article} ${seq}`) ?? [];
    return { id: text(row, 'id') as EventId, article, seq, one: placesOf(own, one), other: placesOf(own, other) };
  });
}

/** Where a side takes part: by its actors, or by whoever has the code of its state or is an actor of it. */
function taking(actors: string): string {
  return `
    SELECT p.article, p.seq, p.place FROM actor_link l JOIN party p ON p.article = l.article AND p.cluster = l.cluster
    WHERE l.actor IN (${actors})
    UNION SELECT article, seq, place FROM party WHERE country = ?
    UNION SELECT p.article, p.seq, p.place FROM actor c JOIN actor_link l ON l.actor = c.id
    JOIN party p ON p.article = l.article AND p.cluster = l.cluster WHERE c.country = ?`;
}

interface Participant {
  readonly place: number;
  readonly actor: string | null;
  /** The code that the article gives it, and that of its actor. */
  readonly countries: readonly (string | null)[];
}

/** By article and number of the event. */
function* partiesOf(articles: readonly string[]): Steps<ReadonlyMap<string, readonly Participant[]>> {
  const rows = yield* allIn(
    `SELECT p.article, p.seq, p.place, p.country, l.actor, c.country AS own FROM party p
     LEFT JOIN actor_link l ON l.article = p.article AND l.cluster = p.cluster LEFT JOIN actor c ON c.id = l.actor
     WHERE p.article IN (??) ORDER BY p.article, p.seq, p.place`,
    articles,
  );
  const out = new Map<string, Participant[]>();
  for (const row of rows) {
    const key = `${text(row, 'article')} ${number(row, 'seq')}`;
    const participant = {
      place: number(row, 'place'),
      actor: textOrNull(row, 'actor'),
      countries: [textOrNull(row, 'country'), textOrNull(row, 'own')],
    };
    const known = out.get(key);
    if (known === undefined) out.set(key, [participant]);
    else known.push(participant);
  }
  return out;
}

function placesOf(participants: readonly Participant[], { actors, country }: Side): readonly number[] {
  return participants
    .filter(
      ({ actor, countries }) =>
        (actor !== null && actors.has(actor)) || (country !== null && countries.includes(country)),
    )
    .map(({ place }) => place);
}
