import type { Hono } from 'hono';
import type { WebEnv, WebOptions } from '../webOptions.ts';
import { checkAddress } from './checks/checkAddress.ts';
import { askerIn, checkBadge } from './checks/checkBadge.ts';
import { checkRate, checkSize } from './checks/checkLimits.ts';
import { loginRoutes } from './checks/login.ts';
import { createGatehouse } from './gatehouse.ts';
import { safeHeaders } from './safeHeaders.ts';

/** Puts before all addresses what looks who may: cheapest first, and nothing is read of whoever may not. */
export function guard(app: Hono<WebEnv>, options: WebOptions): void {
  const gatehouse = createGatehouse(options);
  app.use(
    async (context, next) => {
      context.set('asker', askerIn(context, undefined));
      await next();
    },
    ...safeHeaders(options.settings),
    checkAddress(gatehouse),
    checkRate(gatehouse),
    checkBadge(gatehouse),
    checkSize(gatehouse),
  );
  app.route('/', loginRoutes(gatehouse));
  app.get('/robots.txt', (context) => context.text('User-agent: *\nDisallow: /\n'));
}
