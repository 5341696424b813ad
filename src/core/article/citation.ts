import type { ArticleName, Citation } from '../answer/answer.ts';
import type { Span } from '../text/span.ts';
import { agencyOf } from './agency.ts';
import { type Article, blockAt, type CatalogueEntry, linesOf } from './article.ts';
import { timesNamedIn } from './timesNamed.ts';

/** Where a span of an article stands, and whose it is. */
export function cite(article: Article, span: Span): Citation {
  const first = blockAt(article.blocks, span.start);
  const last = blockAt(article.blocks, span.end - 1);
  return {
    ...nameOf(article),
    ...(article.author !== undefined && { author: article.author }),
    ...(article.publisher !== undefined && { publisher: article.publisher }),
    ...(article.date !== undefined && { date: article.date }),
    ...(article.url !== undefined && { url: article.url }),
    path: article.path,
    lines: linesOf(article.text, span),
    ...(article.isExtracted && { isExtracted: true }),
    ...(article.entry !== undefined && { entry: article.entry }),
    ...(first?.page !== undefined && { pages: [first.page, last?.page ?? first.page] }),
    ...(first && first.headings.length > 0 && { headings: first.headings }),
    start: span.start,
    end: span.end,
  };
}

/** What an article is called, and the agency that it is from. */
export function nameOf(article: Article): ArticleName {
  const agency = agencyOf(article);
  return { articleId: article.id, title: article.title, ...(agency !== undefined && { agency }) };
}

/** An article's line in the catalogue. */
export function catalogueEntryOf(article: Article): CatalogueEntry {
  const { articleId: id, ...name } = nameOf(article);
  const { author, publisher, date, url } = article;
  return {
    id,
    ...name,
    ...(author !== undefined && { author }),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
    ...timesNamedIn(article.text),
  };
}
