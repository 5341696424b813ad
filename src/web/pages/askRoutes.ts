import type { Context } from 'hono';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { CatalogueEntry } from '../../core/article/catalogue.ts';
import { ask } from '../../core/conversation/commands/ask.ts';
import type { Desk } from '../../core/conversation/desk.ts';
import { type Turn, turnOf } from '../../core/conversation/followUp/turn.ts';
import { countRefusal } from '../../core/conversation/gaps/countAsGap.ts';
import { keepReceipt } from '../../core/conversation/receipt/keepReceipt.ts';
import { QUESTION_LIMIT } from '../../core/question/question.ts';
import { label } from '../../core/text/visible.ts';
import type { WebEnv } from '../webOptions.ts';
import { answerPart } from './drawing/answerPart.ts';
import { articlesPart } from './drawing/listParts.ts';
import type { PagePart } from './drawing/quotedHtml.ts';
import { askForm } from './forms.ts';
import { framePage } from './frame.ts';
import { lookFor, quotingLook } from './lookFor.ts';
import type { PageLook } from './pageLook.ts';
import type { PageTools } from './pageTools.ts';

/** Questions that the next one can take up. */
const MOST_EARLIER = 3;

/** Headlines on the first page. */
const NEWEST = 5;

/** The page on which a question is asked, and its answer; the address of the page is that of the answer. */
export function askRoutes({ deskOf, door, log }: PageTools): Hono<WebEnv> {
  return new Hono<WebEnv>().get('/', async (context) => {
    const asker = context.get('asker');
    const desk = deskOf(asker);
    const look = lookFor(context, desk);
    const { q: question = '', ...values } = context.req.query();
    const form = { collections: desk.collections.map(({ name }) => name) };
    if (question.trim() === '') {
      const newest = (await desk.library.headlines('')).slice(0, NEWEST);
      const chosen = { ...form, question: '', collection: values['collection'] };
      return context.html(
        framePage({ body: await firstPart(newest, askForm(chosen, look), desk, look) }, look),
      );
    }
    const earlier = await recalled(earlierIn(context), desk);
    const asked = { asker, values: { ...values, question }, earlier };
    const shown = door.reply(await ask.run(asked, desk));
    if (shown.kind !== 'answer') throw new Error('A question is replied to with an answer.');
    const receipt = await keepReceipt(shown, asker, desk);
    // Whoever asks does not wait for it.
    countRefusal(receipt, desk).catch((error: unknown) => log(`A gap was not counted. ${error}`));
    const { answer, isFollowUp } = shown;
    const before = earlier.map((turn) => turn.question);
    const quoting = await quotingLook(shown, look, desk, door);
    const body = html`${askForm({ ...form, question: answer.question }, look)}
${readingPart(desk, look)}
${answerPart(answer, { receipt, isFollowUp, earlier: before.slice(1 - MOST_EARLIER) }, quoting)}`;
    return context.html(framePage({ title: label(answer.question), body }, look));
  });
}

function earlierIn(context: Context<WebEnv>): string[] {
  const told = context.req.queries('earlier') ?? [];
  return told.filter((question) => question.length <= QUESTION_LIMIT).slice(-MOST_EARLIER);
}

/** The turns of the questions that were asked before, which are asked again for what they quoted. */
async function recalled(questions: readonly string[], { library }: Desk): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (const question of questions) turns.push(turnOf(await library.ask(question)));
  return turns;
}

async function firstPart(
  newest: readonly CatalogueEntry[],
  form: PagePart,
  desk: Desk,
  look: PageLook,
): Promise<PagePart> {
  const { say, count } = look.wording;
  const size = await desk.library.articles.size();
  return html`<div class="first"><h1>${say('command.ask')}</h1>
${form}
${readingPart(desk, look)}
${
  newest.length === 0
    ? html`<p>${say('notice.nothing-to-ask')}</p>`
    : html`<section class="newest"><h2>${say('page.newest')}</h2>${articlesPart(newest, look, true)}
<p><a href="${look.to('/articles')}">${count(size, 'article')}</a></p></section>`
}</div>`;
}

/** Says that not all articles have been read, where that is so. */
export function readingPart({ library: { progress } }: Desk, { wording }: PageLook) {
  return progress
    ? html`<p class="reading" role="status">${wording.readingNoteOf(progress)}</p>`
    : '';
}
