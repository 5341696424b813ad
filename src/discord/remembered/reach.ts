import { type Client, DiscordAPIError, PermissionFlagsBits } from 'discord.js';
import { noticeCard } from '../cards/card.ts';
import { CARD_FLAGS, NO_PINGS } from '../client/payload.ts';
import type { DiscordAsker } from '../hearer.ts';

/** Where somebody can be told something later. */
export interface ReachOfBot {
  /** Whether the bot may speak by itself where somebody has asked. */
  maySpeakIn(asker: Pick<DiscordAsker, 'server' | 'channel' | 'channelKind'>): boolean;
  /**
   * Opens direct messages with somebody by telling them something there. @returns the channel; undefined where
   * they cannot be reached, or who they are on their server could not be looked up later.
   */
  alone(asker: Pick<DiscordAsker, 'user' | 'server'>, opened: string): Promise<string | undefined>;
}

export function createReach(client: Client): ReachOfBot {
  return {
    maySpeakIn({ server, channel, channelKind }) {
      // In direct messages only one hears it, who is to be looked up then.
      if (channelKind === 'alone' || channelKind === 'group' || channel === undefined) return false;
      const found = client.guilds.cache.get(server ?? '')?.channels.cache.get(channel);
      const self = found?.guild.members.me;
      if (!found || !self) return false;
      const { SendMessages, SendMessagesInThreads, ViewChannel } = PermissionFlagsBits;
      const send = found.isThread() ? SendMessagesInThreads : SendMessages;
      return found.permissionsFor(self).has([ViewChannel, send]);
    },
    async alone({ user, server }, opened) {
      if (server !== undefined && !client.guilds.cache.has(server)) return undefined;
      try {
        const { id } = await client.users
          .send(user, {
            components: noticeCard(opened),
            flags: CARD_FLAGS,
            allowedMentions: NO_PINGS,
          })
          .then(({ channel }) => channel);
        return id;
      } catch (error) {
        if (error instanceof DiscordAPIError) return undefined;
        throw error;
      }
    },
  };
}
