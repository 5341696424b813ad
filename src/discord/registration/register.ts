import { type REST, type RESTGetAPIApplicationCommandsResult, Routes } from 'discord.js';
import { isRegistered } from './isRegistered.ts';
import { REGISTERED } from './registered.ts';

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
  // Discord leaves the translations out unless it is asked for them.
  const query = new URLSearchParams({ with_localizations: 'true' });
  // The library types no answers; Discord's documentation does.
  const registered = (await rest.get(route, { query })) as RESTGetAPIApplicationCommandsResult;
  const known = REGISTERED.map(({ name, type }) =>
    registered.find((command) => command.name === name && command.type === type),
  );
  if (registered.length === REGISTERED.length && isRegistered(REGISTERED, known)) return false;
  await rest.put(route, { body: REGISTERED });
  return true;
}
