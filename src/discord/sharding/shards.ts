import { type Client, Status } from 'discord.js';
import type { ShardPart } from '../../settings.ts';

/** How many shards there are where nobody has said anything of shards, and which of them are here. */
const ONE: ShardPart = { ids: [0], count: 1 };

/** What a client of discord.js is told. It would read the environment itself where it is told nothing. */
export function shardOptions(
  shards: 'auto' | ShardPart = ONE,
): { readonly shards: 'auto' } | { readonly shards: number[]; readonly shardCount: number } {
  return shards === 'auto' ? { shards } : { shards: [...shards.ids], shardCount: shards.count };
}

/** Which shards a client has, once it is online. */
export function partOf({
  options: { shards, shardCount = 1 },
}: Pick<Client, 'options'>): ShardPart {
  const isKnown = typeof shards === 'object';
  return isKnown ? { ids: shards, count: shardCount } : ONE;
}

/**
 * Whether what happens on a server comes to one of these shards: its id's time modulo their number tells, as Discord
 * documents it. @param server undefined where it happens on none, which comes to the first shard.
 */
export function comesTo({ ids, count }: ShardPart, server: string | undefined): boolean {
  if (server === undefined) return ids.includes(0);
  return /^\d+$/.test(server) && ids.includes(Number((BigInt(server) >> 22n) % BigInt(count)));
}

/** What a log calls a shard, at the beginning of a sentence; empty where it is the only one there is. */
export function nameOf(shard: number, { count }: ShardPart): string {
  return count === 1 ? '' : `Shard ${shard} of ${count}: `;
}

/** Of the shards that a process has. */
export interface ShardsNow {
  readonly connected: number;
  /** 0 until Discord has said how many it recommends, where there are to be as many. */
  readonly all: number;
  /** Whether all were connected at one time. */
  readonly hasBeenOnline: boolean;
}

export function shardsNow({ ws, readyTimestamp }: Client): ShardsNow {
  const connected = ws.shards.filter(({ status }) => status === Status.Ready).size;
  return { connected, all: ws.shards.size, hasBeenOnline: readyTimestamp !== null };
}
