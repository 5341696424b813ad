import { type Article, blockAt } from '../article/article.ts';
import { languageCode } from '../text/language.ts';
import { sentencesOf } from '../text/sentence.ts';
import { overlaps, type Span } from '../text/span.ts';
import { termsOf } from '../text/words.ts';
import { type ArticleSpan, checkQuote } from './quoteCheck/quoteCheck.ts';

/** How it comes that quoted words do not stand in their article any more, and which of them do not. */
export type QuoteChange = RewordedQuote | LostQuote;

/** The article says something like it. */
export interface RewordedQuote {
  readonly kind: 'reworded';
  /** Offsets into the quoted words. */
  readonly lost: Span;
  /** The sentences in which it does. */
  readonly place: ArticleSpan;
}

export interface LostQuote {
  /** Nothing in the article reads like them, or it is not there. */
  readonly kind: 'withdrawn' | 'article-gone';
  /** Offsets into the quoted words. */
  readonly lost: Span;
}

/**
 * What became of words that an article was quoted with. Words that stand elsewhere in it, or with other
 * quotation marks, dashes, spaces or capitals, still stand.
 * @param article as it is now; undefined where it is not there.
 * @returns undefined where they stand.
 */
export function changeOf(quote: string, article: Article | undefined): QuoteChange | undefined {
  const whole = { start: 0, end: quote.length };
  if (!article) return { kind: 'article-gone', lost: whole };
  if (stands(quote, article)) return undefined;
  const lost = lostIn(quote, article) ?? whole;
  const words = quote.slice(lost.start, lost.end);
  const place = placeLike(words, article);
  return place ? { kind: 'reworded', lost, place } : { kind: 'withdrawn', lost };
}

function stands(words: string, article: Article): boolean {
  if (article.text.includes(words)) return true;
  const { kind } = checkQuote(words, [article]);
  return kind === 'exact' || kind === 'exact-but-typography';
}

/** The first sentences that the article has not; undefined where it has each, if not behind each other. */
function lostIn(quote: string, article: Article): Span | undefined {
  const whole = { start: 0, end: quote.length };
  const sentences = sentencesOf(quote, whole, languageCode(article.language));
  const isLost = ({ start, end }: Span) => !stands(quote.slice(start, end), article);
  const first = sentences.findIndex(isLost);
  if (first < 0) return undefined;
  const behind = sentences.findIndex((sentence, at) => at > first && !isLost(sentence));
  return hull(sentences.slice(first, behind < 0 ? undefined : behind));
}

/** Where an article says something like words that do not stand in it; undefined where nowhere. */
function placeLike(words: string, article: Article): ArticleSpan | undefined {
  const check = checkQuote(words, [article]);
  switch (check.kind) {
    case 'altered':
      return sentencesLike(words, article, check.place);
    case 'similar':
      return check.places[0] && sentencesLike(words, article, check.places[0]);
    case 'stitched': {
      const pieces = hull(check.pieces.flatMap((piece) => piece.places.slice(0, 1)));
      const isOnePlace = pieces.end - pieces.start <= LONGER * words.length;
      return isOnePlace ? sentencesLike(words, article, pieces) : undefined;
    }
    case 'exact':
    case 'exact-but-typography':
    case 'absent':
    case 'too-short':
    case 'too-long':
      return undefined;
  }
}

/** How much longer a stretch may have become with what was put in between. */
const LONGER = 2;

function hull(spans: readonly Span[]): Span {
  const start = Math.min(...spans.map((span) => span.start));
  return { start, end: Math.max(...spans.map(({ end }) => end)) };
}

/** The least share of a sentence's words that the quotation has as well, where the two say something like it. */
const ALIKE = 1 / 3;

/** The sentences of a stretch, but for those at its ends that only stand beside what is like the quotation. */
function sentencesLike(words: string, article: Article, stretch: Span): ArticleSpan {
  const { id, text, blocks, language } = article;
  const block = blockAt(blocks, stretch.start);
  const code = languageCode(language);
  const quoted = new Set(termsOf(words, undefined, code));
  const sentences = block ? sentencesOf(text, block, code) : [];
  const isLike = (sentence: Span) => {
    const terms = termsOf(text, sentence, code);
    return terms.filter((term) => quoted.has(term)).length >= ALIKE * terms.length;
  };
  const like = sentences.filter((sentence) => overlaps(sentence, stretch) && isLike(sentence));
  return { articleId: id, ...hull(like.length > 0 ? like : [stretch]) };
}
