import { expect, it } from 'vitest';
import type { Records } from '../../../src/core/conversation/records/records.ts';

export function describeClaims(open: () => Promise<Records>): void {
  it('give what one alone is to do to one of all who ask, once for all', async () => {
    const { claims, close } = await open();
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, at) => claims.take('interaction:1', at)),
    );
    expect(all.filter((it) => it)).toHaveLength(1);
    expect(await claims.take('interaction:1', 10 ** 13)).toBe(false);
    expect(await claims.take('interaction:2', 1)).toBe(true);
    await close();
  });

  it('give it to another one where whoever had it counts as gone, and to one alone', async () => {
    const { claims, close } = await open();
    expect(await claims.take('wait:1', 1000, 500)).toBe(true);
    expect(await claims.take('wait:1', 1499, 500)).toBe(false);
    const all = await Promise.all(
      Array.from({ length: 4 }, () => claims.take('wait:1', 1500, 500)),
    );
    expect(all.filter((it) => it)).toHaveLength(1);
    expect(await claims.take('wait:1', 1999, 500)).toBe(false);
    await close();
  });

  it('forget what was taken before a time, some at a time', async () => {
    const { claims, close } = await open();
    for (let at = 0; at < 5; at += 1) await claims.take(`message:${at}`, at);
    expect(await claims.eraseBefore(3, 2)).toBe(2);
    expect(await claims.eraseBefore(3, 2)).toBe(1);
    expect(await claims.eraseBefore(3, 2)).toBe(0);
    expect(await claims.take('message:1', 9)).toBe(true);
    expect(await claims.take('message:3', 9)).toBe(false);
    await close();
  });
}
