import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clusterSkipped, HAS_CLUSTER, ownIndex } from '../../support/openSearch/cluster.ts';
import { contentsIn, contentsOf } from '../../support/openSearch/ingested.ts';
import { NODE } from '../../support/openSearch/sentFolder.ts';
import { ARTICLES, runProgram, startProgram } from '../../support/program.ts';

const name = ownIndex().index;
const env = { OPENSEARCH_URL: NODE, OPENSEARCH_INDEX: name };

it('where no cluster is named, or it is none, that is said in one sentence', async () => {
  const unset = await runProgram(['ingest'], { env: { ARTICLES_DIR: ARTICLES } });
  expect([unset.code, unset.stderr]).toEqual([
    2,
    expect.stringMatching(/^OPENSEARCH_URL is not set/),
  ]);
  const odd = await runProgram(['ingest', '--shards', '0'], {
    env: { OPENSEARCH_URL: 'http://localhost' },
  });
  expect([odd.code, odd.stderr]).toEqual([2, expect.stringMatching(/whole number from 1/)]);
});

describe.runIf(HAS_CLUSTER)(`the program sends a folder to a cluster${clusterSkipped}`, () => {
  it('and says what it has sent, and that there is nothing to send', async () => {
    const first = await runProgram(['ingest', '--articles', ARTICLES], { env });
    expect(first.stderr).toBe('');
    expect([first.code, first.stdout]).toEqual([
      ...[
        0,
        expect.stringMatching(/^5 articles in 5 files were sent in .* passages a second\)\.\n$/),
      ],
    ]);
    expect(await contentsIn(NODE, name)).toEqual(await contentsOf(ARTICLES));
    const second = await runProgram(['ingest', '--articles', ARTICLES], { env });
    expect([second.code, second.stdout]).toEqual([0, '5 files: nothing to send.\n']);
  });

  it('a folder that is not there, or has none of what was sent, changes nothing', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'pullquote-empty-'));
    onTestFinished(() => rm(empty, { recursive: true, force: true }));
    const away = await runProgram(['ingest', '--articles', join(empty, 'away')], { env });
    expect([away.code, away.stderr]).toEqual([
      2,
      expect.stringMatching(/cannot be read \(ENOENT\)/),
    ]);
    const other = await runProgram(['ingest', '--articles', empty], { env });
    expect([other.code, other.stderr]).toEqual([
      2,
      expect.stringMatching(/has none of the 5 files/),
    ]);
    expect(await contentsIn(NODE, name)).toEqual(await contentsOf(ARTICLES));
  });

  it('and stays where that is wanted, until it is told to end', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pullquote-watched-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeFile(
      join(folder, 'a.txt'),
      'The pier\n\nIt was closed for the winter, the master said.\n',
    );
    const args = ['ingest', '--watch', '--empty', '--articles', folder];
    const program = await startProgram(args, { env: { ...env, WATCH_INTERVAL: '1' } });
    await program.until('1 article in 1 file was sent');
    await writeFile(
      join(folder, 'b.txt'),
      'The dock\n\nIt was open for the winter, the master said.\n',
    );
    await expect
      .poll(async () => (await contentsIn(NODE, name)).articles.length, { timeout: 15_000 })
      .toBe(2);
    program.kill('SIGTERM');
    const { code } = await program.ended;
    expect(code).toBe(0);
    expect(await contentsIn(NODE, name)).toEqual(await contentsOf(folder));
  });
});
