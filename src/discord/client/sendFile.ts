import { ComponentType, MessageFlags, type RepliableInteraction } from 'discord.js';
import type { Pace } from '../../pace/sendingFirst.ts';
import type { Card } from '../cards/card.ts';
import { CARD_FLAGS, NO_PINGS } from './payload.ts';
import { persist } from './persist.ts';

/** A file with the card that stands above it. */
export interface CardWithFile {
  readonly card: Card;
  /** Absent where there is none after all. */
  readonly file?: { readonly name: string; readonly content: string };
}

/** Shows a file to whoever asked for it, and to nobody else. */
export async function sendFile(
  interaction: RepliableInteraction,
  made: Promise<CardWithFile>,
  pace: Pace,
): Promise<void> {
  await persist(pace, () => interaction.deferReply({ flags: MessageFlags.Ephemeral }));
  interaction.deferred = true;
  const { card, file } = await made;
  const shown = { type: ComponentType.File as const, file: { url: `attachment://${file?.name}` } };
  await persist(pace, () =>
    interaction.editReply({
      components: [...card, ...(file ? [shown] : [])],
      files: file ? [{ attachment: Buffer.from(file.content), name: file.name }] : [],
      flags: CARD_FLAGS,
      allowedMentions: NO_PINGS,
    }),
  );
}
