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

/**
 * Prints the stored text of an article: character for character into a file or a pipe, with line
 * numbers on a terminal. @returns the exit code: 0, or 2 where there is no such article or line.
 */
export async function showArticle(
  library: Pick<Library, 'articles'>,
  articleId: string,
  { from = 1, to = Number.POSITIVE_INFINITY }: LineRange,
  screen: Screen,
  { output, errors }: Console,
): Promise<0 | 2> {
  const article = library.articles.get(articleId);
  if (!article) {
    const nearest = closest(articleId, [...library.articles.keys()]);
    const remedy = nearest ? ` Did you mean ${label(nearest)}?` : '';
    await print(errors, `There is no article ${label(articleId)}.${remedy}\n`);
    return 2;
  }
  const lines = article.text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  if (from > lines.length) {
    await print(errors, `${label(article.path)} has only ${count(lines.length, 'line')}.\n`);
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
