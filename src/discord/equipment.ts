import type { DeskOf } from '../core/conversation/desk.ts';
import type { TurnMemory } from '../core/conversation/followUp/turnMemory.ts';
import type { CardPlace } from '../core/conversation/records/receipts.ts';
import type { SettingsOf } from '../core/conversation/serverSettings.ts';
import type { Conversation } from './conversation.ts';
import type { Hearer } from './hearer.ts';
import type { ReachOfBot } from './remembered/reach.ts';

/** What the bot answers with, whatever it is asked. */
export interface Equipment {
  readonly deskOf: DeskOf;
  /** With somebody; undefined while there is no article for them, and waits a little while some are read. */
  readonly conversation: (hearer: Hearer) => Promise<Conversation | undefined>;
  /** Whether all articles have been read, so that where there is none there will be none. */
  readonly hasRead: () => boolean;
  readonly memory: TurnMemory;
  readonly settingsOf: SettingsOf;
  /** Whether a server has a role or a channel. */
  readonly isThere: (server: string, id: string) => boolean;
  /** Says that what is done again and again is to be done now. */
  readonly due: () => void;
  /** Notes where others can see an answer, as far as there is a receipt of it and that is known. */
  readonly noteCard: (receipt: string | undefined, place: CardPlace | undefined) => Promise<void>;
  /** Where people can be told something later. */
  readonly reach: ReachOfBot;
  /** Milliseconds. */
  readonly now: () => number;
  readonly log: (line: string) => void;
}
