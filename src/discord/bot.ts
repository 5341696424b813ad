import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, Partials } from 'discord.js';
import type { DeskOf } from '../core/conversation/desk.ts';
import { createTurnMemory } from '../core/conversation/followUp/turnMemory.ts';
import type { Notices } from '../core/conversation/notices.ts';
import type { SettingsOf } from '../core/conversation/serverSettings.ts';
import type { Door } from '../core/conversation/shownReply.ts';
import { delay } from '../pace/delay.ts';
import { createFairShare, type FairShare } from '../pace/fairShare.ts';
import { createPace, type Pace } from '../pace/sendingFirst.ts';
import type { DiscordSettings } from '../settings.ts';
import { closeFailure, describeError, startFailure } from './client/failure.ts';
import { responderTo } from './client/interactionResponder.ts';
import { losingEvents, losingLateEvents, type OnLost } from './client/lostEvents.ts';
import { responderToMessage } from './client/messageResponder.ts';
import { NO_PINGS } from './client/payload.ts';
import { readInteraction } from './client/readInteraction.ts';
import { readMessage } from './client/readMessage.ts';
import { isThere, tellOfServers, type Whereabouts } from './client/whereabouts.ts';
import { createConversation, paced } from './conversation.ts';
import type { Equipment } from './equipment.ts';
import type { DiscordAsker } from './hearer.ts';
import { onInteraction } from './interactions.ts';
import { MEMORY } from './memory.ts';
import { onMessage } from './messages.ts';
import { createNotices } from './notices/createNotices.ts';
import { registerCommands } from './registration/register.ts';
import { createReach } from './remembered/reach.ts';
import { createTakeEvent, type TakeEvent } from './sharding/ownEvents.ts';
import { awaitSessionStarts, sparingThrottler } from './sharding/sessionStarts.ts';
import {
  comesTo,
  nameOf,
  partOf,
  type ShardsNow,
  shardOptions,
  shardsNow,
} from './sharding/shards.ts';

export interface BotOptions {
  readonly settings: DiscordSettings;
  readonly desks: Desks;
  readonly settingsOf: SettingsOf;
  /** Says that what is done again and again is to be done now. */
  readonly due: () => void;
  readonly whereabouts: Whereabouts;
  /** Fulfilled when all articles are read. Until then the bot is online and answers from those that are. */
  readonly ready: Promise<void>;
  readonly door: Door;
  /** For what is to be copied. */
  readonly copyDoor: Door;
  /** For what programs read. */
  readonly jsonDoor: Door;
  readonly noteCard: Equipment['noteCard'];
  /** By which each event is answered once, where several bots hear of it; left out where there is none but this one. */
  readonly takeEvent?: TakeEvent | undefined;
  /** Who asks how much; of its own where it is left out. */
  readonly share?: FairShare;
  readonly log: (line: string) => void;
  /** Hears how many connections the bot has, and how many there are to be, whenever it asks. */
  readonly onShards?: (look: () => ShardsNow) => void;
  /** Hears what the bot can say without being asked, when it is online. */
  readonly onOnline?: (notices: Notices) => void;
  /** Aborted when the bot is to leave. */
  readonly stop: AbortSignal;
}

/** Desks as they are, and desks that answer in haste. */
export interface Desks {
  readonly usual: DeskOf;
  readonly hasty: DeskOf;
}

/** Milliseconds for which a question waits for the articles; Discord itself waits 3000. */
const PATIENCE = 1000;

/** Milliseconds that answers under way get when the bot leaves, and then Discord. */
const FAREWELL = 2000;

