import type { Context } from 'hono';
import { articlePath, readArticleId } from '../../core/answer/articleAddress.ts';
import type { Article } from '../../core/article/article.ts';
import type { Asker } from '../../core/conversation/asker.ts';
import type { WebEnv, WebOptions } from '../webOptions.ts';

/** Below it each article's file can be downloaded, where the owner allows it. */
export const ORIGINAL_PATH = '/original/';

/**
 * Where the file of an article is downloaded; undefined where it is not. A file that holds many articles may hold
 * what others may not see, or what is not published, so only whoever has the files gets it.
 */
export function originalAddress(
  { id, entry }: Pick<Article, 'id' | 'entry'>,
  { isOwner }: Pick<Asker, 'isOwner'>,
  { findOriginal }: Pick<WebOptions, 'findOriginal'>,
): string | undefined {
  if (!findOriginal || (entry !== undefined && !isOwner)) return undefined;
  return articlePath(id, ORIGINAL_PATH);
}

/** Nothing in it may act as a page, whatever it is. */
const INERT = {
  'Content-Type': 'application/octet-stream',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cache-Control': 'private, no-store',
} as const;

export async function sendOriginal(
  context: Context<WebEnv>,
  options: WebOptions,
): Promise<Response> {
  const asker = context.get('asker');
  const articleId = readArticleId(new URL(context.req.url).pathname, ORIGINAL_PATH);
  const article =
    articleId === undefined
      ? undefined
      : await options.deskOf(asker).library.articles.get(articleId);
  if (!article || originalAddress(article, asker, options) === undefined) return context.notFound();
  const file = options.findOriginal?.(article);
  if (!file) return context.notFound();
  return context.body(ReadableStream.from(file.content), 200, {
    ...INERT,
    'Content-Length': `${file.size}`,
    'Content-Disposition': `attachment; ${filename(article.path)}`,
  });
}

/** The name of a file as a header has it (RFC 6266), also where it has letters that no header holds. */
function filename(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toWellFormed();
  const plain = name.replace(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}
