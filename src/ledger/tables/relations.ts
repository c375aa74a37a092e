/** Families with what they amount to, and threads, in their tables. */
import { number, text } from '../columns.ts';
import { LedgerFault } from '../fault.ts';
import type { ActorId, ArticleId, EventId, StatementId } from '../ids.ts';
import type { FamilyMember, FamilyView, FamilyWeight, Relations, ThreadTie } from '../relations.ts';
import { all, get, insert, insertion, type Row, run, type Steps } from '../steps.ts';
import { TableEvents } from './events.ts';
import { follow } from './follow.ts';
import { keyNumber } from './key-number.ts';
import { allIn, type EachOf, firstOfEach, listed } from './many.ts';
import { articlesOf } from './places.ts';

const NEAR = 256;
/** Statements looked at of a key. */
const MOST_OF_KEY = 4096;

const FAMILY = insertion('family', ['statement', 'article', 'family', 'reasons'], 'replace', ['statement']);
const FAMILY_KEY = insertion('family_key', ['key', 'member'], 'keep', ['key', 'member']);
const REDIRECT = insertion('redirect', ['id', 'target'], 'replace', ['id']);
const WEIGHT = insertion('family_weight', ['family', 'outlets', 'roots'], 'replace', ['family']);
const SPEAKER = insertion('family_speaker', ['family', 'actor'], 'keep', ['family', 'actor']);
const THREAD = insertion(
  'thread',
  ['earlier', 'later', 'kind', 'earlier_article', 'later_article', 'body'],
  'replace',
  ['earlier', 'later', 'kind'],
);
const KEYS: EachOf = {
  table: 'family_key',
  column: 'key',
  type: 'BIGINT',
  first: 'member',
  above: '9007199254740991',
  of: { table: 'family', key: 'number', column: 'family' },
};

export class TableRelations extends TableEvents implements Relations {
  /** Takes all of an article out; a family that began in it goes on under its id. */
  *forget(article: ArticleId): Steps<void> {
    const families = yield* all('SELECT DISTINCT family FROM family WHERE article = ?', article);
    yield* run('DELETE FROM family_key WHERE member IN (SELECT number FROM family WHERE article = ?)', article);
    for (const table of ['family', 'event', 'party', 'event_key', 'collected', 'again', 'near', 'parted'])
      yield* run(`DELETE FROM ${table} WHERE article = ?`, article);
    for (const row of families) yield* reweigh(text(row, 'family'));
    yield* run('DELETE FROM near WHERE other = ?', article);
    yield* run('DELETE FROM thread WHERE earlier_article = ? OR later_article = ?', article, article);
  }

  putFamilies(members: readonly FamilyMember[]): Promise<void> {
    return this.engine.change(function* () {
      const statements = members.map(({ statement }) => statement);
      const articles = yield* ownersOf(statements);
      const families = yield* standings(members.map(({ family }) => family));
      for (const { statement, family, reasons } of members)
        yield* insert(
          FAMILY,
          statement,
          articles.get(statement) ?? null,
          families.get(family) ?? family,
          JSON.stringify(reasons ?? null),
        );
      const rows = yield* allIn('SELECT statement, number FROM family WHERE statement IN (??)', statements);
      const numbers = new Map(rows.map((row) => [text(row, 'statement'), number(row, 'number')]));
      for (const { statement, keys } of members)
        for (const key of keys) yield* insert(FAMILY_KEY, keyNumber(key), numbers.get(statement) ?? null);
    });
  }

  family(id: string): Promise<FamilyView | null> {
    return this.engine.read(function* () {
      return yield* viewOf(yield* standing(id));
    });
  }

  familyOf(statement: StatementId): Promise<FamilyView | null> {
    return this.engine.read(function* () {
      const row = yield* get('SELECT family FROM family WHERE statement = ?', statement);
      return row === undefined ? null : yield* viewOf(text(row, 'family'));
    });
  }

  familiesNear(keys: readonly string[], limit = NEAR): Promise<readonly string[]> {
    return this.engine.read(function* () {
      const numbers = [...new Set(keys.map(keyNumber))];
      const byKey = new Map<number, string[]>(numbers.map((key) => [key, []]));
      for (const row of yield* firstOfEach(KEYS, numbers, MOST_OF_KEY))
        byKey.get(number(row, 'value'))?.push(text(row, 'found'));
      return [...new Set([...byKey.values()].flat())].slice(0, limit);
    });
  }

  mergeFamilies(family: string, into: string): Promise<void> {
    return this.engine.change(function* () {
      const from = yield* standing(family);
      const target = yield* standing(into);
      if (from === target) return;
      if (!(yield* hasFamily(from)) || !(yield* hasFamily(target))) throw new LedgerFault('not-found', family);
      yield* run('UPDATE family SET family = ? WHERE family = ?', target, from);
      yield* insert(REDIRECT, from, target);
      for (const row of yield* all('SELECT actor FROM family_speaker WHERE family = ?', from))
        yield* insert(SPEAKER, target, text(row, 'actor'));
      const weights = yield* all('SELECT roots FROM family_weight WHERE family IN (?, ?)', target, from);
      if (weights.length > 0)
        yield* insert(
          WEIGHT,
          target,
          0,
          weights.reduce((sum, row) => sum + number(row, 'roots'), 0),
        );
      for (const one of [from, target]) yield* reweigh(one);
    });
  }

