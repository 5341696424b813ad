import { html } from 'hono/html';
import type { ShownAnswer, ShownExcerpt } from '../../../core/answer/gate.ts';
import { isHeldBack } from '../../../core/answer/shortfall.ts';
import { partsOf } from '../../../core/conversation/followUp/operators.ts';
import { typedLimits } from '../../../core/question/filter/typedLimits.ts';
import { withWord } from '../../../core/question/question.ts';
import { accountsNoteOf, agesOf, answerNotesOf } from '../../../core/speech/replyWords.ts';
import { label } from '../../../core/text/visible.ts';
import { languageField, type PageLook, type QuotingLook } from '../pageLook.ts';
import { quotationPart, quotationsPart } from './quotationPart.ts';
import type { PagePart } from './quotedHtml.ts';

/** What is said of an answer besides. */
export interface AnswerFrame {
  /** What was asked before, as it was run, the last one last. */
  readonly earlier: readonly string[];
  /** Whether the question that was run says more than the one that was typed. */
  readonly isFollowUp: boolean;
  /** The id of its receipt; absent where none is kept. */
  readonly receipt?: string | undefined;
}

/** Quotations that are seen at once; the others are unfolded. */
const FIRST = 3;

/** Confidence from which an answer is called very likely. */
const HIGH = 0.85;

/** An answer: its question, how sure it is, what was understood, and the quotations. */
export function answerPart(answer: ShownAnswer, frame: AnswerFrame, look: QuotingLook): PagePart {
  const { wording } = look;
  if (answer.kind === 'not-a-question') {
    return html`<section class="answer"><h1 tabindex="-1">${wording.verdictOf(answer)}</h1></section>`;
  }
  const { say } = wording;
  const nearest = wording.nearestOf(answer, label);
  const { receipt } = frame;
  return html`<section class="answer ${answer.kind}" aria-labelledby="question">
<h1 id="question" tabindex="-1" dir="auto">${label(wordsOf(answer.question))}</h1>
<p class="verdict">${wording.verdictOf(answer)}${confidencePart(answer, look)}</p>
${nearest === undefined ? '' : html`<p class="nearest">${nearest}</p>`}
${notesPart(answer, frame, look)}
${limitsPart(answer, look)}
${meantPart(answer, look)}
${isHeldBack(answer) ? heldBackPart(answer, look) : excerptsPart(answer, look)}
${followPart(answer, frame, look)}
<p class="about"><a href="${look.to('/', { q: answer.question })}">${say('page.permalink')}</a>
${receipt === undefined ? '' : html`<a href="${look.to(`/receipt/${receipt}`)}">${say('receipt.id', { id: receipt })}</a>`}
<a href="${look.to('/timeline', { topic: answer.question })}">${say('page.timeline')}</a></p>
</section>`;
}

/** A question without its limits, which stand below it; one that has nothing else is told by these. */
function wordsOf(question: string): string {
  return partsOf(question).text || question;
}

function confidencePart({ kind, ...answer }: ShownAnswer, { wording: { say } }: PageLook) {
  if (kind !== 'answered' || !('confidence' in answer)) return '';
  const key = answer.confidence >= HIGH ? 'page.confidence-high' : 'page.confidence-fair';
  return html` <span class="confidence">${say(key)}</span>`;
}

/** An answer to what is a question. */
type QuestionAnswer = Exclude<ShownAnswer, { readonly kind: 'not-a-question' }>;

