import type { Article } from '../../article/article.ts';
import type { Span } from '../../text/span.ts';
import type { Excerpt } from '../answer.ts';
import { excerptAt } from '../excerpt.ts';
import type { ArticleSpan, QuoteCheck } from './quoteCheck.ts';
import type { DifferencePiece } from './quoteDifference.ts';

/** Where a claim stands in the articles, or what comes closest. */
export interface QuotePlace {
  readonly place: ArticleSpan;
  /** What the claim leaves out or says otherwise: offsets into the words of the place. */
  readonly missing: readonly Span[];
}

/** Places of the same words that are shown: where they stand matters, not how often. */
const MOST_PLACES = 3;

/** The places that show how a claim stands to the articles; of a claim's pieces one each, in order. */
export function placesOf(check: QuoteCheck): QuotePlace[] {
  switch (check.kind) {
    case 'exact':
    case 'exact-but-typography':
    case 'similar':
      return check.places.slice(0, MOST_PLACES).map((place) => ({ place, missing: [] }));
    case 'altered':
      return [{ place: check.place, missing: missingIn(check.difference, check.place) }];
    case 'stitched':
      return check.pieces.flatMap(({ places: [place] }) => (place ? [{ place, missing: [] }] : []));
    case 'absent':
    case 'too-short':
    case 'too-long':
      return [];
  }
}

function missingIn(difference: readonly DifferencePiece[], place: ArticleSpan): Span[] {
  return difference.flatMap((piece) =>
    piece.kind === 'missing'
      ? [{ start: piece.start - place.start, end: piece.end - place.start }]
      : [],
  );
}

/** What the claim has and the article does not, as offsets into the claim. */
export function addedIn(difference: readonly DifferencePiece[]): Span[] {
  return difference.flatMap((piece) => (piece.kind === 'added' ? [piece.claim] : []));
}

/** A claim that was checked, and what shows how it stands to the articles. */
export interface CheckedQuote {
  readonly check: QuoteCheck;
  /** The places, what the claim leaves out highlighted; of a claim's pieces one each, in order. */
  readonly excerpts: readonly Excerpt[];
}

/** A check with what it speaks of. @param articles those that the claim was compared with. */
export function withExcerpts(check: QuoteCheck, articles: readonly Article[]): CheckedQuote {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const excerpts = placesOf(check).flatMap(({ place, missing }) => {
    const article = byId.get(place.articleId);
    return article ? [excerptAt(article, place, missing)] : [];
  });
  return { check, excerpts };
}