/** Runs the bot until it is told to stop or cannot go on. @returns the exit code. */
export async function runBot(options: BotOptions): Promise<0 | 2> {
  const { settings, ready, door, log, stop } = options;
  const failed = new AbortController();
  // One cause may be heard of twice, from the login and from the gateway.
  const fail = (sentence: string) => {
    if (!run.isLeaving) log(sentence);
    run.isLeaving = true;
    failed.abort();
  };
  const lose = (error: unknown, event = 'An event') => {
    log(`${event} of Discord could not be read and is lost. ${describeError(error)}`);
    // Without the first one it hears of no other.
    if (event === GatewayDispatchEvents.Ready && !client.isReady())
      fail(startFailure(error, settings.apiUrl));
  };
  const client = createClient(settings, lose, log);
  const run: Run = { client, log, isLeaving: false, answers: new Set(), login: undefined };
  let endCatching = () => {};
  const ended = new Promise<0 | 2>((resolve, reject) => {
    stop.addEventListener('abort', () => resolve(0));
    // It may have been told before anybody listened.
    if (stop.aborted) resolve(0);
    failed.signal.addEventListener('abort', () => resolve(2));
    ready.catch(reject);
    endCatching = losingLateEvents(lose, reject);
    tellOfConnection(run, fail);
    tellOfServers(client, options.whereabouts);
    registerWhenOnline(run, settings, fail);
    answerAll(run, options);
    options.onShards?.(() => shardsNow(client));
    client.once(Events.ClientReady, () =>
      options.onOnline?.(createNotices({ client, deskOf: options.desks.usual, door, log })),
    );
    run.login = logIn(run, settings, AbortSignal.any([stop, failed.signal])).catch(
      (error: unknown) => fail(startFailure(error, settings.apiUrl)),
    );
  });
  try {
    const exitCode = await ended;
    await Promise.race([Promise.all(run.answers), delay(FAREWELL)]);
    return exitCode;
  } finally {
    run.isLeaving = true;
    // A client that is destroyed while it logs in would log in all the same and stay.
    await Promise.race([run.login, delay(FAREWELL)]);
    // Where the line is dead, it would wait half a minute for Discord to say goodbye.
    await Promise.race([client.destroy(), delay(FAREWELL)]);
    endCatching();
  }
}

/** The bot while it runs. */
interface Run {
  readonly client: Client;
  readonly log: (line: string) => void;
  /** Set when nothing more is to be told of the connection. */
  isLeaving: boolean;
  /** Under way; none of them is ever rejected. */
  readonly answers: Set<Promise<void>>;
  /** Fulfilled when the login is over, however it went; undefined before it begins. */
  login: Promise<void> | undefined;
}

function createClient(
  { apiUrl, shards }: DiscordSettings,
  onLost: OnLost,
  log: (line: string) => void,
): Client {
  return new Client({
    ...shardOptions(shards),
    // None of them is privileged: mentions and direct messages come with their text all the same.
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    // Without it a direct message in a channel not seen before is not announced.
    partials: [Partials.Channel],
    allowedMentions: NO_PINGS,
    rest: { api: apiUrl },
    ws: { ...losingEvents(onLost), buildIdentifyThrottler: sparingThrottler(log) },
  });
}

async function logIn(
  { client, log }: Run,
  { token, shards }: DiscordSettings,
  stop: AbortSignal,
): Promise<void> {
  client.rest.setToken(token);
  await awaitSessionStarts(shards, client.rest, log, stop);
  if (!stop.aborted) await client.login(token);
}

/** @param fail hears why the connection is closed for good. */
function tellOfConnection(run: Run, fail: (sentence: string) => void): void {
  const { client, log } = run;
  client.on(Events.ShardDisconnect, ({ code }) => fail(closeFailure(code)));
  // discord.js reconnects by itself after all other failures; they are worth a line each.
  client.on(Events.Error, (error) => log(`The connection failed. ${describeError(error)}`));
  const tell = (shard: number, sentence: string) => {
    if (!run.isLeaving) log(nameOf(shard, partOf(client)) + sentence);
  };
  client.on(Events.ShardReady, (shard) => {
    // Who has one connection hears that it is there when the bot is online.
    if (partOf(client).count > 1) tell(shard, 'connected.');
  });
  client.on(Events.ShardReconnecting, (shard) =>
    tell(shard, 'The connection was lost; connecting again.'),
  );
  client.on(Events.ShardResume, (shard) => tell(shard, 'The connection is back.'));
}

