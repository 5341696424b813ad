import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readSnapshotList,
  type SnapshotList,
  writeSnapshotList,
} from '../../../src/library/shelves/snapshotList.ts';
import { folderOf } from '../../support/program.ts';

const NAME = '01234567-89ab-cdef-0123-456789abcdef.segment';

const LIST: SnapshotList = {
  held: {
    ...{ library: '0123456789abcdef', nextKey: 7 },
    segments: [{ name: NAME, firstKey: 0, removed: [1], size: 900, check: 4_000_000_000 }],
  },
  files: [
    { path: 'pier.md', size: 12, changed: 1.5, ids: ['pier'], problems: [] },
    {
      ...{ path: 'feed.xml', size: 0, changed: 0, ids: [] },
      problems: [
        { path: 'feed.xml', entry: 2, reason: 'It is.', remedy: 'Let it be.', skipped: true },
      ],
    },
  ],
};

/** A file that holds some lines behind the right check of them. */
async function fileOf(lines: string): Promise<string> {
  const path = join(await folderOf({}), 'library.json');
  await writeSnapshotList(path, LIST);
  const [magic = ''] = (await readFile(path, 'utf8')).split(/ (?=\d+\n)/, 1);
  await writeFile(path, `${magic} ${crc32(lines)}\n${lines}`);
  return path;
}

/** The list in a file, all of its lines. */
function readList(path: string): SnapshotList | 'none' | 'outdated' | 'damaged' {
  const list = readSnapshotList(path);
  if (typeof list === 'string') return list;
  const all = [...list.files];
  const sound = all.filter((file) => file !== undefined);
  return sound.length < all.length ? 'damaged' : { held: list.held, files: sound };
}

const readLines = async (...values: readonly unknown[]) =>
  readList(await fileOf(values.map((value) => `${JSON.stringify(value)}\n`).join('')));

describe('the list of a snapshot', () => {
  it('is read as it was written', async () => {
    const path = join(await folderOf({}), 'library.json');
    await writeSnapshotList(path, LIST);
    expect(readList(path)).toEqual(LIST);
  });

  it('is none where there is no file', async () => {
    expect(readList(join(await folderOf({}), 'library.json'))).toBe('none');
  });

  it('is outdated where another version wrote it', async () => {
    const path = join(await folderOf({}), 'library.json');
    await writeFile(path, 'PULLQUOTE LIBRARY 3 17\n{"another":"form"}\n');
    expect(readList(path)).toBe('outdated');
  });

  it('is damaged where a byte is not what was written', async () => {
    const path = join(await folderOf({}), 'library.json');
    await writeSnapshotList(path, LIST);
    const bytes = await readFile(path);
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      await writeFile(path, damaged);
      // Of the number of the version, another one may have come.
      expect(readList(path)).toBe(at === 'PULLQUOTE LIBRARY '.length ? 'outdated' : 'damaged');
    }
  });
});

/** A value with another one in one place of it, at any depth. */
const withOther = (value: unknown, other: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => {
  if (typeof value !== 'object' || value === null) return other;
  const inside = Object.entries(value).map(([key, part]) =>
    withOther(part, other).map((changed) =>
      Array.isArray(value)
        ? value.map((item, at) => (String(at) === key ? changed : item))
        : { ...value, [key]: changed },
    ),
  );
  return fc.oneof(other, ...inside);
};

describe('a list whose check is right', () => {
  const { held, files } = LIST;
  const [segment] = held.segments;
  const [file] = files;

  it('is one where its form is right too', async () => {
    expect(await readLines(held, ...files)).toEqual(LIST);
  });

  it.each<[string, ...unknown[]]>([
    ['nothing'],
    ['no record', null],
    ['a list', []],
    ['a number for segments', { ...held, segments: 5 }],
    ['segments that are none', { ...held, segments: [null] }],
    ['no next key', { ...held, nextKey: undefined }],
    ['a negative next key', { ...held, nextKey: -1 }],
    ['a next key that no other follows', { ...held, nextKey: Number.MAX_SAFE_INTEGER }],
    ['no library', { ...held, library: 1 }],
    ['a name outside the folder', { ...held, segments: [{ ...segment, name: `../${NAME}` }] }],
    ['a half key', { ...held, segments: [{ ...segment, firstKey: 0.5 }] }],
    ['removed texts', { ...held, segments: [{ ...segment, removed: ['1'] }] }],
    ['no check', { ...held, segments: [{ ...segment, check: undefined }] }],
    ['a file that is none', held, 5],
    ['a file without a path', held, { ...file, path: undefined }],
    ['ids that are no texts', held, { ...file, ids: [1] }],
    ['a time that is none', held, { ...file, changed: 'now' }],
    ['problems that are none', held, { ...file, problems: [{ path: 'pier.md' }] }],
    ['a problem on no line', held, { ...file, problems: [{ ...problemOf(), line: -1 }] }],
  ])('is damaged with %s', async (_, ...values) => {
    expect(await readLines(...values)).toBe('damaged');
  });

  it('is damaged where a line is no JSON', async () => {
    expect(readList(await fileOf('{"library":'))).toBe('damaged');
    expect(readList(await fileOf(`${JSON.stringify(held)}\n\n`))).toBe('damaged');
  });

  it('is never anything but damaged or of the right form, whatever stands in it', async () => {
    const anything = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.double(), fc.constant(undefined));
    await fc.assert(
      fc.asyncProperty(withOther([held, ...files], anything), async (value) => {
        const read = await readLines(...(Array.isArray(value) ? value : [value]));
        if (read === 'damaged') return;
        if (read === 'none' || read === 'outdated') throw new Error('the file is there, and ours');
        expect(read.held.nextKey).toBeGreaterThanOrEqual(0);
        for (const { removed, name } of read.held.segments) {
          expect([name, ...removed.map((number) => typeof number)]).toEqual([
            expect.stringMatching(/^[\w-]+\.segment$/),
            ...removed.map(() => 'number'),
          ]);
        }
        for (const { path, ids, problems } of read.files) {
          expect([path, ...ids].every((it) => typeof it === 'string')).toBe(true);
          expect(problems.every(({ reason }) => typeof reason === 'string')).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function problemOf() {
  return { path: 'pier.md', reason: 'It is.', remedy: 'Let it be.', skipped: true };
}
