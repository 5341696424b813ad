import { createHash } from 'node:crypto';
import type { Article } from '../core/article/article.ts';
import type { Articles } from '../core/article/articles.ts';
import type { GapDeed } from '../core/conversation/gaps/gapsReply.ts';
import type { FoundQuote } from '../core/conversation/quoteActions.ts';
import type { GapState } from '../core/conversation/records/gaps.ts';
import type { Span } from '../core/text/span.ts';
import { LIMITS } from './limits.ts';

/**
 * What a button does. Its id and the card it is on carry all it needs, so that buttons live through a
 * restart: for each quotation a hash of the article's id, where the quotation stands, and a hash of its
 * words; the question is read from the card.
 */
export type ButtonId =
  | { readonly action: QuoteButton; readonly quotes: readonly QuoteId[] }
  | { readonly action: QuestionAction }
  /** Asks with another word. @see `Suggestion`; which of them, from 0. */
  | { readonly action: 'meant'; readonly suggestion: number }
  /** Does something about an answer, which its receipt names. */
  | { readonly action: AnswerAction; readonly receipt: string }
  /** Lists gaps, or does something with one and lists them again. */
  | ({ readonly action: 'gaps' } & GapList)
  | ({ readonly action: 'gap'; readonly deed: GapDeed; readonly id: number } & GapList)
  | { readonly action: 'export-gaps'; readonly state: GapState }
  /** Turns to a page, from 1. */
  | { readonly action: 'page'; readonly list: 'timeline' | 'articles'; readonly page: number };

export type QuoteButton = (typeof QUOTE_ACTIONS)[keyof typeof QUOTE_ACTIONS];
export type AnswerAction = (typeof ANSWER_ACTIONS)[keyof typeof ANSWER_ACTIONS];
type QuestionAction = (typeof QUESTION_ACTIONS)[keyof typeof QUESTION_ACTIONS];

/** What is done with quotations, by the letter that begins the id. */
const QUOTE_ACTIONS = {
  c: 'context',
  m: 'more',
  n: 'nearest',
  q: 'cite',
  y: 'copy',
  r: 'restyle',
} as const;
/** What is done with the question of the card. */
const QUESTION_ACTIONS = { e: 'edit', k: 'ask-more', t: 'any-time', s: 'share' } as const;
/** What is done about an answer. */
const ANSWER_ACTIONS = { h: 'helpful', u: 'unhelpful', w: 'say-why', l: 'tell-me' } as const;
const GAP_LISTS = { o: 'open', a: 'answered', d: 'dismissed' } as const;
const GAP_DEEDS = { x: 'dismiss', z: 'reopen' } as const;
const LISTS = { t: 'timeline', a: 'articles' } as const;

/** A page of the gaps of a state, from 1. */
interface GapList {
  readonly state: GapState;
  readonly page: number;
}

export interface QuoteId extends Span {
  /** Hash of the article's id. */
  readonly articleKey: string;
  /** Hash of the quoted words, to notice that the article has changed. */
  readonly check: string;
  /** @see Excerpt */
  readonly isRelated?: true;
}

/** Names a quotation. */
export function quoteIdOf(articleId: string, span: Span, quote: string): QuoteId {
  const { start, end } = span;
  return { articleKey: articleKeyOf(articleId), start, end, check: hash(quote, 4) };
}

/** 48 bits: two articles of a million share a key once in 500 libraries; `check` tells them apart. */
export function articleKeyOf(articleId: string): string {
  return hash(articleId, 8);
}

/** The quotation that an id names, or why it cannot be had. */
export async function findQuote(id: QuoteId, articleOf: ArticleByKey): Promise<FoundQuote> {
  const article = await articleOf(id.articleKey);
  if (!article) return 'gone';
  const { start, end, isRelated } = id;
  const isThere = hash(article.text.slice(start, end), 4) === id.check;
  return isThere ? { article, span: { start, end }, ...(isRelated && { isRelated }) } : 'changed';
}

/** Undefined where there is no such article. */
export type ArticleByKey = (articleKey: string) => Promise<Article | undefined>;

/** Finds articles by their keys, and remembers whose key each is. */
export function articlesByKey(library: {
  readonly articles: Pick<Articles, 'get' | 'size' | 'catalogue'>;
}): ArticleByKey {
  const ids = new Map<string, string>();
  const named = new Set<string>();
  const nameNew = async ({ articles }: typeof library) => {
    // Those that went take no more room than those that are there.
    if (named.size > 2 * (await articles.size())) for (const known of [ids, named]) known.clear();
    for (const { id } of await articles.catalogue()) {
      if (!named.has(id)) ids.set(articleKeyOf(id), id);
      named.add(id);
    }
  };
  return async (key) => {
    // Articles come and go; a key that is not known yet is the only reason to look through them again,
    // and then to name those alone that came.
    if (!ids.has(key)) await nameNew(library);
    return library.articles.get(ids.get(key) ?? '');
  };
}

/**
 * At most 100 characters: a letter and what it is about. Of quotations at most four fit; the others are
 * left out. Undone by `readButtonId`.
 */
