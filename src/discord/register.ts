import { type REST, type RESTGetAPIApplicationCommandsResult, Routes } from 'discord.js';
import { COMMANDS, isRegistered } from './commands.ts';

/**
 * Registers the commands where they differ from what is registered: in one server at once, or
 * everywhere. @returns whether anything had to be registered.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  guildId: string | undefined,
): Promise<boolean> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  // The library types no answers; Discord's documentation does.
  const registered = (await rest.get(route)) as RESTGetAPIApplicationCommandsResult;
  const known = COMMANDS.map(({ name, type }) =>
    registered.find((command) => command.name === name && command.type === type),
  );
  if (registered.length === COMMANDS.length && isRegistered(COMMANDS, known)) return false;
  await rest.put(route, { body: COMMANDS });
  return true;
}
