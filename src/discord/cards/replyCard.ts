import type { ShownReply } from '../../core/conversation/shownReply.ts';
import type { QuoteId } from '../buttonId.ts';
import { type AnswerLook, answerCard, moreCard, nearestCard } from './answerCard.ts';
import { articlesCard } from './articlesCard.ts';
import { type Card, noticeCard } from './card.ts';
import { collectionsCard } from './collectionsCard.ts';
import { contextCard } from './contextCard.ts';
import { helpCard } from './helpCard.ts';
import { proofreadingCard } from './proofreadingCard.ts';
import { quoteCheckCard } from './quoteCheckCard.ts';
import { correctionsCard } from './remembered/correctionsCard.ts';
import { gapsCard } from './remembered/gapsCard.ts';
import { receiptCard } from './remembered/receiptCard.ts';
import { signed } from './remembered/signed.ts';
import { sourcesCard } from './sourcesCard.ts';
import { statementCard } from './statementCard.ts';
import { copyCard, referenceCard } from './takeAwayCards.ts';
import { timelineCard } from './timelineCard.ts';

/** What a button that was pressed says of the card that it shows. */
export interface FromButton {
  /** From 1, of what has pages. */
  readonly page?: number;
  /** The quotations that the button names, for the buttons of the new card. */
  readonly quotes?: readonly QuoteId[];
}

/** A reply as a card, with its receipt where one is kept. */
export function replyCard(reply: ShownReply, look: AnswerLook, from: FromButton = {}): Card {
  return signed(drawnCard(reply, look, from), look.receipt, look.wording);
}

function drawnCard(
  reply: ShownReply,
  look: AnswerLook,
  { page = 1, quotes = [] }: FromButton,
): Card {
  const { wording } = look;
  switch (reply.kind) {
    case 'answer':
      return answerCard(reply.answer, look);
    case 'quote-check':
      return quoteCheckCard(reply, look);
    case 'proofreading':
      return proofreadingCard(reply, look);
    case 'statement':
      return statementCard(reply, look);
    case 'sources':
      return sourcesCard(reply, look);
    case 'timeline':
      return timelineCard(reply.timeline, look, page);
    case 'collections':
      return collectionsCard(reply, wording);
    case 'articles':
      return articlesCard(reply, wording, page);
    case 'corrections':
      return correctionsCard(reply, look);
    case 'no-records':
      return noticeCard(
        wording.say(reply.why === 'down' ? 'notice.records-down' : 'notice.not-remembered-here'),
      );
    case 'receipt':
      return receiptCard(reply, look);
    case 'no-receipt':
      return noticeCard(wording.say('receipt.none'));
    case 'managers-only':
      return noticeCard(wording.say('notice.managers-only'));
    case 'gaps':
      return gapsCard(reply, look);
    case 'help':
      return helpCard(wording);
    case 'forgotten':
      return noticeCard(wording.say('notice.forgotten'));
    case 'context':
      return contextCard(reply, look);
    case 'more':
      return moreCard(reply.excerpts, look);
    case 'nearest':
      return nearestCard(reply.excerpts, look);
    case 'copy':
      return copyCard(reply.excerpts, look);
    case 'references':
      return referenceCard(quotes, reply, wording);
    case 'lost':
      return noticeCard(wording.lossOf(reply));
  }
}
