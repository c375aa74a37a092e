/**
 * What people corrected in one revision of a page, brought over to the next; and which corrections want a look, because they did not come over
 * or because a newer reading does not bear them out.
 */
import type { Reading } from '../../reader/index.ts';
import { anchorOf, readAnchor, writeAnchor } from '../anchors.ts';
import { conflictOf, readValue } from '../conflicts.ts';
import type { ArticleId, StatementId } from '../ids.ts';
import type { Conflict, StoredArticle } from '../ledger.ts';
import { reanchor, reanchorCorrection } from '../reanchor.ts';
import { keptOf } from './corrections.ts';
import { number, text, textOrNull } from '../columns.ts';
import type { Tables } from './tables.ts';

/** Brings the corrections of the revision before over to an article just added. */
export function carryOver(
  { db, kept, statements, articles }: Tables,
  before: ArticleId,
  after: Pick<StoredArticle, 'id' | 'text' | 'title'>,
  reading: Reading,
): void {
  const rows = kept.list(before).filter(({ undone }) => !undone);
  const old = rows.length === 0 ? null : articles.get(before);
  if (old === null) return;
  const now = db.all('SELECT id, anchor FROM statement WHERE article = ?', after.id);
  const byAnchor = new Map(now.map((row) => [text(row, 'anchor'), text(row, 'id') as StatementId]));
  for (const { id, correction, author } of rows) {
    if (correction.kind === 'merge' || correction.kind === 'split') continue;
    const subject = kept.get(id)?.subject ?? '';
    const anchor = readAnchor(textOrNull(db.get('SELECT anchor FROM statement WHERE id = ?', subject), 'anchor') ?? '');
    if (anchor === null) continue;
    const headline = anchor.part === 'headline';
    const texts = headline ? { from: old.title ?? '', to: after.title ?? '' } : { from: old.text, to: after.text };
    const moved = reanchorCorrection(correction, texts);
    if (moved === null) continue;
    if (moved.kind === 'add') {
      const added = statements.insertAdded(after.id, writeAnchor(anchorOf(moved.record)));
      kept.insert({ ...moved, article: after.id }, added, after.id, author, 0, { source: id });
      statements.bump(added, 1);
      continue;
    }
    const place = reanchor(anchor, texts.from, texts.to);
    const target = place === null ? undefined : byAnchor.get(writeAnchor({ part: anchor.part, ...place }));
    if (target === undefined) continue;
    const seq = number(db.get('SELECT seq FROM statement WHERE id = ?', target), 'seq');
    const version = statements.place(target)?.version ?? 0;
    const was = readValue(moved, reading.statements[seq] ?? null);
    kept.insert({ ...moved, statement: target }, target, after.id, author, version, { source: id, was });
    statements.bump(target, 1);
  }
}

export function conflicts({ db, articles }: Tables, article: ArticleId | null): readonly Conflict[] {
  const out: Conflict[] = [];
  const rows = db.all(
    `SELECT c.*, a.newest, s.seq, EXISTS (SELECT 1 FROM correction t WHERE t.source = c.id) AS carried
     FROM correction c JOIN article a ON a.id = c.article JOIN statement s ON s.id = c.subject
     WHERE c.undone = 0 AND (?1 IS NULL OR c.article = ?1) ORDER BY c.article, c.id`,
    article,
  );
  let at: string | null = null;
  let reading: Reading | null = null;
  for (const row of rows) {
    const of = text(row, 'article');
    const statement = text(row, 'subject') as StatementId;
    const correction = keptOf(row);
    if (number(row, 'newest') === 0) {
      if (number(row, 'carried') === 0) out.push({ correction, statement, why: 'review' });
      continue;
    }
    if (of !== at) reading = articles.reading(of as ArticleId);
    at = of;
    const why = conflictOf(
      correction.correction,
      textOrNull(row, 'was'),
      reading?.statements[number(row, 'seq')] ?? null,
    );
    if (why !== null) out.push({ correction, statement, why });
  }
  return out;
}
