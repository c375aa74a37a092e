/** The server: the ledger over HTTP and MCP; alerts. */
export { type McpHouse, type McpHttp, type McpHttpOptions, mcpHttp, serveMcpStdio } from './mcp/index.ts';
