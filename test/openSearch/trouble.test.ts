import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { createAsking } from '../../src/asking/asking.ts';
import { ArticlesAway } from '../../src/core/conversation/articlesAway.ts';
import type { Library } from '../../src/core/conversation/library.ts';
import { connect } from '../../src/openSearch/client.ts';
import { createClusterLibrary } from '../../src/openSearch/clusterLibrary.ts';
import { articleOf, NOW } from '../support/library.ts';
import { HAS_NODES, nodesSkipped, ownNodes } from '../support/openSearch/cluster.ts';
import { sendArticles } from '../support/openSearch/send.ts';

const FILES = Array.from({ length: 40 }, (_, number) =>
  articleOf(
    `ferry-${number}.md`,
    `# Ferry ${number}\n\nFerry ${number} left at ${number} o’clock.\n`,
  ),
);
const QUESTION = 'When did ferry 7 leave?';

const closing: (() => Promise<unknown>)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

/** Some nodes that hold the files, and a library over them. */
async function clusterOf(count: number, replicas: number) {
  const cluster = await ownNodes(count);
  const client = connect({ nodes: cluster.urls.split(',') }, 'asking');
  await sendArticles(client, 'ferries', FILES, {}, { shards: 3, replicas });
  await cluster.green();
  const lines: string[] = [];
  const live = createClusterLibrary({
    ...{ client, index: 'ferries', log: (line: string) => lines.push(line), onChange() {} },
  });
  closing.push(async () => {
    await live.close();
    await client.close();
  });
  await live.update();
  return { cluster, lines, library: createAsking(live, () => NOW) };
}

/** An answer, or that there is none at the moment; whatever else happens fails. */
async function asked(library: Library): Promise<string> {
  try {
    const answer = await library.ask(QUESTION);
    return 'excerpts' in answer ? (answer.excerpts[0]?.quote ?? 'nothing') : answer.kind;
  } catch (error) {
    if (!(error instanceof ArticlesAway)) throw error;
    return 'away';
  }
}

/** Asks until there is an answer. */
async function answered(library: Library): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const said = await asked(library);
    if (said !== 'away') return said;
    // Shards take their time to be there again, and where none is there that is said at once.
    await wait(250);
  }
  return 'away';
}

const RIGHT = 'Ferry 7 left at 7 o’clock.';

describe.skipIf(!HAS_NODES)(
  `a cluster that is in trouble${nodesSkipped}`,
  { timeout: 600_000 },
  () => {
    it('and has lost one of three nodes goes on answering rightly from the others', async () => {
      const { cluster, library } = await clusterOf(3, 1);
      expect(await asked(library)).toBe(RIGHT);
      await cluster.nodes[2]?.kill();
      for (let times = 0; times < 20; times += 1) expect(await answered(library)).toBe(RIGHT);
    });

    it('and has lost half of its shards is away, says so once, and is there again when they are', async () => {
      const { cluster, library, lines } = await clusterOf(2, 0);
      expect(await asked(library)).toBe(RIGHT);
      await cluster.nodes[1]?.kill();
      expect(await asked(library)).toBe('away');
      expect(await asked(library)).toBe('away');
      expect(lines.filter((line) => line.includes('cannot be asked'))).toHaveLength(1);
      await cluster.nodes[1]?.restart();
      expect(await answered(library)).toBe(RIGHT);
      expect(lines.at(-1)).toBe('The cluster can be asked again.');
    });

    it('and says nothing any more is away, and is there again when it speaks', async () => {
      const { cluster, library } = await clusterOf(1, 0);
      expect(await asked(library)).toBe(RIGHT);
      await cluster.nodes[0].freeze();
      expect(await asked(library)).toBe('away');
      await cluster.nodes[0].wake();
      expect(await answered(library)).toBe(RIGHT);
    });

    it('and whose disks are full answers as before', async () => {
      const { cluster, library } = await clusterOf(1, 0);
      await cluster.fillDisks();
      expect(await asked(library)).toBe(RIGHT);
      await cluster.emptyDisks();
      expect(await asked(library)).toBe(RIGHT);
    });

    it('and has forgotten what it was asked about is asked anew, also after it was started again', async () => {
      const { cluster, library } = await clusterOf(1, 0);
      expect(await asked(library)).toBe(RIGHT);
      await cluster.tell('DELETE', '/_search/point_in_time/_all');
      expect(await asked(library)).toBe(RIGHT);
      await cluster.nodes[0].restart();
      expect(await answered(library)).toBe(RIGHT);
    });
  },
);
