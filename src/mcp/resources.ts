import {
  ProtocolError,
  ProtocolErrorCode,
  type ReadResourceResult,
  type Resource,
  ResourceNotFoundError,
} from '@modelcontextprotocol/server';
import { jsonNotation } from '../core/answer/answerJson.ts';
import type { CatalogueEntry } from '../core/article/catalogue.ts';
import { cite, creditOf } from '../core/article/citation.ts';
import { compareNames } from '../core/article/listOrder.ts';
import type { Caller } from '../operations/operation.ts';

/** Articles of a page of the list. */
const PAGE = 100;

/** UTF-16 code units of an article that is read whole. */
const MOST = 1_000_000;

/** Completions that the protocol lets pass. */
const MOST_COMPLETIONS = 100;

const PREFIX = 'pullquote://articles/';

/** How an article is addressed by its id. */
export const ARTICLE_TEMPLATE = {
  uriTemplate: `${PREFIX}{id}`,
  name: 'article',
  title: 'Article',
  description: 'The stored text of an article, character for character.',
  mimeType: 'text/plain',
} as const;

export function uriOf(articleId: string): string {
  return PREFIX + encodeURIComponent(articleId);
}

/** A page of the articles, in order of their ids. @param cursor of the page before. */
export async function listResources(
  { desk }: Caller,
  cursor: string | undefined,
): Promise<{ resources: Resource[]; nextCursor?: string }> {
  const after = cursor === undefined ? undefined : idIn(cursor);
  if (cursor !== undefined && after === undefined)
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'There is no such page.');
  const left = [...(await desk.library.articles.catalogue())]
    .filter(({ id }) => after === undefined || compareNames(id, after) > 0)
    .sort((a, b) => compareNames(a.id, b.id));
  const shown = left.slice(0, PAGE);
  const last = shown.at(-1);
  const resources = shown.map(resourceOf);
  return left.length > PAGE && last ? { resources, nextCursor: uriOf(last.id) } : { resources };
}

function resourceOf(entry: CatalogueEntry): Resource {
  const { id, title, date } = entry;
  const about = [...creditOf(entry), ...(date === undefined ? [] : [date])].join(' · ');
  return {
    ...{ uri: uriOf(id), name: id, title, mimeType: 'text/plain' },
    ...(about !== '' && { description: about }),
  };
}

/** The text of an article, which comes out of the door as a quotation does. */
export async function readResource(
  { desk, door }: Caller,
  uri: string,
): Promise<ReadResourceResult> {
  const id = idIn(uri);
  const article = id === undefined ? undefined : await desk.library.articles.get(id);
  if (!article) throw new ResourceNotFoundError(uri);
  const span = { start: 0, end: article.text.length };
  if (span.end > MOST) {
    const why = 'The article is too long to be read at once; the tool read_article reads a part.';
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, why);
  }
  const whole = { articleId: article.id, ...span, marks: [] };
  const citation = cite(article, span);
  const reply = door.reply({ kind: 'context', citation, stretches: [whole], alone: whole });
  if (reply.kind !== 'context') throw new ResourceNotFoundError(uri);
  const text = jsonNotation.read(reply.alone);
  return { contents: [{ uri, mimeType: 'text/plain', text }] };
}

function idIn(uri: string): string | undefined {
  if (!uri.startsWith(PREFIX)) return undefined;
  try {
    return decodeURIComponent(uri.slice(PREFIX.length));
  } catch {
    return undefined;
  }
}

/** Ids of articles whose titles match what is typed, or that hold it themselves. */
export async function completeId({ desk }: Caller, typed: string): Promise<string[]> {
  const { headlines, articles } = desk.library;
  const named = (await headlines(typed)).map(({ id }) => id);
  const wanted = typed.trim().toLowerCase();
  const ids = new Set(named);
  for (const id of await articles.ids()) {
    if (ids.size >= MOST_COMPLETIONS) break;
    if (wanted !== '' && id.toLowerCase().includes(wanted)) ids.add(id);
  }
  return [...ids].slice(0, MOST_COMPLETIONS);
}
