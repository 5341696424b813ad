import { type Article, blockAt } from '../article/article.ts';
import { languageCode } from '../text/language.ts';
import { sentencesOf } from '../text/sentence.ts';
import { overlaps, type Span } from '../text/span.ts';
import { termsOf } from '../text/words.ts';
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
      return reworded(quote, article, [check.place]);
    case 'similar':
      return reworded(quote, article, check.places.slice(0, 1));
    case 'stitched': {
      const places = check.pieces.flatMap((piece) => piece.places.slice(0, 1));
      const isOnePlace = lengthOf(hull(places)) <= LONGER * quote.length;
      return isOnePlace ? reworded(quote, article, places) : { kind: 'withdrawn' };
    }
    case 'absent':
    case 'too-short':
    case 'too-long':
      return { kind: 'withdrawn' };
  }
}

/** How much longer a stretch may have become with what was put in between. */
const LONGER = 2;

function reworded(quote: string, article: Article, places: readonly Span[]): QuoteChange {
  return {
    kind: 'reworded',
    place: { articleId: article.id, ...sentencesLike(quote, article, hull(places)) },
  };
}

function hull(spans: readonly Span[]): Span {
  const start = Math.min(...spans.map((span) => span.start));
  return { start, end: Math.max(...spans.map(({ end }) => end)) };
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** The least share of a sentence's words that the quotation has as well, where the two say something like it. */
const ALIKE = 1 / 3;

/** The sentences of a stretch, but for those at its ends that only stand beside what is like the quotation. */
function sentencesLike(quote: string, { text, blocks, language }: Article, stretch: Span): Span {
  const block = blockAt(blocks, stretch.start);
  const code = languageCode(language);
  const quoted = new Set(termsOf(quote, undefined, code));
  const sentences = block ? sentencesOf(text, block, code) : [];
  const isLike = (sentence: Span) => {
    const terms = termsOf(text, sentence, code);
    return terms.filter((term) => quoted.has(term)).length >= ALIKE * terms.length;
  };
  const like = sentences.filter((sentence) => overlaps(sentence, stretch) && isLike(sentence));
  return hull(like.length > 0 ? like : [stretch]);
}
