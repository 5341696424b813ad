// A stand-in for Discord on loopback. It speaks REST and the gateway to a real bot, plays the
// users, and holds the bot to Discord's limits.

import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DropMode, openGateway } from './discordGateway.ts';
import { createRest, registered } from './discordServer.ts';
import type { Fields, Interaction, Message, RequestRecord, Stored } from './discordWorld.ts';
import * as store from './discordWorld.ts';

const { INTENT, addMessage, createWorld, fieldsOf, listOf, view } = store;

export type { Fault } from './discordServer.ts';
export type { Button, Message, Ping, Refused } from './discordWorld.ts';
export type Discord = Awaited<ReturnType<typeof startDiscord>>;

export interface DiscordOptions {
  /** Bits or names of intents that the bot's owner has not switched on. */
  readonly disallowedIntents?: readonly (number | keyof typeof INTENT)[];
  readonly rejectToken?: boolean;
  readonly heartbeatInterval?: number;
  /** The bot was invited without the scope for commands. */
  readonly guildCommandsForbidden?: boolean;
}

/** Who does something where, and how long to watch what comes of it (in milliseconds). */
export interface Acting {
  readonly user?: 'alice' | 'bob';
  readonly channel?: string;
  readonly dm?: boolean;
  readonly locale?: string;
  /** With all permissions of the guild. */
  readonly admin?: boolean;
  readonly quiet?: number;
  readonly timeout?: number;
}

/** What a user has seen of the answer to an interaction. */
export interface Seen {
  readonly acknowledged: boolean;
  readonly ackMs: number | undefined;
  readonly callbackType: number | undefined;
  readonly deferred: boolean;
  readonly ephemeral: boolean;
  readonly message: Message | undefined;
  readonly followups: readonly Message[];
  /** What an autocompletion offers. */
  readonly choices: readonly unknown[];
  readonly error: string | undefined;
}

const QUIET_MS = 150;
const GIVE_UP_MS = 8000;
/** Three seconds to acknowledge, and one more so that a late attempt shows among the refusals. */
const UNANSWERED_MS = 4000;

