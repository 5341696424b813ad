// Commands, as the user's own client offers them and sends them with their options.

import { codePoints, type Fields, fieldsOf, listOf, numberOf } from '../fields.ts';
import { messageJson } from '../world/messages.ts';
import { may } from '../world/permissions.ts';
import type { Command, Stored, World } from '../world/world.ts';
import * as store from '../world/world.ts';
import type { Situation } from './acting.ts';
import { PICKED_BY_OPTION, type Picked, picked, resolvedOf } from './resolved.ts';

/** What is given by the names of the options; people, roles and channels by their names or ids. */
export type Given = Readonly<Record<string, string | number | boolean>>;

/** For which installations a command is; those of one server are for that server. */
export const installationsOf = ({ integration_types }: Fields): readonly unknown[] =>
  Array.isArray(integration_types) ? integration_types : [0];

const PLACES = ['in the guild', 'in direct messages', 'in this group'] as const;

/** The command that the user's client offers under this name: slash (1) or on a message (3). */
function offered(world: World, type: 1 | 3, name: string, situation: Situation): Command {
  const { channel, permissions, forced } = situation;
  const context = store.contextOf(channel);
  const isThere = (it: Command): boolean => {
    if (it.guild_id !== undefined) return it.guild_id === channel.guild_id;
    const inDirect = it.contexts != null || it.dm_permission !== false;
    const contexts = Array.isArray(it.contexts) ? it.contexts : inDirect ? [0, 1, 2] : [0];
    const owners = store.ownersOf(world, situation, installationsOf(it));
    return (forced || contexts.includes(context)) && Object.keys(owners).length > 0;
  };
  const named = world.commands.filter((it) => it.type === type && it.name === name);
  const command = named
    .filter(isThere)
    .sort((a, b) => (b.guild_id ? 1 : 0) - (a.guild_id ? 1 : 0))[0];
  if (!command) throw new Error(`The bot offers no command ${name} ${PLACES[context]}.`);
  const needed = command.default_member_permissions;
  if (needed != null && context === 0 && !forced && !mayUse(permissions, BigInt(String(needed)))) {
    throw new Error(`Ordinary members do not see the command ${name}.`);
  }
  return command;
}

/** Administrators may use everything; a command that needs no permission is for them alone. */
function mayUse(permissions: bigint, needed: bigint): boolean {
  const isEnough = needed !== 0n && (permissions & needed) === needed;
  return isEnough || may(permissions, 'administrate');
}

const identity = ({ id, guild_id, name, type }: Command) =>
  guild_id ? { id, name, type, guild_id } : { id, name, type };

/** What is sent, and the installations that the command is for. */
export interface Invocation {
  readonly data: Fields;
  readonly installations: readonly unknown[];
}

/** A slash command; `focus` says that the user is still typing into the last of what is given. */
export function commandData(
  world: World,
  path: string,
  given: Given,
  situation: Situation,
  focus = false,
): Invocation {
  const [name = '', ...words] = path.split(' ');
  const command = offered(world, 1, name, situation);
  const entities: Picked[] = [];
  const pick: Pick = (option, value) => {
    const what = PICKED_BY_OPTION[numberOf(option.type)];
    if (what === undefined) return undefined;
    const one = picked(world, situation, what, String(value), listOf(option.channel_types));
    entities.push(one);
    return one.id;
  };
  const options = fill(command, words, { given, focus, pick });
  // Who only types has not sent anything yet that Discord would tell about.
  const about = focus ? {} : resolvedOf(entities);
  const data = { ...identity(command), options, ...about };
  return { data, installations: installationsOf(command) };
}

/** A command on a message, which the bot gets to see whole. */
export function menuData(
  world: World,
  name: string,
  target: Stored,
  situation: Situation,
): Invocation {
  const command = offered(world, 3, name, situation);
  const { id } = target.data;
  const resolved = { messages: { [id]: messageJson(world, target) } };
  const data = { ...identity(command), target_id: id, resolved };
  return { data, installations: installationsOf(command) };
}

/** The id of the person, role or channel that is given for an option which wants one. */
type Pick = (option: Fields, value: string | number | boolean) => string | undefined;

interface Filling {
  readonly given: Given;
  readonly focus: boolean;
  readonly pick: Pick;
}

/** The options of a command, or of the subcommand the words lead to. */
function fill(definition: Fields, words: readonly string[], filling: Filling): object[] {
  const { given, focus, pick } = filling;
  const options = listOf(definition.options).map(fieldsOf);
  const [word, ...rest] = words;
  if (word !== undefined) {
    const sub = options.find((it) => it.name === word);
    if (!sub) throw new Error(`There is no subcommand ${word}.`);
    return [{ type: sub.type, name: word, options: fill(sub, rest, filling) }];
  }
  const names = options.map((it) => it.name);
  const unknown = Object.keys(given).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`The command has no option ${unknown.join(', ')}.`);
  const last = focus ? Object.keys(given).at(-1) : undefined;
  return options.flatMap((option) => {
    const { name, type, required } = option;
    const value = given[String(name)];
    if (value === undefined) {
      if (required === true && !focus) throw new Error(`The option ${name} is required.`);
      return [];
    }
    if (name !== last)
      return [{ name, type, value: pick(option, value) ?? accepted(option, value) }];
    if (option.autocomplete !== true) throw new Error(`The option ${name} is not completed.`);
    return [{ name, type, value: String(value), focused: true }];
  });
}

/** Text (3), whole numbers (4), yes or no (5) and numbers (10). */
const TAKES: { readonly [type: number]: (value: unknown) => boolean } = {
  3: (value) => typeof value === 'string',
  4: Number.isSafeInteger,
  5: (value) => typeof value === 'boolean',
  10: Number.isFinite,
};

function accepted(option: Fields, value: string | number | boolean) {
  const { name, type, choices } = option;
  const values = listOf(choices).map((it) => fieldsOf(it).value);
  const isOffered = values.length === 0 || values.includes(value);
  if (!TAKES[numberOf(type)]?.(value) || !isOffered || !isWithin(option, value)) {
    throw new Error(`The option ${name} does not take ${value}.`);
  }
  return value;
}

function isWithin(option: Fields, value: string | number | boolean): boolean {
  const { min_length = 0, max_length = 6000, min_value, max_value } = option;
  if (typeof value === 'boolean') return true;
  const [least, size, most] =
    typeof value === 'string'
      ? [min_length, codePoints(value), max_length]
      : [min_value ?? -Infinity, value, max_value ?? Infinity];
  return numberOf(least) <= size && size <= numberOf(most);
}
