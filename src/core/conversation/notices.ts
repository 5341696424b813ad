import type { Asker } from './asker.ts';
import type { CardPlace } from './records/receipts.ts';
import type { Wait } from './records/waits.ts';
import type { AnswerReply, CorrectionsReply } from './reply.ts';

/** What a face can say without having been asked. */
export interface Notices {
  /** Whether what is to be said on a server, or apart from all servers, is for this process to say: others may have other shards. */
  reaches(server: string | undefined): boolean;
  /** What a channel is in, as `Asker` has it; undefined where it is not known what the channel is. */
  aboveOf(channel: string): readonly string[] | undefined;
  /**
   * Has a card say what of it does not stand any more, in the place of what it said of that before.
   * @param language the locale of those who see it.
   */
  correct(card: CardPlace, corrections: CorrectionsReply, language: string): Promise<NoticeFate>;
  /** Who will see what is told for a wait, as they are now; `never` and `later` as `NoticeFate` has them. */
  hearerOf(wait: Wait): Promise<Asker | Exclude<NoticeFate, 'said'>>;
  /**
   * Tells an answer, once: what is sent again before long with the same `nonce` is not shown a second time.
   * @param nonce of at most 25 letters.
   * @returns `unsure` where it may have been said.
   */
  tell(
    wait: Wait,
    hearer: Asker,
    reply: AnswerReply,
    nonce: string,
  ): Promise<NoticeFate | 'unsure'>;
}

/** Whether something was said; `never`: nobody can see it any more; `later`: it is to be tried again. */
export type NoticeFate = 'said' | 'never' | 'later';

/** Milliseconds for which a notice may be sent again: Discord says that it knows a nonce for "a few minutes". */
export const NONCE_LASTS = 2 * 60 * 1000;
