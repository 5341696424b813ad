import { Hono } from 'hono';
import { html } from 'hono/html';
import { creditOf } from '../../core/article/citation.ts';
import { questionFor } from '../../core/conversation/commands/ask.ts';
import { label } from '../../core/text/visible.ts';
import { assetPath } from '../servedAssets.ts';
import type { WebEnv } from '../webOptions.ts';
import { NAME } from './frame.ts';
import { lookFor } from './lookFor.ts';
import type { PageTools } from './pageTools.ts';

/** Headlines that are offered while somebody types. */
const MOST = 8;

/** UTF-16 code units of what is typed that are looked at: a headline is no longer. */
const TYPED_LIMIT = 200;

/** Headlines while a question is typed, for the page and for the address bar of a browser. */
export function suggestRoutes({ settings, deskOf }: PageTools): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get('/suggest', async (context) => {
    const typed = context.req.query('q') ?? '';
    const desk = deskOf(context.get('asker'));
    const look = lookFor(context, desk);
    const offered = await desk.library.headlines(typed.slice(0, TYPED_LIMIT));
    const entries = typed.trim() === '' ? [] : offered.slice(0, MOST);
    const titles = entries.map(({ title }) => label(title));
    const about = entries.map(({ date, ...entry }) =>
      [...creditOf(entry), ...(date === undefined ? [] : [look.date(date)])].map(label).join(' · '),
    );
    const asked = entries.map((entry) => look.to('/', { q: questionFor(entry) }));
    return context.body(JSON.stringify([typed, titles, about, asked]), 200, {
      'Content-Type': 'application/x-suggestions+json; charset=utf-8',
    });
  });
  app.get('/opensearch.xml', async (context) => {
    const { wording } = lookFor(context, deskOf(context.get('asker')));
    const origin = settings.publicUrl?.replace(/\/$/, '') ?? new URL(context.req.url).origin;
    const described = await html`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${NAME}</ShortName>
<Description>${wording.say('page.address-bar', { name: NAME })}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">${origin}${assetPath('icon.svg')}</Image>
<Url type="text/html" method="get" template="${origin}/?q={searchTerms}"/>
<Url type="application/x-suggestions+json" method="get" template="${origin}/suggest?q={searchTerms}"/>
</OpenSearchDescription>
`;
    return context.body(described.toString(), 200, {
      'Content-Type': 'application/opensearchdescription+xml; charset=utf-8',
    });
  });
  return app;
}
