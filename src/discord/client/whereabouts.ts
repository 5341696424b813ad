import { type Client, Events, type Guild } from 'discord.js';
import { comesTo, partOf } from '../sharding/shards.ts';

/** Hears in which servers the bot is. */
export interface Whereabouts {
  /**
   * It is in these and no others, those included that Discord has lost for a while. @param isHere whether a server
   * would be among them if the bot was in it: of those of other shards it is not known.
   */
  present(servers: readonly string[], isHere: (server: string) => boolean): void;
  joined(server: string): void;
  /** It was removed, or the server is no more; nothing of the kind where Discord has only lost the server. */
  left(server: string): void;
}

export function tellOfServers(client: Client, { present, joined, left }: Whereabouts): void {
  // What Discord lists when the bot comes online is complete, also in an outage.
  client.once(Events.ClientReady, ({ guilds }) => {
    const part = partOf(client);
    present([...guilds.cache.keys()], (server) => comesTo(part, server));
  });
  client.on(Events.GuildCreate, ({ id }) => joined(id));
  // In an outage there is another event.
  client.on(Events.GuildDelete, ({ id }) => left(id));
}

/** Whether a server has a role or a channel, as far as that is known: of one that Discord has lost it is not. */
export function isThere(guild: Guild | undefined, id: string): boolean {
  return !guild?.available || guild.roles.cache.has(id) || guild.channels.cache.has(id);
}
