import type { Context } from 'hono';
import type { Excerpt } from '../../core/answer/answer.ts';
import { ARTICLES_PATH, articleAddress } from '../../core/answer/articleAddress.ts';
import type { ReferenceStyle } from '../../core/answer/reference/reference.ts';
import type { Article } from '../../core/article/article.ts';
import { type ReadArticles, readArticles } from '../../core/article/articles.ts';
import { citedIn } from '../../core/conversation/citedIn.ts';
import type { Desk } from '../../core/conversation/desk.ts';
import {
  actOnQuotes,
  findExcerpt,
  type StandingQuote,
} from '../../core/conversation/quoteActions.ts';
import type { Door, ShownReply } from '../../core/conversation/shownReply.ts';
import { isSpoken, spokenLanguageOf } from '../../core/speech/say.ts';
import { wordingIn } from '../../core/speech/wording.ts';
import type { WebEnv } from '../webOptions.ts';
import {
  addressesIn,
  type PageLook,
  type QuotedSource,
  type QuotingLook,
  writeDate,
} from './pageLook.ts';

/** References that are shown at once, and those that are downloaded for programs. */
const SHOWN = ['apa', 'mla', 'chicago'] as const satisfies readonly ReferenceStyle[];
const DOWNLOADED = ['bibtex', 'ris', 'csl-json'] as const satisfies readonly ReferenceStyle[];

/** How what is asked in a request is drawn. */
export function lookFor(context: Context<WebEnv>, desk: Pick<Desk, 'now'>): PageLook {
  const { language: locale, isManager } = context.get('asker');
  const language = spokenLanguageOf(locale);
  const named = context.req.query('lang') ?? '';
  const { pathname, search } = new URL(context.req.url);
  return {
    ...{ language, isManager, here: pathname + search },
    wording: wordingIn(language),
    year: desk.now().getUTCFullYear(),
    date: (day) => writeDate(language, day),
    to: addressesIn(isSpoken(named) ? named : undefined),
  };
}

/** The same for a reply that may quote. @param door of the notation of a page. */
export async function quotingLook(
  reply: ShownReply,
  look: PageLook,
  { library, now }: Desk,
  door: Door,
): Promise<QuotingLook> {
  const ids = citedIn(reply).map(({ articleId }) => articleId);
  const articles = await readArticles(ids, library.articles);
  return { ...look, sourceOf: (cited) => sourceOf(cited, articles, now(), door) };
}

/** Quotations of an article about which it is kept what can be done, as long as the article is. */
const MOST_KEPT = 200;

const KEPT = new WeakMap<Article, Map<string, QuotedSource>>();

/** What can be done about a quotation as long as its words stand in their article. */
function sourceOf(
  excerpt: Pick<Excerpt, 'quote' | 'citation'>,
  articles: ReadArticles,
  accessed: Date,
  door: Door,
): QuotedSource {
  const found = findExcerpt(excerpt, articles);
  if (typeof found === 'string') return NOWHERE;
  const { article, span } = found;
  const kept = KEPT.get(article) ?? new Map<string, QuotedSource>();
  KEPT.set(article, kept);
  const key = `${span.start}-${span.end} ${accessed.toISOString().slice(0, '2016-10-03'.length)}`;
  const source = kept.get(key) ?? standingSource(found, accessed, door);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, source);
  return source;
}

function standingSource(found: StandingQuote, accessed: Date, door: Door): QuotedSource {
  const address = articleAddress(found.article, [found.span]);
  const [told = ''] = address.slice(ARTICLES_PATH.length).split('#');
  return {
    ...{ address, language: found.article.language },
    context: once(() => {
      const shown = door.reply(actOnQuotes([found], { kind: 'context' }, undefined));
      return shown.kind === 'context' ? shown : undefined;
    }),
    references: once(() =>
      SHOWN.flatMap((style) => {
        const reply = actOnQuotes([found], { kind: 'cite', style, accessed }, undefined);
        const [text] = reply.kind === 'references' ? reply.references : [];
        return text === undefined ? [] : [[style, text] as const];
      }),
    ),
    downloads: DOWNLOADED.map((style) => [style, `/cite/${style}/${told}`]),
  };
}

/** The same, made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Of what has changed since it was found. */
const NOWHERE: QuotedSource = {
  address: ARTICLES_PATH.slice(0, -1),
  context: () => undefined,
  references: () => [],
  downloads: [],
};
