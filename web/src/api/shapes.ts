/** The shapes of what the server answers: its own types, and nothing that runs. */
export type {
  ActorView,
  Article,
  ArticleHead,
  Correction,
  FacetValue,
  Hit,
  KeptCorrection,
  Problem,
  SearchAnswer,
  Snippet,
  StatementRecord,
} from '../../../src/server/index.ts';
export type {
  EventRecord,
  Reading,
  Span,
  Statement,
  StatementClass,
  StatementKind,
} from '../../../src/reader/index.ts';
