import { linesOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { agencyOf } from './agency.ts';
import { type Article, blockAt } from './article.ts';

/** Where a span of an article stands, and whose it is. */
export interface Citation extends ArticleName, Span {
  readonly author?: string;
  readonly publisher?: string;
  /** ISO 8601. */
  readonly date?: string;
  /** http or https. */
  readonly url?: string;
  /** The page of ours that opens the article at the quoted words; absent where there is none. */
  readonly link?: string;
  /** The collections that its article is in, where whoever asks may ask several by name. */
  readonly collections?: readonly string[];
  /** The file's path in the folder, with `/` between parts. */
  readonly path: string;
  /** First and last line of the quote in the stored text, 1-based; in a text file they are the file's. */
  readonly lines: readonly [first: number, last: number];
  /** Present where the stored text was taken out of another format. */
  readonly isExtracted?: true;
  /** Which entry of its file the article is, from 1, where a file holds many. */
  readonly entry?: number;
  /** The pages on which what is cited begins and its last sentence does, from 1, where the format has pages. */
  readonly pages?: readonly [first: number, last: number];
  /** What is printed on these pages, where the file says that it is not their numbers. */
  readonly pageLabels?: readonly [first: string, last: string];
  /** Headings above the quote, outermost first; absent where there are none. */
  readonly headings?: readonly string[];
}

export interface ArticleName {
  readonly articleId: string;
  readonly title: string;
  /** The news agency that the article credits as its origin. */
  readonly agency?: string;
}

/** @param cited what of the span is cited for its pages: others may stand around it. */
export function cite(article: Article, span: Span, cited: Span = span): Citation {
  const first = blockAt(article.blocks, span.start);
  const date = first?.date ?? article.date;
  return {
    ...nameOf(article),
    ...(article.author !== undefined && { author: article.author }),
    ...(article.publisher !== undefined && { publisher: article.publisher }),
    ...(date !== undefined && { date }),
    ...(article.url !== undefined && { url: article.url }),
    path: article.path,
    lines: linesOf(article.text, span),
    ...(article.isExtracted && { isExtracted: true }),
    ...(article.entry !== undefined && { entry: article.entry }),
    ...pagesOf(article, cited),
    ...(first && first.headings.length > 0 && { headings: first.headings }),
    start: span.start,
    end: span.end,
  };
}

function pagesOf(
  { blocks, pageLabels }: Article,
  { start, end }: Span,
): Pick<Citation, 'pages' | 'pageLabels'> {
  const first = blockAt(blocks, start)?.page;
  if (first === undefined) return {};
  const last = blockAt(blocks, end - 1)?.page ?? first;
  const labelOf = (page: number) => pageLabels?.[page - 1] ?? `${page}`;
  return {
    pages: [first, last],
    ...(pageLabels && { pageLabels: [labelOf(first), labelOf(last)] }),
  };
}

/** What an article is called, and the agency that it is from. */
export function nameOf(article: Article): ArticleName {
  const agency = agencyOf(article);
  return { articleId: article.id, title: article.title, ...(agency !== undefined && { agency }) };
}

/** Who wrote and who published an article, as far as it says. */
export function creditOf({ author, publisher }: Pick<Citation, 'author' | 'publisher'>): string[] {
  return [author, publisher].filter((name) => name !== undefined);
}
