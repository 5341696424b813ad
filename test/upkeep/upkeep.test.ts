import { expect, it } from 'vitest';
import { type Chore, createUpkeep } from '../../src/upkeep/upkeep.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('does its chores one after another, and once more for all that was due meanwhile', async () => {
  const done: string[] = [];
  const chore = (name: string): Chore => ({
    name,
    run: async () => {
      done.push(`${name} begins`);
      await settled();
      done.push(`${name} ends`);
    },
  });
  const upkeep = createUpkeep([chore('a'), chore('b')], () => {}, String);
  for (let times = 0; times < 5; times += 1) upkeep.due();
  for (let times = 0; times < 20; times += 1) await settled();
  expect(done).toHaveLength(8);
  expect(done.slice(0, 4)).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  await upkeep.close();
});

it('does the others where one fails, and says so', async () => {
  const lines: string[] = [];
  const done: string[] = [];
  const upkeep = createUpkeep(
    [
      { name: 'gaps are asked again', run: () => Promise.reject(new Error('full')) },
      { name: 'b', run: async () => void done.push('b') },
    ],
    (line) => lines.push(line),
    String,
  );
  upkeep.due();
  await settled();
  expect(done).toEqual(['b']);
  expect(lines).toEqual(['It failed that gaps are asked again. Error: full']);
});

it('is caught up with once all of them are done that were due', async () => {
  const done: string[] = [];
  const upkeep = createUpkeep(
    [
      {
        name: 'a',
        run: () =>
          settled()
            .then(() => void done.push('a'))
            .then(() => undefined),
      },
    ],
    () => {},
    String,
  );
  upkeep.due();
  await upkeep.catchUp();
  expect(done).toEqual(['a', 'a']);
  await upkeep.catchUp();
  expect(done).toHaveLength(3);
  await upkeep.close();
});

it('does them again after as long as one of them says, and not when it is closed', async () => {
  const done: string[] = [];
  const upkeep = createUpkeep(
    [
      { name: 'a', run: async () => (done.push('a') < 3 ? 1 : undefined) },
      { name: 'b', run: async () => 60_000 },
    ],
    () => {},
    String,
  );
  upkeep.due();
  while (done.length < 3) await settled();
  await upkeep.close();
  expect(done).toHaveLength(3);
});

it('begins nothing any more once it is closed', async () => {
  const done: string[] = [];
  const upkeep = createUpkeep(
    [
      { name: 'a', run: () => settled().then(() => void done.push('a')) },
      { name: 'b', run: async () => void done.push('b') },
    ],
    () => {},
    String,
  );
  upkeep.due();
  await upkeep.close();
  upkeep.due();
  await settled();
  expect(done).toEqual(['a']);
});
