/** The MCP server of a ledger: read-only tools, records as resources, ways of working as prompts. One is made for each connection or request. */
import { McpServer } from '@modelcontextprotocol/server';
import type { McpHouse } from './house.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { registerPrompts } from './prompts.ts';
import { registerResources } from './resources.ts';
import { TOOLS } from './tools/index.ts';

export function mcpServer(house: McpHouse): McpServer {
  const server = new McpServer(
    {
      name: 'musnad',
      title: 'Musnad · مُسنَد',
      version: house.version,
      description: 'Who said what in Arabic news, in which words, and through whom it is known.',
    },
    { instructions: INSTRUCTIONS },
  );
  for (const one of TOOLS) one.register(server, house);
  registerResources(server, house);
  registerPrompts(server);
  return server;
}
