import { html } from 'hono/html';
import type { MESSAGES, PlainKey } from '../../core/speech/say.ts';
import { assetPath } from '../servedAssets.ts';
import type { PagePart } from './drawing/quotedHtml.ts';
import type { PageLook } from './pageLook.ts';

/** What the program is called. */
export const NAME = 'Pullquote';

export interface PageContent {
  /** Of the window; absent on the first page. */
  readonly title?: string;
  readonly body: PagePart;
  /** Files of the folder of assets that it loads besides those of every page. */
  readonly assets?: readonly string[];
}

/** What is in the menu, by its address. */
const MENU: readonly (readonly [path: string, key: PlainKey])[] = [
  ['/', 'modal.ask'],
  ['/timeline', 'page.timeline'],
  ['/verify', 'page.verify'],
  ['/claim', 'page.claim'],
  ['/sources', 'menu.find-sources'],
  ['/proofread', 'page.proofread'],
  ['/articles', 'page.articles'],
  ['/help', 'page.help'],
];
const FOR_MANAGERS: typeof MENU = [
  ['/gaps', 'page.gaps'],
  ['/problems', 'page.problems'],
];

/** What languages call themselves. */
const LANGUAGES: Readonly<Record<keyof typeof MESSAGES, string>> = {
  ...{ en: 'English', de: 'Deutsch', fr: 'Français' },
  ...{ es: 'Español', ru: 'Русский', ja: '日本語' },
};

/** How whoever sees a page is led through it. */
export type FrameLook = Pick<PageLook, 'language' | 'wording' | 'here' | 'isManager' | 'to'>;

/** A page around what it shows. */
export function framePage({ title, body, assets = [] }: PageContent, look: FrameLook): PagePart {
  const { language, to } = look;
  const { say } = look.wording;
  const address = new URL(look.here, 'http://page.invalid');
  const named = title === undefined ? NAME : `${title} · ${NAME}`;
  const isHere = (path: string) => path === address.pathname;
  const inLanguage = (code: string) => {
    const search = new URLSearchParams(address.search);
    search.set('lang', code);
    return `${address.pathname}?${search}`;
  };
  const styles = ['style.css', ...assets.filter((name) => name.endsWith('.css'))];
  const scripts = ['page.js', ...assets.filter((name) => name.endsWith('.js'))];
  return html`<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<title>${named}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="description" content="${say('command.ask')}">
${styles.map((name) => html`<link rel="stylesheet" href="${assetPath(name)}">`)}
<link rel="icon" href="${assetPath('icon.svg')}" type="image/svg+xml">
<link rel="search" type="application/opensearchdescription+xml" title="${NAME}" href="${to('/opensearch.xml')}">
${scripts.map((name) => html`<script src="${assetPath(name)}" type="module"></script>`)}
</head>
<body>
<a class="skip" href="#main">${say('page.skip')}</a>
<header>
<a class="name" href="${to('/')}">${NAME}</a>
<nav aria-label="${say('page.menu')}"><ul>${[...MENU, ...(look.isManager ? FOR_MANAGERS : [])].map(
    ([path, key]) =>
      html`<li><a href="${to(path)}"${isHere(path) ? html` aria-current="page"` : ''}>${say(key)}</a></li>`,
  )}</ul></nav>
</header>
<main id="main" tabindex="-1">
${body}
</main>
<footer>
<p>${say('page.colophon')}</p>
<nav aria-label="${say('page.language')}"><ul>${Object.entries(LANGUAGES).map(
    ([code, name]) =>
      html`<li><a href="${inLanguage(code)}" lang="${code}" hreflang="${code}"${code === language ? html` aria-current="true"` : ''}>${name}</a></li>`,
  )}</ul></nav>
</footer>
</body>
</html>
`;
}
