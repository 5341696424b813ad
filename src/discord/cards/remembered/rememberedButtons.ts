import type { APIButtonComponent } from 'discord.js';
import type { Say } from '../../../core/speech/say.ts';
import { button } from '../card.ts';

/** What is offered about an answer that is remembered. */
export interface OfferedAbout {
  readonly receipt: string;
  /** Whether people may say what they think of it. */
  readonly asksFeedback: boolean;
  /** Whether they may be told when it is answered. */
  readonly offersNotice: boolean;
}

/** @param isRefusal whether it is no answer. */
export function rememberedButtons(
  { receipt, asksFeedback, offersNotice }: OfferedAbout,
  isRefusal: boolean,
  say: Say,
): APIButtonComponent[] {
  return [
    ...(isRefusal && offersNotice
      ? [button(say('button.tell-me'), { action: 'tell-me', receipt })]
      : []),
    ...(asksFeedback
      ? [
          button(say('button.helpful'), { action: 'helpful', receipt }),
          button(say('button.unhelpful'), { action: 'unhelpful', receipt }),
        ]
      : []),
  ];
}
