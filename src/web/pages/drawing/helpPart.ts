import { html } from 'hono/html';
import { helpOf } from '../../../core/speech/replyWords.ts';
import type { PlainKey } from '../../../core/speech/say.ts';
import type { PageLook } from '../pageLook.ts';
import type { PagePart } from './quotedHtml.ts';

/** The commands that have a page, by their names. */
const PAGES: Readonly<Record<string, readonly [path: string, title: PlainKey]>> = {
  ask: ['/', 'modal.ask'],
  verify: ['/verify', 'page.verify'],
  claim: ['/claim', 'page.claim'],
  timeline: ['/timeline', 'page.timeline'],
  articles: ['/articles', 'page.articles'],
  collections: ['/collections', 'page.collections'],
  receipt: ['/receipt', 'page.receipt'],
  corrections: ['/corrections', 'corrections.heading'],
};

/** What can be asked here, and how. */
export function helpPart({ wording, to }: PageLook): PagePart {
  const { say } = wording;
  const { about, commands } = helpOf(wording);
  return html`<h1 tabindex="-1">${say('page.help')}</h1>
<p>${about}</p>
<dl class="help">${commands.map(({ name, does }) => {
    const [path, title] = PAGES[name] ?? [];
    if (path === undefined || title === undefined) return '';
    return html`<dt><a href="${to(path)}">${say(title)}</a></dt><dd>${does}</dd>`;
  })}</dl>
<p>${say('page.keys')}</p>`;
}