export async function startDiscord(options: DiscordOptions = {}) {
  const { disallowedIntents = [], rejectToken = false, guildCommandsForbidden = false } = options;
  const bits = disallowedIntents.map((it) => (typeof it === 'number' ? it : INTENT[it]));
  const world = createWorld(bits.reduce((sum, bit) => sum | bit, 0));
  const rest = createRest(world, { rejectToken, guildCommandsForbidden });
  const http = createServer(rest.handle);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const bound = http.address();
  if (bound === null || typeof bound === 'string') throw new Error('No port was given.');
  world.address = `http://127.0.0.1:${bound.port}`;
  const { heartbeatInterval = 41_250 } = options;
  const gateway = openGateway(http, world, { rejectToken, heartbeatInterval });
  world.dispatch = gateway.dispatch;
  const url = `${world.address}/api`;

  /** Waits until the bot has connected and has done with its commands, registered or left alone. */
  async function ready(ms = 15_000): Promise<void> {
    const from = performance.now();
    const missing = (): string | undefined => {
      const { leftAt, identified, closed } = gateway.seen;
      if (!gateway.isLive()) {
        const again = identified > 0 ? ' any more' : '';
        return `it is not on the gateway${again} (${closed.join(', ') || 'never turned away'})`;
      }
      const asked = world.requests.filter(
        ({ path, endedAt = Infinity }) =>
          /^\/applications\/\d+\/.*commands/.test(path) && endedAt > leftAt,
      );
      if (asked.length === 0) return 'it has not asked for its commands';
      const last = Math.max(from, ...asked.map((it) => it.endedAt ?? Infinity));
      const settled = performance.now() - last >= QUIET_MS && !asked.some(isUnrepeated);
      return settled ? undefined : 'it is still busy with its commands';
    };
    const failed = () => {
      const refused = JSON.stringify(world.refusals.slice(-3));
      return `The bot was not ready after ${ms} ms: ${missing()}. Last refusals: ${refused}`;
    };
    await until(() => missing() === undefined, ms, failed);
  }

  function begin(kind: number, data: object, acting: Acting, source?: Stored): Interaction {
    if (gateway.seen.identified === 0) throw new Error('The bot has never been on the gateway.');
    const { locale = 'en-US', admin = false } = acting;
    const home = source && world.channels.get(source.data.channel_id);
    const named = acting.user && world.users[acting.user];
    const user = named ?? source?.viewer ?? home?.recipients?.[0] ?? world.users.alice;
    const channel = home ?? placeOf(acting);
    const id = store.newId();
    const token = `interaction-${id}`;
    const { guild_id } = channel;
    const member = { ...store.memberJson(user), permissions: store.permissions(admin) };
    const payload = {
      ...{ id, token, application_id: world.bot.id, type: kind, version: 1, data, locale },
      ...(guild_id ? { guild_id, guild_locale: 'en-US', member } : { user }),
      ...(source ? { message: store.messageJson(world, source) } : {}),
      channel_id: channel.id,
      channel: store.channelJson(channel),
      app_permissions: store.permissions(),
      authorizing_integration_owners: store.ownersOf(channel),
      context: guild_id ? 0 : 1,
      entitlements: [],
      attachment_size_limit: 10_485_760,
    };
    const state = { answer: undefined, original: undefined, followups: [], edits: 0 };
    const about = { id, token, kind, user, channel, source };
    const interaction: Interaction = { ...about, ...state, sentAt: performance.now() };
    world.interactions.push(interaction);
    world.dispatch('INTERACTION_CREATE', () => payload, 0);
    return interaction;
  }

  function placeOf({ user = 'alice', dm = false, channel = world.general.id }: Acting) {
    const place = dm ? store.directChannel(world, world.users[user]) : world.channels.get(channel);
    if (!place) throw new Error(`There is no channel ${channel}.`);
    return place;
  }

  /** Requests about one thing have come to rest when none runs, is to be repeated, or is recent. */
  function isQuiet(part: string, from: number, quiet = QUIET_MS): boolean {
    const about = world.requests.slice(from).filter(({ path }) => path.includes(part));
    const last = Math.max(0, ...about.map(({ endedAt = Infinity }) => endedAt));
    return performance.now() - last >= quiet && !about.some(isUnrepeated);
  }

  async function watch(interaction: Interaction, acting: Acting): Promise<Seen> {
    const { token, sentAt, followups } = interaction;
    const { quiet, timeout = GIVE_UP_MS } = acting;
    const seen = (error?: string): Seen => {
      const { answer, original } = interaction;
      const message = original && !original.deleted ? view(original) : undefined;
      return {
        acknowledged: answer !== undefined,
        ackMs: answer?.ms,
        callbackType: answer?.type,
        deferred: answer?.type === 5 || answer?.type === 6,
        ephemeral: message?.ephemeral ?? false,
        message,
        followups: followups.filter((it) => !it.deleted).map(view),
        choices: listOf(answer?.data.choices),
        error,
      };
    };
    for (;;) {
      await sleep(10);
      const { answer, original, edits } = interaction;
      const waited = performance.now() - sentAt;
      const loading = original && !original.deleted && original.data.flags & store.FLAG.loading;
      // After a deferred update the user has seen something only once something has changed.
      const unchanged = answer?.type === 6 && edits + followups.length === 0;
      if (answer && !loading && !unchanged && isQuiet(token, 0, quiet)) return seen();
      if (!answer && waited > Math.min(timeout, UNANSWERED_MS)) {
        return seen('The application did not respond');
      }
      if (waited > timeout) return seen(`Still waiting after ${timeout} ms`);
    }
  }

  function commandData(name: string, given: Given, acting: Acting, focus = false): object {
    const [first = '', ...words] = name.split(' ');
    const offered = world.commands.filter(
      (it) => it.type === 1 && it.name === first && !(acting.dm && isGuildOnly(it)),
    );
    const command = offered.find((it) => it.guild_id) ?? offered[0];
    const where = acting.dm ? 'in direct messages' : 'in the guild';
    if (!command) throw new Error(`The bot offers no command ${first} ${where}.`);
    if (command.default_member_permissions && !acting.admin && !acting.dm) {
      throw new Error(`Ordinary members do not see the command ${first}.`);
    }
    const options = fill(command, words, given, focus);
    const { id, guild_id } = command;
    return { id, name: first, type: 1, options, ...(guild_id ? { guild_id } : {}) };
  }

  return {
    token: world.token,
    url,
    env: { DISCORD_TOKEN: world.token, DISCORD_API_URL: url },
    botId: world.bot.id,
    guildId: world.guildId,
    channelId: world.general.id,
    otherChannelId: world.other.id,
    users: world.users,
    requests: world.requests,
    refusals: world.refusals,
    pings: world.pings,
    ready,
    fault: rest.fault,

    get commands() {
      return world.commands;
    },

    /** All messages of the bot as they are now, newest last; deleted ones are left out. */
    get messages(): Message[] {
      const all = [...world.messages.values()];
      return all.filter((it) => it.data.author === world.bot && !it.deleted).map(view);
    },

    /** Global commands that an earlier run of the bot has left behind. */
    preregister(commands: readonly object[]): void {
      const left = commands.map((it) => registered(world, fieldsOf(it), undefined));
      world.commands = [...world.commands, ...left];
    },

    async slash(name: string, given: Given = {}, acting: Acting = {}): Promise<Seen> {
      return watch(begin(2, commandData(name, given, acting), acting), acting);
    },

    /** Types into the last of the given options. */
    async autocomplete(name: string, given: Given, acting: Acting = {}): Promise<Seen> {
      return watch(begin(4, commandData(name, given, acting, true), acting), acting);
    },

    /** Presses the button that has this label or custom_id now. */
    async press(message: Message | undefined, wanted: string, acting: Acting = {}): Promise<Seen> {
      const stored = world.messages.get(message?.id ?? '');
      if (!stored || stored.deleted) throw new Error(`There is no message with ${wanted} on it.`);
      const { viewer } = stored;
      if (viewer && acting.user && world.users[acting.user] !== viewer) {
        throw new Error(`${acting.user} cannot see this ephemeral message.`);
      }
      const { buttons } = view(stored);
      const button = buttons.find((it) => it.custom_id === wanted || it.label === wanted);
      const labels = buttons.map((it) => it.label).join(', ');
      if (!button) throw new Error(`There is no button ${wanted}, only: ${labels}.`);
      if (button.disabled) throw new Error(`The button ${wanted} is disabled.`);
      if (button.custom_id === '') throw new Error(`The button ${wanted} is a link.`);
      const data = { custom_id: button.custom_id, component_type: 2 };
      return watch(begin(3, data, acting, stored), acting);
    },

    /** Writes a message and gives the bot's replies once they have come to rest. */
    async say(text: string, acting: Saying = {}): Promise<Message[]> {
      const { mention = false, replyTo, quiet, timeout = GIVE_UP_MS } = acting;
      if (replyTo?.ephemeral) throw new Error('Nobody can reply to an ephemeral message.');
      const home = world.channels.get(replyTo?.channel_id ?? '');
      const channel = home ?? placeOf(acting);
      const content = mention ? `<@${world.bot.id}> ${text}` : text;
      const message_reference = replyTo ? { message_id: replyTo.id } : undefined;
      const from = world.requests.length;
      const author = world.users[acting.user ?? 'alice'];
      // Answers to interactions in the same channel are none of the replies.
      const isReply = (it: Stored['data'], to: Stored['data']) =>
        it.author === world.bot &&
        it.channel_id === to.channel_id &&
        it.id > to.id &&
        !it.webhook_id &&
        (it.message_reference?.message_id ?? to.id) === to.id;
      const { data } = addMessage(world, { author, channel, body: { content, message_reference } });
      const replies = () =>
        [...world.messages.values()].filter((it) => !it.deleted && isReply(it.data, data));
      const end = performance.now() + timeout;
      while (performance.now() < end) {
        await sleep(10);
        if (replies().length > 0 && isQuiet(`/channels/${channel.id}`, from, quiet)) break;
      }
      return replies().map(view);
    },

    /** Disturbs the gateway and waits until the bot is back. */
    async dropGateway(mode: DropMode, ms = 15_000) {
      const before = { ...gateway.seen };
      if (!gateway.isLive()) throw new Error('The bot is not on the gateway.');
      gateway.drop(mode);
      const change = () => ({
        resumed: gateway.seen.resumed > before.resumed,
        identified: gateway.seen.identified > before.identified,
      });
      const isBack = () => gateway.isLive() && Object.values(change()).includes(true);
      await until(isBack, ms, () => `The bot was not back ${ms} ms after '${mode}'.`);
      return change();
    },

    async stop(): Promise<void> {
      gateway.stop();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

type Given = Readonly<Record<string, string | number | boolean>>;

interface Saying extends Acting {
  readonly mention?: boolean;
  readonly replyTo?: Message;
}

async function until(isSo: () => boolean, ms: number, complaint: () => string): Promise<void> {
  const end = performance.now() + ms;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(complaint());
    await sleep(10);
  }
}

/** A request that was lost so that clients try again, and that has not been repeated yet. */
function isUnrepeated(request: RequestRecord, index: number, all: RequestRecord[]): boolean {
  const { method, path, status, endedAt } = request;
  if (endedAt === undefined || (status !== 0 && status !== 429 && status < 500)) return false;
  return !all.slice(index + 1).some((later) => later.method === method && later.path === path);
}

/** Whether direct messages do not offer this command. */
function isGuildOnly({ guild_id, contexts, dm_permission }: Fields): boolean {
  if (guild_id !== undefined) return true;
  return Array.isArray(contexts) ? !contexts.includes(1) : dm_permission === false;
}

const kindOf = (value: string | number | boolean) =>
  typeof value === 'string' ? 'string' : typeof value === 'number' ? 'number' : 'boolean';

/** The options of a command, or of the subcommand the words lead to, as a client sends them. */
function fill(
  definition: Fields,
  words: readonly string[],
  given: Given,
  focus: boolean,
): object[] {
  const options = listOf(definition.options).map(fieldsOf);
  const [word, ...rest] = words;
  if (word !== undefined) {
    const sub = options.find((it) => it.name === word);
    if (!sub) throw new Error(`There is no subcommand ${word}.`);
    return [{ type: sub.type, name: word, options: fill(sub, rest, given, focus) }];
  }
  const names = options.map((it) => it.name);
  const unknown = Object.keys(given).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`The command has no option ${unknown.join(', ')}.`);
  const last = Object.keys(given).at(-1);
  return options.flatMap(({ name = '', type, required }) => {
    const value = given[String(name)];
    if (value === undefined) {
      if (required === true && !focus) throw new Error(`The option ${name} is required.`);
      return [];
    }
    const kinds: unknown[] = { string: [3], boolean: [5], number: [4, 10] }[kindOf(value)];
    if (!kinds.includes(type)) throw new Error(`The option ${name} does not take ${value}.`);
    return [{ name, type, value, ...(focus && name === last ? { focused: true } : {}) }];
  });
}
