import { appendFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/core/answer/answer.ts';
import { createSnapshotStore } from '../../src/library/shelves/snapshot.ts';
import { createChoosingEngine } from '../../src/search/choosingEngine.ts';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import { createPackedEngine } from '../../src/search/packedEngine.ts';
import { randomFrom } from '../quality/random.ts';
import {
  type AskedLibrary,
  allArticlesIn,
  byId,
  createLibrary,
  openLibrary,
} from '../support/library.ts';
import { folderOf } from '../support/program.ts';
import { readFolder } from '../support/readFolder.ts';

const engine = (most: number) =>
  createChoosingEngine(createMiniSearchEngine(), most, createPackedEngine());

const WORDS = 'ferry bridge harbour captain toll winter rust anchor talks truce pier'.split(' ');

/** Operations on a folder, drawn by a seed: whatever people do to files while a bot reads them. */
function createVandal(folder: string, seed: number) {
  const random = randomFrom(seed);
  const pick = <T>(items: readonly T[]): T | undefined =>
    items[Math.floor(random() * items.length)];
  const words = (count: number) => Array.from({ length: count }, () => pick(WORDS)).join(' ');
  const paths = new Set<string>();
  let made = 0;
  const newPath = () => {
    made += 1;
    const place = pick(['', 'a/', 'a/b/', 'ü/']) ?? '';
    return `${place}${made}${pick(['.md', '.txt', '.jsonl'])}`;
  };
  const contentOf = (path: string) => {
    const sentence = () => `The ${words(3)} number ${Math.floor(random() * 1e6)} was ${words(2)}.`;
    if (!path.endsWith('.jsonl')) return `${words(3)}\n\n${sentence()} ${sentence()}\n`;
    const entries = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, id) => ({
      ...{ id: id + Math.floor(random() * 3), title: words(2), text: sentence() },
    }));
    return `${entries.map((entry) => JSON.stringify(entry)).join('\n')}\n`;
  };
  const write = async (path: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contentOf(path));
    paths.add(path);
  };
  return async (): Promise<void> => {
    const dice = random();
    const path = pick([...paths]);
    if (path === undefined || dice < 0.35) await write(newPath());
    else if (dice < 0.6) await write(path);
    else if (dice < 0.8) {
      await rm(join(folder, path));
      paths.delete(path);
    } else if (dice < 0.95) {
      const to = newPath().replace(/\.\w+$/, '') + /\.\w+$/.exec(path)?.[0];
      await mkdir(dirname(join(folder, to)), { recursive: true });
      await rename(join(folder, path), join(folder, to));
      paths.delete(path);
      paths.add(to);
    } else {
      const home = pick(['a', 'ü']) ?? '';
      await rm(join(folder, home), { recursive: true, force: true });
      for (const other of [...paths]) if (other.startsWith(`${home}/`)) paths.delete(other);
    }
  };
}

/** What a library holds, article by article. */
const heldBy = async (library: AskedLibrary) =>
  Object.fromEntries(byId(await allArticlesIn(library)));

/** That it holds the folder as it is, and answers like a library that has never known another. */
async function expectCurrent(library: AskedLibrary, folder: string): Promise<void> {
  const { articles, problems } = await readFolder(folder);
  expect(await heldBy(library)).toEqual(Object.fromEntries(articles));
  expect(await library.articles.size()).toBe(articles.size);
  expect(library.problems).toEqual(problems);
  const fresh = await openLibrary(folder, { engine: createMiniSearchEngine() });
  // Sentences that hold a number of their own, so that no other one is as good.
  const texts = Array.from(articles.values(), ({ text }) => text).join('\n');
  const sentences = [...new Set(texts.match(/The [^.]* number \d+ [^.]*\./g))].slice(0, 30);
  for (const sentence of sentences) {
    const [left, right] = [await library.ask(sentence), await fresh.ask(sentence)];
    expect(firstOf(left)).toEqual(firstOf(right));
    expect(firstOf(left)?.quote).toContain(sentence);
  }
}

const firstOf = (answer: Answer) => ('excerpts' in answer ? answer.excerpts[0] : undefined);

