import { calendarDate, monthNumber } from '../extraction/calendarDate.ts';
import {
  type Metadata,
  readAddress,
  readDate,
  readTags,
  readText,
} from '../extraction/metadata.ts';

/** A remark on a part of the front matter. Lines are 1-based lines of the file. */
export interface Remark {
  readonly line: number;
  readonly reason: string;
  readonly remedy: string;
}

/** What front matter says of an article, in whatever notation. */
export type FrontMatterSays =
  | { readonly metadata: Metadata; readonly remarks: readonly Remark[] }
  /** Its author does not want it to be read. */
  | { readonly draft: Remark };

/** A key and its value: texts, lists, and keys and values again. */
export interface Stated {
  readonly key: string;
  readonly value: unknown;
  readonly line: number;
}

/** What programs call what we know, in small letters and without signs, the surest first. */
const KEYS = {
  title: 'title headline',
  author: 'author authors byline by writer writers creator creators authorname postauthor',
  publisher: 'publisher publication sitename',
  date:
    'date pubdate publishdate publisheddate publicationdate published publishedat publishedon datepublished ' +
    'created createdat createdon datecreated creationdate ' +
    'lastmod lastmodified lastmodifiedat modified modifiedat datemodified updated updatedat updateddate lastupdated',
  url: 'url canonicalurl canonical sourceurl originalurl',
  language: 'language lang locale',
  tags: 'tags tag keywords categories category',
  basedOn: 'basedon',
} as const;

/** Under these, programs keep the keys that are not their own. */
const SHELVES = new Set(['params', 'extra', 'taxonomies', 'metadata']);

/** What an article's keys and values say, those that are known. */
export function readStated(stated: readonly Stated[]): FrontMatterSays {
  const known = indexed(stated);
  const draft = draftIn(known);
  if (draft) return { draft };
  const remarks: Remark[] = [];
  const read = <T>(
    name: keyof typeof KEYS,
    parse: (value: unknown) => T | undefined,
    expected: string,
  ): Record<string, T> => {
    for (const key of KEYS[name].split(' ')) {
      const entry = known.get(key);
      if (entry === undefined || isBlank(entry.value)) continue;
      const parsed = parse(entry.value);
      if (parsed !== undefined) return { [name]: parsed };
      // "published: yes" says that, and no date.
      if (name === 'date' && key !== 'date' && switchOf(entry.value) !== undefined) continue;
      remarks.push({
        line: entry.line,
        reason: `Its "${entry.key}" is not ${expected}.`,
        remedy: `Write ${expected}; the article serves without it.`,
      });
    }
    return {};
  };
  const metadata: Metadata = {
    ...read('title', readText, 'a text'),
    ...read('author', readPeople, 'a name or a list of names'),
    ...read('publisher', readText, 'a text'),
    ...read('date', readWrittenDate, 'a date like 2016-10-03'),
    ...read('url', readAddress, 'an http or https address'),
    ...read('language', readText, 'a language code like en'),
    ...read('tags', readTags, 'a list of texts'),
    ...read('basedOn', readText, 'a text'),
  };
  return { metadata, remarks };
}

/** By their keys in small letters and without signs; what is written as we write it comes first. */
function indexed(stated: readonly Stated[]): ReadonlyMap<string, Stated> {
  const known = new Map<string, Stated>();
  const add = (entry: Stated) => {
    const key = plainKey(entry.key);
    if (!known.has(key)) known.set(key, entry);
  };
  const shelved = stated.flatMap(({ key, value, line }) =>
    SHELVES.has(key.toLowerCase()) && isRecord(value)
      ? Object.entries(value).map(([inner, of]) => ({ key: inner, value: of, line }))
      : [],
  );
  for (const entry of stated) if (Object.hasOwn(KEYS, entry.key)) add(entry);
  for (const entry of [...stated, ...shelved]) add(entry);
  return known;
}

const DRAFT_IF_ON = 'draft isdraft private isprivate secret unpublished'.split(' ');
const DRAFT_IF_OFF = 'published publish ispublished public ispublic dgpublish'.split(' ');
const STATES = 'status state poststatus visibility'.split(' ');
const NOT_PUBLISHED =
  /^(?:(?:auto[- ]?)?draft|unpublished|not[- ]published|private|pending|scheduled|future|trash(?:ed)?|deleted|hidden|wip|work[- ]in[- ]progress|in[- ](?:progress|review)|confidential|secret)$/i;

