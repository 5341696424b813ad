import { Hono } from 'hono';
import { webAsker } from './access/webAsker.ts';
import type { WebEnv, WebOptions } from './webOptions.ts';

/** Everything that is served: who may, then each room's addresses. */
export function createApp(options: WebOptions): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.use(async (context, next) => {
    context.set('asker', webAsker({ face: 'web', language: 'en', isOwner: false }));
    await next();
  });
  app.get('/healthz', (context) => context.text('alive\n'));
  app.get('/readyz', (context) =>
    options.isRead()
      ? context.text('ready\n')
      : context.text('The articles are still read.\n', 503),
  );
  return app;
}
