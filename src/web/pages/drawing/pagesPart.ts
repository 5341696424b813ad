import { html } from 'hono/html';
import type { PageLook } from '../pageLook.ts';
import type { PagePart } from './quotedHtml.ts';

/** Links to the page before and the one behind; nothing where there is one page. @param page from 1. */
export function pagesPart(
  page: number,
  pages: number,
  address: (page: number) => string,
  { wording: { say } }: PageLook,
): PagePart | string {
  if (pages <= 1) return '';
  const counted = say('note.page', { page, pages });
  return html`<nav class="pages" aria-label="${counted}">
${page > 1 ? html`<a href="${address(page - 1)}" rel="prev">${say('button.previous')}</a>` : ''}
<span>${counted}</span>
${page < pages ? html`<a href="${address(page + 1)}" rel="next">${say('button.next')}</a>` : ''}</nav>`;
}
