// Messages: how they are written, changed and deleted, whom they mention, how the bot gets to see
// them, and how people do.

import { type Fields, fieldsOf, listOf, numberOf, textOf, walk } from '../fields.ts';
import { MENU_TYPES } from '../rules/menus.ts';
import { attach, keptAttachments, withFiles } from './attachments.ts';
import { memberJson, rolesOf } from './guilds.ts';
import { newId, type User } from './people.ts';
import {
  type Button,
  botSees,
  type Channel,
  channelJson,
  FLAG,
  INTENT,
  type Interaction,
  type Message,
  type Ping,
  peopleOf,
  type Select,
  type Stored,
  type Upload,
  type World,
} from './world.ts';

// Besides components V2 the bot may suppress embeds (1 << 2) and notifications (1 << 12).
const SETTABLE_FLAGS = (1 << 2) | (1 << 12) | FLAG.componentsV2;

/**
 * A message in the form REST gives it. Without the message content intent a bot sees nothing of
 * other people's messages, unless they are sent to it or mention it.
 */
export function messageJson(world: World, { data }: Stored, intents = ~0, nested = false): object {
  const open =
    (intents & INTENT.MessageContent) !== 0 ||
    world.channels.get(data.channel_id)?.type === 1 ||
    [data.author, ...data.mentions].includes(world.bot);
  const reference = data.message_reference;
  const target = reference && world.messages.get(reference.message_id);
  const referenced_message =
    target && !target.deleted ? messageJson(world, target, intents, true) : null;
  const thread = data.flags & FLAG.hasThread ? world.channels.get(data.id) : undefined;
  return {
    ...data,
    ...(thread ? { thread: channelJson(thread) } : {}),
    ...(open ? {} : { content: '', embeds: [], components: [], attachments: [] }),
    ...(reference && !nested ? { referenced_message } : {}),
  };
}

export function view({ data, history }: Stored): Message {
  const parts = [...walk(data.components)];
  const displays = parts.filter((part) => part.type === 10).map((part) => textOf(part.content));
  return {
    ...structuredClone(data),
    text: [data.content, ...displays].filter((text) => text !== '').join('\n'),
    buttons: parts.filter((part) => part.type === 2).map(buttonOf),
    selects: parts.filter(isMenu).map(selectOf),
    ephemeral: (data.flags & FLAG.ephemeral) !== 0,
    history: [...history],
  };
}

function buttonOf({ label, custom_id, url, style, disabled }: Fields): Button {
  const texts = { label: textOf(label), custom_id: textOf(custom_id), url: textOf(url) };
  return { ...texts, style: numberOf(style), disabled: disabled === true };
}

export const isMenu = ({ type }: Fields): boolean => MENU_TYPES.includes(numberOf(type));

export function selectOf(menu: Fields): Select {
  const options = listOf(menu.options)
    .map(fieldsOf)
    .map(({ label, value, description, default: chosen }) => ({
      ...{ label: textOf(label), value: textOf(value), description: textOf(description) },
      default: chosen === true,
    }));
  const chosen = options.filter((it) => it.default).map(({ value }) => value);
  return {
    type: numberOf(menu.type),
    custom_id: textOf(menu.custom_id),
    placeholder: textOf(menu.placeholder),
    options,
    defaults: [...chosen, ...listOf(menu.default_values).map((it) => textOf(fieldsOf(it).id))],
    channelTypes: listOf(menu.channel_types),
    min: numberOf(menu.min_values ?? 1),
    max: numberOf(menu.max_values ?? 1),
    disabled: menu.disabled === true,
  };
}

interface Sent {
  readonly author: User;
  readonly channel: Channel;
  readonly body: Fields;
  readonly uploads?: readonly Upload[];
  /** Set for answers to an interaction, which Discord treats as messages of a webhook. */
  readonly interaction?: Interaction;
  /** Flags that are not for the body to set. */
  readonly flags?: number;
}

export function addMessage(world: World, sent: Sent): Stored {
  const { author, channel, body, interaction } = sent;
  const flags = (numberOf(body.flags) & SETTABLE_FLAGS) | (sent.flags ?? 0);
  const target = replyTarget(world, channel, body)?.data;
  const { id: channel_id, guild_id } = channel;
  const attachments = attach(world, sent.uploads ?? [], body);
  const there = guild_id ? { channel_id, guild_id } : { channel_id };
  const stored: Stored = {
    data: {
      id: newId(),
      type: interaction?.kind === 2 ? commandAnswer(interaction) : target ? 19 : 0,
      channel_id,
      author,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      content: textOf(body.content).trim(),
      embeds: embedsOf(body),
      components: listOf(withFiles(body.components, attachments)),
      attachments,
      flags,
      mentions: [],
      mention_roles: [],
      mention_everyone: false,
      ...(body.nonce === undefined ? {} : { nonce: body.nonce }),
      ...(interaction ? originOf(world, interaction) : {}),
      ...(target ? { message_reference: { ...there, message_id: target.id } } : {}),
    },
    history: [],
    viewer: flags & FLAG.ephemeral ? interaction?.user : undefined,
    deleted: false,
  };
  mention(world, stored, body);
  world.messages.set(stored.data.id, stored);
  announce(world, 'MESSAGE_CREATE', stored);
  return stored;
}

