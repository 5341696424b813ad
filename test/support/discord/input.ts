// What a user does, as the user's own client would let them and would send it: commands with their
// options, menus, and the fields of a modal.

import { codePoints, type Fields, fieldsOf, listOf, numberOf, textOf, walk } from './fields.ts';
import { messageJson, selectOf } from './messages.ts';
import type { Channel, Command, Rights, Select, Stored, User, World } from './world.ts';
import * as store from './world.ts';

/** Who does something where. */
export interface Acting extends Rights {
  readonly user?: store.UserName;
  /** The id of a channel or thread, in place of the first channel of the bot's server. */
  readonly channel?: string;
  readonly dm?: boolean;
  readonly locale?: string;
  readonly guildLocale?: string;
  /** The ids of the user's roles on the server, besides the one that everybody has. */
  readonly roles?: readonly string[];
  /** The user has the bot on their account; where the bot is no member, that goes without saying. */
  readonly installed?: boolean;
}

export interface Situation {
  readonly user: User;
  readonly channel: Channel;
  readonly permissions: bigint;
  readonly installed: boolean;
}

/** `home` is the channel of the message that is used; a message for one user names its `viewer`. */
export function situate(
  world: World,
  acting: Acting,
  home?: Channel,
  viewer = home?.recipients?.[0],
): Situation {
  const user = acting.user ? store.userNamed(world, acting.user) : (viewer ?? world.users.alice);
  const { dm = false, installed = false, channel: id = world.general.id } = acting;
  const channel = home ?? (dm ? store.directChannel(world, user) : world.channels.get(id));
  if (!channel) throw new Error(`There is no channel ${id}.`);
  return { user, channel, installed, permissions: store.permissionsOf(acting) };
}

// ---- commands -----------------------------------------------------------------------------------

export type Given = Readonly<Record<string, string | number | boolean>>;

/** For which installations a command is; those of one server are for that server. */
export const installationsOf = ({ integration_types }: Fields): readonly unknown[] =>
  Array.isArray(integration_types) ? integration_types : [0];

const PLACES = ['in the guild', 'in direct messages', 'in this group'] as const;

/** The command that the user's client offers under this name: slash (1) or on a message (3). */
function offered(world: World, type: 1 | 3, name: string, situation: Situation): Command {
  const { channel, permissions } = situation;
  const context = store.contextOf(channel);
  const isThere = (it: Command): boolean => {
    if (it.guild_id !== undefined) return it.guild_id === channel.guild_id;
    const inDirect = it.contexts != null || it.dm_permission !== false;
    const contexts = Array.isArray(it.contexts) ? it.contexts : inDirect ? [0, 1, 2] : [0];
    const owners = store.ownersOf(world, situation, installationsOf(it));
    return contexts.includes(context) && Object.keys(owners).length > 0;
  };
  const named = world.commands.filter((it) => it.type === type && it.name === name);
  const command = named
    .filter(isThere)
    .sort((a, b) => (b.guild_id ? 1 : 0) - (a.guild_id ? 1 : 0))[0];
  if (!command) throw new Error(`The bot offers no command ${name} ${PLACES[context]}.`);
  const needed = command.default_member_permissions;
  if (needed != null && context === 0 && !mayUse(permissions, BigInt(String(needed)))) {
    throw new Error(`Ordinary members do not see the command ${name}.`);
  }
  return command;
}

/** Administrators may use everything; a command that needs no permission is for them alone. */
function mayUse(permissions: bigint, needed: bigint): boolean {
  const isAdministrator = (permissions & (1n << 3n)) !== 0n;
  return isAdministrator || (needed !== 0n && (permissions & needed) === needed);
}

const about = ({ id, guild_id, name, type }: Command) =>
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
  const options = fill(command, words, given, focus);
  return { data: { ...about(command), options }, installations: installationsOf(command) };
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
  const data = { ...about(command), target_id: id, resolved };
  return { data, installations: installationsOf(command) };
}

const kindOf = (value: string | number | boolean) =>
  typeof value === 'string' ? 'string' : typeof value === 'number' ? 'number' : 'boolean';

/** The options of a command, or of the subcommand the words lead to. */
function fill(
  definition: Fields,
  words: readonly string[],
  given: Given,
  focus: boolean,
): object[] {
  const options = listOf(definition.options).map(fieldsOf);
  const [word, ...rest] = words;
  if (word !== undefined) {
    const sub = options.find((it) => it.name === word);
    if (!sub) throw new Error(`There is no subcommand ${word}.`);
    return [{ type: sub.type, name: word, options: fill(sub, rest, given, focus) }];
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
    if (name !== last) return [{ name, type, value: accepted(option, value) }];
    if (option.autocomplete !== true) throw new Error(`The option ${name} is not completed.`);
    return [{ name, type, value: String(value), focused: true }];
  });
}

