import type { Article } from '../../article/article.ts';
import { excerptAt } from '../excerpt.ts';
import { type ArticleSpan, checkQuote, type QuoteCheck } from '../quoteCheck/quoteCheck.ts';
import type { DraftQuotation } from './draft.ts';
import type { QuotationFinding, Verdict } from './proofreading.ts';

/** How a quotation of a draft stands to articles. @param articles those that may have its words. */
export function judgeQuotation(
  quotation: DraftQuotation,
  articles: readonly Article[],
): QuotationFinding {
  const checks = quotation.parts.map(({ text }) => checkQuote(text, articles));
  const verdict = verdictOf(checks);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const excerpts = placesIn(verdict).flatMap((place) => {
    const article = byId.get(place.articleId);
    return article ? [excerptAt(article, place)] : [];
  });
  return { quotation, verdict, caveats: [], excerpts };
}

function verdictOf(checks: readonly QuoteCheck[]): Verdict {
  const places: (readonly ArticleSpan[])[] = [];
  let isExact = true;
  for (const [part, check] of checks.entries()) {
    switch (check.kind) {
      case 'exact':
      case 'exact-but-typography':
        isExact &&= check.kind === 'exact';
        places.push(check.places);
        break;
      case 'altered': {
        return { ...check, part };
      }
      case 'stitched':
      case 'similar':
      case 'absent':
        return check;
      case 'too-short':
      case 'too-long':
        return { kind: 'unchecked', why: check.kind };
    }
  }
  return { kind: isExact ? 'exact' : 'exact-but-typography', places };
}

/** Places of the same words that are shown. */
const MOST_PLACES = 3;

function placesIn(verdict: Verdict): readonly ArticleSpan[] {
  switch (verdict.kind) {
    case 'exact':
    case 'exact-but-typography':
      return verdict.places.flatMap((places) => places.slice(0, MOST_PLACES));
    case 'similar':
      return verdict.places;
    case 'altered':
    case 'cannot-say':
      return [verdict.place];
    case 'stitched':
      return verdict.pieces.flatMap(({ places }) => places.slice(0, 1));
    case 'absent':
    case 'unchecked':
      return [];
  }
}
