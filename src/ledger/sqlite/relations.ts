/** Families with what they amount to, and threads, in their tables. */
import { LedgerFault } from '../fault.ts';
import type { ActorId, ArticleId, EventId, StatementId } from '../ids.ts';
import type { FamilyMember, FamilyView, FamilyWeight, Relations, ThreadTie } from '../relations.ts';
import { articleOf } from './desks.ts';
import { number, text, textOrNull } from '../columns.ts';
import type { Row } from '../steps.ts';
import { SqliteEvents } from './events.ts';
import { keyNumber } from './key-number.ts';

const NEAR = 256;
/** Merges followed from one id; more would be a circle. */
const MOST_REDIRECTS = 32;

export class SqliteRelations extends SqliteEvents implements Relations {
  /** Takes all of an article out; a family that began in it goes on under its id. */
  forget(article: ArticleId): void {
    const families = this.db.all('SELECT DISTINCT family FROM family WHERE article = ?', article);
    this.db.run('DELETE FROM family_key WHERE member IN (SELECT number FROM family WHERE article = ?)', article);
    for (const table of ['family', 'event', 'party', 'event_key', 'collected', 'again', 'near', 'parted'])
      this.db.run(`DELETE FROM ${table} WHERE article = ?`, article);
    for (const row of families) this.reweigh(text(row, 'family'));
    this.db.run('DELETE FROM near WHERE other = ?', article);
    this.db.run('DELETE FROM thread WHERE earlier_article = ? OR later_article = ?', article, article);
  }

  putFamilies(members: readonly FamilyMember[]): Promise<void> {
    return this.step(() => {
      for (const { statement, family, reasons, keys } of members) {
        this.db.run(
          `INSERT INTO family (statement, article, family, reasons) VALUES (?, ?, ?, ?)
           ON CONFLICT (statement) DO UPDATE SET family = excluded.family, reasons = excluded.reasons`,
          statement,
          this.articleOf(statement),
          this.standing(family),
          JSON.stringify(reasons ?? null),
        );
        const member = number(this.db.get('SELECT number FROM family WHERE statement = ?', statement), 'number');
        for (const key of keys)
          this.db.run('INSERT OR IGNORE INTO family_key (key, member) VALUES (?, ?)', keyNumber(key), member);
      }
    });
  }

  family(id: string): Promise<FamilyView | null> {
    return this.step(() => this.viewOf(this.standing(id)));
  }

  familyOf(statement: StatementId): Promise<FamilyView | null> {
    return this.step(() => {
      const id = textOrNull(this.db.get('SELECT family FROM family WHERE statement = ?', statement), 'family');
      return id === null ? null : this.viewOf(id);
    });
  }

  familiesNear(keys: readonly string[], limit = NEAR): Promise<readonly string[]> {
    return this.step(() => {
      const found = new Set<string>();
      for (const key of keys) {
        const rows = this.db.all(
          'SELECT DISTINCT f.family FROM family_key k JOIN family f ON f.number = k.member WHERE k.key = ? LIMIT ?',
          keyNumber(key),
          limit,
        );
        for (const row of rows) if (found.size < limit) found.add(text(row, 'family'));
      }
      return [...found];
    });
  }

  mergeFamilies(family: string, into: string): Promise<void> {
    return this.step(() => {
      const from = this.standing(family);
      const target = this.standing(into);
      if (from === target) return;
      if (this.viewOf(from) === null || this.viewOf(target) === null) throw new LedgerFault('not-found', family);
      this.db.run('UPDATE family SET family = ? WHERE family = ?', target, from);
      this.db.run('INSERT OR REPLACE INTO redirect (id, target) VALUES (?, ?)', from, target);
      this.db.run(
        'INSERT OR IGNORE INTO family_speaker (family, actor) SELECT ?, actor FROM family_speaker WHERE family = ?',
        target,
        from,
      );
      this.db.run(
        `INSERT OR REPLACE INTO family_weight (family, outlets, roots)
         SELECT ?1, 0, sum(roots) FROM family_weight WHERE family IN (?1, ?2) HAVING count(*) > 0`,
        target,
        from,
      );
      for (const family of [from, target]) this.reweigh(family);
    });
  }

  weighFamily({ family, speakers, outlets, roots }: FamilyWeight): Promise<void> {
    return this.step(() => {
      const id = this.standing(family);
      if (!this.hasFamily(id)) throw new LedgerFault('not-found', family);
      this.db.run('INSERT OR REPLACE INTO family_weight (family, outlets, roots) VALUES (?, ?, ?)', id, outlets, roots);
      this.db.run('DELETE FROM family_speaker WHERE family = ?', id);
      for (const actor of new Set(speakers))
        this.db.run('INSERT INTO family_speaker (family, actor) VALUES (?, ?)', id, actor);
    });
  }

