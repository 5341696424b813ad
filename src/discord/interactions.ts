import {
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Command, CommandOption } from '../core/conversation/command.ts';
import { ask } from '../core/conversation/commands/ask.ts';
import { commandNamed } from '../core/conversation/commands.ts';
import type { TurnMemory } from '../core/conversation/followUp/turnMemory.ts';
import type { Library } from '../core/conversation/library.ts';
import type { PlainKey } from '../core/speech/say.ts';
import { wordingIn } from '../core/speech/wording.ts';
import { label } from '../core/text/visible.ts';
import type { Pace } from '../pace/sendingFirst.ts';
import { type ButtonId, readButtonId } from './buttonId.ts';
import { type Card, noticeCard } from './cards/card.ts';
import { cutTo } from './cards/label.ts';
import type { Conversation } from './conversation.ts';
import { describe } from './failure.ts';
import type { Hearer } from './hearer.ts';
import { LIMITS } from './limits.ts';
import { keysOf } from './memory.ts';
import { QUESTION_FIELD, questionForm, readFormId } from './questionForm.ts';
import { questionOf, textOf } from './readCard.ts';
import { MAY_BE_PRIVATE, messageCommandCalled } from './registration/registered.ts';
import { respond, update } from './respond.ts';

/** What an interaction is answered with. */
export interface Interacting {
  readonly library: Library;
  readonly memory: TurnMemory;
  readonly pace: Pace;
  /** Undefined until an article is read. */
  readonly conversation: Promise<Conversation | undefined>;
  readonly now: () => number;
  readonly log: (line: string) => void;
}

/** What a user can do to the bot beside writing to it. */
type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalSubmitInteraction;

export async function onInteraction(interaction: Interaction, by: Interacting): Promise<void> {
  if (interaction.isAutocomplete()) return complete(interaction, by);
  const isAnswerable =
    interaction.isChatInputCommand() ||
    interaction.isMessageContextMenuCommand() ||
    interaction.isButton() ||
    interaction.isStringSelectMenu() ||
    interaction.isModalSubmit();
  if (!isAnswerable) return;
  const conversation = await by.conversation;
  const { say } = wordingIn(interaction.locale);
  const show = (card: Promise<Card>, isPrivate: boolean) =>
    respond(
      interaction,
      card.catch((error: unknown) => {
        by.log(`A question could not be answered. ${describe(error)}`);
        return noticeCard(say('notice.failed'));
      }),
      isPrivate,
      by.pace,
    );
  if (!conversation) return show(Promise.resolve(noticeCard(say('notice.not-ready'))), true);
  const to = { ...by, conversation, show };
  if (interaction.isChatInputCommand()) return onCommand(interaction, to);
  if (interaction.isMessageContextMenuCommand()) return onMenu(interaction, to);
  if (interaction.isModalSubmit()) return onForm(interaction, to);
  return onComponent(interaction, to);
}

interface Answering extends Omit<Interacting, 'conversation'> {
  readonly conversation: Conversation;
  readonly show: (card: Promise<Card>, isPrivate: boolean) => Promise<void>;
}

async function onCommand(interaction: ChatInputCommandInteraction, to: Answering): Promise<void> {
  const { commandName: name, options } = interaction;
  const command = commandNamed(name);
  if (!command) return;
  const isPrivate =
    !MAY_BE_PRIVATE.has(name) ||
    (options.getBoolean('private') ?? false) ||
    isKeptPrivate(interaction);
  const values = Object.fromEntries(
    Object.keys(command.options).map((option) => [option, options.getString(option) ?? undefined]),
  );
  return run(interaction, command, values, isPrivate, to);
}

/** Runs a command, with what was asked before in the same conversation, and remembers it. */
async function run(
  interaction: ChatInputCommandInteraction | ModalSubmitInteraction,
  command: Command,
  values: Readonly<Record<string, string | undefined>>,
  isPrivate: boolean,
  { memory, now, conversation, show }: Answering,
  // What somebody asked for themselves comes last, as if it had been asked last.
  earlier = keysOf(interaction, isPrivate)
    .reverse()
    .flatMap((key) => memory.recall(key, now())),
): Promise<void> {
  const hearer = hearerOf(interaction, isPrivate);
  const said = conversation.run(command, { asker: hearer, values, earlier }, hearer);
  const [key] = keysOf(interaction, isPrivate);
  const remember = async () => {
    const { turn, card } = await said;
    if (command.name === 'new') for (const each of keysOf(interaction, true)) memory.forget(each);
    if (turn && key !== undefined) memory.remember(key, turn, now());
    return card;
  };
  return show(remember(), isPrivate);
}

