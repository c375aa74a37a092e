/** The ledger: keeps articles, readings, actors and corrections, and finds them. */
export type { ActorJudge, ActorTraits, Verdict } from './actor-judge.ts';
export { LEDGER_FAULTS, LedgerFault, type LedgerFaultCode } from './fault.ts';
export { type ActorId, type ArticleId, type EventId, Ids, type IdSources, type StatementId } from './ids.ts';
export { type FacetCount, type FacetFilter, INDEX_FAULTS, IndexFault, type IndexFaultKind } from './index/index.ts';
export type * from './ledger.ts';
export type * from './desks.ts';
export { type Agreement, type Figures, type JudgedTwice, type Judgement, JUDGEMENTS } from './agreement.ts';
export * from './reviews.ts';
export * from './sources.ts';
export type * from './relations.ts';
export { isOnServer, pathBeside, shownAddress } from './beside.ts';
export { type OpenLedgerOptions, openLedger } from './open.ts';
export { cut } from './units.ts';
export { number, numberOrNull, text, textOrNull } from './columns.ts';
export type { Row } from './steps.ts';
export { Database as SqliteFile } from './sqlite/driver.ts';
export { hashOf as hashOfArticle } from './tables/incoming.ts';
export { type PostgresAddress, readAddress as readPostgresAddress } from './postgres/address.ts';
