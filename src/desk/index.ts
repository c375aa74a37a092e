/** The desk: takes in, reads and keeps; reads anew; follows feeds. The one room that joins the others. */
export { add, type AddOptions, type AddReport, type DeskOptions } from './add.ts';
export { FileMemory } from './fetch-memory.ts';
export { follow, type FollowOptions } from './follow.ts';
export { actorJudge } from './judge.ts';
export { OwnReader } from './readers/own-reader.ts';
export { ReaderPool, ReaderUnable } from './readers/pool.ts';
export type { Readers, ReadersOptions, ReaderVersion, ReadOutcome } from './readers/readers.ts';
export { reread, type RereadOptions, type RereadTally } from './reread.ts';
export type { Tally } from './tally.ts';
export { comparedFamily } from './ready-statements.ts';
export { relate, type RelatingOptions, type RelatingTally } from './relating.ts';
