import type { Context } from 'hono';
import type { Excerpt } from '../../core/answer/answer.ts';
import { ARTICLES_PATH, articleAddress } from '../../core/answer/articleAddress.ts';
import type { ReferenceStyle } from '../../core/answer/reference/reference.ts';
import type { Desk } from '../../core/conversation/desk.ts';
import { actOnQuotes, findExcerpt } from '../../core/conversation/quoteActions.ts';
import type { Door } from '../../core/conversation/shownReply.ts';
import { isSpoken, spokenLanguageOf } from '../../core/speech/say.ts';
import { wordingIn } from '../../core/speech/wording.ts';
import type { WebEnv } from '../webOptions.ts';
import { addressesIn, type PageLook, type QuotedSource, writeDate } from './pageLook.ts';

/** References that are shown at once, and those that are downloaded for programs. */
const SHOWN = ['apa', 'mla', 'chicago'] as const satisfies readonly ReferenceStyle[];
const DOWNLOADED = ['bibtex', 'ris', 'csl-json'] as const satisfies readonly ReferenceStyle[];

/** How what is asked in a request is drawn. @param door of the notation of a page. */
export function lookFor(context: Context<WebEnv>, desk: Desk, door: Door): PageLook {
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
    sourceOf: (cited) => sourceOf(cited, desk, door),
  };
}

/** What can be done about a quotation as long as its words stand in their article. */
function sourceOf(
  excerpt: Pick<Excerpt, 'quote' | 'citation'>,
  { library: { articles }, now }: Desk,
  door: Door,
): QuotedSource {
  const article = articles.get(excerpt.citation.articleId);
  const found = findExcerpt(excerpt, articles);
  if (!article || typeof found === 'string') return NOWHERE;
  const address = articleAddress(article, [found.span]);
  const [told = ''] = address.slice(ARTICLES_PATH.length).split('#');
  return {
    ...{ address, language: article.language },
    context() {
      const shown = door.reply(actOnQuotes([found], { kind: 'context' }, undefined));
      return shown.kind === 'context' ? shown : undefined;
    },
    references: () =>
      SHOWN.flatMap((style) => {
        const reply = actOnQuotes([found], { kind: 'cite', style, accessed: now() }, undefined);
        const [text] = reply.kind === 'references' ? reply.references : [];
        return text === undefined ? [] : [[style, text] as const];
      }),
    downloads: DOWNLOADED.map((style) => [style, `/cite/${style}/${told}`]),
  };
}

/** Of what has changed since it was found. */
const NOWHERE: QuotedSource = {
  address: ARTICLES_PATH.slice(0, -1),
  context: () => undefined,
  references: () => [],
  downloads: [],
};
