import { html } from 'hono/html';
import type { ShownReceipt } from '../../../core/conversation/shownReply.ts';
import {
  comparisonWordsOf,
  fateNoteOf,
  quotationsToTell,
  receiptNotesOf,
} from '../../../core/speech/receiptWords.ts';
import { label } from '../../../core/text/visible.ts';
import type { QuotingLook } from '../pageLook.ts';
import { quotationPart, quotationsPart } from './quotationPart.ts';
import type { PagePart } from './quotedHtml.ts';

/** What was answered then, what became of what was quoted, and how it stands to today's answer. */
export function receiptPart(reply: ShownReceipt, look: QuotingLook): PagePart {
  const { wording, date } = look;
  const { receipt, now, namesGone, quotations } = reply;
  const writing = { date, name: label };
  const { told, others } = quotationsToTell(wording, reply);
  const words = comparisonWordsOf(wording, reply, writing);
  const id = wording.say('receipt.id', { id: receipt.id });
  return html`<section class="answer">
<p class="verdict">${id}</p>
<h1 tabindex="-1" dir="auto">${receipt.text === undefined ? id : label(receipt.text)}</h1>
<ul class="notes">${receiptNotesOf(wording, reply, writing).map((note) => html`<li>${note}</li>`)}</ul>
${told.map(([quotation, place]) => {
  const { fate } = quotation;
  const note = fateNoteOf(wording, quotation, place, namesGone, writing);
  if (fate.kind !== 'stands') return html`<p class="gone">${note}</p>`;
  return html`${quotationPart(fate.excerpt, { place }, look)}<p class="fate">${note}</p>`;
})}
${others.map((note) => html`<p class="notes">${note}</p>`)}
${
  words
    ? html`<h2>${words.verdict}</h2>
<ul class="notes">${[...words.notes, ...words.causes].map((note) => html`<li>${note}</li>`)}</ul>`
    : ''
}
${
  words?.came === undefined
    ? ''
    : html`<h2>${words.came}</h2>
${quotationsPart(now?.came ?? [], look, { place: quotations.length + 1 })}`
}</section>`;
}