export function writeButtonId(id: ButtonId): string {
  switch (id.action) {
    case 'context':
    case 'more':
    case 'nearest':
    case 'cite':
    case 'copy':
    case 'restyle':
      return writeQuotes(letterOf(QUOTE_ACTIONS, id.action), id.quotes);
    case 'edit':
    case 'ask-more':
    case 'any-time':
    case 'share':
      return letterOf(QUESTION_ACTIONS, id.action);
    case 'meant':
      return `d~${id.suggestion}`;
    case 'helpful':
    case 'unhelpful':
    case 'say-why':
    case 'tell-me':
      return `${letterOf(ANSWER_ACTIONS, id.action)}~${id.receipt}`;
    case 'gaps':
      return `g~${letterOf(GAP_LISTS, id.state)}${id.page}`;
    case 'gap':
      return `${letterOf(GAP_DEEDS, id.deed)}~${letterOf(GAP_LISTS, id.state)}${id.page}.${id.id}`;
    case 'export-gaps':
      return `j~${letterOf(GAP_LISTS, id.state)}`;
    case 'page':
      return `p~${letterOf(LISTS, id.list)}${id.page}`;
  }
}

function letterOf(letters: Readonly<Record<string, string>>, name: string): string {
  return Object.entries(letters).find(([, named]) => named === name)?.[0] ?? '';
}

/** What stands before a quotation, and before one that is only related. */
const QUOTE = '~';
const RELATED = '!';

function writeQuotes(letter: string, quotes: readonly QuoteId[]): string {
  let written = letter;
  for (const { articleKey, start, end, check, isRelated } of quotes) {
    const place = `${start.toString(36)}.${(end - start).toString(36)}`;
    const next = `${written}${isRelated ? RELATED : QUOTE}${articleKey}${check}${place}`;
    if (next.length > LIMITS.customId) break;
    written = next;
  }
  return written;
}

/** Undefined where the id is not one of ours. */
export function readButtonId(id: string): ButtonId | undefined {
  const [letter = '', ...written] = id.split(/(?=[~!])/);
  const [, argument = ''] = /^~(.*)$/.exec(written[0] ?? '') ?? [];
  if (written.length === 0) {
    return isIn(QUESTION_ACTIONS, letter) ? { action: QUESTION_ACTIONS[letter] } : undefined;
  }
  if (letter === 'd' && written.length === 1 && /^\d{1,2}$/.test(argument)) {
    return { action: 'meant', suggestion: Number(argument) };
  }
  if (letter === 'p' && written.length === 1) {
    const [, list = '', page] = /^([ta])([1-9]\d{0,5})$/.exec(argument) ?? [];
    return isIn(LISTS, list)
      ? { action: 'page', list: LISTS[list], page: Number(page) }
      : undefined;
  }
  if (written.length === 1) {
    const other = readAnswerButton(letter, argument) ?? readGapButton(letter, argument);
    if (other) return other;
  }
  if (!isIn(QUOTE_ACTIONS, letter)) return undefined;
  const quotes = written.map(readQuote);
  return quotes.every((quote) => quote !== undefined)
    ? { action: QUOTE_ACTIONS[letter], quotes }
    : undefined;
}

function readAnswerButton(letter: string, receipt: string): ButtonId | undefined {
  if (!isIn(ANSWER_ACTIONS, letter) || !/^[0-9A-Z]{8}$/.test(receipt)) return undefined;
  return { action: ANSWER_ACTIONS[letter], receipt };
}

function readGapButton(letter: string, argument: string): ButtonId | undefined {
  const [, list = '', page, gap] =
    /^([oad])([1-9]\d{0,5})?(?:\.([1-9]\d{0,14}))?$/.exec(argument) ?? [];
  if (!isIn(GAP_LISTS, list)) return undefined;
  const state = GAP_LISTS[list];
  if (letter === 'j' && page === undefined && gap === undefined)
    return { action: 'export-gaps', state };
  if (page === undefined) return undefined;
  if (letter === 'g' && gap === undefined) return { action: 'gaps', state, page: Number(page) };
  if (!isIn(GAP_DEEDS, letter) || gap === undefined) return undefined;
  return { action: 'gap', deed: GAP_DEEDS[letter], id: Number(gap), state, page: Number(page) };
}

function isIn<T extends object>(letters: T, letter: PropertyKey): letter is keyof T {
  return Object.hasOwn(letters, letter);
}

function readQuote(written: string): QuoteId | undefined {
  const match = /^([~!])([\w-]{8})([\w-]{4})([0-9a-z]{1,8})\.([0-9a-z]{1,8})$/.exec(written);
  const [, before, articleKey, check, start, length] = match ?? [];
  if (!articleKey || !check || !start || !length) return undefined;
  const from = Number.parseInt(start, 36);
  const end = from + Number.parseInt(length, 36);
  return { articleKey, check, start: from, end, ...(before === RELATED && { isRelated: true }) };
}

function hash(text: string, length: number): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, length);
}