function accepted(option: Fields, value: string | number | boolean) {
  const { name, type, choices, min_length = 0, max_length = 6000 } = option;
  const kinds: unknown[] = { string: [3], boolean: [5], number: [4, 10] }[kindOf(value)];
  const values = listOf(choices).map((it) => fieldsOf(it).value);
  const length = typeof value === 'string' ? codePoints(value) : numberOf(min_length);
  const fits = length >= numberOf(min_length) && length <= numberOf(max_length);
  if (!kinds.includes(type) || !fits || (values.length > 0 && !values.includes(value))) {
    throw new Error(`The option ${name} does not take ${value}.`);
  }
  return value;
}

// ---- menus and modals ---------------------------------------------------------------------------

/** The values of the options that are picked by value or label. */
export function pick(
  { custom_id, options, min, max }: Select,
  wanted: readonly string[],
): string[] {
  if (wanted.length < min || wanted.length > max) {
    throw new Error(`The menu ${custom_id} takes ${min} to ${max} options.`);
  }
  return wanted.map((one) => {
    const option = options.find((it) => it.value === one || it.label === one);
    const labels = options.map((it) => it.label).join(', ');
    if (!option) throw new Error(`There is no option ${one}, only: ${labels}.`);
    return option.value;
  });
}

/** A field of a modal as the user sees it. */
export interface Field {
  readonly custom_id: string;
  readonly label: string;
  readonly description: string;
  readonly placeholder: string;
  /** What is filled in beforehand. */
  readonly value: string;
  readonly required: boolean;
  /** What can be chosen, if the field is a menu. */
  readonly menu: Select | undefined;
}

export interface Modal {
  readonly title: string;
  readonly custom_id: string;
  readonly fields: readonly Field[];
}

export function modalOf({ title, custom_id, components }: Fields): Modal {
  const fields = listOf(components)
    .map(fieldsOf)
    .filter((it) => it.type !== 10)
    .map((around): Field => {
      const inner = fieldsOf(around.component ?? listOf(around.components)[0]);
      return {
        custom_id: textOf(inner.custom_id),
        label: textOf(around.label ?? inner.label),
        description: textOf(around.description),
        placeholder: textOf(inner.placeholder),
        value: textOf(inner.value),
        required: inner.required !== false,
        menu: inner.type === 3 ? selectOf(inner) : undefined,
      };
    });
  return { title: textOf(title), custom_id: textOf(custom_id), fields };
}

/** What is filled in: text, or the values or labels that are picked. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** A modal as it is sent in; fields that are not filled in keep what they had beforehand. */
export function modalData(modal: Fields, filled: Filled): Fields {
  const numbers = new Map([...walk(modal.components)].map((it, index) => [it, index + 1]));
  const names = modalOf(modal).fields.map((it) => it.custom_id);
  const unknown = Object.keys(filled).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`The modal has no field ${unknown.join(', ')}.`);
  const answer = (component: Fields): object => {
    const { type, custom_id } = component;
    const own = { type, id: component.id || numbers.get(component) };
    const parts = listOf(component.components).map(fieldsOf);
    if (type === 1) return { ...own, components: parts.map(answer) };
    if (type === 18) return { ...own, component: answer(fieldsOf(component.component)) };
    if (type === 10) return own;
    const given = filled[textOf(custom_id)];
    if (type === 4) return { ...own, custom_id, value: written(component, given) };
    return { ...own, custom_id, values: picked(component, given) };
  };
  const components = listOf(modal.components).map(fieldsOf).map(answer);
  return { custom_id: modal.custom_id, components };
}

function written(field: Fields, given: Filled[string] | undefined): string {
  const { custom_id, value, min_length = 0, max_length = 4000, required } = field;
  const text = given ?? textOf(value);
  if (typeof text !== 'string') throw new Error(`The field ${custom_id} takes text.`);
  const length = codePoints(text);
  if (length === 0 && required !== false) throw new Error(`The field ${custom_id} is required.`);
  const short = length > 0 && length < numberOf(min_length);
  if (short || length > numberOf(max_length)) {
    throw new Error(`The field ${custom_id} takes ${min_length} to ${max_length} characters.`);
  }
  return text;
}

function picked(field: Fields, given: Filled[string] | undefined): string[] {
  const menu = selectOf(field);
  const before = menu.options.filter((it) => it.default).map((it) => it.value);
  const wanted = typeof given === 'string' ? [given] : (given ?? before);
  return wanted.length === 0 && field.required === false ? [] : pick(menu, wanted);
}
