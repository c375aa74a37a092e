/** The server: the ledger over HTTP and MCP, and what programs that speak to it share with it; alerts. */
export { API_BASE, type AppOptions, createApp, languageOf } from './app.ts';
export { type Caller, type Env, type Role, ROLES } from './env.ts';
export { newRoutes, type RouteGroup } from './route-group.ts';
export { mayAct, needs } from './roles.ts';
export { type House, houseOf } from './house.ts';
export { notThere, ProblemError } from './problem.ts';
export { GROUPS } from './routes/index.ts';
export type { ActorView } from './schemas/actors.ts';
export type { Added, Article, ArticleHead } from './schemas/articles.ts';
export type { Page } from './schemas/lists.ts';
export type { Problem, ProblemPart } from './schemas/problem.ts';
export type { Agreement, PutRight, Review, ReviewPage, ReviewProgress, ToReview } from './schemas/reviews.ts';
export type { FollowedSource, SourceLook } from './schemas/sources.ts';
export type { FacetValue, Hit, SearchAnswer, SearchQuery, Snippet } from './schemas/search.ts';
export type { StatementRecord, StatementWords } from './schemas/statements.ts';
export { type McpHouse, type McpHttp, type McpHttpOptions, mcpHttp, serveMcpStdio } from './mcp/index.ts';
