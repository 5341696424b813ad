import { type Gate, passExcerpts } from '../../core/gate.ts';
import type { Timeline } from '../../core/timeline.ts';
import { escapeLabel } from '../notation.ts';
import { type Card, COLOURS, card, fitsOnCard, pageButtons, timestamp } from './card.ts';
import { type ExcerptLook, excerptText } from './excerptText.ts';

/** Excerpts on a page. */
const ON_A_PAGE = 4;

/** One page of a timeline. @param wanted from 1; the last one where there are fewer. */
export function timelineCard(
  { topic, entries, undated }: Timeline,
  look: ExcerptLook,
  gate: Gate,
  wanted: number,
): Card {
  const { wording } = look;
  const { say } = wording;
  const shown = entries.flatMap(({ excerpt, date, dates }) =>
    passExcerpts([excerpt], gate).map((passed) => ({ passed, date, dates })),
  );
  const pages = Math.max(1, Math.ceil(shown.length / ON_A_PAGE));
  const page = Math.min(wanted, pages);
  const notes = [
    shown.length === 0 ? say('timeline.none') : say('timeline.dated', { count: shown.length }),
    ...(undated > 0 ? [say('timeline.undated', { count: undated })] : []),
    ...(pages > 1 ? [say('note.page', { page, pages })] : []),
  ];
  const heading = say('timeline.heading', { topic: '' }).trim();
  const texts = [
    [`-# ${heading}`, `**${escapeLabel(topic)}**`, `-# ${notes.join(' · ')}`].join('\n'),
  ];
  for (const { passed, date, dates } of shown.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE)) {
    const of = dates === 'article' ? ` · ${say('timeline.article-date')}` : '';
    const text = `**${timestamp(date)}**${of}\n${excerptText(passed, look)}`;
    // A page is as long as a card; what does not fit there is in its article.
    if (fitsOnCard([...texts, text])) texts.push(text);
  }
  const colour = shown.length > 0 ? COLOURS.answered : COLOURS.none;
  return card(texts, colour, pageButtons('timeline', page, pages, wording));
}
