import type { ShownTimeline } from '../../core/conversation/shownReply.ts';
import { entryNoteOf, timelineNotesOf } from '../../core/speech/replyWords.ts';
import { escapeLabel } from '../notation.ts';
import { type Card, COLOURS, card, fitsOnCard, pageButtons } from './card.ts';
import { type ExcerptLook, excerptText } from './lines/excerptText.ts';
import { timestamp } from './lines/timestamp.ts';
import { questionLine } from './questionLine.ts';

/** Excerpts on a page at most. */
const ON_A_PAGE = 4;

/** One page of a timeline. @param wanted from 1; the last one where there are fewer. */
export function timelineCard(timeline: ShownTimeline, look: ExcerptLook, wanted: number): Card {
  const { wording } = look;
  const { say } = wording;
  const { topic, entries } = timeline;
  const shown = entries.map((entry) => {
    const note = entryNoteOf(wording, entry);
    const head = [`**${timestamp(entry.date)}**`, ...(note === undefined ? [] : [note])];
    return `${head.join(' · ')}\n${excerptText(entry.excerpt, look)}`;
  });
  const all = pagesOf(shown);
  const pages = Math.max(1, all.length);
  const page = Math.min(wanted, pages);
  const notes = [
    ...timelineNotesOf(wording, timeline, timestamp, escapeLabel),
    ...(pages > 1 ? [say('note.page', { page, pages })] : []),
  ];
  const heading = `-# ${say('timeline.heading', { topic: '' }).trim()}`;
  const texts = all[page - 1] ?? [];
  const { line, isWhole } = questionLine(topic, [heading, ...notes, ...texts]);
  const head = [heading, line, `-# ${notes.join(' · ')}`].join('\n');
  const colour = shown.length > 0 ? COLOURS.answered : COLOURS.none;
  const turn = isWhole ? pageButtons('timeline', page, pages, wording) : [];
  return card([head, ...texts], colour, turn);
}

/** UTF-16 code units that are kept for what stands above the excerpts. */
const HEAD_LENGTH = 2000;

/** Texts in pages, each as long as fits on a card; one that would not fit alone is left out. */
function pagesOf(texts: readonly string[]): string[][] {
  const pages: string[][] = [];
  for (const text of texts) {
    const last = pages.at(-1);
    const fits = (others: readonly string[]) => fitsOnCard([text, ...others], HEAD_LENGTH);
    if (last && last.length < ON_A_PAGE && fits(last)) last.push(text);
    else if (fitsOnCard([text], HEAD_LENGTH)) pages.push([text]);
  }
  return pages;
}
