// People, roles and channels that a user picks, and what of them Discord sends along.

import type { Fields } from '../fields.ts';
import { type Guild, memberJson, roleJson, rolesOf } from '../world/guilds.ts';
import type { User } from '../world/people.ts';
import { may } from '../world/permissions.ts';
import {
  appPermissions,
  type Channel,
  channelJson,
  isThread,
  peopleOf,
  permissionsIn,
  userNamed,
  type World,
} from '../world/world.ts';
import type { Situation } from './acting.ts';

/** What can be picked where a person, a role, a channel, or a person or role is wanted. */
export type Pickable = 'user' | 'role' | 'channel' | 'mentionable';

/** As options of commands and as menus are numbered. */
export const PICKED_BY_OPTION: { readonly [type: number]: Pickable } = {
  6: 'user',
  7: 'channel',
  8: 'role',
  9: 'mentionable',
};
export const PICKED_BY_MENU: { readonly [type: number]: Pickable } = {
  5: 'user',
  6: 'role',
  7: 'mentionable',
  8: 'channel',
};

type ById = Readonly<Record<string, object>>;

/** The id of what was picked, with what Discord tells of it. */
export interface Picked {
  readonly id: string;
  readonly about: Readonly<Record<string, ById>>;
}

/**
 * Finds what a user picks by its name or id, as far as the user sees it.
 * @param channelTypes those that are offered, where not all are.
 */
export function picked(
  world: World,
  where: Situation,
  what: Pickable,
  named: string,
  channelTypes: readonly unknown[] = [],
): Picked {
  const guild = world.guilds.get(where.channel.guild_id ?? '');
  const found =
    (what === 'channel' ? channelPicked(world, where, named, channelTypes) : undefined) ??
    (what === 'role' || what === 'mentionable' ? rolePicked(guild, named) : undefined) ??
    (what === 'user' || what === 'mentionable' ? userPicked(world, where, named) : undefined);
  if (!found) throw new Error(`There is no ${what} ${named} to be picked.`);
  return found;
}

/** What Discord tells of all that was picked, if anything was. */
export function resolvedOf(all: readonly Picked[]): { readonly resolved?: Fields } {
  const resolved: Record<string, Record<string, object>> = {};
  for (const [kind, byId] of all.flatMap(({ about }) => Object.entries(about))) {
    resolved[kind] = { ...resolved[kind], ...byId };
  }
  return all.length > 0 ? { resolved } : {};
}

function channelPicked(
  world: World,
  { user, channel, roles }: Situation,
  named: string,
  types: readonly unknown[],
): Picked | undefined {
  const permissionsFor = (one: Channel): bigint =>
    permissionsIn(world, one, user, roles ? { roles } : {});
  const isOffered = (one: Channel): boolean =>
    one.guild_id !== undefined &&
    one.guild_id === channel.guild_id &&
    (types.length === 0 || types.includes(one.type)) &&
    may(permissionsFor(one), 'view');
  const found = [...world.channels.values()].find(
    (one) => isOffered(one) && (one.id === named || one.name === named),
  );
  if (!found) return undefined;
  const { permission_overwrites: _, ...shown } = {
    permission_overwrites: 0,
    ...channelJson(found),
  };
  const more = isThread(found) ? {} : { topic: null, rate_limit_per_user: 0 };
  const permissions = String(permissionsFor(found));
  const app_permissions = String(appPermissions(world, found));
  const one = { ...shown, ...more, permissions, app_permissions };
  return { id: found.id, about: { channels: { [found.id]: one } } };
}

function rolePicked(guild: Guild | undefined, named: string): Picked | undefined {
  const role = [...(guild?.roles.values() ?? [])].find(
    ({ id, name }) => id === named || name === named,
  );
  return role && { id: role.id, about: { roles: { [role.id]: roleJson(role) } } };
}

function userPicked(world: World, { channel }: Situation, named: string): Picked | undefined {
  const user =
    peopleOf(world).find(({ id, username }) => id === named || username === named) ??
    newcomer(world, named);
  if (!user) return undefined;
  const users = { [user.id]: user };
  const guild = world.guilds.get(channel.guild_id ?? '');
  if (!guild || guild.strangers.has(user.id)) return { id: user.id, about: { users } };
  const permissions = String(permissionsIn(world, channel, user));
  const member = { ...memberJson(undefined, rolesOf(guild, user)), permissions };
  return { id: user.id, about: { users, members: { [user.id]: member } } };
}

/** Guests come as they are named. */
function newcomer(world: World, named: string): User | undefined {
  const number = /^guest (\d+)$/.exec(named)?.[1];
  return number === undefined ? undefined : userNamed(world, `guest ${Number(number)}`);
}
