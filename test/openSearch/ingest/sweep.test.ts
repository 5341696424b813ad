import { describe, expect, it, onTestFinished } from 'vitest';
import { connect } from '../../../src/openSearch/client.ts';
import { articleDocumentId } from '../../../src/openSearch/documents.ts';
import { createBulk } from '../../../src/openSearch/ingest/bulk.ts';
import { createClaims } from '../../../src/openSearch/ingest/claims.ts';
import { createPatience } from '../../../src/openSearch/ingest/patience.ts';
import { leftovers, openFile } from '../../../src/openSearch/ingest/sendPacked.ts';
import { sweep } from '../../../src/openSearch/ingest/sweep.ts';
import { clusterSkipped, HAS_CLUSTER } from '../../support/openSearch/cluster.ts';
import { contentsIn, ingest } from '../../support/openSearch/ingested.ts';
import { folderWith, NODE, reports } from '../../support/openSearch/sentFolder.ts';

it('what was there before is taken away under the epoch after its own, what was sent since under that of the claim', () => {
  const file = openFile({
    ...{ path: 'a.json', epoch: 90, epochBefore: 7, pending: [] },
    ...{
      before: [
        ['gone', 2],
        ['stays', 1],
      ],
      revision: { seqNo: 0, primaryTerm: 1 },
    },
  });
  file.sent.set('stays', 1).set('unread', 1);
  const told = leftovers(file, new Set(['stays'])).map(({ kind, id, routing, epoch }) => {
    expect(kind).toBe('delete');
    return [id, routing, epoch];
  });
  const [gone, unread] = ['gone', 'unread'].map(articleDocumentId);
  expect(told).toEqual([
    [gone, undefined, 8],
    [`${gone}.0`, gone, 8],
    [`${gone}.1`, gone, 8],
    [unread, undefined, 90],
    [`${unread}.0`, unread, 90],
  ]);
});

/** An ingester that does what it is told. */
function ingesterOf(name: string) {
  const client = connect({ nodes: [NODE] });
  onTestFinished(() => client.close());
  const stop = new AbortController().signal;
  const patience = createPatience({ log() {}, longest: 10_000, stop });
  const alias = `${name}.1.files`;
  const bulk = createBulk(client, alias, patience);
  return { bulk, claims: createClaims({ client, alias, bulk, patience }) };
}

describe.runIf(HAS_CLUSTER)(`files that are gone${clusterSkipped}`, () => {
  it('take nothing with them that another file has by now, and what is written late of them is refused', async () => {
    const { folder, name } = await folderWith(reports(1));
    await ingest(NODE, name, folder);
    const { bulk, claims } = ingesterOf(name);
    const id = articleDocumentId('0');
    const { claimed } = await claims.claim([{ path: '0.txt' }]);
    const document = { kind: 'article', article: '0', version: 'of another file' };
    await bulk.send([{ kind: 'index', id, epoch: Date.now() + 1, document }]);
    await sweep(
      claimed.map((file) => [file, { path: '0.txt' }]),
      { bulk, claims },
    );
    expect(await contentsIn(NODE, name)).toEqual({
      ...{ articles: ['0 of another file'], passages: [], files: [] },
    });
    const epoch = claimed[0]?.epochBefore ?? 0;
    const late = { kind: 'index', id: `${id}.0`, routing: id, epoch, document } as const;
    expect(await bulk.send([late])).toMatchObject([{ kind: 'outrun' }]);
  });

  it('are claimed by one of all who want them', async () => {
    const { folder, name } = await folderWith(reports(3));
    await ingest(NODE, name, folder);
    const files = ['0.txt', '1.txt', '2.txt'].map((path) => ({ path }));
    const all = Array.from({ length: 5 }, () => ingesterOf(name));
    const ends = await Promise.all(all.map(({ claims }) => claims.begin()));
    const got = await Promise.all(all.map(({ claims }) => claims.claim(files)));
    expect(got.flatMap(({ claimed }) => claimed.map(({ path }) => path)).sort()).toEqual(
      files.map(({ path }) => path),
    );
    for (const { claimed, busy } of got) expect(claimed.length + busy.length).toBe(3);
    await Promise.all(ends.map((end) => end()));
  });
});
