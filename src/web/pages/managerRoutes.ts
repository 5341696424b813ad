import { Hono } from 'hono';
import { articles } from '../../core/conversation/commands/articles.ts';
import { GAPS_ON_A_PAGE, gapStateIn } from '../../core/conversation/commands/gaps.ts';
import { doWithGap, gapsReply, managing } from '../../core/conversation/gaps/gapsReply.ts';
import type { WebEnv } from '../webOptions.ts';
import { problemsPart } from './drawing/listParts.ts';
import { replyPart } from './drawing/replyPart.ts';
import { framePage } from './frame.ts';
import { lookFor, quotingLook } from './lookFor.ts';
import type { PageTools } from './pageTools.ts';

/** The pages of whoever manages: what was not answered, and what could not be read. */
export function managerRoutes({ deskOf, door }: PageTools): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get('/gaps', async (context) => {
    const asker = context.get('asker');
    const desk = deskOf(asker);
    const look = lookFor(context, desk);
    const state = gapStateIn(context.req.query('state'));
    const page = Math.max(1, Math.floor(Number(context.req.query('page'))) || 1);
    const reply = door.reply(await gapsReply(asker, desk, { state, page, size: GAPS_ON_A_PAGE }));
    const body = replyPart(reply, await quotingLook(reply, look, desk, door));
    const content = { title: look.wording.say('page.gaps'), body };
    return context.html(framePage(content, look), reply.kind === 'managers-only' ? 403 : 200);
  });
  app.post('/gaps', async (context) => {
    const asker = context.get('asker');
    const desk = deskOf(asker);
    const look = lookFor(context, desk);
    const { gap, deed } = await context.req.parseBody();
    if (deed === 'dismiss' || deed === 'reopen')
      await managing(asker, desk, (records) => doWithGap(asker, records, Number(gap), deed));
    return context.redirect(look.here, 303);
  });
  app.get('/problems', async (context) => {
    const asker = context.get('asker');
    const desk = deskOf(asker);
    const look = lookFor(context, desk);
    const reply = await articles.run({ asker, values: {}, earlier: [] }, desk);
    const problems = reply.kind === 'articles' ? reply.problems : undefined;
    const refused = { kind: 'managers-only' } as const;
    const body = problems
      ? problemsPart(problems, look)
      : replyPart(refused, await quotingLook(refused, look, desk, door));
    const content = { title: look.wording.say('page.problems'), body };
    return context.html(framePage(content, look), problems ? 200 : 403);
  });
  return app;
}
