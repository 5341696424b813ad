import { expect, it } from 'vitest';
import type { ClaimedFile, DueFile } from '../../../src/openSearch/ingest/claims.ts';
import { workThrough } from '../../../src/openSearch/ingest/workThrough.ts';

const due = (...paths: string[]): DueFile[] => paths.map((path) => ({ path }));
const claimedOf = ({ path }: DueFile): ClaimedFile => ({
  ...{ path, epoch: 1, epochBefore: 0, before: [], pending: [] },
  revision: { seqNo: 0, primaryTerm: 0 },
});

/** @param othersFor for how many looks others have each file; for ever they have done it where negative. */
async function worked(chunks: DueFile[][], othersFor: Readonly<Record<string, number>> = {}) {
  const looks = new Map(Object.entries(othersFor));
  const done: string[] = [];
  const passed: string[] = [];
  await workThrough(
    chunks,
    async (files) => {
      for (const [{ path }] of files) done.push(path);
      return files.flatMap(([, file]) => (file.path.startsWith('again') ? file : []));
    },
    {
      ...{ lanes: 2, stop: new AbortController().signal },
      claims: {
        async claim(files) {
          const busy = files.filter(({ path }) => (looks.get(path) ?? 0) > 0);
          for (const { path } of busy) looks.set(path, (looks.get(path) ?? 0) - 1);
          const free = files.filter((file) => !busy.includes(file));
          const left = free.filter(({ path }) => (looks.get(path) ?? 0) === 0);
          return { claimed: left.map(claimedOf), busy };
        },
      },
      onPassed: (files) => passed.push(...files.map(({ path }) => path)),
    },
  );
  return { done: done.sort(), passed };
}

it('all is done, in whatever chunks', async () => {
  expect(await worked([due('a', 'b'), due('c'), due('d')])).toEqual({
    ...{ done: ['a', 'b', 'c', 'd'], passed: [] },
  });
  expect(await worked([])).toEqual({ done: [], passed: [] });
});

it('what others have is waited for: they do it, or it is done here', async () => {
  expect(await worked([due('a', 'b'), due('c')], { a: 2, c: -1 })).toEqual({
    ...{ done: ['a', 'b'], passed: ['c'] },
  });
});

it('what is to be done once more is, but not for ever', async () => {
  expect((await worked([due('again', 'b')])).done).toEqual(['again', 'again', 'again', 'b']);
});
