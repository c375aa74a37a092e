/** The desk: takes in, reads and keeps; reads anew; follows feeds. The one room that joins the others. */
export { add, addBytes } from './add.ts';
export type { AddOptions, AddReport, DeskOptions } from './add-options.ts';
export {
  addExample,
  exampleFolder,
  exampleLexicon,
  lexiconOfExample,
  type ExampleOptions,
  type ExampleReport,
} from './example.ts';
export { failureMessage, ledgerMessage } from './fault-messages.ts';
export { FileMemory } from './fetch-memory.ts';
export { follow, type FollowOptions } from './follow.ts';
export { type FollowSourcesOptions, followSources } from './follow-sources.ts';
export { type FollowInThreadOptions, followInThread } from './follow-thread.ts';
export { actorJudge } from './judge.ts';
export { OwnReader } from './readers/own-reader.ts';
export { ReaderPool, ReaderUnable } from './readers/pool.ts';
export type { Readers, ReadersOptions, ReaderVersion, ReadOutcome } from './readers/readers.ts';
export { reread, type RereadOptions, type RereadTally } from './reread.ts';
export { isWebAddress, Poster, type PostOptions, type PostOutcome } from './post.ts';
export type { Tally } from './tally.ts';
export * from './working/index.ts';
export { type CoverageReport, coverage, type Step } from './answers/coverage.ts';
export {
  COMPARED_FACETS,
  type ComparedCount,
  type ComparedFacet,
  type Comparison,
  compareSpeakers,
} from './answers/compare.ts';
export {
  type Carried,
  DOSSIER_FACETS,
  type Dossier,
  type DossierFacet,
  dossier,
  type MonthOfSpeech,
} from './answers/dossier.ts';
export { type FamilyMemberReport, type FamilyReport, familyReport, type WordingPart } from './answers/family.ts';
export type { Happening, Taking, Telling } from './answers/happenings.ts';
export { type CountedIn, type Pair, type PairSide, pair } from './answers/pair.ts';
export { type Question, type QuestionFault, understand } from './answers/question.ts';
export { type Suggestion, suggestions } from './answers/suggestions.ts';
export {
  type Story,
  type StoryEnd,
  type StoryTie,
  type ThreadEnd,
  type ThreadReport,
  threadReport,
  threadStory,
  type ThreadTieReport,
} from './answers/thread.ts';
export {
  judge,
  nextToReview,
  type ReviewItem,
  type ReviewItems,
  type ReviewRequest,
  searchProgress,
  takeBack,
  type VerdictGiven,
} from './reviewing.ts';
export { relate, type RelatingOptions, type RelatingTally } from './relating.ts';
export { type NamesInWords, namesInWords } from './names-in-words.ts';
export {
  ASIDE_REASONS,
  type Done as QueueDone,
  QueueFault,
  type QueueState,
  type SetAside,
  type WorkerState,
} from '../queue/index.ts';
