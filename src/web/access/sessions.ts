import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { WebSettings } from '../../settings.ts';
import type { Badge } from './tokens.ts';

/** Seconds for which somebody stays logged in. */
export const SESSION_AGE = { reader: 30 * 24 * 3600, owner: 12 * 3600 } as const satisfies Record<
  Badge,
  number
>;

/** Sessions that were ended before their time and are remembered as such: far more than people log out. */
const MOST_ENDED = 10_000;

/** The cookie's name. With the prefix a browser takes it over https alone, and from no other server of the domain. */
export function sessionCookie({ publicUrl }: WebSettings): string {
  return publicUrl?.startsWith('https:') ? '__Host-pullquote' : 'pullquote';
}

/**
 * Who is logged in, as their cookie says. It holds no token, and is signed with what is derived from the token
 * it was got for: another token ends all sessions of the old one, and a restart ends none.
 */
export interface Sessions {
  /** The value of a cookie; undefined where there is no such token. */
  begin(badge: Badge): string | undefined;
  /** Who a cookie's value says that it is; undefined where it is made up, or its time is over. */
  read(value: string): Badge | undefined;
  /** Ends a session before its time. */
  end(value: string): void;
}

/** @param now milliseconds since 1970. */
export function createSessions(
  { accessToken, adminToken }: WebSettings,
  now: () => number,
): Sessions {
  const keys = { owner: keyOf(adminToken), reader: keyOf(accessToken) };
  const ended = new LRUCache<string, true>({ max: MOST_ENDED });
  const read = (value: string): Badge | undefined => {
    const parts = /^((owner|reader)\.(\d{1,12})\.[\da-f]{24})\.([\w-]{43})$/.exec(value);
    const [, said = '', who, until = '', signature = ''] = parts ?? [];
    const badge = who === 'owner' || who === 'reader' ? who : undefined;
    const key = badge && keys[badge];
    if (!key || !isSame(signature, signatureOf(said, key))) return undefined;
    return Number(until) * 1000 > now() && !ended.has(value) ? badge : undefined;
  };
  return {
    begin(badge) {
      const key = keys[badge];
      const until = Math.floor(now() / 1000) + SESSION_AGE[badge];
      const said = `${badge}.${until}.${randomBytes(12).toString('hex')}`;
      return key && `${said}.${signatureOf(said, key)}`;
    },
    read,
    end(value) {
      if (read(value)) ended.set(value, true);
    },
  };
}

function keyOf(token: string | undefined): Buffer | undefined {
  return token === undefined
    ? undefined
    : Buffer.from(hkdfSync('sha256', token, 'pullquote', 'session', 32));
}

function signatureOf(said: string, key: Buffer): string {
  return createHmac('sha256', key).update(said).digest('base64url');
}

/** Both are of one length. */
function isSame(given: string, right: string): boolean {
  return timingSafeEqual(Buffer.from(given), Buffer.from(right));
}
