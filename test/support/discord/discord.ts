// A stand-in for Discord on loopback. It speaks REST and the gateway to a real bot, plays the
// users, and holds the bot to Discord's limits.

import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Fields, fieldsOf, listOf } from './fields.ts';
import { type DropMode, type Event, openGateway, type Shard, type Welcome } from './gateway.ts';
import { registered } from './rest/commands.ts';
import { isAtRest, isUnrepeated, until } from './rest/requests.ts';
import { createRest } from './rest/server.ts';
import type { SessionLimits } from './sessionStarts.ts';
import * as act from './user/acting.ts';
import { beginInteraction, type Occasion } from './user/beginInteraction.ts';
import * as command from './user/commandInput.ts';
import { choose } from './user/menuInput.ts';
import * as modal from './user/modalInput.ts';
import { moderate } from './user/moderator.ts';
import { resolvedOf } from './user/resolved.ts';
import { addMessage, view } from './world/messages.ts';
import type { UserName } from './world/people.ts';
import { reopen, startThread } from './world/threads.ts';
import type { Interaction, Message, Stored } from './world/world.ts';
import * as store from './world/world.ts';

const { INTENT, createWorld } = store;

export type { Fault } from './rest/server.ts';
export type { Field, Modal } from './user/modalInput.ts';
export type { Button, Message, Ping, Refused, Select } from './world/world.ts';
export type Discord = Awaited<ReturnType<typeof startDiscord>>;

export interface DiscordOptions {
  /** Bits or names of intents that the bot's owner has not switched on. */
  readonly disallowedIntents?: readonly (number | keyof typeof INTENT)[];
  readonly rejectToken?: boolean;
  /** The bot was invited without the scope for commands. */
  readonly guildCommandsForbidden?: boolean;
  /** What the bot is sent before it hears of its server. */
  readonly early?: readonly Event[];
  readonly sessions?: SessionLimits;
}

/** Who does something where, and how long to watch what comes of it (in milliseconds). */
export interface Acting extends act.Acting {
  readonly quiet?: number;
  readonly timeout?: number;
}

/** What a user has seen of the answer to an interaction. */
export interface Seen {
  /** Of the interaction. */
  readonly id: string;
  readonly acknowledged: boolean;
  readonly ackMs: number | undefined;
  readonly callbackType: number | undefined;
  readonly deferred: boolean;
  readonly ephemeral: boolean;
  /** Discord has shown it to the user alone although the bot wanted everybody to see it. */
  readonly forcedPrivate: boolean;
  readonly message: Message | undefined;
  readonly followups: readonly Message[];
  /** What an autocompletion offers. */
  readonly choices: readonly unknown[];
  /** The form that opened. */
  readonly modal: modal.Modal | undefined;
  readonly error: string | undefined;
}

const QUIET_MS = 150;
const LOOKED_MS = 1500;
const GIVE_UP_MS = 30_000;
/** Three seconds to acknowledge, and one more so that a late attempt shows among the refusals. */
const UNANSWERED_MS = 4000;

