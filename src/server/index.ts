/** The server: the ledger over HTTP and MCP, and what programs that speak to it share with it; alerts. */
export { API_BASE, type AppOptions, createApp, languageOf } from './app.ts';
export { type Caller, type Env, type Role, ROLES } from './env.ts';
export { newRoutes, type RouteGroup } from './route-group.ts';
export { mayAct, needs } from './roles.ts';
export { type House, houseOf } from './house.ts';
export { notThere, ProblemError } from './problem.ts';
export { GROUPS } from './routes/index.ts';
export {
  AccountFault,
  accountMessage,
  Accounts,
  accountsOf,
  accountsPath,
  type ApiToken,
  LONGEST_TOKEN_DAYS,
  openAccounts,
  SCOPES,
  type Scope,
  USUAL_TOKEN_DAYS,
  type User,
} from './accounts/index.ts';
export { type ServerOptions, type Started, startServer } from './running/server.ts';
export { type ClientOptions, type MusnadClient, MusnadProblem, musnadClient } from './client/client.ts';
export { type Doorway, type DoorwayOptions, openDoorway } from './doorway.ts';
export { type Binding, decideBinding, type GuardOptions, guards, TrustedProxies } from './guard/index.ts';
export type { ActorView, OfficeHolding } from './schemas/actors.ts';
export type { Added, Article, ArticleHead } from './schemas/articles.ts';
export type { Comparison, Dossier } from './schemas/dossiers.ts';
export type { Family } from './schemas/families.ts';
export type { Pair } from './schemas/pairs.ts';
export type { Story } from './schemas/threads.ts';
export type { Conflict, Correction, KeptCorrection } from './schemas/corrections.ts';
export type { ExampleOffer, ExampleTaken } from './schemas/example.ts';
export type { Coverage, Run, RunFailure, Stats } from './schemas/ledger.ts';
export type { Page } from './schemas/lists.ts';
export type { QueueAnswer } from './schemas/queue.ts';
export type { Names } from './schemas/names.ts';
export type { Problem, ProblemPart } from './schemas/problem.ts';
export type { EventRecord } from './schemas/relations.ts';
export type { FacetValue, Hit, SearchAnswer, SearchQuery, Snippet, Suggestion } from './schemas/search.ts';
export type { Citation, Explanation, StatementRecord, StatementWords } from './schemas/statements.ts';
export type { Figures, Judgement, ReviewScope, SourceKind } from '../ledger/index.ts';
export type { Agreement, PutRight, Review, ReviewPage, ReviewProgress, ToReview } from './schemas/reviews.ts';
export type { FollowedSource, SourceLook } from './schemas/sources.ts';
export { addMcp, type McpHouse, type McpHttp, type McpHttpOptions, mcpHttp, serveMcpStdio } from './mcp/index.ts';
export * from './alerts/index.ts';
export type { Alert as ShownAlert } from './schemas/alerts.ts';
