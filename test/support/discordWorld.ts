// What exists on the stand-in's Discord: people, channels, messages, commands and interactions, and
// the JSON shapes in which the bot gets to see them. Nothing here knows of HTTP or web sockets.

// biome-ignore format: one name a line would bury the rest of the file.
type FieldName =
  | 'accessory' | 'allowed_mentions' | 'attachments' | 'author' | 'autocomplete' | 'components'
  | 'compress' | 'content' | 'contexts' | 'custom_id' | 'd' | 'data' | 'choices'
  | 'default_member_permissions' | 'disabled' | 'description' | 'embeds' | 'emoji' | 'enforce_nonce'
  | 'fail_if_not_exists' | 'fields' | 'flags' | 'footer' | 'id' | 'intents' | 'label' | 'message_id'
  | 'message_reference' | 'name' | 'nonce' | 'op' | 'options' | 'parse' | 'recipient_id'
  | 'replied_user' | 'required' | 'seq' | 'session_id' | 'style' | 'text' | 'title' | 'token'
  | 'type' | 'url' | 'value';

/** A JSON object from outside: keys are known by name, nothing is known about the values. */
export type Fields = { readonly [K in FieldName]?: unknown } & Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
export const codePoints = (text: string): number => [...text].length;

export const FLAG = { ephemeral: 1 << 6, loading: 1 << 7, componentsV2: 1 << 15 } as const;
// Besides these the bot may suppress embeds (1 << 2) and notifications (1 << 12).
const SETTABLE_FLAGS = (1 << 2) | (1 << 12) | FLAG.componentsV2;

// biome-ignore format: a table.
export const INTENT = {
  Guilds: 1 << 0, GuildMembers: 1 << 1, GuildPresences: 1 << 8,
  GuildMessages: 1 << 9, DirectMessages: 1 << 12, MessageContent: 1 << 15,
} as const;

// View channels, send, embed, attach, read the history, use commands: what ordinary members may do.
const MEMBER = [10n, 11n, 14n, 15n, 16n, 31n].reduce((all, bit) => all | (1n << bit), 0n);
const EVERYTHING = (1n << 53n) - 1n;

/** A request that Discord answers with an error; `errors` is the tree of a broken form. */
export class RestError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: unknown;

  constructor(status: number, code: number, message: string, errors?: unknown) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

// ---- what there is ------------------------------------------------------------------------------

type Texts<K extends string> = { readonly [key in K]: string };

export type User = Texts<'id' | 'username' | 'global_name' | 'discriminator'> & {
  readonly avatar: null;
  readonly bot: boolean;
};

export type Channel = Texts<'id'> &
  Partial<Texts<'name' | 'guild_id'>> & {
    readonly type: 0 | 1;
    readonly recipients?: readonly User[];
  };

export type Upload = Texts<'filename' | 'content_type'> & { readonly content: Buffer };
type Attachment = Texts<'id' | 'filename' | 'content_type' | 'url'> & { readonly size: number };

/** What of a message goes over the wire; `messageJson` adds what depends on the way it goes. */
type MessageData = Texts<'id' | 'channel_id' | 'timestamp'> &
  Partial<Texts<'webhook_id' | 'application_id'>> & {
    readonly type: number;
    readonly author: User;
    readonly nonce?: unknown;
    readonly interaction_metadata?: object;
    readonly message_reference?: Texts<'channel_id' | 'message_id'>;
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
  readonly ephemeral: boolean;
  /** What it looked like before each edit. */
  readonly history: readonly Message[];
};

export type Button = Texts<'label' | 'custom_id' | 'url'> & {
  readonly style: number;
  readonly disabled: boolean;
};

export type Command = Fields &
  Texts<'id' | 'name'> & { readonly type: number; readonly guild_id?: string };

