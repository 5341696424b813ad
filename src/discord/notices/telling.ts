import {
  type Channel,
  ChannelType,
  type Client,
  DiscordAPIError,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Asker } from '../../core/conversation/asker.ts';
import { citedIn } from '../../core/conversation/citedIn.ts';
import type { DeskOf } from '../../core/conversation/desk.ts';
import { everybodyIn } from '../../core/conversation/everybody.ts';
import type { Notices } from '../../core/conversation/notices.ts';
import { addressesOf } from '../../core/conversation/quoteActions.ts';
import { keepReceipt } from '../../core/conversation/receipt/keepReceipt.ts';
import type { Wait } from '../../core/conversation/records/waits.ts';
import type { Door } from '../../core/conversation/shownReply.ts';
import { wordingIn } from '../../core/speech/wording.ts';
import { ADDRESS_SHOWN } from '../cards/lines/excerptText.ts';
import { replyCard } from '../cards/replyCard.ts';
import { CARD_FLAGS, NO_PINGS } from '../client/payload.ts';
import { aboveOf, rolesOf } from '../client/readAsker.ts';
import { rememberedOf } from '../conversation.ts';

interface AnswerTelling {
  readonly client: Client;
  readonly deskOf: DeskOf;
  readonly door: Door;
}

/** Tells people on Discord what they wait for. */
export function createTelling({
  client,
  deskOf,
  door,
}: AnswerTelling): Pick<Notices, 'hearerOf' | 'tell'> {
  return {
    hearerOf: (wait) =>
      (wait.isPrivate ? personWaiting(wait, client) : everybodyWaiting(wait, client)).catch(
        (error: unknown) => (isForGood(error) ? 'never' : 'later'),
      ),
    async tell(wait, hearer, reply, nonce) {
      const desk = deskOf(hearer);
      const shown = door.reply(reply);
      if (shown.kind !== 'answer' || shown.answer.kind !== 'answered') return 'later';
      const wording = wordingIn(wait.language);
      const receipt = await keepReceipt(shown, hearer, desk);
      const card = replyCard(shown, {
        wording,
        addressOf: await addressesOf(citedIn(shown), desk.library.articles, ADDRESS_SHOWN),
        year: desk.now().getUTCFullYear(),
        heading: wording.say('told.answered'),
        receipt,
        ...(receipt !== undefined && { remembered: await rememberedOf(receipt, desk) }),
      });
      try {
        const channel = await client.channels.fetch(wait.tellIn);
        if (!channel?.isSendable()) return 'never';
        await channel.send({
          components: card,
          flags: CARD_FLAGS,
          allowedMentions: NO_PINGS,
          nonce,
          enforceNonce: true,
          ...(wait.replyTo !== undefined && {
            reply: { messageReference: wait.replyTo, failIfNotExists: false },
          }),
        });
        return 'said';
      } catch (error) {
        return isForGood(error) ? 'never' : 'unsure';
      }
    },
  };
}

/** Everybody who sees the channel in which it was asked. */
async function everybodyWaiting(wait: Wait, client: Client): Promise<Asker | 'never'> {
  const channel = await client.channels.fetch(wait.tellIn, { force: true });
  if (!channel || channel.isDMBased()) return 'never';
  const { server, channel: asked, language } = wait;
  return {
    ...everybodyIn({ face: 'discord', server, channel: asked, language }),
    above: aboveOf(channel),
  };
}

/** Whoever is behind direct messages, as they are on the server where they asked. */
async function personWaiting(wait: Wait, client: Client): Promise<Asker | 'never'> {
  const alone = await client.channels.fetch(wait.tellIn);
  if (alone?.type !== ChannelType.DM || !alone.recipientId) return 'never';
  const user = alone.recipientId;
  const { server, channel: asked, language } = wait;
  const person: Asker = {
    ...{ face: 'discord', user, server, channel: asked, language, roles: [] },
    ...{ isManager: false, isPrivate: true },
  };
  if (server === undefined) return { ...person, above: [] };
  const guild = client.guilds.cache.get(server);
  if (!guild) return 'never';
  const member = await guild.members.fetch({ user, force: true });
  const channel = asked === undefined ? null : await client.channels.fetch(asked, { force: true });
  if (!channel || channel.isDMBased()) return 'never';
  if (!channel.permissionsFor(member).has(PermissionFlagsBits.ViewChannel)) return 'never';
  if (!(await isInThread(channel, user))) return 'never';
  return { ...person, roles: rolesOf(member), above: aboveOf(channel) };
}

/** Whether somebody is in a thread, where only those who are in it see it. */
async function isInThread(channel: Channel, user: string): Promise<boolean> {
  if (channel.type !== ChannelType.PrivateThread) return true;
  return channel.members.fetch({ member: user, force: true }).then(
    () => true,
    (error: unknown) => {
      if (isForGood(error)) return false;
      throw error;
    },
  );
}

/** Whether Discord will say the same another time: what is asked for is gone, or not to be had. */
function isForGood(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError)) return false;
  const isPassing = error.status === 429 || error.status >= 500;
  return !isPassing && error.code !== RESTJSONErrorCodes.GeneralError;
}
