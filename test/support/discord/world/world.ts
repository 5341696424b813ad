// What exists on the stand-in's Discord: people, channels, messages, commands and interactions, and
// the JSON shapes in which the bot gets to see them. Nothing here knows of HTTP or web sockets.

import type { Fields } from '../fields.ts';
import type { RestError } from '../rules.ts';
import { createSessionStarts, type SessionLimits } from '../sessionStarts.ts';
import { type Guild, guildJson, isOn, memberJson, newGuild, newRole, rolesOf } from './guilds.ts';
import { newId, person, type User, type UserName } from './people.ts';
import {
  IN_PRIVATE,
  may,
  type Overwrite,
  overwritten,
  permissionsOf,
  type Rights,
  WITH_BOT,
} from './permissions.ts';

// biome-ignore format: a table.
export const FLAG = {
  hasThread: 1 << 5, ephemeral: 1 << 6, loading: 1 << 7, componentsV2: 1 << 15,
} as const;

// biome-ignore format: a table.
export const INTENT = {
  Guilds: 1 << 0, GuildMembers: 1 << 1, GuildPresences: 1 << 8,
  GuildMessages: 1 << 9, DirectMessages: 1 << 12, MessageContent: 1 << 15,
} as const;

// ---- what there is ------------------------------------------------------------------------------

type Texts<K extends string> = { readonly [key in K]: string };

/** A text channel (0), a direct channel (1), a group (3), or a public or private thread (11, 12). */
export type Channel = Texts<'id'> &
  Partial<Texts<'name' | 'guild_id' | 'parent_id' | 'owner_id'>> & {
    readonly type: 0 | 1 | 3 | 11 | 12;
    readonly recipients?: readonly User[];
    readonly thread_metadata?: object;
    readonly permission_overwrites?: readonly Overwrite[];
    /** The bot's membership of a thread. */
    readonly member?: object;
  };

/** `slot` is the number by which the message may list the file. */
export type Upload = Texts<'slot' | 'filename' | 'content_type'> & { readonly content: Buffer };
export type Attachment = Texts<'id' | 'filename' | 'content_type' | 'url'> &
  Partial<Texts<'description'>> & { readonly size: number };

/** What of a message goes over the wire; `messageJson` adds what depends on the way it goes. */
export type MessageData = Texts<'id' | 'channel_id' | 'timestamp'> &
  Partial<Texts<'webhook_id' | 'application_id'>> & {
    readonly type: number;
    readonly author: User;
    readonly nonce?: unknown;
    readonly interaction_metadata?: object;
    readonly message_reference?: Texts<'channel_id' | 'message_id'> & {
      readonly guild_id?: string;
    };
    content: string;
    embeds: readonly unknown[];
    components: readonly unknown[];
    attachments: readonly Attachment[];
    flags: number;
    mentions: readonly User[];
    mention_roles: readonly string[];
    mention_everyone: boolean;
    edited_timestamp: string | null;
  };

export interface Stored {
  readonly data: MessageData;
  readonly history: Message[];
  /** The one person who sees an ephemeral message. */
  readonly viewer: User | undefined;
  deleted: boolean;
}

/** A message as it looked at one moment; later edits do not reach into it. */
export type Message = Readonly<MessageData> & {
  /** The content and all text displays, as a person reads them. */
  readonly text: string;
  readonly buttons: readonly Button[];
  readonly selects: readonly Select[];
  readonly ephemeral: boolean;
  /** What it looked like before each edit. */
  readonly history: readonly Message[];
};

export type Button = Texts<'label' | 'custom_id' | 'url'> & {
  readonly style: number;
  readonly disabled: boolean;
};

/** A menu of texts (3), people (5), roles (6), people and roles (7) or channels (8). */
export type Select = Texts<'custom_id' | 'placeholder'> & {
  readonly type: number;
  /** What is chosen beforehand: the values of texts, the ids of all else. */
  readonly defaults: readonly string[];
  readonly channelTypes: readonly unknown[];
  /** Of a menu of texts. */
  readonly options: readonly (Texts<'label' | 'value' | 'description'> & {
    readonly default: boolean;
  })[];
  /** How many must and may be chosen. */
  readonly min: number;
  readonly max: number;
  readonly disabled: boolean;
};

