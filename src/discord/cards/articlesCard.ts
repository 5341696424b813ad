import type { CatalogueEntry } from '../../core/article/catalogue.ts';
import type { ArticlesReply } from '../../core/conversation/reply.ts';
import type { Wording } from '../../core/speech/wording.ts';
import { escapeLabel } from '../notation.ts';
import { type Card, COLOURS, card, filled, fitsOnCard, pageButtons } from './card.ts';
import { linkedTitle } from './lines/excerptText.ts';
import { cutTo, shortLabel } from './lines/label.ts';
import { timestamp } from './lines/timestamp.ts';

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
  const onPage = entries.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE);
  const listed =
    [LONGEST, SHORTER, SHORTEST]
      .map((look) => onPage.map((entry) => entryText(entry, look, wording)).join('\n'))
      .find((text) => fitsOnCard([...head, text], SPARE)) ?? '';
  const texts = [head.join('\n'), ...(listed === '' ? [] : [listed])];
  const told = problems
    .slice(0, MOST_PROBLEMS)
    .map((it) => `-# ${shortLabel(wording.problemPlaceOf(it))}: ${shortLabel(it.reason)}`);
  const taken = SPARE + texts.join('').length;
  const trouble = filled([`**${count(problems.length, 'problem')}**`], told, taken).join('\n');
  return card(
    [...texts, ...(problems.length > 0 ? [trouble] : [])],
    COLOURS.none,
    pageButtons('articles', page, pages, wording),
  );
}

/** How much of an article is told, as far as there is room. */
interface EntryLook {
  /** Characters of the title and of each name. */
  readonly title: number;
  readonly name: number;
  readonly isLinked: boolean;
}

const LONGEST: EntryLook = { title: 200, name: 100, isLinked: true };
const SHORTER: EntryLook = { title: 100, name: 50, isLinked: false };
/** Fits whatever the names are made of: what acts on a screen is spelt in eight characters. */
const SHORTEST: EntryLook = { title: 40, name: 0, isLinked: false };
/** Characters for line ends and for the count of problems. */
const SPARE = 100;

function entryText(entry: CatalogueEntry, look: EntryLook, { say }: Wording): string {
  const { title, author, publisher, date, url } = entry;
  const names = look.name === 0 ? [] : [author, publisher].filter((name) => name !== undefined);
  const about = [
    date === undefined ? say('quote.undated') : timestamp(date),
    ...names.map((name) => escapeLabel(cutTo(name, look.name))),
  ];
  const linked = linkedTitle(cutTo(title, look.title), look.isLinked ? url : undefined);
  return `${linked}\n-# ${about.join(' · ')}`;
}
