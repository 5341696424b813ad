import { Client, Events, GatewayIntentBits, type Interaction, Partials } from 'discord.js';
import { type Discord, startDiscord } from './discord.ts';

type Script = (interaction: Interaction) => Promise<unknown>;

/** A client of discord.js on a stand-in of its own, which does what a test has written for it. */
export interface ScriptedBot {
  readonly discord: Discord;
  readonly client: Client<true>;
  /** What it does with interactions from now on; errors end up among `failures`. */
  does(script: Script): void;
  readonly failures: unknown[];
  /** The last interaction that it was given. */
  last(): Interaction;
  stop(): Promise<void>;
}

export async function startScriptedBot(commands: readonly object[]): Promise<ScriptedBot> {
  const discord = await startDiscord();
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  const client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    partials: [Partials.Channel],
    rest: { api: discord.url },
  });
  const failures: unknown[] = [];
  let script: Script = async (it) => (it.isRepliable() ? it.reply('Yes.') : undefined);
  let last: Interaction | undefined;
  client.on(Events.InteractionCreate, (interaction) => {
    last = interaction;
    script(interaction).catch((error) => failures.push(error));
  });
  const online = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  const ready = await online;
  await ready.rest.put(`/applications/${ready.application.id}/commands`, { body: commands });
  await discord.ready();
  return {
    ...{ discord, client: ready, failures },
    does(next) {
      script = next;
    },
    last() {
      if (!last) throw new Error('Nothing has been asked of the bot.');
      return last;
    },
    async stop() {
      await client.destroy();
      await discord.stop();
    },
  };
}
