import { type FoundWords, findWords } from '../../core/answer/articleAddress.ts';
import type { SoughtWords } from '../../core/answer/quoteCheck/soughtWords.ts';
import type { Article } from '../../core/article/article.ts';
import type { Span } from '../../core/text/span.ts';
import type { Pause } from './parts.ts';

/** A stretch of an article that is marked on its page, since its address tells it. */
export interface PageMark extends Span {
  readonly kind: 'standing' | 'reworded';
  /** Which of the told words it has, from 1, in order; more than one where these overlap. */
  readonly numbers: readonly number[];
}

/** What of an article is marked, and what of the told words is not there. */
export interface PageMarks {
  /** In order of the text, apart from each other. */
  readonly marks: readonly PageMark[];
  /** Whether some of the words stand otherwise now, or are nowhere. */
  readonly lost: readonly Exclude<FoundWords['kind'], 'standing'>[];
}

/** Finds the words that an address tells. @param pause awaited before each, since they are looked for in all of the text. */
export async function findMarks(
  article: Article,
  sought: readonly SoughtWords[],
  pause: Pause,
): Promise<PageMarks> {
  const found: FoundWords[] = [];
  for (const words of sought) {
    await pause();
    found.push(findWords(words, article));
  }
  const marks = found.flatMap((words, at) =>
    words.kind === 'withdrawn' ? [] : [{ ...words.span, kind: words.kind, numbers: [at + 1] }],
  );
  const lost = found.flatMap(({ kind }) => (kind === 'standing' ? [] : [kind]));
  return { marks: apart(marks), lost: [...new Set(lost)] };
}

/** Those that overlap are one. */
function apart(marks: readonly PageMark[]): PageMark[] {
  const all: PageMark[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = all.at(-1);
    if (last && mark.start < last.end) {
      const numbers = [...last.numbers, ...mark.numbers].sort((a, b) => a - b);
      const kind = last.kind === 'standing' ? mark.kind : last.kind;
      all[all.length - 1] = { ...last, end: Math.max(last.end, mark.end), kind, numbers };
    } else all.push(mark);
  }
  return all;
}