  weighFamily({ family, speakers, outlets, roots }: FamilyWeight): Promise<void> {
    return this.engine.change(function* () {
      const id = yield* standing(family);
      if (!(yield* hasFamily(id))) throw new LedgerFault('not-found', family);
      yield* insert(WEIGHT, id, outlets, roots);
      yield* run('DELETE FROM family_speaker WHERE family = ?', id);
      for (const actor of new Set(speakers)) yield* insert(SPEAKER, id, actor);
    });
  }

  mostCarried(actor: ActorId, limit = NEAR): Promise<readonly FamilyWeight[]> {
    const { actors } = this.tables;
    return this.engine.read(function* () {
      const { places, values } = listed(yield* actors.merged(actor));
      const rows = yield* all(
        `SELECT w.* FROM family_weight w WHERE w.family IN (SELECT s.family FROM family_speaker s WHERE s.actor IN (${places}))
         ORDER BY w.roots DESC, w.outlets DESC, w.family DESC LIMIT ?`,
        ...values,
        limit,
      );
      return yield* weightsOf(rows);
    });
  }

  *hasFamily(id: string): Steps<boolean> {
    return yield* hasFamily(id);
  }

  putThreads(ties: readonly ThreadTie[]): Promise<void> {
    return this.engine.change(function* () {
      const articles = yield* ownersOf(ties.flatMap(({ earlier, later }) => [earlier, later]));
      for (const { earlier, later, kind, reasons } of ties)
        yield* insert(
          THREAD,
          earlier,
          later,
          kind,
          articles.get(earlier) ?? null,
          articles.get(later) ?? null,
          JSON.stringify(reasons ?? null),
        );
    });
  }

  removeThread({ earlier, later, kind }: Pick<ThreadTie, 'earlier' | 'later' | 'kind'>): Promise<void> {
    return this.engine.change(function* () {
      yield* run('DELETE FROM thread WHERE earlier = ? AND later = ? AND kind = ?', earlier, later, kind);
    });
  }

  threadsOf(id: StatementId | EventId): Promise<readonly ThreadTie[]> {
    return this.engine.read(function* () {
      const rows = yield* all(
        'SELECT * FROM thread WHERE earlier = ? OR later = ? ORDER BY earlier, later, kind',
        id,
        id,
      );
      return rows.map((row) => ({
        earlier: text(row, 'earlier') as StatementId,
        later: text(row, 'later') as StatementId,
        kind: text(row, 'kind'),
        reasons: JSON.parse(text(row, 'body')) as unknown,
      }));
    });
  }
}

function* hasFamily(id: string): Steps<boolean> {
  return (yield* get('SELECT 1 AS one FROM family WHERE family = ? LIMIT 1', id)) !== undefined;
}

function* weightsOf(rows: readonly Row[]): Steps<readonly FamilyWeight[]> {
  const speakers = new Map<string, ActorId[]>(rows.map((row) => [text(row, 'family'), []]));
  for (const row of yield* allIn(
    'SELECT family, actor FROM family_speaker WHERE family IN (??) ORDER BY family, actor',
    [...speakers.keys()],
  ))
    speakers.get(text(row, 'family'))?.push(text(row, 'actor') as ActorId);
  return rows.map((row) => ({
    family: text(row, 'family'),
    speakers: speakers.get(text(row, 'family')) ?? [],
    outlets: number(row, 'outlets'),
    roots: number(row, 'roots'),
  }));
}

/** Counts the outlets of a family anew when members have come or gone: it has no more roots than members. */
function* reweigh(family: string): Steps<void> {
  const row = yield* get(
    'SELECT count(*) AS members, count(DISTINCT a.outlet) AS outlets FROM family f JOIN article a ON a.id = f.article WHERE f.family = ?',
    family,
  );
  const members = number(row, 'members');
  if (members === 0) {
    for (const table of ['family_weight', 'family_speaker'])
      yield* run(`DELETE FROM ${table} WHERE family = ?`, family);
    return;
  }
  yield* run(
    'UPDATE family_weight SET outlets = ?, roots = CASE WHEN roots > ? THEN ? ELSE roots END WHERE family = ?',
    number(row, 'outlets'),
    members,
    members,
    family,
  );
}

/** What ids that were merged have become. */
function standings(ids: readonly string[]): Steps<ReadonlyMap<string, string>> {
  return follow('SELECT id, target AS next FROM redirect WHERE id IN (??)', ids);
}

function* standing(id: string): Steps<string> {
  return (yield* standings([id])).get(id) ?? id;
}

function* viewOf(id: string): Steps<FamilyView | null> {
  const rows = yield* all(
    'SELECT statement, article, reasons FROM family WHERE family = ? ORDER BY article, statement',
    id,
  );
  const members = rows.map((row) => ({
    statement: text(row, 'statement') as StatementId,
    article: text(row, 'article') as ArticleId,
    reasons: JSON.parse(text(row, 'reasons')) as unknown,
  }));
  return members.length === 0 ? null : { id, members };
}

/** The articles of records. @throws {LedgerFault} `no-such-statement` for the first that there is not */
function* ownersOf(ids: readonly string[]): Steps<ReadonlyMap<string, ArticleId>> {
  const articles = yield* articlesOf(ids);
  const missing = ids.find((id) => !articles.has(id));
  if (missing !== undefined) throw new LedgerFault('no-such-statement', missing);
  return articles;
}
