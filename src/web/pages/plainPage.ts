import { html } from 'hono/html';
import type { SpokenLanguage } from '../../core/speech/say.ts';
import { assetPath } from '../servedAssets.ts';
import { NAME } from './frame.ts';

/** A page for whoever may see nothing else: it tells nothing of what the articles are about. */
export function plainPage(language: SpokenLanguage, title: string, body: unknown) {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${title} · ${NAME}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="stylesheet" href="${assetPath('style.css')}">
<link rel="icon" href="${assetPath('icon.svg')}" type="image/svg+xml">
</head>
<body>
<header><a class="name" href="/">${NAME}</a></header>
<main class="plain">${body}</main>
</body>
</html>
`;
}
