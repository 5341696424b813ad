import {
  ProtocolError,
  ProtocolErrorCode,
  Server,
  type ServerContext,
} from '@modelcontextprotocol/server';
import type { Asker } from '../core/conversation/asker.ts';
import type { Caller } from '../operations/operation.ts';
import { INSTRUCTIONS } from './instructions.ts';
import type { McpOptions } from './mcpOptions.ts';
import { ARTICLE_TEMPLATE, completeId, listResources, readResource } from './resources.ts';
import { callTool, operationNamed, TOOLS } from './tools.ts';

/**
 * What speaks MCP for one who asks. It is the low server of the library, which takes schemas as they are: over
 * HTTP each request has one of its own, for which nothing may have to be compiled.
 */
export function createMcpServer({ version, ready, callerOf }: McpOptions, asker: Asker): Server {
  const server = new Server(
    { name: 'pullquote', title: 'Pullquote', version },
    {
      capabilities: { tools: {}, resources: {}, completions: {} },
      instructions: INSTRUCTIONS,
    },
  );
  const caller = async (): Promise<Caller> => {
    await ready;
    return callerOf(asker);
  };
  server.setRequestHandler('tools/list', () => ({ tools: [...TOOLS] }));
  server.setRequestHandler('tools/call', async ({ params }, context) => {
    const operation = operationNamed(params.name);
    if (!operation)
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'There is no such tool.');
    return callTool(operation, params.arguments, followed(await caller(), context));
  });
  server.setRequestHandler('resources/list', async ({ params }) =>
    listResources(await caller(), params?.cursor),
  );
  server.setRequestHandler('resources/templates/list', () => ({
    resourceTemplates: [ARTICLE_TEMPLATE],
  }));
  server.setRequestHandler('resources/read', async ({ params }) =>
    readResource(await caller(), params.uri),
  );
  server.setRequestHandler('completion/complete', async ({ params: { ref, argument } }) => {
    const isId = ref.type === 'ref/resource' && ref.uri === ARTICLE_TEMPLATE.uriTemplate;
    const values = isId ? await completeId(await caller(), argument.value) : [];
    return { completion: { values } };
  });
  return server;
}

/** A caller who ends with the request, and hears of what takes long where they asked to. */
function followed(caller: Caller, { mcpReq }: ServerContext): Caller {
  const { signal: stop } = mcpReq;
  const token = mcpReq._meta?.progressToken;
  if (token === undefined) return { ...caller, stop };
  let told = 0;
  return {
    ...{ ...caller, stop },
    onProgress(progress, total) {
      // A hundred notes are enough to draw a line.
      const percent = Math.floor((100 * progress) / total);
      if (percent === told) return;
      told = percent;
      const params = { progressToken: token, progress, total };
      // Whoever has left hears nothing.
      mcpReq.notify({ method: 'notifications/progress', params }).catch(() => {});
    },
  };
}
