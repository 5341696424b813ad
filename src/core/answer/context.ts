import type { Article, Block } from '../article/article.ts';
import { languageCode } from '../text/language.ts';
import { sentencesOf } from '../text/sentence.ts';
import type { Span } from '../text/span.ts';
import type { Quotation } from './gate.ts';
import { marksOf } from './mark.ts';

/** UTF-16 code units of context on each side of a quote; three such pieces fit on a Discord card. */
const CONTEXT_LENGTH = 600;

/**
 * A quote and what stands around it: whole sentences, in order, as few verbatim stretches as there
 * can be. Stretches are parted where page furniture or a heading stands between them. The quote is
 * highlighted.
 */
export function contextOf(article: Article, quote: Span): Quotation[] {
  return stretchesAround(article, quote).map(({ start, end }) => {
    const highlight = { start: Math.max(start, quote.start), end: Math.min(end, quote.end) };
    const highlights =
      highlight.start < highlight.end
        ? [{ start: highlight.start - start, end: highlight.end - start }]
        : [];
    return { articleId: article.id, start, end, marks: marksOf(highlights) };
  });
}

function stretchesAround(article: Article, span: Span): Span[] {
  const at = article.blocks.findIndex((block) => block.end > span.start);
  const block = article.blocks[at];
  if (!block) return [span];
  const sentencesIn = (stretch: Span) =>
    sentencesOf(article.text, stretch, languageCode(article.language));
  const last = article.blocks.findLast(({ start }) => start < span.end) ?? block;
  const before = sentencesIn({ start: block.start, end: span.start }).reverse();
  const after = sentencesIn({ start: span.end, end: Math.max(span.end, last.end) });
  return joinStretches(article.text, [
    ...near(article, before, article.blocks.slice(0, at).reverse(), true).reverse(),
    span,
    ...near(
      article,
      after,
      article.blocks.filter((other) => other.start >= Math.max(span.end, last.end)),
      false,
    ),
  ]);
}

/** The sentences nearest to the quote, nearest first, while they fit into the length. */
function near(
  article: Article,
  nearest: readonly Span[],
  further: readonly Block[],
  backwards: boolean,
): Span[] {
  const taken: Span[] = [];
  let left = CONTEXT_LENGTH;
  const take = (sentences: readonly Span[]): boolean => {
    for (const sentence of sentences) {
      left -= sentence.end - sentence.start + 1;
      if (left < 0) return false;
      taken.push(sentence);
    }
    return true;
  };
  if (!take(nearest)) return taken;
  for (const block of further) {
    const sentences = sentencesOf(article.text, block, languageCode(article.language));
    if (!take(backwards ? sentences.reverse() : sentences)) break;
  }
  return taken;
}

function joinStretches(text: string, spans: readonly Span[]): Span[] {
  const stretches: Span[] = [];
  for (const span of spans) {
    const last = stretches.at(-1);
    if (last && /^\s*$/.test(text.slice(last.end, span.start))) {
      stretches[stretches.length - 1] = { start: last.start, end: span.end };
    } else {
      stretches.push(span);
    }
  }
  return stretches;
}
