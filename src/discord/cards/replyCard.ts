import { type Gate, passAnswer } from '../../core/answer/gate.ts';
import type { Library } from '../../core/conversation/library.ts';
import type { Reply } from '../../core/conversation/reply.ts';
import { type AnswerLook, answerCard } from './answerCard.ts';
import { articlesCard } from './articlesCard.ts';
import { type Card, noticeCard } from './card.ts';
import { helpCard } from './helpCard.ts';
import { quoteCheckCard } from './quoteCheckCard.ts';
import { sourcesCard } from './sourcesCard.ts';
import { timelineCard } from './timelineCard.ts';

/** What a command comes to, as a card. @param page from 1, of those that have pages. */
export function replyCard(
  reply: Reply,
  look: AnswerLook,
  library: Pick<Library, 'articles'>,
  gate: Gate,
  page = 1,
): Card {
  const { wording } = look;
  switch (reply.kind) {
    case 'answer':
      return answerCard(passAnswer(reply.answer, gate), look);
    case 'quote-check':
      return quoteCheckCard(reply, look, library, gate);
    case 'sources':
      return sourcesCard(reply, look, gate);
    case 'timeline':
      return timelineCard(reply.timeline, look, gate, page);
    case 'articles':
      return articlesCard(reply, wording, page);
    case 'help':
      return helpCard(wording);
    case 'forgotten':
      return noticeCard(wording.say('notice.forgotten'));
  }
}
