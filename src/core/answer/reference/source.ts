import type { Citation } from '../../article/citation.ts';
import { label } from '../../text/visible.ts';
import { type Author, authorsOf } from './author.ts';

/** What is known of an article to refer to it. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** None where the article names none. */
  readonly authors: readonly Author[];
  readonly publisher: string | undefined;
  readonly issued: Day | undefined;
  readonly accessed: Day;
  readonly url: string | undefined;
}

/** A date as exactly as it is known: a month is 1..12; there is no day without a month. */
export interface Day {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export function sourceOf(citation: Citation, accessed: Date): Source {
  const given = (text: string | undefined) =>
    (text === undefined ? undefined : label(text)) || undefined;
  const author = given(citation.author);
  return {
    id: label(citation.articleId),
    title: label(citation.title),
    authors: author === undefined ? [] : authorsOf(author),
    publisher: given(citation.publisher),
    issued: dayOf(citation.date ?? ''),
    accessed: {
      year: accessed.getUTCFullYear(),
      month: accessed.getUTCMonth() + 1,
      day: accessed.getUTCDate(),
    },
    // Braces and backslashes would end or change a field of BibTeX; an address can do without them.
    url: given(citation.url)?.replace(/[\s{}\\]/g, encodeURIComponent),
  };
}

/** The day as it is written, whatever time and time zone follow. */
function dayOf(date: string): Day | undefined {
  const [, year, month, day] =
    /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?/.exec(date) ?? [];
  if (year === undefined) return undefined;
  return {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}
