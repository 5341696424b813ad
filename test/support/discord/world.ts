// What exists on the stand-in's Discord: people, channels, messages, commands and interactions, and
// the JSON shapes in which the bot gets to see them. Nothing here knows of HTTP or web sockets.

import type { Fields } from './fields.ts';
import type { RestError } from './rules.ts';

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

export type User = Texts<'id' | 'username' | 'global_name' | 'discriminator'> & {
  readonly avatar: null;
  readonly bot: boolean;
};

/** A text channel (0), a direct channel (1), a group (3), or a public or private thread (11, 12). */
export type Channel = Texts<'id'> &
  Partial<Texts<'name' | 'guild_id' | 'parent_id' | 'owner_id'>> & {
    readonly type: 0 | 1 | 3 | 11 | 12;
    readonly recipients?: readonly User[];
    readonly thread_metadata?: object;
    /** The bot's membership of a thread. */
    readonly member?: object;
  };

export type Upload = Texts<'filename' | 'content_type'> & { readonly content: Buffer };
export type Attachment = Texts<'id' | 'filename' | 'content_type' | 'url'> & {
  readonly size: number;
};

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

/** A menu of texts. */
export type Select = Texts<'custom_id' | 'placeholder'> & {
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

let issued = 0n;
/** Snowflakes have the milliseconds since 2015 above and a counter below, so they sort by age. */
export function newId(): string {
  issued += 1n;
  return (((BigInt(Date.now()) - 1_420_070_400_000n) << 22n) + issued).toString();
}

function person(username: string, bot = false): User {
  const global_name = username.charAt(0).toUpperCase() + username.slice(1);
  return { id: newId(), username, global_name, discriminator: '0', avatar: null, bot };
}

/** Somebody on the stand-in's server; guests come as they are named. */
export type UserName = 'alice' | 'bob' | `guest ${number}`;

export function userNamed({ users, guests }: World, name: UserName): User {
  if (name === 'alice' || name === 'bob') return users[name];
  const user = guests.get(name) ?? person(name);
  guests.set(name, user);
  return user;
}

export function createWorld(disallowedIntents: number) {
  const bot = person('pullquote', true);
  const guildId = newId();
  const place = (name: string, guild_id = guildId): Channel => {
    return { id: newId(), type: 0, name, guild_id };
  };
  const [general, other, foreign] = [place('general'), place('other'), place('far', newId())];
  const users = { alice: person('alice'), bob: person('bob') };
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
    guildId,
    /** A role that some have on the bot's server. */
    pressRole: newId(),
    general,
    other,
    /** A channel of a server and a group that the bot is no member of; users take it along. */
    foreign,
    group,
    disallowedIntents,
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

export function directChannel(world: World, user: User): Channel {
  const known = [...world.channels.values()].find(
    (it) => it.type === 1 && it.recipients?.includes(user),
  );
  const channel: Channel = known ?? { id: newId(), type: 1, recipients: [user] };
  world.channels.set(channel.id, channel);
  return channel;
}

/** Whether the bot is where the channel is. */
export const hasBot = ({ guildId }: World, { guild_id, type }: Channel): boolean =>
  guild_id ? guild_id === guildId : type === 1;

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

const bits = (...places: number[]) => places.reduce((all, bit) => all | (1n << BigInt(bit)), 0n);

// View channels, send, embed, attach, read the history, use commands, start threads and write in
// them: what ordinary members may do.
const MEMBER = bits(10, 11, 14, 15, 16, 31, 35, 36, 38);
const EVERYTHING = bits(53) - 1n;
const MANAGE_SERVER = bits(5);
const SEND = bits(11);
const SEND_IN_THREADS = bits(38);
/** To show everybody the answers of bots that are not on the server. */
export const EXTERNAL_APPS = bits(50);
/** What a bot may do in private: embed, attach and mention everyone; and foreign emojis in its own. */
const IN_PRIVATE = bits(14, 15, 17);
const WITH_BOT = IN_PRIVATE | bits(18);

export interface Rights {
  /** With all permissions of the server. */
  readonly admin?: boolean;
  /** May manage the server. */
  readonly manager?: boolean;
  /** May read, but write in no channel (`channel`) or in no thread (`thread`). */
  readonly silentIn?: 'channel' | 'thread';
  /** Whether the server lets bots that are not on it answer in public, as most do. */
  readonly externalApps?: boolean;
}

export function permissionsOf(rights: Rights = {}): bigint {
  const { admin, manager, silentIn, externalApps = true } = rights;
  if (admin) return EVERYTHING;
  const usual = silentIn ? MEMBER & ~(silentIn === 'thread' ? SEND_IN_THREADS : SEND) : MEMBER;
  return usual | (manager ? MANAGE_SERVER : 0n) | (externalApps ? EXTERNAL_APPS : 0n);
}

/** What the bot may do in a channel. */
export function appPermissions(world: World, channel: Channel): bigint {
  if (!hasBot(world, channel)) return IN_PRIVATE;
  return channel.guild_id ? permissionsOf() : WITH_BOT;
}

// ---- JSON ---------------------------------------------------------------------------------------

export const gatewayUrl = ({ address }: World): string => address.replace('http', 'ws');

/** @param roles besides the one that everybody has. */
export function memberJson(user?: User, roles: readonly string[] = []) {
  const joined_at = '2024-01-01T00:00:00.000000+00:00';
  return { ...(user ? { user } : {}), nick: null, avatar: null, roles, joined_at, flags: 0 };
}

export function channelJson(channel: Channel) {
  const inGuild = { position: 0, permission_overwrites: [], parent_id: null, nsfw: false };
  const counts = { member_count: 1, message_count: 0, total_message_sent: 0 };
  const own = channel.type === 0 ? inGuild : isThread(channel) ? counts : {};
  return { ...own, ...channel, last_message_id: null, flags: 0 };
}

export function guildJson({ guildId: id, users, pressRole }: World) {
  const everyone = {
    id,
    name: '@everyone',
    permissions: String(permissionsOf()),
    position: 0,
    color: 0,
  };
  const press = { ...everyone, id: pressRole, name: 'Press', position: 1 };
  const rest = { hoist: false, managed: false, mentionable: false, flags: 0 };
  const roles = [everyone, press].map((role) => ({ ...role, ...rest }));
  const extras = { emojis: [], stickers: [], features: [], preferred_locale: 'en-US' };
  return { id, name: 'Stand-in guild', owner_id: users.bob.id, roles, ...extras };
}

/** What the gateway says about the guild once a session has begun. */
export function guildCreateJson(world: World) {
  const here = [...world.channels.values()].filter((it) => it.guild_id === world.guildId);
  const channels = here.filter((it) => !isThread(it)).map(channelJson);
  const threads = here.filter(isThread).map(channelJson);
  const none = { voice_states: [], presences: [], stage_instances: [] };
  const members = [memberJson(world.bot)];
  return {
    ...guildJson(world),
    ...none,
    channels,
    threads,
    members,
    member_count: 3,
    unavailable: false,
  };
}

export function applicationJson({ bot, disallowedIntents }: World) {
  // "Gateway message content limited": the owner has switched the intent on for a small bot.
  const flags = disallowedIntents & INTENT.MessageContent ? 0 : 1 << 19;
  return { id: bot.id, name: bot.username, description: '', icon: null, flags };
}
