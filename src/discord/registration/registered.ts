import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { CommandOption, MessageCommand } from '../../core/conversation/command.ts';
import { COMMANDS, MESSAGE_COMMANDS } from '../../core/conversation/commands.ts';
import type { PlainKey } from '../../core/speech/say.ts';
import { wordingIn } from '../../core/speech/wording.ts';
import { LIMITS } from '../limits.ts';
import { PRIVACY_COMMAND } from '../privacy/onPrivacy.ts';
import { SETTINGS_COMMAND } from '../settings/onSettings.ts';
import { described, named } from './localizations.ts';

/** Commands whose reply may be of use to others; that of the rest is always private. */
export const MAY_BE_PRIVATE: ReadonlySet<string> = new Set(['ask', 'verify', 'claim', 'timeline']);

/** For a server and for a person: who has installed the bot for themselves has it everywhere. */
const EVERYWHERE = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** For those who may manage a server, and nobody else. */
const FOR_MANAGERS = {
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};

const PRIVATE: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  ...described('option.private'),
};

/** The commands that the bot offers, as they are registered. */
export const REGISTERED: RESTPutAPIApplicationCommandsJSONBody = [
  ...COMMANDS.map(
    (command): RESTPostAPIApplicationCommandsJSONBody => ({
      type: ApplicationCommandType.ChatInput,
      name: command.name,
      ...described(`command.${command.name}`),
      ...(command.isForManagers ? FOR_MANAGERS : EVERYWHERE),
      options: [
        ...Object.entries<CommandOption>(command.options).map(optionOf),
        ...(MAY_BE_PRIVATE.has(command.name) ? [PRIVATE] : []),
      ],
    }),
  ),
  {
    type: ApplicationCommandType.ChatInput,
    name: PRIVACY_COMMAND,
    ...described('command.privacy'),
    ...EVERYWHERE,
    options: [],
  },
  {
    type: ApplicationCommandType.ChatInput,
    name: SETTINGS_COMMAND,
    ...described('command.settings'),
    ...FOR_MANAGERS,
    options: [],
  },
  ...MESSAGE_COMMANDS.map(
    ({ name }): RESTPostAPIApplicationCommandsJSONBody => ({
      type: ApplicationCommandType.Message,
      ...named(`menu.${name}`),
      ...EVERYWHERE,
    }),
  ),
];

/** The message command with a name as it is registered, which is the English one everywhere. */
export function messageCommandCalled(registered: string): MessageCommand | undefined {
  return MESSAGE_COMMANDS.find(({ name }) => wordingIn('en').say(`menu.${name}`) === registered);
}

function optionOf([name, option]: [string, CommandOption]): APIApplicationCommandStringOption {
  const { isRequired, maxLength, choices, complete } = option;
  const shared = {
    type: ApplicationCommandOptionType.String as const,
    name,
    // A text that is missing would be missed at once: the commands are made when the bot starts.
    ...described(`option.${name}` as PlainKey),
    ...(isRequired && { required: true }),
    ...(maxLength !== undefined && { max_length: Math.min(maxLength, LIMITS.optionLength) }),
  };
  if (complete) return { ...shared, autocomplete: true };
  if (!choices) return shared;
  return { ...shared, choices: choices.map((value) => ({ ...named(`choice.${value}`), value })) };
}
