import { type Channel, ChannelType, InteractionContextType } from 'discord.js';
import type { TurnLimits } from '../core/conversation/followUp/turnMemory.ts';

/** What is remembered of conversations in threads and direct messages: some megabytes at most. */
export const MEMORY: TurnLimits = {
  maxTurns: 5,
  maxAge: 30 * 60 * 1000,
  maxConversations: 1000,
};

/** Where something is said, and by whom. */
interface Place {
  readonly channel: Channel | null;
  readonly user: { readonly id: string };
  /** Of an interaction: on what terms the bot is there. */
  readonly context?: InteractionContextType | null;
}

/**
 * The conversations that something belongs to, its own one first: a thread or direct messages, and what
 * somebody asked there for themselves alone, which nobody else's question may take up. A channel of a
 * server is none: its questions have nothing to do with each other.
 */
export function keysOf({ channel, user, context }: Place, isPrivate: boolean): string[] {
  if (!channel || !(channel.isThread() || channel.isDMBased())) return [];
  // Two people's direct messages, where one of them has brought the bot, are of this type as well.
  const isAlone =
    channel.type === ChannelType.DM &&
    (context === undefined || context === InteractionContextType.BotDM);
  return isPrivate && !isAlone ? [`${channel.id} ${user.id}`, channel.id] : [channel.id];
}
