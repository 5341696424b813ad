import {
  type APIModalInteractionResponseCallbackData,
  type Interaction,
  InteractionType,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  type RepliableInteraction,
} from 'discord.js';
import type { CardPlace } from '../../core/conversation/records/receipts.ts';
import { delay } from '../../pace/delay.ts';
import type { Pace } from '../../pace/sendingFirst.ts';
import type { Card } from '../cards/card.ts';
import { LIMITS } from '../limits.ts';
import { placeOf } from './cardPlace.ts';
import { CARD_FLAGS, NO_PINGS } from './payload.ts';
import { persist } from './persist.ts';
import { type CardWithFile, sendFile } from './sendFile.ts';

/** The ways to answer an interaction, once. @throws where an interaction of its kind has no such answer. */
export interface InteractionResponder {
  /**
   * Answers with a card. @param isEphemeral whether Discord shows it to nobody but the asker.
   * @returns where the card is; undefined where that is not known.
   */
  reply(card: Promise<Card>, isEphemeral: boolean): Promise<CardPlace | undefined>;
  /**
   * Puts a card in the place of the one whose button was pressed, or from which a form was opened. Where others
   * see that one, it stays, and the card is shown to the asker alone.
   */
  replace(card: Promise<Card>): Promise<void>;
  /** Shows a file to the asker alone. */
  sendFile(made: Promise<CardWithFile>): Promise<void>;
  showForm(form: APIModalInteractionResponseCallbackData): Promise<void>;
  /** Offers what may be chosen while something is typed. */
  complete(choices: readonly Choice[]): Promise<void>;
}

/** What is shown, and what is sent where it is chosen. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

export function responderTo(interaction: Interaction, pace: Pace): InteractionResponder {
  const unanswerable = () => new Error(`${InteractionType[interaction.type]} has no such answer.`);
  return {
    async reply(card, isEphemeral) {
      if (!interaction.isRepliable()) throw unanswerable();
      return reply(interaction, card, isEphemeral, pace);
    },
    async replace(card) {
      const isOnCard =
        interaction.isMessageComponent() ||
        (interaction.isModalSubmit() && interaction.isFromMessage());
      if (!isOnCard) throw unanswerable();
      const isTheirs = interaction.message.flags.has(MessageFlags.Ephemeral);
      if (isTheirs) await replace(interaction, card, pace);
      else await reply(interaction, card, true, pace);
    },
    async sendFile(made) {
      if (!interaction.isRepliable()) throw unanswerable();
      await sendFile(interaction, made, pace);
    },
    async showForm(form) {
      if (!interaction.isMessageComponent()) throw unanswerable();
      await interaction.showModal(form);
    },
    async complete(choices) {
      if (!interaction.isAutocomplete()) throw unanswerable();
      await interaction.respond(choices);
    },
  };
}

/** Milliseconds for which an answer is awaited before Discord is told that it will take longer. */
const PATIENCE = LIMITS.firstResponse / 6;

/**
 * At once where the card is ready, otherwise after telling Discord to wait. Whether only the asker sees
 * it is decided before, since Discord lets nobody change it later.
 */
async function reply(
  interaction: RepliableInteraction,
  card: Promise<Card>,
  isEphemeral: boolean,
  pace: Pace,
): Promise<CardPlace | undefined> {
  const ready = await Promise.race([card, delay(PATIENCE)]);
  const payload = { allowedMentions: NO_PINGS };
  if (ready === undefined) {
    const hidden = isEphemeral ? { flags: MessageFlags.Ephemeral as const } : {};
    await persist(pace, () => interaction.deferReply(hidden));
    // Also where only the receipt was lost, which discord.js cannot know.
    interaction.deferred = true;
    const components = await card;
    return placeOf(
      await persist(pace, () =>
        interaction.editReply({ ...payload, components, flags: CARD_FLAGS }),
      ),
    );
  }
  const visibility = isEphemeral ? MessageFlags.Ephemeral : 0;
  const flags = CARD_FLAGS | visibility;
  const sent = await persist(pace, () =>
    interaction.reply({ ...payload, components: ready, flags, withResponse: true }),
  );
  return placeOf(sent?.resource?.message);
}

async function replace(
  interaction: MessageComponentInteraction | ModalMessageModalSubmitInteraction,
  card: Promise<Card>,
  pace: Pace,
): Promise<void> {
  const ready = await Promise.race([card, delay(PATIENCE)]);
  const payload = { allowedMentions: NO_PINGS, flags: CARD_FLAGS } as const;
  if (ready !== undefined) {
    await persist(pace, () => interaction.update({ ...payload, components: ready }));
    return;
  }
  await persist(pace, () => interaction.deferUpdate());
  interaction.deferred = true;
  const components = await card;
  await persist(pace, () => interaction.editReply({ ...payload, components }));
}
