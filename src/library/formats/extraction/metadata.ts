import type { Article } from '../../../core/article/article.ts';

/** What an article says about itself. */
export type Metadata = Partial<
  Pick<
    Article,
    | 'title'
    | 'author'
    | 'publisher'
    | 'date'
    | 'url'
    | 'language'
    | 'tags'
    | 'basedOn'
    | 'pageLabels'
  >
>;

// Each reads one value as it came from a file; undefined where it is none of the kind.

export function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : undefined;
}

/** A name or a list of names. */
export function readNames(value: unknown): string | undefined {
  return Array.isArray(value) ? readTags(value)?.join(', ') : readText(value);
}

/** A list of texts, or one text with commas. */
export function readTags(value: unknown): string[] | undefined {
  const list: unknown = typeof value === 'string' ? value.split(',') : value;
  if (!Array.isArray(list)) return undefined;
  const read = list.map(readText);
  return read.every((tag) => tag !== undefined) ? read.filter((tag) => tag !== '') : undefined;
}

/** A calendar date, with or without a time; the date alone is checked against the calendar. */
export function readDate(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [, day] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      value.trim(),
    ) ?? [];
  if (day === undefined || Number.isNaN(Date.parse(value))) return undefined;
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? value.trim() : undefined;
}

/** A date as programs write it: as above, as in a mail header (RFC 5322), or as seconds or milliseconds. */
export function readAnyDate(value: unknown): string | undefined {
  const written = readDate(value);
  if (written !== undefined) return written;
  const isCount =
    typeof value === 'number' || (typeof value === 'string' && /^\d{9,13}$/.test(value));
  const count = isCount ? Number(value) : Number.NaN;
  // Up to here as milliseconds it would be a day in 1970; seconds are meant.
  const milliseconds = isCount ? (count < 1e11 ? count * 1000 : count) : dayAndTime(value);
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace('.000Z', 'Z');
}

function dayAndTime(value: unknown): number {
  const mail =
    /^(?:\p{L}{3,}, )?\d{1,2} \p{L}{3,} \d{4} \d{2}:\d{2}(?::\d{2})?(?: (?:[A-Z]{1,4}|[+-]\d{4}))?$/u;
  const isWritten = typeof value === 'string' && mail.test(value.trim());
  return isWritten ? Date.parse(value) : Number.NaN;
}

export function readAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value)) return undefined;
  const { protocol, href } = new URL(value);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

/** A code as BCP 47 writes it: `en-GB` for `en_gb`. */
export function readLanguage(value: unknown): string | undefined {
  const code = readText(value)?.replaceAll('_', '-');
  try {
    return code === undefined ? undefined : Intl.getCanonicalLocales(code)[0];
  } catch {
    return undefined;
  }
}

/** Titles that a program wrote: the name of a file, of a program or of nothing. */
const PROGRAM_TITLES: readonly RegExp[] = [
  /^(?:microsoft (?:word|excel|powerpoint|publisher)|layout \d+|powerpoint presentation)\b/i,
  /^(?:untitled|document|title|unknown|no title|slide|print|scan)[ _-]?\d*$/i,
  /\.(?:docx?|odt|rtf|pdf|tex|dvi|indd|qxp|qxd|html?|pptx?|xlsx?|txt|pages|md|wpd|ps)$/i,
  /^(?:https?|file):/i,
  /^\S*[_\d]\S*$/,
];

/** A title that a person gave to a document. */
export function readDocumentTitle(value: unknown): string | undefined {
  const title = readText(value);
  if (title === undefined || !/\p{L}/u.test(title)) return undefined;
  return PROGRAM_TITLES.some((pattern) => pattern.test(title)) ? undefined : title;
}

/** The name of a document's author, not that of an account on a computer. */
export function readDocumentAuthor(value: unknown): string | undefined {
  const author = readText(value);
  const account =
    /^(?:(?:microsoft office )?user|admin(?:istrator)?|unknown|anonymous|root|author|owner)?$/i;
  return author === undefined || account.test(author) ? undefined : author;
}
