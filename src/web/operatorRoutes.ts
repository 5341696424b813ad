import { Hono } from 'hono';
import { type Gatehouse, isFromHere, turnAway } from './access/gatehouse.ts';
import type { WebEnv } from './webOptions.ts';

/** What whoever runs the page, and what watches it, wants to know. */
export function operatorRoutes(gatehouse: Gatehouse): Hono<WebEnv> {
  const { settings, isRead, isOnline, readMetrics } = gatehouse.options;
  const app = new Hono<WebEnv>();
  app.get('/healthz', (context) => context.text('alive\n'));
  app.get('/readyz', (context) => {
    if (!isRead()) return context.text('The articles are still read.\n', 503);
    if (isOnline?.() === false) return context.text('The bot is not online yet.\n', 503);
    return context.text('ready\n');
  });
  app.get('/robots.txt', (context) => context.text('User-agent: *\nDisallow: /\n'));
  if (readMetrics === undefined) return app;
  app.get('/metrics', async (context) => {
    // Where there is no token for whoever manages, they are whoever is at this machine.
    if (settings.adminToken !== undefined && context.get('badge') !== 'owner') {
      context.header('WWW-Authenticate', 'Bearer realm="Pullquote"');
      turnAway('token', 401, gatehouse, 'Send ADMIN_TOKEN as "Authorization: Bearer".');
    }
    if (settings.adminToken === undefined && !isFromHere(context, gatehouse))
      turnAway('token', 403, gatehouse, 'ADMIN_TOKEN has to be set.');
    const { type, text } = await readMetrics();
    return context.body(text, 200, { 'Content-Type': type });
  });
  return app;
}
