import { ComponentType } from 'discord.js';
import type { VoteFate } from '../../../core/conversation/gaps/feedback.ts';
import type { Say } from '../../../core/speech/say.ts';
import { button, type Card, noticeCard } from '../card.ts';

/** What became of a vote, and a way to say why. */
export function votedCard(receipt: string, isHelpful: boolean, fate: VoteFate, say: Say): Card {
  switch (fate) {
    case 'unknown':
      return noticeCard(say('notice.not-remembered'));
    case 'taken-back':
      return noticeCard(say('notice.vote-taken-back'));
    case 'counted':
      if (isHelpful) return noticeCard(say('notice.voted-for'));
      return [
        ...noticeCard(say('notice.voted-against')),
        {
          type: ComponentType.ActionRow,
          components: [button(say('button.say-why'), { action: 'say-why', receipt })],
        },
      ];
  }
}
