import type { APIGatewayBotInfo } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  awaitSessionStarts,
  sparingThrottler,
} from '../../../src/discord/sharding/sessionStarts.ts';

const HOUR = 60 * 60 * 1000;

/** @param limits one for each time that Discord is asked; the last one ever after. */
function discordSaying(...limits: readonly (readonly [remaining: number, total: number])[]) {
  let asked = 0;
  const info = async (): Promise<APIGatewayBotInfo> => {
    const [remaining = 0, total = 0] = limits[Math.min(asked, limits.length - 1)] ?? [];
    asked += 1;
    const limit = { total, remaining, reset_after: HOUR, max_concurrency: 1 };
    return { url: 'wss://standin', shards: 4, session_start_limit: limit };
  };
  return { info, asked: () => asked };
}

let lines: string[];
const log = (line: string) => void lines.push(line);
beforeEach(() => {
  lines = [];
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-04T12:30:00Z') });
});
afterEach(() => vi.useRealTimers());

/** Whether something goes on at once. */
const isAtOnce = (work: Promise<unknown>) =>
  Promise.race([
    work.then(() => true),
    new Promise<false>((resolve) => setTimeout(resolve, 50, false)),
  ]);

const SIXTEENTH = { ids: [3], count: 16 };

describe('shards are begun', () => {
  it.each([
    ['one of many', undefined, [999, 1000], true],
    ['one, where as many stay as are kept', undefined, [51, 1000], true],
    ['none, where fewer would stay', undefined, [50, 1000], false],
    ['as many as are recommended', 'auto', [54, 1000], true],
    ['none, where there is one too few for those', 'auto', [53, 1000], false],
    ['those of a part', SIXTEENTH, [51, 1000], true],
    ['none where nothing is left', SIXTEENTH, [0, 1000], false],
    ['all of them where nothing has been begun', 'auto', [4, 4], true],
  ] as const)('%s', async (_, shards, limit, expected) => {
    const { info } = discordSaying(limit);
    const stop = new AbortController();
    const waiting = awaitSessionStarts(shards, { get: info }, log, stop.signal);
    expect(await isAtOnce(waiting)).toBe(expected);
    expect(lines).toHaveLength(expected ? 0 : 1);
    stop.abort();
    await waiting;
  });

  it('later, and it is said until when', async () => {
    const stop = new AbortController();
    const { info } = discordSaying([7, 1000]);
    const waiting = awaitSessionStarts(undefined, { get: info }, log, stop.signal);
    await isAtOnce(waiting);
    stop.abort();
    await waiting;
    expect(lines).toEqual([
      'Discord lets the bot begin 7 more of 1000 sessions, of which some are kept for connections that are lost; it waits until 2026-05-04 13:30 UTC.',
    ]);
  });

  it('not where Discord cannot be asked', async () => {
    const get = async () => {
      throw new Error('away');
    };
    const { signal } = new AbortController();
    await expect(awaitSessionStarts(undefined, { get }, log, signal)).rejects.toThrow('away');
  });
});

describe('a shard that lost its session begins another', () => {
  const throttle = async (...limits: readonly (readonly [number, number])[]) => {
    const { info, asked } = discordSaying(...limits);
    const throttler = await sparingThrottler(log)({ fetchGatewayInformation: info });
    const { signal } = new AbortController();
    // What is begun first waits for nobody: it has been looked at before.
    await throttler.waitForIdentify(0, signal);
    vi.setSystemTime(Date.now() + 10_000);
    return { throttler, asked };
  };

  it('at once where it is not the last one', async () => {
    const { throttler } = await throttle([0, 1000], [2, 1000]);
    const again = throttler.waitForIdentify(0, new AbortController().signal);
    expect(await isAtOnce(again)).toBe(true);
    expect(lines).toEqual([]);
  });

  it('not where that would be the last one, which is said once', async () => {
    const { throttler } = await throttle([9, 1000], [1, 1000]);
    for (const _ of [1, 2]) {
      const closed = new AbortController();
      const again = throttler.waitForIdentify(0, closed.signal);
      expect(await isAtOnce(again.catch(() => {}))).toBe(false);
      closed.abort();
      await expect(again).rejects.toThrow();
    }
    expect(lines).toHaveLength(1);
  });

  it('at once where Discord does not say how many are left', async () => {
    const limit = { total: 1000, remaining: 9, reset_after: HOUR, max_concurrency: 1 };
    let asked = 0;
    const throttler = await sparingThrottler(log)({
      async fetchGatewayInformation() {
        asked += 1;
        if (asked > 1) throw new Error('away');
        return { url: '', shards: 1, session_start_limit: limit };
      },
    });
    const { signal } = new AbortController();
    await throttler.waitForIdentify(0, signal);
    vi.setSystemTime(Date.now() + 10_000);
    expect(await isAtOnce(throttler.waitForIdentify(0, signal))).toBe(true);
  });
});
