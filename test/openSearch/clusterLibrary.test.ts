import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { createAsking } from '../../src/asking/asking.ts';
import type { Article } from '../../src/core/article/article.ts';
import {
  type Collection,
  collectionOf,
} from '../../src/core/conversation/collections/collection.ts';
import { connect } from '../../src/openSearch/client.ts';
import { createClusterLibrary } from '../../src/openSearch/clusterLibrary.ts';
import { articleDocumentId } from '../../src/openSearch/documents.ts';
import type { LibraryDocument } from '../../src/openSearch/indexLayout.ts';
import { createPackedEngine } from '../../src/search/packedEngine.ts';
import { readQuestions, sample } from '../quality/questions.ts';
import { articleOf, holdingsOf, NOW } from '../support/library.ts';
import { clusterSkipped, HAS_CLUSTER, ownIndex } from '../support/openSearch/cluster.ts';
import { sendArticles } from '../support/openSearch/send.ts';
import { readFolder } from '../support/readFolder.ts';

const own = ownIndex();
const client = connect({ nodes: own.nodes?.length ? own.nodes : ['http://127.0.0.1:1'] });
let made = 0;

afterAll(() => client.close());

async function clusterOf(articles: Iterable<Article>, about: Partial<LibraryDocument> = {}) {
  made += 1;
  const index = `${own.index}-${made}`;
  await sendArticles(client, index, articles, about);
  return openCluster(index);
}

async function openCluster(index: string) {
  const lines: string[] = [];
  const live = createClusterLibrary({
    ...{ client, index, log: (line: string) => lines.push(line), onChange() {} },
  });
  await live.update();
  return { index, live, lines, library: createAsking(live, () => NOW) };
}

/** The same articles on this machine. */
async function hereWith(articles: Iterable<Article>) {
  const holdings = await holdingsOf(articles, createPackedEngine());
  return createAsking({ ...holdings, problems: [] }, () => NOW);
}

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Question sets, the last of which is no part of a clone, and how many of their questions are asked. */
const SETS = [
  [at('../quality/tune'), at('../quality/tune/articles'), 100],
  [at('../quality/held'), at('../quality/held/articles'), 100],
  [at('../quality/samples'), at('../../articles'), 40],
  [at('../../../shared/eval/squad-tune'), at('../../../shared/eval/squad-tune/articles'), 60],
] as const;

for (const [set, folder, count] of SETS) {
  it.skipIf(!HAS_CLUSTER || !existsSync(join(set, 'questions.jsonl')))(
    `a cluster gives the packed engine’s answers to ${count} questions of ${basename(set)}${clusterSkipped || ' (skipped where there is no such set)'}`,
    { timeout: 120_000 },
    async () => {
      const articles = [...(await readFolder(folder)).articles.values()];
      const here = await hereWith(articles);
      const { library } = await clusterOf(articles);
      for (const { question } of sample(readQuestions(set), count)) {
        expect(await library.ask(question)).toEqual(await here.ask(question));
      }
    },
  );
}

const FERRY = articleOf('open/ferry.md', '# The ferry\n\nThe ferry left the harbour late.\n');
const FARES = articleOf('board/fares.md', '# Fares\n\nThe ferry costs five marks from May.\n');

describe.skipIf(!HAS_CLUSTER)(`a library in a cluster${clusterSkipped}`, () => {
  it('answers with what is there, and what of it a collection has is as if it were alone', async () => {
    const { library } = await clusterOf([FERRY, FARES]);
    const isOpen: Collection = ({ id }) => id.startsWith('open/');
    const said = collectionOf({ kind: 'folder', folders: ['open'] });
    const alone = await hereWith([FERRY]);
    for (const narrow of [library.within(isOpen), library.within(said)]) {
      for (const question of ['When did the ferry leave?', 'What does the ferry cost?', 'fares']) {
        expect(await narrow.ask(question)).toEqual(await alone.ask(question));
      }
    }
  });

  it('has of a collection within a collection what is in both', async () => {
    const { library } = await clusterOf([FERRY, FARES]);
    const board = collectionOf({ kind: 'folder', folders: ['board'] });
    for (const isOpen of [collectionOf({ kind: 'folder', folders: ['open'] }), () => false]) {
      const neither = library.within(isOpen).within(board);
      expect(await neither.articles.size()).toBe(0);
      expect(await neither.ask('What does the ferry cost?')).toMatchObject({
        kind: 'nothing-found',
      });
    }
  });

  it('lets through what a filter does', async () => {
    const dated = articleOf(
      'a.md',
      '---\ndate: 2016-05-02\nauthor: Ann Lee\n---\nThe ferry costs six marks.',
    );
    const here = await hereWith([FERRY, FARES, dated]);
    const { library } = await clusterOf([FERRY, FARES, dated]);
    for (const question of [
      'author:lee What does the ferry cost?',
      'author:nobody What does the ferry cost?',
      'after:2016-06 What does the ferry cost?',
      'What did the ferry cost in May 2016?',
      'article:"board/fares" ferry',
    ]) {
      expect(await library.ask(question)).toEqual(await here.ask(question));
    }
  });

  it('spells as its articles do', async () => {
    const { library } = await clusterOf([FERRY, FARES]);
    const here = await hereWith([FERRY, FARES]);
    expect(await library.ask('Where is the harbuor?')).toEqual(
      await here.ask('Where is the harbuor?'),
    );
  });

  it('does not quote what has been sent anew before it has seen that', async () => {
    const { index, library } = await clusterOf([FERRY]);
    const before = await library.ask('When did the ferry leave?');
    expect(before.kind).toBe('answered');
    // An ingester is lost after it has removed the article, before anybody could see it.
    await client.delete({ index, id: articleDocumentId(FERRY.id) });
    expect((await library.ask('When did the ferry leave?')).kind).toBe('nothing-found');
  });

  it('quotes nothing that is not what was sent, and says so once', async () => {
    const { index } = await clusterOf([FERRY]);
    const id = articleDocumentId(FERRY.id);
    const body = { doc: { body: `${FERRY.text} Or early.` } };
    await client.update({ index, id, body, refresh: true });
    const { library, lines } = await openCluster(index);
    for (const _ of [1, 2]) {
      expect((await library.ask('When did the ferry leave?')).kind).toBe('nothing-found');
    }
    expect(lines.filter((line) => line.includes('not what was sent'))).toHaveLength(1);
  });

  it('rules what the rules that were sent say, and nobody may ask before they are known', async () => {
    const rules = 'Board:\n  folder: board\n  only: web\n';
    const { live } = await clusterOf([FERRY, FARES], { rules });
    expect(live.rules()).toMatchObject([{ collections: [{ name: 'Board' }] }]);
    const index = `${own.index}-none`;
    const unread = createClusterLibrary({ client, index, log() {}, onChange() {} });
    expect(unread.rules()).toBe('closed');
  });
});
