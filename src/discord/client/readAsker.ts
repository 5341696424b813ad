import {
  type APIInteractionGuildMember,
  type Channel,
  ChannelType,
  type GuildMember,
  InteractionContextType,
} from 'discord.js';
import type { ChannelKind } from '../hearer.ts';

/** @param context of an interaction: on what terms the bot is there. */
export function channelKindOf(
  channel: Channel | null,
  context?: InteractionContextType | null,
): ChannelKind {
  if (channel?.isThread()) return 'thread';
  if (!channel?.isDMBased()) return 'open';
  // Two people's direct messages, where one of them has brought the bot, are of this type as well.
  const isAlone =
    channel.type === ChannelType.DM &&
    (context === undefined || context === InteractionContextType.BotDM);
  return isAlone ? 'alone' : 'group';
}

/** What a channel is in: of a thread its channel, and of that its category. */
export function aboveOf(channel: Channel | null): string[] | undefined {
  if (channel === null) return undefined;
  if (channel.isDMBased()) return [];
  const { parent, parentId } = channel;
  const ids = [parentId, parent?.parentId];
  return ids.filter((id) => id !== null && id !== undefined);
}

/** Without the role that everybody has, which has the server's own id. */
export function rolesOf(member: GuildMember | APIInteractionGuildMember | null): string[] {
  if (member === null) return [];
  if (Array.isArray(member.roles)) return member.roles;
  const { cache, guild } = member.roles;
  return [...cache.keys()].filter((role) => role !== guild.id);
}

/** A language as Discord names it; English where it names none. */
export function languageOf(locale: unknown): string {
  return typeof locale === 'string' ? locale : 'en';
}