describe('a library that follows its folder', () => {
  it.each([
    [1000, 'with MiniSearch', Number.POSITIVE_INFINITY],
    [1000, 'with the packed engine', 0],
    [5000, 'with one after the other', 60],
  ])(
    'holds no ghost after %i random operations, %s',
    { timeout: 300_000 },
    async (all, _, limit) => {
      const folder = await folderOf({});
      const dataDir = await folderOf({});
      const vandalise = createVandal(folder, all + 1);
      let library = createLibrary(folder, {
        engine: engine(limit),
        snapshots: await createSnapshotStore(dataDir, folder),
      });
      for (let round = 1; round <= all / 100; round += 1) {
        for (let operation = 0; operation < 100; operation += 1) await vandalise();
        // A change within the same tick of the file system's clock is found at the next look.
        await wait(60);
        await library.update();
        if (round % 10 === 0) await expectCurrent(library, folder);
        if (round % 7 !== 0) continue;
        await library.close();
        library = createLibrary(folder, {
          engine: engine(limit),
          snapshots: await createSnapshotStore(dataDir, folder),
        });
      }
      await library.close();
    },
  );

  it('keeps few segments, however often something changes', async () => {
    const folder = await folderOf({});
    const dataDir = await folderOf({});
    const library = createLibrary(folder, {
      engine: engine(0),
      snapshots: await createSnapshotStore(dataDir, folder),
    });
    for (let round = 0; round < 40; round += 1) {
      await writeFile(join(folder, `${round}.md`), `Round ${round} of the ferry began.`);
      await library.update();
    }
    const [home = ''] = await readdir(dataDir);
    const names = await readdir(join(dataDir, home));
    expect(names.filter((name) => name.endsWith('.segment')).length).toBeLessThan(12);
    expect(await library.articles.size()).toBe(40);
    await library.close();
  });

  it('answers from what was read before while it reads what has changed, but from nothing that has', async () => {
    const folder = await folderOf({});
    await writeFile(join(folder, 'a.md'), 'The ferry sails at nine.');
    await writeFile(join(folder, 'b.md'), 'The bridge of Oldport opens in May.');
    const library = await openLibrary(folder, { engine: engine(0) });
    await writeFile(join(folder, 'a.md'), 'The ferry sails at ten.');
    let isUpdated = false;
    const update = library.update().then(() => {
      isUpdated = true;
    });
    const quoteOf = async (question: string) => {
      const answer = await library.ask(question);
      return 'excerpts' in answer ? answer.excerpts[0]?.quote : undefined;
    };
    expect(await quoteOf('When does the bridge open?')).toBe('The bridge of Oldport opens in May.');
    expect(isUpdated).toBe(false);
    expect(await quoteOf('When does the ferry sail?')).toBe('The ferry sails at ten.');
    await update;
  });

  it('finds a change that left size and time as they were, at the next look', async () => {
    const folder = await folderOf({});
    await writeFile(join(folder, 'a.md'), 'The ferry sails at nine.');
    const library = await openLibrary(folder, { engine: engine(0) });
    await writeFile(join(folder, 'a.md'), 'The ferry sails at five.');
    await wait(60);
    await library.update();
    expect((await library.articles.get('a'))?.text).toBe('The ferry sails at five.');
  });

  it('serves on while its folder is gone, and says so once to whoever looks', async () => {
    const folder = await folderOf({});
    await writeFile(join(folder, 'a.md'), 'The ferry sails at nine.');
    const library = await openLibrary(folder, { engine: engine(0) });
    await rename(folder, `${folder}-gone`);
    await expect(library.update()).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await library.articles.size()).toBe(1);
    await rename(`${folder}-gone`, folder);
    await library.update();
    expect(await library.articles.size()).toBe(1);
  });
});