export type Interaction = Texts<'id' | 'token'> & {
  readonly kind: number;
  readonly user: User;
  readonly channel: Channel;
  readonly sentAt: number;
  /** The message whose button was pressed. */
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

export function createWorld(disallowedIntents: number) {
  const bot = person('pullquote', true);
  const guildId = newId();
  const place = (name: string): Channel => ({ id: newId(), type: 0, name, guild_id: guildId });
  const [general, other] = [place('general'), place('other')];
  return {
    bot,
    // A real token begins with the bot's id in base64.
    token: `${Buffer.from(bot.id).toString('base64url')}.standin.${newId()}`,
    users: { alice: person('alice'), bob: person('bob') },
    guildId,
    general,
    other,
    disallowedIntents,
    channels: new Map([general, other].map((channel) => [channel.id, channel])),
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
  const known = [...world.channels.values()].find((it) => it.recipients?.includes(user));
  const channel: Channel = known ?? { id: newId(), type: 1, recipients: [user] };
  world.channels.set(channel.id, channel);
  return channel;
}

// ---- JSON ---------------------------------------------------------------------------------------

export const gatewayUrl = ({ address }: World): string => address.replace('http', 'ws');
export const permissions = (admin = false): string => String(admin ? EVERYTHING : MEMBER);
/** On whose behalf the bot is there: the guild's, or in direct messages nobody's. */
export const ownersOf = ({ guild_id = '0' }: Channel) => ({ 0: guild_id });

export function memberJson(user?: User) {
  const joined_at = '2024-01-01T00:00:00.000000+00:00';
  return { ...(user ? { user } : {}), nick: null, avatar: null, roles: [], joined_at, flags: 0 };
}

export function channelJson(channel: Channel) {
  const inGuild = { position: 0, permission_overwrites: [], parent_id: null, nsfw: false };
  return { ...channel, ...(channel.guild_id ? inGuild : {}), last_message_id: null, flags: 0 };
}

export function guildJson({ guildId: id, users }: World) {
  const everyone = { id, name: '@everyone', permissions: permissions(), position: 0, color: 0 };
  const roles = [{ ...everyone, hoist: false, managed: false, mentionable: false, flags: 0 }];
  const extras = { emojis: [], stickers: [], features: [], preferred_locale: 'en-US' };
  return { id, name: 'Stand-in guild', owner_id: users.bob.id, roles, ...extras };
}

/** What the gateway says about the guild once a session has begun. */
export function guildCreateJson(world: World) {
  const channels = [world.general, world.other].map(channelJson);
  const none = { threads: [], voice_states: [], presences: [], stage_instances: [] };
  const members = [memberJson(world.bot)];
  return { ...guildJson(world), ...none, channels, members, member_count: 3, unavailable: false };
}

export function applicationJson({ bot, disallowedIntents }: World) {
  // "Gateway message content limited": the owner has switched the intent on for a small bot.
  const flags = disallowedIntents & INTENT.MessageContent ? 0 : 1 << 19;
  return { id: bot.id, name: bot.username, description: '', icon: null, flags };
}

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
  const referenced_message = target ? messageJson(world, target, intents, true) : null;
  return {
    ...data,
    ...(open ? {} : { content: '', embeds: [], components: [], attachments: [] }),
    ...(reference && !nested ? { referenced_message } : {}),
  };
}

// ---- messages -----------------------------------------------------------------------------------

/** Visits components depth first, in the order in which they are read. */
export function* walk(components: unknown): Generator<Fields> {
  for (const component of listOf(components).filter(isFields)) {
    yield component;
    yield* walk(component.components);
    yield* walk([component.accessory]);
  }
}

export function view({ data, history }: Stored): Message {
  const parts = [...walk(data.components)];
  const displays = parts.filter((part) => part.type === 10).map((part) => textOf(part.content));
  return {
    ...structuredClone(data),
    text: [data.content, ...displays].filter((text) => text !== '').join('\n'),
    buttons: parts.filter((part) => part.type === 2).map(buttonOf),
    ephemeral: (data.flags & FLAG.ephemeral) !== 0,
    history: [...history],
  };
}

function buttonOf({ label, custom_id, url, style, disabled }: Fields): Button {
  const texts = { label: textOf(label), custom_id: textOf(custom_id), url: textOf(url) };
  return { ...texts, style: numberOf(style), disabled: disabled === true };
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
  const target = world.messages.get(textOf(fieldsOf(body.message_reference).message_id))?.data;
  const reference = target && { channel_id: channel.id, message_id: target.id };
  const stored: Stored = {
    data: {
      id: newId(),
      type: interaction?.kind === 2 ? 20 : target ? 19 : 0,
      channel_id: channel.id,
      author,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      content: textOf(body.content).trim(),
      embeds: embedsOf(body),
      components: listOf(body.components),
      attachments: attach(world, sent.uploads ?? []),
      flags,
      mentions: [],
      mention_roles: [],
      mention_everyone: false,
      ...(body.nonce === undefined ? {} : { nonce: body.nonce }),
      ...(interaction ? originOf(world, interaction) : {}),
      ...(reference ? { message_reference: reference } : {}),
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

function originOf({ bot }: World, { id, kind, user, channel }: Interaction) {
  const authorizing_integration_owners = ownersOf(channel);
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
  if (body.components !== undefined) data.components = listOf(body.components);
  data.attachments = [...keptAttachments(data, body), ...attach(world, uploads)];
  data.flags = (data.flags & ~FLAG.loading) | (numberOf(body.flags) & SETTABLE_FLAGS);
  data.edited_timestamp = wasLoading ? null : new Date().toISOString();
  mention(world, stored, body);
  announce(world, 'MESSAGE_UPDATE', stored);
}

export function deleteMessage(world: World, stored: Stored): void {
  stored.deleted = true;
  announce(world, 'MESSAGE_DELETE', stored);
}

/** Nobody but its reader hears of an ephemeral message, not even the bot that wrote it. */
function announce(world: World, event: string, stored: Stored): void {
  const { id, channel_id } = stored.data;
  const { type: channel_type, guild_id } = world.channels.get(channel_id) ?? {};
  const place = guild_id ? { channel_type, guild_id, member: memberJson() } : { channel_type };
  const needs = guild_id ? INTENT.GuildMessages : INTENT.DirectMessages;
  const data = (intents: number) =>
    stored.deleted ? { id, channel_id } : messageJson(world, stored, intents);
  if (!stored.viewer) world.dispatch(event, (intents) => ({ ...data(intents), ...place }), needs);
}

const embedsOf = ({ embeds }: Fields): object[] =>
  listOf(embeds).map((embed) => ({ type: 'rich', ...fieldsOf(embed) }));

function attach(world: World, uploads: Uploads): Attachment[] {
  return uploads.map(({ filename, content_type, content }) => {
    const id = newId();
    world.uploads.set(id, content);
    const url = `${world.address}/attachments/${id}/${encodeURIComponent(filename)}`;
    return { id, filename, content_type, size: content.length, url };
  });
}

export function keptAttachments(data: Readonly<MessageData>, body: Fields): readonly Attachment[] {
  const kept = listOf(body.attachments).map((it) => String(fieldsOf(it).id));
  return data.attachments.filter(({ id }) => body.attachments === undefined || kept.includes(id));
}

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
  const people = [world.bot, ...Object.values(world.users)];
  data.mentions = people.filter(({ id }) => ping.users.includes(id) || ping.repliedUser === id);
  data.mention_roles = ping.roles;
  data.mention_everyone = ping.everyone || ping.here;
  const reaches = [...ping.users, ...ping.roles].length > 0 || data.mention_everyone || replies;
  if (reaches && data.author === world.bot) world.pings.push(ping);
}
