import { ChannelType, type Message, MessageFlags, type ThreadChannel } from 'discord.js';
import type { CardPlace } from '../../core/conversation/records/receipts.ts';
import type { Pace } from '../../pace/sendingFirst.ts';
import type { Card } from '../cards/card.ts';
import { cutTo } from '../cards/lines/label.ts';
import { LIMITS } from '../limits.ts';
import { placeOf } from './cardPlace.ts';
import { CARD_FLAGS, NO_PINGS } from './payload.ts';
import { persist } from './persist.ts';
import { readRepliedTo } from './readMessage.ts';

/**
 * Replies with plain words first, since a notification shows no card, then with the card in their place.
 * @returns where the card is; undefined where there is none, or that is not known.
 */
export type ReplyToMessage = (plain: string, card?: Card) => Promise<CardPlace | undefined>;

/** What can be done about a message. */
export interface MessageResponder {
  readonly reply: ReplyToMessage;
  /**
   * Opens a thread at the message: its id, and a reply that goes there. Undefined where the bot may not
   * open one, or the message is in one.
   */
  openThread(name: string): Promise<OpenedThread | undefined>;
  /** The question of the card of ours that the message replies to; undefined where it replies to none. */
  questionRepliedTo(): Promise<string | undefined>;
}

export interface OpenedThread {
  readonly id: string;
  readonly reply: ReplyToMessage;
}

export function responderToMessage(message: Message, pace: Pace): MessageResponder {
  return {
    reply: (plain, card) => replyTo(message, plain, card, pace),
    async openThread(name) {
      if (message.channel.type !== ChannelType.GuildText) return undefined;
      const cut = cutTo(name, LIMITS.threadName);
      const thread = await message.startThread({ name: cut }).catch(() => undefined);
      return (
        thread && {
          id: thread.id,
          reply: (plain, card) => replyTo(message, plain, card, pace, thread),
        }
      );
    },
    questionRepliedTo: () => readRepliedTo(message),
  };
}

/** @param thread where the reply goes, if not below the message. */
async function replyTo(
  message: Message,
  plain: string,
  card: Card | undefined,
  pace: Pace,
  thread?: ThreadChannel,
): Promise<CardPlace | undefined> {
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
  if (!reply || !card) return undefined;
  await persist(pace, () =>
    reply.edit({ content: null, components: card, flags: CARD_FLAGS, allowedMentions: NO_PINGS }),
  );
  return placeOf(reply);
}
