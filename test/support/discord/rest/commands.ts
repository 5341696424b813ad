// Commands: what may be registered, what Discord makes of it, and in which form it gives it back.

import { Locale } from 'discord.js';
import { type Fields, fieldsOf, isFields, listOf, numberOf, textOf } from '../fields.ts';
import { choice } from '../limits.ts';
import { channelTypes } from '../rules/channelTypes.ts';
import {
  absent,
  all,
  anything,
  type Condition,
  each,
  flag,
  forbid,
  found,
  judge,
  kindOf,
  list,
  oneOf,
  RestError,
  type Rule,
  range,
  repeated,
  type Shape,
  shape,
  size,
  text,
  total,
  whole,
} from '../rules.ts';
import { isOn } from '../world/guilds.ts';
import { newId } from '../world/people.ts';
import type { Command, World } from '../world/world.ts';

// ---- what may be registered ---------------------------------------------------------------------

const LOCALES: readonly string[] = Object.values(Locale);

/** Texts by locale; a locale without a text counts as one that is missing. */
const translations = (rule: Rule): Rule =>
  all(
    forbid('MODEL_TYPE_CONVERT', (it) => !isFields(it)),
    (value, at, review) => {
      for (const [locale, one] of Object.entries(fieldsOf(value))) {
        oneOf(...LOCALES)(locale, [...at, locale], review);
        if (!absent(one)) rule(one, [...at, locale], review);
      }
    },
  );

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u;
const misnamed: Condition = (it) => !NAME.test(textOf(it)) || textOf(it).toLowerCase() !== it;
const name = all(text(1, 32), forbid('APPLICATION_COMMAND_INVALID_NAME', misnamed));
const title = text(1, 32);
const description = text(1, 100);
const described: Shape = {
  name_localizations: translations(name),
  description_localizations: translations(description),
};

const namesOf = (options: unknown): unknown[] => listOf(options).map((it) => fieldsOf(it).name);
const translationOf = (value: unknown, key: string, locale: string): unknown =>
  fieldsOf(fieldsOf(value)[`${key}_localizations`])[locale] ?? undefined;

/** In no locale may an option be called what another is called there or in general. */
const sameName: Condition = (options) => {
  const names = namesOf(options);
  const clashes = (locale: string): boolean => {
    const local = listOf(options).map((it) => translationOf(it, 'name', locale));
    const strays = local.some((it, own) => it && names.some((one, i) => i !== own && one === it));
    return strays || repeated(local.filter((it) => it !== undefined));
  };
  return repeated(names) || LOCALES.some(clashes);
};
const requiredLate: Condition = (it) => {
  const required = listOf(it).map((one) => fieldsOf(one).required === true);
  return required.includes(false) && required.lastIndexOf(true) > required.indexOf(false);
};

/** Text, whole numbers and numbers, which can have choices or be completed. */
const COMPLETED = [3, 4, 10];
/** The kinds of subcommand that stand in a subcommand (1) and in a group of them (2). */
const INSIDE: { readonly [type: number]: readonly number[] } = { 1: [], 2: [1] };

const option: Rule = (value, at, review) => {
  const { type, autocomplete } = fieldsOf(value);
  const completed = COMPLETED.includes(numberOf(type));
  const most = completed && autocomplete !== true ? 25 : 0;
  const inner = INSIDE[numberOf(type)];
  const own: Shape = {
    choices: list(0, most, choice(type, { name_localizations: translations(text(1, 100)) })),
    options: inner ? options(inner) : list(0, 0, anything),
    channel_types: type === 7 ? channelTypes : list(0, 0, anything),
    required: flag,
    autocomplete: flag,
    min_length: whole(0, 6000),
    max_length: whole(1, 6000),
  };
  all(
    shape({ type: whole(1, 11), name, description }, { ...described, ...own }),
    range('min_length', 'max_length'),
    range('min_value', 'max_value'),
    forbid('APPLICATION_COMMAND_AUTOCOMPLETE_INVALID', () => autocomplete === true && !completed),
  )(value, at, review);
};

/** Options beside each other: these kinds of subcommand only, or none. */
const options = (subcommands: readonly number[]): Rule =>
  all(
    list(0, 25, option),
    forbid('APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', (it) => {
      const subs = listOf(it)
        .map(kindOf)
        .filter((kind) => kind in INSIDE);
      const mixed = subs.length > 0 && subs.length < listOf(it).length;
      return mixed || subs.some((kind) => !subcommands.includes(kind));
    }),
    forbid('APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', sameName),
    forbid('APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', requiredLate),
  );

/** Names, descriptions and values count; of translations the longest counts instead. */
function commandSize(value: unknown): number {
  const it = fieldsOf(value);
  const longest = (key: 'name' | 'description') => {
    const texts = Object.values(fieldsOf(it[`${key}_localizations`]));
    return Math.max(...[it[key], ...texts].map(size));
  };
  const parts = [...listOf(it.options), ...listOf(it.choices)].map(commandSize);
  return total([longest('name'), longest('description'), size(it.value), ...parts]);
}

