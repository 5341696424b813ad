import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from '../../webOptions.ts';
import { type Gatehouse, turnAway } from '../gatehouse.ts';
import { isFromElsewhere, isOwnOrigin } from '../origin.ts';

/** Lets in what was sent to this page by its name, and not by another site's page. */
export function checkAddress(gatehouse: Gatehouse): MiddlewareHandler<WebEnv> {
  const { isOurs, options } = gatehouse;
  const { publicUrl } = options.settings;
  return async ({ req }, next) => {
    const target = new URL(req.url).host;
    const authority = req.header('host') ?? target;
    if (!isOurs(authority) || !isOurs(target)) turnAway('host', 421, gatehouse);
    const provenance = {
      ...{ method: req.method, origin: req.header('origin') },
      ...{ site: req.header('sec-fetch-site'), mode: req.header('sec-fetch-mode') },
    };
    const isOwn = (origin: string) => isOwnOrigin(origin, authority, publicUrl);
    if (isFromElsewhere(provenance, isOwn)) turnAway('origin', 403, gatehouse);
    await next();
  };
}
