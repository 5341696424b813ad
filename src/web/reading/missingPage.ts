import { html } from 'hono/html';
import { articlePath } from '../../core/answer/articleAddress.ts';
import type { CatalogueEntry } from '../../core/article/catalogue.ts';
import type { Library } from '../../core/conversation/library.ts';
import { label } from '../../core/text/visible.ts';
import type { PagePart } from '../pages/drawing/quotedHtml.ts';
import type { PageLook } from '../pages/pageLook.ts';

/** Articles that are named where one is not there. */
const MOST = 5;

/**
 * Those that whoever asks sees of which the file has nearly the same name, or which have titles with the words of
 * that name.
 */
export async function nearestArticles(
  articleId: string,
  { articles, headlines }: Pick<Library, 'articles' | 'headlines'>,
): Promise<readonly NamedArticle[]> {
  const name = nameIn(articleId);
  const namesakes = (await articles.ids()).filter((id) => name !== '' && nameIn(id) === name);
  const named = namesakes.slice(0, MOST).map((id) => ({ id, title: id }));
  const words = name.split(' ');
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  for (const typed of named.length > 0 || longest === '' ? [] : [name, longest]) {
    const found = await headlines(typed);
    if (found.length > 0) return found.slice(0, MOST);
  }
  return named;
}

type NamedArticle = Pick<CatalogueEntry, 'id' | 'title'>;

/** The words of the last part of a path, without its ending and however they are written. */
function nameIn(articleId: string): string {
  const last = articleId.slice(articleId.lastIndexOf('/') + 1).replace(/(?<=.)\.[^.#]{1,8}$/, '');
  return (last.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

/** @param note says that not all articles have been read, where that is so. */
export function missingPage(
  nearest: readonly NamedArticle[],
  note: PagePart | string,
  { wording: { say }, to }: Pick<PageLook, 'wording' | 'to'>,
): PagePart {
  return html`<h1>${say('read.no-article')}</h1>
${note}
${
  nearest.length === 0
    ? []
    : html`<h2>${say('read.nearest')}</h2>
<ul>${nearest.map(({ id, title }) => html`<li><a href="${to(articlePath(id))}" dir="auto">${label(title)}</a></li>`)}</ul>`
}`;
}
