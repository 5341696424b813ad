import { abbreviated, MONTHS } from '../../text/months.ts';
import { familyFirst, initialsOf, inOrder } from './author.ts';
import type { Day, Source } from './source.ts';

const NO_AUTHOR = '[no author]';
const NO_PUBLISHER = '[no publisher]';
const NO_URL = '[no URL]';
const NO_DATE = 'n.d.';

/** MLA cuts what is longer than four letters. */
const MLA_MONTHS = MONTHS.map((name) => (name.length > 4 ? `${abbreviated(name)}.` : name));

export function apa({ authors, title, publisher, issued, accessed, url }: Source): string {
  const names = authors.map((author) => familyFirst(author, initialsOf));
  // Of more than twenty, the first nineteen and the last.
  const listed =
    names.length > 20
      ? `${names.slice(0, 19).join(', ')}, . . . ${names.at(-1)}`
      : names.length > 1
        ? `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`
        : (names[0] ?? NO_AUTHOR);
  const site =
    publisher !== undefined && listed === publisher ? [] : [ended(publisher ?? NO_PUBLISHER)];
  return [
    ended(listed),
    `(${issued ? yearFirst(issued) : NO_DATE}).`,
    ended(title),
    ...site,
    `Retrieved ${monthFirst(accessed)}, from ${url ?? NO_URL}`,
  ].join(' ');
}

export function mla({ authors, title, publisher, issued, accessed, url }: Source): string {
  const [first, second] = authors;
  const listed =
    first === undefined
      ? NO_AUTHOR
      : second === undefined
        ? familyFirst(first)
        : authors.length === 2
          ? `${familyFirst(first)}, and ${inOrder(second)}`
          : `${familyFirst(first)}, et al.`;
  const place = [
    publisher ?? NO_PUBLISHER,
    issued ? dayFirst(issued) : NO_DATE,
    url ?? NO_URL,
  ].join(', ');
  return `${ended(listed)} “${ended(inQuotes(title))}” ${place}. Accessed ${dayFirst(accessed)}.`;
}

export function chicago({ authors, title, publisher, issued, accessed, url }: Source): string {
  const names = authors.map((author, at) => (at === 0 ? familyFirst(author) : inOrder(author)));
  // Of more than ten, the first seven.
  const listed =
    names.length > 10
      ? `${names.slice(0, 7).join(', ')}, et al.`
      : names.length > 1
        ? `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`
        : (names[0] ?? NO_AUTHOR);
  const place = `${publisher ?? NO_PUBLISHER}, ${issued ? monthFirst(issued) : NO_DATE}`;
  const access = `Accessed ${monthFirst(accessed)}. ${url ?? NO_URL}`;
  return `${ended(listed)} “${ended(inQuotes(title))}” ${ended(place)} ${access}.`;
}

/** "2016, October 3". */
function yearFirst({ year, month, day }: Day): string {
  const name = month === undefined ? undefined : MONTHS[month - 1];
  if (name === undefined) return `${year}`;
  return day === undefined ? `${year}, ${name}` : `${year}, ${name} ${day}`;
}

/** "October 3, 2016", "October 2016". */
function monthFirst({ year, month, day }: Day): string {
  const name = month === undefined ? undefined : MONTHS[month - 1];
  if (name === undefined) return `${year}`;
  return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`;
}

/** "3 Oct. 2016". */
function dayFirst({ year, month, day }: Day): string {
  const name = month === undefined ? undefined : MLA_MONTHS[month - 1];
  return [day, name, year].filter((part) => part !== undefined).join(' ');
}

/** With a full stop, unless it ends with a mark that stands for one. */
function ended(text: string): string {
  return /[.?!…][”’"']?$/.test(text) ? text : `${text}.`;
}

/** Quotation marks within quotation marks. */
function inQuotes(title: string): string {
  return title
    .replace(/"([^"]*)"/g, '‘$1’')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');
}
