import type { Article } from '../../../core/article/article.ts';
import type { Problem } from '../../../core/article/problem.ts';
import { decodeAny } from '../encoding/decodeAny.ts';
import { isFurniture } from '../extraction/furniture.ts';
import { withoutComments } from './comments.ts';
import { readFrontMatter } from './frontMatter.ts';
import type { Remark } from './frontMatterValues.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plainText.ts';

/** What became of one file: an article, problems, or both. */
export interface ReadFile {
  readonly article?: Article;
  readonly problems: readonly Problem[];
  /** The CRC-32 of the file's bytes, where the article is all that it holds. */
  readonly fileCheck?: number;
}

interface TextFile {
  readonly id: string;
  readonly path: string;
  readonly text: string;
}

/** How a text is written. */
export type TextNotation = 'markdown' | 'mdx' | 'plain';

/** What is known of a text before it is read. */
export interface NamedText {
  /** What its article is called. */
  readonly id: string;
  /** In the folder, with `/` between parts. */
  readonly path: string;
  readonly notation: TextNotation;
}

/** Reads a text. */
export function readArticle({ id, path, notation }: NamedText, bytes: Uint8Array): ReadFile {
  const decoded = decodeAny(bytes);
  if (!('text' in decoded)) return skipped(path, decoded);
  const { text, remark } = decoded;
  const file = { id, path, text };
  const read = notation === 'plain' ? readTextFile(file) : readMarkdownFile(file, notation);
  if (read.article && read.article.blocks.length === 0) {
    const reason = text.trim() === '' ? 'It is empty.' : 'It has no text that could be quoted.';
    return skipped(path, { reason, remedy: 'Write a text into it, or remove it.' });
  }
  return remark && read.article
    ? { ...read, problems: [{ path, ...remark, skipped: false }, ...read.problems] }
    : read;
}

/** Where Jekyll looks for what is not published yet. */
const IN_DRAFTS = /(?:^|\/)_drafts\//;

function readMarkdownFile(
  { id, path, text: written }: TextFile,
  notation: 'markdown' | 'mdx',
): ReadFile {
  if (IN_DRAFTS.test(path)) {
    const remedy = 'Move it out of there to have it read.';
    return skipped(path, { reason: 'It is a draft: it lies in a folder "_drafts".', remedy });
  }
  const front = readFrontMatter(written);
  if ('broken' in front) return skipped(path, front.broken);
  if ('draft' in front) return skipped(path, front.draft);
  const { metadata, bodyStart } = front;
  const body = withoutComments(written.slice(bodyStart), notation === 'mdx');
  const read = readMarkdown(written.slice(0, bodyStart) + body.text, bodyStart);
  const { text } = read;
  const title = metadata.title ?? read.title ?? nameOf(id);
  const blocks = read.blocks.filter((block) => !isFurniture(text.slice(block.start, block.end)));
  const remarks = [...front.remarks, ...read.remarks];
  if (body.endless !== undefined) remarks.push(withoutEnd(written, bodyStart + body.endless));
  return {
    article: { tags: [], ...metadata, id, path, title, text, blocks },
    problems: remarks.map((remark) => ({ path, ...remark, skipped: false })),
  };
}

function withoutEnd(text: string, offset: number): Remark {
  return {
    line: text.slice(0, offset).split(/\r\n|\n|\r/).length,
    reason: 'A comment begins here that has no end.',
    remedy: 'Close it; what follows is not read.',
  };
}

function readTextFile({ id, path, text }: TextFile): ReadFile {
  const { metadata, blocks } = readPlainText(text);
  return { article: { tags: [], ...metadata, id, path, text, blocks }, problems: [] };
}

function skipped(path: string, why: Omit<Problem, 'path' | 'skipped'>): ReadFile {
  return { problems: [{ path, ...why, skipped: true }] };
}

function nameOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
