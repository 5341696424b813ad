import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Seconds after which counting begins anew. */
const WINDOW = 60;

/** What a client may do in that time: somebody who types, reads and asks needs a tenth of it. */
export const MOST_REQUESTS = 600;

/** Tokens that a client may get wrong in that time. */
const MOST_WRONG = 10;

/** Bytes that a request may bring: a draft of 300 pages as a Word file with pictures, a question, a token. */
export const MOST_BYTES = { draft: 16 * 1024 * 1024, usual: 1024 * 1024, login: 4096 } as const;

/** What a client has left in this minute. */
export interface Allowance {
  readonly isSpent: boolean;
  readonly left: number;
  /** Seconds until it is as before. */
  readonly seconds: number;
}

/** Counts what each client does. */
export interface Turnstile {
  /** Takes something off what a client may do. */
  take(client: string, cost: number): Promise<Allowance>;
  /** Notes that a client has got a token wrong. */
  noteWrong(client: string): Promise<void>;
  /** Whether it has too often, so that it is not told any more which are right, and for how many seconds. */
  barredFor(client: string): Promise<number | undefined>;
}

export function createTurnstile(): Turnstile {
  const requests = new RateLimiterMemory({ points: MOST_REQUESTS, duration: WINDOW });
  const wrong = new RateLimiterMemory({ points: MOST_WRONG, duration: WINDOW });
  return {
    take: (client, cost) => requests.consume(client, cost).then(allowed, spent),
    async noteWrong(client) {
      await wrong.penalty(client);
    },
    async barredFor(client) {
      const count = await wrong.get(client);
      return count && count.consumedPoints >= MOST_WRONG ? secondsOf(count) : undefined;
    },
  };
}

function allowed(count: RateLimiterRes): Allowance {
  return { isSpent: false, left: count.remainingPoints, seconds: secondsOf(count) };
}

function spent(count: unknown): Allowance {
  if (!(count instanceof RateLimiterRes)) throw count;
  return { isSpent: true, left: 0, seconds: secondsOf(count) };
}

function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}

/** Bytes that a request to a path may bring. */
export function mostBytesOf(path: string): number {
  if (path === '/login') return MOST_BYTES.login;
  return /^\/(?:api\/)?proofread$|^\/mcp$/.test(path) ? MOST_BYTES.draft : MOST_BYTES.usual;
}

/** What a request to a path counts as: a draft is many questions, and what every page loads is none. */
export function costOf(method: string, path: string): number {
  if (path.startsWith('/assets/') || path === '/healthz' || path === '/readyz') return 0;
  return method === 'POST' && /^\/(?:api\/)?proofread$/.test(path) ? 20 : 1;
}
