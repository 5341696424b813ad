import { html } from 'hono/html';
import { marksOf } from '../../../core/answer/mark.ts';
import { addedIn } from '../../../core/answer/quoteCheck/quotePlaces.ts';
import type { ShownQuoteCheck } from '../../../core/conversation/shownReply.ts';
import type { QuotingLook } from '../pageLook.ts';
import { quotationsPart } from './quotationPart.ts';
import { type PagePart, typedHtml } from './quotedHtml.ts';

/** How a text that was given as a quotation stands to the articles. */
export function quoteCheckPart(
  { claim, check, excerpts }: ShownQuoteCheck,
  look: QuotingLook,
): PagePart {
  const { say, checkVerdictOf } = look.wording;
  const added = check.kind === 'altered' ? addedIn(check.difference) : [];
  return html`<section class="answer check-${check.kind}">
<h1 tabindex="-1" class="finding">${checkVerdictOf(check)}</h1>
${check.kind === 'altered' ? html`<p class="notes">${say('page.legend')}</p>` : ''}
${quotationsPart(excerpts, look)}
<h2>${say('check.posted')}</h2>
<p class="posted" dir="auto">${typedHtml(claim, marksOf(added))}</p></section>`;
}
