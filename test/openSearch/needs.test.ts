import { describe, expect, it } from 'vitest';
import { Lacking, type NeededKind, settle } from '../../src/openSearch/needs.ts';

/** A store elsewhere, and what has been brought from there. */
function store(values: Readonly<Record<string, number>>) {
  const here = new Map<string, number>();
  const looks: string[][] = [];
  const kind: NeededKind = {
    async fetch(names) {
      looks.push([...names]);
      for (const name of names) here.set(name, values[name] ?? 0);
    },
  };
  return { here, looks, kind };
}

describe('work that needs what is elsewhere', () => {
  it('is done as if it were here, and what it lacks is fetched together', async () => {
    const { here, looks, kind } = store({ a: 1, b: 2, c: 3 });
    const sum = await settle(async (needs) => {
      const lookUp = (name: string) => {
        const value = here.get(name);
        if (value === undefined) needs.note(kind, name);
        return value ?? 0;
      };
      const both = lookUp('a') + lookUp('b');
      needs.require();
      return both + (both === 3 ? lookUp('c') : lookUp('never'));
    });
    expect(sum).toBe(6);
    expect(looks).toEqual([['a', 'b'], ['c']]);
  });

  it('that lacks nothing is done once', async () => {
    let times = 0;
    expect(
      await settle(async (needs) => {
        times += 1;
        needs.require();
        return 'done';
      }),
    ).toBe('done');
    expect(times).toBe(1);
  });

  it('fails as it does where it has lacked nothing, and not for what was put in the place of something', async () => {
    const { here, kind } = store({ a: 1 });
    const bug = new TypeError('a bug');
    const work = settle(async (needs) => {
      if (!here.has('a')) {
        needs.note(kind, 'a');
        throw new RangeError('there is no a');
      }
      throw bug;
    });
    await expect(work).rejects.toBe(bug);
  });

  it('fails where fetching does', async () => {
    const away = new Error('away');
    const kind = { fetch: () => Promise.reject(away) };
    const work = settle(async (needs) => {
      needs.note(kind, 'a');
      needs.require();
    });
    await expect(work).rejects.toBe(away);
  });

  it('is ended where what it lacks decides how it goes on', async () => {
    const { here, kind } = store({ a: 1 });
    const ends: unknown[] = [];
    await settle(async (needs) => {
      if (!here.has('a')) needs.note(kind, 'a');
      try {
        needs.require();
      } catch (error) {
        ends.push(error);
        throw error;
      }
    });
    expect(ends).toEqual([expect.any(Lacking)]);
  });

  it('that never settles is given up', async () => {
    const { kind } = store({});
    await expect(settle(async (needs) => needs.note(kind, 'a'))).rejects.toThrow('never');
  });
});
