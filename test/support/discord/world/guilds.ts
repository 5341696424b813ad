// Servers: their roles, who belongs to them, and whether the bot does.

import { RestError } from '../rules.ts';
import { newId, type User } from './people.ts';
import { permissionsOf } from './permissions.ts';
import type { World } from './world.ts';

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly position: number;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly owner: User;
  readonly roles: Map<string, Role>;
  /** The roles of those who have any, besides the one that everybody has. */
  readonly memberRoles: Map<string, readonly string[]>;
  /** The ids of those who do not belong to it any more: all others do. */
  readonly strangers: Set<string>;
  /** The bot is on it, is on it while Discord has lost it for a while, or is not on it. */
  bot: 'there' | 'cut off' | 'gone';
}

export function newGuild(name: string, owner: User, bot: Guild['bot']): Guild {
  const id = newId();
  const roles = new Map([[id, { id, name: '@everyone', position: 0 }]]);
  return { id, name, owner, roles, memberRoles: new Map(), strangers: new Set(), bot };
}

export function newRole({ roles }: Guild, name: string): Role {
  const role = { id: newId(), name, position: roles.size };
  roles.set(role.id, role);
  return role;
}

export const rolesOf = (guild: Guild | undefined, user: User): readonly string[] =>
  guild?.memberRoles.get(user.id) ?? [];

export const isOn = (guild: Guild | undefined): guild is Guild =>
  guild !== undefined && guild.bot !== 'gone';

/** The server with this id. @throws RestError where the bot is not on it. */
export function guildOf({ guilds }: Pick<World, 'guilds'>, id = ''): Guild {
  const guild = guilds.get(id);
  if (!isOn(guild)) throw new RestError(404, 10004, 'Unknown Guild');
  return guild;
}

// ---- JSON ---------------------------------------------------------------------------------------

export function roleJson({ id, name, position }: Role) {
  const colors = { primary_color: 0, secondary_color: null, tertiary_color: null };
  const rest = { color: 0, colors, hoist: false, managed: false, mentionable: false, flags: 0 };
  return { id, name, position, permissions: String(permissionsOf()), ...rest };
}

/** @param roles besides the one that everybody has. */
export function memberJson(user?: User, roles: readonly string[] = []) {
  const joined_at = '2024-01-01T00:00:00.000000+00:00';
  return { ...(user ? { user } : {}), nick: null, avatar: null, roles, joined_at, flags: 0 };
}

export function guildJson({ id, name, owner, roles }: Guild) {
  const extras = { emojis: [], stickers: [], features: [], preferred_locale: 'en-US' };
  return { id, name, owner_id: owner.id, roles: [...roles.values()].map(roleJson), ...extras };
}
