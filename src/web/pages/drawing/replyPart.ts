import { html } from 'hono/html';
import type { ShownReply } from '../../../core/conversation/shownReply.ts';
import { unavailableOf } from '../../../core/speech/gapWords.ts';
import type { QuotingLook } from '../pageLook.ts';
import { answerPart } from './answerPart.ts';
import { gapsPart } from './gapsPart.ts';
import { helpPart } from './helpPart.ts';
import { articlesPart, collectionsPart, correctionsPart } from './listParts.ts';
import { quotationsPart } from './quotationPart.ts';
import { quoteCheckPart } from './quoteCheckPart.ts';
import { type PagePart, quotedHtml } from './quotedHtml.ts';
import { receiptPart } from './receiptPart.ts';
import { sourcesPart } from './sourcesPart.ts';
import { statementPart } from './statementPart.ts';
import { timelinePart } from './timelinePart.ts';

/** A reply as a page shows it. */
export function replyPart(reply: ShownReply, look: QuotingLook): PagePart {
  const { say, lossOf } = look.wording;
  switch (reply.kind) {
    case 'answer':
      return answerPart(reply.answer, { earlier: [], isFollowUp: reply.isFollowUp }, look);
    case 'quote-check':
      return quoteCheckPart(reply, look);
    case 'proofreading':
      return html`${quotationsPart(
        reply.proofreading.quotations.flatMap(({ excerpts }) => excerpts),
        look,
      )}`;
    case 'statement':
      return statementPart(reply.met, look);
    case 'sources':
      return sourcesPart(reply, look);
    case 'timeline':
      return timelinePart(reply.timeline, look);
    case 'articles':
      return articlesPart(reply.entries, look);
    case 'collections':
      return collectionsPart(reply, look);
    case 'corrections':
      return correctionsPart(reply, look);
    case 'receipt':
      return receiptPart(reply, look);
    case 'no-receipt':
      return noticePart(say('receipt.none'));
    case 'gaps':
      return gapsPart(reply, look);
    case 'no-records':
    case 'managers-only':
      return noticePart(unavailableOf(say, reply));
    case 'help':
      return helpPart(look);
    case 'forgotten':
      return noticePart(say('notice.forgotten'));
    case 'context':
      return html`${reply.stretches.map((it) => html`<blockquote>${quotedHtml(it)}</blockquote>`)}`;
    case 'more':
    case 'copy':
      return html`${quotationsPart(reply.excerpts, look)}`;
    case 'nearest':
      return html`<h1>${say('verdict.not-an-answer')}</h1>${quotationsPart(reply.excerpts, look)}`;
    case 'references':
      return html`<ul>${reply.references.map((reference) => html`<li>${reference}</li>`)}</ul>`;
    case 'lost':
      return noticePart(lossOf(reply));
  }
}

/** One sentence in the place of what was asked for. */
export function noticePart(sentence: string): PagePart {
  return html`<h1 tabindex="-1" class="finding">${sentence}</h1>`;
}
