import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Message,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Card } from './card.ts';
import { LIMITS } from './limits.ts';

/** No reply may ping anyone, whatever an article or a question says. */
export const NO_PINGS = { parse: [], repliedUser: false } as const;

/** Milliseconds for which an answer is awaited before Discord is told that it will take longer. */
const PATIENCE = LIMITS.firstResponse / 2;

/**
 * Answers an interaction with a card: at once where it is ready, otherwise after telling Discord to
 * wait. Whether only the asker sees it is decided before, since Discord lets nobody change it later.
 */
export async function respond(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  card: Promise<Card>,
  isPrivate: boolean,
): Promise<void> {
  const visibility = isPrivate ? MessageFlags.Ephemeral : 0;
  const ready = await Promise.race([card, delay(PATIENCE)]);
  if (ready === undefined) {
    await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
    await interaction.editReply({
      components: await card,
      flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds,
      allowedMentions: NO_PINGS,
    });
    return;
  }
  const flags = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;
  try {
    await interaction.reply({
      components: ready,
      flags: flags | visibility,
      allowedMentions: NO_PINGS,
    });
  } catch (error) {
    // The reply came through and its receipt was lost: Discord says so when it is sent again.
    if (!isCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) throw error;
  }
}

/**
 * Replies to a message: plain words first, since a notification shows no card, then the card in
 * their place.
 */
export async function replyTo(
  message: Message,
  plain: string,
  card: Card | undefined,
): Promise<void> {
  const reply = await message.reply({
    content: plain,
    flags: MessageFlags.SuppressEmbeds,
    allowedMentions: NO_PINGS,
    failIfNotExists: false,
  });
  if (!card) return;
  await reply.edit({
    content: null,
    components: card,
    flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds,
    allowedMentions: NO_PINGS,
  });
}

export function isCode(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}

function delay(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, undefined).unref();
  });
}
