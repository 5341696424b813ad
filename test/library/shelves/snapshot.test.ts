import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSnapshotStore } from '../../../src/library/shelves/snapshot.ts';
import { createMiniSearchEngine } from '../../../src/search/miniSearchEngine.ts';
import { allArticlesIn, createLibrary } from '../../support/library.ts';
import { folderOf } from '../../support/program.ts';

const START: Readonly<Record<string, string>> = {
  'pier.md': 'The pier is new.',
  'ferry.md': 'The ferry sails at nine.',
};

/** Reads a folder, or only what has changed, and closes the library again. */
async function readOnce(folder: string, dataDir: string) {
  const log: string[] = [];
  const library = createLibrary(folder, {
    ...{ engine: createMiniSearchEngine(), dataDir, log: (line: string) => log.push(line) },
    snapshots: await createSnapshotStore(dataDir, folder),
  });
  await library.update();
  const texts = Object.fromEntries(
    Array.from(await allArticlesIn(library), (it) => [it.path, it.text]),
  );
  const answer = await library.ask('When does the ferry sail?');
  await library.close();
  const quotes = 'excerpts' in answer ? answer.excerpts.map(({ quote }) => quote) : [];
  return { texts, quotes, log };
}

/** A folder and what is kept of it, in a segment for each of its files. */
async function kept(files = START) {
  const folder = await folderOf({});
  const dataDir = await folderOf({});
  for (const [path, text] of Object.entries(files)) {
    await writeFile(join(folder, path), text);
    // What is younger is read again in any case.
    await new Promise((resolve) => setTimeout(resolve, 60));
    await readOnce(folder, dataDir);
  }
  const [name = ''] = await readdir(dataDir);
  const home = join(dataDir, name);
  const segments = (await readdir(home)).filter((it) => it.endsWith('.segment'));
  return { folder, dataDir, home, segments: segments.map((it) => join(home, it)) };
}

const AGAIN = 'A part of the snapshot cannot be used; its articles are read again.';

describe('what is kept', () => {
  it('is taken up where it is whole', async () => {
    const { folder, dataDir, segments } = await kept();
    expect(segments).toHaveLength(2);
    const { texts, log } = await readOnce(folder, dataDir);
    expect([texts, log]).toEqual([START, []]);
  });

  it('is read again where two segments were exchanged', async () => {
    const { folder, dataDir, home, segments } = await kept();
    const [left = '', right = ''] = segments;
    await rename(left, join(home, 'other'));
    await rename(right, left);
    await rename(join(home, 'other'), right);
    const { texts, quotes, log } = await readOnce(folder, dataDir);
    expect([texts, quotes, log]).toEqual([START, ['The ferry sails at nine.'], [AGAIN]]);
    expect((await readOnce(folder, dataDir)).log).toEqual([]);
  });

  it('is read again where a segment is one of another library', async () => {
    const mine = await kept();
    const other = await kept({ ...START, 'ferry.md': 'The ferry sails at noon.' });
    const sizes = (paths: readonly string[]) => Promise.all(paths.map((it) => readFile(it)));
    const [theirs = [], ours = []] = [await sizes(other.segments), await sizes(mine.segments)];
    for (const [at, path] of mine.segments.entries()) {
      // Of the same length, where there is one.
      const twin = theirs.find((it) => it.length === ours[at]?.length) ?? theirs[at];
      await writeFile(path, twin ?? '');
    }
    const { texts, log } = await readOnce(mine.folder, mine.dataDir);
    expect([texts, log]).toEqual([START, [AGAIN]]);
  });

  it('is read again where it is all of another library', async () => {
    const mine = await kept();
    const other = await kept({ ...START, 'ferry.md': 'The ferry sails at noon.' });
    await rm(mine.home, { recursive: true });
    await cp(other.home, mine.home, { recursive: true });
    const { texts, log } = await readOnce(mine.folder, mine.dataDir);
    expect([texts, log]).toEqual([START, [AGAIN]]);
  });

  it('is read again where the list is older than the segments', async () => {
    const { folder, dataDir, home } = await kept();
    const old = await readFile(join(home, 'library.json'));
    await writeFile(join(folder, 'ferry.md'), 'The ferry sails at noon.');
    await new Promise((resolve) => setTimeout(resolve, 60));
    await readOnce(folder, dataDir);
    await writeFile(join(home, 'library.json'), old);
    const { texts, quotes } = await readOnce(folder, dataDir);
    expect(texts).toEqual({ ...START, 'ferry.md': 'The ferry sails at noon.' });
    expect(quotes).toEqual(['The ferry sails at noon.']);
  });

  it('is read again where a segment is cut short or longer than it was', async () => {
    const { folder, dataDir, segments } = await kept();
    const [left = '', right = ''] = segments;
    await writeFile(left, (await readFile(left)).subarray(0, -1));
    await writeFile(right, Buffer.concat([await readFile(right), Buffer.of(0)]));
    const { texts, log } = await readOnce(folder, dataDir);
    expect([texts, log]).toEqual([START, [AGAIN]]);
  });

  it('is read again where the list is of no form that was ever written, though its check is right', async () => {
    const { folder, dataDir, home } = await kept();
    const list = join(home, 'library.json');
    const [head = '', ...lines] = (await readFile(list, 'utf8')).trimEnd().split('\n');
    const [held, ...files] = lines.map((line) => JSON.parse(line));
    const write = async (...values: readonly unknown[]) => {
      const rest = values.map((value) => `${JSON.stringify(value)}\n`).join('');
      await writeFile(list, `${head.replace(/\d+$/, String(crc32(rest)))}\n${rest}`);
    };
    const [first, second] = held.segments;
    const forms: (readonly unknown[])[] = [
      [null],
      [{ ...held, segments: 5 }, ...files],
      // Of a form that may be, but none that was.
      [{ ...held, nextKey: 0 }, ...files],
      [{ ...held, segments: [first, { ...second, firstKey: first.firstKey }] }, ...files],
      [{ ...held, segments: [second, first] }, ...files],
      [{ ...held, segments: [{ ...first, removed: [7] }, second] }, ...files],
      [held, ...files.map((file) => ({ ...file, size: -1 }))],
    ];
    for (const values of forms) {
      await write(...values);
      const { texts, log } = await readOnce(folder, dataDir);
      expect([texts, log]).toEqual([START, [AGAIN]]);
    }
  });

  it('costs nothing but time, whatever stands in the list behind the right check', async () => {
    const { folder, dataDir, home } = await kept();
    const list = join(home, 'library.json');
    const [head = ''] = (await readFile(list, 'utf8')).split('\n');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue(), { maxLength: 3 }), async (values) => {
        const rest = values.map((value) => `${JSON.stringify(value)}\n`).join('');
        await writeFile(list, `${head.replace(/\d+$/, String(crc32(rest)))}\n${rest}`);
        expect((await readOnce(folder, dataDir)).texts).toEqual(START);
      }),
      { numRuns: 30 },
    );
  });
});
