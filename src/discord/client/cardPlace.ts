import type { Message } from 'discord.js';
import type { CardPlace } from '../../core/conversation/records/receipts.ts';

/** Where a message is; undefined where Discord has not told of one. */
export function placeOf(message: Message | null | undefined): CardPlace | undefined {
  return message ? { channel: message.channelId, message: message.id } : undefined;
}
