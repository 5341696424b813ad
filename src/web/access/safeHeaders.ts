import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { WebSettings } from '../../settings.ts';

/** All that a page may load, and from where: its own files, and nothing that stands in the page itself. */
const POLICY = {
  defaultSrc: ["'none'"],
  ...{ styleSrc: ["'self'"], scriptSrc: ["'self'"], imgSrc: ["'self'"], connectSrc: ["'self'"] },
  ...{ formAction: ["'self'"], baseUri: ["'none'"], frameAncestors: ["'none'"] },
};

/** Seconds for which a browser comes by https alone: a year. */
const SECURE_FOR = 365 * 24 * 3600;

/** Headers that keep what is shown to whoever asked, whatever an article holds; a route may have stricter ones. */
export function safeHeaders({ publicUrl }: WebSettings): readonly MiddlewareHandler[] {
  const isSecure = publicUrl?.startsWith('https:') ?? false;
  return [
    secureHeaders({
      contentSecurityPolicy: POLICY,
      strictTransportSecurity: isSecure && `max-age=${SECURE_FOR}`,
      xFrameOptions: 'DENY',
      // Without one, not even a form of the page itself would say where it comes from. Others are told nothing.
      referrerPolicy: 'same-origin',
      overwrite: false,
    }),
    async (context, next) => {
      await next();
      const { headers } = context.res;
      if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
      if (!headers.has('X-Robots-Tag')) headers.set('X-Robots-Tag', 'noindex');
    },
  ];
}
