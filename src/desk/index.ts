/** The desk: takes in, reads, keeps; the one place that joins the other rooms. */
export { add, type AddOptions, type AddProgress, type AddReport } from './add.ts';
export { readersJudge } from './judge.ts';
export { type PoolOptions, ReadingPool } from './reading-pool.ts';
export { reread, type RereadOptions, type RereadReport } from './reread.ts';
