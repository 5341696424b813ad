import type { Turn } from './followUp/turn.ts';

/** On what people ask. */
export const FACES = ['discord', 'terminal', 'web', 'api', 'mcp'] as const;

export type Face = (typeof FACES)[number];

/**
 * Who asks, and where: made once by each face, and known from then on. The ids are the face's own
 * (Discord's are numbers written out); here they mean nothing but that the same id is the same one.
 */
export interface Asker {
  readonly face: Face;
  /** Present for whoever has the articles' files, and so may see all of them. */
  readonly isOwner?: true;
  /** Undefined where a face does not tell people apart, as the terminal does not. */
  readonly user?: string | undefined;
  /** What is shared by many and has managers. Undefined in direct messages and where there is no such thing. */
  readonly server?: string | undefined;
  /** Where it is asked, direct messages included. */
  readonly channel?: string | undefined;
  /**
   * What that is in: of a thread its channel, of a channel its category. Undefined where it is not known what
   * the channel is.
   */
  readonly above?: readonly string[] | undefined;
  /** What they are on the server, in no order, without what everybody there is. */
  readonly roles: readonly string[];
  /** Whether they may manage the server or, where there is none, have the articles' files. */
  readonly isManager: boolean;
  /** The locale in which the bot speaks to them, as Discord names it ("en-GB", "es-419", "de"). */
  readonly language: string;
  /** Whether nobody else sees the reply. */
  readonly isPrivate: boolean;
}

/** What is asked, by whom, and after what. A face may know more of who asks. */
export interface Asked<Who extends Asker = Asker> {
  readonly asker: Who;
  /** What was given, by the names of a command's options. */
  readonly values: Readonly<Record<string, string | undefined>>;
  /** What was asked before in this conversation, the last one last. */
  readonly earlier: readonly Turn[];
}
