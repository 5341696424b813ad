import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFairShare, type FairShare } from '../../src/pace/fairShare.ts';

let share: FairShare;
/** Works under way, each by its name; what ends it. */
let underWay: Map<string, () => void>;

beforeEach(() => {
  share = createFairShare();
  underWay = new Map();
});

const work = (name: string) => () =>
  new Promise<string>((resolve) => {
    underWay.set(name, () => {
      underWay.delete(name);
      resolve(name);
    });
  });

const ask = (user: string, name: string, channel: string | undefined = 'general') =>
  share.take({ user, channel }, work(name));

/** Ends what is under way. @returns what is then. */
async function ending(name: string): Promise<string[]> {
  underWay.get(name)?.();
  await setImmediate();
  return [...underWay.keys()].sort();
}

const now = () => [...underWay.keys()].sort();

describe('a person', () => {
  it('has one thing done at a time, in the order in which they asked for it', async () => {
    const done = ['a1', 'a2', 'a3'].map((name) => ask('alice', name));
    expect(now()).toEqual(['a1']);
    expect(await ending('a1')).toEqual(['a2']);
    expect(await ending('a2')).toEqual(['a3']);
    expect(await ending('a3')).toEqual([]);
    expect(await Promise.all(done)).toEqual(['a1', 'a2', 'a3']);
  });

  it('waits for themselves alone, however much somebody else has asked for', () => {
    for (let index = 0; index < 240; index += 1) void ask('alice', `a${index}`);
    void ask('bob', 'b', 'general');
    void ask('carol', 'c', 'other');
    expect(now()).toEqual(['a0', 'b', 'c']);
  });

  it('is not held up by what failed', async () => {
    const failed = share.take({ user: 'alice', channel: undefined }, () =>
      Promise.reject(new Error('full')),
    );
    void ask('alice', 'a');
    await expect(failed).rejects.toThrow('full');
    expect(await ending('')).toEqual(['a']);
  });

  it('has sent too much once one thing and ten that wait are attended to, and is told once', async () => {
    const heard: string[] = [];
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const send = (user: string) =>
      share.attend({ user, channel: 'general' }, 10, async (excess) => {
        heard.push(excess);
        if (excess === 'none') await finished;
      });
    const all = Array.from({ length: 14 }, () => send('alice'));
    all.push(send('bob'));
    expect(heard).toEqual([...Array(11).fill('none'), 'untold', 'told', 'told', 'none']);
    finish();
    await Promise.all(all);
    await Promise.all(Array.from({ length: 12 }, () => send('alice')));
    expect(heard.slice(15)).toEqual([...Array(11).fill('none'), 'untold']);
  });

  it('may have as much waiting as each server lets them, whatever waits on another', async () => {
    const heard: string[] = [];
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const send = (server: string | undefined, waiting: number) =>
      share.attend({ user: 'alice', server }, waiting, async (excess) => {
        heard.push(`${server} ${excess}`);
        if (excess === 'none') await finished;
      });
    const all = [send('1', 1), send('1', 1), send('1', 1), send('2', 1), send(undefined, 1)];
    all.push(send('1', 2));
    expect(heard).toEqual([
      ...['1 none', '1 none', '1 untold', '2 none', 'undefined none', '1 none'],
    ]);
    finish();
    await Promise.all(all);
  });

  it('is attended to again after what failed', async () => {
    const fail = () => Promise.reject(new Error('full'));
    for (let times = 0; times < 20; times += 1) {
      await expect(share.attend({ user: 'alice' }, 10, fail)).rejects.toThrow('full');
    }
    await share.attend({ user: 'alice' }, 10, async (excess) => expect(excess).toBe('none'));
  });
});

describe('a channel', () => {
  it('has four things done at once, and others none the less', async () => {
    for (const user of ['a', 'b', 'c', 'd', 'e', 'f']) void ask(user, user);
    void ask('g', 'g', 'other');
    expect(now()).toEqual(['a', 'b', 'c', 'd', 'g']);
    expect(await ending('b')).toEqual(['a', 'c', 'd', 'e', 'g']);
    expect(await ending('g')).toEqual(['a', 'c', 'd', 'e']);
  });

  it('serves next whoever was served longest ago', async () => {
    for (const user of ['a', 'b', 'c', 'd'])
      for (const number of [1, 2]) void ask(user, user + number);
    void ask('e', 'e1');
    expect(await ending('a1')).toEqual(['b1', 'c1', 'd1', 'e1']);
    expect(await ending('b1')).toEqual(['a2', 'c1', 'd1', 'e1']);
  });

  it('that is not known is shared with nobody', () => {
    for (let index = 0; index < 9; index += 1) {
      void share.take({ user: `u${index}`, channel: undefined }, work(`${index}`));
    }
    expect(now()).toHaveLength(9);
  });
});

it('does everything once, and never too much at once, whoever asks where', async () => {
  const asked = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.nat(1)));
  await fc.assert(
    fc.asyncProperty(asked, async (all) => {
      const { take } = createFairShare();
      const busy: string[] = [];
      const done = await Promise.all(
        all.map(([user, channel], index) =>
          take({ user, channel: `${channel}` }, async () => {
            busy.push(user);
            expect(new Set(busy).size).toBe(busy.length);
            expect(busy.length).toBeLessThanOrEqual(8);
            await setImmediate();
            busy.splice(busy.indexOf(user), 1);
            return index;
          }),
        ),
      );
      expect(done).toEqual(all.map((_, index) => index));
    }),
    { numRuns: 50 },
  );
});

it('tells how much waits for its turn', async () => {
  const { take, waiting } = createFairShare();
  let finish = () => {};
  const first = take(
    { user: 'a' },
    () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  const second = take({ user: 'a' }, async () => {});
  expect(waiting()).toBe(1);
  finish();
  await Promise.all([first, second]);
  expect(waiting()).toBe(0);
});
