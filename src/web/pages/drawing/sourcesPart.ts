import { html } from 'hono/html';
import type { ShownSources } from '../../../core/conversation/shownReply.ts';
import { sourcedNoteOf } from '../../../core/speech/replyWords.ts';
import { label } from '../../../core/text/visible.ts';
import type { QuotingLook } from '../pageLook.ts';
import { quotationsPart } from './quotationPart.ts';
import type { PagePart } from './quotedHtml.ts';

/** For each sentence of a text, whether the articles speak of it. */
export function sourcesPart({ sentences, excerpts }: ShownSources, look: QuotingLook): PagePart {
  const { wording } = look;
  const { say } = wording;
  const told = sentences.map(
    (sentence) =>
      html`<li class="${sentence.found}"><span dir="auto">${label(sentence.text)}</span> <small>${sourcedNoteOf(wording, sentence)}</small></li>`,
  );
  return html`<section class="answer">
<h1 tabindex="-1">${say('menu.find-sources')}</h1>
${told.length === 0 ? html`<p>${say('check.nothing')}</p>` : html`<ol class="sentences">${told}</ol>`}
${quotationsPart(excerpts, look)}</section>`;
}
