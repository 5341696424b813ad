import { html } from 'hono/html';
import type { ShownTimeline } from '../../../core/conversation/shownReply.ts';
import { entryNoteOf, timelineNotesOf } from '../../../core/speech/replyWords.ts';
import { label } from '../../../core/text/visible.ts';
import type { QuotingLook } from '../pageLook.ts';
import { datePart, quotationPart } from './quotationPart.ts';
import type { PagePart } from './quotedHtml.ts';

/** What the articles say about a topic, in order of time. */
export function timelinePart(timeline: ShownTimeline, look: QuotingLook): PagePart {
  const { wording, date } = look;
  const notes = timelineNotesOf(wording, timeline, date, label);
  return html`<section class="answer">
<h1 tabindex="-1" dir="auto">${wording.say('timeline.heading', { topic: label(timeline.topic) })}</h1>
<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>
<ol class="timeline">${timeline.entries.map((entry, at) => {
    const note = entryNoteOf(wording, entry);
    return html`<li><h2>${datePart(entry.date, look)}${note === undefined ? '' : html` <small>${note}</small>`}</h2>
${quotationPart(entry.excerpt, { place: at + 1 }, look)}</li>`;
  })}</ol></section>`;
}
