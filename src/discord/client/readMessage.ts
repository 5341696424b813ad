import { type GuildMember, type Message, PermissionFlagsBits } from 'discord.js';
import type { DiscordAsker } from '../hearer.ts';
import { aboveOf, channelKindOf, languageOf, rolesOf } from './readAsker.ts';
import { questionOf } from './readCard.ts';

/** What somebody wrote to the bot, as plain data. */
export interface PlainMessage {
  readonly asker: DiscordAsker;
  /** Without the name of the bot. */
  readonly text: string;
}

/** Undefined where it is not written to the bot: directly, or by its name. */
export function readMessage(message: Message): PlainMessage | undefined {
  const self = message.client.user.id;
  // What comes through a webhook has no user, and may call itself whatever it likes.
  if (message.author.bot || message.webhookId !== null || message.system) return undefined;
  if (message.inGuild() && !message.mentions.users.has(self)) return undefined;
  const text = message.content.replace(new RegExp(`<@!?${self}>`, 'g'), ' ').trim();
  return { asker: askerOf(message), text };
}

/** The question of the card of ours that a message replies to; undefined where it replies to none. */
export async function readRepliedTo(message: Message): Promise<string | undefined> {
  return message.reference?.messageId ? questionOf(await message.fetchReference()) : undefined;
}

function askerOf({ author, member, guild, guildId, channel }: Message): DiscordAsker {
  return {
    face: 'discord',
    user: author.id,
    name: author.displayName,
    server: guildId ?? undefined,
    channel: channel.id,
    above: aboveOf(channel),
    channelKind: channelKindOf(channel),
    roles: rolesOf(member),
    isManager: isManager(member),
    // A message does not tell its author's language, but the server has one.
    language: languageOf(guild?.preferredLocale),
    // Who has written there may.
    maySend: true,
    isKeptPrivate: false,
  };
}

function isManager(member: GuildMember | null): boolean {
  try {
    return member?.permissions.has(PermissionFlagsBits.ManageGuild) ?? false;
  } catch {
    // They are worked out from what the bot was last told of the server, whatever that was.
    return false;
  }
}
