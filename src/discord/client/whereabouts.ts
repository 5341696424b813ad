import { type Client, Events, type Guild } from 'discord.js';

/** Hears in which servers the bot is. */
export interface Whereabouts {
  /** It is in these and no others, those included that Discord has lost for a while. */
  present(servers: readonly string[]): void;
  joined(server: string): void;
  /** It was removed, or the server is no more; nothing of the kind where Discord has only lost the server. */
  left(server: string): void;
}

export function tellOfServers(client: Client, { present, joined, left }: Whereabouts): void {
  // What Discord lists when the bot comes online is complete, also in an outage.
  client.once(Events.ClientReady, ({ guilds }) => present([...guilds.cache.keys()]));
  client.on(Events.GuildCreate, ({ id }) => joined(id));
  // In an outage there is another event.
  client.on(Events.GuildDelete, ({ id }) => left(id));
}

/** Whether a server has a role or a channel, as far as that is known: of one that Discord has lost it is not. */
export function isThere(guild: Guild | undefined, id: string): boolean {
  return !guild?.available || guild.roles.cache.has(id) || guild.channels.cache.has(id);
}
