import { html } from 'hono/html';
import type { ShownExcerpt } from '../../../core/answer/gate.ts';
import { STYLE_NAMES } from '../../../core/answer/reference/reference.ts';
import { creditOf } from '../../../core/article/citation.ts';
import { sourceText } from '../../../core/conversation/quoteActions.ts';
import { label } from '../../../core/text/visible.ts';
import type { PageLook, QuotedSource, QuotingLook } from '../pageLook.ts';
import { type PagePart, quotedHtml } from './quotedHtml.ts';

/** Where a quotation stands on a page. */
export interface QuotationPlace {
  /** From 1. */
  readonly place: number;
  /** Whether it is said of an article without a date that it has none, where dates matter. */
  readonly marksUndated?: boolean;
  /** Whether it is folded away, so that what stands around it is to be read in its article alone. */
  readonly isFolded?: boolean;
}

/** A quotation, where it stands, and what can be done with it. */
export function quotationPart(
  excerpt: ShownExcerpt,
  { place, marksUndated = false, isFolded = false }: QuotationPlace,
  look: QuotingLook,
): PagePart {
  const { wording } = look;
  const { citation, cut, rendered } = excerpt;
  const source = look.sourceOf(excerpt);
  const others = wording.alsoInOf(excerpt, label);
  const words = { word: wording.say('page.quotation', { place }) };
  return html`<figure class="quotation" id="quotation-${place}" aria-label="${words.word}">
<blockquote${languageOf(source.language)} dir="auto">${quotedHtml(rendered)}</blockquote>
${cut ? html`<p class="cut">${wording.cutNoteOf(cut)}</p>` : ''}
<figcaption>
${sourceLine(excerpt, source, marksUndated, look)}
${others === undefined ? '' : html`<p class="others">${others}</p>`}
<div class="deeds">
<button type="button" class="copy" hidden data-copied="${wording.say('page.copied')}" data-source="${label(sourceText(citation, citation.url))}">${wording.say('button.copy')}</button>
${isFolded ? '' : contextPart(source, look)}
${isFolded ? '' : referencesPart(source, look)}
</div>
</figcaption>
</figure>`;
}

/** Quotations below each other. @param first the place of the first, and how all are drawn. */
export function quotationsPart(
  excerpts: readonly ShownExcerpt[],
  look: QuotingLook,
  first: QuotationPlace = { place: 1 },
): readonly PagePart[] {
  return excerpts.map((excerpt, at) =>
    quotationPart(excerpt, { ...first, place: first.place + at }, look),
  );
}

/** Title, which opens the article at the words, credit, date and place. */
function sourceLine(
  { citation }: ShownExcerpt,
  { address }: QuotedSource,
  marksUndated: boolean,
  look: QuotingLook,
): PagePart {
  const { say, placeOf } = look.wording;
  const { title, date, url, collections = [] } = citation;
  const dated = date === undefined ? marksUndated && say('quote.undated') : datePart(date, look);
  const parts = [
    html`<cite dir="auto"><a href="${address}">${label(title)}</a></cite>`,
    ...creditOf(citation).map(label),
    ...(dated === false ? [] : [dated]),
    ...collections.map(label),
    html`<span class="where">${label(placeOf(citation))}</span>`,
    ...(url === undefined
      ? []
      : [
          html`<a class="original" href="${url}" rel="noreferrer external">${say('page.original')}</a>`,
        ]),
  ];
  return aboutPart(parts);
}

/** What is told of a source, in small print on one line. */
export function aboutPart(parts: readonly (PagePart | string)[]): PagePart {
  return html`<p class="source">${parts.map((part, at) => html`${at === 0 ? '' : ' · '}${part}`)}</p>`;
}

/** A date that programs can read as well. */
export function datePart(iso: string, { date }: Pick<PageLook, 'date'>): PagePart {
  return html`<time datetime="${iso.slice(0, '2016-10-03'.length)}">${date(iso)}</time>`;
}

function contextPart(source: QuotedSource, { wording }: PageLook) {
  const context = source.context();
  if (!context) return '';
  const { language, address } = source;
  const { say } = wording;
  return html`<details class="context"><summary>${say('button.context')}</summary>
<div class="around"${languageOf(language)} dir="auto">${context.stretches.map(
    (stretch) => html`<blockquote>${quotedHtml(stretch)}</blockquote>`,
  )}</div>
<p><a href="${address}">${say('page.in-article')}</a></p></details>`;
}

function referencesPart(source: QuotedSource, { wording }: PageLook) {
  const references = source.references();
  if (references.length === 0) return '';
  return html`<details class="references"><summary>${wording.say('button.cite')}</summary>
<dl>${references.map(([style, text]) => html`<dt>${STYLE_NAMES[style]}</dt><dd>${text}</dd>`)}</dl>
<p>${source.downloads.map(([style, address]) => html`<a href="${address}" download>${STYLE_NAMES[style]}</a> `)}</p></details>`;
}

/** A language as it is written in an attribute: what an article says may be anything. */
function languageOf(language: string | undefined): PagePart | string {
  const isOne = language !== undefined && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(language);
  return isOne ? html` lang="${language}"` : '';
}
