import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { WebEnv } from '../../webOptions.ts';
import { clientIn, type Gatehouse, isFromHere, turnAway } from '../gatehouse.ts';
import { costOf, MOST_BYTES, MOST_REQUESTS, mostBytesOf } from '../turnstile.ts';

/** Lets in as much as a client may ask in a minute. Whoever is at this machine has it to themselves. */
export function checkRate(gatehouse: Gatehouse): MiddlewareHandler<WebEnv> {
  return async (context, next) => {
    const cost = costOf(context.req.method, context.req.path);
    if (cost === 0 || isFromHere(context, gatehouse)) return next();
    const client = clientIn(context, gatehouse);
    const { isSpent, left, seconds } = await gatehouse.turnstile.take(client, cost);
    context.header('RateLimit-Limit', `${MOST_REQUESTS}`);
    context.header('RateLimit-Remaining', `${left}`);
    context.header('RateLimit-Reset', `${seconds}`);
    if (isSpent) {
      context.header('Retry-After', `${seconds}`);
      turnAway('limit', 429, gatehouse);
    }
    await next();
  };
}

/** Lets in what is not too large to be read at once. */
export function checkSize(gatehouse: Gatehouse): MiddlewareHandler<WebEnv> {
  const onError = () => turnAway('size', 413, gatehouse);
  const bySize = new Map(
    Object.values(MOST_BYTES).map((maxSize) => [maxSize, bodyLimit({ maxSize, onError })]),
  );
  return async (context, next) => {
    const { method, path } = context.req;
    const check = bySize.get(mostBytesOf(path));
    if (check === undefined || method === 'GET' || method === 'HEAD') return next();
    return check(context, next);
  };
}
