/**
 * What a tool is, and how it is put before a client: a name, what it is for, schemas of what it takes and gives, and a function that
 * only reads. Every answer has a structured part, which the output schema describes, and the same as text.
 */
import type { CallToolResult, McpServer } from '@modelcontextprotocol/server';
import type { z } from 'zod';
import { adviceOf, ToolAdvice } from './advice.ts';
import type { McpHouse } from './house.ts';

export interface ToolAnswer<Output> {
  readonly structured: Output;
  /** The same for who reads text. */
  readonly text: string;
  /** Records that the answer speaks of, to be opened as resources. */
  readonly links?: readonly { readonly uri: string; readonly name: string }[];
}

export interface Tool<Input extends z.ZodObject, Output extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  /** What it does, when to use it and when not. */
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  run(asked: z.output<Input>, house: McpHouse): Promise<ToolAnswer<z.input<Output>>>;
}

/** A tool whose schemas are told no more. */
export interface AnyTool {
  readonly name: string;
  register(server: McpServer, house: McpHouse): void;
}

export function tool<Input extends z.ZodObject, Output extends z.ZodObject>(made: Tool<Input, Output>): AnyTool {
  const { name, title, description, input, output } = made;
  return {
    name,
    register: (server, house) => {
      const answer = async (asked: z.output<Input>): Promise<CallToolResult> => {
        try {
          const { structured, text, links = [] } = await made.run(asked, house);
          return {
            structuredContent: structured,
            content: [
              { type: 'text', text },
              ...links.map(({ uri, name }) => ({
                type: 'resource_link' as const,
                uri,
                name,
                mimeType: 'application/json',
              })),
            ],
          };
        } catch (error) {
          const advice = await adviceOf(error);
          if (advice === null) throw error;
          return { isError: true, content: [{ type: 'text', text: advice }] };
        }
      };
      server.registerTool(
        name,
        {
          title,
          description,
          inputSchema: input,
          outputSchema: output,
          annotations: {
            title,
            readOnlyHint: true,
            idempotentHint: true,
            destructiveHint: false,
            openWorldHint: false,
          },
        },
        // The schema has checked what was asked: its type is the schema's own.
        answer as never,
      );
    },
  };
}

export { ToolAdvice };
