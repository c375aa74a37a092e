/**
 * What people correct: a statement, or who is whom. Each correction is kept beside the record, and what it changes is indexed anew.
 *
 * Example: «وزير النقل» merged into «سليم العطار»: every article that speaks of either is found under the one.
 */
import type { Statement } from '../../reader/index.ts';
import { anchorOf, writeAnchor } from '../anchors.ts';
import { text } from '../columns.ts';
import { readValue } from '../conflicts.ts';
import { checkCorrection } from '../corrected.ts';
import { LedgerFault } from '../fault.ts';
import type { ActorId, ArticleId, StatementId } from '../ids.ts';
import type { IndexWriter } from '../index/index.ts';
import type { Correction, KeptCorrection } from '../ledger.ts';
import type { Steps } from '../steps.ts';
import type { Indexing } from './indexing.ts';
import { allIn } from './many.ts';
import type { Tables } from './tables.ts';

export class Correcting {
  constructor(
    private readonly tables: Tables,
    private readonly indexing: Indexing,
  ) {}

  *correct(correction: Correction, author: string, base: number, index: IndexWriter): Steps<KeptCorrection> {
    const { articles, statements, kept, views } = this.tables;
    if (correction.kind === 'merge' || correction.kind === 'split')
      return yield* this.correctActor(correction, author, base, index);
    if (correction.kind === 'add') {
      const article = yield* articles.get(correction.article);
      if (article === null) throw new LedgerFault('no-such-article', correction.article);
      checkCorrection(correction, article, correction.record.part);
      const id = yield* statements.insertAdded(article.id, writeAnchor(anchorOf(correction.record)));
      const made = yield* kept.insert(correction, id, article.id, author, 0);
      yield* this.indexing.again([article.id], index);
      return made;
    }
    const place = yield* statements.place(correction.statement);
    if (place === null) throw new LedgerFault('no-such-statement', correction.statement);
    if (place.version !== base) throw new LedgerFault('stale', `${correction.statement}: ${base}, ${place.version}`);
    const article = yield* articles.get(place.article);
    if (article === null) throw new LedgerFault('no-such-article', place.article);
    const part: Statement['part'] = (yield* views.of(correction.statement))?.statement?.part;
    checkCorrection(correction, article, part);
    const read = (yield* articles.readings.get(place.article))?.statements[place.seq] ?? null;
    const was = readValue(correction, read);
    const made = yield* kept.insert(correction, correction.statement, place.article, author, base, { was });
    yield* statements.bump(correction.statement, 1);
    yield* this.indexing.again([place.article], index);
    return made;
  }

  *undo(id: string, index: IndexWriter): Steps<void> {
    const { actors, parting, statements, kept } = this.tables;
    const found = yield* kept.get(id);
    if (found === null || found.kept.undone) throw new LedgerFault('stale', id);
    yield* kept.markUndone(id);
    const { correction } = found.kept;
    if (correction.kind === 'merge') {
      yield* actors.setMerged(correction.actor, null);
      yield* this.indexActor([correction.actor, correction.into], index);
    } else if (correction.kind === 'split') {
      if (correction.names === undefined) yield* actors.setMerged(correction.actor, found.was as ActorId | null);
      else yield* parting.rejoin(id);
      yield* this.indexActor([yield* actors.standing(correction.actor)], index);
    } else if (found.article !== null) {
      yield* statements.bump(found.subject as StatementId, 1);
      yield* this.indexing.again([found.article], index);
    }
  }

  private *correctActor(
    correction: Extract<Correction, { kind: 'merge' | 'split' }>,
    author: string,
    base: number,
    index: IndexWriter,
  ): Steps<KeptCorrection> {
    const { actors, parting, kept } = this.tables;
    const { actor } = correction;
    if ((yield* actors.name(actor)) === null) throw new LedgerFault('no-such-actor', actor);
    // Of a parting: what it was merged into, so that it can be undone.
    const was = correction.kind === 'split' ? yield* actors.mergedInto(actor) : null;
    const made = yield* kept.insert(correction, actor, null, author, base, { was });
    if (correction.kind === 'merge') {
      const into = yield* actors.standing(correction.into);
      if ((yield* actors.name(into)) === null) throw new LedgerFault('no-such-actor', correction.into);
      if ((yield* actors.merged(actor)).includes(into)) throw new LedgerFault('bad-correction', `${actor} ${into}`);
      yield* actors.setMerged(actor, into);
      yield* this.indexActor([actor], index);
    } else if (correction.names === undefined) {
      if (was === null) throw new LedgerFault('bad-correction', actor);
      yield* actors.setMerged(actor, null);
      yield* this.indexActor([actor], index);
    } else {
      const parted = yield* parting.part(actor, correction.names, made.id);
      if (parted === null) throw new LedgerFault('bad-correction', actor);
      yield* this.indexActor([actor, parted], index);
    }
    return made;
  }

  /** Indexes the articles anew that speak of actors. */
  private *indexActor(actors: readonly ActorId[], index: IndexWriter): Steps<void> {
    const all = [...(yield* this.tables.actors.mergedOf(actors)).values()].flat();
    const rows = yield* allIn('SELECT DISTINCT article FROM actor_link WHERE actor IN (??) ORDER BY article', all);
    yield* this.indexing.again([...new Set(rows.map((row) => text(row, 'article') as ArticleId))], index);
  }
}
