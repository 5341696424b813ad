import type { Context } from 'hono';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { articleAddress } from '../../core/answer/articleAddress.ts';
import type { DraftFile, ReadDraft, ReadDraftFile } from '../../core/answer/proofread/draftFile.ts';
import { readArticles } from '../../core/article/articles.ts';
import { citedIn } from '../../core/conversation/citedIn.ts';
import type { Desk } from '../../core/conversation/desk.ts';
import type { AddressOf } from '../../core/conversation/quoteActions.ts';
import type { ShownProofreadingReply } from '../../core/conversation/shownReply.ts';
import { label } from '../../core/text/visible.ts';
import { draftReport } from '../../report/draftReport.ts';
import { type FindingsLook, findingsHtml, markedDraft } from '../../report/findingsHtml.ts';
import type { WebEnv } from '../webOptions.ts';
import type { PagePart } from './drawing/quotedHtml.ts';
import { framePage } from './frame.ts';
import { lookFor } from './lookFor.ts';
import type { PageLook } from './pageLook.ts';
import type { PageTools } from './pageTools.ts';

/** What somebody hands over to be proofread. */
interface HandedDraft {
  readonly name: string;
  readonly read: ReadDraft;
  /** What was typed, to be typed on; empty where it is a file. */
  readonly typed: string;
}

/** The page on which a draft is proofread, as a text or a file. */
export function proofreadRoutes(tools: PageTools): Hono<WebEnv> {
  const { deskOf, door, settings } = tools;
  const readDraft = oneAtATime(tools.readDraft);
  const app = new Hono<WebEnv>();
  const draw = (context: Context<WebEnv>, typed: string, found?: PagePart) => {
    const look = lookFor(context, deskOf(context.get('asker')));
    const title = look.wording.say('page.proofread');
    const body = html`<h1 tabindex="-1">${title}</h1>
${found ?? ''}
${draftForm(typed, look)}`;
    return context.html(framePage({ title, body, assets: ['proofread.css'] }, look));
  };
  app.get('/proofread', (context) => draw(context, ''));
  app.post('/proofread', async (context) => {
    const desk = deskOf(context.get('asker'));
    const look = lookFor(context, desk);
    const { say } = look.wording;
    const form = await context.req.parseBody();
    const handed = await handedIn(form, readDraft);
    if (!handed) return draw(context, '', troublePart(say('page.no-draft')));
    const { read, name, typed } = handed;
    if (read.kind === 'unreadable')
      return draw(context, typed, troublePart(say('page.unreadable'), read.why));
    const { draft } = read;
    // Whoever goes away does not wait for it.
    const stop = context.req.raw.signal;
    const proofreading = await desk.library.proofread(draft, { stop });
    const reply = door.reply({ kind: 'proofreading', draft, proofreading });
    if (reply.kind !== 'proofreading') throw new Error(`A proofreading came to ${reply.kind}.`);
    const hasLines = read.form.kind === 'file';
    const { wording, date, language } = look;
    if (form['as'] !== 'report') {
      const findings = { wording, date, hasLines, addressOf: await addressOfIn(reply, desk, '') };
      return draw(context, typed, foundPart(reply, findings));
    }
    const origin = settings.publicUrl?.replace(/\/$/, '');
    const addressOf = await addressOfIn(reply, desk, origin);
    const report = { wording, date, hasLines, addressOf, name, language };
    return context.body(await draftReport(reply, report), 200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Disposition': 'attachment; filename="proofreading.html"',
    });
  });
  return app;
}

/** A file takes a thread of its own while it is read, and what many bring at once waits for each other. */
export function oneAtATime(readDraft: ReadDraftFile): ReadDraftFile {
  let last: Promise<unknown> = Promise.resolve();
  return (file: DraftFile) => {
    const read = last.then(() => readDraft(file));
    last = read.catch(() => {});
    return read;
  };
}

async function handedIn(
  { file, text }: Readonly<Record<string, unknown>>,
  readDraft: ReadDraftFile,
): Promise<HandedDraft | undefined> {
  if (file instanceof File && file.size > 0) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { name: file.name, read: await readDraft({ name: file.name, bytes }), typed: '' };
  }
  if (typeof text !== 'string' || text.trim() === '') return undefined;
  // A form sends line ends as the network has them.
  const typed = text.replace(/\r\n/g, '\n');
  const bytes = new TextEncoder().encode(typed);
  return { name: 'draft.txt', read: await readDraft({ name: 'draft.txt', bytes }), typed };
}

/** @param origin before the paths of articles; undefined where these cannot be reached from elsewhere. */
async function addressOfIn(
  reply: ShownProofreadingReply,
  { library }: Desk,
  origin: string | undefined,
): Promise<AddressOf> {
  const ids = citedIn(reply).map(({ articleId }) => articleId);
  const articles = await readArticles(origin === undefined ? [] : ids, library.articles);
  return ({ citation }) => {
    const article = articles.get(citation.articleId);
    if (!article || origin === undefined) return citation.url;
    return origin + articleAddress(article, [citation]);
  };
}

function foundPart(reply: ShownProofreadingReply, look: FindingsLook): PagePart {
  const { say } = look.wording;
  return html`${findingsHtml(reply, look)}
<details class="whole"><summary>${say('proof.whole-draft')}</summary>
${markedDraft(reply)}</details>`;
}

function troublePart(sentence: string, why = ''): PagePart {
  return html`<p role="alert" class="trouble">${sentence} ${label(why)}</p>`;
}

function draftForm(typed: string, { wording: { say }, to }: PageLook): PagePart {
  return html`<form class="ask" action="${to('/proofread')}" method="post" enctype="multipart/form-data">
<label for="draft">${say('page.draft')}</label>
<div class="field long"><textarea id="draft" name="text" rows="8">${typed}</textarea></div>
<p><label for="file">${say('page.file')}</label>
<input id="file" name="file" type="file" accept=".md,.markdown,.txt,.html,.htm,.docx"></p>
<div class="field buttons"><button type="submit">${say('page.check')}</button>
<button type="submit" name="as" value="report" class="second">${say('page.report')}</button></div>
</form>`;
}
