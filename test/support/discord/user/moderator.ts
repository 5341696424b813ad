// What those who run a server do to it, and what Discord tells the bot of that.

import {
  type Guild,
  isOn,
  memberJson,
  newGuild,
  newRole,
  roleJson,
  rolesOf,
} from '../world/guilds.ts';
import { deleteMessage } from '../world/messages.ts';
import { newId, type UserName } from '../world/people.ts';
import { bitsOf, type Overwrite, type Permission } from '../world/permissions.ts';
import { setArchived } from '../world/threads.ts';
import {
  type Channel,
  channelJson,
  guildCreateJson,
  INTENT,
  isThread,
  type Message,
  type Stored,
  userNamed,
  type World,
} from '../world/world.ts';

export interface Opening {
  /** The id of a server, in place of the bot's first. */
  readonly server?: string;
  /** Nobody sees the channel but the bot and those with one of these roles. */
  readonly onlyFor?: readonly string[];
  /** What the bot may not do there though it may elsewhere. */
  readonly botLacks?: readonly Permission[];
}

export function moderate(world: World) {
  const guildOf = (id = world.home.id): Guild => {
    const guild = world.guilds.get(id);
    if (!guild) throw new Error(`There is no server ${id}.`);
    return guild;
  };
  const channelOf = (id: string): Channel => {
    const channel = world.channels.get(id);
    if (!channel) throw new Error(`There is no channel ${id}.`);
    return channel;
  };
  const tell = (guild: Guild | undefined, event: string, data: object, needs: number): void => {
    if (guild?.bot === 'there') world.dispatch(event, () => data, needs);
  };
  const tellOfChannel = (event: string, channel: Channel): void =>
    tell(world.guilds.get(channel.guild_id ?? ''), event, channelJson(channel), INTENT.Guilds);
  const tellOfMember = (event: string, guild: Guild, name: UserName): void => {
    const user = userNamed(world, name);
    const member = { ...memberJson(user, rolesOf(guild, user)), guild_id: guild.id };
    tell(guild, event, member, INTENT.GuildMembers);
  };

  return {
    /** The ids of the servers on which the bot is. */
    servers: (): string[] => [...world.guilds.values()].filter(isOn).map(({ id }) => id),

    /** Adds a role to a server. @returns its id. */
    addRole(name: string, server?: string): string {
      const guild = guildOf(server);
      const role = newRole(guild, name);
      const data = { guild_id: guild.id, role: roleJson(role) };
      tell(guild, 'GUILD_ROLE_CREATE', data, INTENT.Guilds);
      return role.id;
    },

    /** Takes a role away from the server and from all who have it. */
    removeRole(role_id: string, server?: string): void {
      const guild = guildOf(server);
      guild.roles.delete(role_id);
      for (const [user, roles] of guild.memberRoles) {
        guild.memberRoles.set(
          user,
          roles.filter((it) => it !== role_id),
        );
      }
      tell(guild, 'GUILD_ROLE_DELETE', { guild_id: guild.id, role_id }, INTENT.Guilds);
    },

    /** The roles that somebody has from now on; interactions and messages carry them. */
    setRoles(name: UserName, roles: readonly string[], server?: string): void {
      const guild = guildOf(server);
      guild.memberRoles.set(userNamed(world, name).id, roles);
      tellOfMember('GUILD_MEMBER_UPDATE', guild, name);
    },

    /** Somebody leaves a server, and loses their roles there. */
    leave(name: UserName, server?: string): void {
      const guild = guildOf(server);
      const user = userNamed(world, name);
      guild.strangers.add(user.id);
      guild.memberRoles.delete(user.id);
      tell(guild, 'GUILD_MEMBER_REMOVE', { guild_id: guild.id, user }, INTENT.GuildMembers);
    },

    /** Somebody comes (back) to a server. */
    join(name: UserName, server?: string): void {
      const guild = guildOf(server);
      guild.strangers.delete(userNamed(world, name).id);
      tellOfMember('GUILD_MEMBER_ADD', guild, name);
    },

    /** Whether somebody takes direct messages of the bot, as all do at first. */
    takesDirectMessages(name: UserName, does: boolean): void {
      const { id } = userNamed(world, name);
      if (does) world.unreachable.delete(id);
      else world.unreachable.add(id);
    },

    /** Makes a server with one channel to which the bot is invited at once. */
    addServer(name: string) {
      const guild = newGuild(name, world.users.bob, 'there');
      const channel: Channel = { id: newId(), type: 0, name: 'general', guild_id: guild.id };
      world.guilds.set(guild.id, guild);
      world.channels.set(channel.id, channel);
      tell(guild, 'GUILD_CREATE', guildCreateJson(world, guild), INTENT.Guilds);
      return { guildId: guild.id, channelId: channel.id };
    },

    /** The bot is invited or comes back (`there`), loses the server for a while, or is thrown out. */
    botIs(state: Guild['bot'], server?: string): void {
      const guild = guildOf(server);
      if (guild.bot === state) return;
      const { id } = guild;
      guild.bot = state;
      if (state === 'there')
        tell(guild, 'GUILD_CREATE', guildCreateJson(world, guild), INTENT.Guilds);
      else {
        const loss = state === 'gone' ? { id } : { id, unavailable: true };
        world.dispatch('GUILD_DELETE', () => loss, INTENT.Guilds);
      }
    },

    /** Makes a text channel. @returns its id. */
    openChannel(name: string, { server, onlyFor, botLacks = [] }: Opening = {}): string {
      const guild = guildOf(server);
      const hidden = onlyFor
        ? [
            overwrite(guild.id, 0, [], ['view']),
            ...onlyFor.map((role) => overwrite(role, 0, ['view'], [])),
          ]
        : [];
      const sees = onlyFor && !botLacks.includes('view');
      const own = overwrite(world.bot.id, 1, sees ? ['view'] : [], botLacks);
      const permission_overwrites = [...hidden, own];
      const place = { guild_id: guild.id, permission_overwrites };
      const channel: Channel = { id: newId(), type: 0, name, ...place };
      world.channels.set(channel.id, channel);
      tellOfChannel('CHANNEL_CREATE', channel);
      return channel.id;
    },

    /** What the bot may not do in a channel from now on, though it may elsewhere. */
    restrictBot(id: string, ...botLacks: readonly Permission[]): void {
      const channel = channelOf(id);
      const others = (channel.permission_overwrites ?? []).filter((it) => it.id !== world.bot.id);
      const own = overwrite(world.bot.id, 1, [], botLacks);
      const changed = { ...channel, permission_overwrites: [...others, own] };
      world.channels.set(id, changed);
      tellOfChannel('CHANNEL_UPDATE', changed);
    },

    /** Removes a channel or thread with all that is in it. */
    removeChannel(id: string): void {
      const channel = channelOf(id);
      world.channels.delete(id);
      for (const stored of world.messages.values()) {
        if (stored.data.channel_id === id) stored.deleted = true;
      }
      tellOfChannel(isThread(channel) ? 'THREAD_DELETE' : 'CHANNEL_DELETE', channel);
    },

    /** Removes somebody's message, which the bot hears of. */
    removeMessage({ id }: Message): void {
      deleteMessage(world, storedIn(world, id));
    },

    /** Closes a thread until somebody writes in it. */
    archive(id: string): void {
      setArchived(world, channelOf(id), true);
    },
  };
}

function storedIn({ messages }: World, id: string): Stored {
  const stored = messages.get(id);
  if (!stored || stored.deleted) throw new Error(`There is no message ${id}.`);
  return stored;
}

function overwrite(
  id: string,
  type: Overwrite['type'],
  allow: readonly Permission[],
  deny: readonly Permission[],
): Overwrite {
  return { id, type, allow: String(bitsOf(allow)), deny: String(bitsOf(deny)) };
}
