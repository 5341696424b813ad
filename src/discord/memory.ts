import type { Channel } from 'discord.js';
import type { TurnLimits } from '../core/followUp/turns.ts';

/** What is remembered of conversations in threads and direct messages: some megabytes at most. */
export const MEMORY: TurnLimits = {
  maxTurns: 5,
  maxAge: 30 * 60 * 1000,
  maxConversations: 1000,
};

/** Where something is said. */
interface Place {
  readonly channel: Channel | null;
  readonly user: { readonly id: string };
}

/**
 * The conversations that something belongs to, its own one first: a thread or direct messages, and what
 * somebody asked there for themselves alone, which nobody else's question may take up. A channel of a
 * server is none: its questions have nothing to do with each other.
 */
export function keysOf({ channel, user }: Place, isPrivate: boolean): string[] {
  if (!channel || !(channel.isThread() || channel.isDMBased())) return [];
  return isPrivate && channel.isThread() ? [`${channel.id} ${user.id}`, channel.id] : [channel.id];
}
