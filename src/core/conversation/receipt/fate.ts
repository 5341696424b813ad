import type { Excerpt } from '../../answer/answer.ts';
import { excerptAt } from '../../answer/excerpt.ts';
import type { Article } from '../../article/article.ts';
import type { ReadArticles } from '../../article/articles.ts';
import type { KeptQuotation } from '../records/receipts.ts';
import type { Bookkeeping } from './bookkeeping.ts';

/**
 * What became of a quotation. An article that whoever asks may not see is as one that is not there, and of
 * either nothing is told.
 */
export type QuotationFate =
  | {
      readonly kind: 'stands';
      readonly excerpt: Excerpt;
      /** Whether something else of its article has changed. */
      readonly isChangedAround: boolean;
    }
  | { readonly kind: 'changed'; readonly articleId: string; readonly title: string }
  | { readonly kind: 'gone'; readonly articleId: string };

/** @param articles as whoever asks may see them. */
export function fateOf(
  quotation: KeptQuotation,
  articles: ReadArticles,
  checkOf: Bookkeeping['checkOf'],
): QuotationFate {
  const { articleId, version, isRelated } = quotation;
  const article = articles.get(articleId);
  if (!article) return { kind: 'gone', articleId };
  const start = startIn(article, quotation, checkOf);
  if (start === undefined) return { kind: 'changed', articleId, title: article.title };
  const end = start + quotation.end - quotation.start;
  return {
    kind: 'stands',
    excerpt: { ...excerptAt(article, { start, end }), ...(isRelated && { isRelated }) },
    isChangedAround: checkOf(article.text) !== version,
  };
}

/** Where the words stand: where they stood, else anywhere, as far as it is known which they were. */
function startIn(
  { text }: Article,
  { start, end, check, quote }: KeptQuotation,
  checkOf: Bookkeeping['checkOf'],
): number | undefined {
  if (start < end && checkOf(text.slice(start, end)) === check) return start;
  const elsewhere = quote === undefined ? -1 : text.indexOf(quote);
  return elsewhere < 0 ? undefined : elsewhere;
}
