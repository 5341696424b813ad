import type { Context } from 'hono';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Command } from '../../core/conversation/command.ts';
import { articles } from '../../core/conversation/commands/articles.ts';
import { collections } from '../../core/conversation/commands/collections.ts';
import { corrections } from '../../core/conversation/commands/corrections.ts';
import { help } from '../../core/conversation/commands/help.ts';
import { receipt } from '../../core/conversation/commands/receipt.ts';
import type { PlainKey } from '../../core/speech/say.ts';
import type { WebEnv } from '../webOptions.ts';
import { readingPart } from './askRoutes.ts';
import { articlesPart } from './drawing/listParts.ts';
import { pagesPart } from './drawing/pagesPart.ts';
import { replyPart } from './drawing/replyPart.ts';
import { oneFieldForm } from './forms.ts';
import { framePage } from './frame.ts';
import { lookFor, quotingLook } from './lookFor.ts';
import type { PageTools } from './pageTools.ts';

/** Articles on a page of their list. */
const ON_A_PAGE = 50;

const PLAIN: readonly (readonly [path: string, command: Command, title: PlainKey])[] = [
  ['/collections', collections, 'page.collections'],
  ['/corrections', corrections, 'corrections.heading'],
  ['/help', help, 'page.help'],
];

/** The pages that list something, and those that look something up. */
export function listRoutes(tools: PageTools): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  for (const [path, command, title] of PLAIN)
    app.get(path, (context) => drawReply(command, {}, title, context, tools));
  app.get('/receipt/:id', (context) =>
    drawReply(receipt, { id: context.req.param('id') }, 'page.receipt', context, tools),
  );
  app.get('/receipt', (context) => {
    const look = lookFor(context, tools.deskOf(context.get('asker')));
    const { say } = look.wording;
    const id = context.req.query('id');
    if (id !== undefined && id !== '')
      return context.redirect(look.to(`/receipt/${encodeURIComponent(id)}`), 303);
    const form = oneFieldForm(
      {
        ...{ action: '/receipt', method: 'get', name: 'id', typed: '' },
        ...{ label: say('option.id'), button: say('page.show') },
      },
      look,
    );
    const title = say('page.receipt');
    return context.html(framePage({ title, body: html`<h1>${title}</h1>${form}` }, look));
  });
  app.get('/articles', (context) => drawArticles(context, tools));
  return app;
}

async function drawReply(
  command: Command,
  values: Readonly<Record<string, string>>,
  title: PlainKey,
  context: Context<WebEnv>,
  { deskOf, door }: PageTools,
): Promise<Response> {
  const asker = context.get('asker');
  const desk = deskOf(asker);
  const look = lookFor(context, desk);
  const reply = door.reply(await command.run({ asker, values, earlier: [] }, desk));
  const body = replyPart(reply, await quotingLook(reply, look, desk, door));
  const page = framePage({ title: look.wording.say(title), body }, look);
  return context.html(page, reply.kind === 'no-receipt' ? 404 : 200);
}

/** The list of the articles, the newest first, or of those whose titles have what is typed. */
async function drawArticles(context: Context<WebEnv>, { deskOf }: PageTools) {
  const asker = context.get('asker');
  const desk = deskOf(asker);
  const look = lookFor(context, desk);
  const { say, count } = look.wording;
  const typed = context.req.query('title') ?? '';
  const all =
    typed.trim() === ''
      ? await articles.run({ asker, values: {}, earlier: [] }, desk)
      : { kind: 'articles' as const, entries: await desk.library.headlines(typed) };
  const entries = all.kind === 'articles' ? all.entries : [];
  const pages = Math.max(1, Math.ceil(entries.length / ON_A_PAGE));
  const page = Math.min(pages, Math.max(1, Math.floor(Number(context.req.query('page'))) || 1));
  const form = oneFieldForm(
    {
      ...{ action: '/articles', method: 'get', name: 'title', typed },
      ...{ label: say('page.search-titles'), button: say('page.search') },
    },
    look,
  );
  const shown = entries.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE);
  const title = say('page.articles');
  const body = html`<h1 tabindex="-1">${title}</h1>
${form}
${readingPart(desk, look)}
<p class="notes">${entries.length === 0 && typed !== '' ? say('page.no-title') : count(entries.length, 'article')}
${desk.collections.length === 0 ? '' : html` · <a href="${look.to('/collections')}">${say('page.collections')}</a>`}</p>
${articlesPart(shown, look)}
${pagesPart(page, pages, (it) => look.to('/articles', { title: typed, page: it }), look)}`;
  return context.html(framePage({ title, body }, look));
}
