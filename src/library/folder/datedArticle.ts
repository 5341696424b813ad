import { type Article, isDiary } from '../../core/article/article.ts';
import { readCreditLine, readWrittenDate } from '../formats/extraction/creditLine.ts';
import { dateInAddress, dateInPath } from '../formats/extraction/dateInPath.ts';

/**
 * An article with the date that stands below its headline, or else is that of its address or its file's name,
 * where it says none itself.
 */
export function datedArticle(article: Article): Article {
  if (article.date !== undefined || isDiary(article)) return article;
  const { url, path, entry } = article;
  const date =
    dateOnTop(article) ??
    (url === undefined ? undefined : dateInAddress(url)) ??
    // A file of many articles is named for itself.
    (entry === undefined ? dateInPath(path) : undefined);
  return date === undefined ? article : { ...article, date };
}

/** Blocks among which a line with the date stands. */
const TOP = 3;

/** UTF-16 code units of a line that is a date and nothing else. */
const LINE_LENGTH = 120;

/** The date in a line of its own above the text; none where others stand in it, as in a log. */
function dateOnTop({ text, blocks }: Article): string | undefined {
  const lines = blocks
    .filter(({ start, end }) => end - start <= LINE_LENGTH)
    .map(({ start, end }) => ({ start, line: text.slice(start, end) }));
  const below = blocks[TOP]?.start ?? text.length;
  const credits = lines
    .filter(({ start }) => start < below)
    .map(({ line }) => readCreditLine(line))
    .filter((credit) => credit?.date !== undefined);
  const credit = credits.find((it) => !it?.isChange) ?? credits[0];
  if (credit?.date === undefined) return undefined;
  const isLog = lines.some(({ start, line }) => {
    const other = start < below || !/\d{4}/.test(line) ? undefined : readWrittenDate(line);
    return other !== undefined && other !== credit.date;
  });
  return isLog ? undefined : credit.date;
}