export async function startDiscord(options: DiscordOptions = {}) {
  const { disallowedIntents = [], rejectToken = false, guildCommandsForbidden = false } = options;
  const bits = disallowedIntents.map((it) => (typeof it === 'number' ? it : INTENT[it]));
  const world = createWorld(
    bits.reduce((sum, bit) => sum | bit, 0),
    options.sessions,
  );
  const rest = createRest(world, { rejectToken, guildCommandsForbidden });
  const http = createServer(rest.handle);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const bound = http.address();
  if (bound === null || typeof bound === 'string') throw new Error('No port was given.');
  world.address = `http://127.0.0.1:${bound.port}`;
  const gateway = openGateway(http, world, { rejectToken, early: options.early ?? [] });
  world.dispatch = gateway.dispatch;
  const url = `${world.address}/api`;

  /** Waits until the bot has connected and has done with its commands, registered or left alone. */
  async function ready(ms = 60_000): Promise<void> {
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
      // Who has only looked may be about to register them, and a busy machine stands still before that.
      const quiet = asked.some(({ method }) => method !== 'GET') ? QUIET_MS : LOOKED_MS;
      const settled = performance.now() - last >= quiet && !asked.some(isUnrepeated);
      return settled ? undefined : 'it is still busy with its commands';
    };
    const failed = () => {
      const refused = JSON.stringify(world.refusals.slice(-3));
      return `The bot was not ready after ${ms} ms: ${missing()}. Last refusals: ${refused}`;
    };
    await until(() => missing() === undefined, ms, failed);
  }

  function begin(kind: number, data: Fields, acting: Acting, on: Occasion): Interaction {
    if (gateway.seen.identified === 0) throw new Error('The bot has never been on the gateway.');
    return beginInteraction(world, { kind, data, acting, ...on });
  }

  function invoke(kind: number, asked: command.Invocation, acting: Acting, where: act.Situation) {
    const owners = store.ownersOf(world, where, asked.installations);
    return watch(begin(kind, asked.data, acting, { ...where, owners, source: undefined }), acting);
  }

  /** The message as it is now, if this user can see it. */
  function shown(message: Message | undefined, wanted: string, { user }: Acting): Stored {
    const stored = world.messages.get(message?.id ?? '');
    if (!stored || stored.deleted) throw new Error(`There is no message with ${wanted} on it.`);
    if (stored.viewer && user && store.userNamed(world, user) !== stored.viewer) {
      throw new Error(`${user} cannot see this ephemeral message.`);
    }
    return stored;
  }

  /** Uses a component; the bot is there for those for whom it was when it wrote the message. */
  function use(
    source: Stored,
    acting: Acting,
    dataIn: (where: act.Situation) => Fields,
  ): Promise<Seen> {
    const home = world.channels.get(source.data.channel_id);
    const where = act.situate(world, acting, home, source.viewer);
    const origin = world.interactions.find(
      (it) => it.original === source || it.followups.includes(source),
    );
    const owners = origin?.owners ?? store.ownersOf(world, where, [0]);
    return watch(begin(3, dataIn(where), acting, { ...where, owners, source }), acting);
  }

  const isQuiet = (part: string, from: number, quiet = QUIET_MS): boolean =>
    isAtRest(world.requests.slice(from), part, quiet);

  function readIn(channel: string): Message[] {
    const open = [...world.messages.values()].filter(({ deleted, viewer }) => !deleted && !viewer);
    return open.filter(({ data }) => data.channel_id === channel).map(view);
  }

  function write(text: string, acting: Saying): Stored {
    const { mention = false, replyTo, pingReply = true } = acting;
    if (replyTo?.ephemeral) throw new Error('Nobody can reply to an ephemeral message.');
    const home = world.channels.get(replyTo?.channel_id ?? '');
    const { user, channel } = act.situate(world, { user: 'alice', ...acting }, home);
    const content = mention ? `<@${world.bot.id}> ${text}` : text;
    const message_reference = replyTo ? { message_id: replyTo.id } : undefined;
    const parse = ['users', 'roles', 'everyone'];
    const allowed_mentions = { parse, replied_user: pingReply };
    const body = { content, message_reference, allowed_mentions };
    reopen(world, channel);
    return addMessage(world, { author: user, channel, body });
  }

  async function watch(interaction: Interaction, acting: Acting): Promise<Seen> {
    const { token, sentAt, followups } = interaction;
    const { quiet, timeout = GIVE_UP_MS } = acting;
    const seen = (error?: string): Seen => {
      const { answer, original } = interaction;
      const message = original && !original.deleted ? view(original) : undefined;
      const asked = fieldsOf(answer?.data).flags;
      const wanted = (store.FLAG.ephemeral & (typeof asked === 'number' ? asked : 0)) !== 0;
      return {
        id: interaction.id,
        acknowledged: answer !== undefined,
        ackMs: answer?.ms,
        callbackType: answer?.type,
        deferred: answer?.type === 5 || answer?.type === 6,
        ephemeral: message?.ephemeral ?? false,
        forcedPrivate: interaction.forcedPrivate && message?.ephemeral === true && !wanted,
        message,
        followups: followups.filter((it) => !it.deleted).map(view),
        choices: listOf(answer?.data.choices),
        modal: answer?.type === 9 ? modal.modalOf(answer.data) : undefined,
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

  return {
    token: world.token,
    url,
    env: { DISCORD_TOKEN: world.token, DISCORD_API_URL: url },
    botId: world.bot.id,
    guildId: world.home.id,
    channelId: world.general.id,
    otherChannelId: world.other.id,
    /** A channel of a server where the bot is not, and a group of users: they take the bot along. */
    foreignChannelId: world.foreign.id,
    groupChannelId: world.group.id,
    users: world.users,
    pressRole: world.pressRole,
    ...moderate(world),
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

    /** What there is to be read in a channel, oldest first, without what only some see. */
    messagesIn: readIn,

    /** The direct messages between somebody and the bot, oldest first. */
    messagesTo(name: UserName): Message[] {
      return readIn(store.directChannel(world, store.userNamed(world, name)).id);
    },

    /** A message as it is now, wherever it was last seen. */
    again({ id }: Message): Message | undefined {
      const stored = world.messages.get(id);
      return stored && !stored.deleted ? view(stored) : undefined;
    },

    /** The text of a file that came with a message. */
    fileOn({ attachments }: Message, name: string): string {
      const file = attachments.find(({ filename }) => filename === name);
      const names = attachments.map(({ filename }) => filename).join(', ');
      if (!file) throw new Error(`There is no file ${name}, only: ${names}.`);
      return String(world.uploads.get(file.id));
    },

    /** A quarter of an hour passes for all interactions so far: their tokens open nothing any more. */
    expireTokens(): void {
      for (const interaction of world.interactions) interaction.lapsed = true;
    },

    /** Global commands that an earlier run of the bot has left behind. */
    preregister(commands: readonly object[]): void {
      const left = commands.map((it) => registered(world, fieldsOf(it), undefined));
      world.commands = [...world.commands, ...left];
    },

    async slash(name: string, given: command.Given = {}, acting: Acting = {}): Promise<Seen> {
      const where = act.situate(world, acting);
      return invoke(2, command.commandData(world, name, given, where), acting, where);
    },

    /** Types into the last of the given options. */
    async autocomplete(name: string, given: command.Given, acting: Acting = {}): Promise<Seen> {
      const where = act.situate(world, acting);
      return invoke(4, command.commandData(world, name, given, where, true), acting, where);
    },

    /** Uses a command on a message, anybody's. */
    async menu(name: string, message: Message | undefined, acting: Acting = {}): Promise<Seen> {
      const target = shown(message, 'commands', acting);
      if (target.viewer) throw new Error('Ephemeral messages have no commands.');
      const home = world.channels.get(target.data.channel_id);
      const where = act.situate(world, acting, home);
      return invoke(2, command.menuData(world, name, target, where), acting, where);
    },

    /** Presses the button that has this label or custom_id now. */
    async press(message: Message | undefined, wanted: string, acting: Acting = {}): Promise<Seen> {
      const stored = shown(message, wanted, acting);
      const { buttons } = view(stored);
      const button = buttons.find((it) => it.custom_id === wanted || it.label === wanted);
      const labels = buttons.map((it) => it.label).join(', ');
      if (!button) throw new Error(`There is no button ${wanted}, only: ${labels}.`);
      if (button.disabled) throw new Error(`The button ${wanted} is disabled.`);
      if (button.custom_id === '') throw new Error(`The button ${wanted} is a link.`);
      return use(stored, acting, () => ({ custom_id: button.custom_id, component_type: 2 }));
    },

    /**
     * Picks from the menu with this custom_id or placeholder: options by value or label; people,
     * roles and channels by name or id.
     */
    async select(
      message: Message | undefined,
      wanted: string,
      values: readonly string[],
      acting: Acting = {},
    ): Promise<Seen> {
      const stored = shown(message, wanted, acting);
      const { selects } = view(stored);
      const menu = selects.find((it) => it.custom_id === wanted || it.placeholder === wanted);
      const ids = selects.map((it) => it.custom_id).join(', ');
      if (!menu) throw new Error(`There is no menu ${wanted}, only: ${ids}.`);
      if (menu.disabled) throw new Error(`The menu ${wanted} is disabled.`);
      return use(stored, acting, (where) => {
        const { values: chosen, entities } = choose(world, where, menu, values);
        const data = { custom_id: menu.custom_id, component_type: menu.type, values: chosen };
        return { ...data, ...resolvedOf(entities) };
      });
    },

    /** Fills in the modal that opened, by custom_id or label, and sends it in. */
    async submitModal(
      opened: Seen,
      filled: modal.Filled = {},
      acting: Omit<Acting, 'user' | 'channel' | 'dm'> = {},
    ): Promise<Seen> {
      const before = world.interactions.find((it) => it.id === opened.id);
      if (before?.answer?.type !== 9) throw new Error('No modal has opened.');
      const { answer, channel, user, owners, source } = before;
      const where = { ...act.situate(world, acting, channel, user), owners, source };
      const data = modal.modalData(world, where, answer.data, filled);
      return watch(begin(5, data, acting, where), acting);
    },

    /** Starts a public thread in a channel of the bot's server. @returns its id. */
    openThread(name: string, about?: Message, { user = 'alice', channel }: Acting = {}): string {
      const parent = world.channels.get(about?.channel_id ?? channel ?? world.general.id);
      if (!parent) throw new Error(`There is no channel ${channel}.`);
      const stored = world.messages.get(about?.id ?? '');
      const source = stored ? { source: stored } : {};
      const body = { name, type: 11 };
      return startThread(world, { parent, owner: store.userNamed(world, user), body, ...source })
        .id;
    },

    /** Writes a message and waits for nothing. @returns the message. */
    post(text: string, acting: Saying = {}): Message {
      return view(write(text, acting));
    },

    /** Writes a message and gives the bot's replies once they have come to rest. */
    async say(text: string, acting: Saying = {}): Promise<Message[]> {
      const { quiet, timeout = GIVE_UP_MS } = acting;
      const from = world.requests.length;
      const { data } = write(text, acting);
      // A thread about the message has the message's id.
      const places = [data.channel_id, data.id];
      // Answers to interactions in the same channel are none of the replies.
      const isReply = (it: Stored['data']) =>
        it.author === world.bot &&
        places.includes(it.channel_id) &&
        it.id > data.id &&
        !it.webhook_id &&
        (it.message_reference?.message_id ?? data.id) === data.id;
      const replies = () =>
        [...world.messages.values()].filter((it) => !it.deleted && isReply(it.data));
      const end = performance.now() + timeout;
      while (performance.now() < end) {
        await sleep(10);
        const rests = places.every((id) => isQuiet(`/channels/${id}`, from, quiet));
        if (replies().length > 0 && rests) break;
      }
      return replies().map(view);
    },

    /** The shards that are connected, by their numbers: one that several processes have is there as often. */
    get shards(): Shard[] {
      return gateway.shards();
    },

    /** How often it has begun a session, and taken one up again; how often too fast, and one time too often. */
    get sessionsSeen() {
      const { identified, resumed } = gateway.seen;
      return { identified, resumed, ...world.starts.seen };
    },

    /** Disturbs the connection of one shard, and waits for nothing. */
    dropShard(shard: number, mode: DropMode): void {
      gateway.drop(mode, shard);
    },

    /** All that the bot has been sent in the sessions that there are. */
    get events(): Event[] {
      return gateway.events();
    },

    /** Sends the bot an event as it is given, which Discord itself would never send. */
    dispatch(name: string, data: unknown): void {
      world.dispatch(name, () => data, 0);
    },

    /** Cuts the bot off from the gateway, and welcomes it so when it tries to come back. */
    loseGateway(welcome: Welcome): void {
      gateway.welcomes(welcome);
      gateway.drop('terminate');
    },

    /** The gateway hears nothing any more of what the bot says, also not that it leaves. */
    freezeGateway: gateway.freeze,

    /** Disturbs the gateway and waits until the bot is back. */
    async dropGateway(mode: DropMode, ms = 60_000) {
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

interface Saying extends Acting {
  readonly mention?: boolean;
  readonly replyTo?: Message;
  /** Whether the reply pings the author of what it replies to, as it does by default. */
  readonly pingReply?: boolean;
}
