import picocolors from 'picocolors';
import type { ShownAnswer, ShownExcerpt } from '../../core/answer/gate.ts';
import { isHeldBack } from '../../core/answer/shortfall.ts';
import { creditOf } from '../../core/article/citation.ts';
import { accountsNoteOf, answerNotesOf } from '../../core/speech/replyWords.ts';
import { label } from '../../core/text/visible.ts';
import type { Screen } from '../notation.ts';
import { alsoInOf, cutNoteOf, ENGLISH, nearestOf, placeOf, say, verdictOf } from '../wording.ts';

/** An answer as the terminal shows it. @param from,to which excerpts, by their place from 0. */
export function answerView(answer: ShownAnswer, screen: Screen, from: number, to: number): string {
  const excerpts = excerptsView(answer, screen, from, to);
  return [...(from === 0 ? [headView(answer, screen)] : []), ...excerpts].join('\n\n');
}

function headView(answer: ShownAnswer, screen: Screen): string {
  const { yellow, dim } = picocolors.createColors(screen.colour);
  const verdict = verdictOf(answer);
  const nearest = nearestOf(answer, label);
  return [
    answer.kind === 'answered' ? dim(verdict) : yellow(verdict),
    ...accountsOf(answer),
    ...(nearest === undefined ? [] : [nearest]),
    ...notesOf(answer).map((note) => dim(note)),
  ].join('\n');
}

/** Its excerpts alone, told from an answer where they are none. */
export function excerptsView(
  answer: ShownAnswer,
  screen: Screen,
  from: number,
  to: number,
): string[] {
  const { dim, yellow } = picocolors.createColors(screen.colour);
  const excerpts = 'excerpts' in answer ? answer.excerpts : [];
  const marksUndated = 'filter' in answer && answer.filter !== undefined;
  const shown = excerpts.slice(from, to).flatMap((excerpt, index) => {
    const at = from + index;
    const isFirstRelated = excerpt.isRelated && !excerpts[at - 1]?.isRelated;
    const text = excerptView(excerpt, at + 1, screen, marksUndated);
    return isFirstRelated ? [yellow(say('quote.related')), text] : [text];
  });
  const isFirst = from === 0 && shown.length > 0;
  return [...(isFirst && isHeldBack(answer) ? [dim(say('verdict.not-an-answer'))] : []), ...shown];
}

/** How many excerpts of an answer are shown unasked: those thought to answer, or the nearest where none is. */
export function answeringIn(answer: ShownAnswer): number {
  const excerpts = 'excerpts' in answer ? answer.excerpts : [];
  const answering = excerpts.filter(({ isRelated }) => !isRelated).length;
  return isHeldBack(answer) ? Math.min(1, answering) : answering;
}

function accountsOf(answer: ShownAnswer): string[] {
  const accounts = accountsNoteOf(ENGLISH, answer, (day) => label(day), label);
  return accounts === undefined ? [] : [accounts];
}

/** What was understood besides the words, and what was not; which words may have been meant. */
function notesOf(answer: ShownAnswer): string[] {
  const suggestions = 'suggestions' in answer ? (answer.suggestions ?? []) : [];
  return [
    ...answerNotesOf(ENGLISH, answer, (day) => day, label),
    ...suggestions.map(({ instead }) => say('button.did-you-mean', { word: label(instead) })),
  ];
}

/** @param marksUndated whether it is said of an article without a date that it has none. */
export function excerptView(
  excerpt: ShownExcerpt,
  rank: number,
  screen: Screen,
  marksUndated = false,
): string {
  const { dim, cyan, bold } = picocolors.createColors(screen.colour);
  const { citation, cut } = excerpt;
  const title = cyan(label(citation.title));
  const undated = marksUndated ? [say('quote.undated')] : [];
  const address = citation.link ?? citation.url;
  const source = [
    address === undefined ? title : link(title, address, screen),
    ...creditOf(citation).map(label),
    // The day; who wants the hour looks at the article.
    ...(citation.date === undefined
      ? undated
      : [label(citation.date.slice(0, '2016-10-03'.length))]),
    ...(citation.collections ?? []).map(label),
    label(placeOf(citation)),
    ...(citation.link === undefined ? [] : publishedAt(citation.url, screen)),
  ].join(dim(' · '));
  const others = alsoInOf(excerpt, label);
  return [
    excerpt.rendered,
    ...(cut ? [`     ${dim(cutNoteOf(cut))}`] : []),
    ` ${bold(`[${rank}]`)} ${source}`,
    ...(others === undefined ? [] : [`     ${dim(others)}`]),
  ].join('\n');
}

/** Where an article was published, beside a title that leads to our page. */
function publishedAt(url: string | undefined, screen: Screen): string[] {
  return url !== undefined && URL.canParse(url)
    ? [link(label(new URL(url).host), url, screen)]
    : [];
}

/** A clickable link (OSC 8), where the terminal has them; the address alone says nothing new there. */
export function link(text: string, url: string, screen: Screen): string {
  return screen.links ? `\u001B]8;;${url}\u0007${text}\u001B]8;;\u0007` : `${text} <${url}>`;
}
