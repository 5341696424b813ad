/** What is kept of people, as they are told of it. */
export const KEPT_KINDS = ['receipts', 'feedback', 'questions', 'waits', 'settings'] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

/**
 * All that is remembered, of whatever kind: how much of it there is of somebody, and how it is forgotten. What
 * others still need forgets whose it was instead of going away. What is erased in pieces is as many rows at
 * most as is asked for, since there may be a million of them; whoever erases asks until nothing is left.
 */
export interface Erasing {
  /** Servers of which anything is kept, in order of their ids. */
  servers(): Promise<readonly string[]>;
  /**
   * Forgets what is older. @param server undefined: what belongs to none.
   * @param time milliseconds since 1970. @returns how many rows: fewer than `most` where none is left.
   */
  eraseBefore(server: string | undefined, time: number, most: number): Promise<number>;
  /** Erases all that belongs to a server up to a time, settings included. @returns as `eraseBefore`. */
  eraseServer(server: string, time: number, most: number): Promise<number>;
  /** Forgets a person. @param person their key. @returns as `eraseBefore`. */
  erasePerson(person: string, most: number): Promise<number>;
  /** How much is kept of a person. */
  keptOf(person: string): Promise<KeptCounts>;
}

export type KeptCounts = Readonly<Record<KeptKind, number>>;
