import { wordsOf } from '../../../text/words.ts';
import { type ArticleSpan, CLAIM_WORDS, type ExactQuote } from '../../quoteCheck/quoteCheck.ts';

/** Places of all parts of a quotation, one a part, in one article and in order. */
export type PartChain = readonly ArticleSpan[];

/** UTF-16 code units within which a part of few words must follow: one or two words stand anywhere. */
const NEAR = 600;

/** Places of a part that are tried: more are of words that stand everywhere. */
const MOST_PLACES = 200;

/** A part of a quotation that stands in articles. */
export interface StandingPart extends ExactQuote {
  readonly text: string;
}

/** The ways to read the parts of a quotation in one article and in order, one for each place of the first. */
export function chainsOf(parts: readonly StandingPart[]): PartChain[] {
  const [first, ...rest] = parts;
  if (!first) return [];
  return first.places.slice(0, MOST_PLACES).flatMap((place) => {
    const chain = [place];
    let before = first;
    for (const part of rest) {
      const last = chain.at(-1) ?? place;
      const isFar = isShort(part) || isShort(before);
      const next = part.places
        .slice(0, MOST_PLACES)
        .find(
          ({ articleId, start }) =>
            articleId === place.articleId &&
            start >= last.end &&
            (!isFar || start - last.end <= NEAR),
        );
      if (!next) return [];
      chain.push(next);
      before = part;
    }
    return [chain];
  });
}

export function isShort({ text }: { readonly text: string }): boolean {
  return wordsOf(text).length < CLAIM_WORDS;
}
