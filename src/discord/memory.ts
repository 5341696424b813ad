import type { TurnLimits } from '../core/conversation/followUp/turnMemory.ts';
import type { Hearer } from './hearer.ts';

/** What is remembered of conversations in threads and direct messages: some megabytes at most. */
export const MEMORY: TurnLimits = {
  maxTurns: 5,
  maxAge: 30 * 60 * 1000,
  maxConversations: 1000,
};

/**
 * The conversations that something belongs to, its own one first: a thread or direct messages, and what
 * somebody asked there for themselves alone, which nobody else's question may take up. A channel of a
 * server is none: its questions have nothing to do with each other.
 */
export function conversationKeysOf({
  channel,
  channelKind,
  user,
  isPrivate,
}: Pick<Hearer, 'channel' | 'channelKind' | 'user' | 'isPrivate'>): string[] {
  if (channel === undefined || channelKind === 'open') return [];
  return isPrivate && channelKind !== 'alone' ? [`${channel} ${user}`, channel] : [channel];
}
