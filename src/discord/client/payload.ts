import { MessageFlags } from 'discord.js';

/** No reply may ping anyone, whatever an article or a question says. */
export const NO_PINGS = { parse: [], repliedUser: false } as const;

/** Of a card, without previews of the links on it. */
export const CARD_FLAGS = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;
