import { html } from 'hono/html';
import { marksOf } from '../../../core/answer/mark.ts';
import type { ShownMet } from '../../../core/answer/statement/shownMet.ts';
import { differingNoteOf, metNotesOf, metVerdictOf } from '../../../core/speech/replyWords.ts';
import type { Span } from '../../../core/text/span.ts';
import { label } from '../../../core/text/visible.ts';
import type { QuotingLook } from '../pageLook.ts';
import { quotationPart } from './quotationPart.ts';
import { type PagePart, typedHtml } from './quotedHtml.ts';

/** What the articles say to a statement, each sentence with the place in which it differs above it. */
export function statementPart(met: ShownMet, look: QuotingLook): PagePart {
  const { wording, date } = look;
  const { statement, testimonies } = met;
  const notes = metNotesOf(wording, met, date, label);
  return html`<section class="answer met-${met.kind}">
<h1 tabindex="-1" class="finding">${metVerdictOf(wording, met)}</h1>
${notes.length === 0 ? '' : html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`}
<h2>${wording.say('statement.stated')}</h2>
<p class="posted" dir="auto">${typedHtml(statement, marksOf(placesIn(testimonies)))}</p>
${testimonies.map((testimony, at) => {
  const note = differingNoteOf(wording, statement, testimony, label);
  return html`${note === undefined ? '' : html`<p class="difference">${note}</p>`}
${quotationPart(testimony.excerpt, { place: at + 1 }, look)}`;
})}</section>`;
}

/** The places of the statement in which sentences differ from it, ascending, apart from each other. */
function placesIn(testimonies: ShownMet['testimonies']): Span[] {
  const places = testimonies
    .flatMap(({ stance }) => (stance.kind === 'differs' ? [stance.stated] : []))
    .sort((a, b) => a.start - b.start);
  return places.filter(
    (place, at) => place.start >= Math.max(0, ...places.slice(0, at).map(({ end }) => end)),
  );
}
