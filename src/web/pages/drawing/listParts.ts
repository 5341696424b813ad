import { html } from 'hono/html';
import { articlePath } from '../../../core/answer/articleAddress.ts';
import type { CatalogueEntry } from '../../../core/article/catalogue.ts';
import { creditOf } from '../../../core/article/citation.ts';
import type { Problem } from '../../../core/article/problem.ts';
import { questionFor } from '../../../core/conversation/commands/ask.ts';
import type { CollectionsReply } from '../../../core/conversation/reply.ts';
import type { ShownCorrections } from '../../../core/conversation/shownReply.ts';
import {
  collectionNoteOf,
  correctionNoteOf,
  problemFateOf,
} from '../../../core/speech/replyWords.ts';
import { label } from '../../../core/text/visible.ts';
import type { PageLook, QuotingLook } from '../pageLook.ts';
import { aboutPart, datePart, quotationPart } from './quotationPart.ts';
import type { PagePart } from './quotedHtml.ts';

/** Articles by their titles. @param asks whether each has a link that asks what it says. */
export function articlesPart(
  entries: readonly CatalogueEntry[],
  look: PageLook,
  asks = false,
): PagePart {
  const { say } = look.wording;
  const question = (entry: CatalogueEntry) => look.to('/', { q: questionFor(entry) });
  const ask = (entry: CatalogueEntry) =>
    html`<a href="${question(entry)}">${say('page.ask-about')}</a>`;
  return html`<ul class="articles">${entries.map((entry) => {
    const { id, title, date } = entry;
    const dated = date === undefined ? say('quote.undated') : datePart(date, look);
    const about = [...creditOf(entry).map(label), dated, ...(asks ? [ask(entry)] : [])];
    return html`<li><a href="${look.to(articlePath(id))}" dir="auto">${label(title)}</a>
${aboutPart(about)}</li>`;
  })}</ul>`;
}

/** What can be asked by its name. */
export function collectionsPart({ collections }: CollectionsReply, look: PageLook): PagePart {
  const { wording, date, to } = look;
  const { say } = wording;
  return html`<h1 tabindex="-1">${say('collections.heading')}</h1>
${
  collections.length === 0
    ? html`<p>${say('collections.none')}</p>`
    : html`<ul class="articles">${collections.map(
        (
          collection,
        ) => html`<li><a href="${to('/', { collection: collection.name })}">${label(collection.name)}</a>
${aboutPart([collectionNoteOf(wording, collection, date)])}</li>`,
      )}</ul>`
}`;
}

/** What was quoted and does not stand in its article any more. */
export function correctionsPart({ entries }: ShownCorrections, look: QuotingLook): PagePart {
  const { wording } = look;
  const { say } = wording;
  return html`<h1 tabindex="-1">${say('corrections.heading')}</h1>
${
  entries.length === 0
    ? html`<p>${say('corrections.none')}</p>`
    : entries.map((entry, at) => {
        const day = new Date(entry.at).toISOString();
        return html`<section><h2>${datePart(day, look)}</h2><p>${correctionNoteOf(wording, entry, label)}</p>
${entry.now ? quotationPart(entry.now, { place: at + 1 }, look) : ''}</section>`;
      })
}`;
}

/** What could not be used of the folder. */
export function problemsPart(problems: readonly Problem[], { wording }: PageLook): PagePart {
  return html`<h1 tabindex="-1">${wording.say('page.problems')}</h1>
<p>${wording.count(problems.length, 'problem')}</p>
<ul class="problems">${problems.map((problem) => {
    const { reason, remedy } = problem;
    return html`<li><code>${label(wording.problemPlaceOf(problem))}</code>
<p>${label(reason)} ${label(remedy)} ${problemFateOf(wording, problem)}</p></li>`;
  })}</ul>`;
}
