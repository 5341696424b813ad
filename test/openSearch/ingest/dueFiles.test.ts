import { expect, it } from 'vitest';
import { chunksOf, dueFilesIn, isAnotherFolder } from '../../../src/openSearch/ingest/dueFiles.ts';
import type { KnownFile } from '../../../src/openSearch/ingest/knownFiles.ts';

const file = (path: string, size = 1, changed = 1) => ({ path, size, changed });
const problem = (path: string, reason: string) => {
  return { path, reason, remedy: 'Convert it.', skipped: true };
};
const known = (...files: Omit<KnownFile, 'epoch'>[]) =>
  new Map(files.map((it) => [it.file, { ...it, epoch: 1 }]));

it('is due: what is new, another one, not read to its end, gone, or not to be read for another reason', () => {
  const listing = {
    home: '/',
    files: [file('same'), file('new'), file('longer', 2), file('later', 1, 2), file('claimed')],
    problems: [problem('a.jpg', 'x'), problem('b.jpg', 'x'), problem('b.jpg', 'y')],
  };
  const due = dueFilesIn(
    listing,
    known(
      ...['same', 'longer', 'later', 'gone'].map((path) => ({ file: path, size: 1, changed: 1 })),
      { file: 'claimed', claimedBy: 'somebody' },
      { file: 'a.jpg', problems: JSON.stringify([problem('a.jpg', 'x')]) },
      { file: 'b.jpg', size: 1, changed: 1 },
    ),
  );
  expect(due.read.map(({ path }) => path)).toEqual(['new', 'longer', 'later', 'claimed']);
  expect(due.removed).toEqual([
    { path: 'gone' },
    {
      path: 'b.jpg',
      problems: JSON.stringify([problem('b.jpg', 'x'), problem('b.jpg', 'y')]),
    },
  ]);
});

it.each([
  ['nothing is known', [], ['a'], false],
  ['one of the files is known', ['a', 'b'], ['b', 'c'], false],
  ['no file is known', ['a', 'b'], ['c'], true],
  ['it is empty', ['a'], [], true],
])('a folder where %s', (_, there, listed, isOther) => {
  const listing = { home: '/', files: listed.map((path) => file(path)), problems: [] };
  const files = known(...there.map((path) => ({ file: path, size: 1, changed: 1 })));
  expect(isAnotherFolder(listing, files)).toBe(isOther);
});

it('files are claimed together up to so many, or so large; one that is larger alone', () => {
  const due = (count: number, size: number) =>
    Array.from({ length: count }, (_, number) => {
      return { path: `${number}`, listed: file(`${number}`, size) };
    });
  const lengths = (count: number, size: number) =>
    chunksOf(due(count, size)).map((it) => it.length);
  expect(lengths(0, 1)).toEqual([]);
  expect(lengths(4500, 1)).toEqual([2000, 2000, 500]);
  expect(lengths(5, 6 * 1024 * 1024)).toEqual([2, 2, 1]);
  expect(lengths(2, 100 * 1024 * 1024)).toEqual([1, 1]);
});
