/** Events with their lasting ids, families and threads, in their tables. */
import type { EventRecord, Reading } from '../../reader/index.ts';
import { align, type Anchor, readAnchor, writeAnchor } from '../anchors.ts';
import { LedgerFault } from '../fault.ts';
import type { ArticleId, EventId, Ids, StatementId } from '../ids.ts';
import type { EventView, FamilyMember, FamilyView, Relations, ThreadTie } from '../relations.ts';
import { articleOf, type Step } from './desks.ts';
import { type Database, number, text, textOrNull } from './driver.ts';

const NEAR = 256;
/** Merges followed from one id; more would be a circle. */
const MOST_REDIRECTS = 32;

export class SqliteRelations implements Relations {
  constructor(
    private readonly db: Database,
    private readonly ids: Ids,
    private readonly reading: (article: ArticleId) => Reading | null,
    private readonly step: Step,
  ) {}

  /** Gives the events of a reading their ids: those they had in the reading before, where it has them too. */
  keepEvents(article: ArticleId, { events }: Reading): void {
    const rows = this.db.all('SELECT id, anchor FROM event WHERE article = ? ORDER BY id', article);
    const old = rows.map((row) => readAnchor(text(row, 'anchor')) ?? { part: 'text' as const, start: 0, end: 0 });
    const now = events.map(anchorOfEvent);
    const from = align(old, now);
    if (rows.length > 0) this.db.run('UPDATE event SET seq = -1 WHERE article = ?', article);
    for (const [seq, anchor] of now.entries()) {
      const known = rows[from[seq] ?? -1];
      this.db.run(
        'INSERT OR REPLACE INTO event (id, article, seq, anchor) VALUES (?, ?, ?, ?)',
        known === undefined ? this.ids.event() : text(known, 'id'),
        article,
        seq,
        writeAnchor(anchor),
      );
    }
  }

  /** Takes all of an article out; a family that began in it goes on under its id. */
  forget(article: ArticleId): void {
    this.db.run('DELETE FROM family_key WHERE member IN (SELECT number FROM family WHERE article = ?)', article);
    for (const table of ['family', 'event', 'collected', 'again', 'near', 'parted'])
      this.db.run(`DELETE FROM ${table} WHERE article = ?`, article);
    this.db.run('DELETE FROM near WHERE other = ?', article);
    this.db.run('DELETE FROM thread WHERE earlier_article = ? OR later_article = ?', article, article);
  }

  event(id: EventId): Promise<EventView | null> {
    return this.step(() => {
      const row = this.db.get('SELECT article, seq FROM event WHERE id = ?', id);
      if (row === undefined) return null;
      const article = text(row, 'article') as ArticleId;
      return { id, article, event: this.reading(article)?.events[number(row, 'seq')] ?? null };
    });
  }

  eventsOf(article: ArticleId): Promise<readonly EventView[]> {
    return this.step(() => {
      const events = this.reading(article)?.events ?? [];
      return this.db
        .all('SELECT id, seq FROM event WHERE article = ? ORDER BY seq < 0, seq, id', article)
        .map((row) => ({ id: text(row, 'id') as EventId, article, event: events[number(row, 'seq')] ?? null }));
    });
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
    });
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

/** A key as a number of 52 bits, for keys are many. Two keys of one number only make one more candidate to look at. (FNV-1a) */
export function keyNumber(key: string): number {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  return (high >>> 12) * 0x1_0000_0000 + (low >>> 0);
}

function anchorOfEvent({ evidence }: EventRecord): Anchor {
  const trigger = evidence[0]?.trigger;
  return { part: trigger?.part ?? 'text', start: trigger?.start ?? 0, end: trigger?.end ?? 0 };
}
