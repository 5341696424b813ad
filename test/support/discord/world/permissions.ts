// What somebody may do: Discord's bits, and how the roles and a channel's overwrites change them.

const bits = (...places: number[]) => places.reduce((all, bit) => all | (1n << BigInt(bit)), 0n);

// biome-ignore format: a table.
export const MAY = {
  administrate: bits(3), manageServer: bits(5), view: bits(10), send: bits(11), attach: bits(15),
  readHistory: bits(16), sendInThreads: bits(38), useExternalApps: bits(50),
} as const;

/** One thing that somebody may do or not. */
export type Permission = keyof typeof MAY;

// View channels, send, embed, attach, read the history, use commands, start threads and write in
// them: what ordinary members may do.
const MEMBER = bits(10, 11, 14, 15, 16, 31, 35, 36, 38);
const EVERYTHING = bits(53) - 1n;
/** What a bot may do in private: embed, attach and mention everyone; and foreign emojis in its own. */
export const IN_PRIVATE = bits(14, 15, 17);
export const WITH_BOT = IN_PRIVATE | bits(18);

export const may = (permissions: bigint, permission: Permission): boolean =>
  (permissions & MAY[permission]) !== 0n;

export const bitsOf = (permissions: readonly Permission[]): bigint =>
  permissions.reduce((all, one) => all | MAY[one], 0n);

export interface Rights {
  /** With all permissions of the server. */
  readonly admin?: boolean;
  /** May manage the server. */
  readonly manager?: boolean;
  /** May read, but write in no channel (`channel`) or in no thread (`thread`). */
  readonly silentIn?: 'channel' | 'thread';
  /** Whether the server lets bots that are not on it answer in public, as most do. */
  readonly externalApps?: boolean;
}

/** What the server's roles let somebody do, before any channel has its say. */
export function permissionsOf(rights: Rights = {}): bigint {
  const { admin, manager, silentIn, externalApps = true } = rights;
  if (admin) return EVERYTHING;
  const silenced = silentIn === 'thread' ? MAY.sendInThreads : MAY.send;
  const usual = silentIn ? MEMBER & ~silenced : MEMBER;
  return usual | (manager ? MAY.manageServer : 0n) | (externalApps ? MAY.useExternalApps : 0n);
}

/** What a channel allows and denies a role (0) or a member (1), beside what the server says. */
export interface Overwrite {
  readonly id: string;
  readonly type: 0 | 1;
  readonly allow: string;
  readonly deny: string;
}

interface Holder {
  readonly user: string;
  readonly roles: readonly string[];
  /** The server's id is that of the role that everybody has. */
  readonly guild: string;
}

/** Everybody's overwrite counts least, then those of all roles together, then the member's own. */
export function overwritten(
  base: bigint,
  overwrites: readonly Overwrite[],
  { user, roles, guild }: Holder,
): bigint {
  if (may(base, 'administrate')) return EVERYTHING;
  return [[guild], roles, [user]].reduce((now, ids) => {
    const own = overwrites.filter((it) => ids.includes(it.id));
    const union = (key: 'allow' | 'deny') => own.reduce((all, it) => all | BigInt(it[key]), 0n);
    return (now & ~union('deny')) | union('allow');
  }, base);
}
