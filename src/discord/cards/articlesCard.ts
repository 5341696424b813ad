import type { ArticlesReply } from '../../core/reply.ts';
import type { Wording } from '../../core/wording.ts';
import { escapeLabel } from '../notation.ts';
import { type Card, COLOURS, card, pageButtons, shortLabel, timestamp } from './card.ts';
import { linkedTitle } from './excerptText.ts';

/** Articles on a page, and problems on the last one: they fit even where all names are long. */
const ON_A_PAGE = 8;
const MOST_PROBLEMS = 4;

/** One page of the list of articles. @param wanted from 1; the last one where there are fewer. */
export function articlesCard(
  { entries, problems = [] }: ArticlesReply,
  wording: Wording,
  wanted: number,
): Card {
  const { say, count } = wording;
  const pages = Math.max(1, Math.ceil(entries.length / ON_A_PAGE));
  const page = Math.min(wanted, pages);
  const head = [
    `**${count(entries.length, 'article')}**`,
    ...(pages > 1 ? [`-# ${say('note.page', { page, pages })}`] : []),
  ];
  const listed = entries.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE).map((entry) => {
    const { title, author, publisher, date, url } = entry;
    const about = [
      date === undefined ? say('quote.undated') : timestamp(date),
      ...[author, publisher].flatMap((name) => (name === undefined ? [] : [shortLabel(name)])),
    ];
    return `${linkedTitle(title, url)}\n-# ${about.join(' · ')}`;
  });
  const trouble = problems
    .slice(0, MOST_PROBLEMS)
    .map(
      (problem) =>
        `-# ${escapeLabel(wording.problemPlaceOf(problem))}: ${shortLabel(problem.reason)}`,
    );
  const texts = [
    head.join('\n'),
    ...(listed.length > 0 ? [listed.join('\n')] : []),
    ...(trouble.length > 0
      ? [[`**${count(problems.length, 'problem')}**`, ...trouble].join('\n')]
      : []),
  ];
  return card(texts, COLOURS.none, pageButtons('articles', page, pages, wording));
}
