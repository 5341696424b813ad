import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { watchFolder } from '../../../src/library/folder/watchFolder.ts';
import { createMiniSearchEngine } from '../../../src/search/miniSearchEngine.ts';
import { openLibrary } from '../../support/library.ts';

async function watched({ interval = 3600 } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-watch-'));
  await writeFile(join(folder, 'a.md'), 'The ferry sails at nine.');
  const library = await openLibrary(folder, { engine: createMiniSearchEngine() });
  const lines: string[] = [];
  let looks = 0;
  const end = await watchFolder(folder, {
    interval,
    look: () => {
      looks += 1;
      return library.update();
    },
    log: (line) => lines.push(line),
    except: join(folder, 'data'),
  });
  onTestFinished(async () => {
    await end();
    await rm(folder, { recursive: true, force: true });
  });
  const ids = () => library.articles.ids();
  return { folder, library, lines, looks: () => looks, ids, end };
}

const SOON = { timeout: 60_000, interval: 50 };

describe('a folder that is watched', () => {
  it('shows what is added, edited, renamed and deleted, also in new folders below it', async () => {
    const { folder, library, ids } = await watched();
    await writeFile(join(folder, 'b.md'), 'The pier is new.');
    await vi.waitFor(async () => expect(await ids()).toEqual(['a', 'b']), SOON);
    await writeFile(join(folder, 'a.md'), 'The ferry sails at ten.');
    await vi.waitFor(
      async () => expect((await library.articles.get('a'))?.text).toBe('The ferry sails at ten.'),
      SOON,
    );
    await mkdir(join(folder, 'news/2016'), { recursive: true });
    await writeFile(join(folder, 'news/2016/c.md'), 'The toll rose.');
    await vi.waitFor(async () => expect(await ids()).toEqual(['a', 'b', 'news/2016/c']), SOON);
    await rename(join(folder, 'b.md'), join(folder, 'd.md'));
    await vi.waitFor(async () => expect(await ids()).toEqual(['a', 'd', 'news/2016/c']), SOON);
    await rm(join(folder, 'news'), { recursive: true });
    await vi.waitFor(async () => expect(await ids()).toEqual(['a', 'd']), SOON);
  });

  it('is not looked at for what is kept in a folder within it', async () => {
    const { folder, looks, ids } = await watched();
    await mkdir(join(folder, 'data'));
    for (let at = 0; at < 5; at += 1) await writeFile(join(folder, 'data', `${at}.db`), 'Kept.');
    await new Promise((done) => setTimeout(done, 600));
    expect(looks()).toBe(0);
    await writeFile(join(folder, 'b.md'), 'The pier is new.');
    await vi.waitFor(async () => expect(await ids()).toEqual(['a', 'b']), SOON);
  });

  it('is looked at once for many changes at a time', async () => {
    const { folder, looks, ids } = await watched();
    for (let at = 0; at < 200; at += 1) await writeFile(join(folder, `${at}.md`), `Round ${at}.`);
    await vi.waitFor(async () => expect(await ids()).toHaveLength(201), SOON);
    expect(looks()).toBeLessThan(20);
  });

  it('is looked at now and then even where no change is told of', async () => {
    const { looks } = await watched({ interval: 1 });
    await vi.waitFor(() => expect(looks()).toBeGreaterThan(1), SOON);
  });

  it('may vanish and come back: what was read serves, and each is said once', async () => {
    const { folder, library, lines, ids } = await watched({ interval: 1 });
    await rename(folder, `${folder}-away`);
    await vi.waitFor(() => expect(lines).toHaveLength(1), SOON);
    expect(lines[0]).toMatch(/cannot be read \(ENOENT\); what was read before still serves/);
    expect(await library.articles.size()).toBe(1);
    await rename(`${folder}-away`, folder);
    await writeFile(join(folder, 'b.md'), 'The pier is new.');
    await vi.waitFor(async () => expect(await ids()).toEqual(['a', 'b']), SOON);
    expect(lines).toHaveLength(2);
  });

  it('is left alone when the watch has ended', async () => {
    const { folder, looks, ids, end } = await watched({ interval: 1 });
    await end();
    const before = looks();
    await writeFile(join(folder, 'b.md'), 'The pier is new.');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(looks()).toBe(before);
    expect(await ids()).toEqual(['a']);
  });
});

it('a look that is broken off at the end is not told as a failure', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-watch-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const lines: string[] = [];
  let breakOff = () => {};
  let hasBegun = false;
  const look = () =>
    new Promise<void>((_, reject) => {
      hasBegun = true;
      breakOff = () => reject(new Error('This operation was aborted'));
    });
  const end = await watchFolder(folder, { interval: 0.1, look, log: (line) => lines.push(line) });
  await vi.waitFor(() => expect(hasBegun).toBe(true), SOON);
  await end();
  breakOff();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(lines).toEqual([]);
});
