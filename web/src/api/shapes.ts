/** The shapes of what the server answers: its own types, and nothing that runs. */
export type {
  ActorView,
  Article,
  ArticleHead,
  Comparison,
  Correction,
  Dossier,
  ExampleTaken,
  FacetValue,
  Family,
  Hit,
  KeptCorrection,
  Pair,
  Problem,
  SearchAnswer,
  Snippet,
  StatementRecord,
  Story,
  Suggestion,
} from '../../../src/server/index.ts';
export type {
  EventRecord,
  Reading,
  Span,
  Statement,
  StatementClass,
  StatementKind,
} from '../../../src/reader/index.ts';
