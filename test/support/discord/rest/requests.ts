// When a bot has come to rest, as far as its requests tell.

import { setTimeout as sleep } from 'node:timers/promises';
import type { RequestRecord } from '../world/world.ts';

/** Requests about one thing have come to rest when none runs, is to be repeated, or is recent. */
export function isAtRest(requests: readonly RequestRecord[], part: string, quiet: number): boolean {
  const about = requests.filter(({ path }) => path.includes(part));
  const last = Math.max(0, ...about.map(({ endedAt = Infinity }) => endedAt));
  return performance.now() - last >= quiet && !about.some(isUnrepeated);
}

export async function until(
  isSo: () => boolean,
  ms: number,
  complaint: () => string,
): Promise<void> {
  const end = performance.now() + ms;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(complaint());
    await sleep(10);
  }
}

/** A request that was lost so that clients try again, and that has not been repeated yet. */
export function isUnrepeated(
  request: RequestRecord,
  index: number,
  all: readonly RequestRecord[],
): boolean {
  const { method, path, status, endedAt } = request;
  if (endedAt === undefined || (status !== 0 && status !== 429 && status < 500)) return false;
  return !all.slice(index + 1).some((later) => later.method === method && later.path === path);
}