const set = (item: Rule): Rule =>
  all(
    list(1, 3, item),
    forbid('SET_TYPE_ALREADY_CONTAINS_VALUE', (it) => repeated(listOf(it))),
  );
const bits = (value: unknown) => /^\d{1,20}$/.test(String(value));
const common: Shape = {
  type: oneOf(1, 2, 3),
  contexts: set(oneOf(0, 1, 2)),
  integration_types: set(oneOf(0, 1)),
  default_member_permissions: found((it) => !bits(it), 'BITFIELD_TYPE', 'Must be a whole number.'),
  nsfw: flag,
};
const chatCommand = shape(
  { name, description },
  { ...common, ...described, options: options([1, 2]) },
);
const menuCommand = shape(
  { name: title },
  {
    ...common,
    name_localizations: translations(title),
    description: text(0, 0),
    options: list(0, 0, anything),
  },
);
const command = all(
  (value, at, review) => (kindOf(value) > 1 ? menuCommand : chatCommand)(value, at, review),
  forbid('APPLICATION_COMMAND_TOO_LARGE', (value) => commandSize(value) > 8000),
);

/** How many commands of each type (slash, on users, on messages) an app may have in one scope. */
const MOST: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

/**
 * Looks at all that would be registered side by side.
 * @throws RestError with code 50035 and the error tree, or 30032 for too many commands.
 */
export function checkCommands(sent: readonly unknown[]): void {
  const kinds = sent.map((one) => Math.max(1, kindOf(one)));
  const names = sent.map((one, index) => `${kinds[index]} ${textOf(fieldsOf(one).name)}`);
  const unique = forbid('APPLICATION_COMMANDS_DUPLICATE_NAME', () => repeated(names));
  judge(sent, all(each(command), unique));
  const count = (kind: string) => kinds.filter((one) => String(one) === kind).length;
  if (Object.entries(MOST).some(([kind, most]) => count(kind) > most)) {
    throw new RestError(400, 30032, 'Maximum number of application commands reached.');
  }
}

// ---- what is registered -------------------------------------------------------------------------

/** What Discord adds to a command; its options come back as they were sent. */
export function registered(world: World, sent: Fields, guild: string | undefined): Command {
  const type = numberOf(sent.type ?? 1);
  const old = world.commands.find(
    (it) => it.guild_id === guild && it.type === type && it.name === sent.name,
  );
  const scope = guild
    ? { guild_id: guild }
    : { contexts: null, integration_types: [0], dm_permission: true };
  const untranslated = { name_localizations: null, description_localizations: null };
  const defaults = { default_member_permissions: null, nsfw: false, description: '' };
  return {
    ...{ ...scope, ...untranslated, ...defaults, ...sent },
    id: old?.id ?? newId(),
    application_id: world.bot.id,
    version: newId(),
    type,
    name: textOf(sent.name),
  };
}

/** How a list of commands comes back by default: in place of all translations the one asked for. */
function localized(value: unknown, locale: string): unknown {
  if (Array.isArray(value)) return value.map((it) => localized(it, locale));
  if (!isFields(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !key.endsWith('_localizations'));
  const local = ['name', 'description'].map((key) => [
    `${key}_localized`,
    translationOf(value, key, locale),
  ]);
  const fields = [...kept.map(([key, one]) => [key, localized(one, locale)]), ...local];
  return Object.fromEntries(fields.filter(([, one]) => one !== undefined));
}

export interface CommandCall {
  readonly method: string;
  /** Where one server's commands are meant. */
  readonly guild?: string | undefined;
  /** Where a single command is meant. */
  readonly id?: string | undefined;
  readonly sent: unknown;
  readonly withLocalizations: boolean;
  /** The requester's locale. */
  readonly locale: string;
}

/** Lists, gives, adds, changes, replaces or removes commands. */
export function handleCommands(world: World, call: CommandCall): unknown {
  const { method, guild, id, sent } = call;
  if (guild !== undefined && !isOn(world.guilds.get(guild))) {
    throw new RestError(403, 50001, 'Missing Access');
  }
  const mine = world.commands.filter((it) => it.guild_id === guild);
  const old = mine.find((it) => it.id === id);
  if (id !== undefined && !old) throw new RestError(404, 10063, 'Unknown application command');
  const replaceBy = (now: readonly Command[]) => {
    checkCommands(now);
    world.commands = [...world.commands.filter((it) => it.guild_id !== guild), ...now];
  };
  if (method === 'GET') {
    return old ?? (call.withLocalizations ? mine : localized(mine, call.locale));
  }
  if (method === 'DELETE') return replaceBy(mine.filter((it) => it !== old));
  if (method === 'PUT') {
    checkCommands(listOf(sent));
    const now = listOf(sent).map((it) => registered(world, fieldsOf(it), guild));
    replaceBy(now);
    return now;
  }
  // POST takes the place of the command with the same name, PATCH of the one with the id.
  const whole = { ...old, ...fieldsOf(sent) };
  judge(whole, command);
  const one = { ...registered(world, whole, guild), ...(old ? { id: old.id } : {}) };
  replaceBy([...mine.filter((it) => it.id !== one.id), one]);
  return one;
}
