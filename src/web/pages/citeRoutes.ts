import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ARTICLES_PATH, findWords, readArticleAddress } from '../../core/answer/articleAddress.ts';
import { isReferenceStyle, type ReferenceStyle } from '../../core/answer/reference/reference.ts';
import { actOnQuotes } from '../../core/conversation/quoteActions.ts';
import type { WebEnv } from '../webOptions.ts';
import type { PageTools } from './pageTools.ts';

/** What the file of a reference is called, and what it is. */
const FILES: Readonly<Record<ReferenceStyle, readonly [name: string, type: string]>> = {
  apa: ['apa.txt', 'text/plain; charset=utf-8'],
  mla: ['mla.txt', 'text/plain; charset=utf-8'],
  chicago: ['chicago.txt', 'text/plain; charset=utf-8'],
  bibtex: ['reference.bib', 'application/x-bibtex; charset=utf-8'],
  ris: ['reference.ris', 'application/x-research-info-systems; charset=utf-8'],
  'csl-json': ['reference.json', 'application/vnd.citationstyles.csl+json; charset=utf-8'],
};

/** References as files: behind the style the address is the one that opens the article at the quoted words. */
export function citeRoutes({ deskOf }: PageTools): Hono<WebEnv> {
  return new Hono<WebEnv>().get('/cite/:style/*', async (context) => {
    const style = context.req.param('style');
    const { pathname, searchParams } = new URL(context.req.url);
    const told = pathname.slice(`/cite/${style}/`.length);
    const read = readArticleAddress({ pathname: ARTICLES_PATH + told, searchParams });
    const { library, now } = deskOf(context.get('asker'));
    const article = read && (await library.articles.get(read.articleId));
    const [sought] = read?.sought ?? [];
    if (!article || !isReferenceStyle(style)) throw new HTTPException(404);
    const place = sought && findWords(sought, article);
    const span = place && place.kind !== 'withdrawn' ? place.span : { start: 0, end: 0 };
    const cite = { kind: 'cite', style, accessed: now() } as const;
    const reply = actOnQuotes([{ article, span }], cite, undefined);
    const [name, type] = FILES[style];
    const text = reply.kind === 'references' ? reply.references.join('\n') : '';
    return context.body(`${text}\n`, 200, {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
    });
  });
}
