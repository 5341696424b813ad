import { Client, Events, GatewayIntentBits, type Interaction, Partials } from 'discord.js';
import { REGISTERED } from '../../../src/discord/registration/registered.ts';
import type { Discord } from './discord.ts';

/** A client of discord.js with the intents and the commands of the bot, and nothing behind it. */
export async function connectClient(
  discord: Discord,
  onInteraction: (interaction: Interaction) => Promise<void>,
): Promise<Client<true>> {
  discord.preregister([...REGISTERED]);
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  const client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    partials: [Partials.Channel],
    rest: { api: discord.url },
  });
  client.on(Events.InteractionCreate, (interaction) => void onInteraction(interaction));
  const online = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return online;
}
