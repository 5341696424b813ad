import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connect } from '../../../src/openSearch/client.ts';
import { clusterSkipped, HAS_CLUSTER, tellCluster } from '../../support/openSearch/cluster.ts';
import { gateTo } from '../../support/openSearch/gate.ts';
import { contentsIn, contentsOf, ingest } from '../../support/openSearch/ingested.ts';
import { folderWith, NODE, report, reports } from '../../support/openSearch/sentFolder.ts';

const gate = async () => {
  const made = await gateTo(NODE);
  onTestFinished(() => made.cut());
  return made;
};

/** Lets all of them be others. */
async function write80(folder: string): Promise<void> {
  for (let number = 0; number < 80; number += 1) {
    await writeFile(join(folder, `${number}.txt`), report(100 + number));
  }
}

describe.runIf(HAS_CLUSTER)(`what goes wrong on the way to a cluster${clusterSkipped}`, () => {
  it('a cluster that is away is waited for, which is told once', { timeout: 30_000 }, async () => {
    const { folder, name } = await folderWith(reports(20));
    const node = await gate();
    await node.cut();
    const said: string[] = [];
    const sent = ingest(node.url, name, folder, { said });
    await expect.poll(() => said, { timeout: 15_000 }).toHaveLength(1);
    await node.restore();
    await sent;
    expect(said).toEqual([
      expect.stringMatching(/^The OpenSearch cluster does not answer.* It is waited for\.$/),
      'The OpenSearch cluster does what it is asked again.',
    ]);
    expect(await contentsIn(NODE, name)).toEqual(await contentsOf(folder));
  });

  it('but not longer than is said', async () => {
    const { folder, name } = await folderWith(reports(1));
    const node = await gate();
    await node.cut();
    const sent = ingest(node.url, name, folder, { longest: 500 });
    await expect(sent).rejects.toMatchObject({ kind: 'unreachable' });
    await node.restore();
  });

  it('cut off again and again, all comes there, and once', { timeout: 60_000 }, async () => {
    const { folder, name } = await folderWith(reports(80));
    const node = await gate();
    let isDone = false;
    const sent = ingest(node.url, name, folder).finally(() => {
      isDone = true;
    });
    for (let time = 0; !isDone && time < 20; time += 1) {
      await setTimeout(20 + 15 * time);
      await node.cut();
      await setTimeout(20);
      await node.restore();
    }
    await sent;
    expect(await contentsIn(NODE, name)).toEqual(await contentsOf(folder));
  });

  it('what is full is waited for too', { timeout: 30_000 }, async () => {
    const { folder, name, write } = await folderWith(reports(2));
    await ingest(NODE, name, folder);
    await write('more.txt', 'More\n\nThe pier was full of visitors, the master said.\n');
    const client = connect({ nodes: [NODE] });
    onTestFinished(() => client.close());
    const block = (value: true | null) =>
      client.transport.request({
        ...{ method: 'PUT', path: `/${name}/_settings` },
        body: { 'index.blocks.read_only_allow_delete': value },
      });
    await block(true);
    const said: string[] = [];
    const sent = ingest(NODE, name, folder, { said });
    await expect.poll(() => said, { timeout: 15_000 }).toHaveLength(1);
    await block(null);
    await sent;
    expect(said[0]).toMatch(/^The disks of the OpenSearch cluster are full/);
    expect(await contentsIn(NODE, name)).toEqual(await contentsOf(folder));
  });

  it('an index that is taken away in the middle is made anew', async () => {
    const { folder, name } = await folderWith(reports(80));
    await ingest(NODE, name, folder);
    await write80(folder);
    const sent = ingest(NODE, name, folder);
    await setTimeout(150);
    await tellCluster('DELETE', `/${name}.*`);
    await sent;
    expect(await contentsIn(NODE, name)).toEqual(await contentsOf(folder));
  });

  it('whoever has not been heard of for too long is refused', { timeout: 30_000 }, async () => {
    const { folder, name, write } = await folderWith(reports(60));
    const node = await gate();
    const slow = ingest(node.url, name, folder);
    // It has claimed files by then, and sends what it has read.
    await setTimeout(400);
    node.hold();
    await write('0.txt', 'Another report\n\nThe pier was closed, the harbour master said then.\n');
    await setTimeout(2500);
    await ingest(NODE, name, folder);
    const expected = await contentsOf(folder);
    expect(await contentsIn(NODE, name)).toEqual(expected);
    node.letGo();
    await slow;
    const { articles } = expected;
    expect(await contentsIn(NODE, name)).toMatchObject({ articles });
    // What it has noted of a file may be of the list that it began with; such a file is read once more.
    await ingest(NODE, name, folder);
    expect(await contentsIn(NODE, name)).toEqual(expected);
  });
});
