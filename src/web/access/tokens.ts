import { createHash, timingSafeEqual } from 'node:crypto';
import type { WebSettings } from '../../settings.ts';

/** What somebody has shown that they are. */
export type Badge = 'owner' | 'reader';

/** What is known of a token: how long comparing takes tells nothing of it. */
export type BadgeOf = (token: string) => Badge | undefined;

export function createBadgeOf({ accessToken, adminToken }: WebSettings): BadgeOf {
  const known = (
    [
      ['owner', adminToken],
      ['reader', accessToken],
    ] as const
  ).flatMap(([badge, token]) => (token === undefined ? [] : [{ badge, hash: hashOf(token) }]));
  return (token) => {
    const given = hashOf(token);
    // All are compared, whichever is the right one.
    const right = known.filter(({ hash }) => timingSafeEqual(hash, given));
    return right[0]?.badge;
  };
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The token of an `Authorization` header. */
export function bearerOf(authorization: string | undefined): string | undefined {
  return /^Bearer +([!-~]+) *$/i.exec(authorization ?? '')?.[1];
}
