import { html } from 'hono/html';
import type { SpokenLanguage } from '../../core/speech/say.ts';

/** A page for whoever may see nothing else: it loads nothing and tells nothing of what the articles are about. */
export function plainPage(language: SpokenLanguage, title: string, body: unknown) {
  return html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
  </head>
  <body>
    <main>${body}</main>
  </body>
</html>
`;
}
