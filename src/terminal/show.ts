import { closest } from 'fastest-levenshtein';
import picocolors from 'picocolors';
import type { Library } from '../core/conversation/library.ts';
import { label, spellUnsafe } from '../core/text/visible.ts';
import { type Console, print } from './console.ts';
import type { Screen } from './notation.ts';
import { count } from './wording.ts';

/** 1-based lines, both included; all where they are left out. */
export interface LineRange {
  readonly from?: number;
  readonly to?: number;
}

/** What an article is shown from. */
interface Shelves {
  readonly library: Pick<Library, 'articles'>;
  /** Reads again what can no longer be read as it was kept. */
  readonly lookThrough: () => Promise<void>;
  readonly screen: Screen;
  readonly streams: Pick<Console, 'output' | 'errors'>;
}

function unknown(articleId: string, ids: readonly string[]): string {
  const nearest = closest(articleId, ids);
  const remedy = nearest ? ` Did you mean ${label(nearest)}?` : '';
  return `There is no article ${label(articleId)}.${remedy}\n`;
}

function unreadable(articleId: string): string {
  const remedy = 'Remove the folder that DATA_DIR names, so that it is made anew.';
  return `What was kept of ${label(articleId)} cannot be read. ${remedy}\n`;
}

/**
 * Prints the stored text of an article: character for character into a file or a pipe, with line
 * numbers on a terminal. @returns the exit code: 0, or 2 where there is no such article or line.
 */
export async function showArticle(
  { library: { articles }, lookThrough, screen, streams: { output, errors } }: Shelves,
  articleId: string,
  { from = 1, to = Number.POSITIVE_INFINITY }: LineRange,
): Promise<0 | 2> {
  const ids = await articles.ids();
  const isKnown = ids.includes(articleId);
  if (isKnown && !(await articles.get(articleId))) await lookThrough();
  const article = await articles.get(articleId);
  if (!article) {
    errors.write(isKnown ? unreadable(articleId) : unknown(articleId, ids));
    return 2;
  }
  const lines = article.text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  if (from > lines.length) {
    errors.write(`${label(article.path)} has only ${count(lines.length, 'line')}.\n`);
    return 2;
  }
  const { dim } = picocolors.createColors(screen.colour);
  const wanted = lines.slice(from - 1, to);
  const width = String(from + wanted.length - 1).length;
  for (const [index, line] of wanted.entries()) {
    const number = dim(String(from + index).padStart(width));
    await print(output, output.isTTY ? `${number}  ${spellUnsafe(line)}` : line);
  }
  if (output.isTTY && !wanted.at(-1)?.endsWith('\n')) await print(output, '\n');
  return 0;
}
