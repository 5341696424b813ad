import type { Asker } from './asker.ts';
import { attempt } from './records/attempt.ts';
import type { Records } from './records/records.ts';
import type { ServerSettings, SettingName, SettledSettings } from './records/servers.ts';

/** Whole numbers that a setting may have, both ends included. */
export const SHARE_BOUNDS = { least: 1, most: 25 } as const;
export const RETENTION_BOUNDS = { least: 1, most: 365 } as const;

/** Roles and channels that can be named: as many as a menu of Discord's has room for. */
export const MOST_NAMED = 25;

/** What holds where nobody has settled anything. */
export const DEFAULT_SETTINGS: ServerSettings = {
  language: 'own',
  seenBy: 'everybody',
  opensThreads: false,
  hasFeedback: true,
  hasNotices: true,
  roles: [],
  channels: [],
  share: 10,
  retention: 30,
};

/** What holds on a server, or where there is none. */
export type SettingsOf = (server: string | undefined) => Promise<ServerSettings>;

/**
 * Settings are read anew whenever they are needed, so that a change holds at once. While the records cannot
 * be used, what was read last holds.
 * @param defaults where nobody has settled anything. @param log hears once when they cannot be read.
 */
export function createSettingsOf(
  records: Records | undefined,
  defaults: ServerSettings,
  log: (line: string) => void,
): SettingsOf {
  const lastRead = new Map<string, ServerSettings>();
  return async (server) => {
    if (server === undefined) return defaults;
    const settled = await attempt(records, ({ servers }) => servers.settled(server), log);
    if (!settled) return lastRead.get(server) ?? defaults;
    const settings = { ...defaults, ...valuesOf(settled) };
    lastRead.set(server, settings);
    return settings;
  };
}

/** Which setting keeps somebody from asking where they are; undefined where none does. */
export function barOf(
  { roles, channels }: Pick<ServerSettings, 'roles' | 'channels'>,
  asker: Pick<Asker, 'roles' | 'channel' | 'above'>,
): 'roles' | 'channels' | undefined {
  const isAmong = (wanted: readonly string[], theirs: readonly (string | undefined)[]) =>
    wanted.length === 0 || wanted.some((id) => theirs.includes(id));
  if (!isAmong(roles, asker.roles)) return 'roles';
  return isAmong(channels, [asker.channel, ...(asker.above ?? [])]) ? undefined : 'channels';
}

function valuesOf(settled: SettledSettings): Partial<ServerSettings> {
  return Object.fromEntries(Object.entries(settled).map(([name, { value }]) => [name, value]));
}

/** What each setting may be. @returns undefined where a value is none of its. */
const READERS: {
  readonly [Name in SettingName]: (value: unknown) => ServerSettings[Name] | undefined;
} = {
  language: (value) =>
    typeof value === 'string' && /^[a-z]{2,3}$/.test(value) ? value : undefined,
  seenBy: (value) => (value === 'everybody' || value === 'asker' ? value : undefined),
  opensThreads: readFlag,
  hasFeedback: readFlag,
  hasNotices: readFlag,
  roles: readIds,
  channels: readIds,
  share: (value) => readWithin(value, SHARE_BOUNDS),
  retention: (value) => readWithin(value, RETENTION_BOUNDS),
};

/** A value of a setting that comes from outside. @returns undefined where the setting cannot be that. */
export function readSetting<Name extends SettingName>(
  name: Name,
  value: unknown,
): ServerSettings[Name] | undefined {
  return READERS[name](value);
}

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(READERS, name);
}

function readFlag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function readIds(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_NAMED) return undefined;
  const ids = value.filter((id): id is string => typeof id === 'string' && /^\d{1,20}$/.test(id));
  return ids.length === value.length ? ids : undefined;
}

function readWithin(
  value: unknown,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  const isRight = Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
  return isRight ? Number(value) : undefined;
}
