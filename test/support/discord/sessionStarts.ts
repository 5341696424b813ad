// How often, and how fast, the bot may begin sessions, as Discord counts it for one token.

/** What Discord says of it beforehand; what is left out is as for a small bot. */
export interface SessionLimits {
  /** Shards that are recommended. */
  readonly shards?: number;
  /** Sessions that may be begun until the count is reset. */
  readonly total?: number;
  readonly remaining?: number;
  /** Milliseconds until it is reset. */
  readonly resetAfter?: number;
  /** Shards that may begin a session within a window: one for each remainder of their ids. */
  readonly maxConcurrency?: number;
  /** Milliseconds of a window. Discord's has 5000; none is kept to where it is left out. */
  readonly window?: number;
  /** Servers that a session may have. */
  readonly mostServers?: number;
}

export function createSessionStarts({
  shards = 1,
  total = 1000,
  remaining: first = total - 1,
  resetAfter = 86_400_000,
  maxConcurrency = 1,
  window = 0,
  mostServers = 2500,
}: SessionLimits) {
  let remaining = first;
  let resetAt = performance.now() + resetAfter;
  const begunAt = new Map<number, number>();
  const seen = { tooFast: 0, isTokenReset: false };
  const renew = (): void => {
    if (performance.now() < resetAt) return;
    remaining = total;
    resetAt = performance.now() + 86_400_000;
  };

  return {
    mostServers,
    /** How often somebody was too fast, and whether the token was reset since there were too many. */
    seen,

    /** @returns why there is no session, where there is none. */
    begin(shard: number): 'used up' | 'too fast' | undefined {
      renew();
      if (remaining <= 0) seen.isTokenReset = true;
      if (seen.isTokenReset) return 'used up';
      remaining -= 1;
      const bucket = shard % maxConcurrency;
      const last = begunAt.get(bucket) ?? Number.NEGATIVE_INFINITY;
      if (performance.now() - last < window) {
        seen.tooFast += 1;
        return 'too fast';
      }
      begunAt.set(bucket, performance.now());
      return undefined;
    },

    /** As `GET /gateway/bot` gives it. */
    json() {
      renew();
      const reset_after = Math.ceil(resetAt - performance.now());
      const session_start_limit = {
        ...{ total, remaining, reset_after, max_concurrency: maxConcurrency },
      };
      return { shards, session_start_limit };
    },
  };
}

/** To which shard of so many Discord sends what happens on a server, or apart from all servers. */
export function shardFor(server: string | undefined, count: number): number {
  return server === undefined ? 0 : Number((BigInt(server) >> 22n) % BigInt(count));
}