/** Keys by which programs make pages, and of which we know nothing. */
const OTHERS = (
  'layout slug permalink description excerpt summary image cover aliases alias weight id ' +
  'sidebarposition sidebarlabel toc type kind comments redirectfrom template section series'
).split(' ');

const KNOWN = new Set([
  ...Object.values(KEYS).flatMap((keys) => keys.split(' ')),
  ...[...DRAFT_IF_ON, ...DRAFT_IF_OFF, ...STATES, ...OTHERS, ...SHELVES],
]);

/** Whether programs that make pages know the key, so that a text is hardly meant. */
export function isKnownKey(key: string): boolean {
  return KNOWN.has(plainKey(key));
}

function plainKey(key: string): string {
  return key.toLowerCase().replace(/[-_ .]/g, '');
}

function draftIn(known: ReadonlyMap<string, Stated>): Remark | undefined {
  const found = (keys: readonly string[], isDraft: (value: unknown) => boolean) =>
    keys.map((key) => known.get(key)).find((entry) => entry && isDraft(entry.value));
  const switched =
    found(DRAFT_IF_ON, (value) => switchOf(value) === 'on') ??
    found(DRAFT_IF_OFF, (value) => switchOf(value) === 'off');
  const entry =
    switched ??
    found(STATES, (value) => typeof value === 'string' && NOT_PUBLISHED.test(value.trim()));
  if (!entry) return undefined;
  const { key, value, line } = entry;
  const remedy = `Take out its "${key}" to have it read.`;
  return {
    line,
    reason: `It is not published: its "${key}" is "${String(value).trim()}".`,
    remedy,
  };
}

/** What YAML knows for true and false. */
function switchOf(value: unknown): 'on' | 'off' | undefined {
  if (typeof value !== 'string') return undefined;
  if (/^\s*(?:true|yes|on|y|1)\s*$/i.test(value)) return 'on';
  return /^\s*(?:false|no|off|n|0)\s*$/i.test(value) ? 'off' : undefined;
}

const TIME =
  /[T ]+(?:[01]?\d|2[0-3]):\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?))?$/;
const WEEKDAY = /^\p{L}{2,12}\.?, +(?=\S)/u;

/** As programs write it, or as people do: "Oct 03 2016", "3 October 2016", "2016/10/3". */
function readWrittenDate(value: unknown): string | undefined {
  const written = readDate(value);
  if (written !== undefined || typeof value !== 'string') return written;
  const day = value.trim().replace(TIME, '').replace(WEEKDAY, '');
  const ordered =
    /^(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})$/.exec(day) ??
    /^(?<month>\p{L}{3,12})\.? +(?<day>\d{1,2})(?:st|nd|rd|th)?,? +(?<year>\d{4})$/u.exec(day) ??
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?\.? +(?:de +)?(?<month>\p{L}{3,12})\.?,? +(?:de +)?(?<year>\d{4})$/u.exec(
      day,
    );
  const { year, month = '', day: number } = ordered?.groups ?? {};
  const monthOf = /^\d/.test(month) ? Number(month) : monthNumber(month);
  return calendarDate(Number(year), monthOf, Number(number));
}

/** A name, a list of names, or what holds a name and more about somebody. */
function readPeople(value: unknown): string | undefined {
  const people = Array.isArray(value) ? value.map(readPerson) : [readPerson(value)];
  const names = people.filter((name) => name !== undefined);
  return names.length < people.length
    ? undefined
    : names.filter((name) => name !== '').join(', ') || undefined;
}

function readPerson(value: unknown): string | undefined {
  if (!isRecord(value)) return readText(value)?.replace(/^by:?\s+/i, '');
  const named = [
    'name',
    'displayName',
    'display_name',
    'fullName',
    'full_name',
    'literal',
    'title',
  ];
  for (const key of named) {
    const name = Object.hasOwn(value, key) ? value[key] : undefined;
    const read = isRecord(name) ? inTwoParts(name) : readText(name);
    if (read !== undefined && read !== '') return read;
  }
  return inTwoParts(value);
}

/** A name that is kept as a first and a last one. */
function inTwoParts(value: Readonly<Record<string, unknown>>): string | undefined {
  const parts = [
    ['given', 'first', 'firstName', 'first_name'],
    ['family', 'last', 'lastName', 'last_name', 'surname'],
  ].flatMap((keys) => keys.map((key) => readText(value[key])).find((part) => part) ?? []);
  return parts.length === 0 ? undefined : parts.join(' ');
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