async function onMenu(
  interaction: MessageContextMenuCommandInteraction,
  { conversation, show }: Answering,
): Promise<void> {
  const command = messageCommandCalled(interaction.commandName);
  if (!command) return;
  const text = textOf(interaction.targetMessage);
  return show(conversation.runOn(command, text, hearerOf(interaction, true)), true);
}

async function onComponent(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  { conversation, show, pace }: Answering,
): Promise<void> {
  const { say } = wordingIn(interaction.locale);
  const id = readButtonId(interaction.customId);
  const question = questionOf(interaction.message);
  const notice = (key: Extract<PlainKey, `notice.${string}`>) =>
    show(Promise.resolve(noticeCard(say(key))), true);
  if (!id) return notice('notice.unknown-button');
  if (needsQuestion(id) && question === undefined) return notice('notice.not-remembered');
  if (id.action === 'ask-more' || id.action === 'edit') {
    const isPrivate = isForOne(interaction);
    const typed = id.action === 'edit' ? question : undefined;
    await interaction.showModal(questionForm({ action: id.action, isPrivate }, typed, say));
    return;
  }
  const isShared = id.action === 'share';
  if (isShared && isKeptPrivate(interaction)) return notice('notice.only-you');
  if (isShared && !maySend(interaction)) return notice('notice.may-not-share');
  // What a button shows is for whoever pressed it: the channel has the answer already.
  const hearer = {
    ...hearerOf(interaction, !isShared),
    ...(isShared && { sharedBy: interaction.user.displayName }),
  };
  const [chosen] = interaction.isStringSelectMenu() ? interaction.values : [];
  const card = conversation.press(id, { question, chosen }, hearer);
  const replaces = id.action === 'page' || id.action === 'restyle';
  return replaces && isForOne(interaction)
    ? update(interaction, card, pace)
    : show(card, !isShared);
}

/** Whether what is asked with a button is about the question of its card. */
function needsQuestion(id: ButtonId): boolean {
  if (id.action === 'page') return id.list === 'timeline';
  return !('quotes' in id);
}

async function onForm(interaction: ModalSubmitInteraction, to: Answering): Promise<void> {
  const form = readFormId(interaction.customId);
  const before = interaction.message ? questionOf(interaction.message) : undefined;
  const question = interaction.fields.getTextInputValue(QUESTION_FIELD);
  const isPrivate = form?.isPrivate ?? true;
  const earlier =
    form?.action === 'ask-more' && before !== undefined
      ? [await to.conversation.recall(before)]
      : [];
  return run(interaction, ask, { question }, isPrivate, to, earlier);
}

/** Whether the message with the button is shown to nobody but who pressed it. */
function isForOne(interaction: ButtonInteraction | StringSelectMenuInteraction): boolean {
  return interaction.message.flags.has('Ephemeral');
}

/** Whether the bot is here on behalf of one person, in a server that does not let it speak to others. */
function isKeptPrivate(interaction: Answerable): boolean {
  const { memberPermissions, authorizingIntegrationOwners: owners } = interaction;
  // discord.js names every type, also those that are not there.
  const isInstalledHere = owners[ApplicationIntegrationType.GuildInstall] !== undefined;
  return (
    interaction.inGuild() &&
    !isInstalledHere &&
    !memberPermissions?.has(PermissionFlagsBits.UseExternalApps)
  );
}

function maySend({ memberPermissions, channel }: Answerable): boolean {
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  const needed = channel?.isThread() ? SendMessagesInThreads : SendMessages;
  return memberPermissions === null || memberPermissions.has(needed);
}

function hearerOf(interaction: Answerable, isPrivate: boolean): Hearer {
  const { user, guildId, channelId, locale, memberPermissions } = interaction;
  return {
    user: user.id,
    server: guildId ?? undefined,
    channel: channelId ?? undefined,
    roles: [],
    language: locale,
    wording: wordingIn(locale),
    isPrivate,
    isEphemeral: isPrivate,
    isManager: memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    isKeptPrivate: isKeptPrivate(interaction),
  };
}

async function complete(
  interaction: AutocompleteInteraction,
  { library }: Interacting,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const options: Readonly<Record<string, CommandOption>> =
    commandNamed(interaction.commandName)?.options ?? {};
  const completions = (await options[name]?.complete?.(value, library)) ?? [];
  await interaction.respond(
    completions
      .map((it) => ({ name: cutTo(label(it.shown), LIMITS.choice), value: it.value }))
      .filter(({ name: shown, value: sent }) => shown !== '' && sent.length <= LIMITS.choice)
      .slice(0, LIMITS.choices),
  );
}