export type Command = Fields &
  Texts<'id' | 'name'> & { readonly type: number; readonly guild_id?: string };

export type Owners = { readonly [installation: number]: string };

export type Interaction = Texts<'id' | 'token'> & {
  /** A command (2), a component (3), an autocompletion (4) or a modal (5). */
  readonly kind: number;
  readonly data: Fields;
  readonly user: User;
  readonly channel: Channel;
  readonly sentAt: number;
  /** For which server (0) and which user (1) the bot is there; see `ownersOf`. */
  readonly owners: Owners;
  /** Discord shows the answers to the user alone, whatever the bot wants. */
  readonly forcedPrivate: boolean;
  /** The message with the button or menu, also of the modal that those have opened. */
  readonly source: Stored | undefined;
  answer: { readonly type: number; readonly ms: number; readonly data: Fields } | undefined;
  /** Its token opens nothing any more, as a quarter of an hour later. */
  lapsed: boolean;
  original: Stored | undefined;
  readonly followups: Stored[];
  edits: number;
};

export type RequestRecord = Texts<'method' | 'path'> & {
  readonly body: unknown;
  /** 0 while there is no answer and when the connection was cut. */
  status: number;
  endedAt: number | undefined;
};

export type Refused = Texts<'path'> & Pick<RestError, 'status' | 'code' | 'message' | 'errors'>;

export type Ping = Texts<'messageId'> & {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
  readonly here: boolean;
  readonly repliedUser: string | undefined;
};

export type World = ReturnType<typeof createWorld>;

export function userNamed({ users, guests }: World, name: UserName): User {
  if (name === 'alice' || name === 'bob') return users[name];
  const user = guests.get(name) ?? person(name);
  guests.set(name, user);
  return user;
}

export function createWorld(disallowedIntents: number, limits: SessionLimits = {}) {
  const bot = person('pullquote', true);
  const users = { alice: person('alice'), bob: person('bob') };
  const home = newGuild('Stand-in guild', users.bob, 'there');
  const elsewhere = newGuild('Elsewhere', users.bob, 'gone');
  const place = (name: string, { id: guild_id } = home): Channel => {
    return { id: newId(), type: 0, name, guild_id };
  };
  const [general, other, foreign] = [place('general'), place('other'), place('far', elsewhere)];
  const guests = new Map<string, User>();
  const group: Channel = {
    id: newId(),
    type: 3,
    name: 'friends',
    recipients: Object.values(users),
  };
  return {
    bot,
    // A real token begins with the bot's id in base64.
    token: `${Buffer.from(bot.id).toString('base64url')}.standin.${newId()}`,
    users,
    /** Whoever else has come, by their names. */
    guests,
    /** The ids of those who take no direct messages. */
    unreachable: new Set<string>(),
    /** The server on which the bot is from the beginning. */
    home,
    guilds: new Map([home, elsewhere].map((it) => [it.id, it])),
    /** A role that some have on the bot's server. */
    pressRole: newRole(home, 'Press').id,
    general,
    other,
    /** A channel of a server and a group that the bot is no member of; users take it along. */
    foreign,
    group,
    disallowedIntents,
    starts: createSessionStarts(limits),
    channels: new Map([general, other, foreign, group].map((it) => [it.id, it])),
    messages: new Map<string, Stored>(),
    uploads: new Map<string, Buffer>(),
    commands: [] as readonly Command[],
    interactions: [] as Interaction[],
    requests: [] as RequestRecord[],
    refusals: [] as Refused[],
    pings: [] as Ping[],
    /** Where it listens, and how events reach the bot: both are known once it has started. */
    address: '',
    dispatch: (_event: string, _data: (intents: number) => unknown, _needs: number): void => {},
  };
}

/** Everybody there is, the bot among them. */
export const peopleOf = ({ bot, users, guests }: World): readonly User[] => [
  bot,
  ...Object.values(users),
  ...guests.values(),
];

