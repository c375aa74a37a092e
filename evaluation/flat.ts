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
  /** The rules that made the record; gold has none. */
  readonly rules?: readonly string[];
}

export interface FlatDocument {
  readonly id: string;
  readonly statements: readonly FlatStatement[];
}

/** A reading in the flat form; statements of a headline kept apart from the text are left out, gold has no such part. */
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
        chain: statement.chain.map(({ start, end, relation, inherited }) => ({
          span: [start, end] as const,
          relation,
          inherited,
        })),
        class: statement.class,
        addressee: statement.addressee === null ? null : [statement.addressee.start, statement.addressee.end],
        negated: statement.negated,
        rules: statement.rules,
      })),
  };
}

/** The document without inherited links: what gold that marks only a sentence's own links is comparable with. */
export function ownLinksOnly(document: FlatDocument): FlatDocument {
  return {
    ...document,
    statements: document.statements.map((statement) => ({
      ...statement,
      chain: statement.chain.filter((link) => link.inherited !== true),
    })),
  };
}
