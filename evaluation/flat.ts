/** The flat form in which gold and predictions are scored: one document a line, spans as pairs of offsets. */
import type { Reading, Relation, StatementClass, StatementKind } from '../src/reader/index.ts';

export type Pair = readonly [start: number, end: number];

export interface FlatLink {
  readonly span: Pair;
  readonly relation: Relation;
  readonly inherited?: boolean;
}

export interface FlatStatement {
  readonly cue: Pair | null;
  readonly source: readonly Pair[];
  readonly speaker: readonly string[];
  readonly content: readonly Pair[];
  readonly kind: StatementKind;
  readonly chain: readonly FlatLink[];
  readonly class: StatementClass;
  readonly addressee: Pair | null;
  readonly negated: boolean;
}

export interface FlatDocument {
  readonly id: string;
  readonly statements: readonly FlatStatement[];
}

/** A reading in the flat form. Inherited links are left out: gold marks the explicit ones of a statement's own sentence. */
export function flatten(reading: Reading): FlatDocument {
  return {
    id: reading.id ?? '',
    statements: reading.statements
      .filter((statement) => statement.part !== 'headline')
      .map((statement) => ({
        cue: statement.cue === null ? null : [statement.cue.start, statement.cue.end],
        source: statement.sources.map((span) => [span.start, span.end] as const),
        speaker: statement.speakers.map((speaker) => speaker.name),
        content: statement.content.map((span) => [span.start, span.end] as const),
        kind: statement.kind,
        chain: statement.chain
          .filter((link) => !link.inherited)
          .map((link) => ({ span: [link.start, link.end] as const, relation: link.relation })),
        class: statement.class,
        addressee: statement.addressee === null ? null : [statement.addressee.start, statement.addressee.end],
        negated: statement.negated,
      })),
  };
}
