/** MCP: the ledger for assistants, over standard input and output and over HTTP. */
export type { McpHouse } from './house.ts';
export { type McpHttp, type McpHttpOptions, mcpHttp } from './http.ts';
export { addMcp } from './route.ts';
export { mcpServer } from './server.ts';
export { serveMcpStdio, type StdioOptions } from './stdio.ts';
