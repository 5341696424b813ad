import type {
  Entry,
  ExportField,
  ExportOptions,
  Extracted,
  Flaw,
} from '../extraction/extraction.ts';
import { type Metadata, readAddress, readAnyDate } from '../extraction/metadata.ts';
import { type Markup, readEntryText, readInline } from './entryText.ts';
import {
  createLookup,
  type EntryValues,
  type FoundValue,
  type Lookup,
  type Path,
  readPath,
} from './lookup.ts';

/** Where an entry stands in its file. */
export interface EntryPlace {
  readonly entry: number;
  readonly line?: number;
}

/**
 * The usual names of fields, the best first. Upper and lower case and what is no letter or digit make no
 * difference; a dot leads into an object, or into every object of a list.
 */
const USUAL_NAMES = pathsByField({
  id: 'id _id.$oid _id guid guid.rendered wp:post_id post_id uuid slug',
  title: 'title title.rendered headline headline.main webTitle fields.headline post_title name',
  html: 'html content.rendered content:encoded body_html content_html fields.body post_content',
  text:
    'plaintext content_text fields.bodyText bodyText maintext full_text article_text articleBody ' +
    'text article body content story transcript paragraphs fields.trailText lead_paragraph ' +
    'abstract summary excerpt.rendered excerpt:encoded excerpt description description.rendered snippet',
  author:
    'primary_author.name authors.name author.name authors author byline byline.original ' +
    'fields.byline dc:creator creator author_name writer _embedded.author.name publishedBylines.name',
  publisher:
    'publisher.name publisher publication.name publication source.name source outlet newspaper ' +
    'site_name source_domain',
  date:
    'published_at publishedAt date_published date_publish webPublicationDate pub_date publish_date ' +
    'publication_date published pubDate post_date_gmt date_gmt post_date date dc:date datetime ' +
    'timestamp seendate created_at updated',
  url: 'link url canonical_url web_url webUrl permalink article_url source_url external_url',
  language: 'language lang locale dc:language language_code',
  tags: 'tags.name tags keywords.value keywords categories.name categories category topics dc:subject section_name',
});

function pathsByField(
  names: Readonly<Record<ExportField, string>>,
): ReadonlyMap<string, readonly Path[]> {
  const entries = Object.entries(names);
  return new Map(entries.map(([field, paths]) => [field, paths.split(' ').map(readPath)]));
}

/** An entry out of the values that its file gives: what it says, or what is missing. */
export function readEntry(
  values: EntryValues,
  place: EntryPlace,
  { fields }: ExportOptions,
): Entry {
  const lookup = createLookup(values);
  const candidates = (field: ExportField) => candidatesOf(field, fields, lookup);
  const ownId = readOwnId(candidates('id'));
  const { metadata, flaws } = readMetadata(candidates, place);
  const content = readContent(candidates, metadata.title ?? '');
  const extraction = content
    ? { metadata, content, flaws }
    : { broken: { ...place, ...withoutText(values) } };
  return { entry: place.entry, ...(ownId !== undefined && { ownId }), extraction };
}

/** Whether any of the names is one under which a text is looked for. */
export function nameText(names: readonly string[], { fields }: ExportOptions): boolean {
  const lookup = createLookup(Object.fromEntries(names.map((name) => [name, name])));
  const found = [...candidatesOf('html', fields, lookup), ...candidatesOf('text', fields, lookup)];
  return found.length > 0;
}

/** Whether the program that wrote the file keeps the entry from its readers. */
export function isUnpublished(values: EntryValues): boolean {
  const { value } = createLookup(values)(STATUS) ?? {};
  return typeof value === 'string' && UNPUBLISHED.has(value.trim().toLowerCase());
}

const STATUS = readPath('status');
const UNPUBLISHED = new Set('draft auto-draft pending private future scheduled trash'.split(' '));

type Candidates = (field: ExportField) => readonly FoundValue[];

function candidatesOf(
  field: ExportField,
  own: ExportOptions['fields'],
  lookup: Lookup,
): FoundValue[] {
  const chosen = own[field];
  const usual = USUAL_NAMES.get(field) ?? [];
  const paths = chosen === undefined ? usual : [readPath(chosen), ...usual];
  return paths.map(lookup).filter((found) => found !== undefined);
}

/** Characters; a longer id is no name that could be shown. */
const ID_LENGTH = 100;

function readOwnId(candidates: readonly FoundValue[]): string | undefined {
  return candidates
    .map(({ value }) => (isPlain(value) ? String(value).replace(/\s+/gu, ' ').trim() : ''))
    .find((id) => id !== '' && id.length <= ID_LENGTH && !NO_ID.test(id));
}

/**
 * Control characters, of which NUL parts ids where they are kept; halves of surrogate pairs, which no
 * file can hold; and what an entry is called that has no id of its own.
 */
const NO_ID = /[\p{Cc}\p{Cs}]|^entry-\d+$/u;

