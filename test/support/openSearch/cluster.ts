// The cluster that the tests of a file share with those of others, and clusters of their own for what goes wrong.

import { randomBytes } from 'node:crypto';
import { afterAll } from 'vitest';
import type { OpenSearchSettings } from '../../../src/settings.ts';
import { type LocalCluster, startNodes } from './localNodes.ts';
import { isNodeProgramBuilt } from './nodeProgram.ts';
import { type Method, tellNode } from './tellNode.ts';

const [FIRST, ...OTHERS] = process.env['OPENSEARCH_URL']?.split(',') ?? [];

export const HAS_CLUSTER = FIRST !== undefined;
/** What a test that needs one says beside its name. */
export const clusterSkipped = HAS_CLUSTER ? '' : ' (skipped: OPENSEARCH_URL names no cluster)';

/** Whether nodes can be started: `.ci/servers` builds what they are. */
export const HAS_NODES = isNodeProgramBuilt();
export const nodesSkipped = HAS_NODES ? '' : ' (skipped: .ci/servers has not built a node yet)';

/** What is to be undone after the last test of a file. */
const undoing: (() => Promise<unknown>)[] = [];
afterAll(() => Promise.all(undoing.map((undo) => undo())));

/** The cluster, under a name that nobody else has; what is found there under names that begin so goes with the file's tests. */
export function ownIndex(): OpenSearchSettings {
  const index = `test-${randomBytes(6).toString('hex')}`;
  if (HAS_CLUSTER) undoing.push(() => tellCluster('DELETE', `/${index}*?expand_wildcards=all`));
  return { nodes: FIRST === undefined ? [] : [FIRST, ...OTHERS], index, certificates: undefined };
}

/** Asks the shared cluster past the client that is tested. @throws where what it says is no success. */
export async function tellCluster(method: Method, path: string, body?: unknown): Promise<unknown> {
  if (FIRST === undefined) throw new Error('OPENSEARCH_URL names no cluster.');
  return tellNode(FIRST, method, path, body);
}

/** Nodes that can be killed; they go with the file's tests. */
export async function ownNodes(count: number): Promise<LocalCluster> {
  const cluster = await startNodes(count);
  undoing.push(cluster.stop);
  return cluster;
}
