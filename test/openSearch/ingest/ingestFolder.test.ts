import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connect } from '../../../src/openSearch/client.ts';
import { articleDocumentId, fileDocumentId } from '../../../src/openSearch/documents.ts';
import type { Ingested } from '../../../src/openSearch/ingest/ingestFolder.ts';
import { clusterSkipped, HAS_CLUSTER } from '../../support/openSearch/cluster.ts';
import { contentsIn, contentsOf, ingest } from '../../support/openSearch/ingested.ts';
import { folderWith, NODE, report, reports, settled } from '../../support/openSearch/sentFolder.ts';

function tallyOf(ingested: Ingested) {
  if (ingested.kind !== 'done') throw new Error(ingested.kind);
  return ingested.tally;
}

async function generationOf(name: string): Promise<unknown> {
  const client = connect({ nodes: [NODE] });
  const { body } = await client.get({ index: name, id: 'library' });
  await client.close();
  return body._source;
}

describe.runIf(HAS_CLUSTER)(`a cluster holds what a folder does${clusterSkipped}`, () => {
  it('to the version of each passage, and where nothing has changed nothing is written', async () => {
    const { folder, name } = await folderWith(reports(5));
    expect(tallyOf(await ingest(NODE, name, folder))).toMatchObject({ files: 5, articles: 5 });
    expect(await contentsIn(NODE, name)).toEqual(await contentsOf(folder));
    const before = await generationOf(name);
    expect(tallyOf(await ingest(NODE, name, folder))).toEqual({
      ...{ files: 0, articles: 0, passages: 0, removed: 0 },
    });
    expect(await generationOf(name)).toEqual(before);
  });

  it('also when files have changed, shrunk, gone, come and been called otherwise', async () => {
    const { folder, name, write } = await folderWith({ ...reports(6), 'long.txt': report(7, 30) });
    await ingest(NODE, name, folder);
    await write('0.txt', report(100));
    await write('long.txt', report(7, 2));
    await write('new.md', report(200));
    await rm(join(folder, '1.txt'));
    await rename(join(folder, '2.txt'), join(folder, 'other.txt'));
    // It stays the same article, of another file.
    await rename(join(folder, '3.txt'), join(folder, '3.md'));
    await settled();
    expect(tallyOf(await ingest(NODE, name, folder))).toMatchObject({ files: 5, removed: 3 });
    expect(await contentsIn(NODE, name)).toEqual(await contentsOf(folder));
  });

  it('whoever sends at the same time, and nobody sends what another one does', async () => {
    const { folder, name } = await folderWith(reports(60));
    const all = await Promise.all([1, 2, 3].map(() => ingest(NODE, name, folder)));
    const files = all.map((it) => tallyOf(it).files).reduce((sum, it) => sum + it, 0);
    expect(files).toBe(60);
    expect(await contentsIn(NODE, name)).toEqual(await contentsOf(folder));
  });

  it('after whoever had claimed files is lost, with all that may be left of what was written', async () => {
    const { folder, name } = await folderWith(reports(3));
    await ingest(NODE, name, folder);
    const client = connect({ nodes: [NODE] });
    const lost = {
      ...{ kind: 'file', file: '0.txt', epoch: Date.now() + 5, claimedBy: 'lost', articles: [] },
      pending: [
        ['ghost', 2],
        ['0', 9],
      ],
    };
    await client.index({ index: name, id: fileDocumentId('0.txt'), body: lost });
    for (const [id, body] of [
      [articleDocumentId('ghost'), { kind: 'article', article: 'ghost', version: '1' }],
      [`${articleDocumentId('ghost')}.1`, { kind: 'passage', article: 'ghost', number: 1 }],
      [`${articleDocumentId('0')}.8`, { kind: 'passage', article: '0', number: 8 }],
    ] as const) {
      const routing = id.split('.')[0] ?? '';
      const written = { version: lost.epoch, version_type: 'external_gte' } as const;
      await client.index({ index: name, id, routing, body, ...written });
    }
    await client.close();
    expect(tallyOf(await ingest(NODE, name, folder)).files).toBe(1);
    expect(await contentsIn(NODE, name)).toEqual(await contentsOf(folder));
  });

  it('where the clock of whoever has sent them was ahead', async () => {
    const { folder, name, write } = await folderWith(reports(2));
    const now = Date.now;
    try {
      Date.now = () => now() + 3_600_000;
      await ingest(NODE, name, folder);
    } finally {
      Date.now = now;
    }
    await rename(join(folder, '0.txt'), join(folder, '0.md'));
    await write('1.txt', report(9, 1));
    await settled();
    await ingest(NODE, name, folder);
    expect(await contentsIn(NODE, name)).toEqual(await contentsOf(folder));
  });

  it('but nothing is taken away where the folder has none of it, unless that is meant', async () => {
    const { folder, name } = await folderWith(reports(2));
    await ingest(NODE, name, folder);
    const before = await contentsIn(NODE, name);
    const other = (await folderWith({ 'x.txt': report(1) })).folder;
    expect(await ingest(NODE, name, other)).toEqual({ kind: 'another-folder', files: 2 });
    expect(await contentsIn(NODE, name)).toEqual(before);
    await ingest(NODE, name, other, { mayEmpty: true });
    expect(await contentsIn(NODE, name)).toEqual(await contentsOf(other));
  });

  it('what cannot be read is told by the cluster too, until it can be', async () => {
    const { folder, name, write } = await folderWith({ ...reports(1), 'a.jpg': 'x', 'b.txt': '' });
    const done = await ingest(NODE, name, folder);
    expect(done).toMatchObject({ kind: 'done', problems: [{ path: 'a.jpg' }, { path: 'b.txt' }] });
    expect(await generationOf(name)).toMatchObject({ problems: 2 });
    await rm(join(folder, 'a.jpg'));
    await write('b.txt', report(2));
    await ingest(NODE, name, folder);
    expect(await generationOf(name)).toMatchObject({ problems: 0 });
  });

  it('rules are there before any article, and never more open than they were', async () => {
    const { folder, name, write } = await folderWith(reports(1));
    await write('collections.yaml', 'it is: [wrong');
    expect(await ingest(NODE, name, folder)).toMatchObject({ problems: [{ rules: 'closed' }] });
    expect(await generationOf(name)).toMatchObject({ rules: '[The rules cannot be read.' });
    const rules = 'Sport:\n  folder: sport\n';
    await write('collections.yaml', rules);
    expect(await ingest(NODE, name, folder)).toMatchObject({ problems: [] });
    await write('collections.yaml', 'it is: [wrong');
    expect(await ingest(NODE, name, folder)).toMatchObject({ problems: [{ rules: 'kept' }] });
    await rm(join(folder, 'collections.yaml'));
    expect(await ingest(NODE, name, folder)).toMatchObject({ problems: [{ rules: 'kept' }] });
    expect(await generationOf(name)).toMatchObject({ rules });
  });

  it('all is sent anew beside what is found, which goes when that is done', async () => {
    const { folder, name, write } = await folderWith(reports(3));
    await ingest(NODE, name, folder);
    await write('collections.yaml', '{}');
    await ingest(NODE, name, folder);
    await rm(join(folder, 'collections.yaml'));
    const two = [1, 2].map(() => ingest(NODE, name, folder, { isRebuild: true }));
    const sent = (await Promise.all(two)).map((it) => tallyOf(it).files);
    expect(sent.reduce((sum, it) => sum + it, 0)).toBe(3);
    expect(await contentsIn(NODE, name)).toEqual(await contentsOf(folder));
    expect(await generationOf(name)).toMatchObject({ rules: '{}' });
    const client = connect({ nodes: [NODE] });
    const { body } = await client.indices.getAlias({ index: `${name}.*` });
    expect(Object.keys(body)).toEqual([`${name}.2`]);
    await client.close();
  });

  it('an index of somebody else’s, or of another form, is left alone', async () => {
    const { folder, name } = await folderWith(reports(1));
    const client = connect({ nodes: [NODE] });
    await client.indices.create({ index: `${name}.1`, body: { aliases: { [name]: {} } } });
    await expect(ingest(NODE, name, folder)).rejects.toMatchObject({ kind: 'other-form' });
    await ingest(NODE, name, folder, { isRebuild: true });
    expect(await contentsIn(NODE, name)).toEqual(await contentsOf(folder));
    await client.indices.delete({ index: `${name}.*` });
    await client.indices.create({ index: name });
    onTestFinished(() => client.indices.delete({ index: name }).then(() => client.close()));
    await expect(ingest(NODE, name, folder)).rejects.toThrow(/choose another name/);
    await expect(ingest(NODE, name, folder, { isRebuild: true })).rejects.toThrow(/another name/);
  });
});
