import type { Article } from '../article/article.ts';
import type { Span } from '../text/span.ts';
import { changeOf, type QuoteChange } from './quoteChange.ts';
import {
  changedPlace,
  literalPlace,
  placeOfWords,
  type SoughtWords,
  tellWords,
} from './quoteCheck/soughtWords.ts';

/** Below it each article has an address. */
export const ARTICLES_PATH = '/articles/';

/** UTF-16 code units: what every server, browser and chat takes. */
const ADDRESS_LENGTH = 2000;

/**
 * The address of an article, from its server's root; a part of its id is a part of the path.
 * @param below which address it is, where what is there is not its page.
 */
export function articlePath(articleId: string, below: string = ARTICLES_PATH): string {
  const parts = articleId.split('/');
  // Browsers walk through dots, and others make one of two slashes.
  const isWalked = parts.some((part) => part === '' || /^\.\.?$/.test(part));
  return below + parts.map(encodeURIComponent).join(isWalked ? '%2F' : '/');
}

/**
 * The address that opens an article at words of it, which are told by themselves and not by their place, so
 * that it still leads there when the article has been edited elsewhere. Words that cannot be told within its
 * length are left out; without any it opens the article.
 * @param spans which words; the first are those that it opens at.
 * @param most UTF-16 code units.
 */
export function articleAddress(
  article: Pick<Article, 'id' | 'text'>,
  spans: readonly Span[],
  most: number = ADDRESS_LENGTH,
): string {
  let address = articlePath(article.id);
  let isMarked = false;
  for (const span of spans) {
    for (const words of tellWords(article.text, span)) {
      const longer = `${address}${isMarked ? '&' : '?'}${queryOf(words)}`;
      if (longer.length + FIRST_MARK.length > most || !leadsTo(words, article.text, span)) continue;
      address = longer;
      isMarked = true;
      break;
    }
  }
  return isMarked ? address + FIRST_MARK : address;
}

/** What the first words are called on the page. */
export const FIRST_MARK = '#mark-1';

function leadsTo(words: SoughtWords, text: string, { start, end }: Span): boolean {
  const place = literalPlace(words, text);
  return place?.start === start && place.end === end;
}

function queryOf({ quote, rest, near, nth }: SoughtWords): string {
  return Object.entries({
    quote,
    ...(rest && { until: rest.until, check: `${rest.length}-${rest.check}` }),
    ...(near !== undefined && { near }),
    ...(nth !== undefined && { nth }),
  })
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}

/** An article and words of it, as an address tells them. */
export interface ReadAddress {
  readonly articleId: string;
  /** In the order in which they are told. */
  readonly sought: readonly SoughtWords[];
}

/** Quotations that an address may tell, since each is looked for. */
const MOST_SOUGHT = 8;

/** UTF-16 code units of the longest article of which it is told what is closest to words that are gone. */
const COMPARABLE = 500_000;

/** What such an address says; undefined where it is another one, or broken. What it says too much is not heard. */
export function readArticleAddress({
  pathname,
  searchParams,
}: Pick<URL, 'pathname' | 'searchParams'>): ReadAddress | undefined {
  const articleId = readArticleId(pathname);
  if (articleId === undefined) return undefined;
  return { articleId, sought: groupsOf(searchParams).slice(0, MOST_SOUGHT).map(wordsOf) };
}

/** The article that a path leads to; undefined where it is another one, or broken. */
export function readArticleId(pathname: string, below: string = ARTICLES_PATH): string | undefined {
  if (!pathname.startsWith(below)) return undefined;
  try {
    return decodeURIComponent(pathname.slice(below.length)) || undefined;
  } catch {
    return undefined;
  }
}

/** What is said of each quotation: what stands behind it, up to the next. */
function groupsOf(params: URLSearchParams): Map<string, string>[] {
  const groups: Map<string, string>[] = [];
  for (const [name, value] of params) {
    if (name === 'quote' && value !== '') groups.push(new Map());
    groups.at(-1)?.set(name, value);
  }
  return groups;
}

const CHECK = /^(\d{1,6})-([\da-z]{1,7})$/;

function wordsOf(said: ReadonlyMap<string, string>): SoughtWords {
  const [, length, check] = CHECK.exec(said.get('check') ?? '') ?? [];
  const [until, near] = [said.get('until'), said.get('near')];
  const nth = Number(said.get('nth'));
  return {
    quote: said.get('quote') ?? '',
    ...(until !== undefined &&
      check !== undefined && { rest: { until, length: Number(length), check } }),
    ...(near !== undefined && { near }),
    ...(Number.isInteger(nth) && nth > 1 && { nth }),
  };
}

/** What became of words that an address tells: where they stand, what is closest to them now, or nothing like them. */
export type FoundWords =
  | { readonly kind: 'standing' | 'reworded'; readonly span: Span }
  | { readonly kind: 'withdrawn' };

export function findWords(sought: SoughtWords, article: Article): FoundWords {
  const span = placeOfWords(sought, article);
  if (span) return { kind: 'standing', span };
  const near = changedPlace(sought, article) ?? changeIn(sought, article);
  return near ? { kind: 'reworded', span: near } : { kind: 'withdrawn' };
}

/** Where something like the words stands, of which only some need be told. */
function changeIn({ quote, rest }: SoughtWords, article: Article): Span | undefined {
  if (article.text.length > COMPARABLE) return undefined;
  for (const words of rest ? [quote, rest.until] : [quote]) {
    const change = changeOf(words, article);
    const place = change ? likeIn(change) : placeOfWords({ quote: words }, article);
    if (place) return place;
  }
  return undefined;
}

function likeIn(change: QuoteChange): Span | undefined {
  return change.kind === 'reworded' ? change.place : undefined;
}
