import {
  ApplicationIntegrationType,
  type CommandInteractionOption,
  ComponentType,
  type Interaction,
  InteractionContextType,
  type Message,
  PermissionFlagsBits,
} from 'discord.js';
import type { DiscordAsker } from '../hearer.ts';
import { aboveOf, channelKindOf, languageOf, rolesOf } from './readAsker.ts';
import { questionOf, textOf } from './readCard.ts';

/** What somebody did to the bot beside writing to it: all of it that the bot looks at, as plain data. */
export type PlainInteraction = { readonly asker: DiscordAsker } & (
  | {
      readonly kind: 'command';
      readonly name: string;
      /** What was given, by the options' names as they are registered. */
      readonly values: Readonly<Record<string, string>>;
      /** Whether it was asked that nobody else see the reply, or that others do; undefined where neither was. */
      readonly wantsPrivate: boolean | undefined;
    }
  | {
      readonly kind: 'message-command';
      /** As it is registered. */
      readonly name: string;
      /** What the message says. */
      readonly text: string;
    }
  | {
      /** Of a button or a menu on a card. */
      readonly kind: 'press';
      readonly id: string;
      /** What was chosen in a menu, roles and channels by their ids. */
      readonly chosen: readonly string[];
      readonly card: PressedCard;
    }
  | {
      readonly kind: 'form';
      readonly id: string;
      /** What was typed or chosen, by the names of the fields. */
      readonly typed: Readonly<Record<string, string>>;
      /** From which the form was opened. */
      readonly card: PressedCard;
    }
  | {
      readonly kind: 'autocomplete';
      readonly command: string;
      readonly option: string;
      readonly typed: string;
      /** What the other options have so far, as a command gives it. */
      readonly values: Readonly<Record<string, string>>;
      readonly wantsPrivate: boolean | undefined;
    }
);

export interface PressedCard {
  /** Undefined where it shows none. */
  readonly question: string | undefined;
  /** The message that it is. */
  readonly message?: string;
  /** Whether nobody sees it but who pressed. */
  readonly isEphemeral: boolean;
}

/** Undefined where it is of a kind that the bot does not offer. */
export function readInteraction(interaction: Interaction): PlainInteraction | undefined {
  const asker = askerOf(interaction);
  if (interaction.isAutocomplete()) {
    const { name: option, value: typed } = interaction.options.getFocused(true);
    const { commandName: command, options } = interaction;
    return { kind: 'autocomplete', asker, command, option, typed, ...givenIn(options) };
  }
  if (interaction.isChatInputCommand()) {
    const { commandName: name, options } = interaction;
    return { kind: 'command', asker, name, ...givenIn(options) };
  }
  if (interaction.isMessageContextMenuCommand()) {
    const { commandName: name, targetMessage } = interaction;
    return { kind: 'message-command', asker, name, text: textOf(targetMessage) };
  }
  if (interaction.isButton() || interaction.isAnySelectMenu()) {
    const chosen = interaction.isAnySelectMenu() ? interaction.values : [];
    return {
      kind: 'press',
      asker,
      id: interaction.customId,
      chosen,
      card: cardOf(interaction.message),
    };
  }
  if (interaction.isModalSubmit()) {
    const { customId: id, message, fields } = interaction;
    const typed = fields.fields.map((field): [string, string][] => {
      if (field.type === ComponentType.TextInput) return [[field.customId, field.value]];
      if (field.type !== ComponentType.StringSelect) return [];
      return field.values.slice(0, 1).map((value) => [field.customId, value]);
    });
    const card = message ? cardOf(message) : { question: undefined, isEphemeral: false };
    return { kind: 'form', asker, id, typed: Object.fromEntries(typed.flat()), card };
  }
  return undefined;
}

/** What is given to a command, also while it is typed. */
function givenIn({ data }: { readonly data: readonly CommandInteractionOption[] }) {
  const texts = data.flatMap(({ name, value }): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const chosen = data.find(({ name }) => name === 'private')?.value;
  const wantsPrivate = typeof chosen === 'boolean' ? chosen : undefined;
  return { values: Object.fromEntries(texts), wantsPrivate };
}

function cardOf(message: Message): PressedCard {
  const { id, flags } = message;
  return { question: questionOf(message), message: id, isEphemeral: flags.has('Ephemeral') };
}

function askerOf(interaction: Interaction): DiscordAsker {
  const { user, member, guildId, channelId, channel, context, memberPermissions } = interaction;
  return {
    face: 'discord',
    user: user.id,
    name: user.displayName,
    server: guildId ?? undefined,
    channel: channelId ?? undefined,
    above: aboveOf(channel),
    channelKind: channelKindOf(channel, context),
    roles: rolesOf(member),
    isManager: memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    language: languageOf(interaction.locale),
    maySend: maySend(interaction),
    isKeptPrivate: isKeptPrivate(interaction),
  };
}

function maySend(interaction: Interaction): boolean {
  const { memberPermissions, channel, guildId, context } = interaction;
  const isInServer = guildId !== null || context === InteractionContextType.Guild;
  if (memberPermissions === null) return !isInServer;
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  // Where the bot is no member, it is not told whether the channel is a thread.
  if (channel === null) return memberPermissions.has([SendMessages, SendMessagesInThreads]);
  return memberPermissions.has(channel.isThread() ? SendMessagesInThreads : SendMessages);
}

function isKeptPrivate(interaction: Interaction): boolean {
  const { memberPermissions, authorizingIntegrationOwners: owners } = interaction;
  // discord.js names every type, also those that are not there.
  const isInstalledHere = owners[ApplicationIntegrationType.GuildInstall] !== undefined;
  return (
    interaction.inGuild() &&
    !isInstalledHere &&
    !memberPermissions?.has(PermissionFlagsBits.UseExternalApps)
  );
}