function readMetadata(
  candidates: Candidates,
  place: EntryPlace,
): { metadata: Metadata; flaws: readonly Flaw[] } {
  const flaws: Flaw[] = [];
  const read = <T extends string | readonly string[]>(
    field: ExportField,
    parse: (found: FoundValue) => T | undefined,
    expected: string,
  ): Record<string, T> => {
    let wrong: string | undefined;
    for (const found of candidates(field)) {
      const parsed = parse(found);
      if (parsed !== undefined && parsed.length > 0) return { [field]: parsed };
      if (parsed === undefined) wrong ??= found.name;
    }
    if (wrong !== undefined) flaws.push({ ...place, ...notAsExpected(wrong, expected) });
    return {};
  };
  const metadata: Metadata = {
    ...read('title', readOneText, 'a text'),
    ...read('author', readAuthors, 'a name or a list of names'),
    ...read('publisher', readPublisher, 'a text'),
    ...read('date', readEntryDate, 'a date like 2016-10-03'),
    ...read('url', ({ value }) => readAddress(value), 'an http or https address'),
    ...read('language', readLanguage, 'a language code like en'),
    ...read('tags', readTagNames, 'a list of texts'),
  };
  return { metadata, flaws };
}

/** Characters of a name that is shown in a problem. */
const NAME_LENGTH = 40;

function notAsExpected(name: string, expected: string): Flaw {
  const reason = `Its ${quoted(name)} is not ${expected}.`;
  return { reason, remedy: `Write ${expected}; the article serves without it.` };
}

// Each reads one value; undefined where it is none of the kind, empty where it says nothing.

function readOneText({ value }: FoundValue): string | undefined {
  // An object has its own name for the text, which is looked for as well.
  if (isObject(value)) return '';
  return isPlain(value) ? readInline(String(value)) : undefined;
}

/** Some programs write the article's address where others name who published it. */
function readPublisher(found: FoundValue): string | undefined {
  return readAddress(found.value) === undefined ? readOneText(found) : '';
}

function readAuthors({ value }: FoundValue): string | undefined {
  return namesOf(value)?.join(', ');
}

function readTagNames({ value }: FoundValue): string[] | undefined {
  return namesOf(typeof value === 'string' ? value.split(/[,;|]/) : value);
}

/** The names in a text or a list. Numbers and objects stand for things that are told elsewhere. */
function namesOf(value: unknown): string[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (list.some((one) => typeof one === 'boolean' || Array.isArray(one))) return undefined;
  const names = list.map((one) => (typeof one === 'string' ? readInline(one) : ''));
  return [...new Set(names)].filter((name) => name !== '');
}

function readLanguage({ value }: FoundValue): string | undefined {
  const code = typeof value === 'string' ? value.trim().replaceAll('_', '-') : '';
  return /^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,3}$/i.test(code) ? code : undefined;
}

function readEntryDate({ name, value }: FoundValue): string | undefined {
  const written = typeof value === 'string' ? spelledOut(value.trim()) : value;
  // WordPress writes this where there is no date.
  if (typeof written === 'string' && /^0000-00-00/.test(written)) return '';
  const date = readAnyDate(written);
  // The field's name says the zone that its value does not.
  return date && /gmt$/i.test(name) && /\d\d:\d\d(?::\d\d)?$/.test(date) ? `${date}Z` : date;
}

/** GDELT's 20161003T101500Z and the like, with the signs between their parts. */
function spelledOut(value: string): string {
  return value.replace(
    /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)Z?)?$/,
    (_, year, month, day, hour, minute, second) =>
      `${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}:${second}Z`}`,
  );
}

function readContent(candidates: Candidates, title: string): Extracted['content'] | undefined {
  const read = (field: ExportField, markup: Markup) => {
    for (const { value } of candidates(field)) {
      const content = readEntryText(textOf(value), markup, title);
      if (content.blocks.length > 0) return content;
    }
    return undefined;
  };
  return read('html', 'html') ?? read('text', 'unknown');
}

/** A text, or the paragraphs of a list. */
function textOf(value: unknown): string {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((one) => typeof one === 'string').join('\n\n');
}

/** Names of fields that a problem tells. */
const TOLD_FIELDS = 12;

function withoutText(values: EntryValues): Flaw {
  const names = Object.keys(values).filter((name) => values[name] !== undefined);
  const told = names.slice(0, TOLD_FIELDS).map(quoted).join(', ');
  const more = names.length > TOLD_FIELDS ? ` and ${names.length - TOLD_FIELDS} more` : '';
  const found = names.length === 0 ? 'it has no field' : `its fields are ${told}${more}`;
  return {
    reason: `It has no text that could be quoted; ${found}.`,
    remedy: `Name the field of the text; looked for are "content", "body", "text", "html", "article" and the like.`,
  };
}

function quoted(name: string): string {
  const short = name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH)}…` : name;
  return `"${short.replace(/\s+/gu, ' ').toWellFormed()}"`;
}

function isPlain(value: unknown): value is string | number | bigint {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint';
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
