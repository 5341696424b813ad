import { describe, expect, it } from 'vitest';
import { ClusterFailure, LASTING } from '../../../src/openSearch/clusterFailure.ts';
import { createPatience } from '../../../src/openSearch/ingest/patience.ts';

function waiting(longest = 60_000) {
  const said: string[] = [];
  const stop = new AbortController();
  const options = { log: (line: string) => said.push(line), stop: stop.signal, longest };
  return { said, stop, patience: createPatience(options) };
}

function failing(times: number, kind: ClusterFailure['kind']) {
  let left = times;
  return async () => {
    left -= 1;
    if (left >= 0) throw new ClusterFailure(kind);
    return 'done';
  };
}

describe('a cluster is waited for', () => {
  it.each(['unreachable', 'red', 'full', 'read-only', 'overloaded'] as const)(
    'where it is %s, which passes',
    async (kind) => {
      const { patience, said } = waiting();
      expect(await patience.through(failing(2, kind))).toBe('done');
      // It was not for long.
      expect(said).toEqual([]);
    },
  );

  it.each([...LASTING, 'no-index', 'too-large', 'failed'] as const)(
    'but not where it is %s',
    async (kind) => {
      await expect(waiting().patience.through(failing(1, kind))).rejects.toMatchObject({ kind });
    },
  );

  it('what is no trouble of its is thrown', async () => {
    const fault = new TypeError();
    await expect(waiting().patience.through(() => Promise.reject(fault))).rejects.toBe(fault);
  });

  it('no longer than is said', async () => {
    const { patience } = waiting(300);
    const tried = patience.through(failing(100, 'red'));
    await expect(tried).rejects.toMatchObject({ kind: 'red' });
  });

  it('which is told once, by however many wait, and once when it is over', async () => {
    const { patience, said } = waiting();
    const all = [5, 5, 5].map((times) => patience.through(failing(times, 'unreachable')));
    expect(await Promise.all(all)).toEqual(['done', 'done', 'done']);
    expect(said).toEqual([
      expect.stringMatching(/does not answer.*waited for/),
      expect.stringMatching(/again/),
    ]);
  }, 30_000);

  it('until nobody waits any more', async () => {
    const { patience, stop } = waiting();
    const tried = patience.through(failing(100, 'red'));
    stop.abort();
    await expect(tried).rejects.toMatchObject({ name: 'AbortError' });
  });
});
