import { type Client, DiscordAPIError, type Message, RESTJSONErrorCodes } from 'discord.js';
import type { DeskOf } from '../../core/conversation/desk.ts';
import type { Notices } from '../../core/conversation/notices.ts';
import type { AddressOf } from '../../core/conversation/quoteActions.ts';
import type { CardPlace } from '../../core/conversation/records/receipts.ts';
import type { CorrectionsReply } from '../../core/conversation/reply.ts';
import type { Door } from '../../core/conversation/shownReply.ts';
import { wordingIn } from '../../core/speech/wording.ts';
import { correctionsCard } from '../cards/remembered/correctionsCard.ts';
import { CARD_FLAGS, NO_PINGS } from '../client/payload.ts';
import { aboveOf } from '../client/readAsker.ts';
import { comesTo, partOf } from '../sharding/shards.ts';
import { correctedCard } from './correctedCard.ts';
import { createTelling } from './telling.ts';

export interface NoticesOptions {
  readonly client: Client;
  readonly deskOf: DeskOf;
  readonly door: Door;
  readonly log: (line: string) => void;
}

/** What the bot says on Discord without having been asked. */
export function createNotices({ client, deskOf, door, log }: NoticesOptions): Notices {
  return {
    reaches: (server) => comesTo(partOf(client), server),
    aboveOf: (channel) => aboveOf(client.channels.cache.get(channel) ?? null),
    ...createTelling({ client, deskOf, door }),
    async correct(place, corrections, language) {
      try {
        return await correct(await messageAt(client, place), corrections, language, door);
      } catch (error) {
        if (isOutOfReach(error)) return 'never';
        log(`A card could not be corrected now. ${String(error)}`);
        return 'later';
      }
    },
  };
}

async function messageAt(client: Client, { channel, message }: CardPlace): Promise<Message> {
  const found = await client.channels.fetch(channel);
  if (!found?.isSendable()) throw new OutOfReach();
  // What is remembered of a message may be older than what stands there.
  return found.messages.fetch({ message, force: true });
}

async function correct(
  message: Message,
  corrections: CorrectionsReply,
  language: string,
  door: Door,
): Promise<'said'> {
  const shown = door.reply(corrections);
  const look = { wording: wordingIn(language), addressOf: NO_ADDRESS };
  if (shown.kind !== 'corrections') return 'said';
  const card = message.components.map((component) => component.toJSON());
  const components = correctedCard(card, shown, look);
  const payload = { flags: CARD_FLAGS, allowedMentions: NO_PINGS } as const;
  if (components) await message.edit({ ...payload, components });
  // There is no room on the card for as much as a line.
  else await message.reply({ ...payload, components: correctionsCard(shown, look) });
  return 'said';
}

/** What is closest now has its title alone. */
const NO_ADDRESS: AddressOf = ({ citation }) => citation.url;

class OutOfReach extends Error {}

/** Whether what has failed would fail again: the message or the channel is gone, or the bot may not see it. */
function isOutOfReach(error: unknown): boolean {
  if (error instanceof OutOfReach) return true;
  const codes: readonly unknown[] = [
    RESTJSONErrorCodes.UnknownChannel,
    RESTJSONErrorCodes.UnknownMessage,
    RESTJSONErrorCodes.UnknownGuild,
    RESTJSONErrorCodes.MissingAccess,
    RESTJSONErrorCodes.MissingPermissions,
    RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser,
  ];
  return error instanceof DiscordAPIError && codes.includes(error.code);
}
