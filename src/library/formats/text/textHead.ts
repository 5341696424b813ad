import { readCreditLine } from '../extraction/creditLine.ts';
import { type Metadata, readAddress, readAnyDate, readTags } from '../extraction/metadata.ts';

/** What the lines above a text say of it, and how many they are. */
export interface TextHead {
  readonly metadata: Metadata;
  /** Of the lines given, those that say it and are no part of the text. */
  readonly lines: ReadonlySet<number>;
}

type Field = 'title' | 'author' | 'date' | 'url' | 'publisher' | 'tags';

/** What the lines of a letter's or a scraper's head begin with; those without a field say nothing of the text. */
const KEYS: ReadonlyMap<string, Field | undefined> = new Map(
  Object.entries({
    title: 'title subject headline heading betreff titel titre título',
    author: 'author authors by byline from writer von autor auteur',
    date: 'date published posted datum fecha',
    url: 'url link address permalink source-url web',
    publisher: 'publisher publication source newspaper site outlet',
    tags: 'tags keywords',
    other:
      'to cc bcc reply-to sender message-id in-reply-to references newsgroups organization lines mime-version content-type content-transfer-encoding received return-path section category language id',
  }).flatMap(([field, names]) =>
    names.split(' ').map((name) => [name, isField(field) ? field : undefined] as const),
  ),
);

function isField(name: string): name is Field {
  return ['title', 'author', 'date', 'url', 'publisher', 'tags'].includes(name);
}

/**
 * Reads lines like "Subject: The crane" with which a text begins, as letters and the texts of scrapers do.
 * What cannot be read is left where it stands.
 */
export function readHeaderLines(lines: readonly string[]): TextHead {
  const metadata: { [Key in Field]?: Metadata[Key] } = {};
  const read = new Set<number>();
  for (const [index, line] of lines.entries()) {
    const [, written = '', value = ''] =
      /^([\p{L}][\p{L} -]{1,25}?)\s?:\s+(\S.*)$/u.exec(line) ?? [];
    const key = written.toLowerCase().replaceAll(' ', '-');
    if (!KEYS.has(key) && !/^x-/.test(key) && !(index === 0 && MAILBOX.test(line))) break;
    const said = readField(KEYS.get(key), value);
    if (said === undefined) break;
    Object.assign(metadata, { ...said, ...metadata });
    read.add(index);
  }
  return Object.keys(metadata).length === 0
    ? { metadata: {}, lines: new Set() }
    : { metadata, lines: read };
}

/** How a kept mail begins: "From ida@lenn.example Thu May  2 10:00:00 2019". */
const MAILBOX = /^From \S+@\S+ .*\d{4}$/;

/** Empty where a line says nothing of the text; undefined where its value is none of its kind. */
function readField(field: Field | undefined, value: string): Metadata | undefined {
  switch (field) {
    case undefined:
      return {};
    case 'title':
      return { title: value };
    case 'publisher':
      return readAddress(value) === undefined ? { publisher: value } : readField('url', value);
    case 'tags':
      return { tags: readTags(value) ?? [] };
    case 'author':
      // "Ida Lund <ida@lenn.example>"
      return { author: value.replace(/\s*<[^>]*>$/, '') || value };
    case 'date': {
      const date = readAnyDate(value) ?? readCreditLine(value)?.date;
      return date === undefined ? undefined : { date };
    }
    case 'url': {
      const url = addressOf(value);
      return url === undefined ? undefined : { url };
    }
  }
}

/** The address that a line is, where it is nothing else. */
export function addressOf(line: string): string | undefined {
  return /^<?https?:\/\/\S+$/i.test(line) ? readAddress(line.replace(/^<|>$/g, '')) : undefined;
}
