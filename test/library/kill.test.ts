import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { createSnapshotStore } from '../../src/library/shelves/snapshot.ts';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import { randomFrom } from '../quality/random.ts';
import { openLibrary } from '../support/library.ts';
import { PROGRAM } from '../support/program.ts';
import { readFolder } from '../support/readFolder.ts';

/** How often the program is killed; `KILLS=200` for the thorough run. */
const KILLS = Number(process.env['KILLS'] ?? 8);
/** Milliseconds within which it is. A start, the reading and the snapshot take about as long. */
const LATEST = 2500;

it(`loses, doubles and alters nothing, killed at ${KILLS} random moments of reading and keeping`, {
  timeout: 60_000 + KILLS * 10_000,
}, async () => {
  const random = randomFrom(20261122);
  const home = await mkdtemp(join(tmpdir(), 'pullquote-kill-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const [folder, dataDir] = [join(home, 'articles'), join(home, 'data')];
  await mkdir(folder);
  const write = (number: number) =>
    writeFile(
      join(folder, `${number}.txt`),
      `Report ${number}\n\n${`The pier had ${random()} visitors. `.repeat(40)}\n`,
    );
  for (let number = 0; number < 400; number += 1) await write(number);

  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = spawn(process.execPath, [PROGRAM, 'check', '--articles', folder], {
      env: { PATH: process.env['PATH'], DATA_DIR: dataDir },
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    await Promise.race([ended, wait(100 + random() * LATEST)]);
    child.kill('SIGKILL');
    await ended;
    // The folder goes on meanwhile: some files change, one comes, one goes.
    for (let change = 0; change < 20; change += 1) await write(Math.floor(random() * 400));
    await write(1000 + kill);
    await rm(join(folder, `${kill}.txt`), { force: true });
    await appendFile(join(folder, `${399 - (kill % 200)}.txt`), 'It closed.\n');
  }

  await wait(60);
  const library = await openLibrary(folder, {
    engine: createMiniSearchEngine(),
    snapshots: await createSnapshotStore(dataDir, folder),
  });
  const { articles } = await readFolder(folder);
  expect(await library.articles.ids()).toEqual([...articles.keys()]);
  for (const [id, article] of articles) expect(await library.articles.get(id)).toEqual(article);
  const answer = await library.ask('How many visitors had the pier?');
  const [excerpt] = 'excerpts' in answer ? answer.excerpts : [];
  const text = articles.get(excerpt?.citation.articleId ?? '')?.text;
  expect(text?.slice(excerpt?.citation.start, excerpt?.citation.end)).toBe(excerpt?.quote);
  await library.close();
});
