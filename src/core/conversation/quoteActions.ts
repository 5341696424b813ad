import type { Answer, Excerpt } from '../answer/answer.ts';
import { contextOf } from '../answer/context.ts';
import { excerptAt } from '../answer/excerpt.ts';
import type { Quotation } from '../answer/gate.ts';
import { type ReferenceStyle, referenceOf } from '../answer/reference/reference.ts';
import { textFragmentUrl } from '../answer/textFragment.ts';
import type { Article } from '../article/article.ts';
import { type Articles, type ReadArticles, readArticles } from '../article/articles.ts';
import { type Citation, cite, creditOf } from '../article/citation.ts';
import type { Span } from '../text/span.ts';
import type { Progress } from './library.ts';
import type { ContextReply, LostReply, QuoteReply, ReferencesReply } from './reply.ts';

/** What can be done with quotations, on whatever face they are shown. */
export type QuoteAction =
  | { readonly kind: 'context' }
  /** Shows them, as those that a first look left out. */
  | { readonly kind: 'more' }
  /** Shows them as what is nearest and no answer. */
  | { readonly kind: 'nearest' }
  | { readonly kind: 'copy' }
  /** @param accessed when the articles were read. */
  | { readonly kind: 'cite'; readonly style: ReferenceStyle; readonly accessed: Date };

/** A quotation that still stands in its article. */
export interface StandingQuote {
  readonly article: Article;
  readonly span: Span;
  /** @see Excerpt */
  readonly isRelated?: true;
}

/** A quotation where it stands, or why it cannot be had. */
export type FoundQuote = StandingQuote | LostReply['why'];

/** Looks whether an excerpt is still what its article says. */
export function findExcerpt(
  { quote, citation }: Pick<Excerpt, 'quote' | 'citation'>,
  articles: ReadArticles,
): FoundQuote {
  const article = articles.get(citation.articleId);
  if (!article) return 'gone';
  const isThere = article.text.slice(citation.start, citation.end) === quote;
  return isThere ? { article, span: citation } : 'changed';
}

/**
 * Does something with the quotations that are still there.
 * @param progress of the library, whose articles may yet come.
 */
export function actOnQuotes(
  found: readonly FoundQuote[],
  action: QuoteAction,
  progress: Progress | undefined,
): QuoteReply {
  const there = found.filter((it) => typeof it !== 'string');
  const [first] = there;
  if (!first) {
    const isGone = found.every((it) => it === 'gone');
    return isGone ? { kind: 'lost', why: 'gone', progress } : { kind: 'lost', why: 'changed' };
  }
  switch (action.kind) {
    case 'context':
      return contextAround(first);
    case 'more':
    case 'nearest':
    case 'copy':
      return {
        kind: action.kind,
        excerpts: there.map(({ article, span, isRelated }) => ({
          ...excerptAt(article, span),
          ...(isRelated && { isRelated }),
        })),
      };
    case 'cite':
      return referencesTo(
        there.map(({ article, span }) => cite(article, span)),
        action.style,
        action.accessed,
      );
  }
}

/** The quotations with the words marked that are marked in an answer, where that has them too. */
export function markedAs(excerpts: readonly Excerpt[], answer: Answer): Excerpt[] {
  const marked = 'excerpts' in answer ? answer.excerpts : [];
  return excerpts.map((excerpt) => {
    const same = marked.find((other) => isSame(other, excerpt));
    if (!same) return excerpt;
    const { highlights, answers } = same;
    return { ...excerpt, highlights, ...(answers && !excerpt.isRelated && { answers }) };
  });
}

function isSame(a: Excerpt, b: Excerpt): boolean {
  const [from, other] = [a.citation, b.citation];
  const isThere = from.articleId === other.articleId && from.start === other.start;
  return isThere && a.quote === b.quote;
}

function contextAround({ article, span }: StandingQuote): ContextReply {
  const said = (stretch: Quotation) => {
    return { ...stretch, quote: article.text.slice(stretch.start, stretch.end) };
  };
  const citation = cite(article, span);
  const alone = said({ ...citation, marks: [] });
  return { kind: 'context', citation, stretches: contextOf(article, span).map(said), alone };
}

function referencesTo(
  citations: readonly Citation[],
  style: ReferenceStyle,
  accessed: Date,
): ReferencesReply {
  const sources = new Map(citations.map((citation) => [citation.articleId, citation]));
  const references = Array.from(sources.values(), (it) => referenceOf(it, style, accessed));
  return { kind: 'references', style, references, citations };
}

/**
 * The address that opens the article of a citation, at the quoted words where that can be told, or at
 * those of them that answer.
 */
export type AddressOf = (cited: Cited) => string | undefined;

/** Where a quotation stands, and the words in it that answer. */
export type Cited = Pick<Excerpt, 'citation' | 'answers'>;

/** Reads the articles of what is going to be drawn. @param most see `addressOf`. */
export async function addressesOf(
  cited: readonly Pick<Citation, 'articleId' | 'url'>[],
  articles: Pick<Articles, 'get'>,
  most: number,
): Promise<AddressOf> {
  // What has no address of its own has none at its words.
  const ids = cited.flatMap(({ articleId, url }) => (url === undefined ? [] : articleId));
  const read = await readArticles(ids, articles);
  return (it) => addressOf(it, read, most);
}

/** @param most UTF-16 code units of an address that tells the quoted words. */
export function addressOf(
  { citation, answers: [answer] = [] }: Cited,
  articles: ReadArticles,
  most: number,
): string | undefined {
  const article = articles.get(citation.articleId);
  const { start } = citation;
  const inText = answer && { start: start + answer.start, end: start + answer.end };
  return (article && textFragmentUrl(article, citation, most, inText)) ?? citation.url;
}

/** A source on one line: "— Title, author, publisher, 2016-10-03, https://…". */
export function sourceText(citation: Citation, address: string | undefined): string {
  const { title, date, path } = citation;
  const parts = [title, ...creditOf(citation), date, address ?? path];
  return `— ${parts.filter((part) => part !== undefined).join(', ')}`;
}