/** @param fail hears why the commands cannot be registered. */
function registerWhenOnline(
  { client, log }: Run,
  { apiUrl, guildId }: DiscordSettings,
  fail: (sentence: string) => void,
): void {
  client.once(Events.ClientReady, ({ rest, application, user }) => {
    if (!comesTo(partOf(client), undefined)) {
      log(`${user.tag} is online; its commands are registered where shard 0 is.`);
      return;
    }
    registerCommands(rest, application.id, guildId).then(
      (changed) => {
        const commands = changed ? 'its commands are registered' : 'its commands are unchanged';
        log(`${user.tag} is online; ${commands}.`);
      },
      (error: unknown) => fail(startFailure(error, apiUrl)),
    );
  });
}

function answerAll({ client, log, answers }: Run, options: BotOptions): void {
  const pace = createPace();
  const { share = createFairShare() } = options;
  const take = createTakeEvent(options.takeEvent, options.stop);
  const equipment = createEquipment(options, { pace, share, client });
  const waitingFor = async ({ server }: DiscordAsker) => (await equipment.settingsOf(server)).share;
  const attempt = (answer: () => Promise<void>) => {
    const settled = answer()
      .catch((error: unknown) => log(`An answer was lost. ${describeError(error)}`))
      .finally(() => answers.delete(settled));
    answers.add(settled);
  };
  client.on(Events.InteractionCreate, (it) =>
    attempt(async () => {
      const interaction = readInteraction(it);
      if (!interaction) return;
      // What is offered while somebody types is offered once by Discord itself, and again with the next letter.
      const isTyping = interaction.kind === 'autocomplete';
      const [isOurs, most] = await Promise.all([
        isTyping || take(`interaction:${it.id}`),
        waitingFor(interaction.asker),
      ]);
      if (!isOurs) return;
      await share.attend(interaction.asker, most, (excess) =>
        onInteraction(interaction, responderTo(it, pace), equipment, excess),
      );
    }),
  );
  client.on(Events.MessageCreate, (it) =>
    attempt(async () => {
      const message = readMessage(it);
      if (!message) return;
      const [isOurs, most] = await Promise.all([
        take(`message:${it.id}`),
        waitingFor(message.asker),
      ]);
      if (!isOurs) return;
      await share.attend(message.asker, most, (excess) =>
        onMessage(message, responderToMessage(it, pace), equipment, excess),
      );
    }),
  );
}

function createEquipment(
  { desks, settingsOf, due, ready, door, copyDoor, jsonDoor, noteCard, log }: BotOptions,
  {
    pace,
    share,
    client,
  }: { readonly pace: Pace; readonly share: FairShare; readonly client: Client },
): Equipment {
  const conversations = {
    usual: createConversation({ deskOf: desks.usual, door, copyDoor, jsonDoor }),
    hasty: createConversation({ deskOf: desks.hasty, door, copyDoor, jsonDoor }),
  };
  let hasRead = false;
  ready.then(
    () => {
      hasRead = true;
    },
    // Whoever waits for it hears of its failure.
    () => {},
  );
  return {
    deskOf: desks.usual,
    hasRead: () => hasRead,
    memory: createTurnMemory(MEMORY),
    settingsOf,
    isThere: (server, id) => isThere(client.guilds.cache.get(server), id),
    due,
    noteCard,
    reach: createReach(client),
    now: Date.now,
    log,
    // Only a question that comes before any article is read has to wait, and not for long.
    async conversation(hearer) {
      // Where that cannot be told, what is asked tells why.
      const isEmpty = () =>
        desks
          .usual(hearer)
          .library.articles.size()
          .then(
            (size) => size === 0,
            () => false,
          );
      if (await isEmpty()) await Promise.race([ready, delay(PATIENCE)]);
      return (await isEmpty()) ? undefined : paced(conversations, pace, share, hearer);
    },
  };
}
