import type { Hono } from 'hono';
import type { WebEnv } from '../webOptions.ts';
import { checkAddress } from './checks/checkAddress.ts';
import { askerIn, checkBadge } from './checks/checkBadge.ts';
import { checkForm } from './checks/checkForm.ts';
import { checkRate, checkSize } from './checks/checkLimits.ts';
import { loginRoutes } from './checks/login.ts';
import type { Gatehouse } from './gatehouse.ts';
import { safeHeaders } from './safeHeaders.ts';

/** Puts before all addresses what looks who may: cheapest first, and nothing is read of whoever may not. */
export function guard(app: Hono<WebEnv>, gatehouse: Gatehouse): void {
  app.use(
    async (context, next) => {
      context.set('asker', askerIn(context, undefined));
      await next();
    },
    ...safeHeaders(gatehouse.options.settings),
    checkAddress(gatehouse),
    checkRate(gatehouse),
    checkBadge(gatehouse),
    checkSize(gatehouse),
    checkForm,
  );
  app.route('/', loginRoutes(gatehouse));
}
