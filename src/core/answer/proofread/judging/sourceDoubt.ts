import type { Article } from '../../../article/article.ts';
import { type Replacement, replacementsIn } from '../../quoteCheck/alteration.ts';
import { type AlteredQuote, checkQuote } from '../../quoteCheck/quoteCheck.ts';
import { slicePlaces } from '../../quoteCheck/quoteMatch.ts';
import type { SourceDoubt } from '../proofreading.ts';

/**
 * Why all that an altered quotation has otherwise may be the fault of the source's own text: it was taken out of a
 * PDF, whose letters may be a scan's. Clean text is what it is, but for a word that a line's end parts and the
 * article has whole elsewhere.
 * @param words as the draft quotes them.
 */
export function doubtOf(
  { difference }: Pick<AlteredQuote, 'difference'>,
  words: string,
  article: Article,
): SourceDoubt | undefined {
  const doubts = replacementsIn(difference).map((it) => doubtOfOne(it, words, article));
  const [first] = doubts;
  return doubts.every((doubt) => doubt !== undefined) ? first : undefined;
}

/** Whether its text was read off pages, so that letters may be lost or mistaken. */
export function isOfPages({ isExtracted, path }: Pick<Article, 'isExtracted' | 'path'>): boolean {
  return isExtracted === true && /\.pdf$/i.test(path);
}

const SIGNS = /^[\s‐‑–−+±<>≤≥~≈°%‰′″-]+$/u;

function doubtOfOne(
  { missing, added }: Replacement,
  words: string,
  article: Article,
): SourceDoubt | undefined {
  const read = article.text.slice(missing.start, missing.end).trim();
  const written = words.slice(added.start, added.end).trim();
  if (isPartedWord(read, written)) {
    if (isOfPages(article)) return 'hyphen';
    const isAtLineEnd = /[-‐\u00ad]\s*\n/u.test(read);
    return isAtLineEnd && slicePlaces(article.text, written).length > 0 ? 'hyphen' : undefined;
  }
  if (!isOfPages(article)) return undefined;
  if (read === '' && written !== '' && SIGNS.test(written)) {
    const beside = words.slice(Math.max(0, added.start - 2), added.end + 2);
    return /\p{N}/u.test(beside) ? 'lost-sign' : undefined;
  }
  return isMisread(read, written) ? 'scan' : undefined;
}

/** Whether both are the same letters, with a hyphen or a space between them in one. */
function isPartedWord(read: string, written: string): boolean {
  const letters = (text: string) => text.replace(/[-‐‑\u00ad\s]+/gu, '');
  return (
    read !== '' &&
    written !== '' &&
    !/\p{N}/u.test(read + written) &&
    letters(read).toLowerCase() === letters(written).toLowerCase()
  );
}

/** Letters that a scan takes for each other, and what stands for all of them; never one figure for another. */
const MISREAD: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/[Iil1|!]/g, 'l'],
  [/[O0o]/g, 'o'],
  [/[S5](?=\p{N}|\p{L})|(?<=[\p{N}\p{L}])[S5]/gu, 's'],
  [/[B8](?=\p{N}|\p{L})|(?<=[\p{N}\p{L}])[B8]/gu, 'b'],
  [/[Z2](?=\p{N}|\p{L})|(?<=[\p{N}\p{L}])[Z2]/gu, 'z'],
];

function isMisread(read: string, written: string): boolean {
  if (read === '' || written === '' || /\s/.test(read) || /\s/.test(written)) return false;
  const [own, other] = [read, written].map((text) =>
    MISREAD.reduce((it, [letters, instead]) => it.replace(letters, instead), text).toLowerCase(),
  );
  return own === other;
}

/** Two readings of one document: the same title, or files of the same name, of which one is of pages. */
function areReadings(a: Article, b: Article): boolean {
  const nameOf = ({ path }: Article) =>
    (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '').toLowerCase();
  return (
    a.id !== b.id &&
    (isOfPages(a) || isOfPages(b)) &&
    (nameOf(a) === nameOf(b) || a.title === b.title)
  );
}

/** Where another reading of an article's pages has the same words with a number, name, day or denial otherwise. */
export function otherReading(
  words: string,
  article: Article,
  articles: readonly Article[],
): AlteredQuote | undefined {
  for (const other of articles) {
    if (!areReadings(article, other)) continue;
    const check = checkQuote(words, [other]);
    if (check.kind === 'altered' && check.changes.some((kind) => kind !== 'small')) return check;
  }
  return undefined;
}
