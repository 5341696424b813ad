import { agencyOf } from './agency.ts';
import type { ArticleName, Citation } from './answer.ts';
import { type Article, linesOf } from './article.ts';
import type { Span } from './span.ts';

/** Where a span of an article stands, and whose it is. */
export function cite(article: Article, span: Span): Citation {
  return {
    ...nameOf(article),
    ...(article.author !== undefined && { author: article.author }),
    ...(article.publisher !== undefined && { publisher: article.publisher }),
    ...(article.date !== undefined && { date: article.date }),
    ...(article.url !== undefined && { url: article.url }),
    path: article.path,
    lines: linesOf(article.text, span),
    start: span.start,
    end: span.end,
  };
}

/** What an article is called, and the agency that it is from. */
export function nameOf(article: Article): ArticleName {
  const agency = agencyOf(article);
  return { articleId: article.id, title: article.title, ...(agency !== undefined && { agency }) };
}
