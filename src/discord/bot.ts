import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import { createTurnMemory } from '../core/conversation/followUp/turnMemory.ts';
import type { Library } from '../core/conversation/library.ts';
import type { Door } from '../core/conversation/shownReply.ts';
import { delay } from '../pace/delay.ts';
import { createPace } from '../pace/sendingFirst.ts';
import type { DiscordSettings } from '../settings.ts';
import { createConversation, paced } from './conversation.ts';
import { closeFailure, describe, startFailure } from './failure.ts';
import { onInteraction } from './interactions.ts';
import { MEMORY } from './memory.ts';
import { onMessage } from './messages.ts';
import { registerCommands } from './registration/register.ts';
import { NO_PINGS } from './respond.ts';

export interface BotOptions {
  readonly settings: DiscordSettings;
  readonly library: Library;
  /** Fulfilled when all articles are read. Until then the bot is online and answers from those that are. */
  readonly ready: Promise<void>;
  readonly door: Door;
  /** For what is to be copied. */
  readonly copyDoor: Door;
  readonly log: (line: string) => void;
  /** Aborted when the bot is to leave. */
  readonly stop: AbortSignal;
}

/** Milliseconds for which a question waits for the articles; Discord itself waits 3000. */
const PATIENCE = 1000;

/** Milliseconds that answers under way get when the bot leaves. */
const FAREWELL = 2000;

/** Runs the bot until it is told to stop or cannot go on. @returns the exit code. */
export async function runBot({
  settings,
  library,
  ready,
  door,
  copyDoor,
  log,
  stop,
}: BotOptions): Promise<0 | 2> {
  const client = new Client({
    // None of them is privileged: mentions and direct messages come with their text all the same.
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    // Without it a direct message in a channel not seen before is not announced.
    partials: [Partials.Channel],
    allowedMentions: NO_PINGS,
    rest: { api: settings.apiUrl },
  });
  const pace = createPace();
  const created = paced(
    createConversation({ library, door, copyDoor, now: () => new Date() }),
    pace,
  );
  const memory = createTurnMemory(MEMORY);
  const by = {
    library,
    pace,
    memory,
    now: Date.now,
    opensThreads: settings.opensThreads,
    log,
  };
  // Only a question that comes before any article is read has to wait, and not for long.
  const conversation = async () => {
    if (library.articles.size === 0) await Promise.race([ready, delay(PATIENCE)]);
    return library.articles.size === 0 ? undefined : created;
  };
  const answering = new Set<Promise<void>>();
  let login: Promise<void> | undefined;
  let leaving = false;
  const attempt = (work: Promise<void>) => {
    const settled = work
      .catch((error: unknown) => log(`An answer was lost. ${describe(error)}`))
      .finally(() => answering.delete(settled));
    answering.add(settled);
  };

  const ended = new Promise<0 | 2>((resolve, reject) => {
    // One cause may be heard of twice, from the login and from the gateway.
    const fail = (sentence: string) => {
      if (!leaving) log(sentence);
      leaving = true;
      resolve(2);
    };
    stop.addEventListener('abort', () => resolve(0));
    client.on(Events.ShardDisconnect, ({ code }) => fail(closeFailure(code)));
    // discord.js reconnects by itself after all other failures; they are worth a line each.
    client.on(Events.Error, (error) => log(`The connection failed. ${describe(error)}`));
    client.on(Events.ShardReconnecting, () => {
      if (!leaving) log('The connection was lost; connecting again.');
    });
    client.on(Events.ShardResume, () => log('The connection is back.'));
    client.on(Events.InteractionCreate, (it) =>
      attempt(onInteraction(it, { ...by, conversation: conversation() })),
    );
    client.on(Events.MessageCreate, (it) =>
      attempt(onMessage(it, { ...by, conversation: conversation() })),
    );
    client.once(Events.ClientReady, (ready) => {
      registerCommands(ready.rest, ready.application.id, settings.guildId).then(
        (changed) => {
          const commands = changed ? 'its commands are registered' : 'its commands are unchanged';
          log(`${ready.user.tag} is online; ${commands}.`);
        },
        (error: unknown) => fail(startFailure(error, settings.apiUrl)),
      );
    });
    ready.catch(reject);
    login = client.login(settings.token).then(
      () => {},
      (error: unknown) => fail(startFailure(error, settings.apiUrl)),
    );
  });

  try {
    const exitCode = await ended;
    await Promise.race([Promise.all(answering), delay(FAREWELL)]);
    return exitCode;
  } finally {
    leaving = true;
    // A client that is destroyed while it logs in would log in all the same and stay.
    await Promise.race([login, delay(FAREWELL)]);
    await client.destroy();
  }
}
