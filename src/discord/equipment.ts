import type { TurnMemory } from '../core/conversation/followUp/turnMemory.ts';
import type { Library } from '../core/conversation/library.ts';
import type { Conversation } from './conversation.ts';

/** What the bot answers with, whatever it is asked. */
export interface Equipment {
  readonly library: Library;
  /** Undefined while no article is read; waits a little for the first one. */
  readonly conversation: () => Promise<Conversation | undefined>;
  readonly memory: TurnMemory;
  /** Whether a long answer in a channel opens a thread. */
  readonly opensThreads: boolean;
  /** Milliseconds. */
  readonly now: () => number;
  readonly log: (line: string) => void;
}