  mostCarried(actor: ActorId, limit = NEAR): Promise<readonly FamilyWeight[]> {
    return this.step(() =>
      this.db
        .all(
          `SELECT w.* FROM family_weight w WHERE w.family IN
           (SELECT s.family FROM json_each(?) a JOIN family_speaker s ON s.actor = a.value)
           ORDER BY w.roots DESC, w.outlets DESC, w.family DESC LIMIT ?`,
          JSON.stringify(this.actors.merged(actor)),
          limit,
        )
        .map((row) => this.weightOf(row)),
    );
  }

  hasFamily(id: string): boolean {
    return this.db.get('SELECT 1 AS one FROM family WHERE family = ? LIMIT 1', id) !== undefined;
  }

  putThreads(ties: readonly ThreadTie[]): Promise<void> {
    return this.step(() => {
      for (const { earlier, later, kind, reasons } of ties)
        this.db.run(
          'INSERT OR REPLACE INTO thread (earlier, later, kind, earlier_article, later_article, body) VALUES (?, ?, ?, ?, ?, ?)',
          earlier,
          later,
          kind,
          this.articleOf(earlier),
          this.articleOf(later),
          JSON.stringify(reasons ?? null),
        );
    });
  }

  removeThread({ earlier, later, kind }: Pick<ThreadTie, 'earlier' | 'later' | 'kind'>): Promise<void> {
    return this.step(() => {
      this.db.run('DELETE FROM thread WHERE earlier = ? AND later = ? AND kind = ?', earlier, later, kind);
    });
  }

  threadsOf(id: StatementId | EventId): Promise<readonly ThreadTie[]> {
    return this.step(() =>
      this.db
        .all('SELECT * FROM thread WHERE earlier = ? OR later = ? ORDER BY earlier, later, kind', id, id)
        .map((row) => ({
          earlier: text(row, 'earlier') as StatementId,
          later: text(row, 'later') as StatementId,
          kind: text(row, 'kind'),
          reasons: JSON.parse(text(row, 'body')) as unknown,
        })),
    );
  }

  private weightOf(row: Row): FamilyWeight {
    const family = text(row, 'family');
    const speakers = this.db.all('SELECT actor FROM family_speaker WHERE family = ? ORDER BY actor', family);
    return {
      family,
      speakers: speakers.map((one) => text(one, 'actor') as ActorId),
      outlets: number(row, 'outlets'),
      roots: number(row, 'roots'),
    };
  }

  /** Counts the outlets of a family anew when members have come or gone: it has no more roots than members. */
  private reweigh(family: string): void {
    const { members, outlets } = this.sizeOf(family);
    if (members === 0) {
      for (const table of ['family_weight', 'family_speaker'])
        this.db.run(`DELETE FROM ${table} WHERE family = ?`, family);
      return;
    }
    this.db.run(
      'UPDATE family_weight SET outlets = ?, roots = min(roots, ?) WHERE family = ?',
      outlets,
      members,
      family,
    );
  }

  private sizeOf(family: string): { readonly members: number; readonly outlets: number } {
    const row = this.db.get(
      'SELECT count(*) AS members, count(DISTINCT a.outlet) AS outlets FROM family f JOIN article a ON a.id = f.article WHERE f.family = ?',
      family,
    );
    return { members: number(row, 'members'), outlets: number(row, 'outlets') };
  }

  /** What an id that was merged has become. */
  private standing(id: string): string {
    let at = id;
    for (let steps = 0; steps < MOST_REDIRECTS; steps++) {
      const next = textOrNull(this.db.get('SELECT target FROM redirect WHERE id = ?', at), 'target');
      if (next === null) break;
      at = next;
    }
    return at;
  }

  private viewOf(id: string): FamilyView | null {
    const members = this.db
      .all('SELECT statement, article, reasons FROM family WHERE family = ? ORDER BY article, statement', id)
      .map((row) => ({
        statement: text(row, 'statement') as StatementId,
        article: text(row, 'article') as ArticleId,
        reasons: JSON.parse(text(row, 'reasons')) as unknown,
      }));
    return members.length === 0 ? null : { id, members };
  }

  private articleOf(id: string): ArticleId {
    const article = articleOf(this.db, id);
    if (article === null) throw new LedgerFault('no-such-statement', id);
    return article;
  }
}
