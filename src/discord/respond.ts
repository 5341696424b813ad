import {
  DiscordAPIError,
  HTTPError,
  type Message,
  type MessageComponentInteraction,
  MessageFlags,
  RESTJSONErrorCodes,
  type RepliableInteraction,
  type ThreadChannel,
} from 'discord.js';
import { delay } from '../pace/delay.ts';
import type { Pace } from '../pace/sendingFirst.ts';
import type { Card } from './cards/card.ts';
import { LIMITS } from './limits.ts';

/** No reply may ping anyone, whatever an article or a question says. */
export const NO_PINGS = { parse: [], repliedUser: false } as const;

/** A card, without previews of the links on it. */
const CARD = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;

/** Milliseconds for which an answer is awaited before Discord is told that it will take longer. */
const PATIENCE = LIMITS.firstResponse / 6;

/**
 * Answers an interaction with a card: at once where it is ready, otherwise after telling Discord to
 * wait. Whether only the asker sees it is decided before, since Discord lets nobody change it later.
 */
export async function respond(
  interaction: RepliableInteraction,
  card: Promise<Card>,
  isPrivate: boolean,
  pace: Pace,
): Promise<void> {
  const ready = await Promise.race([card, delay(PATIENCE)]);
  const payload = { allowedMentions: NO_PINGS };
  if (ready === undefined) {
    const hidden = isPrivate ? { flags: MessageFlags.Ephemeral as const } : {};
    await persist(pace, () => interaction.deferReply(hidden));
    // Also where only the receipt was lost, which discord.js cannot know.
    interaction.deferred = true;
    const components = await card;
    await persist(pace, () => interaction.editReply({ ...payload, components, flags: CARD }));
    return;
  }
  const visibility = isPrivate ? MessageFlags.Ephemeral : 0;
  await persist(pace, () =>
    interaction.reply({ ...payload, components: ready, flags: CARD | visibility }),
  );
}

/** Puts a card in the place of the one whose button was pressed. */
export async function update(
  interaction: MessageComponentInteraction,
  card: Promise<Card>,
  pace: Pace,
): Promise<void> {
  const ready = await Promise.race([card, delay(PATIENCE)]);
  const payload = { allowedMentions: NO_PINGS, flags: CARD } as const;
  if (ready !== undefined) {
    await persist(pace, () => interaction.update({ ...payload, components: ready }));
    return;
  }
  await persist(pace, () => interaction.deferUpdate());
  interaction.deferred = true;
  const components = await card;
  await persist(pace, () => interaction.editReply({ ...payload, components }));
}

/**
 * Replies to a message: plain words first, since a notification shows no card, then the card in
 * their place.
 * @param thread where the reply goes, if not below the message.
 */
export async function replyTo(
  message: Message,
  plain: string,
  card: Card | undefined,
  pace: Pace,
  thread?: ThreadChannel,
): Promise<void> {
  const first = {
    content: plain,
    flags: MessageFlags.SuppressEmbeds,
    allowedMentions: NO_PINGS,
    // Discord drops the second of two messages with the same nonce.
    nonce: message.id,
    enforceNonce: true,
  } as const;
  const reply = await persist(pace, () =>
    thread ? thread.send(first) : message.reply({ ...first, failIfNotExists: false }),
  );
  if (!reply || !card) return;
  await persist(pace, () =>
    reply.edit({ content: null, components: card, flags: CARD, allowedMentions: NO_PINGS }),
  );
}

/**
 * Sends again where the connection broke before Discord's answer came (discord.js does so only for
 * some breaks). That the first attempt came through after all is no error.
 */
async function persist<T>(
  pace: Pace,
  send: () => Promise<T>,
  attempts = 3,
): Promise<T | undefined> {
  try {
    return await pace.send(send);
  } catch (error) {
    if (isCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) return undefined;
    const isAnswer = error instanceof DiscordAPIError || error instanceof HTTPError;
    if (isAnswer || attempts <= 1) throw error;
    return persist(pace, send, attempts - 1);
  }
}

function isCode(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}
