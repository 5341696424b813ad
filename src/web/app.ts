import { Hono } from 'hono';
import { guard } from './access/guard.ts';
import { tellFailures } from './failure.ts';
import type { WebEnv, WebOptions } from './webOptions.ts';

/** Everything that is served: who may, then each room's addresses. */
export function createApp(options: WebOptions): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  tellFailures(app, options);
  guard(app, options);
  app.get('/healthz', (context) => context.text('alive\n'));
  app.get('/readyz', (context) =>
    options.isRead()
      ? context.text('ready\n')
      : context.text('The articles are still read.\n', 503),
  );
  return app;
}
