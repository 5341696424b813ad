import type { Article } from '../core/article.ts';
import type { Problem } from '../core/problem.ts';
import { decode } from './decode.ts';
import { readFrontMatter } from './frontMatter.ts';
import { isFurniture } from './furniture.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plainText.ts';

/** What became of one file: an article, problems, or both. */
export interface ReadFile {
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

/** The formats that can be read, by the ending of the file's name, lower case. */
const FORMATS: Readonly<Record<string, (file: TextFile) => ReadFile>> = {
  '.md': readMarkdownFile,
  '.txt': readTextFile,
};

interface TextFile {
  readonly id: string;
  readonly path: string;
  readonly text: string;
}

/** Whether a file's name ends like a format that can be read. */
export function isReadable(path: string): boolean {
  return endingOf(path) in FORMATS;
}

/** The path without its ending. */
export function articleIdOf(path: string): string {
  return path.slice(0, path.length - endingOf(path).length);
}

/** Reads one file. @param path in the folder, with `/` between parts; its ending names the format. */
export function readArticle(path: string, bytes: Uint8Array): ReadFile {
  const decoded = decode(bytes);
  if (!('text' in decoded)) return skipped(path, decoded);
  const { text } = decoded;
  const file = { id: articleIdOf(path), path, text };
  const read = FORMATS[endingOf(path)]?.(file) ?? { problems: [] };
  if (read.article && read.article.blocks.length === 0) {
    const reason = text.trim() === '' ? 'It is empty.' : 'It has no text that could be quoted.';
    return skipped(path, { reason, remedy: 'Write a text into it, or remove it.' });
  }
  return read;
}

function readMarkdownFile({ id, path, text }: TextFile): ReadFile {
  const front = readFrontMatter(text);
  if ('broken' in front) return skipped(path, front.broken);
  const body = readMarkdown(text, front.bodyStart);
  const { metadata } = front;
  const title = metadata.title ?? body.title ?? nameOf(id);
  const blocks = body.blocks.filter((block) => !isFurniture(text.slice(block.start, block.end)));
  return {
    article: { tags: [], ...metadata, id, path, title, text, blocks },
    problems: front.remarks.map((remark) => ({ path, ...remark, skipped: false })),
  };
}

function readTextFile({ id, path, text }: TextFile): ReadFile {
  const { title, date, blocks } = readPlainText(text);
  const dated = date !== undefined && { date };
  return { article: { id, path, title, ...dated, tags: [], text, blocks }, problems: [] };
}

function skipped(path: string, why: Omit<Problem, 'path' | 'skipped'>): ReadFile {
  return { problems: [{ path, ...why, skipped: true }] };
}

function nameOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

function endingOf(path: string): string {
  return /\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? '';
}
