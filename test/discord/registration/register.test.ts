import { afterEach, beforeEach, expect, it } from 'vitest';
import { registerCommands } from '../../../src/discord/registration/register.ts';
import { REGISTERED } from '../../../src/discord/registration/registered.ts';
import { connectClient } from '../../support/discord/client.ts';
import { type Discord, startDiscord } from '../../support/discord/discord.ts';

let discord: Discord;
let leave: () => Promise<void>;
let register: (guildId?: string) => Promise<boolean>;

beforeEach(async () => {
  discord = await startDiscord();
  const client = await connectClient(discord, async () => {});
  leave = () => client.destroy();
  register = (guildId) => registerCommands(client.rest, client.application.id, guildId);
});

afterEach(async () => {
  expect(discord.refusals).toEqual([]);
  await leave();
  await discord.stop();
});

const writes = () => discord.requests.filter(({ method }) => method !== 'GET');

it('commands are registered where others are, and left alone where they are the same', async () => {
  discord.preregister([{ name: 'old', description: 'Was offered once' }]);
  expect(await register()).toBe(true);
  expect(discord.commands.map(({ name }) => name)).toEqual(REGISTERED.map(({ name }) => name));
  discord.requests.length = 0;
  expect(await register()).toBe(false);
  expect(writes()).toEqual([]);
});

it('commands of one server are that server’s', async () => {
  expect(await register(discord.guildId)).toBe(true);
  const own = discord.commands.filter(({ guild_id }) => guild_id === discord.guildId);
  expect(own).toHaveLength(REGISTERED.length);
  expect(await register(discord.guildId)).toBe(false);
});