export function directChannel(world: World, user: User): Channel {
  const known = [...world.channels.values()].find(
    (it) => it.type === 1 && it.recipients?.includes(user),
  );
  const channel: Channel = known ?? { id: newId(), type: 1, recipients: [user] };
  world.channels.set(channel.id, channel);
  return channel;
}

/** Whether the bot is where the channel is. */
export const hasBot = ({ guilds }: World, { guild_id, type }: Channel): boolean =>
  guild_id ? isOn(guilds.get(guild_id)) : type === 1;

export const isThread = ({ type }: Channel): boolean => type === 11 || type === 12;

/** Where an interaction happens: in a server (0), in private with the bot (1) or elsewhere (2). */
export const contextOf = ({ guild_id, type }: Channel): 0 | 1 | 2 =>
  guild_id ? 0 : type === 1 ? 1 : 2;

/**
 * On whose behalf the bot is there. `types` are the installations that a command is for; `installed`
 * says that the user has the bot on their account, without which nobody uses it where it is not.
 */
export function ownersOf(
  world: World,
  { user, channel, installed }: Readonly<{ user: User; channel: Channel; installed: boolean }>,
  types: readonly unknown[],
): Owners {
  const present = hasBot(world, channel);
  return {
    ...(present && types.includes(0) ? { 0: channel.guild_id ?? '0' } : {}),
    ...((installed || !present) && types.includes(1) ? { 1: user.id } : {}),
  };
}

// ---- permissions --------------------------------------------------------------------------------

/** @param roles those that somebody has, where they are not the ones the server knows of. */
export function permissionsIn(
  world: World,
  channel: Channel,
  user: User,
  rights: Rights & { readonly roles?: readonly string[] } = {},
): bigint {
  const base = permissionsOf(rights);
  const { guild_id } = channel;
  if (guild_id === undefined) return base;
  const { roles = rolesOf(world.guilds.get(guild_id), user) } = rights;
  // A thread is for those for whom its channel is.
  const home = (isThread(channel) && world.channels.get(channel.parent_id ?? '')) || channel;
  const overwrites = home.permission_overwrites ?? [];
  return overwritten(base, overwrites, { user: user.id, roles, guild: guild_id });
}

/** What the bot may do in a channel. */
export function appPermissions(world: World, channel: Channel): bigint {
  if (!hasBot(world, channel)) return IN_PRIVATE;
  return channel.guild_id ? permissionsIn(world, channel, world.bot) : WITH_BOT;
}

/** Whether the bot is there and sees what is said. */
export const botSees = (world: World, channel: Channel): boolean =>
  hasBot(world, channel) &&
  (channel.guild_id === undefined || may(appPermissions(world, channel), 'view'));

// ---- JSON ---------------------------------------------------------------------------------------

export const gatewayUrl = ({ address }: World): string => address.replace('http', 'ws');

export function channelJson(channel: Channel) {
  const inGuild = { position: 0, permission_overwrites: [], parent_id: null, nsfw: false };
  const counts = { member_count: 1, message_count: 0, total_message_sent: 0 };
  const own = channel.type === 0 ? inGuild : isThread(channel) ? counts : {};
  return { ...own, ...channel, last_message_id: null, flags: 0 };
}

export function applicationJson({ bot, disallowedIntents }: World) {
  // "Gateway message content limited": the owner has switched the intent on for a small bot.
  const flags = disallowedIntents & INTENT.MessageContent ? 0 : 1 << 19;
  return { id: bot.id, name: bot.username, description: '', icon: null, flags };
}

/** What the gateway says about a server once a session has begun, or the bot has come to it. */
export function guildCreateJson(world: World, guild: Guild) {
  const here = [...world.channels.values()].filter((it) => it.guild_id === guild.id);
  const channels = here.filter((it) => !isThread(it)).map(channelJson);
  const threads = here.filter(isThread).map(channelJson);
  const none = { voice_states: [], presences: [], stage_instances: [] };
  const members = [memberJson(world.bot, rolesOf(guild, world.bot))];
  const counts = { member_count: 3, unavailable: false };
  return { ...guildJson(guild), ...none, channels, threads, members, ...counts };
}
