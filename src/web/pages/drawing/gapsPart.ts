import { html } from 'hono/html';
import { GAP_STATES } from '../../../core/conversation/records/gaps.ts';
import type { ShownGapEntry, ShownGapsReply } from '../../../core/conversation/shownReply.ts';
import { aboveQuotesOf, gapNotesOf } from '../../../core/speech/gapWords.ts';
import { label } from '../../../core/text/visible.ts';
import type { QuotingLook } from '../pageLook.ts';
import { pagesPart } from './pagesPart.ts';
import { quotationPart } from './quotationPart.ts';
import type { PagePart } from './quotedHtml.ts';

/** A page of questions that were not answered, for whoever manages them. */
export function gapsPart(reply: ShownGapsReply, look: QuotingLook): PagePart {
  const { state, page, pages, entries, counts } = reply;
  const { say } = look.wording;
  let place = 0;
  return html`<h1 tabindex="-1">${say('gaps.heading', counts)}</h1>
<ul class="limits">${GAP_STATES.map(
    (it) =>
      html`<li><a href="${look.to('/gaps', { state: it })}"${it === state ? html` aria-current="page"` : ''}>${say(`choice.${it}`)}</a></li>`,
  )}</ul>
${
  entries.length === 0
    ? html`<p>${say('gaps.none')}</p>`
    : entries.map((entry) => {
        const from = place + 1;
        place += entry.excerpts.length;
        return gapPart(entry, from, reply, look);
      })
}
${pagesPart(page, pages, (it) => look.to('/gaps', { state, page: it }), look)}`;
}

function gapPart(
  entry: ShownGapEntry,
  from: number,
  { state, page }: Pick<ShownGapsReply, 'state' | 'page'>,
  look: QuotingLook,
): PagePart {
  const { wording, date, to } = look;
  const { say } = wording;
  const { id, question, found, excerpts } = entry;
  const deed = state === 'dismissed' ? 'reopen' : 'dismiss';
  return html`<section class="gap"><h2 dir="auto"><a href="${to('/', { q: question })}">${label(question)}</a></h2>
<ul class="notes">${gapNotesOf(wording, entry, date, label).map((note) => html`<li>${note}</li>`)}</ul>
${
  excerpts.length === 0
    ? ''
    : html`<details><summary>${aboveQuotesOf(say, found)}</summary>
${excerpts.map((excerpt, at) => quotationPart(excerpt, { place: from + at }, look))}</details>`
}
<form method="post" action="${to('/gaps', { state, page })}">
<input type="hidden" name="gap" value="${id}">
<button type="submit" name="deed" value="${deed}">${say(`button.${deed}`)}</button></form></section>`;
}
