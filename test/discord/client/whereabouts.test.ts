import { type Client, Events } from 'discord.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isThere, tellOfServers } from '../../../src/discord/client/whereabouts.ts';
import { connectClient } from '../../support/discord/client.ts';
import { type Discord, startDiscord } from '../../support/discord/discord.ts';

let discord: Discord;
let client: Client;
const heard: string[] = [];

beforeAll(async () => {
  discord = await startDiscord();
  client = await connectClient(discord, async () => {});
  tellOfServers(client, {
    present: (servers) => heard.push(`present ${servers.length}`),
    joined: (server) => heard.push(`joined ${server}`),
    left: (server) => heard.push(`left ${server}`),
  });
});

afterAll(async () => {
  await client.destroy();
  await discord.stop();
});

/** Until Discord has told of all that was done before. */
const told = async (name: string) => {
  const { guildId } = discord.addServer(name);
  await expect.poll(() => heard).toContain(`joined ${guildId}`);
  return guildId;
};

it('a server that the bot comes into or is removed from is told, and an outage is not', async () => {
  const first = await told('First');
  discord.botIs('cut off', first);
  discord.botIs('there', first);
  const second = await told('Second');
  discord.botIs('gone', second);
  const third = await told('Third');
  expect(heard).toEqual([
    `joined ${first}`,
    `joined ${second}`,
    `left ${second}`,
    `joined ${third}`,
  ]);
});

it('a role or channel that was removed is known not to be there, and of a lost server nothing is', async () => {
  const guild = client.guilds.cache.get(discord.guildId);
  const [role, channel] = [discord.addRole('Press'), discord.openChannel('press')];
  await told('Fourth');
  expect([role, channel].map((id) => isThere(guild, id))).toEqual([true, true]);
  discord.removeRole(role);
  discord.removeChannel(channel);
  await told('Fifth');
  expect([role, channel].map((id) => isThere(guild, id))).toEqual([false, false]);
  expect(isThere(undefined, role)).toBe(true);
});

it('all are told when the bot comes online, those that Discord has lost included', async () => {
  discord.botIs('cut off', discord.guildId);
  client.emit(Events.ClientReady, client as Client<true>);
  expect(heard.at(-1)).toBe(`present ${discord.servers().length}`);
});