function notesPart(
  answer: QuestionAnswer,
  { isFollowUp }: AnswerFrame,
  { wording, date, year }: PageLook,
) {
  const accounts = accountsNoteOf(wording, answer, date, label);
  const answering = excerptsOf(answer).filter(({ isRelated }) => !isRelated);
  const ages = isHeldBack(answer) ? undefined : agesOf(wording, answering, year, date);
  const notes = [
    ...(isFollowUp ? [wording.say('note.searched', { question: label(answer.question) })] : []),
    ...answerNotesOf(wording, answer, date, label),
    ...(ages === undefined ? [] : [ages]),
  ];
  return html`${accounts === undefined ? '' : html`<p class="accounts-note">${accounts}</p>`}
${notes.length === 0 ? '' : html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`}`;
}

/** What limits the question, each with a link to ask without it. */
function limitsPart(answer: QuestionAnswer, { wording: { say }, to }: PageLook): PagePart | string {
  const limits = typedLimits(answer.question, answer.filter);
  if (limits.length === 0) return '';
  return html`<ul class="limits">${limits.map(
    ({ text, without }) =>
      html`<li><a href="${to('/', { q: without })}" title="${say('page.without-limit')}">${label(text)}</a></li>`,
  )}</ul>`;
}

function meantPart(
  { question, suggestions = [] }: QuestionAnswer,
  { wording: { say }, to }: PageLook,
) {
  if (suggestions.length === 0) return '';
  return html`<ul class="meant">${suggestions.map(
    (meant) =>
      html`<li><a href="${to('/', { q: withWord(question, meant) })}">${say('button.did-you-mean', { word: label(meant.instead) })}</a></li>`,
  )}</ul>`;
}

function excerptsOf(answer: ShownAnswer): readonly ShownExcerpt[] {
  return 'excerpts' in answer ? answer.excerpts : [];
}

/** What is only near, for whoever wants to see it. */
function heldBackPart(answer: QuestionAnswer, look: QuotingLook): PagePart {
  const { say } = look.wording;
  return html`<details class="held-back"><summary>${say('button.nearest')}</summary>
<h2>${say('verdict.not-an-answer')}</h2>
${quotationsPart(excerptsOf(answer), look, { place: 1, marksUndated: true, isFolded: true })}</details>`;
}

function excerptsPart(answer: QuestionAnswer, look: QuotingLook): PagePart {
  const { wording } = look;
  const { say } = wording;
  const excerpts = excerptsOf(answer);
  const answering = excerpts.filter(({ isRelated }) => !isRelated);
  const related = excerpts.slice(answering.length);
  const marksUndated = answer.filter !== undefined;
  const beside = besidePart(answer, look);
  const first = beside ? answering.length : FIRST;
  const more = answering.slice(first);
  return html`${beside ?? quotationsPart(answering.slice(0, first), look, { place: 1, marksUndated })}
${
  more.length === 0
    ? ''
    : html`<details class="more"><summary>${wording.count(more.length, 'more-excerpt')}</summary>
${quotationsPart(more, look, { place: first + 1, marksUndated, isFolded: true })}</details>`
}
${
  related.length === 0
    ? ''
    : html`<details class="related"><summary>${wording.count(related.length, 'related-excerpt')}</summary>
<h2>${say('quote.related')}</h2>
${quotationsPart(related, look, { place: answering.length + 1, marksUndated, isFolded: true })}</details>`
}`;
}

/** What several sources give as the answer, beside each other, and below it what gives none of these. */
function besidePart(answer: QuestionAnswer, look: QuotingLook): PagePart | undefined {
  if (answer.kind !== 'answered' || answer.accounts === undefined) return undefined;
  const { kind, given } = answer.accounts;
  if (kind === 'agree') return undefined;
  const drawn = (at: number) => {
    const excerpt = answer.excerpts[at];
    return excerpt && !excerpt.isRelated ? quotationPart(excerpt, { place: at + 1 }, look) : '';
  };
  const told = new Set(given.flatMap(({ excerpts }) => excerpts));
  const others = [...answer.excerpts.keys()].filter((at) => !told.has(at));
  return html`<div class="accounts">${given.map(
    ({ text, excerpts }) =>
      html`<section><h2 dir="auto">${label(text)}</h2>${excerpts.map(drawn)}</section>`,
  )}</div>
${others.map(drawn)}`;
}

/** Where a question is asked that takes up this one. */
function followPart(
  { question }: QuestionAnswer,
  { earlier }: AnswerFrame,
  look: QuotingLook,
): PagePart {
  const { to } = look;
  const { say } = look.wording;
  return html`<form class="follow" action="/" method="get" data-ask>
<label for="follow">${say('button.ask-more')}</label>
<div class="field"><input id="follow" name="q" type="text" autocomplete="off" required>
${[...earlier, question].map((turn) => html`<input type="hidden" name="earlier" value="${turn}">`)}
<button type="submit">${say('modal.ask')}</button></div>
${languageField(look)}
${
  earlier.length === 0
    ? ''
    : html`<details><summary>${say('page.earlier')}</summary><ol>${earlier.map(
        (turn) => html`<li><a href="${to('/', { q: turn })}">${label(turn)}</a></li>`,
      )}</ol></details>`
}
</form>`;
}
