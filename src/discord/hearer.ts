import type { Asker } from '../core/conversation/asker.ts';
import type { Wording } from '../core/speech/wording.ts';

/** Who has asked on Discord, to whom the reply is said, and how. */
export interface Hearer extends Asker {
  readonly wording: Wording;
  /** Whether Discord is told to show the reply to them alone, where others would see it too. */
  readonly isEphemeral: boolean;
  /** Whether that is so because the server does not let the bot speak to others. */
  readonly isKeptPrivate: boolean;
  /** The name of whoever shows others what they have seen alone. */
  readonly sharedBy?: string;
}
