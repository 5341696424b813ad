import type { ReadDocument, ReadExport } from './extraction/extraction.ts';
import type { TextNotation } from './text/readArticle.ts';

/** How files of one format are read. Readers of other formats than text are loaded when one is met. */
export type Format =
  | { readonly kind: 'text'; readonly notation: TextNotation }
  | { readonly kind: 'document'; readonly load: () => Promise<ReadDocument> }
  | { readonly kind: 'export'; readonly load: () => Promise<ReadExport> };

const markdown: Format = { kind: 'text', notation: 'markdown' };
const html: Format = {
  kind: 'document',
  load: async () => (await import('./page/html.ts')).readHtml,
};
const feed: Format = {
  kind: 'export',
  load: async () => (await import('./export/feed.ts')).readFeed,
};
const csv: Format = { kind: 'export', load: async () => (await import('./export/csv.ts')).readCsv };
const jsonLines: Format = {
  kind: 'export',
  load: async () => (await import('./export/jsonLines.ts')).readJsonLines,
};

/** The formats that can be read, by the ending of the file's name, lower case. */
const FORMATS: Readonly<Record<string, Format>> = {
  '.md': markdown,
  '.markdown': markdown,
  '.mdown': markdown,
  '.mkd': markdown,
  '.mkdn': markdown,
  '.mdx': { kind: 'text', notation: 'mdx' },
  '.txt': { kind: 'text', notation: 'plain' },
  '.html': html,
  '.htm': html,
  '.pdf': { kind: 'document', load: async () => (await import('./document/pdf.ts')).readPdf },
  '.docx': { kind: 'document', load: async () => (await import('./document/docx.ts')).readDocx },
  '.epub': { kind: 'document', load: async () => (await import('./document/epub.ts')).readEpub },
  '.jsonl': jsonLines,
  '.ndjson': jsonLines,
  '.json': { kind: 'export', load: async () => (await import('./export/json.ts')).readJson },
  '.csv': csv,
  '.tsv': csv,
  '.xml': feed,
  '.rss': feed,
  '.atom': feed,
};

/** The endings, as a sentence names them; `Intl` would have to load first what it knows of lists. */
export const READABLE = Object.keys(FORMATS)
  .join(', ')
  .replace(/(?<=, )(?=\S+$)/, 'and ');

/** The format of a file, by its name; undefined where it is none that can be read. */
export function formatOf(path: string): Format | undefined {
  return FORMATS[endingOf(path)];
}

/**
 * What the one article of a file is called: the path, without the ending of a text file, since that is
 * how people speak of it. Two files of different formats may have the same name otherwise.
 */
export function articleIdOf(path: string): string {
  return formatOf(path)?.kind === 'text'
    ? path.slice(0, path.length - endingOf(path).length)
    : path;
}

/** ".md" and the like, lower case; empty where a name has none. */
export function endingOf(path: string): string {
  return /\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? '';
}
