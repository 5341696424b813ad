import type { ClaimRecords } from '../../../src/core/conversation/records/claims.ts';

export function memoryClaims(): ClaimRecords {
  const taken = new Map<string, number>();
  return {
    async take(what, at, lasts = Number.POSITIVE_INFINITY) {
      const before = taken.get(what);
      if (before !== undefined && before > at - lasts) return false;
      taken.set(what, at);
      return true;
    },
    async eraseBefore(time, most) {
      const old = [...taken].filter(([, at]) => at < time).slice(0, most);
      for (const [what] of old) taken.delete(what);
      return old.length;
    },
  };
}
