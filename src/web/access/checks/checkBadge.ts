import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Asker } from '../../../core/conversation/asker.ts';
import type { WebEnv } from '../../webOptions.ts';
import { askedLanguage } from '../askedLanguage.ts';
import { type Gatehouse, isFromHere, showToken, turnAway } from '../gatehouse.ts';
import { isOpen } from '../servable.ts';
import { sessionCookie } from '../sessions.ts';
import { type Badge, bearerOf } from '../tokens.ts';
import { type WebVisitor, webAsker } from '../webAsker.ts';

/** What everybody sees who reaches the page: nothing of what it is about. `/metrics` looks itself. */
const FOR_ALL =
  /^\/(?:login|logout|healthz|readyz|metrics|robots\.txt|favicon\.ico|opensearch\.xml|assets\/.*|\.well-known\/.*)$/;

/** Lets in whoever may ask, and says who they are from then on. */
export function checkBadge(gatehouse: Gatehouse): MiddlewareHandler<WebEnv> {
  return async (context, next) => {
    const badge = await badgeIn(context, gatehouse);
    if (badge === undefined && !FOR_ALL.test(context.req.path)) requireOpen(context, gatehouse);
    context.set('badge', badge);
    context.set('asker', askerIn(context, badge));
    await next();
  };
}

/** What a program's token shows, or somebody's cookie. */
async function badgeIn(context: Context<WebEnv>, gatehouse: Gatehouse): Promise<Badge | undefined> {
  const { settings } = gatehouse.options;
  const isAnyKnown = settings.accessToken !== undefined || settings.adminToken !== undefined;
  const token = isAnyKnown ? bearerOf(context.req.header('authorization')) : undefined;
  if (token === undefined)
    return gatehouse.sessions.read(getCookie(context, sessionCookie(settings)) ?? '');
  const shown = await showToken(token, context, gatehouse);
  switch (shown.kind) {
    case 'right':
      return shown.badge;
    case 'wrong':
      context.header('WWW-Authenticate', 'Bearer realm="Pullquote", error="invalid_token"');
      return turnAway('token', 401, gatehouse);
    case 'barred':
      context.header('Retry-After', `${shown.seconds}`);
      return turnAway('token', 429, gatehouse);
  }
}

/** @throws what turns somebody away who has shown nothing, where something has to be shown. */
function requireOpen(context: Context<WebEnv>, gatehouse: Gatehouse): void {
  const { settings } = gatehouse.options;
  if (!isOpen(settings)) {
    context.header('WWW-Authenticate', 'Bearer realm="Pullquote"');
    if (isFollowedLink(context)) context.header('Refresh', `0; url=${loginFor(context)}`);
    turnAway('token', 401, gatehouse, 'Send the token as "Authorization: Bearer".');
  }
  // A server that stands between, and of which nothing is said, would open the page to whoever reaches that.
  if (!settings.publicAccess && !isFromHere(context, gatehouse))
    turnAway('token', 403, gatehouse, 'A server stands between: PUBLIC_URL has to name it.');
}

/**
 * Whether a link on another site was followed: then a browser keeps back the cookie of whoever is logged in, and
 * sends it when this page itself leads on.
 */
function isFollowedLink({ req }: Context<WebEnv>): boolean {
  const site = req.header('sec-fetch-site');
  const isAway = site === 'cross-site' || site === 'same-site';
  return req.method === 'GET' && isAway && req.header('sec-fetch-mode') === 'navigate';
}

function loginFor({ req }: Context<WebEnv>): string {
  const { pathname, search } = new URL(req.url);
  return `/login?${new URLSearchParams({ to: pathname + search })}`;
}

/** Whoever is turned away is told so in their language as well. */
export function askerIn({ req }: Context<WebEnv>, badge: Badge | undefined): Asker {
  const language = askedLanguage(req.query('lang'), req.header('accept-language'));
  return webAsker({ face: faceOf(req.path), language, isOwner: badge === 'owner' });
}

function faceOf(path: string): WebVisitor['face'] {
  if (path === '/mcp') return 'mcp';
  return path.startsWith('/api/') ? 'api' : 'web';
}
