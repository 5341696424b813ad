import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { QUESTION_LIMIT } from '../core/question.ts';

/** The commands that the bot offers, as they are registered. */
export const COMMANDS: RESTPutAPIApplicationCommandsJSONBody = [
  {
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    description: 'Ask the articles: the answer is quoted word for word, with its source.',
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What you want to know',
        required: true,
        max_length: QUESTION_LIMIT,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Show the answer to you alone (otherwise to the channel)',
      },
    ],
  },
];

/**
 * Whether what is registered is what is offered. Discord adds keys of its own and leaves out what is
 * false, so only what we say is compared.
 */
export function isRegistered(offered: unknown, registered: unknown): boolean {
  if (Array.isArray(offered)) {
    return (
      Array.isArray(registered) &&
      offered.length === registered.length &&
      offered.every((item, index) => isRegistered(item, registered[index]))
    );
  }
  if (typeof offered === 'object' && offered !== null) {
    return (
      typeof registered === 'object' &&
      registered !== null &&
      Object.entries(offered).every(([key, value]) =>
        isRegistered(value, Object.entries(registered).find(([name]) => name === key)?.[1]),
      )
    );
  }
  return offered === registered;
}
