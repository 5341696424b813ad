import {
  type Metadata,
  readAnyDate,
  readNames,
  readTags,
  readText,
} from '../extraction/metadata.ts';
import { type Attributes, parseXml } from '../page/markup.ts';

/** What a book says about itself and the order of its parts. */
export interface EpubPackage {
  readonly metadata: Metadata;
  /** The paths of its parts in the archive, in the order in which they are read; not the list of contents. */
  readonly parts: readonly string[];
}

interface XmlElement {
  /** Without the prefix of its namespace. */
  readonly name: string;
  readonly attributes: Attributes;
  /** The text that stands directly in it. */
  text: string;
}

/** The elements of a small XML file, flat and in order. */
export function readXml(xml: string): readonly XmlElement[] {
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  parseXml(xml, {
    open(name, attributes) {
      const element = { name: name.replace(/^.*:/, ''), attributes, text: '' };
      elements.push(element);
      open.push(element);
    },
    text(data) {
      const innermost = open.at(-1);
      if (innermost) innermost.text += data;
    },
    close: () => void open.pop(),
  });
  return elements;
}

/** The path of the package file, as META-INF/container.xml names it. */
export function packagePath(container: string): string | undefined {
  const root = readXml(container).find(({ name }) => name === 'rootfile');
  return root?.attributes['full-path'];
}

/** Reads a package file. @param path of it in the archive; what it names stands beside it. */
export function readPackage(xml: string, path: string): EpubPackage {
  const elements = readXml(xml);
  return { metadata: readMetadata(elements), parts: readParts(elements, path) };
}

function readParts(elements: readonly XmlElement[], path: string): readonly string[] {
  const items = new Map<string, string>();
  for (const { name, attributes } of elements) {
    const { id, href, properties = '', 'media-type': type = '' } = attributes;
    if (name !== 'item' || id === undefined || href === undefined) continue;
    const isContents = properties.split(/\s+/).includes('nav');
    if (/html/i.test(type) && !isContents) items.set(id, resolve(path, href));
  }
  const contents = elements
    .filter(({ name, attributes }) => name === 'reference' && attributes['type'] === 'toc')
    .map(({ attributes }) => resolve(path, attributes['href'] ?? ''));
  const order = elements
    .filter(({ name }) => name === 'itemref')
    .map(({ attributes }) => items.get(attributes['idref'] ?? ''))
    .filter((part) => part !== undefined && !contents.includes(part));
  return [...new Set(order)].filter((part) => part !== undefined);
}

/** The path in the archive that an address leads to; it cannot lead out of the archive. */
function resolve(path: string, href: string): string {
  const base = `epub:///${encodeURI(path.toWellFormed())}`;
  if (!URL.canParse(href, base)) return href;
  const inside = new URL(href, base).pathname.slice(1);
  try {
    return decodeURIComponent(inside);
  } catch {
    return inside;
  }
}

function readMetadata(elements: readonly XmlElement[]): Metadata {
  const all = (name: string) =>
    elements.filter((it) => it.name === name && (readText(it.text) ?? '') !== '');
  const texts = (name: string) => all(name).map((it) => it.text);
  const roleOf = ({ attributes }: XmlElement) => attributes['opf:role'] ?? 'aut';
  const authors = all('creator').filter((it) => roleOf(it) === 'aut');
  const eventOf = ({ attributes }: XmlElement) => attributes['opf:event'] ?? '';
  const dates = all('date').filter((it) => ['', 'publication'].includes(eventOf(it)));
  const title = readText(texts('title')[0]);
  const author = readNames(authors.map((it) => it.text)) ?? '';
  const publisher = readText(texts('publisher')[0]);
  const date = dates.map((it) => readAnyDate(it.text.trim())).find((it) => it !== undefined);
  const language = readText(texts('language')[0]);
  const tags = readTags(texts('subject')) ?? [];
  return {
    ...(title !== undefined && { title }),
    ...(author !== '' && { author }),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
    ...(language !== undefined && { language }),
    ...(tags.length > 0 && { tags }),
  };
}
