import type { CardPlace } from './records/receipts.ts';
import type { CorrectionsReply } from './reply.ts';

/** What a face can say without having been asked. */
export interface Notices {
  /** What a channel is in, as `Asker` has it; undefined where it is not known what the channel is. */
  aboveOf(channel: string): readonly string[] | undefined;
  /**
   * Has a card say what of it does not stand any more, in the place of what it said of that before.
   * @param language the locale of those who see it.
   */
  correct(card: CardPlace, corrections: CorrectionsReply, language: string): Promise<NoticeFate>;
}

/** Whether something was said; `never`: nobody can see it any more; `later`: it is to be tried again. */
export type NoticeFate = 'said' | 'never' | 'later';
