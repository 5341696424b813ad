// A cluster of real nodes on this machine, for tests of what goes wrong and for what is measured.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePorts } from '../servers/freePorts.ts';
import { startTethered, type Tethered } from '../servers/tether.ts';
import { NODE_PROGRAM } from './nodeProgram.ts';
import { type Method, tellNode } from './tellNode.ts';

/** Milliseconds for a node to come up on a busy machine, and between two looks. */
const PATIENCE = 180_000;
const PAUSE = 200;

export interface LocalNode {
  readonly url: string;
  /** As somebody who pulls the plug: what was acknowledged is on its disk, and nothing else has to be. */
  readonly kill: () => Promise<void>;
  /** It holds its connections and says nothing, until it is woken. */
  readonly freeze: () => Promise<void>;
  readonly wake: () => Promise<void>;
  /** Starts it again with what is on its disk. */
  readonly restart: () => Promise<void>;
  /** The process that it is at the moment. */
  readonly pid: () => number;
  readonly said: () => string;
}

export interface LocalCluster {
  /** The nodes' addresses, as OPENSEARCH_URL has them. */
  readonly urls: string;
  readonly nodes: readonly [LocalNode, ...LocalNode[]];
  /** Asks whichever node answers. @throws where none does, or what it says is no success. */
  readonly tell: (method: Method, path: string, body?: unknown) => Promise<unknown>;
  /** Waits until all shards of all indexes are where they should be. */
  readonly green: () => Promise<void>;
  /** The nodes find that their disks are full, as they find it of a real one: within some ten seconds nothing can be written. */
  readonly fillDisks: () => Promise<void>;
  readonly emptyDisks: () => Promise<void>;
  /** Ends them, and removes what they have written. */
  readonly stop: () => Promise<void>;
}

/** @param heap of each node, in MiB. @throws where one does not come up. */
export async function startNodes(count: number, heap = 512): Promise<LocalCluster> {
  const home = await mkdtemp(join(tmpdir(), 'pullquote-opensearch-'));
  const ports = await freePorts(2 * count);
  const [http, transport] = [ports.slice(0, count), ports.slice(count)];
  const names = http.map((_, number) => `node-${number}`);
  const common = {
    'cluster.name': 'pullquote',
    // Disks of this machine that others have filled are no trouble of ours.
    'cluster.routing.allocation.disk.threshold_enabled': 'false',
    'cluster.info.update.interval': '10s',
    // Each node would give itself threads for all processors.
    'node.processors': '1',
    ...(count === 1
      ? { 'discovery.type': 'single-node' }
      : {
          'discovery.seed_hosts': transport.map((port) => `127.0.0.1:${port}`).join(','),
          'cluster.initial_cluster_manager_nodes': names.join(','),
        }),
  };
  const start = (number: number) => {
    const folder = join(home, `${number}`);
    return startTethered({
      command: 'java',
      args: [
        ...[`-Xms${heap}m`, `-Xmx${heap}m`, '-XX:+UseG1GC', '-XX:MaxDirectMemorySize=256m'],
        ...NODE_PROGRAM,
        ...Object.entries({
          ...{ ...common, 'node.name': names[number], 'path.home': folder, 'path.data': folder },
          ...{ 'http.port': http[number], 'transport.port': transport[number] },
        }).map(([name, value]) => `${name}=${value}`),
      ],
      log: join(home, `${number}.log`),
    });
  };
  const running: Tethered[] = [];
  const stop = async () => {
    await Promise.all(running.map((node) => node.end()));
    await rm(home, { recursive: true, force: true });
  };
  const nodeOf = (number: number): LocalNode => {
    const url = `http://127.0.0.1:${http[number]}`;
    const now = () => {
      const node = running[number];
      if (!node) throw new Error(`There is no node ${number}.`);
      return node;
    };
    return {
      url,
      kill: () => now().signal('SIGKILL'),
      freeze: () => now().signal('SIGSTOP'),
      wake: () => now().signal('SIGCONT'),
      async restart() {
        await now().end();
        running[number] = await start(number);
        await untilUp(url, now());
      },
      pid: () => now().pid,
      said: () => now().said(),
    };
  };
  try {
    for (let number = 0; number < count; number += 1) running.push(await start(number));
    const [first, ...others] = names.map((_, number) => nodeOf(number));
    if (!first) throw new Error('A cluster has a node.');
    const nodes = [first, ...others] as const;
    await Promise.all(
      nodes.map(({ url }, number) => {
        const node = running[number];
        return node && untilUp(url, node);
      }),
    );
    const tell = (method: Method, path: string, body?: unknown) => {
      const alive = nodes.find((_, number) => running[number]?.isAlive()) ?? first;
      return tellNode(alive.url, method, path, body);
    };
    await tell('GET', `/_cluster/health?wait_for_nodes=${count}&timeout=${PATIENCE}ms`);
    return {
      ...{ urls: nodes.map(({ url }) => url).join(','), nodes, tell, stop },
      async green() {
        const path = `/_cluster/health?wait_for_status=green&wait_for_no_relocating_shards=true&timeout=${PATIENCE}ms`;
        await tell('GET', path);
      },
      fillDisks: () => settle(tell, { 'disk.threshold_enabled': 'true', ...NO_DISK_IS_ENOUGH }),
      emptyDisks: () => settle(tell, NOTHING_SAID_OF_DISKS),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Free bytes that are asked of a disk, and that none has. */
const NO_DISK_IS_ENOUGH = {
  'disk.watermark.low': '900tb',
  'disk.watermark.high': '890tb',
  'disk.watermark.flood_stage': '880tb',
};

/** What was said once has to stay unsaid for a node to look at its disk no more. */
const NOTHING_SAID_OF_DISKS = {
  'disk.threshold_enabled': 'true',
  'disk.watermark.low': '3b',
  'disk.watermark.high': '2b',
  'disk.watermark.flood_stage': '1b',
};

function settle(tell: LocalCluster['tell'], values: Readonly<Record<string, string>>) {
  const named = Object.entries(values).map(([name, value]) => [
    `cluster.routing.allocation.${name}`,
    value,
  ]);
  return tell('PUT', '/_cluster/settings', { transient: Object.fromEntries(named) }).then(() => {});
}

async function untilUp(url: string, node: Tethered): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(PAUSE)) {
    if (!node.isAlive()) break;
    try {
      await tellNode(url, 'GET', '/_cluster/health?wait_for_nodes=>=1&timeout=1s');
      return;
    } catch {
      // Not yet.
    }
  }
  throw new Error(`A node has not come up:\n${node.said()}`);
}
