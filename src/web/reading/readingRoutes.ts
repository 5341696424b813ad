import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { readArticleAddress } from '../../core/answer/articleAddress.ts';
import { htmlNotation } from '../../core/answer/htmlNotation.ts';
import type { Article } from '../../core/article/article.ts';
import { nameOf } from '../../core/article/citation.ts';
import type { Desk } from '../../core/conversation/desk.ts';
import { label } from '../../core/text/visible.ts';
import { pauses } from '../../pace/pauses.ts';
import { readingPart } from '../pages/askRoutes.ts';
import { framePage } from '../pages/frame.ts';
import { lookFor } from '../pages/lookFor.ts';
import type { WebEnv, WebOptions } from '../webOptions.ts';
import { articlePage } from './articlePage.ts';
import type { PassStretches } from './articleText.ts';
import { missingPage, nearestArticles } from './missingPage.ts';
import { originalAddress, sendOriginal } from './original.ts';
import { findMarks, type PageMark, type PageMarks } from './pageMarks.ts';
import { partAt, type Reading, readingOf } from './parts.ts';

/** What its pages load besides what every page does. */
const ASSETS = ['reading.css', 'reading.js'];

/** The pages of articles, and their files. */
export function readingRoutes(options: WebOptions): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get('/articles/*', (context) => drawArticle(context, options));
  app.get('/original/*', (context) => sendOriginal(context, options));
  return app;
}

async function drawArticle(context: Context<WebEnv>, options: WebOptions): Promise<Response> {
  const asker = context.get('asker');
  const url = new URL(context.req.url);
  const address = readArticleAddress(url);
  if (!address) return context.notFound();
  const desk = options.deskOf(asker);
  const door = options.doorTo(htmlNotation);
  const look = lookFor(context, desk);
  const { say } = look.wording;
  const article = await desk.library.articles.get(address.articleId);
  if (!article) {
    const nearest = await nearestArticles(address.articleId, desk.library);
    const body = missingPage(nearest, readingPart(desk, look), look);
    return context.html(framePage({ title: say('read.no-article'), body }, look), 404);
  }
  const pause = pauses();
  const reading = await readingOf(article, pause);
  const found = await findMarks(article, address.sought, pause);
  const part = partNamed(url, reading) ?? partAt(reading, firstMark(found)?.start ?? 0);
  const page = {
    ...{ ...found, article, reading, part, collections: collectionsOf(article, desk) },
    original: originalAddress(article, asker, options),
  };
  const pass: PassStretches = (stretches) => door.stretches(article.id, stretches);
  const body = articlePage(page, pass, { ...look, partAddress: (to) => addressOfPart(url, to) });
  const title = label(article.title);
  if (body) return context.html(framePage({ title, body, assets: ASSETS }, look));
  const changed = html`<h1>${title}</h1><p>${say('read.changed')}</p>`;
  return context.html(framePage({ title, body: changed }, look), 503);
}

/** The one that links lead to. */
function firstMark({ marks }: PageMarks): PageMark | undefined {
  return marks.find(({ numbers }) => numbers[0] === 1) ?? marks[0];
}

/** The part that an address names, from 0; undefined where it names none that there is. */
function partNamed({ searchParams }: URL, { parts }: Reading): number | undefined {
  const named = Number(searchParams.get('part') ?? Number.NaN) - 1;
  return parts[named] ? named : undefined;
}

/** The same words of the same article, opened at another part. */
function addressOfPart({ pathname, search }: URL, part: number): string {
  const named = search.slice(1).split('&');
  const kept = named.filter((pair) => pair !== '' && !/^part(?:=|$)/.test(pair));
  return `${pathname}?${[...kept, `part=${part + 1}`].join('&')}`;
}

/** What an article belongs to, where whoever reads may ask several by name. */
function collectionsOf(article: Article, { collections }: Desk): string[] {
  if (collections.length < 2) return [];
  const member = { ...article, ...nameOf(article) };
  return collections.filter(({ has }) => has(member)).map(({ name }) => name);
}
