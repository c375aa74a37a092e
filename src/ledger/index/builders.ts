/**
 * The builders of a writer, and the words they know: kept from one writer to the next, so that a word met in an earlier batch has
 * its number and its place in the order already.
 */
import { SegmentBuilder } from './builder.ts';
import type { NewSegment, SegmentMeta } from './store.ts';
import { TokenSorter } from './term-log.ts';
import { Vocabulary } from './vocabulary.ts';

export class SegmentBuilders {
  private readonly builders = new Map<SegmentMeta['unit'], SegmentBuilder>();
  private sorter = new TokenSorter(new Vocabulary());

  of(unit: SegmentMeta['unit']): SegmentBuilder {
    let builder = this.builders.get(unit);
    if (builder === undefined) {
      builder = new SegmentBuilder(unit, this.sorter);
      this.builders.set(unit, builder);
    }
    return builder;
  }

  /** Whether units of an article wait to be written. */
  has(article: string): boolean {
    for (const builder of this.builders.values()) if (builder.has(article)) return true;
    return false;
  }

  /** The segments of all units added. */
  finish(issueId: () => number): readonly NewSegment[] {
    const made: NewSegment[] = [];
    for (const builder of this.builders.values()) if (builder.units > 0) made.push(builder.finish(issueId()));
    this.startOver();
    return made;
  }

  /** Forgets what was added: its transaction is undone. */
  discard(): void {
    for (const builder of this.builders.values()) builder.clear();
    this.startOver();
  }

  /** So that memory stays bounded, however many words there are. */
  private startOver(): void {
    if (!this.sorter.vocabulary.isFull) return;
    this.builders.clear();
    this.sorter = new TokenSorter(new Vocabulary());
  }
}
