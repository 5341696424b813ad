import type { CallToolResult, Tool } from '@modelcontextprotocol/server';
import type { Caller, Operation } from '../operations/operation.ts';
import { OPERATIONS } from '../operations/operations.ts';

/** The operations as tools. */
export const TOOLS: readonly Tool[] = OPERATIONS.map(
  ({ name, title, description, input, output }) => ({
    ...{ name, title, description },
    inputSchema: { ...input, type: 'object' },
    outputSchema: { ...output, type: 'object' },
    annotations: {
      title,
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    },
  }),
);

/** The operation that is a tool's. */
export function operationNamed(name: string): Operation | undefined {
  return OPERATIONS.find((operation) => operation.name === name);
}

/** Calls an operation; what it is wrongly given is told to the model, which may give it better. */
export async function callTool(
  operation: Operation,
  given: unknown,
  caller: Caller,
): Promise<CallToolResult> {
  const outcome = await operation.run(given ?? {}, caller);
  switch (outcome.kind) {
    case 'done':
      return {
        content: [{ type: 'text', text: outcome.text }],
        structuredContent: JSON.parse(outcome.json),
      };
    case 'wrong-input': {
      const lines = outcome.errors.map(({ pointer, detail }) => `${pointer.slice(1)}: ${detail}`);
      return failed(['What was given is not right.', ...lines].join('\n'));
    }
    case 'not-found':
    case 'away':
      return failed(outcome.detail);
  }
}

function failed(text: string): CallToolResult {
  return { content: [{ type: 'text', text }], isError: true };
}
