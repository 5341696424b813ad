import { createHash } from 'node:crypto';
import type { Article } from '../core/article.ts';
import type { Span } from '../core/span.ts';
import { LIMITS } from './limits.ts';

/**
 * What a button does. Its id carries all it needs, so that buttons live through a restart: for each
 * quotation a hash of the article's id, where the quotation stands, and a hash of its words.
 */
export interface ButtonId {
  readonly action: 'context' | 'more';
  readonly quotes: readonly QuoteId[];
}

export interface QuoteId extends Span {
  /** Hash of the article's id. */
  readonly articleKey: string;
  /** Hash of the quoted words, to notice that the article has changed. */
  readonly check: string;
}

const ACTIONS = { c: 'context', m: 'more' } as const;

/** Names a quotation. */
export function quoteIdOf(articleId: string, span: Span, quote: string): QuoteId {
  const { start, end } = span;
  return { articleKey: articleKeyOf(articleId), start, end, check: hash(quote, 4) };
}

/** 48 bits: two articles of a million share a key once in 500 libraries; `check` tells them apart. */
export function articleKeyOf(articleId: string): string {
  return hash(articleId, 8);
}

/** The words that a quotation's id names, or why they cannot be had. */
export function findQuote(
  id: QuoteId,
  articleOf: (articleKey: string) => Article | undefined,
): { readonly article: Article } | 'changed' | 'gone' {
  const article = articleOf(id.articleKey);
  if (!article) return 'gone';
  return hash(article.text.slice(id.start, id.end), 4) === id.check ? { article } : 'changed';
}

/**
 * At most 100 characters: a letter and up to four quotations; what does not fit is left out.
 * Undone by `readButtonId`.
 */
export function writeButtonId({ action, quotes }: ButtonId): string {
  let written = action.slice(0, 1);
  for (const { articleKey, start, end, check } of quotes) {
    const place = `${start.toString(36)}.${(end - start).toString(36)}`;
    const next = `${written}~${articleKey}${check}${place}`;
    if (next.length > LIMITS.customId) break;
    written = next;
  }
  return written;
}

/** Undefined where the id is not one of ours. */
export function readButtonId(id: string): ButtonId | undefined {
  const [letter, ...written] = id.split('~');
  if (letter !== 'c' && letter !== 'm') return undefined;
  const quotes: QuoteId[] = [];
  for (const quote of written) {
    const match = /^([\w-]{8})([\w-]{4})([0-9a-z]{1,8})\.([0-9a-z]{1,8})$/.exec(quote);
    const [, articleKey, check, start, length] = match ?? [];
    if (!articleKey || !check || !start || !length) return undefined;
    const from = Number.parseInt(start, 36);
    quotes.push({ articleKey, check, start: from, end: from + Number.parseInt(length, 36) });
  }
  return quotes.length === 0 ? undefined : { action: ACTIONS[letter], quotes };
}

function hash(text: string, length: number): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, length);
}