describe('a snapshot', () => {
  /** A folder with a snapshot, the folder of which is the second. */
  async function kept(): Promise<[folder: string, dataDir: string, home: string]> {
    const [folder, dataDir] = [await folderOf({}), await folderOf({})];
    for (const name of WORDS) await writeFile(join(folder, `${name}.md`), `The ${name} is old.`);
    await wait(60);
    const { library } = await openAgain(folder, dataDir);
    await library.close();
    const [home = ''] = await readdir(dataDir);
    return [folder, dataDir, join(dataDir, home)];
  }

  async function openAgain(folder: string, dataDir: string) {
    const log: string[] = [];
    let read = 0;
    const library = await openLibrary(folder, {
      engine: engine(0),
      dataDir,
      snapshots: await createSnapshotStore(dataDir, folder),
      onProgress: ({ files: [, all] }) => {
        read = all;
      },
      log: (line) => log.push(line),
    });
    return { library, log, read };
  }

  it('spares reading what has not changed', async () => {
    const [folder, dataDir] = await kept();
    const { library, read, log } = await openAgain(folder, dataDir);
    expect({ read, log }).toEqual({ read: 0, log: [] });
    await expectCurrent(library, folder);
    await library.close();
    await appendFile(join(folder, 'ferry.md'), ' It sails.');
    const again = await openAgain(folder, dataDir);
    expect(again.read).toBe(1);
    await expectCurrent(again.library, folder);
    await again.library.close();
  });

  const damages: readonly (readonly [string, (home: string) => Promise<void>])[] = [
    ['cut short', (home) => alter(home, (bytes) => bytes.subarray(0, bytes.length / 2))],
    ['empty', (home) => alter(home, () => Buffer.alloc(0))],
    ['of another program', (home) => alter(home, () => Buffer.from('{"version": 1}\n'))],
    ['of another version', (home) => alter(home, (bytes) => replaced(bytes, ' ', '-'))],
    ['with a byte changed at its beginning', (home) => alter(home, (bytes) => flipped(bytes, 60))],
    [
      'with a byte changed in its middle',
      (home) => alter(home, (bytes) => flipped(bytes, bytes.length / 2)),
    ],
  ];

  it.each(damages)(
    'whose segment is %s is noticed, and what it held is read again',
    async (_, damage) => {
      const [folder, dataDir, home] = await kept();
      await damage(join(home, (await readdir(home)).find((it) => it.endsWith('.segment')) ?? ''));
      const { library } = await openAgain(folder, dataDir);
      // What is damaged in the text of a single article is found when the article is looked at.
      await heldBy(library);
      await library.update();
      await expectCurrent(library, folder);
      await library.close();
    },
  );

  it.each(damages)(
    'whose list is %s is noticed, and everything is read again',
    async (_, damage) => {
      const [folder, dataDir, home] = await kept();
      await damage(join(home, 'library.json'));
      const { library, log, read } = await openAgain(folder, dataDir);
      expect(read).toBe(WORDS.length);
      expect(log).toEqual(['A part of the snapshot cannot be used; its articles are read again.']);
      await expectCurrent(library, folder);
      await library.close();
    },
  );

  it('that lacks a segment is noticed', async () => {
    const [folder, dataDir, home] = await kept();
    for (const name of await readdir(home))
      if (name.endsWith('.segment')) await rm(join(home, name));
    const { library, log } = await openAgain(folder, dataDir);
    expect(log).toHaveLength(1);
    await expectCurrent(library, folder);
    await library.close();
  });

  it('is of one folder: another one has its own', async () => {
    const [, dataDir] = await kept();
    const other = await folderOf({});
    await writeFile(join(other, 'a.md'), 'The pier is new.');
    const { library, log } = await openAgain(other, dataDir);
    expect(log).toEqual([]);
    await expectCurrent(library, other);
    await library.close();
  });

  it('may be kept in the folder of the articles, and is no article', async () => {
    const [folder, , home] = await kept();
    const dataDir = join(folder, 'data');
    const { library } = await openAgain(folder, dataDir);
    await library.update();
    expect(library.problems).toEqual([]);
    expect(await library.articles.size()).toBe(WORDS.length);
    expect(home).not.toContain(folder);
    await library.close();
  });

  it('that cannot be kept costs a word and nothing else', async () => {
    const [folder, dataDir] = [await folderOf({}), await folderOf({})];
    await writeFile(join(folder, 'a.md'), 'The pier is new.');
    await writeFile(join(dataDir, 'file'), '');
    const { library, log } = await openAgain(folder, join(dataDir, 'file'));
    expect(log).toEqual(['The snapshot cannot be kept (ENOTDIR); everything else goes on.']);
    await expectCurrent(library, folder);
    await library.close();
  });

  it('may be used by two libraries at once, of which both serve and the next start is right', async () => {
    const [folder, dataDir] = await kept();
    const [left, right] = [await openAgain(folder, dataDir), await openAgain(folder, dataDir)];
    for (let round = 0; round < 5; round += 1) {
      await writeFile(join(folder, `${round}.md`), `Round ${round} began.`);
      await rm(join(folder, `${WORDS[round]}.md`));
      await wait(60);
      await Promise.all([left.library.update(), right.library.update()]);
      await expectCurrent(left.library, folder);
      await expectCurrent(right.library, folder);
    }
    await left.library.close();
    await right.library.close();
    const { library } = await openAgain(folder, dataDir);
    await expectCurrent(library, folder);
    await library.close();
  });
});

async function alter(path: string, change: (bytes: Buffer) => Buffer): Promise<void> {
  const { readFile } = await import('node:fs/promises');
  await writeFile(path, change(await readFile(path)));
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  const place = Math.floor(at);
  copy[place] = (copy[place] ?? 0) ^ 0x10;
  return copy;
}

function replaced(bytes: Buffer, from: string, to: string): Buffer {
  const copy = Buffer.from(bytes);
  copy.write(to, copy.indexOf(from), 'latin1');
  return copy;
}
