import { type Article, blockAt } from '../article/article.ts';
import { languageCode } from '../text/language.ts';
import { sentencesOf } from '../text/sentence.ts';
import type { Span } from '../text/span.ts';
import { type ArticleSpan, checkQuote } from './quoteCheck/quoteCheck.ts';

/** How it comes that quoted words do not stand in their article any more. */
export type QuoteChange =
  | RewordedQuote
  /** The article is there, and nothing in it reads like them. */
  | { readonly kind: 'withdrawn' }
  /** The article is not there. */
  | { readonly kind: 'article-gone' };

/** The article says something like it. */
export interface RewordedQuote {
  readonly kind: 'reworded';
  /** The sentences in which it does. */
  readonly place: ArticleSpan;
}

/**
 * What became of words that an article was quoted with. Words that stand elsewhere in it, or with other
 * quotation marks, dashes, spaces or capitals, still stand.
 * @param article as it is now; undefined where it is not there.
 * @returns undefined where they stand.
 */
export function changeOf(quote: string, article: Article | undefined): QuoteChange | undefined {
  if (!article) return { kind: 'article-gone' };
  if (article.text.includes(quote)) return undefined;
  const check = checkQuote(quote, [article]);
  switch (check.kind) {
    case 'exact':
    case 'exact-but-typography':
      return undefined;
    case 'altered':
      return reworded(article, [check.place]);
    case 'similar':
      return reworded(article, check.places.slice(0, 1));
    case 'stitched': {
      const places = check.pieces.flatMap((piece) => piece.places.slice(0, 1));
      const isOnePlace = lengthOf(hull(places)) <= LONGER * quote.length;
      return isOnePlace ? reworded(article, places) : { kind: 'withdrawn' };
    }
    case 'absent':
    case 'too-short':
    case 'too-long':
      return { kind: 'withdrawn' };
  }
}

/** How much longer a stretch may have become with what was put in between. */
const LONGER = 2;

function reworded(article: Article, places: readonly Span[]): QuoteChange {
  return {
    kind: 'reworded',
    place: { articleId: article.id, ...inWholeSentences(article, hull(places)) },
  };
}

function hull(spans: readonly Span[]): Span {
  const start = Math.min(...spans.map((span) => span.start));
  return { start, end: Math.max(...spans.map(({ end }) => end)) };
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function inWholeSentences({ text, blocks, language }: Article, stretch: Span): Span {
  const block = blockAt(blocks, stretch.start);
  const sentences = block ? sentencesOf(text, block, languageCode(language)) : [];
  // A mark at its end is no part of what it says.
  const isMet = ({ start, end }: Span) =>
    /[\p{L}\p{N}]/u.test(text.slice(Math.max(start, stretch.start), Math.min(end, stretch.end)));
  const met = sentences.filter(isMet);
  return hull(met.length > 0 ? met : [stretch]);
}
