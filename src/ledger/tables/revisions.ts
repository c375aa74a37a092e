/**
 * What people corrected in one revision of a page, brought over to the next; and which corrections want a look, because they did not come over
 * or because a newer reading does not bear them out.
 */
import type { Reading } from '../../reader/index.ts';
import { anchorOf, readAnchor, writeAnchor } from '../anchors.ts';
import { number, text, textOrNull } from '../columns.ts';
import { conflictOf, readValue } from '../conflicts.ts';
import type { ArticleId, StatementId } from '../ids.ts';
import type { Conflict, StoredArticle } from '../ledger.ts';
import { reanchor, reanchorCorrection } from '../reanchor.ts';
import { all, type Steps } from '../steps.ts';
import { keptOf } from './corrections.ts';
import { allIn } from './many.ts';
import type { Tables } from './tables.ts';

/** Brings the corrections of the revision before over to an article just added. */
export function* carryOver(
  { kept, statements, articles }: Tables,
  before: ArticleId,
  after: Pick<StoredArticle, 'id' | 'text' | 'title'>,
  reading: Pick<Reading, 'statements'>,
): Steps<void> {
  const made = (yield* kept.rows(before)).filter((one) => !one.kept.undone);
  const old = made.length === 0 ? null : yield* articles.get(before);
  if (old === null) return;
  const subjects = yield* allIn(
    'SELECT id, anchor FROM statement WHERE id IN (??)',
    made.map(({ subject }) => subject),
  );
  const anchors = new Map(subjects.map((row) => [text(row, 'id'), text(row, 'anchor')]));
  const byAnchor = new Map<string, { readonly id: StatementId; readonly seq: number; version: number }>();
  for (const row of yield* all('SELECT id, anchor, seq, version FROM statement WHERE article = ?', after.id))
    byAnchor.set(text(row, 'anchor'), {
      id: text(row, 'id') as StatementId,
      seq: number(row, 'seq'),
      version: number(row, 'version'),
    });
  for (const { kept: one, subject } of made) {
    const { id, correction, author } = one;
    if (correction.kind === 'merge' || correction.kind === 'split') continue;
    const anchor = readAnchor(anchors.get(subject) ?? '');
    if (anchor === null) continue;
    const headline = anchor.part === 'headline';
    const texts = headline ? { from: old.title ?? '', to: after.title ?? '' } : { from: old.text, to: after.text };
    const moved = reanchorCorrection(correction, texts);
    if (moved === null) continue;
    if (moved.kind === 'add') {
      const added = yield* statements.insertAdded(after.id, writeAnchor(anchorOf(moved.record)));
      yield* kept.insert({ ...moved, article: after.id }, added, after.id, author, 0, { source: id });
      continue;
    }
    const place = reanchor(anchor, texts.from, texts.to);
    const target = place === null ? undefined : byAnchor.get(writeAnchor({ part: anchor.part, ...place }));
    if (target === undefined) continue;
    const was = readValue(moved, reading.statements[target.seq] ?? null);
    const placed = { ...moved, statement: target.id };
    yield* kept.insert(placed, target.id, after.id, author, target.version, { source: id, was });
    yield* statements.bump(target.id, 1);
    target.version++;
  }
}

export function* conflicts({ articles }: Tables, article: ArticleId | null): Steps<readonly Conflict[]> {
  const rows = yield* all(
    `SELECT c.*, a.newest, s.seq, CASE WHEN EXISTS (SELECT 1 FROM correction t WHERE t.source = c.id) THEN 1 ELSE 0 END AS carried
     FROM correction c JOIN article a ON a.id = c.article JOIN statement s ON s.id = c.subject
     WHERE c.undone = 0${article === null ? '' : ' AND c.article = ?'} ORDER BY c.article, c.id`,
    ...(article === null ? [] : [article]),
  );
  const out: Conflict[] = [];
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
    if (of !== at) reading = yield* articles.readings.get(of as ArticleId);
    at = of;
    const read = reading?.statements[number(row, 'seq')] ?? null;
    const why = conflictOf(correction.correction, textOrNull(row, 'was'), read);
    if (why !== null) out.push({ correction, statement, why });
  }
  return out;
}
