/** What those who manage a server settle for it. */
export interface ServerSettings {
  /** In which the bot speaks there, as a BCP 47 code; `own`: to each person in theirs. */
  readonly language: string;
  /** Who sees an answer, where whoever asks has not said. */
  readonly seenBy: 'everybody' | 'asker';
  /** Whether a long answer to a message opens a thread. */
  readonly opensThreads: boolean;
  /** Whether it is asked if an answer was of use. */
  readonly hasFeedback: boolean;
  /** Whether cards are corrected, and people are told that what they asked is answered by now. */
  readonly hasNotices: boolean;
  /** Ids of the roles that may ask; where there are none, everybody may. */
  readonly roles: readonly string[];
  /** Ids of the channels in which it may be asked; where there are none, in all. */
  readonly channels: readonly string[];
  /** Questions of a person that may wait while one is answered. */
  readonly share: number;
  /** Days for which what happens there is remembered. */
  readonly retention: number;
}

export type SettingName = keyof ServerSettings;

/** What has been settled for a server, and the last change of each; what nobody has changed is absent. */
export type SettledSettings = {
  readonly [Name in SettingName]?: SettledSetting<ServerSettings[Name]>;
};

export interface SettledSetting<T = unknown> {
  readonly value: T;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Undefined where it is no longer remembered. */
  readonly by: Changer | undefined;
}

/** Who has changed a setting. */
export interface Changer {
  /** Their key. */
  readonly person: string;
  /** As others saw it then. */
  readonly name: string;
}

/** What is remembered of servers: what was settled for them, and which of them the bot is not in any more. */
export interface ServerRecords {
  settled(server: string): Promise<SettledSettings>;
  /** @param at milliseconds since 1970, as in all methods. */
  settle(server: string, changed: Partial<ServerSettings>, by: Changer, at: number): Promise<void>;
  /**
   * The bot is in all these servers, and in no other one: those that it was in before, and that are not among
   * them, are missing from then on, and those that are among them are not.
   * @param isKnown of which servers that is known; of all, where it is left out.
   */
  present(
    servers: readonly string[],
    at: number,
    isKnown?: (server: string) => boolean,
  ): Promise<void>;
  /** The bot has come into a server. */
  joined(server: string): Promise<void>;
  /** The bot has been removed from a server: what belongs to it is to be erased. */
  left(server: string, at: number): Promise<void>;
  /** Servers that have been missing since a time or longer count as left. @param at when it was decided. */
  giveUp(missingSince: number, at: number): Promise<void>;
  /** Servers that the bot has left, and when; until `erased` says that nothing of that time is kept. */
  leftServers(): Promise<readonly LeftServer[]>;
  erased(left: LeftServer): Promise<void>;
}

export interface LeftServer {
  readonly server: string;
  readonly at: number;
}
