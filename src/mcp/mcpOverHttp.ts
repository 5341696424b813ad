import { type AuthInfo, createMcpHandler } from '@modelcontextprotocol/server';
import type { Asker } from '../core/conversation/asker.ts';
import type { McpOptions } from './mcpOptions.ts';
import { createMcpServer } from './mcpServer.ts';

/** MCP over Streamable HTTP, which remembers nothing between two requests. */
export interface McpOverHttp {
  readonly answer: (request: Request, asker: Asker) => Promise<Response>;
  close(): Promise<void>;
}

/** Streams that stay open for those who wait for changes. */
const MOST_SUBSCRIPTIONS = 64;

/** @param most bytes of a request. */
export function createMcpOverHttp(options: McpOptions, most: number): McpOverHttp {
  const askers = new WeakMap<AuthInfo, Asker>();
  const handler = createMcpHandler(
    ({ authInfo }) => {
      const asker = authInfo && askers.get(authInfo);
      if (!asker) throw new Error('Nobody asks.');
      return createMcpServer(options, asker);
    },
    { maxRequestBodySize: most, maxSubscriptions: MOST_SUBSCRIPTIONS },
  );
  return {
    answer(request, asker) {
      // Whoever asks is known already. This is only passed through, while of requests copies are made.
      const authInfo: AuthInfo = { token: '', clientId: '', scopes: [] };
      askers.set(authInfo, asker);
      return handler.fetch(request, { authInfo });
    },
    close: () => handler.close(),
  };
}