/** What a message replies to, if that is (still) there for everybody. */
export function replyTarget(
  { messages }: World,
  channel: Channel,
  body: Fields,
): Stored | undefined {
  const target = messages.get(textOf(fieldsOf(body.message_reference).message_id));
  const isThere = target && !target.deleted && !target.viewer;
  return isThere && target.data.channel_id === channel.id ? target : undefined;
}

/** The type of a message that answers a slash command, or one on a message. */
const commandAnswer = ({ data }: Interaction): number => (data.type === 3 ? 23 : 20);

function originOf({ bot }: World, { id, kind, user, owners }: Interaction) {
  const authorizing_integration_owners = owners;
  const interaction_metadata = { id, type: kind, user, authorizing_integration_owners };
  return { webhook_id: bot.id, application_id: bot.id, interaction_metadata };
}

type Uploads = readonly Upload[];

export function editMessage(world: World, stored: Stored, body: Fields, uploads: Uploads): void {
  const { data, history } = stored;
  const wasLoading = (data.flags & FLAG.loading) !== 0;
  if (!wasLoading) history.push({ ...view(stored), history: [] });
  if (body.content !== undefined) data.content = textOf(body.content).trim();
  if (body.embeds !== undefined) data.embeds = embedsOf(body);
  data.attachments = [...keptAttachments(data, body), ...attach(world, uploads, body)];
  if (body.components !== undefined) {
    data.components = listOf(withFiles(body.components, data.attachments));
  }
  data.flags = (data.flags & ~FLAG.loading) | (numberOf(body.flags) & SETTABLE_FLAGS);
  data.edited_timestamp = wasLoading ? null : new Date().toISOString();
  mention(world, stored, body);
  announce(world, 'MESSAGE_UPDATE', stored);
}

export function deleteMessage(world: World, stored: Stored): void {
  stored.deleted = true;
  announce(world, 'MESSAGE_DELETE', stored);
}

/**
 * Nobody but its reader hears of an ephemeral message, not even the bot that wrote it, and the bot
 * hears of nothing where it is no member, or may not look.
 */
export function announce(world: World, event: string, stored: Stored): void {
  const { id, channel_id, author } = stored.data;
  const channel = world.channels.get(channel_id);
  if (stored.viewer || !channel || !botSees(world, channel)) return;
  const { type: channel_type, guild_id } = channel;
  const server = guild_id ? { guild_id } : {};
  const member = memberJson(undefined, rolesOf(world.guilds.get(guild_id ?? ''), author));
  const place = { channel_type, ...server, ...(guild_id ? { member } : {}) };
  const needs = guild_id ? INTENT.GuildMessages : INTENT.DirectMessages;
  const data = (intents: number) =>
    stored.deleted
      ? { id, channel_id, ...server }
      : { ...messageJson(world, stored, intents), ...place };
  world.dispatch(event, data, needs);
}

const embedsOf = ({ embeds }: Fields): object[] =>
  listOf(embeds).map((embed) => ({ type: 'rich', ...fieldsOf(embed) }));

/**
 * Works out whom a message mentions, and keeps it as a ping if the bot wrote it. Text displays can
 * ping, embeds cannot. Without allowed_mentions a message in a channel may ping everybody, an
 * answer to an interaction only users. A reply pings the author it replies to unless the bot has
 * said no: stricter than Discord, whose default depends on whether allowed_mentions is there.
 */
function mention(world: World, stored: Stored, body: Fields): void {
  const { data } = stored;
  const { text } = view(stored);
  const silent = data.webhook_id ? ['users'] : ['users', 'roles', 'everyone'];
  const allowed = fieldsOf(body.allowed_mentions ?? { parse: silent });
  const parse = listOf(allowed.parse);
  const found = (kind: 'users' | 'roles', pattern: RegExp) => {
    const ids = new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''));
    return [...ids].filter((id) => parse.includes(kind) || listOf(allowed[kind]).includes(id));
  };
  const target = world.messages.get(data.message_reference?.message_id ?? '')?.data;
  // A message of a webhook, as answers to commands are, has nobody behind it to be pinged.
  const replies = target && !target.webhook_id && allowed.replied_user !== false;
  const ping: Ping = {
    messageId: data.id,
    users: found('users', /<@!?(\d+)>/g),
    roles: found('roles', /<@&(\d+)>/g),
    everyone: parse.includes('everyone') && text.includes('@everyone'),
    here: parse.includes('everyone') && text.includes('@here'),
    repliedUser: replies ? target.author.id : undefined,
  };
  data.mentions = peopleOf(world).filter(
    ({ id }) => ping.users.includes(id) || ping.repliedUser === id,
  );
  data.mention_roles = ping.roles;
  data.mention_everyone = ping.everyone || ping.here;
  const reaches = [...ping.users, ...ping.roles].length > 0 || data.mention_everyone || replies;
  if (reaches && data.author === world.bot) world.pings.push(ping);
}
