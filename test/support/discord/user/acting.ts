// Who does something, and where: what a user's own client knows before anything is sent.

import type { User, UserName } from '../world/people.ts';
import { may, type Rights } from '../world/permissions.ts';
import {
  type Channel,
  directChannel,
  permissionsIn,
  userNamed,
  type World,
} from '../world/world.ts';

/** Who does something where. */
export interface Acting extends Rights {
  readonly user?: UserName;
  /** The id of a channel or thread, in place of the first channel of the bot's server. */
  readonly channel?: string;
  readonly dm?: boolean;
  readonly locale?: string;
  readonly guildLocale?: string;
  /** The ids of the user's roles, in place of those that the server knows of. */
  readonly roles?: readonly string[];
  /** The user has the bot on their account; where the bot is no member, that goes without saying. */
  readonly installed?: boolean;
  /** Sends a command that the user's client does not offer, as an altered client may. */
  readonly forced?: boolean;
}

export interface Situation {
  readonly user: User;
  readonly channel: Channel;
  readonly permissions: bigint;
  readonly roles: readonly string[] | undefined;
  readonly installed: boolean;
  readonly forced: boolean;
}

/** `home` is the channel of the message that is used; a message for one user names its `viewer`. */
export function situate(
  world: World,
  acting: Acting,
  home?: Channel,
  viewer = home?.recipients?.[0],
): Situation {
  const user = acting.user ? userNamed(world, acting.user) : (viewer ?? world.users.alice);
  const { dm = false, installed = false, forced = false, roles } = acting;
  const { channel: id = world.general.id } = acting;
  const channel = home ?? (dm ? directChannel(world, user) : world.channels.get(id));
  if (!channel) throw new Error(`There is no channel ${id}.`);
  const guild = world.guilds.get(channel.guild_id ?? '');
  if (guild?.bot === 'cut off') throw new Error(`${guild.name} cannot be reached by anybody.`);
  const permissions = permissionsIn(world, channel, user, acting);
  if (guild?.strangers.has(user.id) || !may(permissions, 'view')) {
    throw new Error(`${user.username} does not see the channel ${channel.name}.`);
  }
  return { user, channel, permissions, roles, installed, forced };
}
