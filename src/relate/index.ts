/**
 * Relate: what statements of many articles have to do with one another. Families: the same words of the same speaker across outlets. Pure
 * functions over {@link ComparedStatement}; a ledger keeps what they find.
 */
export {
  type ComparedLink,
  type ComparedSpeaker,
  type ComparedStatement,
  dayOf,
  daysBetween,
  type Wording,
} from './statement.ts';
export { WordKeys, type WordSpan } from './word-keys.ts';
export { type ComparedArticle, type ComparedOptions, comparedStatements } from './compared.ts';
export { AGREEMENTS, type Agreement, speakerAgreement } from './speakers.ts';
export { type Evidence, evidenceOf, type Prepared, prepare } from './evidence.ts';
export { FEATURES, type Feature, featuresOf } from './features.ts';
export { candidateKeys } from './keys.ts';
export { DEGREES, type Degree, type Reason, type Sameness, samenessOf, samenessOfPrepared } from './sameness.ts';
export { DIFF_KINDS, type DiffKind, type DiffPart, type DiffSide, wordDiff } from './diff.ts';
export { type Family, FamilyIndex, type FamilyLink, joinFamily, type Joining } from './families.ts';
export { type Carrier, type Carriers, carriers, type VerbChange } from './carriers.ts';
export { type Root, rootsOf } from './roots.ts';
export {
  type ComparedEvent,
  type ComparedParticipant,
  comparedEvents,
  type TextSpan,
} from './happenings.ts';
export {
  stateOf,
  THREAD_KINDS,
  THREAD_STATES,
  type ThreadKind,
  type ThreadLink,
  type ThreadReason,
  type ThreadState,
} from './thread.ts';
export { statementThread, statementThreadOf } from './statement-threads.ts';
export { canHang, EVENT_REACH, eventKeys, eventThread } from './event-threads.ts';
