import { Hono } from 'hono';
import { createGatehouse } from './access/gatehouse.ts';
import { guard } from './access/guard.ts';
import { apiRoutes } from './api/apiRoutes.ts';
import { tellFailures } from './failure.ts';
import { mcpRoute } from './mcpRoute.ts';
import { operatorRoutes } from './operatorRoutes.ts';
import { pageRoutes } from './pages/pageRoutes.ts';
import { readingRoutes } from './reading/readingRoutes.ts';
import { assetRoutes } from './servedAssets.ts';
import type { WebEnv, WebOptions } from './webOptions.ts';

/** Everything that is served: who may, then each room's addresses. */
export function createApp(options: WebOptions): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  tellFailures(app, options);
  const gatehouse = createGatehouse(options);
  guard(app, gatehouse);
  app.route('/', operatorRoutes(gatehouse));
  app.route('/', assetRoutes());
  app.route('/', pageRoutes(options));
  app.route('/', readingRoutes(options));
  app.route('/', apiRoutes(options));
  app.route('/', mcpRoute(options));
  return app;
}
