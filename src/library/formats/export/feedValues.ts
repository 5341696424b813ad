import type { FeedField } from './feedField.ts';
import { authorKey, type FeedItem } from './feedItems.ts';
import type { EntryValues } from './lookup.ts';

/** The fields of an entry as `entryFields.ts` reads them, under their own names. */
export function feedValues({ fields, feed }: FeedItem): EntryValues {
  const values: Record<string, unknown> = Object.create(null);
  for (const { name, content } of fields.filter(isText)) {
    if (content.trim() !== '') values[name] ??= content;
  }
  const encoded = values['content:encoded'];
  if (typeof encoded === 'string') values['content:encoded'] = withoutShortcodes(encoded);
  values['link'] = linkOf(fields) ?? values['link'];
  values['tags'] = orNothing(fields.flatMap(tagOf));
  values['authors'] = orNothing(authorsOf(fields, feed));
  values['publisher'] = feed.get('title');
  values['language'] = values['dc:language'] ?? feed.get('language') ?? feed.get('dc:language');
  delete values['author'];
  delete values['category'];
  return values;
}

function orNothing(list: readonly unknown[]): readonly unknown[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** Atom may give a picture as the content, or say merely where it is. */
function isText({ name, attributes }: FeedField): boolean {
  const type = attributes['type'];
  return name !== 'content' || typeof type !== 'string' || /^(?:text|x?html)\b|xhtml/i.test(type);
}

/** RSS writes the address as text, Atom as an attribute, among addresses of other things. */
function linkOf(fields: readonly FeedField[]): string | undefined {
  const links = fields.filter(({ name }) => name === 'link');
  const linked = links.find(({ attributes: { rel = 'alternate' } }) => rel === 'alternate');
  const address = linked?.attributes['href'];
  if (typeof address === 'string') return address;
  const written = links.find(({ content }) => content.trim() !== '');
  const guid = fields.find(({ name, content }) => name === 'guid' && /^https?:/.test(content));
  return written?.content ?? guid?.content;
}

/** Of what WordPress sorts by, its form is not what a post is about. */
function tagOf({ name, attributes, content }: FeedField): unknown[] {
  if (name !== 'category' || attributes['domain'] === 'post_format') return [];
  return [attributes['label'] ?? attributes['term'] ?? content];
}

function authorsOf(fields: readonly FeedField[], feed: ReadonlyMap<string, string>): unknown[] {
  const named = fields.filter(({ name }) => name === 'author' || name === 'dc:creator');
  const names = named
    .map(({ content, parts }) => parts.get('name') ?? withoutMail(content))
    .map((name) => feed.get(authorKey(name)) ?? name);
  const inherited = feed.get('author>name');
  return names.length > 0 || inherited === undefined ? names : [inherited];
}

/** RSS has "nora@example.org (Nora Quist)". */
function withoutMail(author: string): string {
  return /^\s*\S+@\S+\s+\(([^()]+)\)\s*$/.exec(author)?.[1] ?? author;
}

/** What WordPress puts a picture or a player in the place of. */
function withoutShortcodes(content: string): string {
  return content.replace(/\[\/?(?:audio|caption|embed|gallery|playlist|video)\b[^\]\n]*\]/g, '');
}
