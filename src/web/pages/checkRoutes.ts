import type { Context } from 'hono';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Asked } from '../../core/conversation/asker.ts';
import type { Command, MessageCommand } from '../../core/conversation/command.ts';
import { claim } from '../../core/conversation/commands/claim.ts';
import { findSources } from '../../core/conversation/commands/findSources.ts';
import { timeline } from '../../core/conversation/commands/timeline.ts';
import { verify } from '../../core/conversation/commands/verify.ts';
import type { PlainKey } from '../../core/speech/say.ts';
import type { WebEnv } from '../webOptions.ts';
import { readingPart } from './askRoutes.ts';
import { replyPart } from './drawing/replyPart.ts';
import { type OneField, oneFieldForm } from './forms.ts';
import { framePage } from './frame.ts';
import { lookFor, quotingLook } from './lookFor.ts';
import type { PageTools } from './pageTools.ts';

/** Something that is asked with one text. */
interface OneTextPage {
  readonly path: string;
  readonly command: Command | MessageCommand;
  readonly name: string;
  readonly title: PlainKey;
  readonly label: PlainKey;
  readonly button: PlainKey;
  /** By which a form sends the text; a short one is a part of the address as well. */
  readonly method: OneField['method'];
}

const PAGES: readonly OneTextPage[] = [
  {
    ...{ path: '/timeline', command: timeline, name: 'topic', method: 'get' },
    ...{ title: 'page.timeline', label: 'option.topic', button: 'page.show' },
  },
  {
    ...{ path: '/claim', command: claim, name: 'statement', method: 'get' },
    ...{ title: 'page.claim', label: 'option.statement', button: 'page.check' },
  },
  {
    ...{ path: '/verify', command: verify, name: 'text', method: 'post' },
    ...{ title: 'page.verify', label: 'option.text', button: 'page.check' },
  },
  {
    ...{ path: '/sources', command: findSources, name: 'text', method: 'post' },
    ...{ title: 'menu.find-sources', label: 'page.some-text', button: 'menu.find-sources' },
  },
];

/** The pages on which one text is compared with the articles, or one topic looked for. */
export function checkRoutes(tools: PageTools): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  for (const page of PAGES) {
    app.get(page.path, (context) => draw(page, context.req.query(), context, tools));
    if (page.method === 'post')
      app.post(page.path, async (context) =>
        draw(page, textsOf(await context.req.parseBody()), context, tools),
      );
  }
  return app;
}

/** What of a form is text. */
function textsOf(form: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

async function draw(
  { path, command, name, title, label, button, method }: OneTextPage,
  { lang: _, ...values }: Record<string, string>,
  context: Context<WebEnv>,
  { deskOf, door }: PageTools,
): Promise<Response> {
  const asker = context.get('asker');
  const desk = deskOf(asker);
  const look = lookFor(context, desk);
  const { say } = look.wording;
  // An address may call the statement a text, as it does what is verified.
  const typed = values[name] ?? values['text'] ?? '';
  const asked: Asked = { asker, values: { ...values, [name]: typed }, earlier: [] };
  const isAsked = typed.trim() !== '';
  const reply = isAsked ? door.reply(await command.run(asked, desk)) : undefined;
  const part = reply
    ? replyPart(reply, await quotingLook(reply, look, desk, door))
    : html`<h1 tabindex="-1">${say(title)}</h1>`;
  const form = oneFieldForm(
    {
      ...{ action: path, method, name, typed },
      ...{ label: say(label), button: say(button) },
      ...(method === 'post' && { isLong: true }),
    },
    look,
  );
  const body = reply ? html`${form}${readingPart(desk, look)}${part}` : html`${part}${form}`;
  return context.html(framePage({ title: say(title), body }, look));
}
