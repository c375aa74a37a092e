/** The search index: segments of bytes, kept by any store; written, merged, searched. */
export { FIELD_WEIGHTS, type FieldWeights } from './bm25.ts';
export { dateOf, daysOf } from './days.ts';
export { INDEX_FAULTS, IndexFault, type IndexFaultKind } from './fault.ts';
export { FORMAT, PAGE_BYTES, PARAGRAPH_GAP, TEXT_FIELDS } from './layout.ts';
export { type MergeAside, mergeAside, placeMerge } from './merge-aside.ts';
export { isMergeDue, MERGE_POLICY, MERGES_OF_A_WRITE, type MergePolicy } from './merge-policy.ts';
export { ownText } from './own-text.ts';
export { type AnalysedText, type Passage, type Stretch, wholeOf } from './passage.ts';
export type {
  FacetCount,
  FacetFilter,
  IndexAnswer,
  IndexHit,
  IndexQuery,
  NamePattern,
  QueryTerms,
} from './request.ts';
export { IndexSearcher, type SearcherOptions } from './searcher.ts';
export type { NewSegment, SegmentMeta, SegmentStore } from './store.ts';
export type { FieldTerms, IndexedUnit } from './unit.ts';
export { SegmentBuilders } from './builders.ts';
export { IndexWriter, type WriterOptions } from './writer.ts';
