import { Hono } from 'hono';
import type { WebEnv, WebOptions } from './webOptions.ts';

/** Where MCP is spoken. Who may is looked at before, as everywhere. */
export function mcpRoute({ answerMcp }: Pick<WebOptions, 'answerMcp'>): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  if (answerMcp) app.all('/mcp', ({ req, get }) => answerMcp(req.raw, get('asker')));
  return app;
}
