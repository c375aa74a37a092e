/**
 * What people correct: a statement, or who is whom. Each correction is kept beside the record, and what it changes is indexed anew.
 *
 * Example: «وزير النقل» merged into «سليم العطار»: every article that speaks of either is found under the one.
 */
import type { Statement } from '../../reader/index.ts';
import { anchorOf, writeAnchor } from '../anchors.ts';
import { readValue } from '../conflicts.ts';
import { checkCorrection } from '../corrected.ts';
import { LedgerFault } from '../fault.ts';
import type { ActorId, ArticleId, StatementId } from '../ids.ts';
import type { IndexWriter } from '../index/index.ts';
import type { Correction, KeptCorrection } from '../ledger.ts';
import { text } from '../columns.ts';
import type { Tables } from './tables.ts';

export class Correcting {
  constructor(private readonly tables: Tables) {}

  correct(correction: Correction, author: string, base: number, index: IndexWriter): KeptCorrection {
    if (correction.kind === 'merge' || correction.kind === 'split')
      return this.correctActor(correction, author, base, index);
    if (correction.kind === 'add') {
      const article = this.tables.articles.get(correction.article);
      if (article === null) throw new LedgerFault('no-such-article', correction.article);
      checkCorrection(correction, article, correction.record.part);
      const id = this.tables.statements.insertAdded(article.id, writeAnchor(anchorOf(correction.record)));
      const made = this.tables.kept.insert(correction, id, article.id, author, 0);
      this.tables.statements.bump(id, 1);
      this.tables.indexStored(article.id, index);
      return made;
    }
    const place = this.tables.statements.place(correction.statement);
    if (place === null) throw new LedgerFault('no-such-statement', correction.statement);
    if (place.version !== base) throw new LedgerFault('stale', `${correction.statement}: ${base}, ${place.version}`);
    const article = this.tables.articles.get(place.article);
    if (article === null) throw new LedgerFault('no-such-article', place.article);
    const part: Statement['part'] = this.tables.viewOf(correction.statement)?.statement?.part;
    checkCorrection(correction, article, part);
    const read = this.tables.articles.reading(place.article)?.statements[place.seq] ?? null;
    const was = readValue(correction, read);
    const made = this.tables.kept.insert(correction, correction.statement, place.article, author, base, { was });
    this.tables.statements.bump(correction.statement, 1);
    this.tables.indexStored(place.article, index);
    return made;
  }

  undo(id: string, index: IndexWriter): void {
    const found = this.tables.kept.get(id);
    if (found === null || found.kept.undone) throw new LedgerFault('stale', id);
    this.tables.kept.markUndone(id);
    const { correction } = found.kept;
    if (correction.kind === 'merge') {
      this.tables.actors.setMerged(correction.actor, null);
      this.indexActor([correction.actor, correction.into], index);
    } else if (correction.kind === 'split') {
      if (correction.names === undefined) this.tables.actors.setMerged(correction.actor, found.was as ActorId | null);
      else this.tables.actors.rejoin(id);
      this.indexActor([this.tables.actors.standing(correction.actor)], index);
    } else if (found.article !== null) {
      this.tables.statements.bump(found.subject as StatementId, 1);
      this.tables.indexStored(found.article, index);
    }
  }

  private correctActor(
    correction: Extract<Correction, { kind: 'merge' | 'split' }>,
    author: string,
    base: number,
    index: IndexWriter,
  ): KeptCorrection {
    const { actor } = correction;
    if (this.tables.actors.name(actor) === null) throw new LedgerFault('no-such-actor', actor);
    // Of a parting: what it was merged into, so that it can be undone.
    const was = correction.kind === 'split' ? this.tables.actors.mergedInto(actor) : null;
    const made = this.tables.kept.insert(correction, actor, null, author, base, { was });
    if (correction.kind === 'merge') {
      const into = this.tables.actors.standing(correction.into);
      if (this.tables.actors.name(into) === null) throw new LedgerFault('no-such-actor', correction.into);
      if (this.tables.actors.merged(actor).includes(into)) throw new LedgerFault('bad-correction', `${actor} ${into}`);
      this.tables.actors.setMerged(actor, into);
      this.indexActor([actor], index);
    } else if (correction.names === undefined) {
      if (was === null) throw new LedgerFault('bad-correction', actor);
      this.tables.actors.setMerged(actor, null);
      this.indexActor([actor], index);
    } else {
      const parted = this.tables.actors.part(actor, correction.names, made.id);
      if (parted === null) throw new LedgerFault('bad-correction', actor);
      this.indexActor([actor, parted], index);
    }
    return made;
  }

  /** Indexes the articles anew that speak of actors. */
  private indexActor(actors: readonly ActorId[], index: IndexWriter): void {
    const articles = new Set<string>();
    for (const actor of actors)
      for (const one of this.tables.actors.merged(actor))
        for (const row of this.tables.db.all('SELECT DISTINCT article FROM actor_link WHERE actor = ?', one))
          articles.add(text(row, 'article'));
    for (const article of articles) this.tables.indexStored(article as ArticleId, index);
  }
}
